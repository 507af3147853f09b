"""What a repository was made from: its parents, their ancestors, and what is known of each.

The types that lineage rules stand on. `parents.py` finds the parents, a `Bases` says what
is known of one, and `resolve` follows them up without asking for any ancestor twice.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from raillint.errors import SourceError
from raillint.lazy import lazy
from raillint.licensing.restrictions import RestrictionMap
from raillint.model import Confidence, Span
from raillint.repo.hub_id import SHORT_NAME

if TYPE_CHECKING:
    from raillint.card.card import Card
    from raillint.repo.snapshot import RepoSnapshot, TextFile

_Taken = TypeVar("_Taken")

FINETUNE, ADAPTER, MERGE, QUANTIZED = "finetune", "adapter", "merge", "quantized"
DISTILLED, MIRROR, DATASET = "distilled", "mirror", "dataset"
# A model that a Space runs: nothing is made of it, but whoever uses the Space uses the model.
HOSTED = "hosted"
# `finetune` to `quantized` are the Hub's own words for `base_model_relation`.
RELATIONS = (FINETUNE, ADAPTER, MERGE, QUANTIZED, DISTILLED, MIRROR, HOSTED, DATASET)

# How a line begins that leads to a base, where "<relation> of" is no English.
LEADS = {QUANTIZED: "quantized from", DISTILLED: "distilled from", HOSTED: "runs",
         DATASET: "trained on"}  # fmt: skip

# How a licence is known, from the surest: its text was read; a source states it; a tag alone.
TEXT, CHECKED, TAG = "text", "checked", "tag"

MAX_DEPTH = 12
MAX_ANCESTORS = 100
_MOST_NOTICES = 4


class Mention(NamedTuple):
    """One place that names a parent.

    ``how`` is the kind of place: `base_model`, `hub-tag`, `adapter-config`, `mergekit`,
    `config`, `kohya`, `modelspec`, `gguf`, `models` (of a Space) or `prose`. ``words`` are
    what stands there, shortened; ``line`` counts from 1 and is 0 in a file without lines (the
    header of a weights file). ``relation`` is what this place says of it, empty where it says
    nothing.
    """

    path: str
    line: int
    words: str
    how: str
    relation: str
    confidence: Confidence
    span: Span

    def told(self) -> str:
        """Return the place and its words, for the evidence of a finding."""
        return (
            f"{self.path}:{self.line}: {self.words}" if self.line else f"{self.path}: {self.words}"
        )


class Parent(NamedTuple):
    """A repository that this one was made from, with every place that names it.

    ``id`` is `org/name` as first written, or the name as it stands where that is no Hub
    id; ``unresolved`` then says why (`a local path`, `a name without its owner`).
    ``relation`` is one of RELATIONS: what the surest place says, else what the files show.
    ``evidence`` has the surest mention first; ``confidence`` and ``span`` are that one's.
    """

    id: str
    relation: str
    confidence: Confidence
    span: Span
    evidence: tuple[Mention, ...]
    unresolved: str = ""

    def told_by(self, *kinds: str) -> tuple[Mention, ...]:
        """Return the mentions of some kinds of place, such as `base_model`."""
        return tuple(item for item in self.evidence if item.how in kinds)


class Ancestor(NamedTuple):
    """What is known of a repository that another was made from.

    ``licenses`` are catalogue ids, those of a list in its order. ``restrictions`` is what
    it restricts, none where nobody knows; an empty map restricts nothing. ``basis`` is how
    the licence is known: `text`, `checked`, `tag`, or empty. ``origin`` names who told:
    `known-bases`, `lock`, `cache`, `hub`, for a dataset `dataset`. ``date`` is the day that was
    so (ISO), ``sha`` the revision, ``source`` where to look it up. ``gated`` is the Hub's `auto` or
    `manual`. ``problem`` is empty or why the rest could not be had: `gone or private`,
    `disabled`; a ``renamed`` repository was found under that id. ``formerly`` are licences
    that it had at another time. ``newer`` is the model that its publisher calls the newer
    version. ``unanswered`` is why the Hub, which was asked, could not tell: then all this is
    what others knew.
    """

    id: str
    licenses: tuple[str, ...] = ()
    edition: str = ""
    restrictions: RestrictionMap | None = None
    basis: str = ""
    origin: str = ""
    date: str = ""
    source: str = ""
    sha: str = ""
    gated: str = ""
    problem: str = ""
    renamed: str = ""
    parents: tuple[Parent, ...] = ()
    formerly: tuple[str, ...] = ()
    newer: str = ""
    unanswered: str = ""

    @property
    def license(self) -> str:
        """The licence where there is exactly one, else nothing."""
        return self.licenses[0] if len(self.licenses) == 1 else ""

    @property
    def sure(self) -> bool:
        """Whether what is known supports an error: not a tag alone."""
        return self.basis in {TEXT, CHECKED}

    def told(self) -> str:
        """Return how its licence is known, for the evidence of a finding."""
        named = " and ".join(self.licenses) or "no licence"
        how = {TEXT: "its text was read", CHECKED: "checked", TAG: "by its tag alone"}
        details = [how.get(self.basis, ""), self.date, self.source]
        return f"{self.id}: {named} ({', '.join(item for item in details if item)})"


class Unknown(NamedTuple):
    """A repository that nobody knows: why, and where it was looked for.

    ``unanswered`` is why somebody who ought to know, such as the Hub, could not tell.
    """

    id: str
    reason: str
    looked_at: tuple[str, ...] = ()
    unanswered: str = ""


class Bases(Protocol):
    """Somebody who may know a repository: the known bases, the lock file, the Hub."""

    def look_up(self, base_id: str) -> Ancestor | Unknown:
        """Return what is known of a repository. Never raises for one that is not known."""

    def opened(self, base_id: str) -> "RepoSnapshot | None":
        """Return the files of a repository, or nothing where they cannot be had.

        Each file may cost a request, so only a rule that needs one reads it; reading raises
        SourceError.
        """


class Step(NamedTuple):
    """One node of a walk: the edge that leads to it, what is known, and the way from here.

    ``path`` holds the ids from the direct parent to this node. ``again`` says that the node
    was met before, so that what is above it is not repeated; ``cycle`` that it is on its
    own path.
    """

    parent: Parent
    known: Ancestor | Unknown
    path: tuple[str, ...]
    again: bool = False
    cycle: bool = False


class Lineage(NamedTuple):
    """The direct parents, and every ancestor by its id in lower case (ids ignore case).

    ``cut`` says why the walk ended early, or is empty.
    """

    parents: tuple[Parent, ...] = ()
    ancestors: Mapping[str, Ancestor | Unknown] = {}
    cut: str = ""

    def known(self, base_id: str) -> Ancestor | Unknown:
        """Return what is known of a parent or ancestor."""
        return self.ancestors.get(base_id.lower()) or Unknown(
            base_id, self.cut or "it was not asked for"
        )

    def walk(self) -> Iterator[Step]:
        """Yield every ancestor, parents before their own, each expanded once."""
        seen: set[str] = set()
        waiting: list[tuple[Parent, tuple[str, ...]]] = [
            (parent, ()) for parent in reversed(self.parents)
        ]
        while waiting:
            parent, above = waiting.pop()
            key = parent.id.lower()
            known, path = self.known(parent.id), (*above, parent.id)
            again, cycle = key in seen, key in {item.lower() for item in above}
            yield Step(parent, known, path, again, cycle)
            seen.add(key)
            if isinstance(known, Ancestor) and not again:
                waiting += [(item, path) for item in reversed(known.parents)]

    def paths(self) -> Iterator[tuple[Step, ...]]:
        """Yield each way from a direct parent to an ancestor that has no further ones."""
        steps = list(self.walk())
        for at, step in enumerate(steps):
            leaf = at + 1 == len(steps) or len(steps[at + 1].path) <= len(step.path)
            if leaf:
                yield tuple(_way(steps[: at + 1]))


def _way(steps: list[Step]) -> list[Step]:
    """Return the steps that lead to the last one."""
    way = [steps[-1]]
    for step in reversed(steps[:-1]):
        if len(step.path) == len(way[0].path) - 1:
            way.insert(0, step)
    return way


def resolve(parents: tuple[Parent, ...], bases: Bases) -> Lineage:
    """Follow the parents up, asking once for each ancestor; cycles and depth are bounded."""
    found: dict[str, Ancestor | Unknown] = {}
    level, cut = list(parents), ""
    for _ in range(MAX_DEPTH):
        above: list[Parent] = []
        for parent in level:
            key = parent.id.lower()
            if key in found:
                continue
            if len(found) == MAX_ANCESTORS:
                return Lineage(parents, found, f"there are more than {MAX_ANCESTORS} ancestors")
            known = _asked(parent, bases)
            found[key] = known
            above += known.parents if isinstance(known, Ancestor) else ()
        level = [item for item in above if item.id.lower() not in found]
        if not level:
            return Lineage(parents, found)
    cut = f"the chain is longer than {MAX_DEPTH} repositories"
    return Lineage(parents, found, cut)


def _asked(parent: Parent, bases: Bases) -> Ancestor | Unknown:
    if parent.unresolved == SHORT_NAME:
        # The Hub answers to names that it gave before every model had an owner.
        known = bases.look_up(parent.id)
        if isinstance(known, Ancestor) and known.licenses:
            return known
    if parent.unresolved:
        places = tuple(item.told() for item in parent.evidence)
        return Unknown(parent.id, f"it is {parent.unresolved}", places)
    return _data(parent.id, bases) if parent.relation == DATASET else bases.look_up(parent.id)


def _data(dataset_id: str, bases: Bases) -> Ancestor | Unknown:
    """Return what is known of a dataset; a model of the same id is another repository."""
    ask = getattr(bases, "dataset_licenses", None)
    licenses = ask(dataset_id) if ask is not None else None
    if licenses is None:
        return Unknown(dataset_id, "nobody was found who knows this dataset")
    from raillint.licensing.compatibility import known_map  # noqa: PLC0415 - few name a dataset

    return Ancestor(
        id=dataset_id,
        licenses=licenses,
        restrictions=known_map(licenses[0]) if len(licenses) == 1 else None,
        basis=TAG if licenses else "",
        origin=DATASET,
    )


class Derivative:
    """A repository that names parents: what a lineage rule judges.

    Everything is worked out when first asked for and once; ``lineage`` alone may ask
    others than the repository itself.
    """

    def __init__(self, repo: "RepoSnapshot", parents: tuple[Parent, ...], bases: Bases) -> None:
        self.repo = repo
        self.parents = parents
        self.bases = bases

    @lazy
    def lineage(self) -> Lineage:
        """The parents and all their ancestors."""
        return resolve(self.parents, self.bases)

    def known(self, parent: Parent) -> Ancestor | Unknown:
        """Return what is known of a direct parent."""
        return self.lineage.known(parent.id)

    def card_of(self, base_id: str) -> "Card | None":
        """Return the card of an ancestor, or nothing where it cannot be had; asked for once."""
        cards: dict[str, Card | None] = self.repo.derived.setdefault("cards-of-bases", {})
        key = base_id.lower()
        if key not in cards:
            cards[key] = self._read(base_id, lambda repo: repo.card)
        return cards[key]

    def notices_of(self, base_id: str) -> "tuple[TextFile, ...] | None":
        """Return the licence and NOTICE files at the root of an ancestor; asked for once.

        Nothing where they cannot be had, which is not the same as no file.
        """
        known: dict[str, tuple[TextFile, ...] | None]
        known = self.repo.derived.setdefault("notices-of-bases", {})
        key = base_id.lower()
        if key not in known:
            known[key] = self._read(base_id, _notices)
        return known[key]

    def _read(self, base_id: str, take: "Callable[[RepoSnapshot], _Taken]") -> "_Taken | None":
        """Return something of an ancestor's files, or nothing where it cannot be had."""
        try:
            repo = self.bases.opened(base_id)
            return None if repo is None else take(repo)
        except SourceError:
            return None


def _notices(repo: "RepoSnapshot") -> "tuple[TextFile, ...]":
    named = [path for path in repo.paths if path.upper().startswith("NOTICE") and "/" not in path]
    licenses = [path for path in repo.license_paths if "/" not in path]
    found = (repo.text_file(path) for path in [*licenses, *named][:_MOST_NOTICES])
    return tuple(file for file in found if file is not None)
