"""The dress of a licence text, taken off: markup, letter case, Unicode forms, who holds rights.

Wrapping, Markdown, HTML, quotes, dashes, letter case, page numbers and the copyright line
say nothing of what a licence asks. What is taken off is blanked, so that the rest keeps its
place in the file.
"""

import re
from functools import cache
from itertools import pairwise

NAMES = 120  # characters of a copyright line that may name holders before it says something else
HOLDERS = 240  # characters after the mark of a copyright line; a longer one holds other text
_APOSTROPHES = frozenset(("&apos;", "&rsquo;", "&lsquo;", "&#39;", "&#8217;", "&#x27;", "&#x2019;"))
_JOINERS = "'"  # a mark that stands inside a word and is not part of it

# `<year>` and `<https://…>` are words; only real tags are markup.
_TAGS = (
    "a|abbr|article|b|blockquote|body|br|center|code|dd|del|details|div|dl|dt|em|font|footer|"
    "h[1-6]|head|header|hr|html|i|img|ins|kbd|li|link|main|mark|meta|ol|p|pre|q|s|section|"
    "small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return a pattern by name; nothing is compiled before it is needed."""
    source = {
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


def one_form(text: str) -> str:
    """Return a text with one plain character for each typographic variant."""
    for variants, single in _VARIANTS:
        for variant in variants:
            text = text.replace(variant, single)  # many times faster than str.translate
    return text


def plain(text: str) -> tuple[str, list[int] | None]:
    """Return a text in lower case and without markup, and where its characters were.

    The second value is missing where nothing moved, as in nearly every text.
    """
    moved = None
    if not text.isascii():
        text = one_form(text)
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
    if may_hide(low):
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


def may_hide(text: str) -> bool:
    """Tell quickly whether a part of a text can be hidden or struck out."""
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
