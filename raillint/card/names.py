"""The names of sections, in many languages, from `schemas/sections.json`."""

import json
import re
import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple

from raillint.data import data_file
from raillint.errors import DataError

# Turns every ASCII character that stands between words into a space.
_BETWEEN_WORDS = bytes(
    code if chr(code).isascii() and chr(code).isalnum() else 0x20 for code in range(256)
)
# A longer heading speaks of more than the phrase in it.
_LONGEST = 9


class SectionType(NamedTuple):
    """A section that cards can have; `schemas/sections.yaml` says what each field means."""

    id: str
    title: str
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    weak: tuple[str, ...]
    doubtful: tuple[str, ...]
    within: tuple[str, ...]
    opens: tuple[str, ...]
    labels: tuple[str, ...]
    code: tuple[str, ...]
    evidence: tuple[str, ...]
    proof: tuple[str, ...]
    cues: tuple[str, ...]
    under: tuple[str, ...]
    weak_under: tuple[str, ...]
    part_of: str
    serves: str
    code_serves: str
    prompt: str


class Named(NamedTuple):
    """The sections that a heading names.

    ``weak`` names count only where no other known section stands around them. Unless
    the name is ``sure``, the text under it must show that it is about the section.
    """

    ids: tuple[str, ...] = ()
    sure: bool = True
    weak: bool = False


@cache
def _data() -> dict[str, Any]:
    try:
        with open(data_file("schemas/sections.json"), "rb") as file:
            data: dict[str, Any] = json.load(file)
    except (OSError, ValueError) as error:
        raise DataError(
            f"the names of sections cannot be read: {error}; install raillint again"
        ) from error
    return data


@cache
def section_types(kind: str) -> dict[str, SectionType]:
    """Return the sections of a kind of card by id, in their order."""
    rows: list[dict[str, Any]] = [row for row in _data()["sections"] if kind in row["kinds"]]
    types = [SectionType(**{key: _frozen(item) for key, item in row.items()}) for row in rows]
    return {item.id: item for item in types}


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


@cache
def types_with(kind: str, field: str) -> tuple[SectionType, ...]:
    """Return the sections of a kind of card of which a field says something."""
    return tuple(item for item in section_types(kind).values() if getattr(item, field))


@cache
def _exact(kind: str, field: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in section_types(kind).values():
        for name in getattr(item, field):
            found[name] = (*found.get(name, ()), item.id)
    if field == "names":
        for name, ids in _data()["combined"].items():
            known = tuple(id_ for id_ in ids if id_ in section_types(kind))
            if known:
                found[name] = known
    return found


@cache
def _phrases(kind: str) -> tuple[tuple[str, str], ...]:
    """Return what longer headings may hold or open with, with spaces at word ends."""
    types = section_types(kind).values()
    # Scripts without spaces have no word ends that a phrase could keep to.
    within = [
        (f" {phrase} " if phrase.isascii() else phrase, item.id)
        for item in types
        for phrase in item.within
    ]
    opens = [(f"^ {phrase} ", item.id) for item in types for phrase in item.opens]
    return (*within, *opens)


@lru_cache(maxsize=8192)
def named_sections(title: str, kind: str, *, whole: bool = False) -> Named:
    """Return the sections that a heading names.

    ``whole`` asks for a name as it stands, as for labels and for the title of a card.
    """
    plain = plain_title(title)
    folded = fold(plain)
    names = _exact(kind, "names")
    ids = names.get(folded) or names.get(without_frame(folded))
    if ids:
        return Named(ids)
    weak = _exact(kind, "weak")
    ids = weak.get(folded) or weak.get(without_frame(folded))
    if ids:
        return Named(ids, sure=False, weak=True)
    ids = _exact(kind, "doubtful").get(folded)
    if ids:
        return Named(ids, sure=False)
    if whole:
        return Named(_exact(kind, "labels").get(folded) or _by_parts(plain, kind, every=True))
    ids = _by_parts(plain, kind, every=False)
    return Named(ids) if ids else Named(_by_phrase(folded, kind), sure=False)


def _by_parts(plain: str, kind: str, *, every: bool) -> tuple[str, ...]:
    """Return the sections that the parts of a combined heading name."""
    parts = [folded for part in _separators().split(plain.lower()) if (folded := fold(part))]
    if len(parts) < 2:  # noqa: PLR2004 - one part is the whole
        return ()
    names = _exact(kind, "names")
    found: dict[str, None] = {}
    for part in parts:
        ids = names.get(part) or names.get(without_frame(part))
        if ids:
            found |= dict.fromkeys(ids)
        elif every:
            return ()
    return tuple(found)


def _by_phrase(folded: str, kind: str) -> tuple[str, ...]:
    if folded.count(" ") >= _LONGEST:
        return ()
    padded = f"^ {folded} "
    return tuple(dict.fromkeys(id_ for phrase, id_ in _phrases(kind) if phrase in padded))


def without_frame(folded: str) -> str:
    """Drop what frames a name: "the training data of this model" is "training data"."""
    return _frame().sub("", folded) if " " in folded else folded


def plain_title(title: str) -> str:
    """Return a heading without tags, targets of links and anchors."""
    if "<" in title or "](" in title or "{" in title:
        return _markup().sub(" ", title)
    return title


def fold(text: str) -> str:
    """Return a heading as plain words: no case, marks, numbering, emoji or `[optional]`."""
    if text.isascii():
        text = text.lower().replace("[optional]", " ").replace("&", " and ")
        words = text.encode().translate(_BETWEEN_WORDS).decode().split()
    else:
        text = unicodedata.normalize("NFKC", text)
        text = text.lower().replace("[optional]", " ").replace("&", " and ")
        words = _word().findall(text)
    while len(words) > 1 and words[0].isdecimal():
        del words[0]
    return " ".join(words)


@cache
def _word() -> re.Pattern[str]:
    # An underscore is emphasis in a heading. Marks that join letters belong to the word.
    return re.compile(r"[^\W_]+(?:[\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e][^\W_]*)*")


@cache
def _markup() -> re.Pattern[str]:
    return re.compile(r"<[^<>]{0,300}>|\]\([^()]{0,500}\)|\{#[^{}]{0,100}\}")


@cache
def _separators() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:and|und|et|y|or|e)\s|[,/&|;:()\[\]+·、，；：（）【】｜和与及]|\s[-–—]+\s|の"
    )


@cache
def _frame() -> re.Pattern[str]:
    return re.compile(
        r"^(?:(?:details|information|description|overview) (?:of|on|about) )?"
        r"(?:the |our |my |model s |model |this model s )?"
        r"(?=\w)|"
        r" (?:of|for|with|in|on|about) (?:the |this |our )?"
        r"(?:model|models|dataset|project|work|paper)$| (?:below|details|information|section)$"
    )
