"""Which decoding settings a card recommends, calls its default or says it was evaluated with."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.lists import introduction
from raillint.card.sentences import Sentence, is_negated
from raillint.card.stated.claim import Stated, amount, stands_alone

WORDS = ("temperature", "top_p", "top-p", "top p", "top_k", "top-k", "top k", "min_p", "min-p",
         "repetition penalty", "repetition_penalty", "greedy")  # fmt: skip
_KEYS = {
    "temperature": "temperature", "top": "top", "min": "min-p", "repetition": "repetition penalty",
}  # fmt: skip
GREEDY = "greedy decoding"


def recommended_decoding(card: Card) -> Iterator[Stated]:
    """Yield the settings that a card recommends, or calls its default (the label tells)."""
    for sentence in _sentences(card):
        advice = _advice(card, sentence)
        if advice and not _conditional().search(f"{advice} {sentence.plain}"):
            label = "default" if "default" in advice else ""
            yield from (found._replace(label=label) for found in _settings(card, sentence))


def evaluated_decoding(card: Card) -> Iterator[Stated]:
    """Yield the places where a card says that it was evaluated with greedy decoding."""
    for sentence in _sentences(card):
        plain = sentence.plain
        if _advised().search(plain) or not stands_alone(card, sentence):
            continue
        sections = card.sentences.setting(sentence).sections
        if "evaluation" not in sections and not _evaluated().search(plain):
            continue
        for found in _settings(card, sentence):
            if found.value in {GREEDY, 0} and found.kind in {GREEDY, "temperature"}:
                yield found._replace(kind=GREEDY)


def _sentences(card: Card) -> Iterator[Sentence]:
    if not card.sentences.holds(*WORDS):
        return
    seen = set()
    for sentence in card.sentences.around(*WORDS):
        if sentence.start not in seen:
            seen.add(sentence.start)
            # A setting in code marks is as much the card's own word.
            yield sentence._replace(plain=sentence.plain.replace("`", " "))


def _advice(card: Card, sentence: Sentence) -> str:
    """Return the words by which a setting is recommended or the default, or nothing.

    They stand in its sentence, in the line that introduces its list, or in the heading above.
    """
    if not stands_alone(card, sentence):
        return ""
    if _advised().search(sentence.plain):
        return "" if _of_software().search(sentence.plain) else sentence.plain
    lowered = card.sentences.lowered
    above = introduction(lowered, sentence.start + sentence.at)
    titles = card.sentences.setting(sentence).lowered[-2:]  # a label counts as a heading
    return next((words for words in (above, *titles) if _advised().search(words)), "")


def _settings(card: Card, sentence: Sentence) -> Iterator[Stated]:
    plain = sentence.plain
    for match in _setting().finditer(plain):
        found = amount(match["figure"])
        if found is None or _ranged().match(plain, match.end()):
            continue
        name = match["name"]
        kind = f"top-{name[-1]}" if name.startswith("top") else _KEYS[re.split(r"[\s_-]", name)[0]]
        yield _stated(card, sentence, kind, found.value, match.span("figure"))
    greedy = _greedy().search(plain)
    if greedy is not None and not is_negated(plain, greedy.start()):
        yield _stated(card, sentence, GREEDY, GREEDY, greedy.span())


def _stated(
    card: Card, sentence: Sentence, kind: str, value: float | str, at: tuple[int, int]
) -> Stated:
    span = card.sentences.span(sentence, *at)
    number = value if isinstance(value, float) else 0
    return Stated(kind, value, card.document.slice(span), span, sentence.plain, number, number)


@cache
def _setting() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<name>temperature|top[\s_-]?[pk]|min[\s_-]?p|repetition[\s_-]penalty)\b"
        r"`{0,2}(?:\s?\([a-z]{1,8}\))?\s{0,3}(?:[=:]|of|is|to|at|was|parameter|around)?"
        r"\s{0,2}(?:to |of )?[\s`*~]{0,4}(?P<figure>\d{1,4}(?:\.\d{1,6})?)(?![\w%]|\.\d)"
    )


@cache
def _greedy() -> re.Pattern[str]:
    return re.compile(r"\bgreedy (?:decoding|search|sampling|generation)\b|\bgreedily\b")


@cache
def _ranged() -> re.Pattern[str]:
    return re.compile(r"\s?(?:[-–~/]|to|and|or)\s?\d")


@cache
def _advised() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:recommend(?:ed|s|ations?)?|default(?:s|ing)?|suggest(?:ed|s)?|by default|preferred"
        r"|best results|optimal|advise[ds]?|works best)\b"
    )


@cache
def _of_software() -> re.Pattern[str]:
    """Return a default that is that of a program, whatever the model is."""
    return re.compile(
        r"\b(?:apis?|openai|vllm|sglang|tgi|lm studio|transformers|server|library|llama-cpp-python"
        r"|text-generation-\w+|koboldcpp|exllama\w*|gpt4all)\b.*\bdefaults?\b"
        r"|\bdefaults?\b.*\b(?:apis?|openai|vllm|sglang|tgi|lm studio|transformers|server|library"
        r"|llama-cpp-python|text-generation-\w+|koboldcpp|exllama\w*|gpt4all)\b"
    )


@cache
def _conditional() -> re.Pattern[str]:
    """Return the words by which a setting holds in some case only."""
    return re.compile(
        r"\b(?:modes?|tasks?|coding|code|math\w*|creative|when|if|between|range|either|depending"
        r"|evaluat\w+|benchmarks?|depends|lower|higher|increase|decrease|unlike|instead of"
        r"|llama\.cpp|ollama|for (?:more|less)|not|experiment|adjust|base model|softmax|distill\w*"
        r"|loss|fine-?tun\w*|training|contrastive)\b"
    )


@cache
def _evaluated() -> re.Pattern[str]:
    return re.compile(r"\b(?:evaluat\w+|benchmark\w*|scores?|results? (?:were|are|was))\b")
