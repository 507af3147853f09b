"""Parts of a text that a page hides or strikes out: their words are not in force.

HTML comments, `<del>`, `<s>`, `<strike>`, `~~…~~` (GitHub Flavored Markdown, "Strikethrough"),
scripts, styles and elements that an attribute hides.
"""

import re
from collections.abc import Iterator
from functools import cache

_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr"))
_STRUCK = frozenset(("del", "s", "strike"))
_UNSHOWN = frozenset(("script", "style", "template"))


def hides(text: str) -> bool:
    """Tell whether a part of a text may be hidden or struck out."""
    if "~~" in text and _struck().search(text):
        return True
    return "<" in text and _hiding().search(text) is not None


def without_hidden(low: str) -> str:
    """Return a text in lower case of the same length with its hidden and struck parts blank."""
    if "~~" in low:
        low = _struck().sub(_blank, low)
    if "<" not in low or _hiding().search(low) is None:
        return low
    low = _without(low, _comments(low))
    return _without(low, _elements(low))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without(low: str, ranges: Iterator[tuple[int, int]]) -> str:
    pieces = []
    at = 0
    for start, end in ranges:
        pieces += [low[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, low[at:]]) if pieces else low


def _comments(low: str) -> Iterator[tuple[int, int]]:
    """Yield HTML comments; one that begins a line and is never closed hides all that follows."""
    at = 0
    while (start := low.find("<!--", at)) >= 0:
        end = low.find("-->", start)
        if end < 0:
            # CommonMark, "HTML blocks", kind 2: without its end it goes on to the end of the file.
            opened = _opened().search(low, start)
            if opened is not None:
                yield opened.end() - len("<!--"), len(low)
            return
        at = end + len("-->")
        yield start, at


def _elements(low: str) -> Iterator[tuple[int, int]]:
    """Yield elements that are hidden or struck out, from their first tag to their last."""
    name, depth, start = "", 0, 0
    for tag in _tag().finditer(low):
        closes, this, attributes = tag.groups()
        if not name:
            if not closes and _is_hidden(this, attributes):
                name, depth, start = this, 1, tag.start()
        elif this == name:
            depth += -1 if closes else 1
            if not depth:
                yield start, tag.end()
                name = ""
    # `<s>` alone is a token of many models, and strikes nothing out where it is never closed.
    if name and name not in _STRUCK:
        yield start, len(low)


def _is_hidden(name: str, attributes: str) -> bool:
    if name in _STRUCK or name in _UNSHOWN:
        return True
    return name not in _VOID and _hidden_by().search(attributes) is not None


@cache
def _struck() -> re.Pattern[str]:
    """Match what two tildes strike out, within one paragraph."""
    return re.compile(r"(?<![~\\])~~(?![~\s])(?:[^~\n]|~(?!~)|\n(?![ \t>]*\n))+(?<!\s)~~(?!~)")


@cache
def _hiding() -> re.Pattern[str]:
    names = "|".join(sorted(_STRUCK | _UNSHOWN))
    return re.compile(
        rf"<!--|<(?:{names})[\s>]|<[a-z][^<>]*(?:\shidden\b|(?:display|visibility)\s*:)",
        re.IGNORECASE,
    )


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(r"^[ \t>]*<!--", re.MULTILINE)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"<(/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>")


@cache
def _hidden_by() -> re.Pattern[str]:
    return re.compile(
        r"\shidden(?=[\s=/]|$)(?!\s*=\s*[\"']?until-found)"
        r"|display\s*:\s*none|visibility\s*:\s*hidden"
    )
