"""The words in which two texts differ, dress aside. Both texts are the user's own copies.

Runs of words that stand once in each text anchor the comparison (the patience method),
so that its cost stays near linear; only short stretches between anchors are compared word
by word.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from raillint.licensing.given import Given

# Words on each side of a stretch that are still compared one by one.
MOST_WORDS = 600
CONTEXT = 6
LONGEST_PARAGRAPH = 40  # lines above a word in which its paragraph may begin
LONGEST = 60  # words of a change that are shown


class Passage(NamedTuple):
    """A stretch in which two texts differ.

    ``paragraph`` is the number or letter at the head of the paragraph in A (in B, where
    words were only added), the lines are those of each text, and ``parts`` is the passage
    as words: each kept (``=``), only in A (``-``) or only in B (``+``).
    """

    paragraph: str
    a_line: int
    b_line: int
    parts: tuple[tuple[str, str], ...]


Change = tuple[int, int, int, int]


def differing(one: Given, other: Given) -> tuple[Passage, ...]:
    """Return the passages in which two texts differ, in the order of the first."""
    changes = list(_changes(one, other))
    return tuple(_passage(one, other, group) for group in _grouped(changes))


def _changes(one: Given, other: Given) -> Iterator[Change]:
    a, b = one.words.words, other.words.words
    start_a = start_b = 0
    for at_a, at_b in [*_anchors(one.shingles, other.shingles), (len(a), len(b))]:
        if at_a < start_a or at_b < start_b:
            continue  # the anchor before it was stretched over this one
        yield from _between(a, b, (start_a, at_a, start_b, at_b))
        start_a, start_b = at_a, at_b
        while start_a < len(a) and start_b < len(b) and a[start_a] == b[start_b]:
            start_a, start_b = start_a + 1, start_b + 1
    if start_a < len(a) or start_b < len(b):
        yield from _between(a, b, (start_a, len(a), start_b, len(b)))


def _anchors(a: list[int], b: list[int]) -> list[tuple[int, int]]:
    """Return the runs that stand once in each text, as the longest rising sequence."""
    once_a = {item for item, count in Counter(a).items() if count == 1}
    once_b = {item for item, count in Counter(b).items() if count == 1}
    places = {item: at for at, item in enumerate(b) if item in once_b}
    pairs = [(at, places[item]) for at, item in enumerate(a) if item in once_a and item in places]
    tails: list[int] = []
    chosen: list[int] = []
    before: list[int] = []
    for number, (_, at) in enumerate(pairs):
        size = bisect_left(tails, at)
        if size == len(tails):
            tails.append(at)
            chosen.append(number)
        tails[size], chosen[size] = at, number
        before.append(chosen[size - 1] if size else -1)
    found = []
    number = chosen[-1] if chosen else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _between(a: list[str], b: list[str], stretch: Change) -> Iterator[Change]:
    a1, a2, b1, b2 = stretch
    if a1 == a2 and b1 == b2:
        return
    if a1 == a2 or b1 == b2 or max(a2 - a1, b2 - b1) > MOST_WORDS:
        yield stretch
        return
    matcher = SequenceMatcher(None, a[a1:a2], b[b1:b2])
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind != "equal":
            yield a1 + i1, a1 + i2, b1 + j1, b1 + j2


def _grouped(changes: list[Change]) -> Iterator[list[Change]]:
    """Yield changes that stand so near one another that they are read together."""
    group: list[Change] = []
    for change in changes:
        if group and change[0] - group[-1][1] > 2 * CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _passage(one: Given, other: Given, group: list[Change]) -> Passage:
    first, last = group[0], group[-1]
    parts = [("=", shown(one, max(first[0] - CONTEXT, 0), first[0]))]
    at = first[0]
    for a1, a2, b1, b2 in group:
        parts += [("=", shown(one, at, a1)), ("-", shown(one, a1, a2)), ("+", shown(other, b1, b2))]
        at = a2
    parts.append(("=", shown(one, at, at + CONTEXT)))
    added_only = all(change[0] == change[1] for change in group)
    marker = _paragraph(other, first[2]) if added_only else _paragraph(one, first[0])
    return Passage(
        marker,
        one.document.line_at(one.offset(min(first[0], last[1]))),
        other.document.line_at(other.offset(first[2])),
        tuple((kind, text) for kind, text in parts if text),
    )


def shown(given: Given, first: int, last: int) -> str:
    """Return words as they stand in the text; of a long stretch, its two ends."""
    last = min(last, len(given.words.words))
    if last <= first:
        return ""
    if last - first > LONGEST:
        half = LONGEST // 2
        left = last - first - 2 * half
        head, tail = shown(given, first, first + half), shown(given, last - half, last)
        return f"{head} [… {left} words …] {tail}"
    span = given.span(first, last)
    return " ".join(given.document.text[span.start : span.end].split())


def _paragraph(given: Given, number: int) -> str:
    """Return the number or letter that heads the paragraph of a word, or nothing."""
    number = min(number, len(given.words.words) - 1)
    if number < 0:
        return ""
    text = given.document.text
    start = text.rfind("\n", 0, given.offset(number)) + 1
    for _ in range(LONGEST_PARAGRAPH):
        marker = _marker().match(text, start)
        if marker:
            return marker[1].rstrip(".")
        above = text.rfind("\n", 0, max(start - 1, 0)) + 1
        if not text[above:start].strip():
            return ""
        start = above
    return ""


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(
        r"[ \t>*#_-]{0,12}(\(?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]?|\(?[a-z]{1,4}[.)])[ \t*_]"
    )
