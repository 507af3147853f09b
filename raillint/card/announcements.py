"""What a card says its model is for: the sentences, and whether they are meant."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from raillint.card.card import Card
from raillint.card.lists import introduction
from raillint.card.sections import Status
from raillint.card.sentences import Sentence, Setting, is_negated

# A section on intended use that says more than this is a list of something else.
_MOST = 200


def announcements(card: Card, purposes: tuple[str, ...]) -> Iterator[Sentence]:
    """Yield the sentences of the section on intended use, and all that speak of a purpose.

    ``purposes`` are the phrases that open the latter. Where these stand is not looked at:
    `is_meant` does that for the few that matter.
    """
    yield from islice(_intended(card), _MOST)
    if card.sentences.holds(*purposes):
        yield from card.sentences.around(*purposes)


def _intended(card: Card) -> Iterator[Sentence]:
    section = card.sections["intended_use"]
    if section.status is Status.CONTENT:
        for span in section.text_spans:
            yield from card.sentences.within(span.start, span.end)


def _is_place(card: Card, setting: Setting, offset: int) -> bool:
    """Tell whether a place is one where a card says what it is for.

    That is its section on intended use, its description, and the text under its title.
    """
    if setting.nearest == ("description",) or (not setting.nearest and len(setting.titles) <= 1):
        return True
    intended = card.sections["intended_use"]
    return intended.status is Status.CONTENT and any(
        span.start <= offset < span.end for span in intended.text_spans
    )


def is_meant(card: Card, sentence: Sentence) -> bool:
    """Tell whether a card announces what stands at a place, and neither denies nor warns."""
    if is_negated(sentence.plain, sentence.at):
        return False
    setting = card.sentences.setting(sentence)
    if not setting.asserted or any(map(_denies().search, setting.lowered)):
        return False
    if not _is_place(card, setting, sentence.start + sentence.at):
        return False
    if "bias_risks_limitations" in setting.nearest and "intended_use" not in setting.nearest:
        return False
    lowered, at = card.sentences.lowered, sentence.start + sentence.at
    if lowered[lowered.rfind("\n", 0, at) + 1 : at].lstrip(" >").startswith("|"):
        return False  # what a cell of a table means stands in its other cells
    return _warns().search(introduction(lowered, at)) is None


@cache
def _denies() -> re.Pattern[str]:
    """Return the words of headings under which nothing is announced."""
    return re.compile(
        r"\b(?:not|never|no|non|out[- ]of[- ]scope|mis-?us\w*|abus\w*|avoid\w*|prohibit\w*"
        r"|forbid\w*|restrict\w*|unintended|unsuitable|inappropriate|unacceptable|disallow\w*|bad)\b|n't\b"
    )


@cache
def _warns() -> re.Pattern[str]:
    """Return the words of a line under whose list nothing is announced."""
    return re.compile(
        _denies().pattern
        + r"|\b(?:limit\w*|risk\w*|discourag\w*|ethic\w*|fraught|harm\w*|danger\w*"
        r"|refrain|cannot|nor)\b"
    )
