"""The recipes in the rules' examples, as a reader understands them.

An example names a licence text instead of holding it (`LICENSE.from.yaml`), and says what
weights hold. Tests make the files; here they are told in words.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

_FROM = ".from.yaml"
_EDITS: Mapping[str, Callable[[Any], str]] = {
    "cut": lambda share: f"cut off after {share:.0%} of it",
    "delete-item": lambda label: f"without its item {label}",
    "garble": lambda words: f"where “{words}” was garbled by a wrong encoding",
    "insert-paragraph": lambda said: f"with “{said['text']}” added before “{said['before']}”",
    "reflow": lambda width: f"word for word, wrapped at {width} columns",
}


def readable(doc: str) -> str:
    """Return a rule's documentation with the files of its recipes described."""
    if _FROM not in doc:
        return doc
    block = re.compile(
        r"^([ ]*)```yaml (\S+)\.from\.yaml\n(.*?)^[ ]*```$", re.MULTILINE | re.DOTALL
    )
    return block.sub(lambda found: _told(found[1], found[2], found[3]), doc)


def _told(indent: str, path: str, recipe: str) -> str:
    import yaml  # noqa: PLC0415 - few rules have a recipe

    asked: dict[str, Any] = yaml.safe_load(recipe)
    what = _text(asked) if "license" in asked else _weights(asked)
    return f"{indent}```text {path}\n{indent}[{what}]\n{indent}```"


def _text(asked: Mapping[str, Any]) -> str:
    from raillint.licensing.catalogue import find  # noqa: PLC0415 - few rules have a recipe

    known = find(asked["license"])
    parts = [f"the text of {known.name if known else asked['license']}"]
    holder = asked.get("holder")
    if holder is not None:
        said = f"“Copyright (c) {holder}”" if holder else "its copyright line not filled in"
        parts.append(f"with {said}" if not holder else f"with the line {said}")
    for edit in asked.get("edits", ()):
        ((name, argument),) = edit.items()
        parts.append(_EDITS[name](argument))
    return ", ".join(parts)


def _weights(asked: Mapping[str, Any]) -> str:
    tensors = [
        f"the tensor {name} of {' x '.join(map(str, shape))}"
        for name, shape in asked.get("tensors", {}).items()
    ]
    header = [f"{key}: {value} in its header" for key, value in asked.get("metadata", {}).items()]
    return f"weights with {', '.join((*tensors, *header))}"
