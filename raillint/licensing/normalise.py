"""Licence texts as words, so that dress makes no difference.

A word keeps its offset in the file. Numbers and letters that only count paragraphs are
dropped, wherever a reflowed copy may have put them; numbers that say something ("30 days")
are words.
"""

import re
from functools import cache
from typing import NamedTuple
from zlib import crc32

from raillint.blake2 import blake2b
from raillint.licensing.dress import may_hide, one_form, plain

SHINGLE = 5
TOKEN = 8  # bytes of a word's digest
# Words that are followed by the number of a part of the text.
_REFERENCES = frozenset(
    [
        "paragraph",
        "paragraphs",
        "section",
        "sections",
        "part",
        "parts",
        "article",
        "articles",
        "clause",
        "clauses",
        "chapter",
        "attachment",
        "appendix",
        "annex",
        "exhibit",
        "schedule",
        "item",
    ]
)
HEADINGS = frozenset(("section", "part", "article", "chapter"))
LEAD = 400  # characters before a word among which its line begins; blanked tags may fill them
SHORT_LEAD = 12
_QUOTES = frozenset('"“„«')
SHORT_MARK = 2  # letters of a list marker such as `aa- `


class Words(NamedTuple):
    """The words of a text in order, and the offset of each in the original."""

    words: list[str]
    offsets: list[int]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:'+[^\W_]+)*")


@cache
def _counters() -> frozenset[str]:
    """Return the words that may count paragraphs: small numbers, letters, Roman numerals."""
    roman = (
        "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv"
    )
    letters = "abcdefghijklmnopqrstuvwxyz"
    return frozenset([*map(str, range(100)), *letters, *roman.split()])


def words_of(text: str) -> Words:
    """Return the words of a text without its dress, each with its offset."""
    low, moved = plain(text)
    found = words_in(low)
    if moved is None:
        return found
    return Words(found.words, [moved[at] for at in found.offsets])


def words_in(low: str) -> Words:
    """Return the words of a text that `plain` gave."""
    counters = _counters()
    words: list[str] = []
    offsets: list[int] = []
    dropped = -1  # where the last dropped counter ended
    for match in _word().finditer(low):
        word = match[0]
        if word in counters:
            start, end = match.span()
            if _counts(low, start, end, dropped, words):
                dropped = end
                if words and words[-1] in HEADINGS and _heads(low, offsets[-1], end):
                    words.pop()
                    offsets.pop()
                continue
        elif "'" in word:
            word = word.replace("'", "")
        elif (
            len(word) <= SHORT_MARK
            and low.startswith("- ", match.end())
            and _starts_line(low, match.start())
        ):
            continue  # `aa- ` is a list marker too
        words.append(word)
        offsets.append(match.start())
    return Words(words, offsets)


def _counts(low: str, start: int, end: int, dropped: int, words: list[str]) -> bool:
    """Tell whether a short word only counts: `(a)`, `4.`, `iv)`, `[1]`, `paragraph 5`."""
    after = low[end : end + 1]
    before = low[start - 1 : start]
    if after and after in ")]":
        return True
    if dropped == start - 1 and before == ".":  # the a of 4.a
        return True
    if words and words[-1] in _REFERENCES:
        return True
    if after == ".":
        following = low[end + 1 : end + 2]
        if not before or before.isspace() or before in "([*_.#>":
            if not following or not following.isalnum():
                return True
            return _starts_line(low, start) or _opens(low, start, end)
    return bool(after) and after in ":-—" and _starts_line(low, start)


def _opens(low: str, start: int, end: int) -> bool:
    """Tell whether the 1 of `1.2` opens a paragraph that stands on the line of the one before."""
    lead = low[max(start - SHORT_LEAD, 0) : start].rstrip(" \t")
    after = low[end : end + SHORT_LEAD].lstrip(".0123456789")
    return lead.endswith((".", ";", ":")) or after.lstrip(" \t")[:1] in _QUOTES


def _heads(low: str, start: int, end: int) -> bool:
    """Tell whether `section 2` heads a part of the text instead of naming one."""
    after = low[end : end + 1]
    if after == ":":
        return True
    before = low[max(start - LEAD, 0) : start].rstrip(" \t>#*_")
    ended = before.rstrip()[-1:] in {"", ".", ";", ":"}
    if ended and after == ".":  # also on the line of the paragraph before
        return True
    fresh = not before or before.endswith("\n\n") or ended
    return fresh and _starts_line(low, start) and after in {".", "-", "—", "\n", "", "*"}


def _starts_line(low: str, start: int) -> bool:
    lead = low[max(start - LEAD, 0) : start].rstrip(" \t>#*-+•_~(|")
    return lead.endswith("\n") or (not lead and start <= LEAD)


def digest(words: list[str]) -> str:
    """Return the fingerprint of a whole text: 16 bytes in hex."""
    return blake2b(" ".join(words).encode(), digest_size=16).hexdigest()


def loose_digest(text: str) -> str:
    """Return a digest that wrapping, letter case and punctuation leave alone.

    It costs a tenth of `words_of`, and so stands in front of it. A text of which a part is
    hidden or struck out has none.
    """
    if may_hide(text):
        from raillint.licensing.hidden import hides  # noqa: PLC0415 - few texts need it

        if hides(text):
            return ""
    if not text.isascii():
        text = one_form(text)
        for sign in set(text):  # letters of other scripts are words too
            if not (sign.isascii() or sign.isalnum()):
                text = text.replace(sign, " ")
    raw = text.encode()
    plain_words = raw.translate(_loose_table(), b"'").split()
    return blake2b(b" ".join(plain_words), digest_size=16).hexdigest()


@cache
def _loose_table() -> bytes:
    """Map ASCII letters to lower case and other ASCII than digits to a space."""
    signs = (chr(code).lower() for code in range(128))
    kept = "".join(one if one.isalnum() else " " for one in signs)
    return kept.encode() + bytes(range(128, 256))


class _Tokens(dict[str, bytes]):
    """Digests of single words, kept while there are few of them."""

    LIMIT = 50_000

    def __missing__(self, word: str) -> bytes:
        token = blake2b(word.encode(), digest_size=TOKEN).digest()
        if len(self) < self.LIMIT:
            self[word] = token
        return token


_TOKENS = _Tokens()


def shingles(words: list[str]) -> list[int]:
    """Return the hash of every run of five words, in order (32 bits each).

    A run's hash is the CRC of its words' blake2b digests: a fifth of the cost of a
    blake2b for every run, and no easier to turn back into words.
    """
    run = b"".join([_TOKENS[word] for word in words])
    size = SHINGLE * TOKEN
    return [crc32(run[at : at + size]) for at in range(0, len(run) - size + 1, TOKEN)]
