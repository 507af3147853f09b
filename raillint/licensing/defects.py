"""What is wrong with a text as a copy of a licence.

A defect belongs to one copy (`defects_of`) or to the file that holds it (`file_defects`).
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from raillint.document import Document
from raillint.licensing.align import Alignment
from raillint.licensing.catalogue import find
from raillint.licensing.clauses import RESTRICTION
from raillint.licensing.compare import MISSING, Comparison
from raillint.licensing.fingerprint import Known
from raillint.licensing.given import Given
from raillint.licensing.placeholders import unfilled
from raillint.licensing.riders import CLOSES, riders
from raillint.model import Span

if TYPE_CHECKING:
    from raillint.licensing.match import Match

FEW_RESTRICTIONS = 3
TITLE = 60  # words at the head of a text among which its title stands
_CHANGED = frozenset(
    [
        "modified",
        "adapted",
        "adaptation",
        "amended",
        "revised",
        "altered",
        "custom",
        "customised",
        "customized",
    ]
)
_BARE = ("non commercial", "noncommercial")
# Licences that forbid the further restrictions that a RAIL licence makes.
_NO_FURTHER_RESTRICTIONS = ("copyleft",)


class Defect(NamedTuple):
    """Something wrong: its kind, where it shows, and what it is in words."""

    kind: str
    span: Span
    detail: str


def defects_of(
    status: str,
    given: Given,
    known: Known | None,
    alignment: Alignment | None,
    comparison: Comparison,
) -> tuple[Defect, ...]:
    """Return the defects of one copy of a licence."""
    if known is None or alignment is None:
        if status != "claimed":
            return ()
        span = given.span(0, min(len(given.words.words), TITLE))
        return (
            Defect("title-without-text", span, "the title names a licence whose text is not here"),
        )
    found = []
    end = given.span(max(alignment.last - 1, 0), max(alignment.last, 1))
    if status == "partial":
        share = alignment.matched / known.size
        found.append(Defect("truncated", end, f"{share:.0%} of the licence is here"))
    gone = sum(item.status == MISSING for item in comparison.restrictions)
    listed = sum(clause.kind == RESTRICTION for clause in known.clauses)
    if listed >= FEW_RESTRICTIONS and gone == listed:
        told = f"none of the {listed} use restrictions is here: nothing is restricted"
        found.append(Defect("attachment-missing", end, told))
    return tuple(found)


def file_defects(document: Document, matches: Sequence["Match"]) -> tuple[Defect, ...]:
    """Return the defects of a file: those of its copies, and those of the whole."""
    found = [defect for match in matches for defect in match.defects]
    found += _placeholders(document, matches)
    found += _contradictions(document, matches)
    told = "“{}” sets a term beside the licence"
    found += [
        Defect("rider", one.span, told.format(one.words)) for one in riders(document, matches)
    ]
    given = Given(document, 0, min(len(document.text), 60_000))
    head = given.running(0, min(TITLE, len(given.words.words)))
    if _names_rail(head):
        found += _title_defects(given, head, matches)
    return tuple(sorted(set(found), key=lambda defect: (defect.span.start, defect.kind)))


def _names_rail(head: str) -> bool:
    return " rail " in head or "openrail" in head or "responsible ai" in head


def _title_defects(given: Given, head: str, matches: Sequence["Match"]) -> Iterable[Defect]:
    title = given.span(0, min(TITLE, len(given.words.words)))
    words = head.split()[:30]
    changed = sorted(_CHANGED & set(words))
    if changed:
        yield Defect("title-says-modified", title, f"the title calls itself “{changed[0]}”")
    whole = any(match.status == "exact" and not match.embedded for match in matches)
    if whole or not ("openrail" in head or " open rail " in head or " open " in head):
        return
    text = given.running(0, len(given.words.words))
    for phrase in (*_BARE, *CLOSES):
        at = text.find(f" {phrase} ")
        if at >= 0:
            number = text.count(" ", 0, at + 1) - 1
            span = given.span(number, number + phrase.count(" ") + 1)
            told = f"“{phrase}” under a name that says open"
            yield Defect("non-commercial-under-open-name", span, told)
            return


def _placeholders(document: Document, matches: Sequence["Match"]) -> list[Defect]:
    """Return the first unfilled field as a defect."""
    whole = [match.span for match in matches if match.status == "exact"]
    found = unfilled(document, whole)
    if found is None:
        return []
    count = f" and {found.more} more" if found.more else ""
    return [Defect("placeholder", found.span, f"{found.field}{count} was not filled in")]


def _contradictions(document: Document, matches: Sequence["Match"]) -> list[Defect]:
    """Return the contradiction between a RAIL text and one that allows no restrictions."""
    named = [match for match in matches if match.status != "partial"]
    families = {match: license_.family for match in named if (license_ := find(match.license))}
    rail = [match for match, family in families.items() if family.startswith("rail")]
    free = [match for match, family in families.items() if family in _NO_FURTHER_RESTRICTIONS]
    if not rail or not free:
        return []
    told = f"{free[0].license} allows no further restrictions, and {rail[0].license} makes some"
    later = max(rail[0], free[0], key=lambda match: match.span.start)
    return [Defect("contradictory-grants", document.span(later.span.start, later.span.end), told)]
