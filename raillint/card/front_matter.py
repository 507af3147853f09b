"""The YAML block at the top of a card, with a span for every route into it.

A fault of the block is a value (`Unreadable`), not an exception: a rule reports it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import yaml

from raillint.document import Document
from raillint.model import Related, Span

MAX_DEPTH = 100
MAX_VALUES = 200_000
MAX_LATE_FENCES = 20
LATE_BLOCK = 4_000

Key = str | int
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MERGE = "tag:yaml.org,2002:merge"


class Unreadable(NamedTuple):
    """Why the metadata of a card cannot be read, and where."""

    message: str
    span: Span
    help: str = ""
    related: tuple[Related, ...] = ()


class FrontMatter:
    """The parsed block: its data, and the place of every value in it."""

    def __init__(
        self, document: Document, block: Span, data: dict[Any, Any], root: yaml.Node
    ) -> None:
        self.data = data
        self.block = block
        self._document = document
        self._root = root

    @property
    def opening(self) -> Span:
        """The span of the opening fence."""
        start = self._document.text.rfind("---", 0, self.block.start)
        return self._document.span(start, start + 3)

    def at(self, *route: Key) -> Span:
        """Return the span of the entry at a route: key and value, or list item.

        A route that leads nowhere gives the span of its longest part that exists; the
        empty route, and one whose first key is missing, give the opening fence.
        """
        found = self._find(route)
        return found[0] if found else self.opening

    def value(self, *route: Key) -> Span:
        """Return the span of the value at a route, without its key."""
        found = self._find(route)
        return found[1] if found else self.opening

    def key(self, *route: Key) -> Span:
        """Return the span of the key of the entry at a route."""
        entry, value = self.at(*route), self.value(*route)
        text = self._document.text[entry.start : value.start]
        return entry._replace(end=entry.start + len(text.rstrip().removesuffix(":").rstrip()))

    def _find(self, route: tuple[Key, ...]) -> tuple[Span, Span] | None:
        node, found = self._root, None
        for key in route:
            child = _child(node, key)
            if child is None:
                return found
            start, node = child
            found = (self._span(start, node), self._span(node, node))
        return found

    def _span(self, first: yaml.Node, last: yaml.Node) -> Span:
        base = self.block.start
        start, end = base + first.start_mark.index, base + _end(last)
        text = self._document.text[start:end]
        return self._document.span(start, start + len(text.rstrip()))


def _child(node: yaml.Node, key: Key) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the node where the entry starts, and the node of its value."""
    if isinstance(node, yaml.SequenceNode):
        inside = isinstance(key, int) and 0 <= key < len(node.value)
        return (node.value[key], node.value[key]) if inside else None
    if not isinstance(node, yaml.MappingNode):
        return None
    # Of duplicate keys the last one counts, as for every YAML reader that accepts them.
    for name, value in reversed(node.value):
        if isinstance(name, yaml.ScalarNode) and name.value == str(key):
            return name, value
    return None


def _end(node: yaml.Node) -> int:
    """Return where a node's text ends; libyaml ends block collections at the next token."""
    while not isinstance(node, yaml.ScalarNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.index)


@cache
def fence_pattern() -> re.Pattern[str]:
    """Return the pattern by which the Hub finds the block (huggingface_hub, `repocard.py`)."""
    return re.compile(r"^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(?:\r\n|\n|$))")


def read_front_matter(document: Document) -> FrontMatter | Unreadable:
    """Read the metadata of a card as the Hub does, or say why it cannot be read."""
    match = fence_pattern().match(document.text)
    if match is None:
        return _explain_missing(document)
    return _parse(document, document.span(*match.span(2)))


