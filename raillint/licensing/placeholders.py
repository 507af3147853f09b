"""Fields of a template that nobody filled in: `[YEAR]`, `[insert …]`, Jinja, `<name of …>`."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from raillint.document import Document
from raillint.model import Span

_MARKS = ("[", "{{", "{%", "<")
SHOWN = 60  # characters of a field that a message repeats


class Unfilled(NamedTuple):
    """The first unfilled field of a text, as it stands there, and how many follow it."""

    field: str
    span: Span
    more: int


def unfilled(document: Document, whole: Sequence[Span] = ()) -> Unfilled | None:
    """Return the unfilled fields of a text, but not those in advice on how to apply it.

    ``whole`` are the places of known texts without a difference that matters: a field there is
    the publisher's own wording, unless it stands in a copyright line.
    """
    if not any(mark in document.text for mark in _MARKS):
        return None
    advice = document.text.lower().find("how to apply")
    fields = [
        match for match in _fields().finditer(document.text)
        if (advice < 0 or match.start() < advice)
        and not document.text.startswith("(", match.end())
        and not _is_wording(document, match.start(), whole)
    ]  # fmt: skip
    if not fields:
        return None
    shown = " ".join(fields[0].group().split())[:SHOWN]
    return Unfilled(shown, document.span(*fields[0].span()), len(fields) - 1)


def _is_wording(document: Document, at: int, whole: Sequence[Span]) -> bool:
    if not any(span.start <= at < span.end for span in whole):
        return False
    head = document.text[document.text.rfind("\n", 0, at) + 1 : at].lower().lstrip(" \t>*#_")
    return not head.startswith(("copyright", "©", "(c)"))


@cache
def _fields() -> re.Pattern[str]:
    named = (
        "insert|your|name|year|yyyy|date|company|licensor|model|owner|copyright|fill|todo|author"
        "|organi[sz]ation"
    )
    return re.compile(
        rf"\[(?:{named})\b[^\]\[\n]{{0,80}}\]|\{{\{{[^{{}}\n]{{1,80}}\}}\}}"
        rf"|\{{%[^{{}}\n]{{1,80}}%\}}|<(?:{named})\b[^<>\n/=]{{0,60}}>",
        re.IGNORECASE,
    )
