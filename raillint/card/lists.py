"""What introduces a list: the line above its items, which tells how they are meant."""

import re
from functools import cache

# A list that is longer than this has lost its introduction.
_REACH = 4_000


def introduction(lowered: str, offset: int) -> str:
    """Return the line that introduces the list item at an offset, or nothing.

    The item's own line does not count, and neither does a heading.
    """
    start = lowered.rfind("\n", 0, offset) + 1
    if _item().match(lowered, start) is None:
        return ""
    for line in reversed(lowered[max(start - _REACH, 0) : start].splitlines()):
        bare = line.strip(" \t>")
        if not bare or _item().match(line) is not None or line.startswith("  "):
            continue
        return "" if bare.startswith("#") else bare
    return ""


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"[ \t>]{0,20}(?:[-*+•]|\d{1,2}[.)]|\|)[ \t]")
