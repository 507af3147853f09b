"""Which licence is a text? From sure to vague, and "none known" where it is not.

First the digest of the whole text, then how much of a known text stands in it. A title
alone identifies nothing, and likeness alone names no edition: of the known texts that
are held almost whole, the one held best is named.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from raillint.data import data_file
from raillint.document import Document
from raillint.licensing.fingerprint import Fingerprint, load, load_digests
from raillint.licensing.normalise import SHINGLE, digest, shingles, words_of
from raillint.model import Span

MODIFIED = 0.85  # below, so much is changed that another licence may be meant
PARTIAL = 0.1  # a tenth of a licence, with hardly anything else, is a copy cut short
PARTIAL_COVER = 0.85  # of a text, or it holds too much else to be a mere cut
TITLE_WORDS = 16  # a title and a date around a text do not embed it
MAX_MATCHES = 4
WINDOW = 8  # shingles around the ends of a match, to leave chance hits out


class Match(NamedTuple):
    """A licence found in a text.

    ``status`` is `exact` (no difference that matters), `modified` or `partial`;
    ``score`` is the share of the known text's five-word runs that were found, 0 to 1;
    ``embedded`` says that other text surrounds it.
    """

    license: str
    edition: str
    status: str
    embedded: bool
    score: float
    span: Span


class Library:
    """The fingerprints that texts are compared with."""

    def __init__(
        self, digests: Mapping[str, tuple[str, str]], prints: Callable[[], Iterable[Fingerprint]]
    ) -> None:
        self._digests = digests
        self._load = prints

    @classmethod
    def of(cls, prints: Iterable[Fingerprint]) -> "Library":
        """Return a library of fingerprints that are at hand."""
        known = tuple(prints)
        return cls({item.digest: (item.license, item.edition) for item in known}, lambda: known)

    def plus(self, prints: Iterable[Fingerprint]) -> "Library":
        """Return this library with more fingerprints."""
        more = tuple(prints)
        digests = {item.digest: (item.license, item.edition) for item in more}
        return Library({**self._digests, **digests}, lambda: (*self._load(), *more))

    @cached_property
    def _sets(self) -> tuple[tuple[Fingerprint, frozenset[int]], ...]:
        return tuple((item, frozenset(item.shingles)) for item in self._load())

    def identify(self, document: Document) -> tuple[Match, ...]:
        """Return the licences that a document holds, in the order of the text."""
        words = words_of(document.text)
        known = self._digests.get(digest(words.words))
        if known is not None:
            span = _span(document, words.offsets, 0, len(words.words))
            return (Match(*known, "exact", False, 1.0, span),)
        return self._search(document, words.words, words.offsets)

    def _search(
        self, document: Document, words: list[str], offsets: list[int]
    ) -> tuple[Match, ...]:
        given = shingles(words)
        free: list[int | None] = list(given)
        found: list[Match] = []
        while len(found) < MAX_MATCHES:
            best = self._best({item for item in free if item is not None})
            if best is None:
                break
            known, hashes, score = best
            first, last = _stretch(free, hashes)
            alone = (last - first) + 2 * TITLE_WORDS >= len(given)
            status = _status(known, given, first, score)
            if status == "partial" and (found or not alone):
                break
            span = _span(document, offsets, first, last + SHINGLE - 1)
            found.append(
                Match(known.license, known.edition, status, not alone, round(score, 4), span)
            )
            free[first:last] = [None] * (last - first)
        return tuple(sorted(found, key=lambda match: match.span.start))

    def _best(self, given: set[int]) -> tuple[Fingerprint, frozenset[int], float] | None:
        """Return the known text that a text holds best, if it holds any well enough."""
        scored = [
            (len(hashes & given) / len(hashes), len(hashes), item, hashes)
            for item, hashes in self._sets
            if hashes
        ]
        whole = [row for row in scored if row[0] >= MODIFIED]
        if whole:
            # Of texts held nearly whole the longest counts: a short one may stand in a
            # longer one. Among editions of like length the share decides.
            score, _, item, hashes = max(whole, key=lambda row: row[0] * row[1])
            return item, hashes, score
        best = max(scored, key=lambda row: row[0], default=None)
        if best is None:
            return None
        score, size, item, hashes = best
        enough = score >= PARTIAL and score * size >= PARTIAL_COVER * len(given)
        return (item, hashes, score) if enough else None


def _status(known: Fingerprint, given: list[int], first: int, score: float) -> str:
    if score < MODIFIED:
        return "partial"
    size = len(known.shingles)
    exact = tuple(given[first : first + size]) == known.shingles
    return "exact" if exact else "modified"


def _stretch(given: list[int | None], known: frozenset[int]) -> tuple[int, int]:
    """Return the range of positions that hold a known text, chance hits left out."""
    hits = [at for at, item in enumerate(given) if item in known]
    last = len(hits) - 1
    dense = [
        at
        for number, at in enumerate(hits)
        if hits[min(number + WINDOW // 2, last)] - hits[max(number - WINDOW // 2, 0)] <= 4 * WINDOW
    ]
    ends = dense or hits
    return ends[0], ends[-1] + 1


def _span(document: Document, offsets: list[int], first: int, last: int) -> Span:
    """Return the span of the words from ``first`` up to ``last``."""
    start = offsets[first]
    end = offsets[last] if last < len(offsets) else len(document.text)
    return document.span(start, start + len(document.text[start:end].rstrip()))


@cache
def shipped_library() -> Library:
    """Return the library of the texts that raillint knows."""
    path = data_file("licenses/index.bin")
    return Library(load_digests(path), lambda: load(path))
