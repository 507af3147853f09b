"""Where a known text stands in a given one: matching runs of words, in order.

Both texts are sequences of hashes of five-word runs. Runs that match are chained in the
order of both; what lies between two runs was changed. A single changed word costs the
five hashes that hold it and no others, so that the change is found to the word.
"""

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from raillint.licensing.fingerprint import Known
from raillint.licensing.normalise import SHINGLE

MAX_RUNS = 400  # of a text made of chance hits, only the longest runs are chained
LOOK_BACK = 40  # runs before one that it may follow
MAX_PLACES = 12  # of a run that stands often in a known text
BACK = 4  # a step back counts so many steps forward
GAP_COST = 0.02  # a run far from where it belongs is a chance hit or another copy


class Run(NamedTuple):
    """Words that stand in both texts: from ``known`` there and ``given`` here."""

    known: int
    given: int
    size: int


class Change(NamedTuple):
    """Words of the known text, and the words of the given one that stand in their place."""

    known: int
    known_end: int
    given: int
    given_end: int


class Alignment(NamedTuple):
    """How a known text stands in a given one."""

    runs: tuple[Run, ...]
    changes: tuple[Change, ...]
    matched: int

    @property
    def first(self) -> int:
        """The first word of the given text that belongs to the known one."""
        return self.runs[0].given

    @property
    def last(self) -> int:
        """The word after the last one."""
        return self.runs[-1].given + self.runs[-1].size


def align(known: Known, given: Sequence[int | None], first: int = 0, last: int = -1) -> Alignment:
    """Align a known text, or its words from ``first`` to ``last``, with hashes of a given one."""
    last = known.size if last < 0 else last
    starts = {item.start for item in known.clauses}
    runs = _chain(_runs(known, given, first, max(last - SHINGLE + 1, first)))
    runs = _without_overlaps(_extended(runs, known.hashes, given), starts)
    return Alignment(tuple(runs), tuple(_changes(runs, first, last)), sum(run.size for run in runs))


def _runs(known: Known, given: Sequence[int | None], first: int, last: int) -> list[Run]:
    """Return the maximal runs of hashes that both texts share, in the order of the given."""
    hashes, places = known.hashes, known.places
    runs: list[Run] = []
    ended = first  # where the last run ended in the known text
    number, total = 0, len(given)
    while number < total:
        item = given[number]
        found = places.get(item) if item is not None else None
        if found is None:
            number += 1
            continue
        here = found if first == 0 else [one for one in found if first <= one < last]
        start, size = _longest(hashes, given, here, number, (ended, last))
        if not size:
            number += 1
            continue
        runs.append(Run(start, number, size + SHINGLE - 1))
        number += size
        ended = start + size
    return runs


def _longest(
    hashes: Sequence[int],
    given: Sequence[int | None],
    places: list[int],
    number: int,
    bounds: tuple[int, int],
) -> tuple[int, int]:
    """Return the place where a run goes on longest, and how long; of equals the nearest.

    ``bounds`` are where the last run ended in the known text, and where that ends.
    """
    ended, last = bounds
    best, most, far = -1, 0, 0
    for place in places[:MAX_PLACES]:
        size = 0
        most_here = min(last - place, len(given) - number)
        while size < most_here and hashes[place + size] == given[number + size]:
            size += 1
        away = place - ended if place >= ended else BACK * (ended - place)
        if size > most or (size == most and away < far):
            best, most, far = place, size, away
    return best, most


def _chain(runs: list[Run]) -> list[Run]:
    """Return the runs that keep the order of both texts and hold the most words."""
    if len(runs) > MAX_RUNS:
        longest = sorted(runs, key=lambda run: -run.size)[:MAX_RUNS]
        runs = sorted(longest, key=lambda run: run.given)
    best: list[tuple[float, int]] = []
    for number, run in enumerate(runs):
        score, before = float(run.size), -1
        for earlier in range(max(number - LOOK_BACK, 0), number):
            other = runs[earlier]
            if other.known < run.known and other.known + other.size < run.known + run.size:
                shift = (run.given - other.given) - (run.known - other.known)
                total = best[earlier][0] + run.size - GAP_COST * abs(shift)
                # Runs that overlap in the known text share words that count once.
                total -= max(
                    other.known + other.size - run.known, other.given + other.size - run.given, 0
                )
                if total > score:
                    score, before = total, earlier
        best.append((score, before))
    chain: list[Run] = []
    at = max(range(len(best)), key=lambda number: best[number][0], default=-1)
    while at >= 0:
        chain.append(runs[at])
        at = best[at][1]
    return chain[::-1]


def _extended(runs: list[Run], hashes: Sequence[int], given: Sequence[int | None]) -> list[Run]:
    """Return runs that reach back as far as both texts agree, into what a chance hit had taken."""
    found: list[Run] = []
    for run in runs:
        known, start = run.known, run.given
        floor = found[-1].given + found[-1].size - SHINGLE if found else 0
        while start > max(floor, 0) and known > 0 and hashes[known - 1] == given[start - 1]:
            known, start = known - 1, start - 1
        found.append(Run(known, start, run.size + run.given - start))
    return found


def _without_overlaps(runs: list[Run], starts: Container[int]) -> list[Run]:
    """Return runs that share no word; a cut falls between clauses where it can.

    Two clauses that begin alike leave open to which of them the shared words belong.
    """
    found: list[Run] = []
    for run in runs:
        kept = run
        while found:
            before = found[-1]
            over = max(
                before.known + before.size - kept.known, before.given + before.size - kept.given
            )
            if over <= 0:
                break
            cut = _cut(before, kept, over, starts)
            shorter = before._replace(size=before.size - cut)
            kept = Run(kept.known + over - cut, kept.given + over - cut, kept.size - over + cut)
            found.pop()
            if shorter.size > 0:
                found.append(shorter)
                break
        if kept.size > 0:
            found.append(kept)
    return found


def _cut(before: Run, after: Run, over: int, starts: Container[int]) -> int:
    """Return how many of the shared words the earlier run gives up."""
    for cut in range(over + 1):
        if before.known + before.size - cut in starts or after.known + over - cut in starts:
            return cut
    return 0


def _changes(runs: Sequence[Run], first: int, last: int) -> list[Change]:
    if not runs:
        return [Change(first, last, 0, 0)]
    changes = [Change(first, runs[0].known, runs[0].given, runs[0].given)]
    for before, after in pairwise(runs):
        changes.append(
            Change(before.known + before.size, after.known, before.given + before.size, after.given)
        )
    end = runs[-1]
    changes.append(Change(end.known + end.size, last, end.given + end.size, end.given + end.size))
    return [one for one in changes if one.known_end > one.known or one.given_end > one.given]
