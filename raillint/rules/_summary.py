"""A card's own list of use restrictions: its items, and what it leaves out or narrows."""

import re
from collections.abc import Container
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.card.names import named_sections
from raillint.card.sections import Section, Status
from raillint.licensing.restrictions import Qualifiers, strength
from raillint.licensing.terms import terms
from raillint.model import Span
from raillint.rules._pointers import leads_on, section_text

# The values whose words narrow a clause wherever they stand in it.
_PLAIN = (("intent", "deliberate"), ("degree", "serious"))


class Item(NamedTuple):
    """A restriction that a list states."""

    code: str
    qualifiers: Qualifiers
    span: Span


def reads_as_complete(card: Card, section: Section) -> bool:
    """Tell whether a list neither says that there is more nor leads to the licence text."""
    text = section_text(card, section)
    if leads_on(text) or _open_ended().search(text) is not None:
        return False
    other = card.sections["license_section"]
    return other.status is not Status.CONTENT or not leads_on(section_text(card, other))


def items_of(card: Card, section: Section) -> list[Item]:
    """Return the restrictions that a section states, in its order."""
    from raillint.licensing.recognise import stated_restrictions  # noqa: PLC0415 - few lists

    forbidding = "use_restrictions" in named_sections(section.heading, card.kind).ids
    return [
        Item(*item)
        for span in section.text_spans
        for item in stated_restrictions(card.document, span.start, span.end, forbidding=forbidding)
    ]


def left_out(card: Card, section: Section, codes: Container[str]) -> list[str]:
    """Return the codes of which a section says nothing, in whatever words."""
    words = " " + " ".join(_word().findall(section_text(card, section)))
    return [
        code.code
        for code in terms().codes.values()
        if code.code in codes and code.hints and not any(f" {hint}" in words for hint in code.hints)
    ]


def weakened(said: Qualifiers, required: Qualifiers) -> str:
    """Return what a passage no longer covers by the qualifiers that it states, or nothing."""
    for name, value in _PLAIN:
        mine, theirs = getattr(said, name), getattr(required, name)
        if mine == value and strength(name, mine) > strength(name, theirs):
            return terms().qualifiers[name].weakened
    return ""


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
