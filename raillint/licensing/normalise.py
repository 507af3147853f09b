"""Licence texts as plain words, so that dress makes no difference.

Wrapping, list markers, numbering, Markdown, HTML, quotes, dashes, letter case, Unicode
forms and the copyright line are dress. A word keeps its offset in the file. Numbers and
letters that only count paragraphs are dropped, wherever a reflowed copy may have put
them; numbers that say something ("30 days") are words.
"""

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from raillint.blake2 import blake2b

SHINGLE = 5
NAMES = 120  # characters of a copyright line that may name holders before it says something else
HOLDERS = 240  # characters after the mark of a copyright line; a longer one holds other text
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
_APOSTROPHES = frozenset(("&apos;", "&rsquo;", "&lsquo;", "&#39;", "&#8217;", "&#x27;", "&#x2019;"))
LEAD = 400  # characters before a word among which its line begins; blanked tags may fill them
SHORT_LEAD = 12
_QUOTES = frozenset('"“„«')
SHORT_MARK = 2  # letters of a list marker such as `aa- `
_JOINERS = "'"  # a mark that stands inside a word and is not part of it


# `<year>` and `<https://…>` are words; only real tags are markup.
_TAGS = (
    "a|abbr|article|b|blockquote|body|br|center|code|dd|del|details|div|dl|dt|em|font|footer|"
    "h[1-6]|head|header|hr|html|i|img|ins|kbd|li|link|main|mark|meta|ol|p|pre|q|s|section|"
    "small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul"
)


