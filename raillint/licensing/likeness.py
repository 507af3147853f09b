"""How much of a known text stands in a given one, and what that makes of it: exact, modified, cut.

Likeness alone decides nothing: a text is exact only where its comparison shows no difference.
"""

from raillint.licensing.align import Alignment
from raillint.licensing.catalogue import find
from raillint.licensing.compare import Comparison
from raillint.licensing.fingerprint import Known
from raillint.licensing.given import Given
from raillint.licensing.headers import claimed_licenses, names_rail
from raillint.licensing.match import CHANGED, EXACT, PARTIAL, Detail, Match
from raillint.licensing.normalise import SHINGLE

SURE = 0.85  # below, so much is changed that another licence may be meant
MODIFIED = 0.5  # enough where the title names a RAIL licence
DENSE = 0.45  # of the words between its first and last, a known text must have so many
PART = 0.07  # of a licence, with hardly anything else, is a copy cut short
PART_COVER = 0.8  # of a text, or it holds too much else to be a mere cut
TITLE_WORDS = 32  # a title, a date and a copyright notice around a text do not embed it
TAIL = 2  # words that a text cut short may have after the cut


def value_of(known: Known, alignment: Alignment) -> float:
    """Return how well a known text stands in a given one, in words.

    What is missing at the end counts little: of a text cut short the rest decides.
    """
    end = alignment.runs[-1].known + alignment.runs[-1].size
    missing = end - alignment.matched
    extra = sum(one.given_end - one.given for one in alignment.changes)
    changed = (one for one in alignment.changes if one.known < known.body)
    title = sum(min(one.known_end, known.body) - one.known for one in changed)
    rest = known.size - end
    return alignment.matched - 0.5 * (missing - title) - 0.5 * extra - 0.2 * title - 0.02 * rest


def identical(known: Known, alignment: Alignment) -> bool:
    """Tell whether a known text stands in a given one word for word."""
    return not alignment.changes and alignment.matched == known.size


def match_of(known: Known, alignment: Alignment, given: Given, *, others: bool) -> Match | None:
    """Return the match with a known text, or nothing where too little of it is there.

    ``others`` says that the given text holds another licence as well.
    """
    share = alignment.matched / known.size
    total = len(given.words.words)
    alone = alignment.last - alignment.first + TITLE_WORDS >= total
    detail = Detail(given, known, alignment)
    status = _status(known, alignment, detail, given)
    if status is None:
        if others or not _is_part(known, alignment, given, alone=alone):
            return None
        status = PARTIAL
    span = given.span(alignment.first, alignment.last)
    return Match(known.license, known.edition, status, not alone, round(share, 4), span, detail)


def _is_part(known: Known, alignment: Alignment, given: Given, *, alone: bool) -> bool:
    """Tell whether a text is a copy cut short: hardly anything else, or under its title."""
    total = len(given.words.words)
    share = alignment.matched / known.size
    end = alignment.runs[-1].known + alignment.runs[-1].size
    if alignment.matched < PART_COVER * (end - alignment.runs[0].known):
        return False
    if alone and share >= PART and alignment.matched >= PART_COVER * total:
        return True
    named = any(license_id == known.license for license_id, _, _ in claimed_licenses(given))
    return named and share >= PART and alignment.matched >= DENSE * total


def _status(known: Known, alignment: Alignment, detail: Detail, given: Given) -> str | None:
    share = alignment.matched / known.size
    least = MODIFIED if is_rail(known.license) and names_rail(given) else SURE
    if share >= MODIFIED and least > share and _held(known, given) >= SURE:
        least = MODIFIED  # all of it is there, in another order
    if share < least or alignment.matched < DENSE * (alignment.last - alignment.first):
        return None
    if not detail.comparison.differs:
        return EXACT
    ends = alignment.last + TAIL >= len(given.words.words)
    return PARTIAL if ends and _cut_off(known, alignment, detail.comparison) else CHANGED


def _held(known: Known, given: Given) -> float:
    """Return the share of a known text's runs that stand anywhere in a given one."""
    return len(known.hash_set.intersection(given.shingles)) / (len(known.hash_set) or 1)


def is_rail(license_id: str) -> bool:
    """Tell whether a licence restricts uses as RAIL licences do."""
    license_ = find(license_id)
    return license_ is not None and license_.family.startswith("rail")


def _cut_off(known: Known, alignment: Alignment, comparison: Comparison) -> bool:
    """Tell whether the end of a text is gone, instead of a clause here and there."""
    end = alignment.runs[-1].known + alignment.runs[-1].size
    rest = known.size - end
    if rest < SHINGLE:
        return False
    lost = [number for number in comparison.gone if known.clauses[number].start >= end]
    inside = not any(clause.start == end for clause in known.clauses)
    return (inside and bool(lost)) or len(lost) > max(3, len(known.clauses) // 10)
