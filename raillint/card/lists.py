"""What introduces a list: the lines above its items, which tell how these are meant."""

import re
from functools import cache

# A list that is longer than this has lost its introduction.
_REACH = 4_000


def introduction(lowered: str, offset: int) -> str:
    """Return the lines that introduce what stands at an offset, or nothing.

    For an item these are the outer items and the line above the list; for a paragraph, a
    line above that ends with a colon. A heading is none.
    """
    start = lowered.rfind("\n", 0, offset) + 1
    indent = _indent(lowered[start:offset])
    listed = _item().match(lowered, start) is not None
    found = []
    for line in reversed(lowered[max(start - _REACH, 0) : start].splitlines()):
        bare = line.strip(" \t>")
        if not bare:
            continue
        if bare.startswith("#"):
            break
        if not listed:
            return bare if bare.endswith((":", "：")) else ""
        is_item = _item().match(line) is not None
        if not is_item or _indent(line) < indent or bare.startswith("<"):
            found.append(bare)
            indent = min(indent, _indent(line))
        if not is_item and not line.startswith(" "):
            break
    return " ".join(found)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t>"))


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"[ \t>]{0,20}(?:(?:[-*+•]|\d{1,2}[.)]|\|)[ \t]|</?(?:li|ul|ol|strong)\b)")
