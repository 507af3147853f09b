"""Which number format and quantisation a card says that the weights have."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import Sentence
from raillint.card.stated.claim import Stated, is_own
from raillint.card.stated.labels import labelled

KIND = "number format"
WORDS = (
    "precision", "dtype", "tensor type", "quantization", "quantisation", "quantized to",
    "data type", "weight format", "bf16", "bfloat16", "fp16", "float16", "fp32", "float32",
    "fp8", "-bit", "int8", "int4",
)  # fmt: skip
_LABELS = (
    "precision", "dtype", "torch dtype", "tensor type", "weight precision", "weights precision",
    "weight format", "quantization", "quantisation", "data type", "model precision", "weight dtype",
    "number format", "tensor dtype", "model dtype", "weights dtype", "quantization method",
    "quantization type", "quantisation type",
)  # fmt: skip
# What also names the format of the training.
_OF_TRAINING = ("precision", "model precision", "dtype")
# Every spelling with the one name that it is compared by.
NAMES = {
    "bf16": "bf16", "bfloat16": "bf16", "torch.bfloat16": "bf16", "bfloat 16": "bf16",
    "fp16": "f16", "float16": "f16", "f16": "f16", "torch.float16": "f16", "half": "f16",
    "half precision": "f16", "fp32": "f32", "float32": "f32", "f32": "f32", "torch.float32": "f32",
    "full precision": "f32", "fp8": "f8", "float8": "f8", "f8_e4m3": "f8", "int8": "8-bit",
    "8-bit": "8-bit", "8bit": "8-bit", "8 bit": "8-bit", "int4": "4-bit", "4-bit": "4-bit",
    "4bit": "4-bit", "4 bit": "4-bit", "nf4": "4-bit", "fp4": "4-bit", "6-bit": "6-bit",
    "5-bit": "5-bit", "3-bit": "3-bit", "2-bit": "2-bit", "gptq": "gptq", "awq": "awq",
}  # fmt: skip
# The names of llama.cpp, `llama_ftype`: Q8_0, Q4_K_M, IQ2_XXS.
NAMES |= {
    f"{start}{bits}_{end}": f"{bits}-bit"
    for start, ends in (("q", ("0", "1", "k", "k_s", "k_m", "k_l")),
                        ("iq", ("xxs", "xs", "s", "m", "nl")))
    for end in ends
    for bits in range(1, 9)
}  # fmt: skip


def stated_formats(card: Card) -> Iterator[Stated]:
    """Yield the number formats that a card states of its own weights."""
    if not card.sentences.holds(*WORDS):
        return
    for line in labelled(card, *_LABELS):
        found = list(_name().finditer(line.text.lower()))
        names = {NAMES[match[0]] for match in found}
        if len(names) != 1 or _no_weights().search(line.text.lower()):
            continue
        if line.label not in _OF_TRAINING or not _is_training(card, line.start):
            yield _stated(card, found[0], line.start, line.line)
    yield from _in_sentences(card)


def _is_training(card: Card, offset: int) -> bool:
    titles = card.sentences.setting(card.sentences.at(offset)).lowered
    return any("train" in title for title in titles)


def _in_sentences(card: Card) -> Iterator[Stated]:
    seen = set()
    for sentence in card.sentences.around("weights", "stored in", "saved in", "quantized to"):
        found = _names_in(card, sentence)
        stored = _stored().search(sentence.plain)
        if sentence.start in seen:
            continue
        seen.add(sentence.start)
        if len({NAMES[match[0]] for match in found}) != 1 or stored is None:
            continue
        if not _no_weights().search(sentence.plain) and is_own(card, sentence, found[0].start()):
            yield _stated(card, found[0], sentence.start, sentence.plain)


def _names_in(card: Card, sentence: Sentence) -> list[re.Match[str]]:
    """Return the formats that a sentence names outside its links.

    The plain text has no underscore, and the names of llama.cpp have one.
    """
    plain = sentence.plain
    text = card.sentences.lowered[sentence.start : sentence.start + len(plain)]
    return [match for match in _name().finditer(text) if plain[match.start()] != " "]


def _stated(card: Card, match: re.Match[str], base: int, line: str) -> Stated:
    span = card.document.span(base + match.start(), base + match.end())
    return Stated(KIND, NAMES[match[0]], card.document.slice(span), span, line)


@cache
def _name() -> re.Pattern[str]:
    plain = sorted((name for name in NAMES if "_" not in name[1:]), key=len, reverse=True)
    return re.compile(
        r"(?<![\w.-])(?:i?q[1-8]_(?:[01]|k(?:_[sml])?|xxs|xs|s|m|nl)|f8_e4m3"
        rf"|{'|'.join(map(re.escape, plain))})(?![\w-])"
    )


@cache
def _stored() -> re.Pattern[str]:
    return re.compile(
        r"\bweights (?:are|is|in|were)\b|\b(?:stored|saved|released|published|quantized|quantised"
        r"|distributed|provided) (?:in|as|to|with)\b"
    )


@cache
def _no_weights() -> re.Pattern[str]:
    """Return the words by which a format is one of training, of use or of a part."""
    return re.compile(
        r"\b(?:train\w*|mixed|optimi[sz]er|gradients?|activations?|kv|inference|loading|load|amp|if"
        r"|recommended|cache|comput\w*|vae|embeddings?|lora|adapter|support\w*|available|convert\w*"
        r"|or|embedding|onnx|deepspeed|use|using|can|dynamic|w\d+a\d+|requires?|memory|vram)\b"
    )
