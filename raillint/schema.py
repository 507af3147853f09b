"""What is wrong with a value by its JSON Schema, in the user's words.

The only importer of jsonschema. It is slow to import, so `raillint.guards` asks first.
"""

import json
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from raillint.data import schema_path

Route = tuple[str | int, ...]
MAX_VIOLATIONS = 20
SHOWN = 60

_WORDS = {
    "string": "a text",
    "array": "a list",
    "object": "a mapping of keys to values",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "`true` or `false`",
    "null": "empty",
}


class Violation(NamedTuple):
    """A value that breaks a schema: the route to it, what is wrong, and what to do."""

    route: Route
    message: str
    help: str
    value: object


@cache
def _schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(schema_path(name).read_bytes())
    return loaded


@cache
def _validator(name: str, key: str) -> Draft7Validator:
    schema = _schema(name)
    if key:
        schema = {**schema["properties"][key], "definitions": schema.get("definitions", {})}
    return Draft7Validator(schema)


def violations(name: str, data: object) -> Iterator[Violation]:
    """Yield what is wrong with a value by a shipped schema, in the order of the value."""
    yield from _described(_validator(name, ""), data, ())


def violations_at(name: str, key: str, value: object) -> Iterator[Violation]:
    """Yield what is wrong with the value of one top-level key by a shipped schema."""
    yield from _described(_validator(name, key), value, (key,))


def _described(validator: Draft7Validator, value: object, route: Route) -> Iterator[Violation]:
    found = {
        violation.route: violation
        for error in validator.iter_errors(_plain(value))
        for violation in _violation(error, route)
    }
    yield from sorted(found.values(), key=lambda item: [str(part).zfill(6) for part in item.route])[
        :MAX_VIOLATIONS
    ]


def _plain(value: object) -> object:
    """Return a YAML value as JSON Schema sees it: keys as texts, dates as texts."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)


def _violation(error: ValidationError, base: Route) -> Iterable[Violation]:
    if error.validator == "anyOf":
        nearest = _nearest_branch(error)
        if nearest:
            return [item for deeper in nearest for item in _violation(deeper, base)]
    route: Route = (*base, *error.absolute_path)
    return [Violation(route, _message(error, route), _advice(error), error.instance)]


def _nearest_branch(error: ValidationError) -> list[ValidationError]:
    """Return the faults within the alternative that the value was most likely meant as."""
    branches: dict[Any, list[ValidationError]] = {}
    for deeper in error.context or ():
        branches.setdefault(deeper.schema_path[0], []).append(deeper)
    fitting = [
        faults for faults in branches.values()
        if not any(fault.validator == "type" and not fault.path for fault in faults)
    ]  # fmt: skip
    return fitting[0] if len(fitting) == 1 else []


def _message(error: ValidationError, route: Route) -> str:
    name, value, wanted = _named(route), error.instance, error.validator_value
    if error.validator == "type":
        return f"{name} must be {_one_of(wanted)}, not {_kind(value)}"
    if error.validator == "required":
        missing = next(key for key in wanted if key not in value)
        return f"{name} has no `{missing}`"
    if error.validator == "additionalProperties":
        unknown = sorted(set(value) - set(error.schema.get("properties", {})))
        return f"{name} has the unknown key `{_short(unknown[0])}`"
    if error.validator in {"minLength", "minItems"}:
        return f"{name} is empty"
    if error.validator in {"minimum", "exclusiveMinimum"}:
        return f"{name} must be more than {wanted}, not {value}"
    if error.validator == "anyOf":
        wanted = [branch["type"] for branch in wanted if isinstance(branch.get("type"), str)]
        if wanted and not any(_is(value, kind) for kind in wanted):
            return f"{name} must be {_one_of(wanted)}, not {_kind(value)}"
    expected = error.schema.get("title")
    return f"{name} is `{_short(value)}`" + (
        f", not {expected}" if expected else ", which is not accepted"
    )


def _advice(error: ValidationError) -> str:
    if error.validator == "enum" and isinstance(error.instance, str):
        words = [word for word in error.validator_value if isinstance(word, str)]
        near = get_close_matches(error.instance.lower(), words, 1, 0.7)
        if near:
            return f"did you mean `{near[0]}`?"
    if error.validator == "additionalProperties":
        return "known keys: " + ", ".join(sorted(error.schema.get("properties", {})))
    if isinstance(error.instance, bool):
        return "YAML reads a bare yes, no, on or off as true or false: put it in quotes"
    help_text: str = error.schema.get("description", "")
    return help_text


def _named(route: Route) -> str:
    """Return a route as a reader writes it: `tags[2]`, `model-index[0].results`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in route)
    return f"`{_short(text.removeprefix('.'))}`" if text else "the file"


def _one_of(kinds: str | list[str]) -> str:
    words = [_WORDS[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds)]
    return " or ".join(words)


def _is(value: object, kind: str) -> bool:
    return Draft7Validator.TYPE_CHECKER.is_type(value, kind)


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if value is None:
        return "empty"
    if isinstance(value, dict | list):
        return _WORDS["object" if isinstance(value, dict) else "array"]
    return f"`{_short(value)}`"


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
