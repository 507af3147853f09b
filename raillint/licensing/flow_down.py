"""Whether a text of whatever wording restricts uses, and has that passed on downstream."""

import re
from functools import cache


def restricts_uses(text: str) -> bool:
    """Tell whether a text speaks of uses that it bars."""
    return _restricts().search(text) is not None


def is_passed_on(text: str) -> bool:
    """Tell whether a sentence has the terms handed on downstream."""
    return any(
        _whom().search(sentence) and _duty().search(sentence) and _what().search(sentence)
        for sentence in _sentence_end().split(text)
    )


@cache
def _restricts() -> re.Pattern[str]:
    return re.compile(
        r"(?:prohibited|restricted|forbidden|unacceptable) (?:uses?|applications?)"
        r"|use(?:-based)? restrictions?|may not (?:be )?used?"
        r"|(?:must|shall|do|agree) not (?:to )?use",
        re.IGNORECASE,
    )


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.;](?=\s)|\n[ \t>]*\n")


@cache
def _whom() -> re.Pattern[str]:
    return re.compile(
        r"distribut|\bshar(?:e|ing)|downstream|recipient|third part|sublicen|derivative|subsequent"
        r"|your (?:own )?users|transfer|hand(?:s|ing)? on\b|(?:give|giving) others"
        r"|pass(?:es|ing)? on",
        re.IGNORECASE,
    )


@cache
def _duty() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:must|shall|have to|has to|require|subject to|include|contain|agree|bound)",
        re.IGNORECASE,
    )


@cache
def _what() -> re.Pattern[str]:
    return re.compile(
        r"this licen[sc]e|\b(?:same|these|such)\b.{0,40}(?:restriction|term|condition)"
        r"|restrictions?\b|Attachment A",
        re.IGNORECASE | re.DOTALL,
    )
