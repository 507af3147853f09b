"""The book of what became of each clause: its words, its changes, and passages of no clause."""

from raillint.licensing.align import Alignment, Change, align
from raillint.licensing.clauses import RESTRICTION, TITLE
from raillint.licensing.denial import denial, frees
from raillint.licensing.fingerprint import Known
from raillint.licensing.given import Given
from raillint.licensing.normalise import HEADINGS, SHINGLE
from raillint.licensing.recognise import best_code

GONE = 0.25  # of a clause's words; with fewer in place, what stands there is another clause
MOVED = 0.6  # of a clause's words in one passage elsewhere make it the same clause
LONGEST_TAIL = 60  # words at the end of the last restriction that may belong to it
LONGEST_NOTICE = 12  # words of a copyright notice
LOOK_AHEAD = 400  # words after the last restriction among which more items are looked for


class Ledger:
    """What the changes of an alignment come to, clause by clause."""

    def __init__(self, known: Known, given: Given, alignment: Alignment) -> None:
        self.known = known
        self.given = given
        self.alignment = alignment
        self.ranges: dict[int, list[int]] = {}
        self.touched: dict[int, list[Change]] = {}
        self.matched: dict[int, int] = {}
        self.loose: list[tuple[int, int]] = []
        self.moved: set[int] = set()
        self._place(alignment)

    def _place(self, alignment: Alignment) -> None:
        number = 0
        for run in alignment.runs:
            while number + 1 < len(self.known.clauses) and self.known.end_of(number) <= run.known:
                number += 1
            at = number
            while (
                at < len(self.known.clauses) and self.known.clauses[at].start < run.known + run.size
            ):
                first = max(self.known.clauses[at].start, run.known)
                last = min(self.known.end_of(at), run.known + run.size)
                self.matched[at] = self.matched.get(at, 0) + last - first
                self.widen(at, first - run.known + run.given, last - run.known + run.given)
                at += 1

    def widen(self, number: int, first: int, last: int) -> None:
        """Count given words to a clause."""
        old = self.ranges.setdefault(number, [first, last])
        old[:] = [min(old[0], first), max(old[1], last)]

    def size(self, number: int) -> int:
        """Return how many words a clause has."""
        return self.known.end_of(number) - self.known.clauses[number].start

    def is_gone(self, number: int) -> bool:
        """Tell whether too little of a clause is in place to be that clause."""
        return self.matched.get(number, 0) < GONE * self.size(number)

    def take(self, change: Change) -> None:
        """Book a change: on the clauses whose words it drops, or beside which words stand."""
        first = max(change.known, self.known.body)
        if change.known_end < first or (
            change.known_end == first and change.known <= self.known.body
        ):
            return
        if change.known == change.known_end and self._is_dress(change):
            return
        hit = [
            n for n in range(len(self.known.clauses)) if self._overlaps(n, first, change.known_end)
        ]
        if not hit:
            self._insertion(change)
            return
        for number in hit:
            self.touched.setdefault(number, []).append(change)
        kept = [number for number in hit if not self.is_gone(number)]
        if len(hit) == 1 and kept:
            self.widen(
                hit[0], change.given, change.given_end
            ) if change.given_end > change.given else None
            return
        self._share(change, kept)

    def _is_dress(self, change: Change) -> bool:
        """Tell whether a change only puts in `Section`, or a copyright notice in its line."""
        words = self.given.words.words[change.given : change.given_end]
        if len(words) == 1 and words[0] in HEADINGS:
            return True
        dated = any(len(word) == len("2026") and word.isdigit() for word in words[1:3])
        if not dated or words[0] != "copyright" or len(words) > LONGEST_NOTICE:
            return False
        return not (denial(words) or frees(words) or best_code(self.given.running(*change[2:])))

    def _overlaps(self, number: int, first: int, last: int) -> bool:
        return self.known.clauses[number].start < last and self.known.end_of(number) > first

    def _share(self, change: Change, kept: list[int]) -> None:
        """Give words that replace several clauses to a clause that goes on, or set them loose."""
        pieces = self.given.pieces(change.given, change.given_end)
        for first, last in pieces:
            before = [n for n in kept if n in self.ranges and self.ranges[n][1] == first]
            after = [n for n in kept if n in self.ranges and self.ranges[n][0] == last]
            if before and not self.given.parted(first):
                self.widen(before[0], first, last)
            elif after and not self.given.parted(last):
                self.widen(after[0], first, last)
            else:
                self.loose.append((first, last))

    def _insertion(self, change: Change) -> None:
        number = max(n for n, one in enumerate(self.known.clauses) if one.start <= change.known)
        starts_here = self.known.clauses[number].start == change.known
        head, tail = self.given.parted(change.given), self.given.parted(change.given_end)
        if starts_here and head and tail:
            self.loose += self.given.pieces(change.given, change.given_end)
            return
        if starts_here and not head and number:
            number -= 1
        self.touched.setdefault(number, []).append(change)
        self.widen(number, change.given, change.given_end)

    def take_tail(self, alignment: Alignment) -> None:
        """Book what follows the last restriction of a text that ends with its restrictions."""
        if not alignment.runs:
            return
        at, total = alignment.last, len(self.given.words.words)
        last = len(self.known.clauses) - 1
        end = alignment.runs[-1].known + alignment.runs[-1].size
        reached = end > self.known.clauses[last].start
        if last < 0 or self.known.clauses[last].kind != RESTRICTION or at >= total:
            return
        if reached and not self._ended(at):
            end = self.given.pieces(at, min(total, at + LONGEST_TAIL))[0][1]
            self.touched.setdefault(last, []).append(
                Change(self.known.size, self.known.size, at, end)
            )
            self.widen(last, at, end)
            at = end
        self.loose += _items_after(self.given, at)

    def _ended(self, at: int) -> bool:
        """Tell whether a text ends before a word, be it without the line break after it."""
        words = self.given.words
        end = words.offsets[at - 1] + len(words.words[at - 1])
        return self.given.parted(at) or "." in self.given.low[end : words.offsets[at]]

    def settle(self) -> None:
        """Find clauses that are gone from their place among the loose passages."""
        for number in [*self.touched]:
            if self.known.clauses[number].kind == RESTRICTION or self.is_gone(number):
                self._find_whole(number)
        gone = [number for number in self.touched if self.is_gone(number)]
        for number in gone:
            self._find_moved(number)
        for number in gone:
            clause = self.known.clauses[number]
            if number in self.moved or clause.kind != RESTRICTION:
                continue
            for piece in self.loose:
                if best_code(self.given.running(*piece)) == clause.name:
                    self._settle(number, piece)
                    break

    def _find_whole(self, number: int) -> None:
        """Find a clause that stands word for word in another place, as after a swap."""
        first, last = self.known.clauses[number].start, self.known.end_of(number)
        hashes = [*self.known.hashes[first : last - SHINGLE + 1]]
        if not hashes:
            return
        item = self.known.clauses[number].kind == RESTRICTION
        for at in self.given.places(hashes[0]):
            end = at + last - first
            whole = self.given.shingles[at : at + len(hashes)] == hashes
            if whole and (not item or (self.given.parted(at) and self.given.parted(end))):
                self.loose = [one for one in self.loose if one[1] <= at or one[0] >= end]
                self.ranges[number] = [at, end]
                self.matched[number] = last - first
                self.touched[number] = []
                self.moved.add(number)
                return

    def _find_moved(self, number: int) -> None:
        first, last = self.known.clauses[number].start, self.known.end_of(number)
        for piece in self.loose:
            shingles = self.given.shingles[piece[0] : max(piece[1] - 4, piece[0])]
            if self.known.clauses[number].kind == TITLE or not shingles:
                continue
            found = align(self.known, shingles, first, last)
            if found.matched >= MOVED * (last - first):
                self._settle(number, piece)
                exact = found.matched == last - first == piece[1] - piece[0]
                self.touched[number] = [] if exact else self.touched[number]
                self.moved.add(number)
                return

    def _settle(self, number: int, piece: tuple[int, int]) -> None:
        self.loose.remove(piece)
        self.ranges[number] = list(piece)
        self.matched[number] = self.size(number)
        self.moved.add(number)


def _items_after(given: Given, at: int) -> list[tuple[int, int]]:
    """Return the list items right after the last restriction that name a use."""
    found = []
    for piece in given.pieces(at, min(len(given.words.words), at + LOOK_AHEAD)):
        before = piece[0] - 1
        ended = given.words.offsets[before] + len(given.words.words[before])
        mark = given.low[ended : given.words.offsets[piece[0]]].rpartition("\n")[2]
        mark = mark.lstrip(" \t>.;").rstrip(" \t>")
        item = mark[:1] in {"-", "*", "+", "•", "("} or (
            mark[:-1].isalnum() and mark[-1:] in {".", ")"}
        )
        text = given.running(*piece)
        verb = text.startswith((" to ", " for ", " in any "))
        if not (best_code(text) and (item or verb)) or mark.startswith("#"):
            break
        found.append(piece)
    return found
