"""How metadata that cannot be read is mended, where it is plain what was meant.

Each step mends one fault and the whole is tried again; only what can be read in the end
is a repair.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from raillint.card.front_matter import FrontMatter, read_front_matter
from raillint.card.unreadable import Unreadable
from raillint.document import Document
from raillint.model import Edit, Span

_MOST_STEPS = 12
_MOST_LINES = 3_000
_FENCE = "---"
_INDENT = "  "


class Repair(NamedTuple):
    """The edits that make metadata readable; ``safe`` where nothing was guessed."""

    edits: tuple[Edit, ...]
    safe: bool


def repair(document: Document, problem: Unreadable) -> Repair | None:
    """Return what makes the metadata of a card readable, or nothing where that is not plain."""
    now, safe = document, True
    for _ in range(_MOST_STEPS):
        step = _STEPS.get(problem.kind)
        text = step(now, problem) if step is not None else None
        if text is None or text == now.text:
            return None
        safe = safe and problem.kind not in _GUESSES
        now = Document(document.path, text)
        read = read_front_matter(now)
        if isinstance(read, FrontMatter):
            return Repair(edits_between(document, text), safe)
        problem = read
    return None


def edits_between(document: Document, text: str) -> tuple[Edit, ...]:
    """Return the edits by whole lines that turn a document into a text."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only a repair needs it

    old, new = _lines(document.text), _lines(text)
    if max(len(old), len(new)) > _MOST_LINES:
        return (Edit(Span(document.path, 0, len(document.text)), text),)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    return tuple(
        Edit(Span(document.path, starts[first], starts[last]), "".join(new[begin:end]))
        for tag, first, last, begin, end in SequenceMatcher(None, old, new, False).get_opcodes()
        if tag != "equal"
    )


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)


def _replaced(document: Document, span: Span, text: str) -> str:
    return document.text[: span.start] + text + document.text[span.end :]


def _fence(document: Document, problem: Unreadable) -> str:
    return _replaced(document, problem.span, _FENCE)


def _opened(document: Document, problem: Unreadable) -> str:
    at = problem.span.start
    return _replaced(document, document.span(at, at), f"{_FENCE}{_end(document)}")


def _with_line_feeds(document: Document, problem: Unreadable) -> str:
    del problem
    return document.text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")


def _closed(document: Document, problem: Unreadable) -> str | None:
    """Close the block before the first line that can be no part of it."""
    first = document.line_at(problem.span.start) + 1
    for line in range(first, len(document.line_starts) + 1):
        at = document.line_span(line)
        text = document.slice(at)
        if not text.strip() or text.startswith("# "):
            if line == first:
                return None
            return _replaced(document, document.span(at.start, at.start), _FENCE + _end(document))
    end = len(document.text.rstrip())
    return document.text[:end] + _end(document) + _FENCE + document.text[end:]


def _moved_up(document: Document, problem: Unreadable) -> str | None:
    """Move the block to the top of the file."""
    start = problem.span.start
    match = re.compile(r"[\r\n]---[ \t]*(?:\r\n|\r|\n|$)").search(document.text, problem.span.end)
    if match is None:
        return None
    block = document.text[start : match.end()]
    if not block.endswith(("\n", "\r")):
        block += _end(document)
    return block + document.text[:start] + document.text[match.end() :]


def _spaced(document: Document, problem: Unreadable) -> str:
    return _replaced(document, document.span(problem.span.end, problem.span.end), " ")


def _without_tabs(document: Document, problem: Unreadable) -> str | None:
    """Indent the line of a tab with spaces; a tab elsewhere becomes a space."""
    line = document.line_span(document.line_at(problem.span.start))
    text = document.slice(line)
    blank = text[: len(text) - len(text.lstrip())]
    if "\t" in blank:
        return _replaced(document, line, blank.replace("\t", _INDENT) + text[len(blank) :])
    at = document.text.find("\t", line.start, line.end)
    return _replaced(document, document.span(at, at + 1), " ") if at >= 0 else None


def _quoted(document: Document, problem: Unreadable) -> str | None:
    """Put the value of a line into quotes."""
    line = document.line_span(document.line_at(problem.span.start))
    match = re.compile(
        r"([ \t]*(?:- )?[\w-]+:[ \t]+|[ \t]*- )([^\s\"'\[{|>&*!#][^\r\n]*?)[ \t]*"
    ).fullmatch(document.slice(line))
    if match is None or " #" in match[2]:
        return None
    value = match[2].replace("\\", "\\\\").replace('"', '\\"')
    return _replaced(document, line, f'{match[1]}"{value}"')


def _without_repeated(document: Document, problem: Unreadable) -> str | None:
    """Delete the second entry of a key where it says the same, or where one says nothing."""
    if not problem.related:
        return None
    first, second = _entry(document, problem.related[0].span), _entry(document, problem.span)
    if first is None or second is None:
        return None
    one, two = _value(document, first), _value(document, second)
    if one == two or not two:
        return _replaced(document, second, "")
    return _replaced(document, first, "") if not one else None


def _entry(document: Document, key: Span) -> Span | None:
    """Return the lines of an entry of the outermost mapping, or nothing for an inner one."""
    number = document.line_at(key.start)
    if document.line_span(number).start != key.start:
        return None
    last = number + 1
    while last <= len(document.line_starts):
        text = document.slice(document.line_span(last))
        if not text or text[0] not in " \t-" or text.startswith(_FENCE):
            break
        last += 1
    starts = document.line_starts
    return document.span(key.start, starts[last - 1] if last <= len(starts) else len(document.text))


def _value(document: Document, entry: Span) -> str:
    return document.slice(entry).partition(":")[2].strip()


def _end(document: Document) -> str:
    return "\r\n" if "\r\n" in document.text else "\n"


_STEPS: dict[str, Callable[[Document, Unreadable], str | None]] = {
    "opening": _fence,
    "closing": _fence,
    "no-opening": _opened,
    "line-ends": _with_line_feeds,
    "unclosed": _closed,
    "late": _moved_up,
    "space": _spaced,
    "tab": _without_tabs,
    "quotes": _quoted,
    "repeated": _without_repeated,
}
# What could have been meant in another way.
_GUESSES = frozenset({"unclosed", "late"})
