"""A value that a card states, and whether it is the model's own."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.card.sentences import Sentence, is_negated
from raillint.model import Span

_SUBJECT = 90  # letters before a value in which the model can be named
_LONG_NAME = 3


class Stated(NamedTuple):
    """A value that a card states of the model that it describes.

    ``kind`` names what it is of, in the words of the message. ``value`` is a number in
    single units or a text in lower case; ``low`` and ``high`` are the bounds of what the
    written figure can mean, by its rounding. ``shown`` is the figure as written and
    ``span`` its place; ``sentence`` is the line or sentence around it in lower case.
    ``label`` is the word that the card gives it, such as `active`; ``labelled`` tells that it
    stands in a line or a cell of its own, where nothing else can be meant.
    """

    kind: str
    value: float | str
    shown: str
    span: Span
    sentence: str
    low: float = 0
    high: float = 0
    label: str = ""
    labelled: bool = False


class Amount(NamedTuple):
    """A number with the bounds that its rounding leaves, and how many digits it has."""

    value: float
    low: float
    high: float
    digits: int


def amount(figure: str, scale: str = "") -> Amount | None:
    """Return the number in `1.1` and `b`, in `7,000`, or in `7` and `billion`; else nothing."""
    if _grouped().fullmatch(figure):
        figure = figure.replace(",", "")
    if not _plain_figure().fullmatch(figure):
        return None
    unit = _SCALES.get(scale.strip().lower(), 0)
    if not unit:
        return None
    whole, _, part = figure.partition(".")
    half = unit / 10 ** len(part) / 2
    value = float(figure) * unit
    digits = (whole + part).lstrip("0") if part else whole.strip("0")
    return Amount(value, value - half, value + half, max(len(digits), 1))


_SCALES = {
    "": 1, "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6,
    "millions": 10**6, "b": 10**9, "bn": 10**9, "billion": 10**9, "billions": 10**9, "t": 10**12,
}  # fmt: skip


def is_own(card: Card, sentence: Sentence, at: int) -> bool:
    """Tell whether what stands at a place of a sentence is said of the card's own model.

    Its subject must be this model, and nothing in it or above it may speak of another.
    """
    plain = sentence.plain
    if not is_said_of_one(plain, at):
        return False
    before = plain[max(at - _SUBJECT, 0) : at]
    subject = _subject_end(card, before)
    if subject < 0 or _diverted().search(before) is not None:
        return False
    if _relative().search(before, subject) is not None:
        return False
    if _formerly().search(plain, at, at + _SUBJECT) is not None:
        return False
    return stands_alone(card, sentence)


def is_said_of_one(plain: str, at: int) -> bool:
    """Tell whether a sentence neither denies a value nor speaks of another model."""
    return _other().search(plain) is None and not is_negated(plain, at)


def stands_alone(card: Card, sentence: Sentence) -> bool:
    """Tell whether a place is no code and no quotation, and not under a heading on others."""
    setting = card.sentences.setting(sentence)
    return setting.asserted and not any(_elsewhere().search(title) for title in setting.lowered)


def _subject_end(card: Card, before: str) -> int:
    """Return where the last word for the card's model ends, or -1 where there is none."""
    ends = [match.end() for match in _this().finditer(before)]
    name = own_name(card)
    if len(name) >= _LONG_NAME and name in before:
        ends.append(before.rfind(name) + len(name))
    return max(ends, default=-1)


def once(claims: Iterable[Stated]) -> Iterator[Stated]:
    """Yield claims, each place once: a label line can also read as a sentence."""
    seen = set()
    for claim in claims:
        if claim.span not in seen:
            seen.add(claim.span)
            yield claim


def own_name(card: Card) -> str:
    """Return the title of a card in lower case: the model's name, unless it is a long one."""
    headings = card.outline.headings
    title = headings[0].title.lower().strip() if headings else ""
    title = title.removeprefix("model card for ").strip()
    return title if len(title.split()) <= 4 else ""  # noqa: PLR2004 - more words are no name


@cache
def _this() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:this (?:\w+ )?(?:model|checkpoint|repository|repo|version|network|llm)|the model"
        r"|our model|the final model|it|its|model|this is(?= an? ))\b"
    )


@cache
def _other() -> re.Pattern[str]:
    """Return the words by which a sentence speaks of more than the model, or of another."""
    return re.compile(
        r"\b(?:bases?|based on|backbone|original(?:ly)?|fine-?tun\w+ (?:from|version|on top)"
        r"|derived|distill?\w* (?:from|version)|teacher|student|compar\w+|larger|smaller"
        r"|bigger|than|versus|vs\.?|family|series|rang\w+|collections?|sizes|variants?"
        r"|versions|models|up from|such as|e\.g\.|previous\w*|predecessor|others?|respectively"
        r"|encoders?|decoders?|each|between|equivalent|outperform\w*|similar|initiali[sz]ed"
        r"|draft|instead|planned|upcoming|future|two|three|four|both|either|also|dataset"
        r"|corpus|leverag\w*|supervision|outputs|weights of)\b"
    )


@cache
def _diverted() -> re.Pattern[str]:
    """Return the words before a value by which it is another model's.

    A comparison, and a noun that a preposition makes part of what the model was made with
    or is held against.
    """
    return re.compile(
        r"\b(?:beat\w*|surpass\w*|approach\w*|match\w*|rivals?"
        r"|exceed\w*|mimic\w*|imitat\w*|rate|judge\w?|score|against|together with|alongside"
        r"|rewards?)\b|\b(?:of (?:an?|another)|(?:by|from|like|as|using|for|via)"
        r" (?:an?|the|another|our)) (?!(?:total|sum|size|number)\b)(?:[\w.-]+ ){0,4}$"
    )


@cache
def _relative() -> re.Pattern[str]:
    """Return a relative clause of something that was named after the model."""
    return re.compile(r"\w[^,;]*,? (?:which|that) (?:has|have|had)\b")


@cache
def _formerly() -> re.Pattern[str]:
    """Return the words after a value by which it held only once, or holds elsewhere."""
    return re.compile(r"\b(?:before|prior to|until|elsewhere|after which)\b")


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:base model|original|other|compar\w+|teacher|related|citation|baselines?|model zoo"
        r"|variants|family|changelog|news|updates?|history|roadmap|acknowledge\w*"
        r"|quantized versions|provided files|references?|models)\b"
    )


@cache
def _grouped() -> re.Pattern[str]:
    return re.compile(r"\d{1,3}(?:,\d{3}){1,5}")


@cache
def _plain_figure() -> re.Pattern[str]:
    return re.compile(r"\d{1,15}(?:\.\d{1,10})?")
