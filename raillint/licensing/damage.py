"""Damage that a text took on its way: wrong decoding, lost characters, words cut at line ends."""

import re
from functools import cache

from raillint.document import Document
from raillint.model import Span

LOST = "\ufffd"
# What UTF-8 looks like where it was read as Windows-1252 or Latin-1: the first of two characters.
_LEADS = ("â€", "Ã", "Â", "â\u0080")
_LINE_JOIN = "-\n"
_FILL = "'"  # stands inside a word and is no part of it, for the reader of words


def damaged(document: Document, start: int = 0, end: int = -1) -> Span | None:
    """Return the first place of a text, or of a stretch of it, that shows damage."""
    text = document.text
    if not shows_damage(text):
        return None
    found = _marks().search(text, start, len(text) if end < 0 else end)
    return document.span(*found.span()) if found else None


def shows_damage(text: str) -> bool:
    """Tell quickly whether a text can hold damage."""
    if _LINE_JOIN in text or "-\r\n" in text:
        return True
    if text.isascii():
        return False
    return LOST in text or any(lead in text for lead in _LEADS) or bool(_control().search(text))


def mended(text: str) -> str:
    """Return a text of the same length with its words restored where that can be done for sure.

    A lost character becomes an apostrophe inside a word and a space elsewhere; the parts of a
    word that a line end cut in two are joined, but not those of `royalty-free`, which are words
    of the text by themselves. What is left over is filled with apostrophes, so that every word
    keeps its place.
    """
    if not text.isascii():
        text = _mojibake().sub(_decoded, text)
        text = _control().sub(_windows, text)
        text = _inside_word().sub(_FILL, text).replace(LOST, " ")
    if _LINE_JOIN not in text and "-\r\n" not in text:
        return text
    words = frozenset(_word().findall(_cut_word().sub(" ", text).lower()))
    return _cut_word().sub(lambda match: _joined(match, words), text)


def _decoded(match: re.Match[str]) -> str:
    # Latin-1 leaves the bytes that Windows-1252 has no character for as they are.
    raw = b"".join(one.encode("latin-1" if one <= "\u00ff" else "cp1252") for one in match[0])
    try:
        return raw.decode().ljust(len(match[0]), _FILL)
    except UnicodeDecodeError:
        return " " * len(match[0])


def _windows(match: re.Match[str]) -> str:
    return bytes([ord(match[0])]).decode("cp1252", "replace")


def _joined(match: re.Match[str], words: frozenset[str]) -> str:
    """Return a cut word whole; two words that a hyphen joins stay two."""
    first, cut, second = match[1], match[2], match[3]
    low = first.lower(), second.lower()
    if "".join(low) not in words and words.issuperset(low):
        return match[0]
    return first + _FILL * len(cut) + second


@cache
def _mojibake() -> re.Pattern[str]:
    """Match the characters that the bytes of one UTF-8 character became."""
    tail = r"[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    return re.compile(rf"[ÂÃ]{tail}|â{tail}{{2}}|â€(?=[\s.,;:)]|$)")


@cache
def _control() -> re.Pattern[str]:
    """Match a quote or dash of Windows-1252 that was read as Latin-1; U+0085 ends a line."""
    return re.compile(r"[\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f]")


@cache
def _inside_word() -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\W\d_]){LOST}(?=[^\W\d_]{{1,2}}\b)")


@cache
def _cut_word() -> re.Pattern[str]:
    return re.compile(r"\b([A-Za-z]{1,40})(-\r?\n[ \t>]{0,40})([a-z]{1,40}|[A-Z]{1,40})\b")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\b[a-z]{2,40}\b")


@cache
def _marks() -> re.Pattern[str]:
    parts = (_mojibake(), _control(), _cut_word())
    return re.compile("|".join([LOST, *(part.pattern for part in parts)]))
