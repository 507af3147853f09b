"""The sentences of a card: found by a phrase in them, and judged by where they stand.

Nothing is split before somebody asks for a phrase that the text holds, and the Markdown
is read only for a sentence that a rule has a use for.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.headings import Heading, Outline
from raillint.card.markdown import Block
from raillint.card.names import named_sections
from raillint.lazy import lazy
from raillint.model import Span

# A longer sentence is cut: what it says so far away does not bear on the phrase.
_REACH = 600
# A card that repeats a phrase more often gains nothing from being read further.
_MOST = 60
# Sections that say what is not so, or what others must not do.
AGAINST = frozenset({"out_of_scope_use", "use_restrictions"})


class Sentence(NamedTuple):
    """A sentence or label line.

    ``plain`` is its text in lower case with markup and links blanked out, so that an
    offset in it is an offset from ``start``. ``at`` is where the phrase stands in it.
    """

    start: int
    plain: str
    at: int


class Setting(NamedTuple):
    """Where a sentence stands: in code or a quotation, and under which sections.

    ``titles`` are the headings above it from the outermost to the nearest; ``sections``
    are the sections that these name, ``nearest`` those of the last of them.
    """

    code: bool
    quoted: bool
    titles: tuple[str, ...]
    sections: frozenset[str]
    nearest: tuple[str, ...]

    @property
    def lowered(self) -> tuple[str, ...]:
        """The headings in lower case."""
        return tuple(title.lower() for title in self.titles)

    @property
    def asserted(self) -> bool:
        """Whether the card says it itself, as a fact."""
        return not (self.code or self.quoted or self.sections & AGAINST)


class Sentences:
    """The sentences of the body of a card."""

    def __init__(self, outline: Outline, body: int) -> None:
        self._document = outline.document
        self._body = body
        self._outline = outline
        self._held: dict[str, bool] = {}

    @lazy
    def lowered(self) -> str:
        """The text of the card in lower case, every character in its place."""
        return self._document.lowered

    def holds(self, *phrases: str) -> bool:
        """Tell whether the card holds one of some phrases, given in lower case."""
        # Several rules ask for the same words, and one search costs as much as a rule.
        held = self._held
        for phrase in phrases:
            known = held.get(phrase)
            if known is None:
                known = self._document.may_hold(phrase) and phrase in self.lowered
                held[phrase] = known
            if known:
                return True
        return False

    def around(self, *phrases: str) -> Iterator[Sentence]:
        """Yield the sentences of the body that hold one of some phrases, each once."""
        for phrase in phrases:
            last = -1
            for at in self._places(phrase):
                if at < last:
                    continue
                sentence = self._sentence(at)
                last = sentence.start + len(sentence.plain)
                if sentence.plain[sentence.at :].startswith(phrase):
                    yield sentence

    def near(self, phrase: str, reach: int) -> Iterator[tuple[int, str]]:
        """Yield the places of a phrase in the body, each with the text around it."""
        for at in self._places(phrase):
            yield at, self.lowered[max(at - reach, self._body) : at + reach]

    def at(self, offset: int) -> Sentence:
        """Return the sentence that holds an offset."""
        return self._sentence(offset)

    def with_next(self, offset: int) -> Iterator[Sentence]:
        """Yield the sentence that holds an offset; after a heading also what it heads."""
        yield self._sentence(offset)
        line = self.lowered.rfind("\n", 0, offset) + 1
        if self.lowered.startswith("#", line):
            end = self.lowered.find("\n", offset)
            match = _below().match(self.lowered, end) if end >= 0 else None
            if match is not None:
                yield self._sentence(match.end())

    def within(self, start: int, end: int) -> Iterator[Sentence]:
        """Yield the sentences of a stretch of the body, up to a bound."""
        at = max(start, self._body)
        for _ in range(_MOST):
            while at < end and self.lowered[at].isspace():
                at += 1
            if at >= end:
                return
            sentence = self._sentence(at)
            yield sentence
            at = max(sentence.start + len(sentence.plain), at + 1)

    def is_nested(self, sentence: Sentence) -> bool:
        """Tell whether a sentence stands in an item of an inner list."""
        text = self._document.text
        at = sentence.start + len(sentence.plain) - len(sentence.plain.lstrip())
        line = text[text.rfind("\n", 0, at) + 1 : at + 1]
        return line.startswith(("  ", "\t")) and line.lstrip().startswith(("-", "*", "+"))

    def _places(self, phrase: str) -> Iterator[int]:
        at = self.lowered.find(phrase, self._body)
        for _ in range(_MOST):
            if at < 0:
                return
            yield at
            at = self.lowered.find(phrase, at + len(phrase))

    def _sentence(self, at: int) -> Sentence:
        text = self._document.text
        start, end = max(at - _REACH, self._body), min(at + _REACH, len(text))
        for match in _boundary().finditer(text, start, end):
            if match.end() <= at:
                start = match.end()
            elif match.start() > at:
                end = match.start()
                break
        if text.startswith("#", start):
            # A heading ends with its line.
            line_end = text.find("\n", start, end)
            if 0 <= line_end < at:
                start = line_end + 1
            elif line_end >= 0:
                end = line_end
        return Sentence(start, blanked(self.lowered[start:end]), at - start)

    def span(self, sentence: Sentence, start: int, end: int) -> Span:
        """Return the span of a part of a sentence, given by offsets in its plain text."""
        return self._document.span(sentence.start + start, sentence.start + end)

    def setting(self, sentence: Sentence) -> Setting:
        """Return where a sentence stands."""
        offset = sentence.start + sentence.at
        blocks = self._outline.markdown.blocks
        number = bisect_right(blocks, offset, key=_start_of) - 1
        block = blocks[number] if number >= 0 else None
        code = block is not None and block.kind == "code" and offset < block.until
        titles = self._titles(offset)
        named = [named_sections(title, self._outline.kind).ids for title in titles]
        return Setting(
            code=code,
            quoted=in_quotes(sentence.plain, sentence.at) or self._is_copied(offset),
            titles=titles,
            sections=frozenset(id_ for ids in named for id_ in ids),
            nearest=named[-1] if named else (),
        )

    def _titles(self, offset: int) -> tuple[str, ...]:
        """Return the headings and labels above an offset, the outermost first."""
        headings = self._outline.headings
        number = bisect_right(headings, offset, key=_start_of) - 1
        titles: list[str] = []
        level = 99
        while number >= 0 and level > 1:
            heading = headings[number]
            if heading.level < level and heading.until > offset:
                titles.append(heading.title)
                level = heading.level
            number -= 1
        return tuple(reversed(titles))

    def _is_copied(self, offset: int) -> bool:
        """Tell whether a place stands in a block quote, or in a copy of another card."""
        text = self._document.text
        if self.lowered.find("original model card", self._body, offset) >= 0:
            return True
        line = text[text.rfind("\n", 0, offset) + 1 : offset]
        return line.lstrip().startswith(">")


def _start_of(item: Heading | Block) -> int:
    return item.start


def in_quotes(plain: str, at: int) -> bool:
    """Tell whether a place in a sentence stands between quotation marks."""
    before, after = plain[:at], plain[at:]
    for opening, closing in ("“”", "「」", "『』", "«»", "„“"):
        if before.rfind(opening) > before.rfind(closing) and closing in after:
            return True
    return any(before.count(mark) % 2 == 1 and mark in after for mark in '"`')


def is_negated(plain: str, at: int) -> bool:
    """Tell whether the clause that leads to a place in a sentence denies it."""
    clause = plain[max(at - 80, 0) : at]
    return _negation().search(clause) is not None


def is_of_another(plain: str, at: int) -> bool:
    """Tell whether the words that lead to a place in a sentence speak of another model."""
    return _another().search(plain[max(at - 90, 0) : at]) is not None


def blanked(lowered: str) -> str:
    """Return a text with markup and links blanked out, of the same length."""
    if _has_markup().search(lowered) is None:
        return lowered
    return _markup().sub(_blank, lowered).replace("’", "'")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


@cache
def _another() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:unlike|whereas|compared (?:to|with)|(?:the|its|our) (?:base|original|parent|teacher"
        r"|underlying) (?:language )?model (?:was|is|has|had)|predecessor|previous version)\b"
    )


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(
        r"\n(?=[ \t>]*(?:\n|[-*+•] |#|\||\d{1,2}[.)] ))|(?: {2}|\\)\n|(?<=[.!?])[\"')*_\]]{0,3}\s"
        r"(?=[\s\"'(*_`\[]{0,4}[^a-z\s])|[。！？]|\s\|\s"
        r"|</?(?:br|p|li|h[1-6]|div|t[dr]|ul|ol)\b[^<>]{0,200}>"
    )


@cache
def _below() -> re.Pattern[str]:
    """Return the white space between a heading and a text that is no heading."""
    return re.compile(r"\s{1,20}(?=[^\s#])")


@cache
def _has_markup() -> re.Pattern[str]:
    return re.compile(r"[\[*_<’]|http")


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"\]\([^()\s]{0,300}(?: [^()]{0,100})?\)|<[^<>]{1,300}>|https?://[^\s)>\]]{1,300}|[\[\]*_]"
    )


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:not|no|never|neither|nor|cannot|without|hardly|nobody|nothing|unless|whether|if"
        r"|\w+n't|instead of|rather than|far from)\b"
    )
