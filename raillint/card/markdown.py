"""The Markdown of a card, read by pulldown-cmark (`pyromark`)."""

from typing import Any, NamedTuple

from raillint.document import Document
from raillint.model import Span


class Comment(NamedTuple):
    """An HTML comment: what stands between its marks, and the span of the whole."""

    text: str
    span: Span


def html_comments(document: Document) -> tuple[Comment, ...]:
    """Return the HTML comments of a document, in order, those in code left out."""
    if "<!--" not in document.text:
        return ()
    return tuple(
        comment
        for start, end in _html_ranges(document)
        for comment in _comments_in(document, start, end)
    )


def _html_ranges(document: Document) -> list[tuple[int, int]]:
    """Return the character ranges of the HTML in a document, neighbours joined."""
    import pyromark  # noqa: PLC0415 - most cards hold no comment, and the import takes 9 ms

    options: Any = (
        pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS | pyromark.Options.ENABLE_TABLES
    )
    ranges: list[tuple[int, int]] = []
    for event, at in pyromark.events_with_range(document.text, options=options):
        if not isinstance(event, dict) or not (event.keys() & {"Html", "InlineHtml"}):
            continue
        start, end = document.from_byte(at["start"]), document.from_byte(at["end"])
        if ranges and ranges[-1][1] == start:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
    return ranges


def _comments_in(document: Document, start: int, end: int) -> list[Comment]:
    found = []
    at = document.text.find("<!--", start, end)
    while at >= 0:
        close = document.text.find("-->", at + 4, end)
        if close < 0:
            break
        text = document.text[at + 4 : close].strip()
        found.append(Comment(text, document.span(at, close + 3)))
        at = document.text.find("<!--", close + 3, end)
    return found