class Words(NamedTuple):
    """The words of a text in order, and the offset of each in the original."""

    words: list[str]
    offsets: list[int]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return a pattern by name; nothing is compiled before it is needed."""
    source = {
        "word": r"[^\W_]+(?:'+[^\W_]+)*",
        "tag": rf"</?(?:{_TAGS})(?:\s[^<>]{{0,300}})?/?>",
        "block": r"</?(?:p|br|li|ul|ol|div|h[1-6]|tr|td|th|table|blockquote|section|article|hr)\b",
        "link": r"\]\([^()\s]{1,300}\)",
        "copyright": r"^([ \t>*#_/\\;-]*"
        r"(?:copyright\b(?= *(?:\(c\)|©|\d{4}|\[|<|\{|'))|©|\(c\) *\d{4}))([^\n]*)$",
        # What a line that only names holders does not say; `not` also as it ends "cannot".
        "says": r"\b(?:must|shall|may|apply|applies|waive[sd]?|binds?|binding|restrict\w*"
        r"|attachment|permi(?:t|ss)\w*|grant\w*|ignor\w+|use[sd]?|no)\b|not\b|: (?:to|for|in) ",
        "escape": r"\\[!-/:-@\[-`{-~]",  # CommonMark, "Backslash escapes"
        "page": r"^[ \t>*#_|]*(?:page[ \t]{1,9}\d{1,3}(?:[ \t]{1,9}of[ \t]{1,9}\d{1,3})?"
        r"|[-–—][ \t]?\d{1,3}[ \t]?[-–—]|\d{1,3}[ \t]?/[ \t]?\d{1,3}|(\d{1,3}))[ \t*_|]*$",
        "symbols": r"[^\w\x00-\x7f]+",
        "beyond": r"[^\x00-\x7f]+",
        "entity": r"&(?:[a-z]{2,8}|#\d{1,5}|#x[0-9a-f]{1,4});",
    }[name]
    return re.compile(source, re.MULTILINE)


_VARIANTS = (
    ("\u2018\u2019\u201a\u201b\u02bc\u00b4`\u2032", "'"),
    ("\u00ad\u200b\u200c\u200d\u2060\ufeff", _JOINERS),  # invisible, and often inside words
    ("\u00a0", " "),
    ("\u2028\u2029\u0085", "\n"),
)


def _one_form(text: str) -> str:
    """Return a text with one plain character for each typographic variant."""
    for variants, single in _VARIANTS:
        for variant in variants:
            text = text.replace(variant, single)  # many times faster than str.translate
    return text


@cache
def _counters() -> frozenset[str]:
    """Return the words that may count paragraphs: small numbers, letters, Roman numerals."""
    roman = (
        "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv"
    )
    letters = "abcdefghijklmnopqrstuvwxyz"
    return frozenset([*map(str, range(100)), *letters, *roman.split()])


def plain(text: str) -> tuple[str, list[int] | None]:
    """Return a text in lower case and without markup, and where its characters were.

    The second value is missing where nothing moved, as in nearly every text.
    """
    moved = None
    if not text.isascii():
        text = _one_form(text)
        if not text.isascii():
            text, moved = _compatible(text)
    if "\\" in text:
        text, moved = _unescaped(text, moved)
    low = text.lower()
    if len(low) != len(text):  # a few letters grow when lowered, such as U+0130
        low = "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
    for abbreviation in ("e.g.", "i.e."):  # wrapped, they look like letters that count
        low = low.replace(abbreviation, "    ")
    if "\r" in low:
        low = low.replace("\r\n", " \n").replace("\r", "\n")
    return _without_markup(low), moved


def _compatible(text: str) -> tuple[str, list[int] | None]:
    """Return a text in the composed compatibility form, and where its characters were."""
    from unicodedata import combining, is_normalized, normalize  # noqa: PLC0415 - ASCII needs none

    if is_normalized("NFKC", text):
        return text, None
    pieces: list[str] = []
    moved: list[int] = []
    at = 0
    for match in _pattern("beyond").finditer(text):
        first, last = max(match.start() - 1, at), match.end()  # a mark may follow an ASCII letter
        pieces.append(text[at:first])
        moved += range(at, first)
        starts = [n for n in range(first, last) if n == first or not combining(text[n])]
        for start, end in pairwise([*starts, last]):
            composed = normalize("NFKC", text[start:end])
            pieces.append(composed)
            moved += [start] * len(composed)
        at = last
    return "".join([*pieces, text[at:]]), [*moved, *range(at, len(text))]


def _unescaped(text: str, moved: list[int] | None) -> tuple[str, list[int] | None]:
    """Return a text without the backslashes before its marks, and where its characters were."""
    gone = [match.start() for match in _pattern("escape").finditer(text)]
    if not gone:
        return text, moved
    edges = pairwise([-1, *gone, len(text)])
    kept = [at for before, after in edges for at in range(before + 1, after)]
    pieces = (text[before + 1 : after] for before, after in pairwise([-1, *gone, len(text)]))
    return "".join(pieces), kept if moved is None else [moved[at] for at in kept]


def _without_markup(low: str) -> str:
    if _may_hide(low):
        from raillint.licensing.hidden import without_hidden  # noqa: PLC0415 - few texts need it

        low = without_hidden(low)
    if "<" in low:
        low = _pattern("tag").sub(_blank_tag, low)
    if "**'" in low:
        low = low.replace("**'", _JOINERS * 3)  # bold that ends inside a word
    if "](" in low:
        low = _pattern("link").sub(_blank, low)
    if "&" in low:
        low = _pattern("entity").sub(_entity, low)
    if "copyright" in low or "©" in low or "(c)" in low:
        low = _pattern("copyright").sub(_blank_holders, low)
    return _pattern("page").sub(_blank_page, low)


def _may_hide(text: str) -> bool:
    return "<" in text or "~~" in text


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _blank_holders(match: re.Match[str]) -> str:
    """Blank a copyright line; of one that says more than whose the rights are, what says that."""
    mark, rest = match.groups()
    more = _pattern("says").search(rest)
    if more is None and len(rest) <= HOLDERS:
        return " " * len(match[0])
    end = rest.find(". ", 0, more.start() if more else 0) + 1
    kept = end if end <= NAMES else 0
    return " " * (len(mark) + kept) + rest[kept:]


def _blank_page(match: re.Match[str]) -> str:
    """Blank a line that only counts pages; a bare number does so between empty lines."""
    low, (start, end) = match.string, match.span()
    edges = low[max(start - 8, 0) : start], low[end : end + 8]
    parted = not match[1] or all("\n\n" in edge.replace(" ", "") for edge in edges)
    return " " * len(match[0]) if parted else match[0]


def _blank_tag(match: re.Match[str]) -> str:
    """Blank a tag; one that begins or ends a block leaves an empty line."""
    size = match.end() - match.start()
    return ("\n\n" if _pattern("block").match(match.group()) else "").ljust(size)


def _entity(match: re.Match[str]) -> str:
    size = match.end() - match.start()
    return (_JOINERS if match.group() in _APOSTROPHES else " ") * size


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
    for match in _pattern("word").finditer(low):
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
    if _may_hide(text):
        from raillint.licensing.hidden import hides  # noqa: PLC0415 - few texts need it

        if hides(text):
            return ""
    if not text.isascii():  # letters of other scripts are words too
        text = _pattern("symbols").sub(" ", _one_form(text))
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
