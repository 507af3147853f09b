"""What a repository does to the terms of its parents: one verdict and one rule an edge."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from raillint.licensing.catalogue import find
from raillint.licensing.compatibility import (
    COVERS,
    FORBIDDEN,
    INCURABLE,
    NARROWER,
    UNKNOWN,
    Relicensing,
    kind_of,
)
from raillint.licensing.terms import title_of
from raillint.model import Confidence, Hit, Undecided
from raillint.repo.ancestry import OwnLicense, own_license, passage
from raillint.repo.evidence import CARD, GATE, OWN_FILES, SAME_OWNER, Evidence
from raillint.repo.lineage import (
    ADAPTER,
    DATASET,
    MERGE,
    MIRROR,
    QUANTIZED,
    Ancestor,
    Derivative,
    Parent,
)

# Kinds of licence that ask for more than notices (`licenses/compatibility.yaml`).
RAIL = "rail"
_NONCOMMERCIAL = frozenset({"noncommercial", "noncommercial-share-alike"})
_COPYLEFT = frozenset({"copyleft", "share-alike"})
_DEMANDING = frozenset({RAIL, "llama", "gemma"}) | _NONCOMMERCIAL | _COPYLEFT
# Of which it is told where nothing can be said: those, and terms that have no rule here.
_TOLD = _DEMANDING | {"other", "personal"}
_ADAPTER_LIBRARIES = frozenset({"peft", "adapter-transformers"})
_ADAPTER_TAGS = frozenset(
    {"adapter", "adapters", "controlnet", "dora", "hypernetwork", "ip-adapter", "lora", "peft",
     "qlora", "t2i-adapter", "template:sd-lora", "textual-inversion", "textual_inversion"}
)  # fmt: skip
_FEW = 4  # parents that an output names one by one


class Edge(NamedTuple):
    """A parent whose terms do not reach the users of a repository, and what shows it.

    ``code`` is the one rule that reports it; ``verdict`` that of the two licences alone.
    ``owner`` is who licenses its own work anew, so that nothing is wrong, or empty. An
    ``adapter`` holds no weights of its base, so that its being a derivative is less sure.
    """

    code: str
    parent: Parent
    base: Ancestor
    own: OwnLicense
    verdict: Relicensing
    evidence: Evidence
    owner: str = ""
    adapter: bool = False

    @property
    def stated(self) -> tuple[str, ...]:
        """The lost restrictions that some place states all the same, though not all do."""
        for rung in self.evidence.rungs:
            if rung.name in {OWN_FILES, CARD, GATE} and rung.missing:
                found = tuple(code for code in self.verdict.codes if code not in rung.missing)
                if found:
                    return found
        return ()

    @property
    def confidence(self) -> Confidence:
        """How sure it is: a tag, an unknown licence file or a partial list leave a doubt."""
        if self.owner:
            return Confidence.LOW
        copied = may_predate(self.own, self.parent, self.base)
        if not self.base.sure or self.stated or self.adapter or self._unread() or copied:
            return min(Confidence.MEDIUM, self.parent.confidence)
        return self.parent.confidence

    def _unread(self) -> bool:
        own = self.evidence.rung(OWN_FILES)
        return own is not None and "no licence that is known" in own.found


class Edges(NamedTuple):
    """The edges on which terms are lost, and what keeps others from being judged."""

    lost: tuple[Edge, ...] = ()
    unsure: Mapping[str, tuple[Parent, ...]] = {}

    def of(self, code: str) -> Iterator[Edge]:
        """Yield the edges that one rule reports."""
        return (edge for edge in self.lost if edge.code == code)


def edges_of(made: Derivative) -> Edges:
    """Return what became of the terms of every parent. Raises SourceError."""
    derived = made.repo.derived
    if "edges" not in derived:
        derived["edges"] = _judged(made)
    found: Edges = derived["edges"]
    return found


def _judged(made: Derivative) -> Edges:
    own = own_license(made.repo)
    lost: list[Edge] = []
    unsure: dict[str, list[Parent]] = {}
    for parent in made.parents:
        base = made.known(parent)
        if parent.relation == DATASET or not isinstance(base, Ancestor) or not base.license:
            continue
        found = passage(made, parent)
        evidence = found.evidence or Evidence("", ())
        licensor = evidence.passed == SAME_OWNER
        if found.by_license.kind == COVERS or (found.verdict.kind == COVERS and not licensor):
            continue
        reason = _in_doubt(found.verdict, evidence)
        if reason:
            if kind_of(base.license) in _TOLD and parent.confidence > Confidence.LOW:
                unsure.setdefault(reason, []).append(parent)
            continue
        owner = base.id.partition("/")[0] if licensor else ""
        if found.by_license.kind == UNKNOWN:
            continue
        code = _code(found.by_license, base, own)
        verdict, adapter = found.by_license, is_adapter(made, parent)
        lost.append(Edge(code, parent, base, own, verdict, evidence, owner, adapter))
    folded = {reason: tuple(parents) for reason, parents in unsure.items()}
    return Edges(tuple(_merged(made, lost)), folded)


def is_adapter(made: Derivative, parent: Parent) -> bool:
    """Tell whether a repository may hold what is added to a base, and not the base changed."""
    if parent.relation == ADAPTER:
        return True
    card = made.repo.card
    if card is None:
        return False
    tags = card.data.get("tags")
    tagged = (
        {item.lower() for item in tags if isinstance(item, str)} if isinstance(tags, list) else ()
    )
    named = "instance_prompt" in card.data or card.data.get("library_name") in _ADAPTER_LIBRARIES
    return named or bool(_ADAPTER_TAGS.intersection(tagged))


def may_predate(own: OwnLicense, parent: Parent, base: Ancestor) -> bool:
    """Tell whether a copy under another licence may have kept one that the base had before."""
    copied = parent.relation in {QUANTIZED, MIRROR}
    return copied and own.id is not None and own.id != base.license


def _in_doubt(verdict: Relicensing, evidence: Evidence) -> str:
    """Return why an edge cannot be judged, or nothing."""
    if verdict.kind == UNKNOWN:
        return verdict.reason
    if verdict.kind != COVERS and evidence.unreachable:
        return evidence.unreachable[0]
    return ""


def _code(verdict: Relicensing, base: Ancestor, own: OwnLicense) -> str:
    """Return the one rule that reports what became of a base's terms."""
    kind = kind_of(base.license)
    if verdict.kind == FORBIDDEN:
        return "LN107"
    if kind in _COPYLEFT or verdict.terms == ("share-alike",):
        return "LN108"
    if kind in _NONCOMMERCIAL:
        return "LN109"
    if verdict.kind == NARROWER:
        return "LN103"
    restricts = own.id is not None and kind_of(own.id) in {RAIL, "other", "llama", "gemma"}
    return "LN102" if restricts and kind == RAIL and verdict.kind != INCURABLE else "LN101"


