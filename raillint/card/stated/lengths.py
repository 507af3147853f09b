"""How long a context a card says that its model takes."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.stated.claim import Stated, amount, is_own, once
from raillint.card.stated.labels import labelled

KIND = "context length"
WORDS = ("context", "sequence length", "seq length", "input length", "max tokens")
_LABELS = (
    "context length", "context window", "context size", "context", "max context length",
    "maximum context length", "maximum context", "max context", "maximum sequence length",
    "max sequence length", "max seq length", "maximum input length", "max input length",
    "max tokens", "context window size", "supported context length", "input context length",
    "model context length", "sequence length",
)  # fmt: skip
_SHORTEST, _LONGEST = 64, 20_000_000
_BINARY = {"k": 1.024, "m": 1.024**2}


def stated_lengths(card: Card) -> Iterator[Stated]:
    """Yield the context lengths that a card states of its own model."""
    if card.sentences.holds(*WORDS):
        yield from once((*_labelled(card), *_in_sentences(card)))


def _labelled(card: Card) -> Iterator[Stated]:
    for line in labelled(card, *_LABELS):
        lowered = line.text.lower()
        match = _value().match(lowered)
        rest = lowered[match.end() :] if match else ""
        if match and not _extended().search(line.line) and not _more().search(rest):
            for claim in _stated(card, match, line.start, line.line):
                yield claim._replace(labelled=True)


def _in_sentences(card: Card) -> Iterator[Stated]:
    for sentence in card.sentences.around("context", "sequence length", "input length"):
        found = list(_in_prose().finditer(sentence.plain))
        if len(found) != 1 or _extended().search(sentence.plain):
            continue
        if is_own(card, sentence, found[0].start()):
            yield from _stated(card, found[0], sentence.start, sentence.plain)


def _stated(card: Card, match: re.Match[str], base: int, line: str) -> Iterator[Stated]:
    parts = match.groupdict()
    end_name = "" if parts["figure"] else "_2"
    scale = parts[f"scale{end_name}"] or ""
    found = amount(parts[f"figure{end_name}"], scale)
    if found is None or not _SHORTEST <= found.value <= _LONGEST:
        return
    # 32k is 32,000 or 32,768; 128k can be 131,072.
    high = found.value * _BINARY.get(scale, 1)
    last = f"scale{end_name}" if scale else f"figure{end_name}"
    span = card.document.span(base + match.start(f"figure{end_name}"), base + match.end(last))
    shown = card.document.slice(span)
    yield Stated(KIND, found.value, shown, span, line, found.value, high)


@cache
def _value() -> re.Pattern[str]:
    return re.compile(
        r"[\s*_`~≈]{0,8}(?:(?:up to|full|about|around)[\s*_]{1,3})?"
        r"(?P<figure>\d[\d,.]{0,9}\d|\d)\s?(?P<scale>[km])?\b"
        r"[\s*_`]{0,6}(?:[-\s]?tokens?\b|$|[.,;(<|])"
    )


@cache
def _more() -> re.Pattern[str]:
    """Return what makes a figure one of several: another one that is no repetition."""
    return re.compile(r"\d[\d,]*\s?k\b|\bor\b|/|\bto \d|\bextend")


@cache
def _in_prose() -> re.Pattern[str]:
    number = r"(?<![\w.,/-])(?P<figure{0}>\d[\d,.]{{0,9}}\d|\d)[\s-]?(?P<scale{0}>[km])?"
    what = r"context(?:[\s-](?:length|window|size))"
    before = number.format("") + rf"[\s-]?(?:(?:tokens?[\s-])?{what}|tokens of context)\b"
    most = r"max(?:imum)? (?:sequence|input) length"
    behind = rf"\b(?:{what}|{most}) (?:is |of |: |up to |of up to |is up to )" + number.format("_2")
    return re.compile(rf"{before}|{behind}[\s-]?(?:tokens?\b|(?=[\s.,;)]|$))")


@cache
def _extended() -> re.Pattern[str]:
    """Return the words by which a length is reached by means that the files do not hold."""
    return re.compile(
        r"yarn|rope|scal|extrapolat|extend|alibi|theor|vllm|llama\.cpp|can be|could|needle|infinite"
        r"|unlimited|train\w* (?:on|with|at)|output|evaluat|benchmark|chunk|document|per sample"
    )
