"""Runs of words, by which two texts are compared in linear time."""

import re
from collections.abc import Iterator
from functools import cache

LENGTH = 5  # words; enough that two texts share none by chance
MOST = 40_000  # words of a text that count


def runs(text: str, length: int = LENGTH) -> frozenset[int]:
    """Return the runs of words of a text in lower case, each as a hash; one if it is short."""
    return frozenset(_hashes(text, length))


def alike(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of runs that two texts have in common, of all that one of them has."""
    return len(one & other) / max(len(one | other), 1)


def held(part: frozenset[int], whole: frozenset[int]) -> float:
    """Return the share of a part's runs that stand in the whole too."""
    return len(part & whole) / max(len(part), 1)


def _hashes(text: str, length: int) -> Iterator[int]:
    words = _word().findall(text)[:MOST]
    for at in range(max(len(words) - length + 1, 1)):
        yield hash(tuple(words[at : at + length]))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")
