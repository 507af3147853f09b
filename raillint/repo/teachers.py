"""The models from whose output a card says that its own model learned."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.model import Span
from raillint.repo.hub_id import id_in_url

# One of these stands in every sentence that names such a model, in lower case.
WORDS = (
    "generated ", "produced ", "created with", "outputs ", "teacher", "distill", "synthetic data",
)  # fmt: skip


class Teacher(NamedTuple):
    """A model that another learned from, as its card says it: the words, and where they stand."""

    id: str
    words: str
    span: Span
    line: int


def teachers_in(card: Card) -> Iterator[Teacher]:
    """Yield the models on the Hub from whose output the card says that this one learned."""
    seen: set[str] = set()
    for sentence in card.sentences.around(*WORDS):
        if _trained().search(sentence.plain) is None:
            continue
        end = sentence.start + len(sentence.plain)
        for match in _made_by().finditer(card.document.text, sentence.start, end):
            id_ = match["code"] or id_in_url(match["url"])
            if not id_ or id_.lower() in seen or not card.sentences.setting(sentence).asserted:
                continue
            seen.add(id_.lower())
            span = card.document.span(match.start(), match.end())
            words = " ".join(match[0].split())[:160]
            yield Teacher(id_, words, span, card.document.line_at(match.start()))


@cache
def _trained() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:pre-?)?(?:train(?:ed|ing)|fine-?tun(?:ed|ing)|distill\w+|learn(?:ed|s|t))\b"
    )


@cache
def _made_by() -> re.Pattern[str]:
    """Match who made the data, with a link to the Hub or an id in code."""
    url = r"https?://(?:www\.)?(?:huggingface|hf)\.co/[\w./-]{1,200}"
    made = r"(?:(?:generated|produced)\s+(?:by|with|using|from)|created\s+with)"
    return re.compile(
        rf"(?i)\b(?:{made}|(?:outputs|synthetic data)\s+(?:of|from)"
        r"|teacher(?:\s+model)?(?:\s+is|\s+was|:)?|distill\w*\s+(?:\w+\s+){0,3}from)\s+"
        r"(?:[^\s\[\]`.]{1,30}\s+){0,5}"
        rf"(?:\[[^\]\n]{{1,100}}\]\(\s*(?P<url>{url})\)?|`(?P<code>[\w.-]{{1,60}}/[\w.-]{{1,90}})`)"
    )
