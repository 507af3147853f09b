"""The lines of a YAML block, as its author sees them."""

from typing import NamedTuple

import yaml

from raillint.document import Document
from raillint.model import Span


class Block:
    """The lines of a YAML block, with places in the document that holds it."""

    def __init__(self, document: Document, block: Span) -> None:
        self.document = document
        self.block = block
        self.text = document.slice(block)

    def place(self, error: yaml.YAMLError) -> int:
        """Return where in the block libyaml gave up."""
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        index = mark.index if mark is not None else getattr(error, "position", 0)
        return min(max(int(index or 0), 0), max(len(self.text) - 1, 0))

    def span(self, start: int, end: int) -> Span:
        """Return the span in the document of a piece of the block."""
        return self.document.span(self.block.start + start, self.block.start + end)

    def line(self, at: int) -> "Line":
        """Return the line of the block that holds an offset."""
        span = self.document.line_span(self.document.line_at(self.block.start + at))
        start = max(span.start - self.block.start, 0)
        return Line(start, self.text[start : span.end - self.block.start])

    def before(self, line: "Line") -> "Line | None":
        """Return the nearest line above that says something."""
        while line.start > 0:
            line = self.line(line.start - 1)
            if line.text.strip() and not line.text.lstrip().startswith("#"):
                return line
        return None

    def whole(self, line: "Line") -> Span:
        """Return the span of what a line says."""
        return self.span(line.start + line.indent, line.start + len(line.text.rstrip()))


class Line(NamedTuple):
    """A line of a block and where it starts."""

    start: int
    text: str

    @property
    def indent(self) -> int:
        """How many blanks it begins with."""
        return len(self.text) - len(self.text.lstrip(" \t"))

    @property
    def is_entry(self) -> bool:
        """Whether it holds a key with its colon, or an item of a list."""
        said = self.text.strip()
        return said.startswith(("- ", "{", "[", "? ")) or ": " in said or said.endswith((":", "-"))
