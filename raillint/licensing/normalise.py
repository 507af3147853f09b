"""Licence texts as plain words, so that dress makes no difference.

Wrapping, list markers, numbering, Markdown, HTML, quotes, dashes, letter case and the
copyright line are dress. Every step keeps the length of the text, so that a word's
offset is its place in the file.
"""

import re
from functools import cache
from typing import NamedTuple

from raillint.blake2 import blake2b

SHINGLE = 5


class Words(NamedTuple):
    """The words of a text in order, and the offset of each in the original."""

    words: list[str]
    offsets: list[int]


@cache
def _dress() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of what is dropped, in the order of application."""
    return (
        re.compile(r"<!--[\s\S]*?-->|</?[a-z][^<>\n]{0,200}>", re.IGNORECASE),
        re.compile(r"\]\([^()\s]{1,300}\)"),
        re.compile(r"^[ \t>*#_]*(?:copyright\b(?= *(?:\(c\)|©|\d{4}|\[|<|\{))|©|\(c\) *\d{4})"
                   r"[^\n]*$", re.IGNORECASE | re.MULTILINE),
        re.compile(r"^[ \t>]*(?:#+[ \t]*)?(?:[-*+•][ \t]+)?(?:\*\*)?"
                   r"(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)]\)?(?=[ \t*]))",
                   re.IGNORECASE | re.MULTILINE),
        re.compile(r"&(?:[a-z]{2,8}|#\d{1,5});", re.IGNORECASE),
    )  # fmt: skip


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@cache
def _plain_characters() -> dict[int, str]:
    """Map typographic variants to one plain character each."""
    return dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u02bc\u00b4`"), "'") | {
        0x00A0: " ", 0x00AD: " ", 0x200B: " ", 0xFEFF: " ",
    }  # fmt: skip


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def words_of(text: str) -> Words:
    """Return the words of a text without its dress, each with its offset."""
    plain = text if text.isascii() else text.translate(_plain_characters())
    for pattern in _dress():
        plain = pattern.sub(_blank, plain)
    lowered = plain.lower()
    if len(lowered) != len(plain):  # a few letters grow when lowered, such as U+0130
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in plain)
    found = [(match.group().replace("'", ""), match.start()) for match in _word().finditer(lowered)]
    return Words([word for word, _ in found], [at for _, at in found])


def digest(words: list[str]) -> str:
    """Return the fingerprint of a whole text: 16 bytes in hex."""
    return blake2b(" ".join(words).encode(), digest_size=16).hexdigest()


def shingles(words: list[str]) -> list[int]:
    """Return the hash of every run of five words, in order (32 bits each)."""
    hashes = []
    for at in range(max(len(words) - SHINGLE + 1, 0)):
        run = " ".join(words[at : at + SHINGLE]).encode()
        hashes.append(int.from_bytes(blake2b(run, digest_size=4).digest(), "little"))
    return hashes
