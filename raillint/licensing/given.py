"""A text to identify, reduced once to what every comparison needs."""

import re
from functools import cache, cached_property

from raillint.document import Document
from raillint.licensing.dress import plain
from raillint.licensing.hidden import hides
from raillint.licensing.normalise import Words, shingles, words_in
from raillint.licensing.terms import running
from raillint.model import Span


class Given:
    """A document, or a stretch of one, as words with their places."""

    def __init__(self, document: Document, start: int = 0, end: int = -1) -> None:
        self.document = document
        self.start = start
        self.text = document.text[start : end if end >= 0 else None]
        self.low, self._moved = plain(self.text)

    @cached_property
    def words(self) -> Words:
        """The words of the text; offsets are those of `low`."""
        return words_in(self.low)

    @cached_property
    def shingles(self) -> list[int]:
        """The hashes of all five-word runs."""
        return shingles(self.words.words)

    @cached_property
    def _places(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for at, item in enumerate(self.shingles):
            found.setdefault(item, []).append(at)
        return found

    def places(self, item: int) -> list[int]:
        """Return where a hash stands."""
        return self._places.get(item, [])

    def offset(self, number: int) -> int:
        """Return where a word starts in the document; past the last word, where the text ends."""
        offsets = self.words.offsets
        if number >= len(offsets):
            return self.start + len(self.text)
        at = offsets[number]
        return self.start + (at if self._moved is None else self._moved[at])

    def span(self, first: int, last: int) -> Span:
        """Return the span of the words from ``first`` up to ``last``."""
        start = self.offset(first)
        if last <= first:
            return self.document.span(start, start)
        text = self.document.text
        end = self.offset(last)
        tail = text[self.offset(last - 1) : end]
        size = next((at for at, letter in enumerate(tail) if letter in "\n\r"), len(tail))
        return self.document.span(start, end - len(tail) + len(tail[:size].rstrip()))

    def gap(self, number: int) -> Span:
        """Return the empty span after the word before one: where something stood that is gone."""
        if number <= 0:
            return self.document.span(self.start, self.start)
        start = self.offset(number - 1)
        between = self.document.text[start : self.offset(number)]
        at = start + len(between.split(None, 1)[0]) if between.strip() else start
        return self.document.span(at, at)

    def hides_before(self, number: int, size: int) -> bool:
        """Tell whether the document hides or strikes out some ``size`` words before a word."""
        start = self.offset(number - 1) if number > 0 else self.start
        between = self.document.text[start : self.offset(number)]
        return len(between.split()) >= size // 2 and hides(between)

    def running(self, first: int, last: int) -> str:
        """Return words as running text."""
        return running(self.words.words[first:last])

    def parted(self, number: int) -> bool:
        """Tell whether a sentence, item or paragraph ends before a word."""
        if number <= 0 or number >= len(self.words.words):
            return True
        between = self.low[self.words.offsets[number - 1] : self.words.offsets[number]]
        return not between.startswith(("e.g", "i.e")) and bool(_separator().search(between))

    def pieces(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return a range of words, split where sentences, items and paragraphs end."""
        cuts = [number for number in range(first + 1, last) if self.parted(number)]
        return list(zip([first, *cuts], [*cuts, last], strict=True)) if last > first else []


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(
        r";|[.:](?=[\s*_])|\n[ \t>]*\n|\n[ \t>]*(?:[-*+•·–#(]|\w{1,4}[.)])"
        r"|\(\w{1,4}\)|\s\w{1,3}[.)]\s"
    )
