"""Which architecture a card says that its model has."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.stated.claim import Stated, is_own
from raillint.card.stated.labels import labelled

KIND = "architecture"
WORDS = ("architecture", "model type")
_LABELS = ("architecture", "model architecture", "model type", "network architecture", "backbone")
# Names of families as cards write them, with the beginnings of their `model_type` in the
# transformers library and of those that share their code or are made by the same layers.
FAMILIES = {
    "llama": ("llama", "mistral", "mixtral", "yi", "internlm", "code_llama", "smollm"),
    "mistral": ("mistral", "mixtral", "llama", "ministral", "pixtral"),
    "mixtral": ("mixtral", "mistral"),
    "gpt-2": ("gpt2", "gpt_bigcode"), "gpt2": ("gpt2", "gpt_bigcode"),
    "gpt-neo": ("gpt_neo",), "gpt-neox": ("gpt_neox",), "gpt-j": ("gptj", "gpt-j"),
    "bert": ("bert", "roberta", "xlm", "distilbert", "albert", "electra", "deberta", "camembert",
             "hubert", "flaubert"),
    "distilbert": ("distilbert",),
    "roberta": ("roberta", "xlm-roberta", "camembert", "xlm_roberta"),
    "xlm-roberta": ("xlm-roberta", "xlm_roberta", "roberta"), "deberta": ("deberta",),
    "albert": ("albert",), "electra": ("electra",), "bart": ("bart", "mbart", "bigbird_pegasus"),
    "mbart": ("mbart", "bart"), "pegasus": ("pegasus", "bigbird_pegasus"),
    "mt5": ("mt5", "t5", "umt5"), "t5": ("t5", "mt5", "umt5", "longt5", "switch"),
    "qwen": ("qwen",), "qwen2": ("qwen2",), "falcon": ("falcon", "rw"), "bloom": ("bloom",),
    "mpt": ("mpt",), "gemma": ("gemma", "recurrent_gemma"), "phi": ("phi",),
    "mamba": ("mamba", "falcon_mamba", "jamba", "zamba", "bamba"),
    "whisper": ("whisper", "distil-whisper"), "wav2vec2": ("wav2vec2", "wavlm", "hubert"),
    "hubert": ("hubert",), "opt": ("opt",), "rwkv": ("rwkv",),
    "starcoder": ("starcoder", "gpt_big"),
}  # fmt: skip


def stated_architectures(card: Card) -> Iterator[Stated]:
    """Yield the architectures that a card states of its own model, one family each."""
    if not card.sentences.holds(*WORDS):
        return
    for line in labelled(card, *_LABELS):
        lowered = line.text.lower()
        found = list(_family().finditer(lowered))
        if len({match["family"] for match in found}) == 1 and not _loosely().search(lowered):
            yield _stated(card, found[0], line.start, line.line)
    for sentence in card.sentences.around("architecture"):
        found = list(_uses().finditer(sentence.plain))
        if len(found) == 1 and is_own(card, sentence, found[0].start("family")):
            yield _stated(card, found[0], sentence.start, sentence.plain)


def _stated(card: Card, match: re.Match[str], base: int, line: str) -> Stated:
    span = card.document.span(base + match.start("family"), base + match.end("family"))
    return Stated(KIND, match["family"], card.document.slice(span), span, line)


@cache
def _names() -> str:
    return "|".join(sorted(map(re.escape, FAMILIES), key=len, reverse=True))


@cache
def _family() -> re.Pattern[str]:
    # What follows may be a number of its edition: Llama-3, Llama2, Phi 3.
    return re.compile(
        rf"(?<![\w/-])(?P<family>{_names()})(?=[\s\-_.,;)`*]|[v\d][\d.]*\b|for|model|$)"
    )


@cache
def _uses() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:uses|has|follows|is built on|with) (?:the |a |an )?(?:same )?"
        rf"(?P<family>{_names()})(?:[\s-]?v?\d[\d.]*[bm]?)? (?:model )?architecture\b"
    )


@cache
def _loosely() -> re.Pattern[str]:
    """Return the words by which a name is of a part, a likeness or an origin."""
    return re.compile(
        r"-like|like\b|\bstyle|\bencoders?\b(?![- ]decoder)|\bwith\b|\band\b|\+|adapter|\blora\b"
        r"|inspired|modif|custom|merge|\bsimilar|\bcompar|\bdistill|\bfrom\b|\btokenizer|\bvision|compatible"
        r"|\btrained on\b"
    )
