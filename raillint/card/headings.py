"""Headings, labels and the text between them, in the order of a card."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.markdown import Block, Markdown, read_markdown
from raillint.card.names import fold, named_sections
from raillint.document import Document
from raillint.lazy import lazy

BOLD_LEVEL = 7
LABEL_LEVEL = 8
# What opens a line decides whether it is a label; the rest is not looked at.
_LINE_HEAD = 400
_TEXTS = frozenset({"code", "table"})


class Heading(NamedTuple):
    """A heading or label: levels 1 to 6, a bold line 7, a label from 8 on.

    ``until`` is where what it heads must end: the end of a list item, or no bound.
    """

    title: str
    level: int
    start: int
    end: int
    until: int


class Text(NamedTuple):
    """What stands between headings: `prose`, `code`, `table` or `html`."""

    kind: str
    start: int
    end: int


class Outline:
    """The body of a card of a kind: its Markdown, and its headings with what they head.

    Each is read once, for all who ask.
    """

    def __init__(self, document: Document, kind: str) -> None:
        self.document = document
        self.kind = kind

    @lazy
    def markdown(self) -> Markdown:
        """The blocks of the body, and its comments."""
        return read_markdown(self.document)

    @lazy
    def entries(self) -> tuple[Heading | Text, ...]:
        """The headings, labels and texts in their order."""
        return tuple(_entries(self.document, self.markdown.blocks, self.kind))

    @lazy
    def headings(self) -> list[Heading]:
        """The headings and labels alone."""
        return [entry for entry in self.entries if isinstance(entry, Heading)]


def _entries(document: Document, blocks: tuple[Block, ...], kind: str) -> Iterator[Heading | Text]:
    text, size = document.text, len(document.text) + 1
    for block in blocks:
        if block.kind == "heading":
            yield from _heading(text, block, kind, size)
        elif block.kind in _TEXTS:
            yield Text(block.kind, block.start, block.end)
        elif block.kind == "html":
            yield from _in_html(text, block, size)
        else:
            yield from _in_lines(text, block, kind, size)


def _heading(text: str, block: Block, kind: str, size: int) -> Iterator[Heading | Text]:
    """Yield a heading, and the text that follows a name in it: "License: MIT"."""
    title = _title(text[block.start : block.end])
    yield Heading(title, block.level, block.start, block.end, size)
    name, colon, rest = title.partition(":")
    if colon and rest.strip() and named_sections(name, kind, whole=True).ids:
        start = text.find(rest, block.start, block.end)
        yield Text("prose", start, start + len(rest))


def _title(raw: str) -> str:
    raw = raw.strip()
    if raw.startswith("#"):
        return raw.strip("#").strip()
    lines = raw.splitlines()
    # A heading of two lines or more is underlined (setext).
    return " ".join(lines[:-1]).strip() if len(lines) > 1 else raw


def _in_lines(text: str, block: Block, kind: str, size: int) -> Iterator[Heading | Text]:
    """Yield the labels that open lines of a paragraph or list item, and the text after each."""
    raw = text[block.start : block.end]
    if not _may_hold_label(raw, block.kind):
        yield Text("prose", block.start, block.end)
        return
    at = open_from = block.start
    for line in raw.splitlines(keepends=True):
        label = _bold(line, block, at, kind, size) or _plain(line, block, at)
        if label is not None:
            if at > open_from:
                yield Text("prose", open_from, at)
            yield label
            open_from = label.end
        at += len(line)
    if at > open_from:
        yield Text("prose", open_from, at)


def _may_hold_label(raw: str, kind: str) -> bool:
    if "**" in raw or "__" in raw or "<b" in raw or "<s" in raw:
        return True
    return kind == "item" and (":" in raw or "：" in raw)


def _bold(line: str, block: Block, at: int, kind: str, size: int) -> Heading | None:
    """Return the bold label that opens a line, or the heading that is a bold line."""
    match = _bold_label().match(line[:_LINE_HEAD])
    if match is None or fold(match["name"]) == "todo":
        return None
    name, inside, value = match["name"].partition(":")
    rest = match["rest"].strip(" :：*_\n\r")
    start, end = at + match.start("name"), at + match.start("rest")
    if inside and value.strip():
        # The bold marks hold the value too: "**Contact: somebody**".
        if not named_sections(name, kind, whole=True).ids:
            return None
        return Heading(name, LABEL_LEVEL + block.level, start, start + len(name) + 1, block.until)
    if not rest and block.kind != "item" and len(line) < _LINE_HEAD:
        return Heading(match["name"].strip(), BOLD_LEVEL, start, end, size)
    if rest and not (inside or match["colon"] or match["name"].endswith("：")):
        # Bold words open many a sentence; only a known name before a new one is a label.
        named = named_sections(name, kind, whole=True)
        if not named.ids or named.weak or rest[0].islower():
            return None
    return Heading(match["name"].strip(), LABEL_LEVEL + block.level, start, end, block.until)


def _plain(line: str, block: Block, at: int) -> Heading | None:
    if block.kind != "item":
        return None
    match = _plain_label().match(line[:_LINE_HEAD])
    if match is None:
        return None
    start, end = at + match.start("name"), at + match.end()
    return Heading(match["name"], LABEL_LEVEL + block.level, start, end, block.until)


@cache
def _bold_label() -> re.Pattern[str]:
    return re.compile(
        r"[ \t>]*(?:(?:[-*+•●▪◦・]|\d{1,3}[.)])[ \t]+)?(?:[^\w\s*_<\[]{1,4}[ \t]?)?"
        r"(?:\*{2,3}|__|<b>|<strong>)(?P<name>[^*_<\n]{1,100})"
        r"(?:\*{2,3}|__|</b>|</strong>)"
        r"[ \t]*(?P<colon>[:：]|[-–—](?=\s))?[ \t]*(?P<rest>[^\n]*)"
    )


@cache
def _plain_label() -> re.Pattern[str]:
    return re.compile(
        r"[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?P<name>[^:：\n*_`<>\[\]]{2,50})[:：](?=\s|$)"
    )


def _in_html(text: str, block: Block, size: int) -> Iterator[Heading | Text]:
    """Yield the headings in a block of HTML, and the text between them."""
    raw = text[block.start : block.end]
    at = 0
    for match in _html_heading().finditer(raw) if "<h" in raw or "<s" in raw or "<b" in raw else ():
        if match.start() > at:
            yield Text("html", block.start + at, block.start + match.start())
        level = int(match[1]) if match[1] else BOLD_LEVEL
        start, end = block.start + match.start(), block.start + match.end()
        yield Heading(match[2] or match[3], level, start, end, size)
        at = match.end()
    if at < len(raw):
        yield Text("html", block.start + at, block.end)


@cache
def _html_heading() -> re.Pattern[str]:
    return re.compile(
        r"<h([1-6])(?:\s[^<>]{0,200})?>([^\n]{1,300}?)</h\1>"
        r"|<(?:summary|b|strong)>([^<>\n]{1,100})</(?:summary|b|strong)>",
        re.IGNORECASE,
    )
