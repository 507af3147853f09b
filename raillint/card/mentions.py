"""Where running text gives what has no heading of its own."""

from bisect import bisect_right
from collections.abc import Iterable

from raillint.card.headings import Heading, Text
from raillint.card.names import SectionType
from raillint.document import Document
from raillint.model import Span

_REACH = 300


class Mentions:
    """The running text of a card in lower case, with the way back to its places."""

    def __init__(self, document: Document, entries: Iterable[Heading | Text]) -> None:
        self._document = document
        self._starts: list[int] = []
        self._places: list[int] = []
        prose: list[str] = []
        code: list[str] = []
        placed: list[tuple[int, str]] = []
        for entry in entries:
            raw = document.text[entry.start : entry.end].lower()
            if isinstance(entry, Text) and entry.kind == "code":
                code.append(raw)
            else:
                prose.append(raw)
                placed.append((entry.start, raw))
        size = 0
        for start, raw in placed:
            self._starts.append(size)
            self._places.append(start)
            size += len(raw) + 1
        self._prose = "\n".join(prose)
        self._code = bool(code)

    def find(self, type_: SectionType) -> Span | None:
        """Return the span of the first words that speak of a section, or nothing."""
        for cue in type_.cues:
            at = self._prose.find(cue)
            if at >= 0:
                return self._span(at, len(cue))
        return None

    def _span(self, at: int, size: int) -> Span:
        piece = bisect_right(self._starts, at) - 1
        start = self._places[piece] + at - self._starts[piece]
        return self._document.span(start, start + size)
