"""What became of each clause of a known text in a given one.

Clauses whose words all stand in place are the same. The others are read again in the
given text, and what the taxonomy's phrases say there is held against what they said in
the original; the original's words are not needed for that.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from raillint.licensing.align import Alignment, Change
from raillint.licensing.clauses import HEADING, OBLIGATION, RESTRICTION, TITLE, Clause
from raillint.licensing.denial import frees
from raillint.licensing.fingerprint import Known
from raillint.licensing.given import Given
from raillint.licensing.lead_in import disarmed
from raillint.licensing.ledger import Ledger
from raillint.licensing.operative import Loosened, loosened
from raillint.licensing.recognise import best_code
from raillint.licensing.restrictions import at_least
from raillint.licensing.surroundings import Note, notes, unbound
from raillint.licensing.terms import terms
from raillint.licensing.wording import NARROWED, REWORDED, WIDENED, Wording, judge
from raillint.model import Span

SAME, MISSING, ADDED = "same", "missing", "added"
REMOVED, CHANGED = "removed", "changed"
LONGEST_HEADING = 8
# What is said of a restriction that stands in a comment, say: `hidden` has the list.
UNSEEN = "its words are hidden or struck out, so that this is not said"
WEAKENED = {"force": "weakened"}
_RESTS = "the paragraph that the list of restrictions rests on"
NEAR = 60  # characters from another restriction, within which a passage is in the list


class RestrictionState(NamedTuple):
    """A use restriction as a given text has it.

    ``status`` against the matched edition: same, narrowed, widened, reworded, missing or
    added. ``sentence`` says in plain words what follows; ``qualifiers`` are those that
    the given text states (of a missing one, those that are lost).
    """

    code: str
    label: str
    status: str
    span: Span
    qualifiers: dict[str, str]
    sentence: str


class ClauseChange(NamedTuple):
    """A change to a clause that restricts no use; ``name`` is an obligation, or empty."""

    kind: str
    name: str
    label: str
    span: Span
    sentence: str


class Comparison(NamedTuple):
    """All clauses of a known text, compared."""

    restrictions: tuple[RestrictionState, ...]
    changes: tuple[ClauseChange, ...]
    gone: tuple[int, ...]
    differs: bool


def compare(known: Known, given: Given, alignment: Alignment) -> Comparison:
    """Return what became of each clause."""
    ledger = Ledger(known, given, alignment)
    for change in alignment.changes:
        ledger.take(change)
    ledger.take_tail(alignment)
    ledger.settle()
    weak = [*loosened(ledger)]
    found = disarmed(ledger) or _freed(ledger, weak) or unbound(ledger)
    restrictions = [*_states(ledger, [*notes(ledger)])]
    listed = [state.span for state in restrictions if state.status != MISSING]
    changes = [*_changed(ledger, weak)]
    if found is not None:
        restrictions = [*_narrowed(restrictions, *found)]
        changes = [item for item in changes if item.span.start != found[1].start]
    for piece in ledger.loose:
        if found is None or given.span(*piece) != found[1]:
            _sort_loose(ledger, piece, listed, restrictions, changes)
    gone = tuple(sorted(n for n in ledger.touched if ledger.is_gone(n)))
    differs = bool(changes) or any(item.status != SAME for item in restrictions)
    return Comparison(tuple(restrictions), tuple(changes), gone, differs or bool(ledger.moved))


def unaltered(known: Known, given: Given, alignment: Alignment) -> Comparison:
    """Return where the clauses of a known text stand in one that a digest tells to be the same.

    Its words may still be read apart differently, by odd marks between them; what follows
    from that is no change.
    """
    found = compare(known, given, alignment)
    if not found.differs:
        return found
    before = [Wording.of(one.cues).data() for one in known.clauses if one.kind == RESTRICTION]
    same = (
        state._replace(status=SAME, sentence="", qualifiers=qualifiers)
        for state, qualifiers in zip(found.restrictions, before, strict=False)
    )
    return Comparison(tuple(same), (), (), differs=False)


def _states(ledger: Ledger, under: Sequence[Note]) -> Iterable[RestrictionState]:
    for number, clause in enumerate(ledger.known.clauses):
        if clause.kind != RESTRICTION:
            continue
        state = _state(ledger, number, clause)
        note = next((one for one in under if number in one.clauses), None)
        if note is not None:
            told = f"a note under the list leaves a way out of it, with “{note.word}”"
            yield from _narrowed([state], told, note.span)
        else:
            yield state


def _narrowed(
    states: Iterable[RestrictionState], told: str, span: Span
) -> Iterable[RestrictionState]:
    """Yield restrictions that one change disarmed together; what is lost or narrowed stays so."""
    for state in states:
        held = state.status in {SAME, WIDENED, REWORDED}
        weaker = {**state.qualifiers, **WEAKENED}
        yield (
            state._replace(status=NARROWED, sentence=told, span=span, qualifiers=weaker)
            if held
            else state
        )


def _state(ledger: Ledger, number: int, clause: Clause) -> RestrictionState:
    before = Wording.of(clause.cues)
    given = ledger.given
    if ledger.is_gone(number):
        at = ledger.touched[number][0].given if number in ledger.touched else 0
        unseen = given.hides_before(at, ledger.size(number))
        why = UNSEEN if unseen else "no longer said"
        span, told = given.gap(at), f"{why}: {_plainly(clause.name)}"
        return RestrictionState(clause.name, clause.label, MISSING, span, before.data(), told)
    first, last = ledger.ranges[number]
    span = given.span(first, last)
    edits = ledger.touched.get(number)
    if not edits:
        return RestrictionState(clause.name, clause.label, SAME, span, before.data(), "")
    after = Wording.read(given.running(first, last))
    status, sentence = judge(
        before,
        after,
        _roles_lost(clause, edits, ledger.size(number)),
        _gained(given, edits, first, last),
        ledger.size(number),
    )
    # What narrows a clause and is none of the other qualifiers still leaves it weaker.
    lost = WEAKENED if status == NARROWED and at_least(after.qualifiers, before.qualifiers) else {}
    qualifiers = {**after.data(), **lost}
    return RestrictionState(clause.name, clause.label, status, span, qualifiers, sentence)


def _plainly(code: str) -> str:
    """Return in plain words what a restriction asks, for the end of a sentence."""
    known = terms().codes.get(code)
    told = known.summary.rstrip(".") if known else code
    return told[:1].lower() + told[1:]


def _roles_lost(clause: Clause, edits: Sequence[Change], size: int) -> str:
    """Return the roles of the words that are gone from a restriction."""
    lost = []
    for edit in edits:
        first, last = max(edit.known - clause.start, 0), min(edit.known_end - clause.start, size)
        lost.append(clause.roles[first:last])
    return "".join(lost)


def _gained(given: Given, edits: Sequence[Change], first: int, last: int) -> list[str]:
    """Return the words that are new in a restriction."""
    found: list[str] = []
    for edit in edits:
        found += given.words.words[max(edit.given, first) : min(edit.given_end, last)]
    return found


def _freed(ledger: Ledger, weak: Iterable[Loosened]) -> tuple[str, Span] | None:
    """Return why the restrictions may bind no longer, by a paragraph that they rest on."""
    for item in weak:
        if item.frees and item.clause < 0:
            return item.sentence, item.span
        if item.frees:
            clause = ledger.known.clauses[item.clause]
            told = _told(clause, CHANGED) if clause.name else f"{_RESTS} was {CHANGED}"
            return f"{told}: {item.sentence}", item.span
    return None


def _changed(ledger: Ledger, weak: Iterable[Loosened]) -> Iterable[ClauseChange]:
    by_clause = {item.clause: item for item in weak}
    for number in sorted(ledger.touched):
        clause = ledger.known.clauses[number]
        if clause.kind in {TITLE, HEADING, RESTRICTION} or not ledger.touched[number]:
            continue
        edit = ledger.touched[number][0]
        gone = ledger.is_gone(number)
        kind = REMOVED if gone else CHANGED
        span = ledger.given.gap(edit.given) if gone else _span(ledger.given, edit)
        told = _told(clause, kind)
        loose = by_clause.get(number)
        if loose is not None:
            told, span = f"{told}: {loose.sentence}", loose.span
        yield ClauseChange(kind, clause.name, clause.label, span, told)


def _span(given: Given, edit: Change) -> Span:
    """Return where the new words of a change stand, or where words are gone."""
    if edit.given_end > edit.given:
        return given.span(edit.given, edit.given_end)
    return given.gap(edit.given)


def _told(clause: Clause, kind: str) -> str:
    on = terms().duties.get(clause.name) if clause.kind == OBLIGATION else None
    what = f"the paragraph on {on}" if on else "a paragraph"
    where = f" ({clause.label})" if clause.label else ""
    return f"{what}{where} was {kind}"


def _sort_loose(
    ledger: Ledger,
    piece: tuple[int, int],
    listed: list[Span],
    restrictions: list[RestrictionState],
    changes: list[ClauseChange],
) -> None:
    """Book a passage that is in no clause: an added restriction, other text, or a heading.

    ``listed`` is where the licence's own restrictions stand; one that is added joins them.
    """
    given = ledger.given
    text = given.running(*piece)
    span = given.span(*piece)
    code = best_code(text)
    inside = any(
        abs(one.start - span.end) < NEAR or abs(span.start - one.end) < NEAR for one in listed
    )
    freed = frees(given.words.words[piece[0] : piece[1]]) if inside else ""
    if freed:
        told = f"“{freed}” was written beside the list, so that none of it binds"
        restrictions[:] = _narrowed([*restrictions], told, span)
        return
    if inside and (
        code or piece[1] - piece[0] > LONGEST_HEADING or not _heading_like(given, piece)
    ):
        wording = Wording.read(text)
        told = "a restriction was added that the licence does not have"
        listed.append(span)
        restrictions.append(RestrictionState(code, "", ADDED, span, wording.data(), told))
    elif not _heading_like(given, piece):
        changes.append(ClauseChange(ADDED, "", "", span, "a passage was added"))


def _heading_like(given: Given, piece: tuple[int, int]) -> bool:
    """Tell whether a passage is a heading: short, alone on its line, and no item of a list."""
    first, last = piece
    if last - first > LONGEST_HEADING:
        return False
    start, end = given.words.offsets[first], given.words.offsets[last - 1]
    before = given.low[given.low.rfind("\n", 0, start) + 1 : start].strip(" \t>")
    after = given.low[end:].partition("\n")[0].rstrip(" \t*_#")
    alone = not any(letter.isalpha() for letter in before)
    return alone and before[:1] not in {"-", "+", "•", "("} and not after.endswith((";", ",", "."))
