"""What is known about a repository, as JSON data (`schemas/facts.schema.json`)."""

from typing import Any

from raillint import __version__
from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.document import Document
from raillint.licensing.compare import ClauseChange, RestrictionState
from raillint.licensing.damage import damaged, mended, shows_damage
from raillint.licensing.defects import Defect, file_defects
from raillint.licensing.identify import Match, shipped_library
from raillint.licensing.match import CHANGED, EXACT
from raillint.licensing.recognise import Stated
from raillint.licensing.restrictions import as_data
from raillint.repo.ancestry import parents_data
from raillint.repo.bases import offline_bases
from raillint.repo.declared import declares_rail, leads_to_text
from raillint.repo.lineage import resolve
from raillint.repo.parents import find_parents
from raillint.repo.restricted import own_restrictions, stated_in
from raillint.repo.snapshot import LicenseFile, RepoSnapshot

SCHEMA_VERSION = 1
_WEIGHTS = (".safetensors", ".bin", ".pt", ".pth", ".ckpt", ".gguf", ".onnx", ".h5", ".msgpack")


def facts_of(repo: RepoSnapshot) -> dict[str, Any]:
    """Return the facts of a repository. Raises SourceError where it cannot be read."""
    card = repo.card
    return {
        "raillint": __version__,
        "schema": SCHEMA_VERSION,
        "target": repo.source.label,
        "kind": repo.kind,
        "card": _card(card) if card else None,
        "license": {
            "rail": declares_rail(repo),
            "pointer": leads_to_text(repo),
            "declared": _declared(card) if card else [],
            "files": [license_file_data(file) for file in repo.license_files],
        },
        "restriction_map": _restriction_map(repo),
        "lineage": {"parents": _parents(repo)},
        "access": _access(card) if card else {},
        "artifacts": _artifacts(repo),
    }


def _card(card: Card) -> dict[str, Any]:
    return {
        "path": card.path,
        "front_matter": plain(card.data) if card.front_matter else None,
        "words": card.words,
        "sections": _sections(card),
    }


def _sections(card: Card) -> dict[str, dict[str, Any]]:
    """Return each section; the line is that of its heading or of the words in the text."""
    return {
        section.id: {
            "status": section.status.value,
            "heading": section.heading or None,
            "line": None
            if section.status is Status.ABSENT
            else card.document.line_at(section.span.start),
            "words": section.words,
        }
        for section in card.sections.values()
    }


def _declared(card: Card) -> list[dict[str, Any]]:
    return [
        {"id": str(item.value), "path": card.path, "line": card.document.place(item.span).line}
        for item in card.licenses
    ]


def license_file_data(file: LicenseFile) -> dict[str, Any]:
    """Return what is known of a licence file.

    Restrictions have the status against the matched edition; in a text that no edition
    matches they are those that it states, and the status is none.
    """
    whole = _mended(file)
    damage = damaged(file.document) if whole != file.matches else None
    file = file._replace(matches=whole)
    stated = stated_in(file)
    defects = [*file_defects(file.document, file.matches)]
    if damage is not None:
        told = "words are garbled or cut in two from here on; mended, the text is the known one"
        defects.append(Defect("damaged", damage, told))
    return {
        "path": file.path,
        "matches": [_match(match, file) for match in file.matches],
        "restrictions": [
            *(
                _restriction(match, item, file)
                for match in file.matches
                for item in match.restrictions
            ),
            *(_stated(item, file) for item in stated),
        ],
        "changes": [_change(match, item, file) for match in file.matches for item in match.changes],
        "defects": [_defect(item, file) for item in defects],
        "nearest": [] if file.matches else _nearest(file),
    }


def _mended(file: LicenseFile) -> tuple[Match, ...]:
    """Return what a file holds; known texts where it does once its words are restored."""
    text = file.document.text
    changed = any(match.status == CHANGED and match.score for match in file.matches)
    if not changed or not shows_damage(text):
        return file.matches
    found = shipped_library().identify(Document(file.path, mended(text)))
    whole = bool(found) and all(match.status == EXACT for match in found)
    return found if whole else file.matches


def _match(match: Match, file: LicenseFile) -> dict[str, Any]:
    place = file.document.place(match.span)
    return {
        "license": match.license,
        "edition": match.edition or None,
        "status": match.status,
        "embedded": match.embedded,
        "score": match.score,
        "span": {"line": place.line, "end_line": place.end_line},
    }


def _restriction(match: Match, item: RestrictionState, file: LicenseFile) -> dict[str, Any]:
    return {
        "license": match.license,
        "code": item.code or None,
        "label": item.label or None,
        "status": item.status,
        "line": file.document.line_at(item.span.start),
        "end_line": file.document.line_at(item.span.end),
        "qualifiers": item.qualifiers,
        "detail": item.sentence or None,
    }


def _stated(item: Stated, file: LicenseFile) -> dict[str, Any]:
    return {
        "license": None,
        "code": item.code,
        "label": None,
        "status": None,
        "line": file.document.line_at(item.span.start),
        "end_line": file.document.line_at(item.span.end),
        "qualifiers": as_data(item.qualifiers),
        "detail": None,
    }


def _change(match: Match, item: ClauseChange, file: LicenseFile) -> dict[str, Any]:
    return {
        "license": match.license,
        "kind": item.kind,
        "obligation": item.name or None,
        "paragraph": item.label or None,
        "line": file.document.line_at(item.span.start),
        "detail": item.sentence,
    }


def _defect(item: Defect, file: LicenseFile) -> dict[str, Any]:
    line = file.document.line_at(item.span.start)
    return {"kind": item.kind, "line": line, "detail": item.detail}


def _nearest(file: LicenseFile) -> list[dict[str, Any]]:
    rows = shipped_library().nearest(file.document)
    return [{**item._asdict(), "edition": item.edition or None} for item in rows]


def _restriction_map(repo: RepoSnapshot) -> dict[str, dict[str, str]]:
    """Return the codes that the texts in the repository restrict, each at its strongest."""
    found = own_restrictions(repo)
    return {code: as_data(found[code]) for code in sorted(found)}


def _parents(repo: RepoSnapshot) -> list[dict[str, Any]]:
    parents = find_parents(repo)
    return parents_data(parents, resolve(parents, offline_bases(repo)))


def _access(card: Card) -> dict[str, Any]:
    gate = {
        str(key): plain(value)
        for key, value in card.data.items()
        if str(key).startswith("extra_gated_")
    }
    return {"gate": gate}


def _artifacts(repo: RepoSnapshot) -> dict[str, Any]:
    if not repo.whole:
        return {}
    weights = [path for path in repo.paths if path.lower().endswith(_WEIGHTS)]
    return {"files": len(repo.paths), "weights": weights, "config": repo.config is not None}


def plain(value: object) -> Any:
    """Return a YAML value as JSON data: keys and dates as texts."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [plain(item) for item in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)
