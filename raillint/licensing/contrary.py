"""Announced uses that a licence forbids: the words that give them away.

Source: `licenses/contrary-uses.yaml`; `licenses/contrary-uses.json` is generated from it.
Words are compared one by one: the patterns would take longer to compile than to use.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from raillint.errors import DataError
from raillint.licensing.catalogue import generated
from raillint.licensing.restrictions import Qualifiers

# So many words may stand between an act and what it is done to.
_BETWEEN = 5
# Phrases are filed by so many letters of their first word; no word with a star is shorter.
_OPENING = 3
_STOPS = frozenset('.;:!?()|"“”')


class Word(NamedTuple):
    """A word of a sentence and its place there."""

    text: str
    start: int
    end: int


class Said(NamedTuple):
    """A sentence in lower case: its text, its words, and how these begin."""

    plain: str
    words: list[Word]
    openings: frozenset[str]


class Found(NamedTuple):
    """Words that state a use: where they stand, and whether an act is named with it."""

    start: int
    end: int
    explicit: bool


class Phrases:
    """Phrases to look for; a star at the end of a word stands for any ending."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_opening: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(phrase.split(" "))
            self._by_opening.setdefault(words[0][:_OPENING], []).append(words)

    def ends_at(self, words: list[Word], at: int) -> int:
        """Return the number of the word after the longest phrase at a word, or nought."""
        known = self._by_opening.get(words[at].text[:_OPENING])
        if known is None:
            return 0
        return max((at + len(one) for one in known if _stands(words, at, one)), default=0)

    def may_stand_in(self, said: Said) -> bool:
        """Tell, by how words begin, whether a sentence may hold a phrase."""
        return not said.openings.isdisjoint(self._by_opening)

    def places(self, said: Said) -> Iterator[tuple[int, int]]:
        """Yield the ranges of words at which a phrase stands."""
        if not self.may_stand_in(said):
            return
        for at, word in enumerate(said.words):
            if word.text[:_OPENING] in self._by_opening:
                end = self.ends_at(said.words, at)
                if end:
                    yield at, end


def _stands(words: list[Word], at: int, phrase: tuple[str, ...]) -> bool:
    if at + len(phrase) > len(words):
        return False
    return all(
        word.text.startswith(part[:-1]) if part[-1] == "*" else word.text == part
        for word, part in zip(words[at:], phrase, strict=False)
    )


class _Act(NamedTuple):
    do: Phrases
    to: Phrases


class ContraryUse:
    """The words for one forbidden use."""

    def __init__(self, row: dict[str, Any], unless: Phrases) -> None:
        self.code: str = row["code"]
        self._signals = frozenset[str](row["signals"])
        self._acts = [_Act(Phrases(act["do"]), Phrases(act["to"])) for act in row["acts"]]
        self._phrases = Phrases(row["phrases"])
        self._unless = (unless, Phrases(row["unless"]))
        self._narrowed: Mapping[str, Mapping[str, list[str]]] = row["narrowed"]

    def find(self, said: Said) -> Found | None:
        """Return the words of a sentence that state this use, or nothing."""
        words = said.words
        for act in self._acts:
            if not act.to.may_stand_in(said):
                continue
            for at, end in act.do.places(said):
                last = _object_end(act.to, said, end)
                if last:
                    return Found(words[at].start, words[last - 1].end, explicit=True)
        named = next(self._phrases.places(said), None)
        if named is None:
            return None
        return Found(words[named[0]].start, words[named[1] - 1].end, explicit=False)

    def named_in(self, name: str) -> bool:
        """Tell whether a tag or a name speaks of this use."""
        lowered = name.lower()
        parts = (word.text for word in said_in(lowered).words)
        return lowered in self._signals or not self._signals.isdisjoint(parts)

    def excused(self, said: Said, qualifiers: Qualifiers) -> bool:
        """Tell whether a sentence means something else, or less than a licence forbids."""
        for name, values in self._narrowed.items():
            needed = values.get(getattr(qualifiers, name))
            if needed is not None:
                met = list(Phrases(needed).places(said))
                if not met:
                    return True
                taken = {number for at, end in met for number in range(at, end)}
                kept = [word for number, word in enumerate(said.words) if number not in taken]
                said = said._replace(words=kept)
        denied = any(word.text.endswith("n't") for word in said.words)
        return denied or any(next(one.places(said), None) for one in self._unless)


def _object_end(objects: Phrases, said: Said, after: int) -> int:
    """Return the number of the word after what an act is done to, or nought."""
    words = said.words
    for at in range(after, min(after + _BETWEEN + 1, len(words))):
        if not _STOPS.isdisjoint(said.plain[words[at - 1].end : words[at].start]):
            return 0
        end = objects.ends_at(words, at)
        if end:
            return end
    return 0


def said_in(plain: str) -> Said:
    """Return a sentence in lower case with its words."""
    words = [Word(match[0], *match.span()) for match in _word().finditer(plain)]
    return Said(plain, words, frozenset(word.text[:_OPENING] for word in words))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[a-z]+(?:'[a-z]+)?")


class ContraryUses(NamedTuple):
    """All of it: what opens a sentence on purpose, and the uses by code."""

    purposes: tuple[str, ...]
    uses: Mapping[str, ContraryUse]
    codes: frozenset[str]


@cache
def contrary_uses() -> ContraryUses:
    """Return what is known. Raises DataError where the data is broken."""
    data = generated("contrary-uses.json")
    try:
        unless = Phrases(data["unless"])
        uses = {row["code"]: ContraryUse(row, unless) for row in data["uses"]}
        return ContraryUses(tuple(data["purposes"]), uses, frozenset(uses))
    except (KeyError, TypeError, AttributeError) as error:
        raise DataError(
            f"the words for contrary uses are broken: {error}; install raillint again"
        ) from error
