"""Why the metadata of a card cannot be read: each fault in words, with its place.

The Hub drops a block that its pattern does not match without a word, so the nearest
thing to a fence is named.
"""

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

import yaml

from raillint.bounded_yaml import Loader
from raillint.document import Document
from raillint.model import Related, Span

MAX_LATE_FENCES = 20
LATE_BLOCK = 4_000
LONGEST_TRIAL = 20_000  # characters of a block in which an open quote is searched
MAX_TRIALS = 8


class Unreadable(NamedTuple):
    """Why the metadata of a card cannot be read, and where; ``kind`` names a fault to mend."""

    message: str
    span: Span
    help: str = ""
    related: tuple[Related, ...] = ()
    kind: str = ""

    @property
    def hides(self) -> bool:
        """Whether there are metadata which say something that nobody can read."""
        return self.kind not in {"none", "empty"}


def explain_shape(data: object, opening: Span) -> Unreadable:
    """Say what a block is that is no mapping."""
    if not data:
        return Unreadable(
            "the metadata block is empty", opening, "write at least `license:`", kind="empty"
        )
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
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    index = mark.index if mark is not None else getattr(error, "position", 0)
    at = min(block.start + max(int(index or 0), 0), max(block.end - 1, block.start))
    span = document.span(at, at + 1)
    joined = _key_without_space().search(text)
    if joined is not None:
        at = block.start + joined.start(1)
        return Unreadable(
            f"a space is missing after `{joined.group(1)}`",
            document.span(at, at + len(joined.group(1))),
            "YAML wants `key: value`",
            kind="space",
        )
    problem = (
        getattr(error, "problem", None) or getattr(error, "reason", None) or "it ends too soon"
    )
    if "{{" in text or "{%" in text:
        return Unreadable(
            "the metadata still holds a template's field",
            _first(document, block, "{{" if "{{" in text else "{%"),
            "fill the template in before you publish",
        )
    unclosed = _unclosed_quote(document, block) or _scanned_quote(document, block, error)
    if unclosed is not None:
        return Unreadable(
            f"the quote `{document.slice(unclosed)}` is opened and never closed",
            unclosed,
            "close it on the same line, or leave the quotes out",
        )
    if ("cannot start any token" in problem and document.slice(span) == "\t") or "tab" in problem:
        return Unreadable(
            "a tab stands where YAML 1.1 allows spaces only", span, "indent with spaces", kind="tab"
        )
    kind = "quotes" if _wants_quotes(problem) else ""
    return Unreadable(
        f"the metadata is no valid YAML: {problem}", span, _advice(problem), kind=kind
    )


def _wants_quotes(problem: str) -> bool:
    """Tell whether a value would be read if it stood in quotes."""
    return "mapping values are not allowed" in problem or "cannot start any token" in problem


@cache
def _key_without_space() -> re.Pattern[str]:
    """Return the pattern of a Hub key that runs into its value."""
    return re.compile(
        r"(?:^|[\r\n])((?:license|language|tags|datasets|base_model|library_name):)[\w\[]"
    )


def _unclosed_quote(document: Document, block: Span) -> Span | None:
    """Return the span of the quote that a value opens and does not close, if that is the fault.

    libyaml reads on to the next such quote and complains there, or at the end. So each
    value with a quote left open at the end of its line is closed there for a trial: where
    the block can then be read, that quote was meant.
    """
    text = document.slice(block)
    if len(text) > LONGEST_TRIAL:
        return None
    opened = (
        match
        for match in _open_quote().finditer(text)
        if match[1] not in match[2].replace(f"\\{match[1]}", "")
    )
    for match in islice(opened, MAX_TRIALS):
        if _can_be_read(f"{text[: match.end()]}{match[1]}{text[match.end() :]}"):
            return document.span(block.start + match.start(1), block.start + match.end(1))
    return None


def _scanned_quote(document: Document, block: Span, error: yaml.YAMLError) -> Span | None:
    """Return the span of the quote in which libyaml reached the end of the block."""
    mark = getattr(error, "context_mark", None)
    if mark is None or "quoted scalar" not in (getattr(error, "context", None) or ""):
        return None
    at = block.start + mark.index
    span = document.span(at, min(at + 1, block.end))
    return span if document.slice(span) in {'"', "'"} else None


def _can_be_read(text: str) -> bool:
    loader = Loader(text)
    try:
        loader.get_single_node()
    except yaml.YAMLError:
        return False
    finally:
        loader.dispose()
    return True


@cache
def _open_quote() -> re.Pattern[str]:
    """Return the pattern of a value or list item that opens a quote, up to its line's end."""
    return re.compile(r"""(?:^|[:\-\[,]) +(["'])([^\r\n]*)""", re.MULTILINE)


def _advice(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return "put a text that holds `: ` in quotes"
    if "could not find expected ':'" in problem:
        return "end every key with `:`"
    if "special characters" in problem or "control characters" in problem:
        return "delete the control characters"
    return ""


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
