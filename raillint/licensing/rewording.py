"""What a changed passage of a known text said, and what a copy says in its place.

The fingerprints hold no words. A verbatim text that is at hand has the same words in the
same places, so that those of a change can be read there.
"""

from typing import NamedTuple

from raillint.document import Document
from raillint.errors import RaillintError
from raillint.licensing.align import Change
from raillint.licensing.fingerprint import Known
from raillint.licensing.given import Given
from raillint.licensing.match import Match
from raillint.licensing.texts import license_text
from raillint.licensing.worddiff import CONTEXT, LONGEST, shown
from raillint.model import Span

__all__ = ["LONGEST", "Rewording", "original", "reworded"]

# Of a stretch with more words than this, nothing around it is needed to make sense.
SPEAKS_FOR_ITSELF = 12


class Rewording(NamedTuple):
    """A passage in the known text (empty where none is at hand) and in the copy.

    Both are as they stand in their texts, with a few words on each side; of a long one the
    two ends.
    """

    before: str
    now: str


def reworded(match: Match, span: Span, folder: str = "") -> Rewording | None:
    """Return what the changes in a stretch of a copy come to; nothing where there are none.

    ``folder`` holds the user's verbatim texts; the network is not used.
    """
    given, known = match.detail.given, match.detail.known
    changes = [one for one in match.detail.alignment.changes if _touches(given, one, span)]
    if known is None or not changes:
        return None
    first, last = changes[0], changes[-1]
    source = _verbatim(known, folder)
    before = _excerpt(source, first.known, last.known_end) if source is not None else ""
    return Rewording(before, _excerpt(given, first.given, last.given_end))


def original(match: Match, label: str, folder: str = "") -> str:
    """Return what the restriction of a label says in the known text, where that is at hand."""
    known = match.detail.known
    source = _verbatim(known, folder) if known is not None else None
    if known is None or source is None:
        return ""
    number = next((n for n, one in enumerate(known.clauses) if one.label == label), None)
    if number is None:
        return ""
    return shown(source, known.clauses[number].start, known.end_of(number))


def _verbatim(known: Known, folder: str) -> Given | None:
    """Return a text at hand in which the words stand where the fingerprint has them."""
    try:
        source = Given(Document("", license_text(known.license, known.edition, folder).text))
    except RaillintError:
        return None
    return source if source.shingles == [*known.hashes] else None


def _touches(given: Given, change: Change, span: Span) -> bool:
    start = given.gap(change.given).start
    end = given.span(change.given, change.given_end).end if _adds(change) else start
    return start <= span.start <= end or span.start <= start < span.end


def _adds(change: Change) -> bool:
    return change.given_end > change.given


def _excerpt(given: Given, first: int, last: int) -> str:
    if last - first > SPEAKS_FOR_ITSELF:
        return shown(given, first, last)
    return shown(given, max(first - CONTEXT, 0), last + CONTEXT)
