"""The Markdown of a card, read once by pulldown-cmark (`pyromark`)."""

import re
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from raillint.document import Document
from raillint.model import Span

_LEVELS = {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}
# What an event calls a block; the source of each is read as a whole.
_WHOLE = {
    "Heading": "heading",
    "CodeBlock": "code",
    "Table": "table",
    "HtmlBlock": "html",
    "Paragraph": "paragraph",
    "Item": "item",
}


LONG_TEXT = 2_000  # letters; enough to tell a title from a description


class Comment(NamedTuple):
    """An HTML comment: what stands between its marks, and the span of the whole."""

    text: str
    span: Span


class Block(NamedTuple):
    """A block of Markdown: `heading paragraph item code table html`.

    ``level`` is the level of a heading or the depth of a list item. ``end`` closes the
    block's own text, ``until`` also what is nested in it; all offsets count characters.
    """

    kind: str
    level: int
    start: int
    end: int
    until: int


class Markdown(NamedTuple):
    """The blocks of a card in their order, and its HTML comments."""

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]


def read_markdown(document: Document) -> Markdown:
    """Return the blocks and comments of a document; its metadata are left out."""
    rows, html = _walk(document.text)
    if document.text.isascii():
        blocks = tuple(map(Block._make, rows))
        found = (_comments_in(document, start, end) for start, end in html)
        return Markdown(blocks, tuple(chain.from_iterable(found)))
    offsets = {offset for row in rows for offset in row[2:]}
    offsets.update(offset for pair in html for offset in pair)
    at = document.from_bytes(offsets)
    blocks = tuple(
        Block(kind, level, at[start], at[end], at[until]) for kind, level, start, end, until in rows
    )
    comments = tuple(
        comment for start, end in html for comment in _comments_in(document, at[start], at[end])
    )
    return Markdown(blocks, comments)


def prose_words(document: Document, markdown: Markdown) -> int:
    """Return about how many words of running text and list items a card has.

    Chinese, Japanese and Korean put no spaces: there two letters count as a word.
    """
    text = document.text
    count = 0
    for block in markdown.blocks:
        if block.kind in {"paragraph", "item"}:
            start, end = block.start, block.end
            count += 1 + text.count(" ", start, end) + text.count("\n", start, end)
    if not text.isascii():
        count += len(_dense().findall(text, 0, LONG_TEXT)) // 2
    return count


@cache
def _dense() -> re.Pattern[str]:
    return re.compile(r"[\u3040-\ud7a3]")


def _walk(text: str) -> tuple[list[list[Any]], list[list[int]]]:
    """Return the blocks, and the ranges of HTML where comments can be; both in bytes."""
    import pyromark  # noqa: PLC0415 - rules on the metadata need none, and it takes 9 ms

    options: Any = (
        pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS | pyromark.Options.ENABLE_TABLES
    )
    commented = "<!--" in text
    rows: list[list[Any]] = []
    html: list[list[int]] = []
    items: list[int] = []
    # The events are plain texts and dictionaries; telling them apart by class is fastest.
    events: Any = pyromark.events_with_range(text, options=options)
    for event, at in events:
        if event.__class__ is str:
            continue
        begun = event.get("Start")
        if begun is not None:
            name = begun if begun.__class__ is str else next(iter(begun))
            if name in _WHOLE:
                _append(rows, _row(name, begun, at, items))
        elif commented and ("Html" in event or "InlineHtml" in event):
            if html and html[-1][1] == at["start"]:
                html[-1][1] = at["end"]
            else:
                html.append([at["start"], at["end"]])
    return rows, html


def _row(name: str, begun: Any, at: dict[str, int], items: list[int]) -> list[Any]:
    """Return the row of a block; ``items`` holds where the list items around it end."""
    kind = _WHOLE[name]
    start, end = at["start"], at["end"]
    if kind == "heading":
        return [kind, _LEVELS[begun["Heading"]["level"]], start, end, end]
    while items and items[-1] <= start:
        items.pop()
    if kind == "item":
        items.append(end)
    return [kind, len(items), start, end, end]


def _append(rows: list[list[Any]], row: list[Any]) -> None:
    """Add a block; what stands around it ends its own text where this one begins."""
    if rows and rows[-1][3] > row[2]:
        last = rows[-1]
        last[3] = row[2]
        if last[0] == "item" and row[0] == "paragraph":
            # The first paragraph of an item of a loose list is the item's own text.
            last[3] = row[3]
            return
    rows.append(row)


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