class _RepeatedKeys(Loader):  # type: ignore[misc] # libyaml's classes are untyped
    """The safe loader, which also remembers mappings that name a key twice."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.repeated: list[yaml.MappingNode] = []

    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002 - PyYAML's signature
    ) -> dict[Any, Any]:
        names = len(node.value)
        merged = any(key.tag == _MERGE for key, _ in node.value)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        if len(mapping) < names and not merged:
            self.repeated.append(node)
        return mapping


def _parse(document: Document, block: Span) -> FrontMatter | Unreadable:
    text = document.slice(block)
    opening = document.span(document.text.rfind("---", 0, block.start), block.start)
    opening = opening._replace(end=opening.start + 3)
    if _may_nest_deeply(text) and _depth(text) > MAX_DEPTH:
        return Unreadable(
            f"the metadata is nested more than {MAX_DEPTH} levels deep",
            opening,
            "flatten the block: the Hub's keys need five levels at most",
        )
    loader = _RepeatedKeys(text)
    try:
        root = loader.get_single_node()
        if "*" in text and root is not None and _expanded(root) > MAX_VALUES:
            return Unreadable(
                "the metadata refers to itself, or its aliases expand without bound",
                opening,
                "write the values out instead of using `&` and `*`",
            )
        data = None if root is None else loader.construct_document(root)
    except yaml.YAMLError as error:
        return _explain_yaml(document, block, error)
    except (ValueError, OverflowError) as error:
        return Unreadable(f"the metadata holds a value that YAML cannot read: {error}", opening)
    finally:
        loader.dispose()
    if isinstance(data, dict) and data:
        repeated = _explain_repeated(document, block, loader.repeated)
        return repeated or FrontMatter(document, block, data, root)
    return _explain_shape(data, opening)


def _explain_shape(data: object, opening: Span) -> Unreadable:
    """Say what a block is that is no mapping."""
    if not data:
        return Unreadable("the metadata block is empty", opening, "write at least `license:`")
    kind = "a list" if isinstance(data, list) else "a single text"
    return Unreadable(
        f"the metadata is {kind}, not keys with values",
        opening,
        "write `key: value` lines between the fences",
    )


def _may_nest_deeply(text: str) -> bool:
    """Tell whether a text could nest beyond the limit; cheap, and never wrongly no.

    A level of flow needs a bracket. A level of block needs a deeper column than its
    parent, save a list under a key, which may stay at the column of the key.
    """
    if text.count("[") + text.count("{") > MAX_DEPTH // 4:
        return True
    return bool(_deep_line().search(text))


@cache
def _deep_line() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\r\n\x85\u2028\u2029])[ \t\-?:]{" + str(MAX_DEPTH // 4) + "}")


def _depth(text: str) -> int:
    """Return how deeply a YAML text nests, stopping once beyond the limit.

    Events, not nodes: libyaml's composer recurses and would end the process.
    """
    parser = Loader(text)
    depth = deepest = 0
    try:
        while deepest <= MAX_DEPTH and parser.check_event():
            event = parser.get_event()
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                deepest = max(deepest, depth)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        return deepest  # composing the same text finds the same fault and reports it
    finally:
        parser.dispose()
    return deepest


def _expanded(root: yaml.Node) -> int:
    """Return how many values a node graph holds once aliases are written out.

    A node that contains itself counts as more than the limit.
    """
    sizes: dict[int, int] = {}
    waiting: list[tuple[yaml.Node, bool]] = [(root, False)]
    while waiting:
        node, children_done = waiting.pop()
        if children_done:
            sizes[id(node)] = 1 + sum(sizes.get(id(child), MAX_VALUES) for child in _children(node))
        elif id(node) not in sizes:
            sizes[id(node)] = MAX_VALUES + 1  # met again before it is done: it contains itself
            waiting.append((node, True))
            waiting += [(child, False) for child in _children(node)]
    return sizes[id(root)]


def _children(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield from pair


def _explain_repeated(
    document: Document, block: Span, mappings: list[yaml.MappingNode]
) -> Unreadable | None:
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
                )
    return None


def _node_span(document: Document, block: Span, node: yaml.Node) -> Span:
    return document.span(block.start + node.start_mark.index, block.start + node.end_mark.index)


def _explain_yaml(document: Document, block: Span, error: yaml.YAMLError) -> Unreadable:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    index = mark.index if mark is not None else getattr(error, "position", 0)
    at = min(block.start + max(int(index or 0), 0), max(block.end - 1, block.start))
    span = document.span(at, at + 1)
    problem = (
        getattr(error, "problem", None) or getattr(error, "reason", None) or "it ends too soon"
    )
    text = document.slice(block)
    if "{{" in text or "{%" in text:
        return Unreadable(
            "the metadata still holds a template's field",
            _first(document, block, "{{" if "{{" in text else "{%"),
            "fill the template in before you publish",
        )
    if ("cannot start any token" in problem and document.slice(span) == "\t") or "tab" in problem:
        return Unreadable(
            "a tab indents the metadata, which YAML forbids", span, "indent with spaces"
        )
    return Unreadable(f"the metadata is no valid YAML: {problem}", span, _advice(problem))


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


def _explain_missing(document: Document) -> Unreadable:
    """Say why the Hub finds no block: the nearest thing to a fence decides."""
    text = document.text
    start = len(text) - len(text.lstrip())
    first = document.span(start, _line_end(text, start))
    line = document.slice(first)
    if not line:
        return Unreadable("the card is empty", document.span(0, 0), "run `raillint explain MD101`")
    if line == "---":
        return _explain_unclosed(document, first)
    if line.startswith(("---", "\u2014", "\u2013", "***", "+++")) and not line.strip(
        "-\u2014\u2013*+ \t"
    ):
        return Unreadable(
            f"the opening fence is {_shown(line)}, so the Hub drops the whole metadata block",
            first,
            "write exactly three hyphens and nothing after them",
        )
    late = _late_fence(document)
    if late is not None:
        return Unreadable(
            "text stands before the metadata block, so the Hub drops the whole block",
            late,
            "move the block to the top of the file",
            (Related("the card starts here", first),),
        )
    return Unreadable(
        "the card has no metadata block",
        first,
        "start the card with a block between two `---` lines that names the licence",
    )


def _explain_unclosed(document: Document, opening: Span) -> Unreadable:
    text = document.text
    if "\r" in text and ("\n" not in text or "\r\r\n" in text):
        ends = "CR CR LF" if "\n" in text else "CR alone"
        return Unreadable(
            f"the lines end in {ends}, so the Hub drops the whole metadata block",
            opening,
            "save the file with LF line ends",
        )
    match = _ragged_fence().search(text, opening.end)
    if match is None:
        return Unreadable(
            "the metadata block is never closed, so the Hub drops all of it",
            opening,
            "put a line of exactly three hyphens after the last key",
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
