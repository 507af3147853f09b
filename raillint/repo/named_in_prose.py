"""The parents that a card names in running text, such as "a fine-tuned version of [x](…)"."""

import re
from functools import cache
from typing import TYPE_CHECKING

from raillint.card.sentences import Setting, is_negated
from raillint.model import Confidence
from raillint.repo.hub_id import id_in_url, read_id
from raillint.repo.lineage import ADAPTER, DISTILLED, FINETUNE, MERGE, MIRROR, QUANTIZED, Mention
from raillint.repo.named_in_files import Mentioned, merged_names

if TYPE_CHECKING:
    from raillint.card.card import Card

# Phrases by how they end, so that one search of the text serves several; how they begin is
# left without the letter that may be a capital.
PHRASES = (
    ("version of", (("tuned ", FINETUNE), ("uantized ", QUANTIZED), ("istilled ", DISTILLED))),
    ("ed from", (("tun", FINETUNE), ("istill", DISTILLED))),
    ("ization of", (("uant", QUANTIZED),)),
    ("dapter for", (("a", ADAPTER), ("A", ADAPTER))),
    ("dapter of", (("a", ADAPTER), ("A", ADAPTER))),
    ("LoRA for", (("", ADAPTER),)),
    ("ption weights for", (("ada", ADAPTER),)),
    ("irror of", (("m", MIRROR), ("M", MIRROR))),
    ("pload of", (("u", MIRROR), ("U", MIRROR))),
    ("erge of", (("m", MERGE), ("M", MERGE))),
    ("in the merge", (("", MERGE),)),
    ("ghts trained on", (("wei", FINETUNE),)),
    ("ained Model: [", (("retr", FINETUNE),)),
    ("ed on [", (("bas", FINETUNE), ("Bas", FINETUNE), ("tun", FINETUNE))),
    ("ved from [", (("eri", FINETUNE),)),
)
# What stands right behind these may also be a method or a paper's model.
_VAGUE = ("on [", "from [")
_GAP = 80  # letters between a phrase and the name
_LINK = 320  # letters of a name with its link
_MERGE_REACH = 1_500
_MOST = 16  # models named after one phrase
_HEADING = 5  # words; a longer heading is a description
_ALERT = 600  # letters of an alert before a phrase in it
_MOST_PLACES = 64  # places of a phrase in one card


def named_in_prose(card: "Card") -> Mentioned:
    """Yield the models that the text says this one was made from; never with high confidence."""
    text = card.document.text
    for ending, starts in PHRASES:
        sure = Confidence.LOW if ending.endswith(_VAGUE) else Confidence.MEDIUM
        at = text.find(ending)
        for _ in range(_MOST_PLACES):
            if at < 0:
                break
            end = at + len(ending)
            for start, relation in starts:
                if text.endswith(start, 0, at):
                    yield from _after(card, at - len(start), end, relation, sure)
            at = text.find(ending, end)
    yield from _merged(card)


def _after(card: "Card", start: int, end: int, relation: str, most: Confidence) -> Mentioned:
    """Yield the models named after a phrase; what has no link to the Hub is unsure."""
    text = card.document.text
    tail = text[end : end + (_MERGE_REACH if relation == MERGE else _GAP + _LINK)]
    names = _all_names(tail)[:_MOST] if relation == MERGE else _first_name(tail)
    # The word that the phrase ends, whole.
    while start and not text[start - 1].isspace() and end - start < _GAP:
        start -= 1
    if not names or not _is_meant(card, start):
        return
    for name, first, last in names:
        phrase = text[start:end] if relation == MERGE else text[start : end + first]
        words = f"{phrase} {tail[first:last]}" if relation == MERGE else phrase + tail[first:last]
        sure = most if ".co/" in tail[first:last] else Confidence.LOW
        span = card.document.span(start, end + last)
        told = " ".join(words.split())[:160]
        line = card.document.line_at(start)
        yield read_id(name), Mention(card.path, line, told, "prose", relation, sure, span)


def _is_meant(card: "Card", start: int) -> bool:
    """Tell whether a phrase is said of this model, as a fact, where a card speaks for itself."""
    sentence = card.sentences.at(start)
    before, after = sentence.plain[: sentence.at], sentence.plain[sentence.at :]
    if is_negated(sentence.plain, sentence.at) or _others().search(before) is not None:
        return False
    if _apart().search(sentence.plain) is not None:
        return False
    if _begins().search(before) is not None and _is_elsewhere().search(after) is not None:
        return False
    if any(item.span.start <= start < item.span.end for item in card.comments):
        return False
    setting = card.sentences.setting(sentence)
    asserted = setting.asserted or (setting.quoted and _is_alert(card.document.text, start))
    return asserted and not any(map(_aside().search, _headings(card, setting)))


def _headings(card: "Card", setting: Setting) -> tuple[str, ...]:
    """Return the short headings above a place, not the title: a model can be called News."""
    first = card.outline.headings[0].title if card.outline.headings else ""
    titles = setting.lowered[1:] if setting.titles[:1] == (first,) else setting.lowered
    return tuple(title for title in titles if len(title.split()) <= _HEADING)


