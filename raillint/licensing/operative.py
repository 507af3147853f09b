"""Whether the paragraphs that the list of restrictions rests on still make it bind.

Beside the sentence that opens the list (`lead_in`), every RAIL text has a paragraph by which
whoever uses the model keeps to the list and holds users to it, and one by which it is passed
on. A hedge or a denial in one of them, or in a sentence of its own elsewhere, leaves each
item as it was and takes the force out of all of them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from raillint.licensing.align import Change
from raillint.licensing.clauses import RESTRICTION, TITLE
from raillint.licensing.denial import FORBIDS, LISTED, denial, disclaims
from raillint.licensing.lead_in import opening
from raillint.licensing.ledger import Ledger
from raillint.licensing.terms import says, terms
from raillint.licensing.wording import hedge_in
from raillint.model import Span

HELD_TO = "bind_users"
# What who passes the model on has to do; the restrictions themselves bind without it.
_OWED = frozenset({"passthrough", "give_copy", "state_changes", "retain_notices", "model_card"})
# By these words a paragraph without a name is known as one that the list rests on.
_RESTING = ("restrictions in attachment", "restrictions set forth in attachment",
            "specified restricted uses")  # fmt: skip
_DUTIES = frozenset({"require", "requires", "required", "users", "everybody"})
_LEAVE = frozenset({"may", "might", "can", "could"})
_EXCEPT = frozenset({"unless", "except", "excepting", "excluding"})
_RELEASES = frozenset({
    ("not", "required"), ("not", "obliged"), ("no", "duty"), ("no", "obligation"),
    ("not", "need"), ("need", "not"), ("not", "have"),
})  # fmt: skip


class Loosened(NamedTuple):
    """A paragraph that the restrictions rest on, and what takes its force.

    ``clause`` is its number in the known text, or -1 for a passage of its own. ``frees`` says
    that the restrictions themselves may no longer bind, and not only a duty about them.
    """

    clause: int
    frees: bool
    sentence: str
    span: Span


def loosened(ledger: Ledger) -> Iterator[Loosened]:
    """Yield what was loosened, in the order of the known text; passages of their own last."""
    opens = opening(ledger.known.clauses)
    for number in sorted(ledger.touched):
        kind = ledger.known.clauses[number].kind
        if kind in {TITLE, RESTRICTION} or number == opens or ledger.is_gone(number):
            continue
        found = _denied(ledger, number) or _in_paragraph(ledger, number)
        if found is not None:
            yield found
    for piece in ledger.loose:
        words = denial(ledger.given.words.words[slice(*piece)])
        if words:
            yield Loosened(-1, frees=True, sentence=_void(words), span=ledger.given.span(*piece))


def _denied(ledger: Ledger, number: int) -> Loosened | None:
    """Return a sentence that was put into a clause, and says that the list binds nobody."""
    for edit in ledger.touched[number]:
        for first, last in ledger.given.pieces(edit.given, edit.given_end):
            words = denial(ledger.given.words.words[first:last])
            if words:
                span = ledger.given.span(first, last)
                return Loosened(number, frees=True, sentence=_void(words), span=span)
    return None


def _void(words: str) -> str:
    return f"“{words}” was written of the list, so that it is open whether any of it binds"


def _in_paragraph(ledger: Ledger, number: int) -> Loosened | None:
    """Return what loosens a paragraph that the list rests on, or nothing."""
    clause, given = ledger.known.clauses[number], ledger.given
    whole = given.running(*ledger.ranges[number])
    owed = clause.name in _OWED
    if not owed and clause.name != HELD_TO and not any(says(whole, one) for one in _RESTING):
        return None
    for edit in ledger.touched[number]:
        first, last = _sentence(ledger, number, edit)
        sentence = given.words.words[first:last]
        if not owed and (LISTED | FORBIDS | _DUTIES).isdisjoint(sentence):
            continue
        new = range(edit.given - first, edit.given_end - first)
        duty = owed or _is_on_duty(sentence, new)
        gained = given.words.words[edit.given : edit.given_end]
        told = _weakened(gained, duty=duty) or ("" if duty else _unforbidden(sentence, edit))
        if told:
            span = given.span(edit.given, edit.given_end) if gained else given.span(first, last)
            end = "" if duty else ", so that it is open whether any of the restrictions binds"
            return Loosened(number, frees=not duty, sentence=told + end, span=span)
    return _without_its_words(ledger, number, whole)


def _sentence(ledger: Ledger, number: int, edit: Change) -> tuple[int, int]:
    """Return the sentence of a paragraph that a change stands in, as a range of words."""
    pieces = ledger.given.pieces(*ledger.ranges[number])
    held = [one for one in pieces if one[0] <= edit.given < max(one[1], one[0] + 1)]
    held += [one for one in pieces if one[0] < edit.given_end <= one[1]]
    held = held or pieces[-1:]
    return min(first for first, _ in held), max(last for _, last in held)


def _is_on_duty(sentence: Sequence[str], new: range) -> bool:
    """Tell whether new words stand nearer to a duty than to what is forbidden."""
    old = [(number, word) for number, word in enumerate(sentence) if number not in new]
    duties, rest = (
        [min(abs(number - new.start), abs(number - new.stop)) for number, word in old if word in of]
        for of in (_DUTIES, FORBIDS)
    )
    return bool(duties) and (not rest or min(duties) < min(rest))


def _weakened(gained: Sequence[str], *, duty: bool) -> str:
    """Say which new words make advice of a paragraph, or give a way out of it."""
    hedge = hedge_in(gained) or disclaims(gained)
    if hedge:
        return f"it only advises, with “{hedge}” in it"
    way_out = next((word for word in gained if word in _EXCEPT), "")
    if way_out:
        return f"it leaves a way out, with “{way_out}” in it"
    if not duty:
        return ""
    pair = next((pair for pair in pairwise(gained) if pair in _RELEASES), None)
    if pair or gained[-1:] in (["not"], ["never"]):
        return f"it obliges nobody, with “{' '.join(pair or gained[-1:])}” in it"
    leave = next((word for word, after in pairwise((*gained, "")) if _leaves(word, after)), "")
    return f"it only permits what it asked for, with “{leave}” in it" if leave else ""


def _leaves(word: str, after: str) -> bool:
    return word in _LEAVE and after not in FORBIDS


def _unforbidden(sentence: Sequence[str], edit: Change) -> str:
    """Say that a sentence which forbade the listed uses no longer does, or nothing."""
    uses = "uses" in sentence and not {"restricted", "attachment"}.isdisjoint(sentence)
    if edit.known_end > edit.known and uses and FORBIDS.isdisjoint(sentence):
        return "it forbids the listed uses no longer"
    return ""


def _without_its_words(ledger: Ledger, number: int, whole: str) -> Loosened | None:
    """Return a paragraph that lost the words by which its duty is known."""
    name = ledger.known.clauses[number].name
    cues = terms().obligations.get(name, ())
    if not cues or any(says(whole, cue) for cue in cues):
        return None
    edit = ledger.touched[number][0]
    span = ledger.given.span(edit.given, edit.given_end)
    return Loosened(
        number, frees=False, sentence="the words that its duty rests on are gone", span=span
    )
