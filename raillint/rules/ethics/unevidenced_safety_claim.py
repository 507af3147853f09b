"""ET510: the card calls the model safe or red-teamed, and shows nothing of it."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.card.sentences import Sentence, is_negated
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule

_WORDS = ("safe ", "safe.", "safe,", "safety-", "teamed", "harmless", "jailbreak", "toxic",
          "safety of")  # fmt: skip
_AFTER = 400  # characters in which the evidence may follow


@card_rule(
    code="ET510",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    words=_WORDS,
)
def unevidenced_safety_claim(card: Card) -> Outcome:
    """The card claims that the model is safe or was red-teamed, without test, number or link.

    ## Why it matters
    Integrators leave out safeguards of their own where a card promises that the model has
    them. A claim is worth what it was tested by; ET503 has the promises that no test can keep.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    This model is safe for children.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    This model is safe for children: of 600 prompts by pupils 2 were answered badly.
    ```
    """
    if card.sections["safety_evaluation"].status is Status.CONTENT:
        return
    for sentence in card.sentences.around(*_WORDS):
        match = _claim().search(sentence.plain)
        asks = sentence.plain.rstrip().endswith("?")
        if match is None or asks or _hedged().search(sentence.plain) is not None:
            continue
        if is_negated(sentence.plain, match.end()) or _is_shown(card, sentence):
            continue
        if not card.sentences.setting(sentence).asserted:
            continue
        yield Hit(
            f"the card claims safety and shows no test of it: “{_shown(match[0])}”",
            card.sentences.span(sentence, match.start(), match.end()),
            help="say what was tested, on which prompts or benchmark, and with which result, or "
            "link the report",
        )


def _is_shown(card: Card, sentence: Sentence) -> bool:
    """Tell whether a number, a link or a benchmark stands in the sentence or just after it."""
    end = sentence.start + len(sentence.plain)
    after = card.document.text[end : end + _AFTER]
    ending = _ending().search(after)
    after = after[: ending.start()] if ending is not None else after
    return _evidence().search(card.document.text[sentence.start : end] + after) is not None


def _shown(text: str) -> str:
    return " ".join(text.replace("`", "").split())[:80]


@cache
def _claim() -> re.Pattern[str]:
    model = r"(?:models?|it|llm|assistant|chatbot|checkpoint|version|[\w.-]*\d[bB]?|outputs?|we)"
    return re.compile(
        rf"\b{model} (?:is|are|was|were|has been|have been|remains?|stays?) (?:\w+,? (?:and"
        rf" )?){{0,3}}?"
        r"(?:safe(?! ?tensors)|harmless|safety[- ](?:aligned|tuned|tested)|red[- ]?teamed"
        r"|jailbreak[- ]resistant|non-?toxic|aligned (?:for|with) (?:safety|human values))\b"
        rf"|\b(?:resistant|robust|immune) (?:to|against) jailbreak\w*"
        r"|\b(?:safe|harmless) and (?:helpful|reliable|ethical|trustworthy|unbiased) (?:model"
        r"|assistant"
        r"|chatbot|responses?|outputs?|answers?)\b"
        r"|\bensur(?:es|ing) (?:that )?(?:the |its |all )?(?:models?|outputs?|responses?"
        r"|answers?|content"
        r"|images?|generations?) (?:is|are|remains?|stays?|to be) (?:\w+ and )?(?:safe"
        r"|harmless|non-?toxic)\b"
        r"|\boffers? (?:a |an )?safe (?:and \w+ )?(?:way|environment|generation|experience)\b"
        r"|\bsafe (?:content|text|image) generation\b"
        r"|\b(?:made|makes|keeps?) (?:the|our|this) model (?:\w+ )?(?:safe|harmless)\b"
        r"|\bsafety of (?:the|our|this) model (?:has been|was|is) (?:verified|proven|proved"
        r"|ensured|guaranteed|confirmed)\b"
    )


@cache
def _hedged() -> re.Pattern[str]:
    """Return the words that weaken a claim, or that make it one about something else."""
    return re.compile(
        r"\b(?:should|could|may|might|aims?|aimed|goal|intended|try|tries|hope|want|attempts?|please"
        r"|pickles?|safetensors|files?|formats?|ckpt|download\w*|licen[sc]e\w*|indemnify|hold"
        r"|you are"
        r"|system prompt|legal\w*|financial|load|loading|code|memory|thread|type[- ]?safe|eat|food"
        r"|water|driv\w+|vehicle\w*|assum\w+|consider\w*|more|less|rather|to be|detect\w*"
        r"|classif\w*"
        r"|dataset|data|comments?|labels?|backup|fail-?safe|play it|better safe|question\w*"
        r"|sorry|commercial|ask\w*|whether|if|example|prompts?|trust_remote_code)\b"
    )


@cache
def _ending() -> re.Pattern[str]:
    """Return where a paragraph or an item of a list ends."""
    return re.compile(r"\n\s*(?:\n|[-*+#] )")


@cache
def _evidence() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\]\(|https?://|<a |arxiv|\d+(?:\.\d+)?\s*%|\|\s*\d|\b\d{2,}\b(?! ?b\b)"
        r"|\b(?:benchmark|realtoxicity\w*|toxigen|truthfulqa|bbq|harmbench|advbench|hh-rlhf|evaluat\w+"
        r"|technical report|paper|table)\b"
    )
