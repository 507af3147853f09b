"""The words that terms are recognised by: the taxonomy as generated JSON.

Source: `licenses/taxonomy.yaml`; `licenses/taxonomy.json` is generated from it, so that
no YAML is parsed at run time.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from raillint.errors import DataError
from raillint.licensing.catalogue import generated


class Code(NamedTuple):
    """A kind of forbidden use, and the phrases that point to it.

    ``hints`` are beginnings of words that may speak of it where somebody sums up; without
    them it is not known how a summary would speak of it.
    """

    code: str
    title: str
    summary: str
    cues: tuple[str, ...]
    hints: tuple[str, ...] = ()


class Value(NamedTuple):
    """One value of a qualifier, and the phrases that state it."""

    value: str
    summary: str
    cues: tuple[str, ...]


class Qualifier(NamedTuple):
    """One way in which a restriction can be weaker; its values, the strongest first."""

    name: str
    summary: str
    weakened: str
    strengthened: str
    values: tuple[Value, ...]


class Terms(NamedTuple):
    """The whole taxonomy; ``duties`` says of each obligation what it is on."""

    codes: dict[str, Code]
    qualifiers: dict[str, Qualifier]
    broad: tuple[str, ...]
    narrow: tuple[str, ...]
    obligations: dict[str, tuple[str, ...]]
    duties: dict[str, str]


@cache
def terms() -> Terms:
    """Return the taxonomy. Raises DataError where its file is missing or broken."""
    data = generated("taxonomy.json")
    try:
        return Terms(
            {row[0]: _code(row) for row in data["codes"]},
            {row[0]: _qualifier(row) for row in data["qualifiers"]},
            tuple(data["broad"]),
            tuple(data["narrow"]),
            {name: tuple(cues) for name, cues in data["obligations"]},
            dict(data["duties"]),
        )
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise DataError(f"the taxonomy is broken: {error}; install raillint again") from error


def _code(row: list[Any]) -> Code:
    code, title, summary, cues, hints = row
    return Code(code, title, summary, tuple(cues), tuple(hints))


def _qualifier(row: list[Any]) -> Qualifier:
    name, summary, weakened, strengthened, values = row
    known = (Value(value, told, tuple(cues)) for value, told, cues in values)
    return Qualifier(name, summary, weakened, strengthened, tuple(known))


def running(words: Iterable[str]) -> str:
    """Return words as one string in which a phrase can be looked for whole."""
    return f" {' '.join(words)} "


def says(text: str, cue: str) -> bool:
    """Tell whether a running text holds a phrase."""
    return f" {cue} " in text


def title_of(code: str) -> str:
    """Return the short name of a code, or the code where the taxonomy has none."""
    known = terms().codes.get(code)
    return known.title if known else code


_TITLES = {
    "degree": "degree of harm",
    "law": "reach of the law",
    "substitute": "place of a professional",
    "attempt": "attempts",
}


def qualifier_told(name: str, value: str) -> str:
    """Return one value of a qualifier in plain words: `intent: the use must aim at the harm`."""
    known = terms().qualifiers[name]
    summary = next((one.summary for one in known.values if one.value == value), value)
    return f"{_TITLES.get(name, name)}: {summary[:1].lower()}{summary[1:].rstrip('.')}"
