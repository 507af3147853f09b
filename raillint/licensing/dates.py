"""The date that a licence text gives itself in its head."""

import re
from functools import cache

from raillint.licensing.match import Match

# Characters before and after the start of a text in which it says its date.
BEFORE, HEAD = 300, 700
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip


def other_date(text: str, match: Match) -> str:
    """Return the date in a text's head, if there is one and it is not that of the edition."""
    start = max(match.span.start - BEFORE, 0)
    head = text[start : match.span.start + HEAD]
    dates = {}
    for found in _date().finditer(head):
        day, month, year = found[1] or found[4], found[2] or found[3], found[5]
        dates[f"{year}-{_MONTHS.index(month.lower()) + 1:02}-{int(day):02}"] = found[0]
    if not match.edition or any(date.startswith(match.edition) for date in dates):
        return ""
    return next(iter(dates.values()), "")


@cache
def _date() -> re.Pattern[str]:
    months = "|".join(_MONTHS)
    return re.compile(
        rf"\b(?:(\d{{1,2}})\.? ({months})|({months}) (\d{{1,2}})),? (\d{{4}})\b", re.IGNORECASE
    )
