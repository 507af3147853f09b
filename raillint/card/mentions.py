"""Where running text gives what has no heading of its own."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from raillint.card.headings import Heading, Text
from raillint.card.names import section_types, types_with
from raillint.document import Document, letters_of
from raillint.model import Span


class _Cue(NamedTuple):
    """Words that speak of a section, and their place in its list.

    ``needs`` are the words by themselves: no text without them holds the cue.
    """

    section: str
    rank: int
    words: str
    needs: frozenset[bytes]


def mentions(
    document: Document, entries: Iterable[Heading | Text], kind: str, known: frozenset[str]
) -> dict[str, Span]:
    """Return, for each section that running text speaks of, the span of its first cue.

    Sections that are ``known`` are left out. Code speaks only by what shows how to run a
    model.
    """
    prose: list[Heading | Text] = []
    code: list[Text] = []
    for entry in entries:
        if isinstance(entry, Text) and entry.kind == "code":
            code.append(entry)
        else:
            prose.append(entry)
    return _in_code(document, code, kind) | _in_prose(document, prose, kind, known)


def _in_prose(
    document: Document, entries: list[Heading | Text], kind: str, known: frozenset[str]
) -> dict[str, Span]:
    pieces = [document.text[entry.start : entry.end].lower() for entry in entries]
    text = "\n".join(pieces)
    found: dict[str, tuple[int, int]] = {}
    for cue in sorted(_possible(document, kind)):
        if cue.section not in known and cue.section not in found:
            at = _place(text, cue.words)
            if at >= 0:
                found[cue.section] = (at, len(cue.words))
    ends = list(accumulate(len(piece) + 1 for piece in pieces)) if found else []
    spans = {}
    for section, (at, size) in found.items():
        piece = bisect_right(ends, at)
        start = entries[piece].start + at - (ends[piece - 1] if piece else 0)
        spans[section] = document.span(start, start + size)
    return spans


def _possible(document: Document, kind: str) -> Iterator[_Cue]:
    """Yield the cues whose words all stand in the document, and those in other scripts."""
    # Looking all words up at once is cheaper than searching the text for each cue.
    by_word, words = _cues(kind)
    present = words & document.words
    for word in present & by_word.keys():
        yield from (cue for cue in by_word[word] if cue.needs <= present)
    if not document.text.isascii() and _asian().search(document.text) is not None:
        yield from by_word[b""]


def _place(text: str, cue: str) -> int:
    """Return where a cue stands at the beginning of a word."""
    at = text.find(cue)
    while at > 0 and cue.isascii() and text[at - 1].isalpha():
        at = text.find(cue, at + 1)
    return at


def _in_code(document: Document, entries: list[Text], kind: str) -> dict[str, Span]:
    spans: dict[str, Span] = {}
    for entry in entries:
        for type_ in types_with(kind, "code"):
            for words in type_.code:
                at = document.text.find(words, entry.start, entry.end)
                if at >= 0:
                    spans.setdefault(type_.id, document.span(at, at + len(words)))
    return spans


@cache
def _cues(kind: str) -> tuple[dict[bytes, list[_Cue]], frozenset[bytes]]:
    """Return the cues of a kind of card by their longest words, and all of their words."""
    found: dict[bytes, list[_Cue]] = {b"": []}
    for type_ in section_types(kind).values():
        for rank, words in enumerate(type_.cues):
            needs = _words(words)
            anchor = max(sorted(needs), key=len, default=b"")
            found.setdefault(anchor, []).append(_Cue(type_.id, rank, words, needs))
    return found, frozenset(word for cues in found.values() for cue in cues for word in cue.needs)


def _words(cue: str) -> frozenset[bytes]:
    if not cue.isascii():
        return frozenset()  # cues in scripts without spaces, all of East Asia
    return letters_of(cue)


@cache
def _asian() -> re.Pattern[str]:
    return re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
