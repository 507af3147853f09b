"""Riders: terms that somebody set beside a licence, in the same file.

The licence stands there word for word, and is exact as a text; but "non-commercial use only"
below it, or "paragraph 5 is deleted" above it, makes other terms of the two together.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from raillint.document import Document
from raillint.licensing.compare import MISSING
from raillint.licensing.denial import ELSE, frees
from raillint.licensing.given import Given
from raillint.licensing.match import Match
from raillint.licensing.terms import says
from raillint.model import Span

MOST = 3_000  # characters around the licences of a file; a longer text only quotes them
MOSTLY = 0.85  # of a licence; where more is missing, what stands there may be its own terms
# What closes the use that a licence opens.
CLOSES = (
    "non commercial use only", "noncommercial use only", "non commercial purposes only",
    "only for non commercial", "only for noncommercial", "for non commercial use",
    "for noncommercial use", "for non commercial purposes", "for noncommercial purposes",
    "solely for non commercial", "research only", "research purposes only",
    "academic use only", "only for research", "solely for research", "research use only",
    "personal use only", "internal use only", "evaluation purposes only",
    "commercial use is prohibited", "not for commercial", "no commercial use",
    "commercial use is not", "prohibited from commercial", "commercial use requires",
    "commercial use needs",
)  # fmt: skip
_ADDS = (
    "additional terms", "additional conditions", "additional restrictions", "additional term",
    "additional condition", "additional restriction", "notwithstanding", "takes precedence",
    "take precedence", "prevails", "prevail", "commons clause",
)  # fmt: skip
_FORBIDS = ("you may not", "you must not", "you shall not", "may not be used", "must not be used",
            "shall not be used", "you additionally agree", "you further agree",
            "you agree not to")  # fmt: skip
# What opens a use that the licence may close.
_OPENS = ("for any purpose", "free of restrictions", "without restriction", "without restrictions",
          "without any restrictions", "no restrictions")  # fmt: skip
# A list that somebody put beside the licence's own.
_EMPTY = (["none"], ["no", "restrictions"], ["not", "applicable"])
_HARMLESS = (
    "english version", "english text", "english language",
    "except in compliance", "without warranties", "commercial and non commercial",
    "commercial or non commercial", "commercial and noncommercial", "commercial or noncommercial",
    "commercial as well as non commercial",
)  # fmt: skip
_PARTS = frozenset({
    "paragraph", "paragraphs", "section", "sections", "clause", "clauses", "article", "articles",
    "attachment", "annex", "licence", "license", "agreement",
})  # fmt: skip
_UNDONE = frozenset({"deleted", "removed", "replaced", "amended", "superseded", "void", "struck"})


_LATIN = "\u024f"  # the last letter of Latin Extended-B
FEW_LETTERS = 6
FEW_WORDS = 3
_LITTLE = frozenset({
    "le", "la", "les", "des", "du", "et", "ne", "pas", "aux", "une", "der", "das", "und", "nicht",
    "den", "ist", "für", "von", "los", "las", "el", "que", "para", "del", "não", "dos", "uma",
    "il", "che", "non", "per", "della", "een", "het", "niet", "van",
})  # fmt: skip


class Rider(NamedTuple):
    """A term beside a licence: the words it is known by, where it stands, and the licence.

    That is the one before it, or the first where none is before it.
    """

    words: str
    span: Span
    match: Match


def riders(document: Document, matches: Sequence[Match]) -> Iterator[Rider]:
    """Yield the terms in what no match takes up of a file."""
    whole = [
        match for match in matches
        # What the generator makes is known by its head; the rest differs from output to output.
        # Where restrictions are gone, what stands in their place is told with them.
        if match.score >= MOSTLY and not match.license.startswith("rail-generator")
        and all(item.status != MISSING for item in match.restrictions)
    ]  # fmt: skip
    rest = [*_rest(len(document.text), matches)] if whole else []
    if sum(end - start for start, end in rest) > MOST:
        return
    for start, end in rest:
        given = Given(document, start, end)
        before = [match for match in whole if match.span.start < start]
        told = {item.span for match in whole for item in match.restrictions}
        for first, last in given.pieces(0, len(given.words.words)):
            words = _term(given.words.words[first:last], given.running(first, last))
            span = given.span(first, last)
            if words and span not in told:
                yield Rider(words, span, (before[-1:] or whole)[0])


def unread(document: Document, matches: Sequence[Match]) -> Span | None:
    """Return the first passage beside the licences of a file that is not in English."""
    rest = [*_rest(len(document.text), matches)]
    if sum(end - start for start, end in rest) > MOST:
        return None
    for start, end in rest:
        given = Given(document, start, end)
        for first, last in given.pieces(0, len(given.words.words)):
            if _is_foreign(given.words.words[first:last]):
                return given.span(first, last)
    return None


def _is_foreign(words: Sequence[str]) -> bool:
    """Tell whether a passage is in another script, or in a language by its little words."""
    letters = "".join(words)
    other = sum(letter > _LATIN and letter.isalpha() for letter in letters)
    return other >= FEW_LETTERS or sum(word in _LITTLE for word in words) >= FEW_WORDS


def _rest(size: int, matches: Sequence[Match]) -> Iterator[tuple[int, int]]:
    at = 0
    for span in sorted(match.span for match in matches):
        if span.start > at:
            yield at, span.start
        at = max(at, span.end)
    if at < size:
        yield at, size


def _term(words: Sequence[str], text: str) -> str:
    """Return the words by which a passage sets a term, or nothing."""
    if any(says(text, phrase) for phrase in _HARMLESS):
        return ""
    if [*words] in _EMPTY:
        return " ".join(words)
    phrases = (*CLOSES, *_ADDS, *_FORBIDS, *(_OPENS if ELSE.isdisjoint(words) else ()))
    named = next((phrase for phrase in phrases if says(text, phrase)), "")
    if named or _PARTS.isdisjoint(words):
        return named
    return frees(words) or next(filter(_UNDONE.__contains__, words), "")
