"""Whether a text says anything: real words, a template's sentence, or a field left open."""

import re
from base64 import b64decode
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from raillint.blake2 import blake2b
from raillint.card.names import fold, plain_title
from raillint.data import data_file
from raillint.errors import DataError

HASH_SIZE = 6
# No sentence of a template is longer; longer text is somebody's own.
LONGEST_TEMPLATE = 1_200


class Substance(NamedTuple):
    """What a text amounts to: the words that are its own, and what else it holds."""

    words: int = 0
    template: bool = False
    placeholder: bool = False


def sum_up(parts: Iterable[Substance]) -> Substance:
    """Return what several texts amount to together."""
    words, template, placeholder = 0, False, False
    for part in parts:
        words += part.words
        template = template or part.template
        placeholder = placeholder or part.placeholder
    return Substance(words, template, placeholder)


def sentence_hash(sentence: str) -> bytes:
    """Return the hash by which a template's sentence is known, whatever its markup."""
    return blake2b(fold(plain_title(sentence)).encode(), digest_size=HASH_SIZE).digest()


@cache
def _template_hashes() -> frozenset[bytes]:
    try:
        with open(data_file("schemas/template-sentences.txt"), "rb") as file:
            packed = b64decode(file.read())
    except (OSError, ValueError) as error:
        raise DataError(f"the hashes of template sentences cannot be read: {error}") from error
    return frozenset(packed[at : at + HASH_SIZE] for at in range(0, len(packed), HASH_SIZE))


def is_template(sentence: str) -> bool:
    """Tell whether generators or templates write this sentence for every card."""
    return sentence_hash(sentence) in _template_hashes()


def substance(kind: str, raw: str) -> Substance:
    """Return what a text amounts to; ``kind`` is prose, code, table or html."""
    if kind == "code":
        return _of_code(raw)
    plain, commented = without_markup(raw)
    if not plain.strip(" \t\r\n-*_|>#:.[]()"):
        return Substance(placeholder=commented)
    if len(plain) > LONGEST_TEMPLATE or kind == "table":
        return Substance(words=count_words(plain))
    parts = [_of_sentence(sentence) for sentence in sentences(plain)]
    return sum_up((Substance(placeholder=commented), *parts))


def _of_code(raw: str) -> Substance:
    if len(raw) < LONGEST_TEMPLATE and is_template(raw):
        return Substance(template=True)
    if _unfilled().search(raw[: LONGEST_TEMPLATE * 4]):
        return Substance(template=True)
    return Substance(words=count_words(raw))


def _of_sentence(sentence: str) -> Substance:
    filled, prompts = _prompt().subn(" ", sentence)
    words = count_words(filled)
    if prompts and (not words or filled.rstrip(" *_.\n").endswith((":", "："))):
        return Substance(placeholder=True)
    if not words:
        return Substance()
    if _todo().match(filled):
        return Substance(placeholder=True)
    if is_template(sentence):
        return Substance(template=True)
    return Substance(words=words)


def sentences(plain: str) -> list[str]:
    """Split a text without markup at the ends of sentences."""
    return [part for part in _sentence_end().split(plain) if part]


def count_words(text: str) -> int:
    """Return how many words a text has; two characters count where there are no spaces."""
    if text.isascii():
        return sum(1 for word in text.split() if not _punctuation().fullmatch(word))
    dense = len(_dense().findall(text))
    spaced = _dense().sub(" ", text) if dense else text
    return (dense + 1) // 2 + sum(
        1 for word in spaced.split() if not _punctuation().fullmatch(word)
    )


def without_markup(raw: str) -> tuple[str, bool]:
    """Return a text without comments, images, tags and targets, and whether it had comments."""
    commented = "<!--" in raw
    if commented:
        raw = _without_comments(raw)
    if "![" in raw:
        raw = _image().sub(" ", raw)
    if "<" in raw:
        raw = _tag().sub(" ", raw)
    if "](" in raw:
        raw = _target().sub("]", raw)
    return raw, commented


def _without_comments(raw: str) -> str:
    kept = []
    for at, piece in enumerate(raw.split("<!--")):
        # An open comment hides the rest of its block, as in a browser.
        kept.append(piece if at == 0 else piece.partition("-->")[2])
    return "".join(kept)


@cache
def _image() -> re.Pattern[str]:
    return re.compile(r"!\[[^\[\]]{0,300}\](?:\([^()]{0,1000}\)|\[[^\[\]]{0,100}\])")


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"<[^<>]{1,1000}>")


@cache
def _target() -> re.Pattern[str]:
    return re.compile(r"\]\([^()]{0,1000}\)")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"(?<=[.!?])\s+(?![a-z(\d])|(?<=[。！？])|\n\s*\n")


@cache
def _punctuation() -> re.Pattern[str]:
    return re.compile(r"[\W_]+")


@cache
def _dense() -> re.Pattern[str]:
    return re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]")


@cache
def _prompt() -> re.Pattern[str]:
    return re.compile(
        r"\[?more information (?:is )?needed(?: for further recomm?endations)?\]?\.?"
        r"|\[needs more information\]|\[?to be (?:added|completed|filled)(?: in)?\]?"
        r"|\{\{[^{}]{0,200}\}\}|\[?information needed\]",
        re.IGNORECASE,
    )


@cache
def _todo() -> re.Pattern[str]:
    return re.compile(
        r"[\W_]*(?:(?:tbd|tba|tbc|coming soon|work in progress|wip|n/?a|null|待补充|準備中)"
        r"[\W_]*$|todo\b)",
        re.IGNORECASE,
    )


@cache
def _unfilled() -> re.Pattern[str]:
    return re.compile(
        r"\{MODEL_NAME\}|\{\{[^{}\n]{1,80}\}\}|\{(?:repo_id|model_id|model_name)\}"
        r"|[\"'](?:<(?:your|model|repo|path|insert)[^<>\n\"']{0,60}>"
        r"|your[-_ /](?:model|repo|username)[^\"'\n]{0,60}|path/to/[^\"'\n]{1,60})[\"']",
        re.IGNORECASE,
    )
