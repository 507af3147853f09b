"""UR202: the card's list of use restrictions reads as complete and is not."""

from collections.abc import Iterator

from raillint.card.card import Card
from raillint.card.sections import Section, Status
from raillint.licensing.terms import title_of
from raillint.model import Hit, Related, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._governing import Governing, governing, may_govern
from raillint.rules._restrictions import completing
from raillint.rules._summary import Item, items_of, left_out, reads_as_complete, weakened

# From so many restrictions on a passage is a list of them, and no remark.
_LIST = 3
_NAMED = 5


@repo_rule(
    code="UR202",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    fix="safe",
)
def partial_summary_of_restrictions(repo: RepoSnapshot) -> Outcome:
    """The card lists use restrictions as if these were all, and its licence has more.

    ## Why it matters
    Users read the list and not the licence. What the list leaves out, or says more
    narrowly, binds them all the same. A list that says it gives examples, or that leads to
    the licence text, misleads nobody.

    ## Bad
    ```markdown
    ---
    license: bigscience-openrail-m
    ---

    # Sorter

    ## Use restrictions

    You agree not to use the model:

    - to exploit or harm minors
    - to defame or harass others
    - to give medical advice
    ```

    ## Good
    ```markdown
    ---
    license: bigscience-openrail-m
    ---

    # Sorter

    ## Use restrictions

    The licence forbids uses such as these; [its text](LICENSE) lists them all:

    - to exploit or harm minors
    - to defame or harass others
    - to give medical advice
    ```
    """
    card = repo.card
    section = card.sections["use_restrictions"] if card is not None else None
    if card is None or section is None or section.status is not Status.CONTENT:
        return
    if not may_govern(repo) or not reads_as_complete(card, section):
        return
    items = items_of(card, section)
    if len({item.code for item in items}) < _LIST:
        return
    licence = governing(repo)
    if isinstance(licence, Undecided):
        reason = f"whether the card's list of restrictions is complete: {licence.reason}"
        yield Undecided(reason, licence.looked_at)
    elif licence is not None and licence.known:
        listed = [item for item in items if item.code in licence.uses]
        if len({item.code for item in listed}) >= _LIST:
            for hit in (*_missing(card, section, licence, listed), *_narrowed(licence, listed)):
                yield completing(
                    hit, repo, "use_restrictions", "put the whole table below the list"
                )


def _missing(card: Card, section: Section, licence: Governing, listed: list[Item]) -> Iterator[Hit]:
    missing = left_out(card, section, licence.uses.keys() - {item.code for item in listed})
    if missing:
        yield Hit(
            f"the list of restrictions reads as complete, but leaves out at least {len(missing)} "
            f"of {len(licence.uses)} that `{licence.id}` sets: {_titles(missing)}",
            section.span,
            help="list them all, or say that these are examples and link the licence text",
            evidence=(licence.evidence, *(_clause(code, licence) for code in missing)),
            related=(Related("the licence stands here", licence.span),),
        )


def _narrowed(licence: Governing, listed: list[Item]) -> Iterator[Hit]:
    for item in listed:
        lost = weakened(item.qualifiers, licence.uses[item.code])
        if lost:
            yield Hit(
                f"the list says “{title_of(item.code).lower()}” more narrowly than "
                f"`{licence.id}`: {lost}",
                item.span,
                help="say it as widely as the licence does, or link the licence text",
                evidence=(licence.evidence, _clause(item.code, licence)),
                related=(Related("the licence stands here", licence.span),),
            )


def _titles(codes: list[str]) -> str:
    named = "; ".join(title_of(code).lower() for code in codes[:_NAMED])
    return named + (f"; and {len(codes) - _NAMED} more" if len(codes) > _NAMED else "")


def _clause(code: str, licence: Governing) -> str:
    label = licence.labels.get(code)
    return f"{title_of(code)}: {code}" + (f", {label} of the licence" if label else "")
