"""The YAML block at the top of a card, with a span for every route into it.

A fault of the block is a value (`Unreadable`), not an exception: a rule reports it.
"""

import re
from functools import cache
from typing import Any

import yaml

from raillint.bounded_yaml import MAX_DEPTH, Loader, build, expands_too_far, nests_too_deeply
from raillint.card.unreadable import (
    Unreadable,
    explain_missing,
    explain_repeated,
    explain_shape,
    explain_value,
    explain_yaml,
)
from raillint.document import Document
from raillint.model import Span

Key = str | int


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
        bare = text.rstrip(" \t\r\n").removesuffix(":").rstrip(" \t\r\n")
        return entry._replace(end=entry.start + len(bare))

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
        return self._document.span(start, start + len(text.rstrip(" \t\r\n")))


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
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
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
        return explain_missing(document)
    return _parse(document, document.span(*match.span(2)))


def _parse(document: Document, block: Span) -> FrontMatter | Unreadable:
    text = document.slice(block)
    opening = document.span(document.text.rfind("---", 0, block.start), block.start)
    opening = opening._replace(end=opening.start + 3)
    if nests_too_deeply(text):
        return Unreadable(
            f"the metadata is nested more than {MAX_DEPTH} levels deep",
            opening,
            "flatten the block: the Hub's keys need five levels at most",
        )
    loader = Loader(text)
    repeated: list[yaml.MappingNode] = []
    try:
        root = loader.get_single_node()
        if root is not None and expands_too_far(text, root):
            return Unreadable(
                "the metadata refers to itself, or its aliases expand without bound",
                opening,
                "write the values out instead of using `&` and `*`",
            )
        data = None if root is None else build(loader, root, repeated)
    except yaml.YAMLError as error:
        return explain_yaml(document, block, error)
    except (ValueError, OverflowError) as error:
        return explain_value(document, block, root, error)
    finally:
        loader.dispose()
    if isinstance(data, dict) and data:
        twice = explain_repeated(document, block, repeated)
        return twice or FrontMatter(document, block, data, root)
    return explain_shape(document, block, data, opening)
