"""A text file with its positions: the one place where offsets, lines and bytes meet."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import accumulate

from raillint.lazy import lazy
from raillint.model import Excerpt, Place, Span

EXCERPT_LINES = 4
EXCERPT_WIDTH = 240


# Turns all but letters of lower case into spaces, byte by byte.
_LETTERS = bytes(code if ord("a") <= code <= ord("z") else 0x20 for code in range(256))


def letters_of(lowered: str) -> frozenset[bytes]:
    """Return the runs of ASCII letters in a text of lower case, each once."""
    return frozenset(lowered.encode("ascii", "replace").translate(_LETTERS).split())


@cache
def _longest(phrase: str) -> bytes:
    return max(sorted(letters_of(phrase)), key=len, default=b"")


class Document:
    """The text of one file.

    Lines end at LF, CRLF or CR, as editors and the Hub count them. U+0085 and U+2028
    end no line here, although YAML says so.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = without_surrogates(text)

    @lazy
    def lowered(self) -> str:
        """The text in lower case, every character in its place."""
        # The one letter that grows when it is lowered.
        return self.text.replace("İ", "I").lower()

    @lazy
    def words(self) -> frozenset[bytes]:
        """The runs of ASCII letters in the text, in lower case, each once."""
        return letters_of(self.lowered)

    @lazy
    def _vocabulary(self) -> bytes:
        return b" ".join(self.words)

    def may_hold(self, phrase: str) -> bool:
        """Tell whether the text may hold a phrase of lower case; never wrongly no.

        Many rules ask for many phrases, and few words are shorter than the text.
        """
        return _longest(phrase) in self._vocabulary

    @lazy
    def line_starts(self) -> list[int]:
        """The offset of the first character of every line."""
        text = self.text
        if "\r" in text:
            text = text.replace("\r\n", "\0\n").replace("\r", "\n")
        lengths = map((1).__add__, map(len, text.split("\n")))
        return [0, *accumulate(lengths)][:-1]

    def span(self, start: int, end: int) -> Span:
        """Return the span from ``start`` to ``end``, kept inside the text."""
        size = len(self.text)
        start = min(max(start, 0), size)
        return Span(self.path, start, min(max(end, start), size))

    def slice(self, span: Span) -> str:
        """Return the text that a span names."""
        return self.text[span.start : span.end]

    def line_span(self, line: int) -> Span:
        """Return the span of a line (from 1) without its line end."""
        starts = self.line_starts
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self.text)
        return self.span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def line_at(self, offset: int) -> int:
        """Return the line (from 1) that holds an offset."""
        return bisect_right(self.line_starts, offset)

    @lazy
    def _places(self) -> dict[Span, Place]:
        return {}

    def place(self, span: Span) -> Place:
        """Return a span as lines and columns, both from 1; the end is exclusive."""
        # Everything that is missing from a card is reported at one place.
        known = self._places.get(span)
        if known is None:
            known = self._places[span] = self._place(span)
        return known

    @lazy
    def _first_line(self) -> str:
        """The first line without its end, or nothing where it ends in an unusual way."""
        line = self.text[: self.text.find("\n")] if "\n" in self.text else ""
        return "" if "\r" in line else line

    def _place(self, span: Span) -> Place:
        if span.end <= len(self._first_line):
            return Place(self.path, 1, span.start + 1, 1, span.end + 1)
        line = self.line_at(span.start)
        end_line = self.line_at(span.end)
        return Place(
            self.path,
            line,
            span.start - self.line_starts[line - 1] + 1,
            end_line,
            span.end - self.line_starts[end_line - 1] + 1,
        )

    @lazy
    def _excerpts(self) -> dict[Span, Excerpt]:
        return {}

    def excerpt(self, span: Span) -> Excerpt:
        """Return the source lines of a span, cut to a size that a screen can show."""
        known = self._excerpts.get(span)
        if known is None:
            known = self._excerpts[span] = self._excerpt(span)
        return known

    def _excerpt(self, span: Span) -> Excerpt:
        if span.end <= len(self._first_line):
            return Excerpt(1, (self._first_line[:EXCERPT_WIDTH],))
        first = self.line_at(span.start)
        last = min(self.line_at(max(span.start, span.end - 1)), first + EXCERPT_LINES - 1)
        lines = (self.line_span(line) for line in range(first, last + 1))
        texts = tuple(self.text[at.start : min(at.end, at.start + EXCERPT_WIDTH)] for at in lines)
        return Excerpt(first, texts)

    def from_bytes(self, offsets: Iterable[int]) -> dict[int, int]:
        """Return the character offset of each UTF-8 byte offset of this text."""
        wanted = sorted(offsets)
        if self.text.isascii():
            return dict(zip(wanted, wanted, strict=True))
        data = self.text.encode()
        found: dict[int, int] = {}
        last = characters = 0
        for offset in wanted:
            # An offset inside a character counts as its start: the broken tail is dropped.
            characters += len(data[last:offset].decode(errors="ignore"))
            found[offset] = characters
            last = offset
        return found


def without_surrogates(text: str) -> str:
    """Replace lone surrogates, which no UTF-8 file can hold, by U+FFFD."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
