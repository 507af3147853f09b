"""Whether the sentence that opens a list of restrictions still forbids what the list holds.

In every RAIL text the items of Attachment A hang on one sentence ("You agree not to use …:").
With "should not" in it, or without it, none of them binds, though each stands as it was.
"""

from collections.abc import Sequence
from itertools import pairwise

from raillint.licensing.align import Change
from raillint.licensing.clauses import HEADING, RESTRICTION, Clause
from raillint.licensing.denial import FORBIDS, disclaims
from raillint.licensing.ledger import Ledger
from raillint.licensing.wording import hedge_in
from raillint.model import Span

_MERE = frozenset({"recommendations", "suggestions", "ideas", "hints", "tips", "choose"})
_ONLY_THEN = frozenset({
    "in", "within", "outside", "unless", "if", "when", "where", "while", "except", "only", "until",
    "during", "provided",
})  # fmt: skip
_LONGEST = 12  # words of a condition
_NEAR = 3  # clauses before the list among which the sentence stands, headings between them


def disarmed(ledger: Ledger) -> tuple[str, Span] | None:
    """Return why the whole list no longer binds, and where that stands; nothing while it does."""
    number = opening(ledger.known.clauses)
    if number is None:
        return None
    if not ledger.touched.get(number):
        return _written_between(ledger)
    given, edits = ledger.given, ledger.touched[number]
    words: list[str] = []
    for edit in edits:
        words += given.words.words[edit.given : edit.given_end]
    first, last = edits[0].given, max(edit.given_end for edit in edits)
    hedge = softened(words)
    if hedge:
        told = f"“{hedge}” stands in the sentence that opens the list, so that none of it binds"
        return told, given.span(first, last)
    way_out = _condition(ledger, edits)
    if way_out:
        told = f"“{way_out}” was put into the sentence that opens the list: it binds only then"
        return told, given.span(first, last)
    left = set(words)
    if not ledger.is_gone(number):
        left |= set(given.words.words[slice(*ledger.ranges[number])])
    if left & FORBIDS:
        return None
    told = "the sentence that opens the list forbids nothing any more, so that none of it binds"
    return told, given.span(first, last)


def _condition(ledger: Ledger, edits: Sequence[Change]) -> str:
    """Return the words of a condition that was added to the sentence, or nothing."""
    for edit in edits:
        gained = ledger.given.words.words[edit.given : edit.given_end]
        added = edit.known == edit.known_end and 0 < len(gained) <= _LONGEST
        if added and gained[0] in _ONLY_THEN:
            return " ".join(gained)
    return ""


def softened(words: Sequence[str]) -> str:
    """Return the new word in what heads or opens the list by which it only advises, or nothing."""
    mere = next((word for word in words if word in _MERE), "")
    left = next((word for word, after in pairwise((*words, "")) if word == "may"
                 and after not in FORBIDS), "")  # fmt: skip
    return hedge_in(words) or disclaims(words) or mere or left


def _written_between(ledger: Ledger) -> tuple[str, Span] | None:
    """Return what was put before the first item, where it says that the list binds nobody."""
    clauses = ledger.known.clauses
    first = next(number for number, clause in enumerate(clauses) if clause.kind == RESTRICTION)
    for edit in ledger.touched.get(first, ()):
        words = disclaims(ledger.given.words.words[edit.given : edit.given_end])
        if words and edit.known == edit.known_end == clauses[first].start:
            span = ledger.given.span(edit.given, edit.given_end)
            return f"“{words}” was written before the list, so that none of it binds", span
    return None


def opening(clauses: Sequence[Clause]) -> int | None:
    """Return the clause before the first restriction; headings between them are passed over."""
    listed = [number for number, clause in enumerate(clauses) if clause.kind == RESTRICTION]
    if not listed:
        return None
    before = range(listed[0] - 1, max(listed[0] - 1 - _NEAR, -1), -1)
    return next((number for number in before if clauses[number].kind != HEADING), None)
