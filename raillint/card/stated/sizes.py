"""How many parameters a card says that its model has."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.stated.claim import Stated, amount, is_own, once
from raillint.card.stated.labels import labelled

KIND = "parameter count"
WORDS = ("param", "model size")
_LABELS = (
    "parameters", "number of parameters", "num parameters", "parameter count", "params", "param",
    "#params", "# params", "# parameters", "model parameters", "total parameters", "model size",
    "total params", "parameter", "params count", "parameter size", "trainable parameters",
    "active parameters", "activated parameters", "number of params",
)  # fmt: skip
_OF_BYTES = ("model size", "parameter size")
_FEWEST = 1000
_UNSCALED = 5  # signs of a count without a unit
# Words around a figure that make it a bound or a part.
_PARTLY = {"active": "active", "activated": "active", "trainable": "trainable"}


def stated_sizes(card: Card) -> Iterator[Stated]:
    """Yield the parameter counts that a card states of its own model."""
    if card.sentences.holds(*WORDS):
        yield from once((*_labelled(card), *_in_sentences(card)))


def _labelled(card: Card) -> Iterator[Stated]:
    for line in labelled(card, *_LABELS):
        lowered = line.text.lower()
        match = _value().match(lowered)
        if match is None or _several().search(lowered[match.end() :]):
            continue
        unit = _label_unit().search(line.line)
        scale = match["scale"] or (unit[1] if unit else "")
        if scale or (line.label not in _OF_BYTES and len(match["figure"]) >= _UNSCALED):
            label = _PARTLY.get(line.label.partition(" ")[0], "")
            for claim in _stated(card, match, line.start, line.line, scale, label):
                yield claim._replace(labelled=True)


def _in_sentences(card: Card) -> Iterator[Stated]:
    for sentence in card.sentences.around("param"):
        plain = sentence.plain
        found = list(_in_prose().finditer(plain))
        # "52B total parameters, 12B active": one of each kind.
        if len({match["part"] for match in found}) < len(found):
            continue
        for match in found:
            bound = _bound().search(plain[: match.start()][-20:])
            if not bound and is_own(card, sentence, match.start()):
                label = _PARTLY.get((match["part"] or "").strip(), "")
                yield from _stated(card, match, sentence.start, plain, match["scale"] or "", label)


def _stated(  # noqa: PLR0913, PLR0917 - what a claim is made of
    card: Card, match: re.Match[str], base: int, line: str, scale: str, label: str
) -> Iterator[Stated]:
    found = amount(match["figure"], scale)
    if found is None or found.value < _FEWEST:
        return
    last = "scale" if match["scale"] else "figure"
    span = card.document.span(base + match.start("figure"), base + match.end(last))
    low, high = found.low, found.high
    if found.digits == 1:
        # Makers name models by one digit: 7B can have 8.5 billion, 1B 1.24.
        low, high = found.value * 0.8, found.value * 1.25
    shown = card.document.slice(span)
    yield Stated(KIND, found.value, shown, span, line, low, high, label)


@cache
def _value() -> re.Pattern[str]:
    return re.compile(
        r"[\s*_`~≈]{0,8}(?:approx(?:imately|\.)?|about|around|circa|roughly)?[\s~≈]{0,3}"
        r"(?P<figure>\d[\d.,]{0,20}\d|\d)[\s-]{0,2}(?P<scale>billion|million|thousand|bn|[bmk])?"
        r"(?![\w.]*[\w]{2}|x\d)(?![bB]\b)"
    )


@cache
def _label_unit() -> re.Pattern[str]:
    """Return the unit that a label gives: `Params (M): 86.6`."""
    return re.compile(r"param\w* ?(?:size )?\((b|m|k|billions?|millions?)\)")


@cache
def _several() -> re.Pattern[str]:
    return re.compile(r"\d\s?[bmk]\b|\d (?:m|b)illion|[/,] ?\d|\bx ?\d|\bto\b|[-–] ?\d|gb\b|mb\b")


@cache
def _in_prose() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.,/-])(?P<figure>\d[\d.,]{0,20}\d|\d)[\s-]?(?P<scale>billion|million|bn|[bm])?[\s-]"
        r"(?P<part>(?:total|trainable|learnable|model|active|activated|non-embedding)[\s-])?"
        r"param(?:eter)?s?\b"
    )


@cache
def _bound() -> re.Pattern[str]:
    return re.compile(r"\b(?:over|under|than|up to|least|most|nearly|below|above|only about)\s$")
