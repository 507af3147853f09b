"""What a text says of itself in its title: licences that it claims to be, or was made as."""

from functools import cache

from raillint.licensing.catalogue import RAIL_FAMILIES, OwnLicenses, catalogue, own_licenses
from raillint.licensing.given import Given
from raillint.licensing.normalise import words_of
from raillint.licensing.terms import running, says

TOP = 120  # words among which a text based on a licence names it
TITLE = 30  # words at the head of a text among which its title stands
MIN_TITLE = 2  # words; one word alone is a common one
# What an output of the RAIL generator holds besides its menu of restrictions.
_GENERATED = (
    "licensed artifact", "artifact s identified above", "permitted purpose",
    "condition precedent", "for valuable consideration", "use the artifact or",
    "artifact or its derivatives", "artifacts or derivatives", "the artifacts identified",
    "rights owner",
)  # fmt: skip
# By these a text of `licenses compose` is known, its header damaged and its draft notice gone.
_COMPOSED = (
    "composed with raillint", "put together from building blocks",
    "hand on is any act by which another person gets the work",
)  # fmt: skip
_RAIL_NAMES = ("rail", "openrail", "responsible ai", "responsible artificial intelligence")
ENOUGH = 3  # of these phrases
_GENERIC = frozenset(
    ("responsible", "ai", "artificial", "intelligence", "rail", "license", "m", "s")
)


def names_rail(given: Given) -> bool:
    """Tell whether a text's first words name a RAIL licence."""
    head = given.running(0, min(TOP, len(given.words.words)))
    return any(says(head, name) for name in _RAIL_NAMES)


def generator_license(given: Given) -> tuple[str, int, int] | None:
    """Return the generator licence that a text was made as, with its first and last word.

    Known by header and vocabulary: outputs differ in their restrictions and in their
    wording from one version of the generator to the next.
    """
    if "artifact" not in given.low or "rail" not in given.low:
        return None
    text = given.running(0, len(given.words.words))
    if sum(says(text, phrase) or says(text, f"{phrase}s") for phrase in _GENERATED) < ENOUGH:
        return None
    at = max(text.find(" licensed artifact"), 0)
    head = text[max(at - 300, 0) : at + 600]
    first = max(text.count(" ", 0, at + 1) - 12, 0)
    last = len(given.words.words)
    if "research only" in head or "research rail" in head or "researchrail" in head:
        return "rail-generator-research-rail", first, last
    title = text[max(at - 60, 0) : at + 1]
    if "openrail" in title or " open rail " in title:
        return "rail-generator-openrail", first, last
    return ("rail-generator-rail", first, last) if " rail " in head else None


def claimed_licenses(given: Given) -> list[tuple[str, int, int]]:
    """Return the RAIL licence that a title names, with its first and last word.

    Only a title that says RAIL counts: other names are common words. The title of a composed
    text is made of such words and claims nothing.
    """
    head = running(given.words.words[:TITLE])
    if "rail" not in head and "responsible" not in head:
        return []
    found = [
        (name.count(" "), -head.index(f" {name} "), license_id)
        for name, license_id in _titles(own_licenses()).items()
        if says(head, name)
    ]
    if not found or says_composed(given):
        return []
    size, at, license_id = max(found)
    first = head.count(" ", 0, -at + 1) - 1
    return [(license_id, first, first + size + 1)]


def says_composed(given: Given) -> bool:
    """Tell whether a text says that `licenses compose` wrote it, with or without its header."""
    text = given.running(0, len(given.words.words))
    return any(says(text, words) for words in _COMPOSED)


@cache
def _titles(_: OwnLicenses | None) -> dict[str, str]:
    """Map the names of RAIL licences, as the words of a title, to their ids."""
    found: dict[str, str] = {}
    for license_ in catalogue().values():
        if license_.family in RAIL_FAMILIES or license_.id == "openrail":
            for name in (license_.name, *license_.aliases):
                for form in (
                    name,
                    name.replace("Open RAIL", "OpenRAIL"),
                    name.replace("OpenRAIL", "Open RAIL"),
                ):
                    plain = " ".join(word for word in words_of(form).words if word != "license")
                    if plain.count(" ") + 1 >= MIN_TITLE and not set(plain.split()) <= _GENERIC:
                        found.setdefault(plain, license_.id)
    return found | {"openrail": "openrail", "open rail": "openrail"}