def _merged(made: Derivative, lost: Iterable[Edge]) -> Iterator[Edge]:
    """Yield the edges, those of a merge whose parents all ask for something as one rule's."""
    asking = [parent for parent in made.parents if parent.relation == MERGE and _asks(made, parent)]
    for edge in lost:
        in_merge = len(asking) > 1 and edge.parent in asking and edge.code != "LN107"
        yield edge._replace(code="LN110") if in_merge and not edge.owner else edge


def _asks(made: Derivative, parent: Parent) -> bool:
    base = made.known(parent)
    return isinstance(base, Ancestor) and kind_of(base.license) in _DEMANDING


def has_unclear_parent(made: Derivative) -> bool:
    """Tell whether it is not clear which repository a parent is, or what its licence is."""
    return any(
        parent.unresolved
        or not isinstance(base, Ancestor)
        or not kind_of(base.license)
        or bool(base.renamed or base.unanswered)
        for parent, base in ((parent, made.known(parent)) for parent in made.parents)
    )


def told(edge: Edge) -> tuple[str, ...]:
    """Return the evidence of an edge: who names the base, its licence, what was looked at."""
    named = tuple(mention.told() for mention in edge.parent.evidence[:3])
    lost = _listed("lost", edge.verdict.codes)
    ids = " or ".join(own_ids(edge.own)) or "no licence"
    own = f"this repository: {ids} ({edge.own.how or 'none is stated'})"
    return (*named, edge.base.told(), own, *edge.evidence.looked_at, *lost)


