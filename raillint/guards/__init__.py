"""A fast guard in front of jsonschema, which says whether a value satisfies a schema.

The modules beside this one are generated from `schemas/` (`RAILLINT_UPDATE=1 pytest`) by
fastjsonschema. They only say yes or no; `raillint.schema` says what is wrong.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any


class Refused(Exception):  # noqa: N818 - no error: the answer "no" of generated code
    """A value does not satisfy a schema."""


def accepts(schema: str, value: object) -> bool:
    """Tell whether a value satisfies a shipped schema, such as ``config``."""
    return _passes(_module(schema).validate, value)


def violated_keys(schema: str, data: Mapping[Any, object]) -> tuple[str, ...]:
    """Return the keys of a mapping whose values break their part of a schema, in order."""
    checks = _module(schema).KEYS
    return tuple(
        key for key, value in data.items() if key in checks and not _passes(checks[key], value)
    )


def refused_items(schema: str, key: str, items: list[object]) -> list[int]:
    """Return which items of a key's list break its schema, each judged alone."""
    check = _module(schema).KEYS[key]
    return [at for at, item in enumerate(items) if not _passes(check, [item])]


def rule_of_key(schema: str, key: str) -> str:
    """Return the code of the rule that reports violations at a top-level key."""
    rules: dict[str, str] = _module(schema).RULES
    return rules[key]


def meant_key(schema: str, key: object) -> str:
    """Return the key that a misspelt one stands for, or nothing for any other key.

    The schema lists slips; letter case and separators are slips always, and so is one
    letter too many, too few, another or in the wrong place.
    """
    module = _module(schema)
    if not isinstance(key, str) or key in module.KEYS:
        return ""
    listed: str = module.MISSPELLINGS.get(key, "")
    bare, known = _bare(key), _bare_keys(schema)
    return listed or known.get(bare, "") or _nearest(bare, known)


@cache
def _bare_keys(schema: str) -> dict[str, str]:
    return {_bare(key): key for key in _module(schema).KEYS}


def _bare(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "").replace(" ", "")


# Keys shorter than this have neighbours that are words of their own, such as `tag` and `tax`.
_LONG = 7


def _nearest(key: str, known: Mapping[str, str]) -> str:
    return next((meant for bare, meant in known.items() if _one_slip(key, bare)), "")


def _one_slip(key: str, known: str) -> bool:
    """Tell whether two words differ by one slip of the hand that spares the first letter.

    Two letters that changed places are one slip (Damerau, "A technique for computer
    detection and correction of spelling errors", 1964).
    """
    if key[:1] != known[:1] or abs(len(key) - len(known)) > 1:
        return False
    same = next((at for at, pair in enumerate(zip(key, known, strict=False)) if len({*pair}) > 1),
                min(len(key), len(known)))  # fmt: skip
    mine, theirs = key[same:], known[same:]
    if mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]:
        return True
    return len(known) >= _LONG and (theirs[1:] in {mine, mine[1:]} or theirs == mine[1:])


def requirements_of(profile: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return the requirements of a profile by rule: severity, section, words, help, check."""
    found: dict[str, list[tuple[Any, ...]]] = _module("profiles").REQUIREMENTS[profile]
    return found


def _passes(check: Callable[[object], object], value: object) -> bool:
    try:
        check(value)
    except Refused:
        return False
    return True


@cache
def _module(schema: str) -> Any:
    return import_module(f"raillint.guards.{schema.replace('/', '_').replace('-', '_')}")


class Patterns(dict[str, Any]):
    """Regular expressions that are compiled when first used, not at import."""

    def __getitem__(self, key: str) -> Any:
        pattern = super().__getitem__(key)
        if isinstance(pattern, str):
            import re  # noqa: PLC0415 - only cards with such values need it

            pattern = self[key] = re.compile(pattern)
        return pattern
