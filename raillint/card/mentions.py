"""Where running text gives what has no heading of its own."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache, cached_property

from raillint.card.headings import Heading, Text
from raillint.card.names import SectionType
from raillint.document import Document
from raillint.model import Span


class Mentions:
    """The running text of a card in lower case, with the way back to its places."""

    def __init__(self, document: Document, entries: Iterable[Heading | Text]) -> None:
        self._document = document
        self._starts: list[int] = []
        self._places: list[int] = []
        pieces: list[str] = []
        size = self._code_from = 0
        for entry in sorted(entries, key=_is_code):
            raw = document.text[entry.start : entry.end].lower()
            self._starts.append(size)
            self._places.append(entry.start)
            pieces.append(raw)
            size += len(raw) + 1
            if not _is_code(entry):
                self._code_from = size
        self._text = "\n".join(pieces)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_word().findall(self._text))

    def find(self, type_: SectionType) -> Span | None:
        """Return the span of the first words that speak of a section, or nothing."""
        bound = len(self._text) if type_.code else self._code_from
        for word, cue in anchored(type_.cues):
            # Looking a word up is ten times cheaper than searching the text.
            if word and word not in self._words:
                continue
            at = self._text.find(cue, 0, bound)
            while at > 0 and cue.isascii() and self._text[at - 1].isalpha():
                at = self._text.find(cue, at + 1, bound)
            if at >= 0:
                return self._span(at, len(cue))
        return None

    def _span(self, at: int, size: int) -> Span:
        piece = bisect_right(self._starts, at) - 1
        start = self._places[piece] + at - self._starts[piece]
        return self._document.span(start, start + size)


def _is_code(entry: Heading | Text) -> bool:
    return isinstance(entry, Text) and entry.kind == "code"


@cache
def anchored(cues: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return each cue with its longest word that is whole in every text that holds it."""
    return tuple((_anchor(cue), cue) for cue in cues)


def _anchor(cue: str) -> str:
    # The last word of a cue may be the beginning of a longer word.
    return max(_word().findall(cue.rpartition(" ")[0]), key=len, default="")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")
