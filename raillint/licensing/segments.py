"""The paragraphs and list items of a text."""

import re
from functools import cache


def segments(low: str) -> list[tuple[int, int]]:
    """Return the paragraphs and list items of a text that `plain` gave, as ranges.

    A blank line, a list marker, a line end after `.`, `;` or `:` and every `;` end one.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _separator().finditer(low):
        if low[start : match.start()].strip(" \t\n>#*-_"):
            found.append((start, match.end()))
        start = match.end()
    if low[start:].strip(" \t\n>#*-_"):
        found.append((start, len(low)))
    return found


@cache
def _separator() -> re.Pattern[str]:
    marker = r"(?:[-*+•·–][ \t]|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2}(?:\.(?:\d{1,2}|[a-z]))*)[.)]|#)"
    return re.compile(
        rf"\n[ \t>]*\n|;|\n(?=[ \t>*_]*{marker})|(?<=[.:])(?<!e\.g\.)(?<!i\.e\.)[ \t*_]*\n"
    )