def _is_alert(text: str, at: int) -> bool:
    """Tell whether a block quote is one of GitHub's alerts: the card's own words, in a box."""
    above = text[max(at - _ALERT, 0) : at].rsplit("\n", 12)[1:]
    for line in reversed(above):
        if not line.lstrip().startswith(">"):
            return False
        if line.lstrip(" >").startswith("[!"):
            return True
    return False


def _first_name(tail: str) -> list[tuple[str, int, int]]:
    """Return the name that follows a phrase at once; another sentence is too far."""
    found = _reference().search(tail)
    if found is None or found.start() > _GAP:
        return []
    between = tail[: found.start()].lower()
    if any(stop in between for stop in (". ", "\n\n", "this model", "our model", "](")):
        return []
    name = _name(found)
    return [(name, found.start(), found.end())] if name else []


def _all_names(tail: str) -> list[tuple[str, int, int]]:
    """Return the names in the sentence or list that follows a phrase of merging."""
    end = _list_end().search(tail)
    block = tail[: end.start()] if end else tail
    rows = ((_name(found), found.start(), found.end()) for found in _reference().finditer(block))
    return [row for row in rows if row[0]]


def _name(found: "re.Match[str]") -> str:
    url = found["link"] or found["bare"]
    return id_in_url(url) if url else found["code"] or found["plain"]


def _merged(card: "Card") -> Mentioned:
    """Yield what a merge configuration shown in the card merges."""
    text = card.document.text
    if "merge_method:" not in text:
        return
    for block in card.markdown.blocks:
        if block.kind == "code" and "merge_method:" in text[block.start : block.end]:
            body = text[block.start : block.end].strip().strip("`").partition("\n")[2]
            if not _is_merge(body):
                continue
            for name in merged_names(body):
                at = max(text.find(name, block.start), block.start)
                span = card.document.span(at, at + len(name))
                line = card.document.line_at(at)
                told = f"model: {name}"
                yield (
                    read_id(name),
                    Mention(card.path, line, told, "mergekit", MERGE, Confidence.MEDIUM, span),
                )


def _is_merge(body: str) -> bool:
    """Tell whether a configuration merges models; other tools have a key of the same name."""
    starts = {line.partition(":")[0] for line in body.splitlines()}
    return "merge_method" in starts and bool({"models", "slices", "modules"} & starts)


@cache
def _reference() -> re.Pattern[str]:
    """Return the pattern of a link, a bare address, an id in code or bold, or one after a label."""
    url = r"https?://(?:www\.)?(?:huggingface|hf)\.co/[\w./@#?=%-]{1,200}"
    return re.compile(
        rf"\]\(\s*(?P<link>{url})\)?|(?P<bare>(?<!\()\b{url})|[`*](?P<code>[\w.-]{{1,60}}/[\w.-]{{1,90}})[`*]"
        r"|:\*{0,2}[ \t]*(?P<plain>[\w.-]{1,60}/[\w.-]{1,90})[ \t]*(?=\n|$)"
    )


@cache
def _list_end() -> re.Pattern[str]:
    """Return the pattern of where a list of merged models ends."""
    return re.compile(r"\n#|\n[ \t]*\n(?![ \t]*(?:[-*+]|\d+[.)]|\[|http))|\.[ \t]+[A-Z]|```")


@cache
def _others() -> re.Pattern[str]:
    """Return the words before a phrase by which it is said of something else than the model."""
    return re.compile(
        r"\b(?:unlike|compar\w+|versus|vs\.?|see also|evaluat\w+|filtered|generated"
        r"|(?:a|an|the|our|its) (?:(?:previous|earlier|older?|other|another|reward|judge|teacher"
        r"|draft|guard|embedding)\b[\w -]{0,30}|(?:tokenizer|classifier|reward model|vocabulary"
        r"|architecture|text encoder|vision encoder|encoder|scheduler|vae|dataset)"
        r" (?:is|was|are|were)))\b"
    )


@cache
def _apart() -> re.Pattern[str]:
    """Return the words of a sentence by which a model shares no weights with what it names."""
    return re.compile(r"\bfrom scratch\b|\barchitectur\w+ (?:is )?based on\b")


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(r"^[\s>*#-]*(?:(?:a|an|the|other|more)\s+)?(?:[\w-]+\s+)?$")


@cache
def _is_elsewhere() -> re.Pattern[str]:
    """Return the words by which what a sentence speaks of is another repository."""
    return re.compile(
        r"\b(?:is|are|can be) (?:also )?(?:available|found|hosted|provided|downloaded)\b"
    )


@cache
def _aside() -> re.Pattern[str]:
    """Return the words of headings under which other models are listed."""
    return re.compile(
        r"\b(?:related|other|similar|compar\w+|see also|citations?|references?"
        r"|change ?log|news|links|family|variants|baselines?)\b"
    )
