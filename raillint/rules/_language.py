"""Whether a licence text is English: a guess from the commonest words of English licences."""

import re
from functools import cache

from raillint.document import Document

ENOUGH = 400  # letters; a shorter text tells no language
ENGLISH = 0.12  # of the letters of an English licence, at least, stand in the words below
FOREIGN = 0.04  # of the letters of a text in another language, at most
READ = 20_000  # characters


def is_english(document: Document) -> bool:
    """Tell whether a text is long enough to tell, and English."""
    return _letters(document) >= ENOUGH and _share(document) >= ENGLISH


def is_foreign(document: Document) -> bool:
    """Tell whether a text is long enough to tell, and in another language."""
    return _letters(document) >= ENOUGH and _share(document) < FOREIGN


def _letters(document: Document) -> int:
    return sum(map(str.isalpha, document.text[:READ]))


def _share(document: Document) -> float:
    """Return the share of letters, since scripts without spaces have no words to count."""
    common = sum(map(len, _common().findall(document.text[:READ].lower())))
    return common / max(_letters(document), 1)


@cache
def _common() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|of|and|to|or|any|you|this|that|for|with|not|by)\b", re.ASCII)
