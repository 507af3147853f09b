"""Why the metadata of a card cannot be read: each fault in words, with its place.

The Hub drops a block that its pattern does not match without a word, so the nearest
thing to a fence is named.
"""

import re
from functools import cache
from typing import NamedTuple

import yaml

from raillint.bounded_yaml import unfit_value
from raillint.document import Document
from raillint.model import Related, Span

MAX_LATE_FENCES = 20
LATE_BLOCK = 4_000
_CANNOT = "the metadata cannot be read: "
_SHOWN = 40  # characters of a value in a message


class Unreadable(NamedTuple):
    """Why the metadata of a card cannot be read, and where; ``kind`` names a fault to mend."""

    message: str
    span: Span
    help: str = ""
    related: tuple[Related, ...] = ()
    kind: str = ""

    @property
    def why(self) -> str:
        """The message without the words that say no more than that there is a fault."""
        return self.message.removeprefix(_CANNOT)

    @property
    def hides(self) -> bool:
        """Whether there are metadata which say something that nobody can read."""
        return self.kind not in {"none", "empty"}


def explain_shape(document: Document, block: Span, data: object, opening: Span) -> Unreadable:
    """Say what a block is that is no mapping."""
    if not data:
        return Unreadable(
            "the metadata block is empty", opening, "write at least `license:`", kind="empty"
        )
    from raillint.broken_yaml import spaceless_key  # noqa: PLC0415 - cards in order need none
    from raillint.yaml_block import Block  # noqa: PLC0415

    lines = Block(document, block)
    joined = spaceless_key(lines, lines.line(0)) if isinstance(data, str) else None
    if joined is not None:
        return Unreadable(*joined._replace(message=f"the metadata is one text: {joined.message}"))
    kind = "a list" if isinstance(data, list) else "a single text"
    return Unreadable(
        f"the metadata is {kind}, not keys with values",
        opening,
        "write `key: value` lines between the fences",
    )


def explain_repeated(
    document: Document, block: Span, mappings: list[yaml.MappingNode]
) -> Unreadable | None:
    """Name the first key that a mapping gives twice, if any does."""
    for mapping in mappings:
        seen: dict[str, yaml.Node] = {}
        for key, _ in mapping.value:
            first = seen.setdefault(str(key.value), key)
            if first is not key:
                return Unreadable(
                    f"the key `{key.value}` is given twice",
                    _node_span(document, block, key),
                    "keep one of them: the Hub refuses the block, other readers use the last",
                    (Related("first given here", _node_span(document, block, first)),),
                    "repeated",
                )
    return None


def _node_span(document: Document, block: Span, node: yaml.Node) -> Span:
    return document.span(block.start + node.start_mark.index, block.start + node.end_mark.index)


def explain_yaml(document: Document, block: Span, error: yaml.YAMLError) -> Unreadable:
    """Say what YAML itself refuses, and where."""
    text = document.slice(block)
    if "{{" in text or "{%" in text:
        return Unreadable(
            "the metadata still holds a template's field",
            _first(document, block, "{{" if "{{" in text else "{%"),
            "fill the template in before you publish",
        )
    from raillint import broken_yaml  # noqa: PLC0415 - cards in order need none

    fault = broken_yaml.explain_yaml(document, block, error)
    return Unreadable(*fault._replace(message=_CANNOT + fault.message))


def explain_value(document: Document, block: Span, root: yaml.Node, error: Exception) -> Unreadable:
    """Name the value that looks like a date or a number and is none."""
    node = unfit_value(root)
    if node is None:
        return Unreadable(
            f"the metadata holds a value that cannot be read: {error}",
            document.span(block.start, block.start),
            "put dates and numbers that are none in quotes",
        )
    return Unreadable(
        f"{_CANNOT}`{node.value[:_SHOWN]}` looks like a date or a number, and is none",
        _node_span(document, block, node),
        "correct it, or put it in quotes",
    )


def _first(document: Document, block: Span, text: str) -> Span:
    at = document.text.index(text, block.start)
    return document.span(at, at + len(text))


