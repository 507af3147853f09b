"""A name with RAIL in it at the head of a text, and what the text lacks of such a licence."""

import re
from functools import cache

from raillint.licensing.catalogue import find
from raillint.licensing.flow_down import is_passed_on, restricts_uses
from raillint.licensing.match import CLAIMED, Match
from raillint.repo.snapshot import LicenseFile

READ = 120_000  # characters of a text that are read for a duty


def rail_title(head: str) -> re.Match[str] | None:
    """Return where the head of a text names a RAIL licence, or nothing."""
    return _title().search(head)


def claims_a_text(match: Match) -> bool:
    """Tell whether a title is that of one published text; "Acme OpenRAIL" only says the family."""
    known = find(match.license)
    return match.status == CLAIMED and known is not None and not known.is_family


def other_text(claimed: Match, lacks: str) -> str:
    """Return what is wrong with a text under the title of a published one."""
    known = find(claimed.license)
    name = known.name if known else claimed.license
    return f"its text is not that of {name}" + (f": {lacks}" if lacks else "")


def lacks_of(file: LicenseFile) -> str:
    """Return what a text lacks of a RAIL licence, or nothing."""
    from raillint.licensing.recognise import stated_restrictions  # noqa: PLC0415 - rare

    text = file.document.text[:READ]
    restricts = bool(stated_restrictions(file.document)) or restricts_uses(text)
    passes_on = is_passed_on(text)
    if not restricts:
        return "it states no use restriction" + (
            "" if passes_on else " and has none passed on downstream"
        )
    return "" if passes_on else "it does not have its use restrictions passed on downstream"


@cache
def _title() -> re.Pattern[str]:
    """Match a name with RAIL in it, or "Responsible AI … License", in a line of the head."""
    return re.compile(
        r"(?:\b[A-Z][\w.]*[ \t]+){0,4}\b(?:Open ?|Research[- ]?(?:Only )?)?RAIL(?:\+\+)?"
        r"(?:-[A-Z]{1,4}\b)?(?:[ \t]+License)?|Responsible AI(?:[ \t]+\w+){0,2}[ \t]+Licen[sc]e"
    )
