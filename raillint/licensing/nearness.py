"""Why a known text is near to one that holds none: what the two share, and what differs."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from raillint.licensing.align import align
from raillint.licensing.catalogue import find
from raillint.licensing.clauses import HEADING, OBLIGATION, RESTRICTION, TEXT, TITLE
from raillint.licensing.fingerprint import Known
from raillint.licensing.given import Given
from raillint.licensing.headers import TITLE as TITLE_WORDS
from raillint.licensing.headers import says_composed
from raillint.licensing.ledger import Ledger
from raillint.licensing.normalise import words_of
from raillint.licensing.terms import says, terms, title_of

_KINDS = {
    RESTRICTION: "use restrictions",
    OBLIGATION: "duties and grants",
    TEXT: "other paragraphs",
}
MOST = 2  # texts that are named
NAMED = 3  # clauses that are named of those that differ
LIKE = 0.5  # of a clause's words in place make it the same clause, changed


class Near(NamedTuple):
    """A known text that one resembles which holds none.

    ``score`` is the share of its five-word runs that stand somewhere in the text, 0 to 1;
    ``reason`` says what the two share and what differs.
    """

    license: str
    edition: str
    score: float
    reason: str


def near_texts(
    candidates: Iterable[Known], givens: Sequence[Given], hashes: AbstractSet[int]
) -> tuple[Near, ...]:
    """Return the known texts by how much of them stands in a text; of a licence one edition.

    ``givens`` are the stretches of the text, ``hashes`` all their five-word runs.
    """
    best: dict[str, tuple[float, Known]] = {}
    for known in candidates:
        share = round(len(known.hash_set & hashes) / (len(known.hash_set) or 1), 4)
        if known.license not in best or share > best[known.license][0]:
            best[known.license] = (share, known)
    rows = sorted(best.values(), key=lambda row: (-row[0], row[1].license))
    return tuple(
        Near(known.license, known.edition, share, reason(known, _fullest(known, givens)))
        for share, known in rows[:MOST]
    )


def _fullest(known: Known, givens: Sequence[Given]) -> Given:
    """Return the stretch of a text that holds most of a known one."""
    return max(givens, key=lambda given: len(known.hash_set.intersection(given.shingles)))


def reason(known: Known, given: Given) -> str:
    """Say what of a known text stands in a given one, clause by clause, and what does not."""
    alignment = align(known, given.shingles)
    if not alignment.runs:
        return f"shares single passages, no clause in order; {_title(known, given)}"
    ledger = Ledger(known, given, alignment)
    whole: dict[str, int] = {}
    total: dict[str, int] = {}
    altered: list[str] = []
    for number, clause in enumerate(known.clauses):
        if clause.kind in {TITLE, HEADING}:
            continue
        total[clause.kind] = total.get(clause.kind, 0) + 1
        share = ledger.matched.get(number, 0) / max(ledger.size(number), 1)
        if share >= 1:
            whole[clause.kind] = whole.get(clause.kind, 0) + 1
        elif share >= LIKE and (clause.label or clause.name):
            altered.append(_name(clause.name, clause.label))
    counts = [
        f"{whole.get(kind, 0)} of {total[kind]} {what}"
        for kind, what in _KINDS.items()
        if kind in total
    ]
    told = f"shares {', '.join(counts)} word for word; {_title(known, given)}"
    if says_composed(given) and known.license.startswith("composed-"):
        told = f"raillint composed it, and its header, which says of what, cannot be read; {told}"
    if altered:
        more = f" and {len(altered) - NAMED} more" if len(altered) > NAMED else ""
        told += f"; differs within {', '.join(altered[:NAMED])}{more}"
    return told


def _name(name: str, label: str) -> str:
    told = terms().duties.get(name) or title_of(name)
    return f"{told} at {label}" if told and label else told or label


def _title(known: Known, given: Given) -> str:
    license_ = find(known.license)
    head = given.running(0, min(TITLE_WORDS, len(given.words.words)))
    names = (license_.name, *license_.aliases) if license_ is not None else (known.license,)
    named = any(says(head, " ".join(words_of(name).words)) for name in names)
    return "the title names it" if named else "the title does not name it"
