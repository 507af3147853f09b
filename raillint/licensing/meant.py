"""Which licences a short value means: an id, a name, a link, or several of them.

Headers of weights files hold such values, written by many tools: `apache-2.0`,
`CreativeML Open RAIL++-M License`, `MIT OR Apache-2.0`, the link of a licence.
"""

from raillint.licensing.catalogue import find, linked
from raillint.licensing.names import named_licenses, telling_words

LONGEST = 200  # characters; a longer value is a text, not a name
_JOINING = frozenset({"or", "and", "with", "a", "an", "under"})


def licenses_meant(value: str) -> frozenset[str]:
    """Return the ids in the catalogue that a value can mean; none where it is not sure.

    Each word that tells one licence from another must belong to a name that is known: an
    addition of somebody's own ("… with extra terms") could change everything.
    """
    text = " ".join(value.split())
    if not text or len(text) > LONGEST:
        return frozenset()
    known = find(text) or find(text.lower()) or linked(text)
    if known is not None:
        return frozenset({known.id})
    lowered = text.lower()
    if "://" in lowered:
        return frozenset()
    named = named_licenses(lowered)
    for word, start, _ in telling_words(lowered):
        if word not in _JOINING and not any(item.start <= start < item.end for item in named):
            return frozenset()
    return frozenset().union(*(item.ids for item in named))
