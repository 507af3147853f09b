"""Announced uses that a licence forbids: the words that give them away.

Source: `licenses/contrary-uses.yaml`; `licenses/contrary-uses.json` is generated from it.
"""

import re
from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple

from raillint.errors import DataError
from raillint.licensing.catalogue import generated
from raillint.licensing.restrictions import Qualifiers

# So many words may stand between an act and what it is done to.
_BETWEEN = 5


class Found(NamedTuple):
    """Words that state a use: where they stand, and whether an act is named with it."""

    start: int
    end: int
    explicit: bool


class Act(NamedTuple):
    """Words for doing something, and for what it is done to."""

    do: tuple[str, ...]
    to: tuple[str, ...]


class Words(NamedTuple):
    """What is known of the words for one code; a star at the end stands for any ending."""

    code: str
    acts: tuple[Act, ...]
    phrases: tuple[str, ...]
    signals: tuple[str, ...]
    unless: tuple[str, ...]
    narrowed: Mapping[str, Mapping[str, tuple[str, ...]]]


class ContraryUse:
    """The words for one forbidden use; the patterns are made when first needed."""

    def __init__(self, words: Words, unless: tuple[str, ...]) -> None:
        self.code = words.code
        self.signals = frozenset(words.signals)
        self._words = words
        self._unless = unless

    def find(self, plain: str) -> Found | None:
        """Return the words of a sentence in lower case that state this use, or nothing."""
        match = self._act.search(plain)
        if match is not None:
            return Found(match.start(), match.end(), explicit=True)
        match = self._phrase.search(plain)
        return Found(match.start(), match.end(), explicit=False) if match else None

    def excused(self, plain: str, qualifiers: Qualifiers) -> bool:
        """Tell whether a sentence means something else, or less than a licence forbids."""
        for name, values in self._words.narrowed.items():
            needed = values.get(getattr(qualifiers, name), ())
            if needed:
                plain, met = _any_of(needed).subn(" ", plain)
                if not met:
                    return True
        return self._other.search(plain) is not None

    @cached_property
    def _act(self) -> re.Pattern[str]:
        gap = rf"\b(?:[\s,/'-]+\w+){{0,{_BETWEEN}}}?[\s,/'-]+"
        rows = (
            rf"{_alternatives(act.do)}{gap}{_alternatives(act.to)}" for act in self._words.acts
        )
        return re.compile(rf"\b(?:{'|'.join(rows)})\b")

    @cached_property
    def _phrase(self) -> re.Pattern[str]:
        return _any_of(self._words.phrases)

    @cached_property
    def _other(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:{_alternatives(self._unless)}|{_alternatives(self._words.unless)})\b|n't\b"
        )


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{_alternatives(words)}\b")


def _alternatives(words: tuple[str, ...]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    spelt = (item.replace("*", r"\w*").replace(" ", r"[\s-]+") for item in longest_first)
    return f"(?:{'|'.join(spelt)})"


class ContraryUses(NamedTuple):
    """All of it: what opens a sentence on purpose, and the uses by code."""

    purposes: tuple[str, ...]
    uses: Mapping[str, ContraryUse]


@cache
def contrary_uses() -> ContraryUses:
    """Return what is known. Raises DataError where the data is broken."""
    data = generated("contrary-uses.json")
    try:
        unless = tuple(data["unless"])
        rows = (_words(row) for row in data["uses"])
        uses = {row.code: ContraryUse(row, unless) for row in rows}
        return ContraryUses(tuple(data["purposes"]), uses)
    except (KeyError, TypeError, AttributeError) as error:
        raise DataError(f"the words for contrary uses are broken: {error}") from error


def _words(row: dict[str, Any]) -> Words:
    narrowed = {
        name: {value: tuple(words) for value, words in values.items()}
        for name, values in row["narrowed"].items()
    }
    acts = tuple(Act(tuple(act["do"]), tuple(act["to"])) for act in row["acts"])
    phrases, signals, unless = (tuple(row[field]) for field in ("phrases", "signals", "unless"))
    return Words(row["code"], acts, phrases, signals, unless, narrowed)
