"""What is wrong with a value by its JSON Schema, in the user's words.

The only importer of jsonschema. It is slow to import, so `raillint.guards` asks first.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from jsonschema import Draft7Validator
from jsonschema.exceptions import SchemaError

from raillint.data import schema_path

Route = tuple[str | int, ...]
# jsonschema's errors; its types call every part possibly unset.
Fault = Any
MAX_VIOLATIONS = 20
SHOWN = 60
MAX_LISTED = 8

_BOUNDS = {
    "minLength": "is empty",
    "minItems": "is empty",
    "minimum": "must be at least {wanted}, not {value}",
    "exclusiveMinimum": "must be more than {wanted}, not {value}",
}
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
    kind: str = ""


@cache
def _schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(schema_path(name).read_bytes())
    return loaded


@cache
def _validator(name: str, key: str) -> Draft7Validator:
    schema = _schema(name)
    part = schema["properties"][key] if key else schema
    return Draft7Validator(_inlined(part, schema.get("definitions", {})))


def _inlined(part: Any, definitions: dict[str, Any]) -> Any:
    """Return a schema with each `$ref` written out: jsonschema takes long to follow them.

    The shipped schemas refer to nothing but their own definitions, and to none in a circle.
    """
    if isinstance(part, list):
        return [_inlined(item, definitions) for item in part]
    if not isinstance(part, dict):
        return part
    if isinstance(part.get("$ref"), str):
        return _inlined(definitions[part["$ref"].rpartition("/")[2]], definitions)
    return {key: _inlined(item, definitions) for key, item in part.items() if key != "definitions"}


def violations(name: str, data: object) -> Iterator[Violation]:
    """Yield what is wrong with a value by a shipped schema, in the order of the value."""
    yield from _described(_validator(name, ""), data, ())


def violations_at(
    name: str, key: str, value: Any, places: Sequence[int] = ()
) -> Iterator[Violation]:
    """Yield what is wrong with the value of one top-level key by a shipped schema.

    ``places`` are the items of a list that are to be judged; none means the whole value.
    """
    chosen = [value[at] for at in places] if places else value
    yield from _described(_validator(name, key), chosen, (key,), places)


def invalid_schema(schema: Any) -> str:
    """Return what makes a schema no valid draft-07 schema, or nothing."""
    try:
        Draft7Validator.check_schema(schema)
    except SchemaError as error:
        return f"{_named(tuple(error.absolute_path))}: {error.message[:SHOWN]}"
    return ""


def annotated_violations(
    schema: dict[str, Any], data: object, annotation: str
) -> Iterator[tuple[dict[str, str], Violation]]:
    """Yield each violation with the innermost annotation around what it breaks."""
    for error in Draft7Validator(schema).iter_errors(_plain(data)):
        note = _innermost(schema, list(error.absolute_schema_path), annotation)
        if note is not None:
            first = next(iter(_violation(error, ())))
            yield note, first._replace(route=tuple(error.absolute_path))


def _innermost(schema: Any, path: list[str | int], annotation: str) -> dict[str, str] | None:
    found = None
    for step in (None, *path):
        if step is not None:
            schema = schema[step] if not _leads_away(schema, step) else {}
        if isinstance(schema, dict) and annotation in schema:
            found = schema[annotation]
    return found


def _leads_away(schema: Any, step: str | int) -> bool:
    """Tell whether a step follows a `$ref`, behind which the path goes on elsewhere."""
    return not isinstance(schema, list) and step not in schema


def _described(
    validator: Draft7Validator, value: object, route: Route, places: Sequence[int] = ()
) -> Iterator[Violation]:
    """Yield a violation for each kind of fault; one that recurs says how often."""
    found = {
        violation.route: violation
        for error in validator.iter_errors(_plain(value))
        for violation in _violation(error, route, places)
    }
    alike: dict[str, list[Violation]] = {}
    for violation in sorted(found.values(), key=_order):
        alike.setdefault(violation.kind, []).append(violation)
    for first, *more in list(alike.values())[:MAX_VIOLATIONS]:
        again = f" (and {len(more)} more like it)" if more else ""
        yield first._replace(message=first.message + again)


def _order(violation: Violation) -> list[tuple[bool, int | str]]:
    """Return a key that sorts routes as they stand in a file, texts beside numbers."""
    return [(isinstance(part, int), part) for part in violation.route]


def _plain(value: object) -> object:
    """Return a YAML value as JSON Schema sees it: keys as texts, dates as texts."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)


