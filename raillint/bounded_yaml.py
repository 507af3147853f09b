"""YAML from strangers: read by libyaml, within bounds of depth and size.

libyaml's composer recurses: 25,000 nested brackets (50 kB) end the process. Aliases can
make a small text expand without end.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

MAX_DEPTH = 100
MAX_VALUES = 200_000

_TEXT = "tag:yaml.org,2002:str"
_LIST = "tag:yaml.org,2002:seq"
_MAPPING = "tag:yaml.org,2002:map"

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(text: str) -> Any:
    """Return the data of a YAML text. Raises yaml.YAMLError, also where it passes a bound."""
    if nests_too_deeply(text):
        raise yaml.YAMLError(f"nested more than {MAX_DEPTH} levels deep")
    loader = Loader(text)
    try:
        root = loader.get_single_node()
        if root is None:
            return None
        if expands_too_far(text, root):
            raise yaml.YAMLError("it refers to itself, or its aliases expand without bound")
        return loader.construct_document(root)
    except (ValueError, OverflowError) as error:
        raise yaml.YAMLError(f"it holds a value that YAML cannot read: {error}") from error
    finally:
        loader.dispose()


def load_once(text: str) -> Any:
    """Return the data of a YAML text in which no mapping names a key twice.

    Raises yaml.YAMLError as `load` does, and for a repeated key, with its place.
    """
    data = load(text)
    loader = Loader(text)
    try:
        root = loader.get_single_node()
    finally:
        loader.dispose()
    repeated = _repeated_key(root)
    if repeated is not None:
        raise yaml.MarkedYAMLError(
            problem=f"the key `{repeated.value}` is given twice", problem_mark=repeated.start_mark
        )
    return data


def _repeated_key(root: yaml.Node | None) -> yaml.Node | None:
    """Return the first key, in the order of the text, that its mapping has already."""
    for node in () if root is None else _nodes(root):
        seen: set[str] = set()
        for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                return key
            seen.add(str(key.value))
    return None


def _nodes(root: yaml.Node) -> Iterator[yaml.Node]:
    """Yield the nodes of a graph in the order of the text, each once."""
    waiting = [root]
    met: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) not in met:
            met.add(id(node))
            yield node
            waiting += [*_children(node)][::-1]


def build(loader: Any, node: yaml.Node, repeated: list[yaml.MappingNode]) -> Any:
    """Return the data of a node graph within the bounds, as the loader itself would.

    Texts, lists and mappings are built here, at a third of the loader's time; anything
    else is left to the loader. Mappings that name a key twice are added to ``repeated``.
    Raises yaml.YAMLError, ValueError or OverflowError as the loader does.
    """
    tag = node.tag
    if tag == _TEXT:
        return node.value
    if tag == _LIST and isinstance(node, yaml.SequenceNode):
        return [build(loader, item, repeated) for item in node.value]
    if tag != _MAPPING or not isinstance(node, yaml.MappingNode):
        return loader.construct_object(node, deep=True)
    if any(key.tag != _TEXT for key, _ in node.value):
        return loader.construct_object(node, deep=True)
    data = {key.value: build(loader, value, repeated) for key, value in node.value}
    if len(data) < len(node.value):
        repeated.append(node)
    return data


def unfit_value(root: yaml.Node) -> yaml.ScalarNode | None:
    """Return the first value of a node graph that its tag promises and that cannot be made."""
    for node in _nodes(root):
        if isinstance(node, yaml.ScalarNode):
            loader = Loader("")
            try:
                loader.construct_object(node)
            except (ValueError, OverflowError):
                return node
            except yaml.YAMLError:
                continue
            finally:
                loader.dispose()
    return None


def nests_too_deeply(text: str) -> bool:
    """Tell whether a text passes the bound of depth."""
    return _may_nest_deeply(text) and _depth(text) > MAX_DEPTH


def expands_too_far(text: str, root: yaml.Node) -> bool:
    """Tell whether the nodes of a text pass the bound of size once aliases are written out."""
    return "*" in text and _expanded(root) > MAX_VALUES


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
