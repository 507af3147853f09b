"""Which heading of a card names which section, and which text stands under it."""

from collections.abc import Iterable
from typing import NamedTuple

from raillint.card.headings import Heading, Text
from raillint.card.names import SectionType, named_sections

_MANY = 2


class Claim:
    """A heading, the sections that it names and the texts that it heads.

    Of ``ids`` each needs evidence in the text where there are several; ``also`` are
    sections that this text serves whatever it says. ``groups`` tells that other known
    sections stand under this heading.
    """

    __slots__ = ("also", "groups", "heading", "ids", "texts")

    def __init__(self, heading: Heading, ids: tuple[str, ...], also: tuple[str, ...] = ()) -> None:
        self.heading = heading
        self.ids = ids
        self.also = also
        self.texts: list[Text] = []
        self.groups = False


class Outline(NamedTuple):
    """The claims of a card, and what stands under headings that name no section."""

    claims: list[Claim]
    others: list[Claim]


def read_claims(
    entries: Iterable[Heading | Text], kind: str, types: dict[str, SectionType]
) -> Outline:
    """Give every text to the nearest heading that names a section."""
    found = Outline([], [])
    open_: list[Claim] = []
    titled = False
    for entry in entries:
        while open_ and _closes(entry, open_[-1].heading):
            open_.pop()
        if isinstance(entry, Text):
            _give(entry, open_)
            continue
        claim = _claim(entry, kind, types, open_, first=not titled)
        titled = titled or entry.level == 1
        (found.claims if claim.ids else found.others).append(claim)
        open_.append(claim)
    return found


def _closes(entry: Heading | Text, heading: Heading) -> bool:
    if entry.start >= heading.until:
        return True
    return isinstance(entry, Heading) and entry.level <= heading.level


def _give(text: Text, open_: list[Claim]) -> None:
    """Add a text to the claims that it serves: the nearest, and what that is a part of."""
    for at in range(len(open_) - 1, -1, -1):
        open_[at].texts.append(text)
        if open_[at].ids:
            return


def _claim(
    heading: Heading, kind: str, types: dict[str, SectionType], open_: list[Claim], *, first: bool
) -> Claim:
    label = heading.level > 7  # noqa: PLR2004 - see headings.LABEL_LEVEL
    # The title of a card names the model, which may be called after its data or method.
    named = named_sections(heading.title, kind, whole=first and heading.level == 1, label=label)
    around = next((claim for claim in reversed(open_) if claim.ids), None)
    if not named.ids or (named.weak and around is not None):
        return Claim(heading, ())
    if around is not None and set(named.ids) & set(around.ids):
        # A part of a section under its own heading: "Evaluation" > "Results".
        ids = tuple(id_ for id_ in named.ids if id_ in around.ids)
        return Claim(heading, ids)
    also = tuple(types[id_].serves for id_ in named.ids if types[id_].serves)
    if around is not None:
        also += tuple(types[id_].part_of for id_ in named.ids if types[id_].part_of in around.ids)
        around.groups = True
    return Claim(heading, named.ids, also)