def _listed(word: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{word}: {titles(codes, len(codes))}",) if codes else ()


def hit(edge: Edge, message: str, help_: str, *, evidence: tuple[str, ...] = ()) -> Hit:
    """Return the hit of an edge; a licensor's own new terms are no more than worth knowing."""
    if edge.owner:
        message = f"{message}; {edge.owner} may license its own work anew"
        help_ = f"nothing to do where {edge.owner} holds all rights in the base"
    elif edge.stated:
        rest = tuple(code for code in edge.verdict.codes if code not in edge.stated)
        message = f"{message}; a part is stated here all the same, not: {titles(rest)}"
    return Hit(message, edge.parent.span, help_, evidence or told(edge), confidence=edge.confidence)


def unsure_of(edges: Edges) -> Iterator[Undecided]:
    """Yield one line for all parents of which the same keeps a verdict."""
    for reason, parents in edges.unsure.items():
        places = tuple(item.told() for parent in parents[:_FEW] for item in parent.evidence[:1])
        names = named([parent.id for parent in parents])
        yield Undecided(f"whether the terms of {names} are carried on: {reason}", places)


def named(ids: list[str]) -> str:
    """Return ids as a phrase: the first few by name, the others by number."""
    shown = [f"`{item}`" for item in ids[:_FEW]]
    rest = len(ids) - len(shown)
    shown += [f"{rest} more"] if rest else []
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def titles(codes: Iterable[str], most: int = _FEW) -> str:
    """Return the plain names of restrictions, the first few of many."""
    known = [title_of(code).lower() for code in codes]
    shown = ", ".join(known[:most])
    return f"{shown} and {len(known) - most} more" if len(known) > most else shown


def own_words(own: OwnLicense) -> str:
    """Return how a message speaks of a repository's own licence."""
    return " or ".join(f"`{item}`" for item in own_ids(own)) or "no licence at all"


def own_ids(own: OwnLicense) -> tuple[str, ...]:
    """Return the licences that a repository is under, to choose from where it lists several."""
    return () if own.id is None else (own.id, *own.others)


def base_words(base: Ancestor, role: str = "the base") -> str:
    """Return a base with its licence as a message begins."""
    some = base.restrictions if base.restrictions and len(base.restrictions) > 1 else ()
    count = f" ({len(some)} restriction{'s' * (len(some) != 1)})" if some else ""
    return f"{role} `{base.id}` is under `{base.license}`{count}"


def paragraph(edge: Edge) -> str:
    """Return where the base's licence asks for it, as the end of a sentence, or nothing."""
    known = find(edge.base.license)
    if not edge.verdict.paragraph or known is None:
        return ""
    return f"paragraph {edge.verdict.paragraph} of {known.name} wants them in your terms"


def remedy(edge: Edge, stock: tuple[str, ...] = ()) -> str:
    """Return the next step that carries a base's restrictions on."""
    known = find(edge.base.license)
    base = edge.base.license
    if known is None or not edge.base.restrictions:
        return f"put the repository under `{base}`, with its text as LICENSE"
    others = "".join(f" or `{item}`" for item in stock if item != base)
    relicense = f"relicense to `{base}`{others}"
    if edge.verdict.kind == INCURABLE:
        return f"{relicense}: the present licence bars further restrictions, so no addendum helps"
    compose = f"`raillint licenses compose --from {base} --addendum -o USE_RESTRICTIONS.md`"
    return f"{relicense}, or keep your licence and add {compose} with a word on it in the card"
