"""How much a card says that its model was trained: tokens, and operations (FLOP)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.card.sentences import Sentence, is_negated, is_of_another
from raillint.model import Span

_UNITS = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "b": 1e9,
          "trillion": 1e12, "t": 1e12}  # fmt: skip
_LEAST_TOKENS, _LEAST_FLOP = 1e6, 1e12
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# What is said of tokens beside how many a model was trained on.
_NOT_TRAINED = ("context", "vocab", "window", "per second", "per batch", "batch of", "batch size",
                "sequence length", "max", "per step", "generat")  # fmt: skip
_TRAINED = ("train", "corpus", "seen")


class Amount(NamedTuple):
    """An amount that a card states, with the words that state it and their place."""

    value: float
    words: str
    span: Span


def stated_tokens(card: Card) -> tuple[Amount, ...]:
    """Return the numbers of tokens that a card says its model was trained on."""
    if not card.sentences.holds("tokens"):
        return ()
    found = []
    for sentence in _asserted(card, "tokens"):
        plain = sentence.plain
        if not any(word in plain for word in _TRAINED) or any(
            word in plain for word in _NOT_TRAINED
        ):
            continue
        for match in _tokens().finditer(plain):
            value = _number(match[1]) * _UNITS.get(match[2] or "", 1)
            if value >= _LEAST_TOKENS:
                found.append(_amount(card, sentence, match, value))
    return _distinct(found)


def stated_flop(card: Card) -> tuple[Amount, ...]:
    """Return the operations that a card says the training took; speeds (FLOP/s) are none."""
    if not card.sentences.holds("flop", "floating point op", "floating-point op"):
        return ()
    found = []
    for sentence in _asserted(card, "flop", "floating point op", "floating-point op"):
        plain = sentence.plain.translate(_RAISED)
        if "train" not in plain:
            continue
        for match in _flop().finditer(plain):
            value = float(match[1]) * 10.0 ** int(match[2])
            if value >= _LEAST_FLOP:
                found.append(_amount(card, sentence, match, value))
    return _distinct(found)


def _asserted(card: Card, *phrases: str) -> Iterator[Sentence]:
    for sentence in card.sentences.around(*phrases):
        if (
            not is_negated(sentence.plain, sentence.at)
            and not is_of_another(sentence.plain, sentence.at)
            and card.sentences.setting(sentence).asserted
        ):
            yield sentence


def _amount(card: Card, sentence: Sentence, match: re.Match[str], value: float) -> Amount:
    span = card.sentences.span(sentence, match.start(), match.end())
    return Amount(value, " ".join(card.document.text[span.start : span.end].split()), span)


def _distinct(found: list[Amount]) -> tuple[Amount, ...]:
    """Return amounts, each place once."""
    return tuple({item.span: item for item in found}.values())


def _number(text: str) -> float:
    """Return a number as written: commas part thousands, one alone may stand for a point."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", text):
        return float(text.replace(",", ""))
    return float(text.replace(",", "."))


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.,])(\d{1,3}(?:,\d{3}){1,4}|\d{1,12}(?:[.,]\d{1,3})?)"
        r"\s?(thousand|million|billion|trillion|[kmbt])?\+?\s{1,4}(?:[a-z-]{1,20}\s){0,2}tokens\b"
    )


@cache
def _flop() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.])(\d{1,3}(?:\.\d{1,4})?)\s?(?:e\+?|[x×·]\s?10\s{0,2}\^?\s{0,2}\{?)(\d{2})\}?"
        r"\s?(?:total\s)?(?:flops?\b(?!\s?/|\s?per\b)|floating[ -]point op)"
    )
