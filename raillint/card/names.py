"""The names of sections, in many languages, from `schemas/sections.json`."""

import json
import re
import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple

from raillint.data import data_root
from raillint.errors import DataError

# A longer heading speaks of more than the phrase in it.
_LONGEST = 9


class SectionType(NamedTuple):
    """A section that cards can have: how headings name it and how text speaks of it.

    ``under`` are sections whose text can serve this one too, ``part_of`` is the section
    around it in the Hub's template, ``serves`` the one that its text always serves.
    """

    id: str
    title: str
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    weak: tuple[str, ...]
    within: tuple[str, ...]
    labels: tuple[str, ...]
    evidence: tuple[str, ...]
    cues: tuple[str, ...]
    under: tuple[str, ...]
    part_of: str
    serves: str


class Named(NamedTuple):
    """The sections that a heading names; weak where it does so only on its own."""

    ids: tuple[str, ...] = ()
    weak: bool = False


@cache
def section_types(kind: str) -> dict[str, SectionType]:
    """Return the sections of a kind of card by id, in their order."""
    path = data_root() / "schemas" / "sections.json"
    try:
        rows: list[dict[str, Any]] = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise DataError(f"the names of sections cannot be read: {error}") from error
    types = (
        SectionType(
            **{
                key: tuple(value) if isinstance(value, list) else value
                for key, value in row.items()
            }
        )
        for row in rows
        if kind in row["kinds"]
    )
    return {item.id: item for item in types}


@cache
def _exact(kind: str, field: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in section_types(kind).values():
        for name in getattr(item, field):
            found[name] = (*found.get(name, ()), item.id)
    return found


@cache
def _phrases(kind: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        # Scripts without spaces have no word ends that a phrase could keep to.
        (f" {phrase} " if phrase.isascii() else phrase, item.id)
        for item in section_types(kind).values()
        for phrase in item.within
    )


@lru_cache(maxsize=8192)
def named_sections(title: str, kind: str, *, whole: bool = False, label: bool = False) -> Named:
    """Return the sections that a heading names.

    ``whole`` asks for the whole heading, as for the title of a card. ``label`` is a
    label that opens a line, which must be a name as it stands.
    """
    folded = fold(title)
    if not folded:
        return Named()
    ids = _exact(kind, "names").get(folded)
    if ids is None and label:
        ids = _exact(kind, "labels").get(folded)
    if ids is None:
        ids = _exact(kind, "names").get(_without_frame(folded))
    if ids is not None:
        return Named(ids)
    if whole:
        return Named()
    weak = _exact(kind, "weak").get(folded)
    if weak is not None:
        return Named(weak, weak=True)
    ids = _by_parts(title, kind)
    if ids or label:
        return Named(ids)
    return _by_phrase(folded, kind)


def _by_parts(title: str, kind: str) -> tuple[str, ...]:
    """Return the sections that the parts of a combined heading name."""
    parts = [fold(part) for part in _separators().split(title.lower())]
    if len(parts) < 2:  # noqa: PLR2004 - one part is the whole
        return ()
    names = _exact(kind, "names")
    found: dict[str, None] = {}
    for part in parts:
        found |= dict.fromkeys(names.get(part) or names.get(_without_frame(part)) or ())
    return tuple(found)


def _by_phrase(folded: str, kind: str) -> Named:
    if folded.count(" ") >= _LONGEST:
        return Named()
    padded = f" {folded} "
    return Named(tuple(dict.fromkeys(id_ for phrase, id_ in _phrases(kind) if phrase in padded)))


def _without_frame(folded: str) -> str:
    """Drop what frames a name: "the training data of this model" is "training data"."""
    return _frame().sub("", folded)


def fold(text: str) -> str:
    """Return a heading as plain words: no case, marks, numbering, emoji or `[optional]`."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = text.lower().replace("[optional]", " ").replace("&", " and ")
    if "<" in text or "](" in text or "{" in text:
        text = _markup().sub(" ", text)
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
        r"^(?:the|our|my|model s|model) |"
        r" (?:of|for|with|in|on|about) (?:the |this |our )?(?:model|models|dataset|project|work|paper)$|"
        r" (?:below|details|information|section)$"
    )
