"""Which heading of a card names which section, and which text stands under it."""

from collections.abc import Iterable

from raillint.card.headings import LABEL_LEVEL, Heading, Text
from raillint.card.names import Named, SectionType, named_sections


class Claim:
    """A heading, the sections that it names and the texts that it heads.

    Unless ``sure``, each of ``ids`` needs evidence in the text. ``also`` are sections
    that this text serves whatever it says. ``groups`` tells that other known sections
    stand under this heading.
    """

    __slots__ = ("also", "groups", "heading", "ids", "sure", "texts")

    def __init__(self, heading: Heading, named: Named, also: tuple[str, ...] = ()) -> None:
        self.heading = heading
        self.ids = named.ids
        self.sure = named.sure
        self.also = also
        self.texts: list[Text] = []
        self.groups = False


def read_claims(
    entries: Iterable[Heading | Text], kind: str, types: dict[str, SectionType]
) -> list[Claim]:
    """Give every text to the nearest heading that names a section.

    Headings that name none are claims too, without ids: the text may tell.
    """
    found: list[Claim] = []
    open_: list[Claim] = []
    for entry in entries:
        while open_ and _closes(entry, open_[-1].heading):
            open_.pop()
        if isinstance(entry, Text):
            _give(entry, open_)
            continue
        claim = _claim(entry, kind, types, open_, first=not found)
        found.append(claim)
        open_.append(claim)
    return found


def _closes(entry: Heading | Text, heading: Heading) -> bool:
    if entry.start >= heading.until:
        return True
    return isinstance(entry, Heading) and entry.level <= heading.level


def _give(text: Text, open_: list[Claim]) -> None:
    """Add a text to its own heading and to the nearest around it that names a section."""
    for at in range(len(open_) - 1, -1, -1):
        if open_[at].ids or at == len(open_) - 1:
            open_[at].texts.append(text)
        if open_[at].ids:
            return


def _claim(
    heading: Heading, kind: str, types: dict[str, SectionType], open_: list[Claim], *, first: bool
) -> Claim:
    # The title of a card names the model, which may be called after its data or method.
    named = named_sections(heading.title, kind, whole=first or heading.level >= LABEL_LEVEL)
    if not named.ids:
        return Claim(heading, named)
    around = next((claim for claim in reversed(open_) if claim.ids), None)
    if around is None:
        return Claim(heading, named, _served(named.ids, types))
    if named.weak and not any(
        id_ in types[name].weak_under for name in named.ids for id_ in around.ids
    ):
        return Claim(heading, Named())
    within = tuple(id_ for id_ in named.ids if id_ in around.ids)
    if within:
        # A part of a section under its own heading: "Evaluation" > "Results".
        return Claim(heading, Named(within))
    parts = tuple(id_ for id_ in named.ids if types[id_].part_of in around.ids)
    if parts:
        return Claim(heading, Named(parts), tuple(types[id_].part_of for id_ in parts))
    around.groups = True
    return Claim(heading, named, _served(named.ids, types))


def _served(ids: tuple[str, ...], types: dict[str, SectionType]) -> tuple[str, ...]:
    return tuple(types[id_].serves for id_ in ids if types[id_].serves)
