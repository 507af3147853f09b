"""Headings, labels and the text between them, in the order of a card."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.markdown import Block
from raillint.document import Document

BOLD_LEVEL = 7
LABEL_LEVEL = 8
# What opens a line decides whether it is a label; the rest is not looked at.
_LINE_HEAD = 400
_LONGEST_BOLD = 100


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


def outline(document: Document, blocks: tuple[Block, ...]) -> Iterator[Heading | Text]:
    """Yield the headings, labels and texts of a card in their order."""
    text, size = document.text, len(document.text) + 1
    for block in blocks:
        if block.kind == "heading":
            yield Heading(_title(text[block.start : block.end]), block.level, *block[2:4], size)
        elif block.kind == "code" or block.kind == "table":
            yield Text(block.kind, block.start, block.end)
        elif block.kind == "html":
            yield from _in_html(text, block, size)
        else:
            yield from _in_lines(text, block, size)


def _title(raw: str) -> str:
    raw = raw.strip()
    if raw.startswith("#"):
        return raw.strip("#").strip()
    lines = raw.splitlines()
    # A heading of two lines or more is underlined (setext).
    return " ".join(lines[:-1]).strip() if len(lines) > 1 else raw


def _in_lines(text: str, block: Block, size: int) -> Iterator[Heading | Text]:
    """Yield the labels that open lines of a paragraph or list item, and the text after each."""
    raw = text[block.start : block.end]
    if not _may_hold_label(raw, block.kind):
        yield Text("prose", block.start, block.end)
        return
    at = open_from = block.start
    for line in raw.splitlines(keepends=True):
        label = _label(line, block, at, size)
        if label is not None:
            if at > open_from:
                yield Text("prose", open_from, at)
            yield label
            open_from = label.end
        at += len(line)
    if at > open_from:
        yield Text("prose", open_from, at)


def _may_hold_label(raw: str, kind: str) -> bool:
    if "*" in raw or "__" in raw or "<b" in raw or "<s" in raw:
        return True
    return kind == "item" and (":" in raw or "：" in raw)


def _label(line: str, block: Block, at: int, size: int) -> Heading | None:
    head = line[:_LINE_HEAD]
    match = _bold_label().match(head)
    if match is not None:
        name, colon, rest = match["name"].strip(), match["colon"], match["rest"].strip(" :：*_\n\r")
        alone = not rest and len(line) < _LINE_HEAD
        if not (alone or colon or name.endswith((":", "："))):
            return None
        level = BOLD_LEVEL if alone and block.kind != "item" else LABEL_LEVEL + block.level
        until = size if level == BOLD_LEVEL else block.until
        return Heading(name, level, at + match.start("name"), at + match.start("rest"), until)
    if block.kind != "item":
        return None
    plain = _plain_label().match(head)
    if plain is None:
        return None
    start, end = at + plain.start("name"), at + plain.end()
    return Heading(plain["name"], LABEL_LEVEL + block.level, start, end, block.until)


@cache
def _bold_label() -> re.Pattern[str]:
    return re.compile(
        r"[ \t>]*(?:(?:[-*+•●▪◦・]|\d{1,3}[.)])[ \t]+)?(?:[^\w\s*_<\[]{1,4}[ \t]?)?"
        r"(?:\*{1,3}|_{1,3}|<b>|<strong>)(?P<name>[^*_<\n]{1,100})"
        r"(?:\*{1,3}|_{1,3}|</b>|</strong>)[ \t]*(?P<colon>[:：]|[-–—](?=\s))?[ \t]*(?P<rest>[^\n]*)"
    )


@cache
def _plain_label() -> re.Pattern[str]:
    return re.compile(
        r"[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?P<name>[^:：\n*_`<>\[\]()]{2,50})[:：](?=\s|$)"
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
