"""Use restrictions recognised in any text: which codes, how strong, where.

Recognition goes by the phrases of the taxonomy, inside passages that forbid something.
It serves texts that no descriptor knows: custom licences, use policies, a card's prose.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from raillint.document import Document
from raillint.licensing.given import Given
from raillint.licensing.normalise import Words
from raillint.licensing.restrictions import Qualifiers, strength
from raillint.licensing.segments import segments
from raillint.licensing.terms import running, says, terms
from raillint.model import Span

# What turns a passage, or the list that it introduces, into a prohibition.
_FORBIDS = (
    "not use",
    "not to use",
    "may not",
    "must not",
    "shall not",
    "will not",
    "do not",
    "does not permit",
    "cannot",
    "prohibited",
    "prohibits",
    "forbidden",
    "forbids",
    "restricted uses",
    "use restrictions",
    "not allowed",
    "not permitted",
    "not be used",
    "no use",
    "not intended",
    "out of scope",
    "agree not",
    "refrain",
    "acceptable use",
    "prohibited uses",
    "any of the following ways",
)
_ENDS_LIST = ("end of terms", "disclaimer", "limitation of liability", "severability")
MOST_CODES = 4  # of one passage
MAX_PASSAGE = 140  # words; a longer paragraph is no item of a list of uses


class Stated(NamedTuple):
    """A restriction that a text states."""

    code: str
    qualifiers: Qualifiers
    span: Span


def markers(text: str) -> frozenset[str]:
    """Return the phrases of the taxonomy's qualifiers that a running text holds."""
    return frozenset(cue for cue in _markers() if says(text, cue))


@cache
def _markers() -> dict[str, tuple[str, str]]:
    """Map every phrase of a qualifier to its name and value; wording to broad and narrow."""
    known = terms()
    found = {
        cue: (name, value.value)
        for name, qualifier in known.qualifiers.items()
        for value in qualifier.values
        for cue in value.cues
    }
    wording = dict.fromkeys(known.broad, ("wording", "broad"))
    wording |= dict.fromkeys(known.narrow, ("wording", "narrow"))
    return wording | found


def marker_meaning(cue: str) -> tuple[str, str]:
    """Return the qualifier and the value that a phrase states."""
    return _markers().get(cue, ("wording", "narrow"))


def qualifiers_from(cues: frozenset[str]) -> Qualifiers:
    """Return the qualifiers that phrases state together."""
    stated: dict[str, set[str]] = {}
    for cue in cues:
        name, value = marker_meaning(cue)
        stated.setdefault(name, set()).add(value)
    stated.pop("wording", None)
    values = {name: _decide(name, found) for name, found in stated.items()}
    if stated.get("disclosure") == {"unless-clear"}:
        del values["disclosure"]  # `clearly` alone speaks of no disclosure
    return Qualifiers(**values)


def _decide(name: str, found: set[str]) -> str:
    """Return the value that counts where a clause states several of one qualifier.

    Alternatives joined by "or" reach as far as the strongest (effect beside intent, likely
    beside actual harm); conditions that are added to one another leave the weakest.
    """
    alternatives = name in {"effect", "attempt", "disclosure"} or (
        name == "intent" and "none" in found
    )
    pick = min if alternatives else max
    return pick(found, key=lambda value: strength(name, value))


def codes_in(text: str) -> list[tuple[int, str]]:
    """Return the codes that a running text points to with a weight each, the surest first."""
    found = []
    for code in terms().codes.values():
        weight = sum(cue.count(" ") + 2 for cue in code.cues if says(text, cue))
        if weight:
            found.append((weight, code.code))
    return sorted(found, key=lambda row: (-row[0], row[1]))


def best_code(text: str) -> str:
    """Return the code that a running text points to most, or an empty string."""
    found = codes_in(text)
    return found[0][1] if found else ""


class Passage(NamedTuple):
    """A paragraph or item of a text: its words as a range, and as running text."""

    first: int
    last: int
    text: str


def passages(low: str, words: Words) -> list[Passage]:
    """Return the paragraphs and items of a text that `plain` gave, with their words."""
    found = []
    for start, end in segments(low):
        first = bisect_left(words.offsets, start)
        last = bisect_left(words.offsets, end)
        if last > first:
            found.append(Passage(first, last, running(words.words[first:last])))
    return found


def stated_restrictions(
    document: Document, start: int = 0, end: int = -1, *, forbidding: bool = False
) -> tuple[Stated, ...]:
    """Return the restrictions that a text states, in its order; a code may stand twice.

    ``start`` and ``end`` limit it to a stretch, such as a section of a card;
    ``forbidding`` says that all of the stretch forbids, as under "use restrictions".
    """
    given = Given(document, start, end)
    listed = passages(given.low, given.words)
    chosen = listed if forbidding else _forbidding(listed)
    found = []
    for passage in chosen:
        span = given.span(passage.first, passage.last)
        qualifiers = qualifiers_from(markers(passage.text))
        found += [Stated(code, qualifiers, span) for code in _sure_codes(passage.text)]
    return tuple(found)


def _sure_codes(text: str) -> list[str]:
    """Return the codes of a passage: the surest, and those nearly as sure."""
    found = codes_in(text)
    return [code for weight, code in found if weight * 2 >= found[0][0]][:MOST_CODES]


def _forbidding(all_passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the passages that forbid, by themselves or as items of a list that does."""
    inside = False
    for passage in all_passages:
        forbids = any(says(passage.text, phrase) for phrase in _FORBIDS)
        size = passage.last - passage.first
        if forbids:
            inside = True
        elif inside and any(phrase in passage.text for phrase in _ENDS_LIST):
            inside = False
        if size <= MAX_PASSAGE and (inside or forbids):
            yield passage
        elif size > MAX_PASSAGE:
            inside = False
