"""The names of licences as people write them in prose.

Generated from the catalogue into `licenses/names.json`, by the words that tell them apart.
"""

import re
from functools import cache
from typing import NamedTuple

from raillint.licensing.catalogue import OwnLicenses, catalogue, generated, own_licenses

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


class NamedLicense(NamedTuple):
    """A licence named in a text: the ids that the name can mean, and where it stands."""

    ids: frozenset[str]
    start: int
    end: int


def named_licenses(lowered: str) -> list[NamedLicense]:
    """Return the licences that a text in lower case names, the longest name at each place.

    A name without its version means every version: "CC BY" is each CC BY licence.
    """
    words = telling_words(lowered)
    own = own_licenses()
    names, openings = _names(own), _openings(own)
    found: list[NamedLicense] = []
    at = 0
    while at < len(words):
        if words[at][0] not in openings:
            at += 1
            continue
        for size in range(min(len(words) - at, _LONGEST), 0, -1):
            ids = names.get(" ".join([word for word, _, _ in words[at : at + size]]))
            if ids:
                found.append(NamedLicense(frozenset(ids), words[at][1], words[at + size - 1][2]))
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


def telling_words(lowered: str) -> list[tuple[str, int, int]]:
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
def _names(own: OwnLicenses | None) -> dict[str, list[str]]:
    """Return the ids that each name can mean; a licence of one's own takes no other's name."""
    names: dict[str, list[str]] = generated("names.json")
    for item in own.licenses.values() if own is not None else ():
        for name in (item.id, item.name, *item.aliases):
            words = [word for word, _, _ in telling_words(name.lower())]
            if len(words) > 1:  # one word alone may be a product's name
                names.setdefault(" ".join(words), [item.id])
    return names


@cache
def _openings(own: OwnLicenses | None) -> frozenset[str]:
    """Return the first words of all names."""
    return frozenset(name.partition(" ")[0] for name in _names(own))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\d+(?:\.\d+)*|cc0|[a-z]+(?:\+\+)?")
