"""The licences that users learned themselves: which folder holds them, and while they count."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from raillint.config import read_settings
from raillint.repo.source import LocalSource

if TYPE_CHECKING:
    from raillint.licensing.identify import Library


@contextmanager
def knowing_own(folder: str) -> "Iterator[Library | None]":
    """Let the licences of a folder count, and give the library that recognises them.

    Without a folder this gives nothing, and the shipped licences alone count.
    """
    if not folder:
        yield None
        return
    from raillint.licensing.catalogue import knowing_learned  # noqa: PLC0415 - few have their own
    from raillint.licensing.learn import learned_library  # noqa: PLC0415

    library = learned_library(folder)
    with knowing_learned(folder):
        yield library


def own_folder(folder: str = "") -> str:
    """Return the folder of one's own licences: the one named, else what the settings say."""
    return folder or read_settings(LocalSource(".")).licenses
