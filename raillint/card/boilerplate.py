"""Whether a text says anything: real words, a template's sentence, or a field left open."""

import re
from base64 import b64decode
from functools import cache, lru_cache
from typing import NamedTuple

from raillint.blake2 import blake2b
from raillint.card.names import fold, plain_title
from raillint.data import data_file
from raillint.errors import DataError

HASH_SIZE = 8
OPENING_SIZE = 2
# No sentence of a template is longer; longer text is somebody's own.
LONGEST_TEMPLATE = 1_200
_LONGEST_TODO = 20


class Substance(NamedTuple):
    """What a text amounts to.

    ``words`` counts all of a text that says anything of its own; where it is nought,
    the other fields tell what the text is instead.
    """

    words: int = 0
    template: bool = False
    placeholder: bool = False


def sentence_hash(sentence: str) -> bytes:
    """Return the hash by which a template's sentence is known, whatever its markup.

    Its first bytes are those of the first word, by which most sentences are told apart
    before the whole is folded.
    """
    folded = fold(plain_title(sentence))
    first = _first_word().search(folded)
    return _opening(first[0] if first else "") + _digest(folded, HASH_SIZE - OPENING_SIZE)


def _digest(text: str, size: int) -> bytes:
    return blake2b(text.encode(), digest_size=size).digest()


@lru_cache(maxsize=8192)
def _opening(word: str) -> bytes:
    return _digest(word, OPENING_SIZE)


@cache
def _template_hashes() -> frozenset[bytes]:
    try:
        with open(data_file("schemas/template-sentences.txt"), "rb") as file:
            packed = b64decode(file.read())
    except (OSError, ValueError) as error:
        raise DataError(
            f"the hashes of template sentences cannot be read: {error}; install raillint again"
        ) from error
    return frozenset(packed[at : at + HASH_SIZE] for at in range(0, len(packed), HASH_SIZE))


@cache
def _template_openings() -> frozenset[bytes]:
    return frozenset(known[:OPENING_SIZE] for known in _template_hashes())


def is_template(sentence: str) -> bool:
    """Tell whether generators or templates write this sentence for every card."""
    first = _first_word().search(sentence)
    if first is None or _opening(first[0].lower()) not in _template_openings():
        return False
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
    prompting = _may_prompt(plain)
    template, placeholder = False, commented
    for sentence in sentences(plain):
        found = _of_sentence(sentence, prompting=prompting)
        if found.words:
            return Substance(count_words(plain))
        template = template or found.template
        placeholder = placeholder or found.placeholder
    return Substance(template=template, placeholder=placeholder)


def _may_prompt(plain: str) -> bool:
    """Tell whether a text could hold a prompt to fill something in; never wrongly no."""
    lowered = plain.lower()
    return "needed" in lowered or "needs more" in lowered or "to be " in lowered or "{{" in plain


def _of_code(raw: str) -> Substance:
    if len(raw) < LONGEST_TEMPLATE and is_template(raw):
        return Substance(template=True)
    if ("{" in raw or "<" in raw or "our" in raw or "path/" in raw) and _unfilled().search(
        raw[: LONGEST_TEMPLATE * 4]
    ):
        return Substance(template=True)
    return Substance(words=count_words(raw))


def _of_sentence(sentence: str, *, prompting: bool) -> Substance:
    filled, prompts = _prompt().subn(" ", sentence) if prompting else (sentence, 0)
    words = count_words(filled)
    if prompts and (not words or filled.rstrip(" *_.\n").endswith((":", "："))):
        return Substance(placeholder=True)
    if not words:
        return Substance()
    if words < _LONGEST_TODO and _todo().match(filled):
        return Substance(placeholder=True)
    if is_template(sentence):
        return Substance(template=True)
    return Substance(words=words)


def sentences(plain: str) -> list[str]:
    """Split a text without markup at the ends of sentences."""
    return [part for part in _sentence_end().split(plain) if part]


def count_words(text: str) -> int:
    """Return how many words a text has; two characters count where there are no spaces.

    Marks of lists and tables that stand alone count where the text has words at all.
    """
    if _letter().search(text) is None:
        return 0
    if text.isascii():
        return len(text.split())
    dense, text = len(text), _dense().sub("", text)
    return (dense - len(text) + 1) // 2 + len(text.split())


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
    # It opens with a set of characters, which `re` looks for ten times faster.
    return re.compile(r"[.!?。！？\n](?:(?<=[.!?])\s+(?![a-z(\d])|(?<=[。！？])|(?<=\n)\s*\n)")


@cache
def _letter() -> re.Pattern[str]:
    return re.compile(r"[^\W_]")


@cache
def _first_word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


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
        r"\{MODEL_NAME\}|\{\{\s?[a-z]+_[a-z_]{1,60}\s?[|}]|\{(?:repo_id|model_id|model_name)\}"
        r"|[\"'](?:<(?:your|model|repo|path|insert)[^<>\n\"']{0,60}>"
        r"|your[-_ /](?:model|repo|username)[^\"'\n]{0,60}|path/to/[^\"'\n]{1,60})[\"']",
        re.IGNORECASE,
    )
