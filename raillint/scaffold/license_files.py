"""The licence files of a repository: its own, and a copy of that of each base."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from raillint.errors import DataError
from raillint.licensing.catalogue import find
from raillint.licensing.descriptor import read_descriptor
from raillint.licensing.duties import NOTICE_FILE, NOTICES
from raillint.licensing.holders import set_notice, signed, with_notice
from raillint.scaffold.papers import Base

LICENSE = "LICENSE"


class Copies(NamedTuple):
    """The bases with where their texts stand, the files to add by path, and what to tell."""

    bases: tuple[Base, ...]
    texts: dict[str, str]
    notes: tuple[str, ...]


def copies(bases: Sequence[Base], held: Collection[str], folder: str, *, demanded: bool) -> Copies:
    """Return the copies that bases ask for, of the licences that a repository does not hold.

    A permissive licence whose text is not at hand is linked. For any other that is a note, or
    a DataError where somebody ``demanded`` the bases.
    """
    found: list[Base] = []
    texts: dict[str, str] = {}
    notes: list[str] = []
    for base in bases:
        placed = base
        if base.copy not in {"", LICENSE, *texts} and base.license not in held:
            try:
                texts[base.copy] = licensed_text(base.license, folder, "", 0)
            except DataError as error:
                placed = _linked(base)
                if demanded and not placed.link:
                    raise
                instead = (
                    f"the card links {base.name} instead"
                    if placed.link
                    else f"{base.copy}, which the card links, is still to be added"
                )
                notes.append(f"{instead}: {error}")
        if placed.copy not in {"", LICENSE} and not _names_holder(placed):
            notes.append(
                f"{base.copy} is the stock text: the copyright line of {base.id} belongs into it"
            )
        found.append(placed._replace(notice=_set_notice(placed, folder)))
    return Copies(tuple(found), texts, tuple(notes))


def _set_notice(base: Base, folder: str) -> str:
    """Return the words that a licence wants in a NOTICE, as its own text quotes them."""
    if NOTICE_FILE not in base.duties:
        return ""
    try:
        return set_notice(licensed_text(base.license, folder, "", 0))
    except DataError:
        return ""


def _linked(base: Base) -> Base:
    """Return a base with its licence's page for its copy, where a page will do."""
    known = find(base.license)
    if known is None or known.family != "permissive":
        return base
    urls = [url for edition in read_descriptor(known.id).editions for url in edition.urls]
    return base._replace(copy="", link=urls[0]) if urls else base


def _names_holder(base: Base) -> bool:
    """Tell whether the text of a base's licence names its holder, or asks to keep none."""
    known = find(base.license)
    return NOTICES not in base.duties or bool(known and (known.holders or known.is_rail))


def licensed_text(license_id: str, folder: str, holder: str, year: int) -> str:
    """Return a stock text, verified, with the copyright line that it asks for, filled in.

    Raises DataError where no whole copy is at hand; no network is asked.
    """
    from raillint.licensing.texts import fetch_text  # noqa: PLC0415 - only where one is asked for

    found = fetch_text(license_id, folder=folder, offline=True).text
    if found.quality.startswith("without"):
        raise DataError(f"the copy of {license_id} at hand is {found.quality}")
    text = found.text if found.text.endswith("\n") else found.text + "\n"
    # A copy of the base's licence, which names no year here, is not for us to sign.
    text = with_notice(text) if year else text
    return signed(text, holder, year) if holder else text