def explain_missing(document: Document) -> Unreadable:
    """Say why the Hub finds no block: the nearest thing to a fence decides."""
    text = document.text
    start = len(text) - len(text.lstrip())
    first = document.span(start, _line_end(text, start))
    line = document.slice(first)
    if not line:
        return Unreadable(
            "the card is empty", document.span(0, 0), "run `raillint explain MD101`", kind="empty"
        )
    if line == "---":
        return _explain_unclosed(document, first)
    wrong = _explain_opening(document, first)
    if wrong is not None:
        return wrong
    late = _late_fence(document)
    if late is not None:
        return Unreadable(
            "text stands before the metadata block, so the Hub drops the whole block",
            late,
            "move the block to the top of the file",
            (Related("the card starts here", first),),
            "late",
        )
    return Unreadable(
        "the card has no metadata block",
        first,
        "start the card with a block between two `---` lines that names the licence",
        kind="none",
    )


def _explain_opening(document: Document, first: Span) -> Unreadable | None:
    """Say what stands in the place of the opening fence, if a block seems to follow."""
    line, rest = document.slice(first), document.text[first.end : first.end + LATE_BLOCK].lstrip()
    if line.startswith(("```", "~~~")) and (rest.startswith("---") or _hub_key().match(rest)):
        return Unreadable(
            "the metadata stands in a code block, so the Hub drops all of it",
            first,
            "delete the line that opens the code block and the one that closes it; "
            "keep a `---` line above and one below the keys",
        )
    if line.startswith(("--", "\u2014", "\u2013", "***", "+++")) and not line.strip(
        "-\u2014\u2013*+ \t"
    ):
        return Unreadable(
            f"the opening fence is {_shown(line)}, so the Hub drops the whole metadata block",
            first,
            "write exactly three hyphens and nothing after them",
            kind="opening",
        )
    if _hub_key().match(line) and "\n---" in document.text:
        return Unreadable(
            "the opening fence is missing, so the Hub drops the whole metadata block",
            first,
            "put a line of exactly three hyphens above the first key",
            kind="no-opening",
        )
    return None


def _explain_unclosed(document: Document, opening: Span) -> Unreadable:
    text = document.text
    if "\r" in text and ("\n" not in text or "\r\r\n" in text):
        ends = "CR CR LF" if "\n" in text else "CR alone"
        return Unreadable(
            f"the lines end in {ends}, so the Hub drops the whole metadata block",
            opening,
            "save the file with LF line ends",
            kind="line-ends",
        )
    match = _ragged_fence().search(text, opening.end)
    if match is None:
        return Unreadable(
            "the metadata block is never closed, so the Hub drops all of it",
            opening,
            "put a line of exactly three hyphens after the last key",
            kind="unclosed",
        )
    fence = document.span(*match.span(1))
    found = document.slice(fence)
    if found == "---" and not document.text[opening.end : fence.start].strip():
        return Unreadable("the metadata block is empty", opening, "write at least `license:`")
    return Unreadable(
        f"the closing fence is {_shown(found)}, so the Hub drops the whole metadata block",
        fence,
        "write exactly three hyphens at the start of the line",
        (Related("the block opens here", opening),),
        "closing",
    )


@cache
def _ragged_fence() -> re.Pattern[str]:
    """Return the pattern of a line that was meant to close the block."""
    return re.compile(
        r"[\r\n]([ \t]*+(?:-{2,}+|[\u2013\u2014]{1,3}|\.\.\.)[^\w\r\n-]*+)(?=[\r\n]|$)"
    )


def _late_fence(document: Document) -> Span | None:
    """Return the fence of a block below the top that names one of the Hub's keys."""
    text = document.text
    for number, fence in enumerate(_fence_line().finditer(text)):
        if number == MAX_LATE_FENCES:
            break
        block = text[fence.end() : fence.end() + LATE_BLOCK]
        closing = _ragged_fence().search(block)
        if closing and _hub_key().search(block, 0, closing.start()):
            return document.span(*fence.span(1))
    return None


@cache
def _fence_line() -> re.Pattern[str]:
    return re.compile(r"[\r\n](---)[ \t]*(?=[\r\n])")


@cache
def _hub_key() -> re.Pattern[str]:
    keys = "license|tags|language|datasets|library_name|pipeline_tag|base_model|model-index"
    return re.compile(rf"(?:^|[\r\n])(?:{keys}):")


def _line_end(text: str, start: int) -> int:
    ends = [at for at in (text.find("\n", start), text.find("\r", start)) if at >= 0]
    return min(ends, default=len(text))


def _shown(line: str) -> str:
    """Return a fence as a reader can see it."""
    if line.strip() == "---":
        return "`---` with spaces " + ("before" if line[0].isspace() else "after") + " it"
    return f"`{line.strip()[:20]}`"
