"""Requirements of profiles as Python expressions: fast, and the same as their schemas.

Facts always have the shape that `judged_facts` gives them, so an expression may reach
straight for a value. tests/test_profiles.py holds that jsonschema accepts the same facts.
"""

from typing import Any


def expression(schema: dict[str, Any], value: str = "facts") -> str:
    """Return an expression that is true where a value satisfies a schema."""
    parts = [
        part
        for keyword, argument in schema.items()
        if keyword in _COMPILERS
        for part in _COMPILERS[keyword](argument, value, schema)
    ]
    unknown = set(schema) - set(_COMPILERS) - {"then", "x-raillint"}
    if unknown:
        raise AssertionError(f"no code for the keywords {sorted(unknown)} of a requirement")
    return " and ".join(parts) or "True"


def _properties(properties: dict[str, Any], value: str, _: dict[str, Any]) -> list[str]:
    return [f"({expression(part, f'{value}[{key!r}]')})" for key, part in properties.items()]


def _required(keys: list[str], value: str, _: dict[str, Any]) -> list[str]:
    # The facts hold every key but those of the metadata, which are the publisher's.
    return [f"{key!r} in {value}" for key in keys]


def _enum(values: list[Any], value: str, _: dict[str, Any]) -> list[str]:
    return [f"{value} in {tuple(values)!r}"]


def _type(name: str, value: str, _: dict[str, Any]) -> list[str]:
    return [f"isinstance({value}, {_TYPES[name].__name__})"]


def _contains(item: dict[str, Any], value: str, _: dict[str, Any]) -> list[str]:
    # A type stands before it, so that the value is a list.
    return [f"{item['const']!r} in {value}"]


def _minimum(least: int, value: str, _: dict[str, Any]) -> list[str]:
    return [f"{value} >= {least}"]


def _any(branches: list[dict[str, Any]], value: str, _: dict[str, Any]) -> list[str]:
    return ["(" + " or ".join(f"({expression(branch, value)})" for branch in branches) + ")"]


def _if(condition: dict[str, Any], value: str, schema: dict[str, Any]) -> list[str]:
    return [f"(not ({expression(condition, value)}) or ({expression(schema['then'], value)}))"]


_TYPES = {"array": list}
_COMPILERS = {
    "type": _type,
    "contains": _contains,
    "properties": _properties,
    "required": _required,
    "enum": _enum,
    "minimum": _minimum,
    "anyOf": _any,
    "if": _if,
}
