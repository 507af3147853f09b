"""LN104: which repository a base is, or what it asks, cannot be told."""

from collections.abc import Iterator

from raillint.licensing.compatibility import kind_of
from raillint.model import Confidence, Hit, Severity, Undecided
from raillint.registry import Outcome, lineage_rule
from raillint.repo.hub_bases import HUB
from raillint.repo.hub_id import FILE_NAME, SHORT_NAME
from raillint.repo.known_bases import bases_called
from raillint.repo.lineage import DATASET, Ancestor, Derivative, Parent, Unknown
from raillint.rules._edges import named

_NOBODY = "nobody was found who knows"
_IN_FILES = ("adapter-config", "mergekit", "kohya", "modelspec")


@lineage_rule(
    code="LN104",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("parent-unclear",),
)
def unresolved_base(made: Derivative) -> Outcome:
    """Nothing tells which repository the base is, so nobody can follow its terms.

    ## Why it matters
    A path on the author's machine, a name without its owner or a repository that is gone
    leads nowhere: users cannot find out what the base restricts, nor whether they may use
    what was made of it.

    What a base asks that is named well but that nobody here knows is listed as undecided, in
    one line for all such bases.

    ## Bad
    ```markdown
    ---
    license: mit
    ---

    # An adapter
    ```
    ```json adapter_config.json
    {"base_model_name_or_path": "/home/me/checkpoints/base"}
    ```

    ## Good
    ```markdown
    ---
    license: mit
    base_model: EleutherAI/gpt-neo-1.3B
    ---

    # An adapter
    ```
    ```json adapter_config.json
    {"base_model_name_or_path": "/home/me/checkpoints/base"}
    ```
    """
    parents = [parent for parent in made.parents if parent.relation != DATASET]
    if not any(_leads_somewhere(parent) for parent in parents):
        yield from _nowhere(parents)
    for parent in parents:
        known = made.known(parent)
        if isinstance(known, Unknown) and parent.told_by("base_model"):
            yield from _misnamed(parent)
        if isinstance(known, Ancestor) and not parent.unresolved:
            yield from _moved_or_gone(parent, known)
    yield from _unknown(made, parents)


def _leads_somewhere(parent: Parent) -> bool:
    return not parent.unresolved or bool(parent.told_by("base_model"))


def _nowhere(parents: list[Parent]) -> Iterator[Hit]:
    """Yield the names in files that lead nowhere."""
    told = [(parent, parent.told_by(*_IN_FILES)[0]) for parent in parents
            if parent.told_by(*_IN_FILES)]  # fmt: skip
    if not told:
        return
    (first, mention), more = told[0], len(told) - 1
    others = f", and {more} more in the same way" if more else ""
    # A trainer's file name says something to people, a path says nothing.
    sure = Confidence.LOW if first.unresolved == FILE_NAME else Confidence.HIGH
    yield Hit(
        f"the base is named only as `{first.id}`, {first.unresolved}{others}",
        mention.span,
        help="name the base in the metadata: `base_model: org/name`",
        evidence=tuple(item.told() for _, item in told),
        confidence=sure,
    )


def _misnamed(parent: Parent) -> Iterator[Hit | Undecided]:
    """Yield what the metadata call a base and what is none; its form is for MD106."""
    place = parent.told_by("base_model")[0]
    if parent.unresolved == SHORT_NAME:
        owned = bases_called(parent.id)
        yield Hit(
            f"the base is named only as `{parent.id}`, {SHORT_NAME}",
            place.span,
            help=f"write {named(list(owned))}, where that is meant"
            if owned
            else "write the id with its owner: `org/name`",
            evidence=(place.told(),),
        )
    elif parent.unresolved:
        yield Undecided(
            f"the terms of the base are not known: `{parent.id}` is {parent.unresolved}",
            (place.told(),),
        )


def _moved_or_gone(parent: Parent, known: Ancestor) -> Iterator[Hit]:
    in_card = parent.told_by("base_model")
    if known.problem and not known.licenses and parent.confidence > Confidence.LOW:
        yield Hit(
            f"the base `{parent.id}` is {known.problem} on the Hub",
            parent.span,
            help="name a base that users can look up, and say in the card what became of it",
            evidence=tuple(item.told() for item in parent.evidence),
        )
    elif known.renamed and in_card and known.renamed.lower() != parent.id.lower():
        span = in_card[0].span
        yield Hit(
            f"the base `{parent.id}` is `{known.renamed}` now",
            span,
            help=f"write `{known.renamed}`",
            evidence=(in_card[0].told(), known.told()),
            confidence=Confidence.LOW,
        )


def _unknown(made: Derivative, parents: list[Parent]) -> Iterator[Undecided]:
    """Yield one line for all bases of which the same keeps their terms from being known."""
    reasons: dict[str, list[Parent]] = {}
    looked_at: dict[str, None] = {}
    for parent in parents:
        known = made.known(parent)
        gone = isinstance(known, Ancestor) and known.problem and not known.licenses
        if parent.unresolved or gone or parent.confidence == Confidence.LOW:
            continue
        if isinstance(known, Ancestor) and known.unanswered and known.licenses:
            yield _unanswered(parent, known)
        reason = _reason(known) if isinstance(known, Ancestor) else known.unanswered or _NOBODY
        if reason:
            reasons.setdefault(reason, []).append(parent)
            looked_at |= dict.fromkeys(getattr(known, "looked_at", ()))
    for reason, unknown in reasons.items():
        names = named([parent.id for parent in unknown])
        offline = reason == _NOBODY and not any("Hub" in item for item in looked_at)
        hint = "; `raillint check --online` asks the Hub" if offline else ""
        yield Undecided(f"the terms of {names} are not known: {reason}{hint}", tuple(looked_at))


def _unanswered(parent: Parent, known: Ancestor) -> Undecided:
    """Say that the Hub was asked and did not tell, so that an older word was taken."""
    return Undecided(
        f"whether `{parent.id}` still has the terms that were taken here is not known: "
        f"{known.unanswered}",
        (known.told(),),
    )


def _reason(known: Ancestor) -> str:
    if len(known.licenses) > 1:
        return "several licences, and nothing says which applies"
    if not known.licenses:
        who = "the Hub" if known.origin == HUB else known.origin
        return f"{who} names no licence"
    return "" if kind_of(known.license) else f"raillint does not know `{known.license}`"
