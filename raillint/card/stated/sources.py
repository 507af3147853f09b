"""Which data sets and languages a card says that its model was made from and is for."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import is_negated
from raillint.card.stated.claim import Stated, stands_alone

DATASET, LANGUAGE = "data set", "language"
LINK = "huggingface.co/datasets/"
_LONGEST = 96


def stated_datasets(card: Card) -> Iterator[Stated]:
    """Yield the data sets of the Hub on which a card says that its model was trained.

    Only links to the Hub count, in a sentence that speaks of training. ``value`` is the id.
    """
    for at, _ in card.sentences.near(LINK, 0):
        sentence = card.sentences.at(at)
        raw = card.document.text[sentence.start : sentence.start + len(sentence.plain)]
        match = _id().match(raw, at - sentence.start + len(LINK))
        trained = _trained().search(sentence.plain)
        # A heading of a table stands for several models.
        if raw.lstrip().startswith(("<th", "<td", "|")):
            continue
        if match is None or trained is None or _not_training().search(sentence.plain):
            continue
        if is_negated(sentence.plain, at - sentence.start) or not stands_alone(card, sentence):
            continue
        start = sentence.start + match.start()
        span = card.document.span(start, start + len(match[0]))
        yield Stated(DATASET, match[0], match[0], span, sentence.plain)


def listed_datasets(card: Card) -> list[str]:
    """Return the data sets that the metadata lists, as written."""
    return _texts(card.data.get("datasets"))


def stated_languages(card: Card) -> Iterator[Stated]:
    """Yield the languages of the metadata, by the codes that are given."""
    listed = card.data.get("language")
    for at, code in enumerate(_texts(listed)):
        route = ("language", at) if isinstance(listed, list) else ("language",)
        span = card.value(*route)
        yield Stated(LANGUAGE, code.lower(), code, span, "language")


def _texts(listed: object) -> list[str]:
    items = listed if isinstance(listed, list) else [listed]
    return [item for item in items if isinstance(item, str) and 0 < len(item) <= _LONGEST]


@cache
def _id() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}(?<![.-])")


@cache
def _trained() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:pre-?|fine-?)?(?:trained|training data(?:set)?s?|tuned) ?(?:on|with|using|:|is)"
    )


@cache
def _not_training() -> re.Pattern[str]:
    """Return the words by which a data set serves for something else, or another model."""
    return re.compile(
        r"\b(?:evaluat\w*|tested|test|benchmark\w*|base model|calibrat\w*|was trained by|quantiz\w*"
        r"|imatrix|teacher|details|results|detector|reward model|compar\w*|other models?|synthes\w*"
        r"|initial|subset|filtered|similar|inspired|based on|originally used|base \w+ models?|atop"
        r"|variant of|built (?:on|from|upon))\b"
    )
