"""Every licence text that binds whoever takes a repository: its own, and those it was made from."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from raillint.errors import UsageError
from raillint.licensing.catalogue import HUB_WITHOUT_TERMS, catalogue, find
from raillint.licensing.contrast import Side, side_of_descriptor
from raillint.licensing.descriptor import read_descriptor
from raillint.licensing.match import CLAIMED, EXACT
from raillint.licensing.restrictions import Restriction, RestrictionMap
from raillint.repo.lineage import CHECKED, DATASET, TAG, TEXT, Ancestor, Derivative, Unknown
from raillint.repo.sides import side_of_file
from raillint.repo.snapshot import LicenseFile, RepoSnapshot

# Words in the name of a licence file that say what else than the model it is for.
_OTHER_SCOPES = {"code": "code", "data": "data", "dataset": "data", "software": "code"}


class Terms(NamedTuple):
    """One licence that binds: what it says, of which repository, and how that is known.

    ``of`` is the id of an ancestor, empty for the repository itself; ``how`` says where
    the licence was read or who named it; ``relation`` is what the nearer repository is to
    this one; ``exact`` says that the text itself was read and is unchanged.
    """

    side: Side
    of: str = ""
    how: str = ""
    relation: str = ""
    exact: bool = False

    @property
    def license(self) -> str:
        """The catalogue id, or nothing for a text that is not known."""
        return self.side.license


class Gap(NamedTuple):
    """Something that is not known: of what, why, and where it was looked for."""

    of: str
    reason: str
    looked_at: tuple[str, ...] = ()


class Binding(NamedTuple):
    """All terms that bind, what is not known of them, and what they do not cover."""

    terms: tuple[Terms, ...]
    gaps: tuple[Gap, ...]
    uncovered: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()


def terms_of_license(license_id: str) -> Terms:
    """Return the terms of a catalogue licence. Raises UsageError for an unknown id."""
    data = read_descriptor(license_id).data
    side = side_of_descriptor(license_id, license_id, data)
    return Terms(side._replace(notes=()), how="named by you")


def own_terms(repo: RepoSnapshot) -> Binding:
    """Return the terms that a repository itself states. Raises SourceError."""
    terms: list[Terms] = []
    gaps: list[Gap] = [*unreadable(repo), *_unseen(repo)]
    uncovered: list[str] = []
    for file in repo.license_files:
        scope = _other_scope(file)
        if scope:
            uncovered.append(f"{file.path} is for the {scope} by its name, so it is left out here")
            continue
        if not file.matches or any(match.status != CLAIMED for match in file.matches):
            terms += _of_file(file)
    read = {item.license for item in terms}
    declared = declared_ids(repo)
    for license_id in declared:
        if find(license_id) is None:
            if not terms:
                reason = f"it declares {license_id}, of which raillint knows nothing"
                gaps.append(Gap("", reason, _card_of(repo)))
        elif license_id not in read and not (read and _says_less(license_id)):
            side = terms_of_license(license_id).side
            terms.append(Terms(side, how=f"declared in {repo.card_path}; no copy of it was read"))
    if not terms and not declared and not any(unreadable(repo)):
        gaps.append(_no_license(repo))
    return Binding(tuple(terms), tuple(gaps), tuple(uncovered), tuple(_clashes(terms, declared)))


def declared_ids(repo: RepoSnapshot) -> tuple[str, ...]:
    """Return the licences that a card declares, those by `license_name` among them."""
    if repo.card is None:
        return ()
    ids = [item for item in repo.card.license_ids if item not in HUB_WITHOUT_TERMS]
    name = repo.card.data.get("license_name")
    if "other" in repo.card.license_ids and isinstance(name, str) and name.strip():
        ids.append(name.strip().lower())
    return tuple(dict.fromkeys(ids))


def _says_less(license_id: str) -> bool:
    """Tell whether an id names no text of its own, so that a text which was read says more."""
    known = find(license_id)
    return known is None or known.is_family


def _of_file(file: LicenseFile) -> Iterator[Terms]:
    """Yield the licence that fills most of a file, then others that stand in it whole."""
    side, match = side_of_file(file)
    if match is None:
        yield Terms(side, how=f"the text of {file.path}")
        return
    changed = "" if match.status == EXACT else f"; this copy is {match.status}"
    side = side._replace(name=match.license, notes=())
    yield Terms(side, how=f"read in {file.path}{changed}", exact=match.status == EXACT)
    for other in file.matches:
        if other.license != match.license and other.status == EXACT:
            found = terms_of_license(other.license)
            yield found._replace(how=f"read in {file.path}", exact=True)


def _other_scope(file: LicenseFile) -> str:
    name = file.path.rpartition("/")[2].lower().replace("_", "-").replace(".", "-")
    return next((_OTHER_SCOPES[word] for word in name.split("-") if word in _OTHER_SCOPES), "")


def unreadable(repo: RepoSnapshot) -> Iterator[Gap]:
    """Yield the licence files and the card that are there but cannot be read."""
    readable = {file.path for file in repo.license_files}
    for path in repo.license_paths:
        if path not in readable:
            yield Gap("", f"{path} is no text that raillint can read", (path,))
    card = repo.text_file(repo.card_path)
    if card is not None and card.document is None:
        yield Gap("", f"{repo.card_path} is no text that raillint can read", (repo.card_path,))
    yield from _unreadable_metadata(repo)


def _unreadable_metadata(repo: RepoSnapshot) -> Iterator[Gap]:
    """Yield the metadata that are there and cannot be read, by which nothing is known of them."""
    fault = repo.card.unreadable if repo.card is not None else None
    if fault is not None and fault.hides:
        reason = f"the metadata of {repo.card_path} cannot be read: {fault.why}"
        yield Gap("", reason, (repo.card_path,))


def _unseen(repo: RepoSnapshot) -> Iterator[Gap]:
    if not repo.whole:
        yield Gap("", "only the card is at hand: licence files beside it were not read")


def _card_of(repo: RepoSnapshot) -> tuple[str, ...]:
    return () if repo.card is None else (repo.card_path,)


def _no_license(repo: RepoSnapshot) -> Gap:
    reason = "it names no licence, and without one nobody but its owner may use or share it"
    if repo.card is not None and "other" in repo.card.license_ids:
        reason = "it declares a licence of its own (`other`), whose text is not there"
    return Gap("", f"{reason}; ask its publisher", (*_card_of(repo), "licence files: none"))


def _clashes(terms: list[Terms], declared: tuple[str, ...]) -> Iterator[str]:
    """Say where a repository states several licences."""
    read = [item for item in terms if not item.how.startswith("declared")]
    told = [item for item in terms if item.how.startswith("declared")]
    texts = dict.fromkeys(item.license or item.side.name for item in read)
    if read and told:
        named = " and ".join(item.license for item in told)
        yield (
            f"the card declares {named}, but the licence files hold {' and '.join(texts)}: "
            "the text is what binds, so both are told here; ask the publisher which one is meant"
        )
    if len(texts) > 1 or (not read and len(declared) > 1):
        yield (
            f"several licences are given ({' and '.join(texts or declared)}): unless the "
            "publisher says that you may choose, keep to all of them"
        )


def inherited_terms(made: Derivative) -> Binding:
    """Return the terms of everything that a repository was made from, as far as they are known."""
    terms: list[Terms] = []
    gaps: list[Gap] = []
    uncovered: list[str] = []
    for step in made.lineage.walk():
        if step.again:
            continue
        if step.parent.relation == DATASET:
            uncovered.append(
                f"the data of {step.parent.id}, which it was trained on, have terms of their own"
            )
        elif isinstance(step.known, Unknown):
            gaps.append(Gap(step.parent.id, step.known.reason, step.known.looked_at))
        else:
            terms += _of_ancestor(step.known, step.parent.relation)
            gaps += _gaps_of(step.known)
    if made.lineage.cut:
        gaps.append(Gap("", f"not every ancestor was followed: {made.lineage.cut}"))
    return Binding(tuple(terms), tuple(gaps), tuple(uncovered))


def _of_ancestor(known: Ancestor, relation: str) -> Iterator[Terms]:
    name = known.renamed or known.id
    for license_id in known.licenses:
        try:
            side = terms_of_license(license_id).side
        except UsageError:
            continue  # it is told as a gap
        if known.restrictions and len(known.licenses) == 1:
            listed = tuple(_relabelled(side, known.restrictions))
            side = side._replace(restrictions=side.restrictions._replace(listed=listed), unsure="")
        yield Terms(side, name, _how(known), relation)


def _how(known: Ancestor) -> str:
    """Return how an ancestor's licence is known, and of which day that is."""
    told = {
        TEXT: "its text was read",
        CHECKED: "stated by a source that was checked",
        TAG: "by the tag of the repository alone",
    }
    parts = (told.get(known.basis, "as it was named"), known.source, known.date)
    return ", ".join(part for part in parts if part)


def _relabelled(side: Side, found: RestrictionMap) -> Iterable[Restriction]:
    """Return what a base's own text restricts, with the labels of the licence where it has them."""
    labels = {item.code: item.label for item in reversed(side.restrictions.listed)}
    return (Restriction(code, labels.get(code, ""), held) for code, held in found.items())


def _gaps_of(known: Ancestor) -> Iterator[Gap]:
    name = known.renamed or known.id
    if known.problem:
        yield Gap(name, known.problem)
    elif not known.licenses:
        yield Gap(name, "no licence is known of it")
    for license_id in known.licenses:
        if license_id not in catalogue():
            yield Gap(name, f"it declares {license_id}, of which raillint knows nothing")
    if known.basis == TAG and known.licenses:
        yield Gap(name, "its licence is known by its tag alone; its text was not read")
    if known.basis != TEXT and len(known.licenses) > 1:
        yield Gap(name, f"it is under {' and '.join(known.licenses)}; which one counts is not said")
