"""The licence files of a repository: its own, and a copy of that of each base."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from raillint.document import Document
from raillint.errors import DataError
from raillint.licensing.catalogue import find
from raillint.licensing.descriptor import read_descriptor
from raillint.licensing.duties import NOTICE_FILE, NOTICES
from raillint.licensing.placeholders import unfilled
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
                instead = f"the card links {base.name} instead: " if placed.link else ""
                notes.append(f"{instead}{error}")
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
        found = _quoted_notice().search(licensed_text(base.license, folder, "", 0))
    except DataError:
        return ""
    return " ".join(found[1].split()) if found else ""


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
    """Return a stock text, verified, with the copyright line filled in where it asks for one.

    Raises DataError where no whole copy is at hand; no network is asked.
    """
    from raillint.licensing.texts import fetch_text  # noqa: PLC0415 - only where one is asked for

    found = fetch_text(license_id, folder=folder, offline=True).text
    if found.quality.startswith("without"):
        raise DataError(f"the copy of {license_id} at hand is {found.quality}")
    text = found.text if found.text.endswith("\n") else found.text + "\n"
    return signed(text, holder, year) if holder else text


def signed(text: str, holder: str, year: int) -> str:
    """Return a text whose copyright line names the holder, where it has fields for that."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if "how to apply" in line.lower():
            break
        if _copyright().match(line) is None or unfilled(Document("", line)) is None:
            continue
        lines[number] = _signed_line(line, holder, year)
        break
    return "\n".join(lines)


def _signed_line(line: str, holder: str, year: int) -> str:
    line = _year().sub(lambda _: str(year), line, count=1)
    fields = list(_field().finditer(line))
    if not fields:
        return line
    return line[: fields[0].start()] + holder + line[fields[-1].end() :]


@cache
def _copyright() -> re.Pattern[str]:
    return re.compile(r"[ \t>*#_]*(?:copyright|©|\(c\))", re.IGNORECASE)


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"[\[<{](?:year|yyyy|date)[^\]>}\n]{0,20}[\]>}]", re.IGNORECASE)


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r"[\[<{][^\]>}\n]{1,80}[\]>}]")


@cache
def _quoted_notice() -> re.Pattern[str]:
    return re.compile(
        r"[\"“]notice[\"”]\s{1,9}text\s{1,9}file[^:]{1,200}:\s{1,9}[\"“]([^\"“”]{20,600})[\"”]",
        re.IGNORECASE,
    )
