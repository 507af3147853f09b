"""What is known about a repository, as JSON data (`schemas/facts.schema.json`)."""

from typing import Any

from raillint import __version__
from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.licensing.compare import ClauseChange, RestrictionState
from raillint.licensing.defects import Defect, file_defects
from raillint.licensing.identify import Match, shipped_library
from raillint.licensing.recognise import Stated
from raillint.licensing.restrictions import as_data
from raillint.repo.ancestry import parents_data
from raillint.repo.bases import offline_bases
from raillint.repo.declared import declares_rail, leads_to_text
from raillint.repo.lineage import resolve
from raillint.repo.parents import find_parents
from raillint.repo.restricted import own_restrictions, stated_in
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.terminal import printable

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
    stated = stated_in(file)
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
        "defects": [_defect(item, file) for item in file_defects(file.document, file.matches)],
        "nearest": [] if file.matches else _nearest(file),
    }


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


def page(facts: dict[str, Any]) -> str:
    """Return the facts as a page for a terminal."""
    lines = [f"{facts['target']} ({facts['kind']})", ""]
    card = facts["card"]
    lines.append(f"Card      {card['path']}" if card else "Card      none")
    for key, value in (card["front_matter"] or {}).items() if card else ():
        lines.append(f"          {key}: {_short(value)}")
    lines += section_lines(card["sections"]) if card else []
    license_ = facts["license"]
    declared = ", ".join(f"{item['id']} (line {item['line']})" for item in license_["declared"])
    if card and card["front_matter"] is None:
        lines.append("          its metadata cannot be read: `raillint check` says why")
    lines += ["", f"License   declared: {declared or 'nothing'}"]
    lines += [f"          {line}" for file in license_["files"] for line in file_lines(file)]
    if not license_["files"]:
        lines.append("          no licence file")
    codes = list(facts["restriction_map"])
    whole = any(
        match["status"] == "exact" for file in license_["files"] for match in file["matches"]
    )
    uses = f"{len(codes)} uses" + (": " + ", ".join(codes) if codes else "")
    lines += ["", f"Restricts {uses if whole else 'unknown: no whole licence text was found'}"]
    parents = facts["lineage"]["parents"]
    made_from = [_parent_line(parent) for parent in parents] or ["nothing that it names"]
    lines += ["", f"Made from {made_from[0]}"]
    lines += [f"          {line}" for line in made_from[1:]]
    return "\n".join(printable(line) for line in lines)


def _parent_line(parent: dict[str, Any]) -> str:
    license_id = parent["license"] or "licence not known"
    first = parent["evidence"][0]
    place = first["path"] + (f":{first['line']}" if first["line"] else "")
    return f"{parent['id']} ({parent['relation']}, {license_id}; {place})"


def section_lines(sections: dict[str, dict[str, Any]]) -> list[str]:
    """Return the sections as a table: those that are there, then what is missing."""
    there = {id_: item for id_, item in sections.items() if item["status"] != Status.ABSENT}
    absent = [id_.replace("_", " ") for id_ in sections if id_ not in there]
    lines = ["", f"Sections  {'section':26}{'status':13}{'line':>5}{'words':>7}  heading"]
    for id_, item in there.items():
        words = item["words"] or ""
        heading = _short(item["heading"] or "-", 40)
        name = id_.replace("_", " ")
        lines.append(f"          {name:26}{item['status']:13}{item['line']:5}{words:>7}  {heading}")
    return [*lines, *wrap(f"absent: {', '.join(absent)}")] if absent else lines


def wrap(text: str) -> list[str]:
    """Return a text in lines that fit beside the page's left column."""
    from textwrap import wrap as lines_of  # noqa: PLC0415 - only this page needs it

    return [f"          {line}" for line in lines_of(text, 70)]


def file_lines(file: dict[str, Any]) -> list[str]:
    """Return what a licence file holds: its licences, what was touched, what is wrong."""
    path = file["path"]
    lines = [_match_line(path, match) for match in file["matches"]] or _unknown(file)
    touched = [item for item in file["restrictions"] if item["status"] not in {None, "same"}]
    same = sum(item["status"] == "same" for item in file["restrictions"])
    stated = [item for item in file["restrictions"] if item["status"] is None]
    if same or touched:
        lines.append(f"  {same} restrictions unchanged, {len(touched)} touched")
    lines += [
        f"  {path}:{item['line']}: {item['status']}: {item['code'] or 'a use outside the taxonomy'}"
        + (f", {item['label']}" if item["label"] else "")
        + (f" - {item['detail']}" if item["detail"] else "")
        for item in touched
    ]
    lines += [f"  {path}:{item['line']}: {item['detail']}" for item in file["changes"]]
    lines += [f"  {path}:{item['line']}: restricts {item['code']}{_told(item)}" for item in stated]
    return lines + [
        f"  {path}:{item['line']}: {item['kind']}: {item['detail']}" for item in file["defects"]
    ]


def _match_line(path: str, match: dict[str, Any]) -> str:
    return (
        f"{path}:{match['span']['line']}-{match['span']['end_line']}: {match['license']}"
        + (f" of {match['edition']}" if match["edition"] else "")
        + f", {match['status']}"
        + (
            f" ({min(match['score'], 0.999):.1%})"
            if match["status"] != "exact" and match["score"]
            else ""
        )
        + (", embedded" if match["embedded"] else "")
    )


def _unknown(file: dict[str, Any]) -> list[str]:
    near = file["nearest"]
    return [
        f"{file['path']}: unknown: no licence that raillint knows",
        *(
            f"  {'nearest' if item is near[0] else 'then'}: {item['license']}"
            f" ({item['score']:.0%}): {item['reason']}"
            for item in near
        ),
    ]


def _told(item: dict[str, Any]) -> str:
    told = ", ".join(f"{name} {value}" for name, value in item["qualifiers"].items())
    return f" ({told})" if told else ""


def _short(value: object, width: int = 80) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= width else text[: width - 1] + "…"
