"""Whether a card says that many trained a model together, and with what."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.model import Span

# One of these stands in the card of every such model, in lower case.
WORDS = ("hivemind", "volunteer", "collaborati", "collectively", "community-trained")
_TAGS = frozenset({"hivemind", "collaborative-training"})


def collective_training(card: Card) -> Span | None:
    """Return where a card says that many trained the model, or nothing."""
    for sentence in card.sentences.around(*WORDS):
        match = _collective().search(sentence.plain)
        if match is None or _many().search(sentence.plain) is None:
            continue
        if card.sentences.setting(sentence).asserted:
            return card.sentences.span(sentence, match.start(), match.end())
    tags = card.data.get("tags")
    listed = tags if isinstance(tags, list) else []
    for at, tag in enumerate(listed):
        if isinstance(tag, str) and tag.lower() in _TAGS:
            return card.value("tags", at)
    return None


def names_compute(card: Card) -> bool:
    """Tell whether a card names the hardware that a training ran on."""
    return _compute().search(card.sentences.lowered) is not None


@cache
def _collective() -> re.Pattern[str]:
    trained = r"(?:pre-?)?train(?:ed|ing)"
    return re.compile(
        rf"\b{trained}(?: \w+){{0,3}} (?:collaboratively|collectively)\b"
        rf"|\b(?:collaboratively|collectively) {trained}\b"
        rf"|\bcollaborative (?:distributed )?{trained}\b"
        rf"|\b{trained}(?: \w+){{0,4}} (?:by|with|from|of) (?:\w+ ){{0,3}}volunteers\b"
        rf"|\bvolunteers?(?: \w+){{0,4}} (?:compute|gpus?|hardware|machines|{trained})\b"
        rf"|\b{trained}(?: \w+){{0,3}} (?:with|using|on|over) hivemind\b"
        r"|\bcommunity-trained\b"
    )


@cache
def _many() -> re.Pattern[str]:
    """Return the words for those who take part; two organisations do not make a crowd."""
    return re.compile(
        r"volunteers?\b|\bhivemind\b|\bpeers\b|participants\b|\bcommunity|\bdecentrali[sz]ed\b"
        r"|\bover the internet\b|\bcrowd"
    )


@cache
def _compute() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:gpus?|tpus?|a100s?|h100s?|v100s?|t4s?|k80|p100|rtx|colab|kaggle|flops|petaflops?"
        r"|(?:gpu|compute)[- ]hours?|graphics cards?)\b"
    )
