"""Where in a long text a licence may stand, so that the cost does not grow with its size."""

LONG = 400_000  # characters; a shorter text is read whole
AROUND = 45_000  # characters on both sides of a telling phrase: a licence of GPL's size
MOST = 450_000  # characters that are read of a long text
# Words that stand in nearly every licence, and seldom in anything else.
_TELLING = ("licensor", "hereby grant", "end of terms", "as is", "use restrictions", "attachment a")
_TELLING_FORMS = tuple(
    form for phrase in _TELLING for form in (phrase, phrase.title(), phrase.upper())
)


def regions(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a text to read: all of it, or those around telling phrases.

    Of a text full of them the first ones are read; a licence stands at its head or in few
    places.
    """
    if len(text) <= LONG:
        return [(0, len(text))]
    found: list[tuple[int, int]] = []
    left = MOST
    for start, end in _merged(sorted(_places(text)), len(text)):
        size = min(end - start, left)
        if size > 0:
            found.append((start, start + size))
            left -= size
    return found


def _places(text: str) -> set[int]:
    """Return where telling phrases stand, at most a few for each stretch of text."""
    found: set[int] = set()
    for phrase in _TELLING_FORMS:
        at = text.find(phrase)
        while at >= 0 and len(found) < 400:  # noqa: PLR2004 - far more than are read
            found.add(at)
            at = text.find(phrase, at + AROUND // 3)
    return found


def _merged(places: list[int], size: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for at in places:
        start, end = max(at - AROUND, 0), min(at + AROUND, size)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