def _violation(error: Fault, base: Route, places: Sequence[int] = ()) -> Iterable[Violation]:
    if error.validator == "anyOf":
        nearest = _nearest_branch(error)
        if nearest:
            return [item for deeper in nearest for item in _violation(deeper, base, places)]
    path = [*error.absolute_path]
    if places and path:
        path[0] = places[path[0]]
    route: Route = (*base, *path)
    kind = ".".join("[]" if isinstance(part, int) else part for part in route)
    return [
        Violation(
            route,
            _message(error, route),
            _advice(error),
            error.instance,
            f"{kind} {error.validator} {_missing(error)} {error.instance is None}",
        )
    ]


def _branches(error: Fault) -> list[list[Fault]]:
    """Return the faults of each alternative of an `anyOf`."""
    branches: dict[object, list[Fault]] = {}
    for deeper in error.context or ():
        branches.setdefault(deeper.schema_path[0], []).append(deeper)
    return list(branches.values())


def _nearest_branch(error: Fault) -> list[Fault]:
    """Return the faults within the alternative that the value was most likely meant as.

    That is the one whose faults all lie inside the value, else the only one whose type
    is right.
    """
    branches = _branches(error)
    for fitting in (
        [faults for faults in branches if all(fault.path for fault in faults)],
        [faults for faults in branches if not any(_of_type(fault) for fault in faults)],
    ):
        if len(fitting) == 1:
            return fitting[0]
    return []


def _of_type(fault: Fault) -> bool:
    """Tell whether a fault is the type of the whole value."""
    return fault.validator == "type" and not fault.path


def _message(error: Fault, route: Route) -> str:
    name, value, wanted = _named(route), error.instance, error.validator_value
    if value is None:
        return f"{name} is empty"
    if error.validator == "type":
        return f"{name} must be {_one_of(wanted)}, not {_kind(value)}"
    if error.validator == "required":
        return f"{name} has no `{_missing(error)}`"
    if error.validator == "additionalProperties":
        return f"{name} has the unknown key `{_unknown(error)}`"
    if error.validator in _BOUNDS:
        return f"{name} {_BOUNDS[error.validator].format(wanted=wanted, value=value)}"
    return f"{name} {_wrong_value(error)}"


def _wrong_value(error: Fault) -> str:
    """Say that a value of an accepted type is not one that is read."""
    value, wanted = error.instance, error.validator_value
    if error.validator == "enum" and len(wanted) <= MAX_LISTED:
        return f"is {_kind(value)}, which is none of {', '.join(map(str, wanted))}"
    kinds = [fault.validator_value for fault in error.context or () if _of_type(fault)]
    if kinds and len(kinds) == len(_branches(error)):
        return f"must be {_one_of(kinds)}, not {_kind(value)}"
    expected = error.schema.get("title")
    return f"is {_kind(value)}, " + (
        f"not {expected}" if expected else "which the Hub does not read"
    )


def _missing(error: Fault) -> str:
    """Return the key that a mapping lacks, or nothing."""
    if error.validator != "required":
        return ""
    return next((key for key in error.validator_value if key not in error.instance), "")


def _unknown(error: Fault) -> str:
    """Return the first key of a mapping that its schema does not list."""
    return _short(min(set(error.instance) - set(error.schema.get("properties", {}))))


def _advice(error: Fault) -> str:
    known = error.schema.get("properties", {})
    if error.validator == "additionalProperties":
        near = get_close_matches(_unknown(error), known, 1)
        return f"did you mean `{near[0]}`?" if near else f"known keys: {', '.join(sorted(known))}"
    if error.validator == "required":
        return f"add `{_missing(error)}:`"
    if isinstance(error.instance, bool):
        return "YAML reads a bare yes, no, on or off as true or false: put it in quotes"
    if isinstance(error.instance, str):
        near = get_close_matches(error.instance.lower(), _listed(error), 1, 0.7)
        if near:
            return f"did you mean `{near[0]}`?"
    description: str = error.schema.get("description", "")
    return description[:1].lower() + description[1:].rstrip(".")


def _listed(error: Fault) -> list[str]:
    """Return the texts that a value may be by an `enum`, its own or of an alternative."""
    faults = [error, *(error.context or ())]
    enums = (fault.validator_value for fault in faults if fault.validator == "enum")
    return [word for enum in enums for word in enum if isinstance(word, str) and len(word) > 2]  # noqa: PLR2004 - two-letter codes are all alike


def _named(route: Route) -> str:
    """Return a route as a reader writes it: `tags[2]`, `model-index[0].results`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in route)
    return f"`{_short(text.removeprefix('.'))}`" if text else "the file"


def _one_of(kinds: str | list[str]) -> str:
    words = [_WORDS[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds)]
    return " or ".join(words)


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
