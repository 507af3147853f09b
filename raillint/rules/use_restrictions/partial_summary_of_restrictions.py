"""UR202: the card's list of use restrictions reads as complete and is not."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from raillint.card.card import Card
from raillint.card.names import named_sections
from raillint.card.sections import Section, Status
from raillint.licensing.terms import title_of
from raillint.model import Hit, Related, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._governing import Governing, governing, may_govern
from raillint.rules._pointers import leads_on, section_text

if TYPE_CHECKING:
    from raillint.licensing.recognise import Stated
    from raillint.licensing.restrictions import Qualifiers

# From so many restrictions on a passage is a list of them, and no remark.
_LIST = 3
_NAMED = 5
# The qualifiers whose words narrow a clause wherever they stand.
_PLAIN = ("intent", "degree")


@repo_rule(
    code="UR202",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
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
    if card is None or not may_govern(repo):
        return
    section = card.sections["use_restrictions"]
    if section.status is not Status.CONTENT:
        return
    text = section_text(card, section)
    if leads_on(text) or _open_ended().search(text) or _license_section_leads_on(card):
        return
    stated = _stated(card, section)
    if len({item.code for item in stated}) < _LIST:
        return
    found = governing(repo)
    if isinstance(found, Undecided):
        yield Undecided(
            f"whether the card's list of restrictions is complete: {found.reason}", found.looked_at
        )
    elif found is not None and found.known:
        yield from _compared(card, section, found, stated)


def _stated(card: Card, section: Section) -> "list[Stated]":
    from raillint.licensing.recognise import stated_restrictions  # noqa: PLC0415 - few lists

    forbidding = "use_restrictions" in named_sections(section.heading, card.kind).ids
    return [
        item
        for span in section.text_spans
        for item in stated_restrictions(card.document, span.start, span.end, forbidding=forbidding)
    ]


def _compared(
    card: Card, section: Section, licence: Governing, stated: "list[Stated]"
) -> Iterator[Hit]:
    listed = [item for item in stated if item.code in licence.uses]
    if len({item.code for item in listed}) < _LIST:
        return
    related = (Related("the licence stands here", licence.span),)
    missing = _left_out(section_text(card, section), licence, {item.code for item in listed})
    if missing:
        yield Hit(
            f"the list of restrictions reads as complete, but leaves out at least "
            f"{len(missing)} of {len(licence.uses)} that `{licence.id}` sets: {_titles(missing)}",
            section.span,
            help="list them all, or say that these are examples and link the licence text",
            evidence=(licence.evidence, *(_clause(code, licence) for code in missing)),
            related=related,
        )
    for item in listed:
        weakened = _weakened(item.qualifiers, licence.uses[item.code])
        if weakened:
            yield Hit(
                f"the list says “{title_of(item.code).lower()}” more narrowly than "
                f"`{licence.id}`: {weakened}",
                item.span,
                help="say it as widely as the licence does, or link the licence text",
                evidence=(licence.evidence, _clause(item.code, licence)),
                related=related,
            )


def _left_out(lowered: str, licence: Governing, listed: set[str]) -> list[str]:
    """Return the codes of a licence of which a text says nothing, in whatever words."""
    from raillint.licensing.terms import terms  # noqa: PLC0415 - only where there is a list

    words = " " + " ".join(_word().findall(lowered))
    known = terms().codes
    return [
        code
        for code in licence.uses
        if code not in listed
        and code in known
        and known[code].hints
        and not any(f" {hint}" in words for hint in known[code].hints)
    ]


def _weakened(said: "Qualifiers", required: "Qualifiers") -> str:
    """Return what a passage no longer covers by the qualifiers that it states, or nothing."""
    from raillint.licensing.restrictions import strength  # noqa: PLC0415 - only with a list
    from raillint.licensing.terms import terms  # noqa: PLC0415

    for name in _PLAIN:
        weakest = said.intent == "deliberate" if name == "intent" else said.degree == "serious"
        mine, theirs = getattr(said, name), getattr(required, name)
        if weakest and strength(name, mine) > strength(name, theirs):
            return terms().qualifiers[name].weakened
    return ""


def _titles(codes: list[str]) -> str:
    named = "; ".join(title_of(code).lower() for code in codes[:_NAMED])
    return named + (f"; and {len(codes) - _NAMED} more" if len(codes) > _NAMED else "")


def _clause(code: str, licence: Governing) -> str:
    label = licence.labels.get(code)
    return f"{title_of(code)}: {code}" + (f", {label} of the licence" if label else "")


def _license_section_leads_on(card: Card) -> bool:
    section = card.sections["license_section"]
    return section.status is Status.CONTENT and leads_on(section_text(card, section))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")


@cache
def _open_ended() -> re.Pattern[str]:
    """Return the words by which a list says that there is more."""
    return re.compile(
        r"\b(?:includ\w+|such as|among(?:st)?|e\.g|for example|for instance|etc|and so on|and more"
        r"|not limited to|in particular|especially|some of|mainly|notably|summar\w+|in short"
        r"|examples?|other restrictions|further restrictions|additional restrictions|most important"
        r"|following are some|key restrictions)\b|…|\.\.\."
    )
