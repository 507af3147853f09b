"""A fix that puts a repository under a licence that carries on what its bases ask for."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from raillint.card.additions import section_continued
from raillint.card.card import Card
from raillint.licensing.catalogue import License, find
from raillint.licensing.compatibility import (
    COVERS,
    DROPS,
    NARROWER,
    relicense_verdict,
    stock_cover,
    united,
)
from raillint.licensing.match import EXACT
from raillint.licensing.restrictions import RestrictionMap
from raillint.model import Edit, Fix, Span
from raillint.repo.ancestry import own_license
from raillint.repo.evidence import required_of
from raillint.repo.lineage import DATASET, Ancestor, Derivative
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._declaring import declared_as

_CURABLE = frozenset({COVERS, DROPS, NARROWER})
_FILE, _ADDENDUM = "LICENSE", "USE_RESTRICTIONS.md"


def relicensed_for(made: Derivative, closest: Iterable[str]) -> Fix | None:
    """Return the fix for a derivative: the first licence that serves all of its known bases.

    ``closest`` are ids to try before the stock licences that cover the bases' restrictions.
    Where none serves, or the licence that is here cannot be replaced, an addendum carries the
    restrictions on. There is none where a base's licence is open or asks for more than that.
    """
    bases = [made.known(parent) for parent in made.parents if parent.relation != DATASET]
    known = [base for base in bases if isinstance(base, Ancestor) and base.license]
    if len(known) < len(bases):
        return None
    for license_id in _options(closest, known):
        if all(relicense_verdict(base.license, license_id).kind == COVERS for base in known):
            return relicensed(made.repo, license_id) or _with_addendum(made.repo, known)
    return _with_addendum(made.repo, known)


def of_bases(made: Derivative) -> tuple[str, ...]:
    """Return the licences of all bases, each once; nothing where that of one is open."""
    bases = [made.known(parent) for parent in made.parents if parent.relation != DATASET]
    ids = [base.license if isinstance(base, Ancestor) else "" for base in bases]
    return () if "" in ids else tuple(dict.fromkeys(ids))


def _with_addendum(repo: RepoSnapshot, bases: Sequence[Ancestor]) -> Fix | None:
    """Return the fix that adds the restrictions of the bases to the licence that is here."""
    own = own_license(repo).id
    card = repo.card
    if card is None or not repo.whole or _ADDENDUM in repo.paths or not own:
        return None
    verdicts = [relicense_verdict(base.license, own) for base in bases]
    required = [found for base in bases if (found := required_of(base))]
    # What else a base asks for, such as no commerce, no list of restrictions carries on.
    curable = all(item.kind in _CURABLE and not item.terms for item in verdicts)
    if not curable or not required:
        return None
    later = partial(_addendum, card, required)
    return Fix(
        f"add the restrictions of the bases as {_ADDENDUM}, a draft for counsel", later=later
    )


def _addendum(card: Card, required: Sequence[RestrictionMap]) -> tuple[Edit, ...]:
    from raillint.licensing import composed  # noqa: PLC0415 - only for a fix

    codes = composed.codes_for(required)
    text = composed.compose(composed.Composition("addendum", codes))
    told = f"The terms in [{_ADDENDUM}]({_ADDENDUM}) apply beside the licence."
    edits = section_continued(card, "license_section", told)
    return (Edit(Span(_ADDENDUM, 0, 0), text), *edits)


def _options(closest: Iterable[str], bases: Sequence[Ancestor]) -> Iterator[str]:
    wanted = united(found for base in bases if (found := required_of(base)))
    for license_id in dict.fromkeys((*closest, *(stock_cover(wanted) if wanted else ()))):
        known = find(license_id)
        if known is not None and not known.is_family:
            yield license_id


def relicensed(repo: RepoSnapshot, license_id: str) -> Fix | None:
    """Return the fix that declares another licence and puts its text into LICENSE, or nothing.

    A licence file that raillint does not know whole is never replaced.
    """
    card, known = repo.card, find(license_id)
    if known is None or known.is_family or card is None or card.front_matter is None:
        return None
    if not repo.whole or len(card.license_ids) > 1:
        return None
    root = [file for file in repo.license_files if "/" not in file.path and _speaks_for_all(file)]
    if len(root) > 1 or any(not _is_whole(file) for file in root):
        return None
    if not root and any(path.lower() == _FILE.lower() for path in repo.paths):
        return None
    later = partial(_edits, repo, card, known, root[0] if root else None)
    return Fix(f"put the repository under {known.name}, with its text as {_FILE}", later=later)


def _speaks_for_all(file: LicenseFile) -> bool:
    return not any(part in file.path.upper() for part in ("CODE", "DATA", "THIRD", "BASE"))


def _is_whole(file: LicenseFile) -> bool:
    return [match.status for match in file.matches] == [EXACT] and not file.cut


def _edits(
    repo: RepoSnapshot, card: Card, known: License, file: LicenseFile | None
) -> tuple[Edit, ...]:
    """Return the edits of the metadata and of the text. Raises DataError without a text."""
    from raillint.licensing.texts import whole_text  # noqa: PLC0415 - only for a fix

    path = file.path if file is not None else _FILE
    edits = declared_as(card, known, path)
    if file is not None and file.matches[0].license == known.id:
        return edits
    end = len(file.document.text) if file is not None else 0
    return (*edits, Edit(Span(path, 0, end), whole_text(known.id, repo.license_texts)))
