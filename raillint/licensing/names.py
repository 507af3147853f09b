"""The names of licences as people write them in prose, from the catalogue."""

import re
from functools import cache
from typing import NamedTuple

from raillint.licensing.catalogue import License, catalogue

# Words that tell no licence from another.
_FILLER = frozenset(
    {"license", "licence", "licensed", "licenses", "version", "v", "the", "agreement",
     "international", "unported", "generic", "public", "general", "family", "terms", "of", "use",
     "software", "foundation", "inc", "meta", "clause", "universal", "model", "deed"}
)  # fmt: skip
_TWO_WORDS = {
    ("open", "rail"): "openrail",
    ("open", "rail++"): "openrail++",
    ("non", "commercial"): "noncommercial",
    ("share", "alike"): "sharealike",
    ("no", "derivatives"): "noderivatives",
    ("no", "derivs"): "noderivatives",
    ("gnu", "gpl"): "gpl",
    ("gnu", "agpl"): "agpl",
    ("gnu", "lgpl"): "lgpl",
    ("gnu", "affero"): "affero",
    ("gnu", "lesser"): "lesser",
}
_ONE_WORD = {
    "gplv": "gpl",
    "lgplv": "lgpl",
    "agplv": "agpl",
    "noderivs": "noderivatives",
    "rail++": "openrail++",
}
# What is left of these names without filler is a word of every day, or a product's name.
_EVERYDAY = frozenset(
    {"open", "open 2", "open 3", "microsoft", "rail", "rail 1", "boost", "expat", "attribution",
     "opt", "falcon", "playground", "clay", "hl", "sdxl", "sdxl 1", "stable diffusion", "starcoder",
     "h research", "european union", "responsible ai", "santacoder", "ouverte", "academic free"}
)  # fmt: skip
# Names that are in no descriptor because alone, outside a sentence on licences, they say little.
_SHORT = {
    "agpl": "agpl-3.0",
    "mpl": "mpl-2.0",
    "bsl": "bsl-1.0",
    "cc0 1.0": "cc0-1.0",
    "affero": "agpl-3.0",
    "creativeml openrail": "creativeml-openrail-m",
    "creativeml openrail++": "openrail++",
    "openrail m": "openrail",
    "bigscience openrail": "bigscience-openrail-m",
    "bigcode openrail": "bigcode-openrail-m",
    "bigcode openrail m v1": "bigcode-openrail-m",
    "bigscience rail": "bigscience-bloom-rail-1.0",
    "bloom rail": "bigscience-bloom-rail-1.0",
    "attribution sharealike": "cc-by-sa",
    "attribution noncommercial": "cc-by-nc",
    "attribution noncommercial sharealike": "cc-by-nc-sa",
    "attribution noncommercial noderivatives": "cc-by-nc-nd",
}


class NamedLicense(NamedTuple):
    """A licence named in a text: the ids that the name can mean, and where it stands."""

    ids: frozenset[str]
    start: int
    end: int


def named_licenses(lowered: str) -> list[NamedLicense]:
    """Return the licences that a text in lower case names, the longest name at each place.

    A name without its version means every version: "CC BY" is each CC BY licence.
    """
    words = _words(lowered)
    names, openings = _names(), _openings()
    found: list[NamedLicense] = []
    at = 0
    while at < len(words):
        if words[at][0] not in openings:
            at += 1
            continue
        for size in range(min(len(words) - at, _LONGEST), 0, -1):
            ids = names.get(tuple(word for word, _, _ in words[at : at + size]))
            if ids:
                found.append(NamedLicense(ids, words[at][1], words[at + size - 1][2]))
                at += size
                break
        else:
            at += 1
    return found


_LONGEST = 9


def agrees(ids: frozenset[str], declared: str) -> bool:
    """Tell whether a name that can mean some licences can mean a declared id."""
    if declared in ids:
        return True
    known = catalogue().get(declared)
    for id_ in ids:
        named = catalogue()[id_]
        if id_ == "openrail" and (known is None or known.is_rail):
            return True
        if declared == "openrail" and named.is_rail:
            return True
        if known is not None and known.is_family and id_.startswith(declared):
            return True
        if named.is_family and declared.startswith(id_):
            return True
    return False


def _words(lowered: str) -> list[tuple[str, int, int]]:
    """Return the telling words with their places, spelt in one way."""
    words: list[tuple[str, int, int]] = []
    for match in _word().finditer(lowered):
        word, start, end = match[0], match.start(), match.end()
        if word[0].isdigit():
            word = word.removesuffix(".0")
        word = _ONE_WORD.get(word, word)
        if words and (joined := _TWO_WORDS.get((words[-1][0], word))) is not None:
            words[-1] = (joined, words[-1][1], end)
        elif word not in _FILLER:
            words.append((word, start, end))
        elif words and words[-1][2] + 2 >= start and word in {"license", "licence"}:
            # "MIT License": the word belongs to the name that it follows.
            words[-1] = (words[-1][0], words[-1][1], end)
    return words


@cache
def _openings() -> frozenset[str]:
    return frozenset(key[0] for key in _names())


@cache
def _names() -> dict[tuple[str, ...], frozenset[str]]:
    names: dict[tuple[str, ...], set[str]] = {}
    for item in catalogue().values():
        for name in _spellings(item):
            key = tuple(word for word, _, _ in _words(name.lower()))
            if not key:
                continue
            names.setdefault(key, set()).add(item.id)
    exact = frozenset(names)
    for key, ids in list(names.items()):
        # Without the version, unless that is a name of its own.
        if len(key) > 1 and key[-1][0].isdigit() and key[:-1] not in exact:
            names.setdefault(key[:-1], set()).update(ids)
    for name, id_ in _SHORT.items():
        key = tuple(word for word, _, _ in _words(name))
        names[key] = {known for known in catalogue() if _without_version(known) == id_} or {id_}
    return {key: frozenset(ids) for key, ids in names.items() if " ".join(key) not in _EVERYDAY}


def _spellings(item: License) -> tuple[str, ...]:
    plain = item.name.removeprefix("Creative Commons ")
    more = (item.name.partition(",")[0],) if "," in item.name else ()
    return (item.id, item.name, plain, *more, *item.aliases)


def _without_version(license_id: str) -> str:
    head, _, tail = license_id.rpartition("-")
    return head if tail[:1].isdigit() else license_id


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\d+(?:\.\d+)*|cc0|[a-z]+(?:\+\+)?")
