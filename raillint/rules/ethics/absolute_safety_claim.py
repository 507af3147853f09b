"""ET503: a promise of safety or fairness that no model keeps."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import is_negated
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule

# A word, and the phrases with it: most cards hold none of the words.
_PHRASES = {
    "bias": (
        "unbiased", "bias-free", "bias free", "free of bias", "free from bias", "free of any bias",
        "free from any bias", "no bias", "without any bias",
    ),
    "safe": ("% safe", "ly safe"),
    "jailbr": ("be jailbroken", "jailbreak-proof", "jailbreak proof"),
    "hallucinat": ("hallucination-free", "hallucination free", "never hallucinates",
                   "does not hallucinate"),
    "never ": ("never produces", "never generates", "never outputs", "never gives"),
    "s no ": ("produces no ", "generates no ", "outputs no "),
}  # fmt: skip


@card_rule(
    code="ET503",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    words=tuple(_PHRASES),
)
def absolute_safety_claim(card: Card) -> Outcome:
    """The text promises without any reserve that the model is unbiased or safe.

    ## Why it matters
    Every model has biases and can be brought to harmful output; what can be said is what
    was tested, and with which result. Who believes the promise takes no care.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    This model is completely unbiased.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    This model is not free of bias: its scores for women lie 3 points lower.
    ```
    """
    sentences = card.sentences
    phrases = [item for word, more in _PHRASES.items() if sentences.holds(word) for item in more]
    for sentence in sentences.around(*phrases):
        match = _claim().search(sentence.plain)
        asks = sentence.plain.rstrip().endswith("?")
        if match is None or asks or _hedged().search(sentence.plain):
            continue
        if not _model().search(sentence.plain[: match.end() + 40]):
            continue
        if is_negated(sentence.plain, match.start()):
            continue
        if not card.sentences.setting(sentence).asserted:
            continue
        yield Hit(
            f"the text promises more than a model can keep: `{_shown(match[0])}`",
            card.sentences.span(sentence, match.start(), match.end()),
            help="say what was tested, on which groups or attacks, and with which result",
        )


def _shown(text: str) -> str:
    return " ".join(text.replace("`", "").split())


@cache
def _claim() -> re.Pattern[str]:
    much = r"(?:completely|fully|totally|entirely|absolutely|perfectly|100 ?%|truly|guaranteed)"
    return re.compile(
        rf"(?:\b(?:is|are|remains?|stays?) (?:(?:now|also|always|both|and|\w+,) )*(?:{much} )?"
        r"(?:unbiased|bias[- ]free|free (?:of|from) (?:any |all )?bias(?:es)?|without any bias)\b"
        rf"|\b(?:{much}) (?:safe|harmless|unbiased|bias[- ]free)\b"
        r"|\b(?:has|have|shows?|contains?) no bias(?:es)?\b"
        r"|\b(?:cannot|can't|can not) be jailbroken\b|\bjailbreak[- ]proof\b"
        r"|\b(?:never (?:produces|generates|outputs|gives)|(?:produces|generates|outputs) no)"
        r" (?:any )?(?:\w+ or )?(?:harmful|toxic"
        r"|biased|offensive|unsafe)\b|\bhallucination[- ]free\b|\bnever hallucinates\b"
        r"|\bdoes not hallucinate\b)"
    )


@cache
def _model() -> re.Pattern[str]:
    return re.compile(r"\b(?:models?|it|llm|assistant|chatbot|ai|classifier|we|checkpoints?)\b")


@cache
def _hedged() -> re.Pattern[str]:
    """Return the words that weaken a claim, or that make it one about something else."""
    return re.compile(
        r"\b(?:should|please|myth|illusion|ensure that your|relatively|nearly|almost|virtually"
        r"|mostly|less|more"
        r"|aims?|aimed|goal|intended|try|tries|trying|hope|want|attempt\w*|estimat\w+|datasets?|data"
        r"|corpus|corpora|benchmarks?|evaluations?|scan\w*|pickles?|safetensors|files?|formats?"
        r"|download|licen[sc]e|you are|system prompt|uncensored|layer\w*|linear|even if|even when"
        r"|responses?|answers?|seemingly|seems?|may|might|could|ideally|future|metric|sampling)\b"
    )
