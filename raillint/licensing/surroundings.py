"""Words around a list of restrictions that take its force: in its headings, before and after it.

A sentence above the licence or below it, or "suggested" in a heading, leaves every clause as
it was; a note under the list gives a way out of the items that carry its mark.
"""

from collections.abc import Iterator
from typing import NamedTuple

from raillint.licensing.clauses import HEADING, RESTRICTION
from raillint.licensing.denial import denial
from raillint.licensing.lead_in import opening, softened
from raillint.licensing.ledger import Ledger
from raillint.model import Span

_AROUND = 400  # words before a licence and after it that are read
_HEADINGS = 4  # clauses before the first restriction among which the headings of the list are
_HEADING = 12  # words; a longer passage is no heading
_NOTES = 3  # passages after the last restriction that may be notes to the list
_WAYS_OUT = frozenset({"unless", "except", "excepting", "excluding", "save"})


class Note(NamedTuple):
    """A note under the list: where it stands, its first word, and the clauses with its mark."""

    span: Span
    word: str
    clauses: tuple[int, ...]


def unbound(ledger: Ledger) -> tuple[str, Span] | None:
    """Return why the list no longer binds for what stands around it, and where; else nothing."""
    return _in_heading(ledger) or _beside(ledger)


def _in_heading(ledger: Ledger) -> tuple[str, Span] | None:
    given = ledger.given
    for number in _headings(ledger):
        for edit in ledger.touched.get(number, ()):
            words = given.words.words[edit.given : edit.given_end]
            hedge = softened(words) if len(words) <= _HEADING else ""
            if hedge:
                told = f"“{hedge}” stands in the heading of the list, so that none of it binds"
                return told, given.span(edit.given, edit.given_end)
    return None


def _headings(ledger: Ledger) -> Iterator[int]:
    """Yield the headings right before the list, and before the sentence that opens it."""
    clauses = ledger.known.clauses
    first = next((n for n, clause in enumerate(clauses) if clause.kind == RESTRICTION), 0)
    opens = opening(clauses)
    for number in range(first - 1, max(first - 1 - _HEADINGS, -1), -1):
        if number == opens:
            continue
        if clauses[number].kind != HEADING and ledger.size(number) > _HEADING:
            return
        yield number


def _beside(ledger: Ledger) -> tuple[str, Span] | None:
    for first, last in _passages(ledger):
        words = denial(ledger.given.words.words[first:last])
        if words:
            told = f"“{words}” was written of the list, so that it is open whether any of it binds"
            return told, ledger.given.span(first, last)
    return None


def _passages(ledger: Ledger) -> Iterator[tuple[int, int]]:
    """Yield the passages before the body of a licence, and after its last word."""
    given, alignment = ledger.given, ledger.alignment
    yield from given.pieces(max(alignment.first - _AROUND, 0), alignment.first)
    for change in alignment.changes:
        if change.known_end <= ledger.known.body and change.given < change.given_end:
            yield from given.pieces(change.given, change.given_end)
    end = min(alignment.last + _AROUND, len(given.words.words))
    yield from given.pieces(alignment.last, end)


def notes(ledger: Ledger) -> Iterator[Note]:
    """Yield the notes under the list that give a way out of some of it, or of all of it."""
    given, end = ledger.given, ledger.alignment.last
    listed = [n for n, one in enumerate(ledger.known.clauses) if one.kind == RESTRICTION]
    ends_with_list = listed[-1:] == [len(ledger.known.clauses) - 1]
    if not ends_with_list or end >= len(given.words.words):
        return
    after = given.pieces(end, min(end + _AROUND, len(given.words.words)))[:_NOTES]
    for first, last in after:
        word = given.words.words[first]
        if word not in _WAYS_OUT or not given.parted(first):
            continue
        mark = _mark(ledger, first)
        marked = tuple(n for n in listed if mark and _bears(ledger, n, mark, first))
        yield Note(given.span(first, last), word, marked or tuple(listed))


def _mark(ledger: Ledger, number: int) -> str:
    """Return the sign right before a word, such as `(*)`: the mark of a footnote."""
    words, low = ledger.given.words, ledger.given.low
    ended = words.offsets[number - 1] + len(words.words[number - 1]) if number else 0
    signs = low[ended : words.offsets[number]].replace(">", " ").split()
    return signs[-1].strip(":") if signs else ""


def _bears(ledger: Ledger, number: int, mark: str, note: int) -> bool:
    """Tell whether a mark follows a restriction on its line; the note's own does not count."""
    words = ledger.given.words
    _, last = ledger.ranges.get(number, (0, 0))
    if not 0 < last <= len(words.words):
        return False
    start = words.offsets[last - 1] + len(words.words[last - 1])
    end = words.offsets[last] if last < len(words.words) else len(ledger.given.low)
    signs = ledger.given.low[start:end]
    if last == note:
        signs = signs.rpartition(mark)[0]
    return mark in signs.partition("\n")[0]
