"""What a stamp changes in a header: the keys, before and after."""

from collections.abc import Mapping
from typing import NamedTuple

from raillint.writing import Stretch

Piece = bytes | Stretch


class Change(NamedTuple):
    """A key of a header with its value before and after; none where it is not there."""

    key: str
    before: str | None
    after: str | None


class Restamped(NamedTuple):
    """What a file becomes: the keys that change, and its new bytes as pieces.

    A piece is either new bytes or a stretch of the old file, which is copied.
    """

    changes: tuple[Change, ...]
    pieces: tuple[Piece, ...]


def changes_of(held: Mapping[str, str], wanted: Mapping[str, str | None]) -> tuple[Change, ...]:
    """Return the keys that have to change so that a header says what is wanted.

    A key that is wanted with nothing is taken out.
    """
    return tuple(
        Change(key, held.get(key), value) for key, value in wanted.items() if held.get(key) != value
    )
