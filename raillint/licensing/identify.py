"""Which licence is a text? From sure to vague, and "none known" where it is not.

First the digest of the whole text, then how much of a known text stands in it, word by
word in order. A title alone identifies nothing, and likeness alone names no edition: of
the known texts that stand in it, the one with the fewest differences is named.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from raillint.data import data_file
from raillint.document import Document
from raillint.licensing.align import Alignment, align
from raillint.licensing.digests import load_digests
from raillint.licensing.fingerprint import Fingerprint, Index, Known, load, sketch
from raillint.licensing.given import Given
from raillint.licensing.headers import (
    claimed_licenses,
    generator_license,
    says_composed,
)
from raillint.licensing.likeness import TITLE_WORDS, identical, is_rail, match_of, value_of
from raillint.licensing.match import CHANGED, CLAIMED, EXACT, Detail, LateDetail, Match
from raillint.licensing.normalise import digest, loose_digest
from raillint.licensing.regions import LONG, regions

if TYPE_CHECKING:
    from raillint.licensing.nearness import Near

MAX_MATCHES = 4
CANDIDATES = 6
# A run holds four words more than hashes; a text that lags by more than this is no better.
SPARE = 100
LEAST = 0.4  # of a text's runs; with fewer it is not aligned, unless it fills the given one
MIN_SKETCH = 2  # hashes of a sketch that a text must hold to be looked at
FEW = 24  # words; a shorter rest of a text is not searched


class Library:
    """The fingerprints that texts are compared with."""

    def __init__(
        self,
        digests: Sequence[Sequence[str]],
        index: Callable[[], "Index | None"],
        own: Iterable[Fingerprint] = (),
    ) -> None:
        self._own = tuple(own)
        rows = [*digests, *((one.license, one.edition, one.digest, one.loose) for one in self._own)]
        self._digests = {key: number for number, row in enumerate(rows) for key in row[2:] if key}
        self._rows = rows
        self._shipped = len(digests)
        self._load = index

    @classmethod
    def of(cls, prints: Iterable[Fingerprint]) -> "Library":
        """Return a library of fingerprints that are at hand."""
        return cls((), lambda: None, prints)

    def plus(self, prints: Iterable[Fingerprint]) -> "Library":
        """Return this library with more fingerprints."""
        return Library(self._rows[: self._shipped], self._load, (*self._own, *prints))

    @cached_property
    def _index(self) -> "Index | None":
        return self._load()

    @cached_property
    def _own_known(self) -> list[Known]:
        return [Known(item) for item in self._own]

    @cached_property
    def _sketches(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        shipped = self._index.sketches() if self._index else ()
        own = ((self._shipped + n, sketch(one.shingles)) for n, one in enumerate(self._own))
        for number, hashes in (*shipped, *own):
            for item in hashes:
                found.setdefault(item, []).append(number)
        return found

    def _known(self, number: int) -> Known:
        if number >= self._shipped or self._index is None:
            return self._own_known[number - self._shipped]
        return self._index.known(number)

    def known(self, number: int) -> Known:
        """Return a known text by its number in the index."""
        return self._known(number)

    def identify(self, document: Document) -> tuple[Match, ...]:
        """Return the licences that a document holds, in the order of the text."""
        if "raillint" not in document.text[:LONG].lower():
            return self.search(document)
        from raillint.licensing.composed_copies import composed_prints  # noqa: PLC0415 - few texts

        return self.plus(composed_prints(document.text[:LONG])).search(document)

    def search(self, document: Document) -> tuple[Match, ...]:
        """Return the licences whose fingerprints are in this library."""
        if len(document.text) <= LONG:
            number = self._digests.get(loose_digest(document.text))
            if number is not None:
                return (self._whole(number, Given(document)),)
        found: list[Match] = []
        for start, end in regions(document.text):
            given = Given(document, start, end)
            number = self._digests.get(digest(given.words.words))
            found += [self._whole(number, given)] if number is not None else self._read(given)
        return tuple(sorted(found, key=lambda match: match.span.start))

    def _whole(self, number: int, given: Given) -> Match:
        license_id, edition = self._rows[number][:2]
        text = given.text
        start = given.start + len(text) - len(text.lstrip())
        span = given.document.span(start, given.start + len(text.rstrip()))
        detail = LateDetail(lambda: given, lambda: self._known(number))
        return Match(
            license_id, edition, EXACT, embedded=False, score=1.0, span=span, detail=detail
        )

    def _search(self, given: Given) -> list[Match]:
        free: list[int | None] = list(given.shingles)
        found: list[Match] = []
        while len(found) < MAX_MATCHES:
            best = self._best(free)
            if best is None:
                break
            known, alignment = best
            match = match_of(known, alignment, given, others=bool(found))
            if match is None:
                break
            found.append(match)
            first, last = alignment.first, alignment.last
            free[first:last] = [None] * (min(last, len(free)) - first)
            if sum(item is not None for item in free) < FEW:
                break
        return found

    def _best(self, free: Sequence[int | None]) -> tuple[Known, Alignment] | None:
        """Return the known text that a text holds with the fewest differences."""
        rest = {item for item in free if item is not None}
        scored = []
        for number in self._candidates(rest):
            known = self._known(number)
            # What is left out of `rest` is the smaller set to build.
            held = len(rest) - len(rest.difference(known.hash_set))
            share = held / (len(known.hash_set) or 1)
            scored.append((share, known))
        scored.sort(key=lambda row: (-row[0], row[1].license, row[1].edition))
        best: tuple[float, Known, Alignment] | None = None
        for share, known in scored[:CANDIDATES]:
            size = share * len(known.hashes)
            if best is not None and size + SPARE < best[0]:
                continue
            if share < LEAST and size < LEAST * len(rest):
                continue
            alignment = align(known, free)
            if not alignment.runs:
                continue
            value = value_of(known, alignment)
            if best is None or value > best[0]:
                best = (value, known, alignment)
            if identical(known, alignment):
                break
        return None if best is None else best[1:]

    def _candidates(self, rest: set[int]) -> list[int]:
        """Return the numbers of the texts that a text may hold."""
        hits: dict[int, int] = {}
        for item in self._sketches.keys() & rest:
            for number in self._sketches[item]:
                hits[number] = hits.get(number, 0) + 1
        ranked = sorted(hits, key=lambda number: (-hits[number], number))
        return [number for number in ranked if hits[number] >= MIN_SKETCH][: 2 * CANDIDATES]

    def nearest(self, document: Document) -> "tuple[Near, ...]":
        """Return the two known texts nearest to one that holds none, each with the reason."""
        from raillint.licensing.nearness import near_texts  # noqa: PLC0415 - few texts need it

        givens = [Given(document, start, end) for start, end in regions(document.text)]
        hashes = {item for given in givens for item in given.shingles}
        candidates = [*map(self._known, self._candidates(hashes))]
        if any(map(says_composed, givens)):
            from raillint.licensing.composed_copies import likely_print  # noqa: PLC0415 - few texts

            likely = likely_print(document)
            candidates += [] if likely is None else [Known(likely)]
        return near_texts(candidates, givens, hashes)

    def _read(self, given: Given) -> list[Match]:
        """Return the known texts in a text, else what its title and vocabulary say."""
        found = self._search(given)
        if not any(is_rail(match.license) for match in found):
            found += _generated(given)
        return found or _claimed(given)


def _generated(given: Given) -> list[Match]:
    made = generator_license(given)
    if made is None:
        return []
    license_id, first, last = made
    embedded = first > TITLE_WORDS
    span, detail = given.span(first, last), Detail(given, None, None)
    return [Match(license_id, "", CHANGED, embedded, 0.0, span, detail)]


def _claimed(given: Given) -> list[Match]:
    return [
        Match(
            license_id, "", CLAIMED, False, 0.0, given.span(first, last), Detail(given, None, None)
        )
        for license_id, first, last in claimed_licenses(given)
    ]


__all__ = ["Library", "Match", "shipped_library"]


@cache
def shipped_library() -> Library:
    """Return the library of the texts that raillint knows."""
    path = data_file("licenses/index.bin")
    return Library(load_digests(path), lambda: load(path))
