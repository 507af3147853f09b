"""Damage that a text took on its way: wrong decoding, lost characters, words cut at line ends."""

import re
from functools import cache

from raillint.document import Document
from raillint.model import Span

LOST = "\ufffd"
# What UTF-8 looks like where it was read as Windows-1252 or Latin-1: the first of two characters.
_LEADS = ("â€", "Ã", "Â", "â\u0080")
_LINE_JOIN = "-\n"


def damaged(document: Document, start: int = 0, end: int = -1) -> Span | None:
    """Return the first place of a text, or of a stretch of it, that shows damage."""
    text = document.text
    end = len(text) if end < 0 else end
    if not shows_damage(text):
        return None
    found = _marks().search(text, start, end)
    return document.span(*found.span()) if found else None


def shows_damage(text: str) -> bool:
    """Tell quickly whether a text can hold damage."""
    if LOST in text or _LINE_JOIN in text.replace("\r", ""):
        return True
    return not text.isascii() and any(lead in text for lead in _LEADS)


def mended(text: str) -> str:
    """Return a text with its characters restored where that can be done for sure.

    A lost character becomes an apostrophe inside a word and a space elsewhere; the parts of a
    word that a line end cut in two are joined.
    """
    text = text.replace("\r\n", "\n")
    for lead in _LEADS:
        if lead in text:
            text = _mojibake().sub(_decoded, text)
            break
    if LOST in text:
        text = _inside_word().sub("'", text).replace(LOST, " ")
    return _cut_word().sub(r"\1\2", text) if _LINE_JOIN in text else text


def _decoded(match: re.Match[str]) -> str:
    raw = bytearray()
    for letter in match[0]:
        # Latin-1 leaves the bytes that Windows-1252 has no character for as they are.
        code = ord(letter)
        raw += bytes([code]) if code < 256 else letter.encode("cp1252", "replace")  # noqa: PLR2004
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return match[0]


@cache
def _mojibake() -> re.Pattern[str]:
    """Match the characters that the bytes of one UTF-8 character became."""
    tail = r"[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    return re.compile(rf"[ÂÃ]{tail}|â{tail}{{2}}|â€(?=[\s.,;:)]|$)")


@cache
def _inside_word() -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\W\d_]){LOST}(?=[^\W\d_]{{1,2}}\b)")


@cache
def _cut_word() -> re.Pattern[str]:
    return re.compile(r"([a-z])-\n[ \t>]*([a-z])")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(rf"{LOST}|{_mojibake().pattern}|{_cut_word().pattern}")
