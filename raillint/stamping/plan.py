"""What a stamp would write into which files of a folder."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from raillint.errors import SourceError, UsageError
from raillint.licensing.catalogue import find
from raillint.licensing.match import EXACT
from raillint.licensing.meant import licenses_meant
from raillint.repo import weights_terms as keys
from raillint.repo.headers import POINTER, Broken
from raillint.repo.hub_target import is_repo_id
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import Source
from raillint.repo.weights_terms import Terms
from raillint.stamping import gguf, safetensors
from raillint.stamping.stamp import Change, Restamped
from raillint.writing import FileState, file_state, rewrite_file

ENDINGS = (".safetensors", ".gguf")
LONGEST = 500  # characters of a value
_LICENSES = (keys.LICENSE, keys.MODELSPEC_LICENSE, keys.GGUF_LICENSE)
Wanted: TypeAlias = Mapping[str, str | None]


class FilePlan(NamedTuple):
    """What would change in one file; ``other`` are the values that only force replaces."""

    path: str
    changes: tuple[Change, ...]
    other: tuple[Change, ...]
    state: FileState


def terms_for(repo: RepoSnapshot, said: Terms) -> Terms:
    """Return what to write: what was said, and for the rest what the repository declares.

    Raises UsageError where no licence or several are declared and none was named, where the
    card says another than was named, and where a value cannot stand in a header.
    """
    license_ = said.license or _declared(repo)
    _refuse_contradiction(repo, said.license)
    other = license_ == "other"
    data = repo.card.data if repo.card is not None else {}
    name = said.name or (str(data.get("license_name") or "") if other else "")
    terms = Terms(
        license_,
        said.edition or _edition(repo, name or license_),
        said.bases or _bases(data.get("base_model")),
        name,
        said.link or (str(data.get("license_link") or "") if other else ""),
    )
    for value in (terms.license, terms.edition, terms.name, terms.link):
        if len(value) > LONGEST or not value.isprintable():
            raise UsageError(f"{value[:60]!r} cannot stand in a header: it is no short line")
    for base in terms.bases:
        if not is_repo_id(base):
            raise UsageError(f"the base {base[:60]!r} is no id such as org/name: name it by --base")
    return terms


def _declared(repo: RepoSnapshot) -> str:
    ids = repo.card.license_ids if repo.card is not None else ()
    if len(ids) != 1:
        reason = "several licences" if ids else "no licence"
        raise UsageError(f"the card declares {reason}: name the one of the weights by --license")
    return ids[0]


def _refuse_contradiction(repo: RepoSnapshot, said: str) -> None:
    ids = repo.card.license_ids if repo.card is not None else ()
    if said and ids and not any(_same(said, one) for one in ids):
        raise UsageError(
            f"the card declares {', '.join(ids)}, not {said}: change the card first, "
            "so that the weights and the card agree"
        )


def _edition(repo: RepoSnapshot, license_: str) -> str:
    """Return the edition of the whole text in the repository, where it is the licence."""
    known = find(license_)
    root = [file for file in repo.license_files if "/" not in file.path]
    matches = [match for match in root[0].matches if len(root) == 1] if root else []
    whole = [match for match in matches if match.status == EXACT]
    if known is None or len(whole) != 1 or whole[0].license != known.id:
        return ""
    return whole[0].edition


def _bases(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    return tuple(item for item in listed if isinstance(item, str) and item)


def planned(source: Source, folder: Path, terms: Terms, only: str = "") -> tuple[FilePlan, ...]:
    """Return what would change in each weights file of a folder, or in the one named.

    Raises UsageError where there is none or one may not be written, SourceError where a
    header cannot be read: then no file is touched.
    """
    paths = [only] if only else [path for path in source.paths() if path.endswith(ENDINGS)]
    if not paths:
        raise UsageError(
            f"{source.label} holds no safetensors or GGUF file: name the folder that does"
        )
    return tuple(_plan(source, folder / path, path, terms) for path in paths)


def _plan(source: Source, file: Path, path: str, terms: Terms) -> FilePlan:
    state = file_state(file)
    made = _restamped(source, path, state.size, terms)
    other = tuple(change for change in made.changes if change.before is not None)
    return FilePlan(path, made.changes, other, state)


def write_plan(source: Source, folder: Path, plan: FilePlan, terms: Terms) -> None:
    """Write what was planned for one file. Raises UsageError; the old file is then whole."""
    made = _restamped(source, plan.path, plan.state.size, terms)
    if made.changes != plan.changes:
        raise UsageError(f"cannot write {plan.path}: it has changed since it was read; run again")
    rewrite_file(folder / plan.path, made.pieces, plan.state)


def _restamped(source: Source, path: str, size: int, terms: Terms) -> Restamped:
    read = safetensors.read_layout if path.endswith(".safetensors") else gguf.read_layout
    layout = read(lambda start, length: source.head(path, start, length), size)
    if isinstance(layout, Broken):
        pointer = (source.head(path, 0, len(POINTER)) or b"") == POINTER
        reason = "it is a pointer of Git LFS: `git lfs pull` gets the file" if pointer else ""
        raise SourceError(f"cannot stamp {path}: {reason or layout.reason}; nothing was written")
    of_format = _in_safetensors if path.endswith(".safetensors") else _in_gguf
    try:
        return layout.restamped(_without_equal(layout.metadata, of_format(layout.metadata, terms)))
    except ValueError as error:
        raise SourceError(f"cannot stamp {path}: {error}; nothing was written") from error


def _in_safetensors(held: Mapping[str, str], terms: Terms) -> Wanted:
    """Return the keys that the metadata of a safetensors file shall have."""
    license_ = terms.name if terms.license == "other" and terms.name else terms.license
    wanted: dict[str, str | None] = {keys.LICENSE: license_}
    if terms.edition or not _same(held.get(keys.LICENSE, license_), license_):
        wanted[keys.EDITION] = terms.edition or None
    if terms.bases:
        wanted[keys.BASE] = ", ".join(terms.bases)
    if any(key.startswith(keys.MODELSPEC) for key in held):
        wanted[keys.MODELSPEC_LICENSE] = license_
    return wanted


def _in_gguf(held: Mapping[str, str], terms: Terms) -> Wanted:
    """Return the key-values that a GGUF file shall have."""
    wanted: dict[str, str | None] = {keys.GGUF_LICENSE: terms.license}
    other = not _same(held.get(keys.GGUF_LICENSE, terms.license), terms.license)
    for key, value in (
        (keys.EDITION, terms.edition),
        (keys.GGUF_LICENSE_NAME, terms.name),
        (keys.GGUF_LICENSE_LINK, terms.link),
    ):
        if value or other:
            wanted[key] = value or None
    if terms.bases and keys.terms_of_gguf(_typed(held)).bases != terms.bases:
        wanted |= dict.fromkeys(key for key in held if key.startswith(keys.GGUF_BASES))
        wanted |= _gguf_bases(terms.bases)
    return wanted


def _typed(held: Mapping[str, str]) -> dict[str, object]:
    count = held.get(keys.GGUF_BASE_COUNT)
    return {**held, keys.GGUF_BASE_COUNT: int(count) if count else None}


def _gguf_bases(bases: Iterable[str]) -> dict[str, str | None]:
    listed = list(bases)
    told: dict[str, str | None] = {keys.GGUF_BASE_COUNT: str(len(listed))}
    for at, base in enumerate(listed):
        organization, _, name = base.rpartition("/")
        start = f"{keys.GGUF_BASES}{at}."
        told[start + "name"] = name
        if organization:
            told[start + "organization"] = organization
        told[start + "repo_url"] = keys.HUB_PAGE + base
    return told


def _without_equal(held: Mapping[str, str], wanted: Wanted) -> Wanted:
    """Leave out a licence that the file names in other words: what it says is right."""
    return {
        key: value
        for key, value in wanted.items()
        if not (key in _LICENSES and value and key in held and _same(held[key], value))
    }


def _same(one: str, other: str) -> bool:
    """Tell whether two values name the same licence."""
    first, second = licenses_meant(one), licenses_meant(other)
    return one == other or (len(first) == 1 and first == second)
