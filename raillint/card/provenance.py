"""Where a value in a card came from: a comment behind it names the file and the key.

    - Context length: 4,096 tokens <!-- raillint: from config.json n_ctx = 4096 -->

Readers do not see it, and it is no text of a section. The value is JSON in which no comment
can end.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.model import Span

Value = str | int | float | bool
MARK = "raillint: from "
_KILO = 1000
_SHORT = 4  # significant digits of a measured figure


class Origin(NamedTuple):
    """A comment that names where a value came from.

    ``shown`` is what stands before it in running text; empty in the
    metadata, where it explains another value.
    """

    path: str
    key: str
    value: Value
    comment: Span
    shown: str


def marked(path: str, key: str, value: Value) -> str:
    """Return the comment for a value."""
    return f"<!-- {MARK}{path} {key} = {_inert(value)} -->"


def _inert(value: Value) -> str:
    """Return a value as JSON without what ends a comment or opens a tag."""
    told = json.dumps(value)
    if isinstance(value, str):
        for sign in "-<>&`[]":
            told = told.replace(sign, f"\\u{ord(sign):04x}")
    return told


def shown(value: Value, unit: str, *, grams: bool = False) -> str:
    """Return a value as a card shows it; ``grams`` turns kilograms into grams."""
    if isinstance(value, bool):
        text = "yes" if value else "no"
    elif isinstance(value, str):
        return "`" + value.replace("`", "'") + "`"
    elif isinstance(value, int):
        text = f"{value:,}" if abs(value) >= _KILO else str(value)
    else:
        text = f"{value * _KILO if grams else value:.{_SHORT}g}"
        if "e" in text:
            text = f"{value * _KILO if grams else value:,.0f}" if abs(value) >= 1 else text
    return f"{text} {unit}" if unit else text


def origins(card: Card) -> Iterator[Origin]:
    """Yield every value of a card's text that names its source; comments in code do not count."""
    if MARK not in card.document.text:
        return
    for comment in card.comments:
        found = _read(" ".join(comment.text.split()), comment.span)
        if found is not None:
            line = card.document.line_span(card.document.line_at(comment.span.start))
            before = card.document.text[line.start : comment.span.start].rstrip()
            _, colon, told = before.rpartition(": ")
            yield found._replace(shown=told if colon else "")
    yield from _in_metadata(card)


def _in_metadata(card: Card) -> Iterator[Origin]:
    if card.front_matter is None:
        return
    document, block = card.document, card.front_matter.block
    at = document.text.find(f"# {MARK}", block.start, block.end)
    while at >= 0:
        end = document.line_span(document.line_at(at)).end
        found = _read(document.text[at + 2 : end].rstrip(), document.span(at, end))
        if found is not None:
            yield found
        at = document.text.find(f"# {MARK}", end, block.end)


def _read(text: str, span: Span) -> Origin | None:
    match = _pattern().fullmatch(text)
    if match is None:
        return None
    try:
        value = json.loads(match[3])
    except (ValueError, RecursionError):
        return None
    known = isinstance(value, str | int | float | bool)
    return Origin(match[1], match[2], value, span, "") if known else None


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"raillint: from (\S{1,200}) (\S{1,200}) = (\S[^\n]{0,800})")
