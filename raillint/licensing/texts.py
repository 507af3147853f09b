"""Where the verbatim text of a licence comes from. raillint ships one, its own example.

In order: the shipped example, a folder that the user names, an installed
`licensedcode-data` or `scancode-toolkit-mini`. A file in a folder is recognised by its
content; its name says nothing.
"""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from raillint.data import licenses_path
from raillint.document import Document
from raillint.errors import DataError
from raillint.licensing.descriptor import Edition, read_descriptor
from raillint.licensing.identify import shipped_library

VARIABLE = "RAILLINT_LICENSE_TEXTS"
MAX_FILES = 5_000
MAX_TEXT = 300_000


class LicenseText(NamedTuple):
    """The text of a licence, where it came from, and how good that copy is."""

    license: str
    edition: str
    text: str
    origin: str
    quality: str = "whole"


def license_text(license_id: str, edition: str = "", folder: str = "") -> LicenseText:
    """Return the text of a licence; without an edition the newest that can be had.

    Raises DataError, which names the ways to get the text, where none can be had.
    """
    descriptor = read_descriptor(license_id)
    editions = [item for item in descriptor.editions if edition in ("", item.date)]
    if edition and not editions:
        dates = ", ".join(item.date for item in descriptor.editions) or "none"
        raise DataError(f"{license_id} has no edition {edition}; known: {dates}")
    for item in sorted(editions, key=lambda one: one.date, reverse=True):
        for found in _candidates(license_id, item, folder):
            return found
    raise DataError(
        f"no copy of {license_id} is at hand: install raillint[texts], or name a folder of licence "
        f"texts with --license-texts, `license-texts:` or {VARIABLE}"
    )


def whole_text(license_id: str, folder: str = "") -> str:
    """Return the text of a licence to be handed on, with a line end after its last line.

    Raises DataError where no copy is at hand, or only one that lacks a part.
    """
    found = license_text(license_id, folder=folder)
    if found.quality.startswith("without"):
        raise DataError(f"the copy of {license_id} at hand is {found.quality}")
    return found.text if found.text.endswith("\n") else found.text + "\n"


def _candidates(license_id: str, edition: Edition, folder: str) -> Iterator[LicenseText]:
    for source in edition.sources:
        own = licenses_path("texts") / source.file
        if own.is_file():
            yield LicenseText(
                license_id, edition.date, own.read_text("utf-8"), "raillint", source.quality
            )
    for named in (folder, os.environ.get(VARIABLE, "")):
        if named:
            yield from _in_folder(Path(named), license_id, edition)
    installed = installed_text(edition.scancode)
    if installed:
        quality = edition.sources[0].quality if edition.sources else "unknown"
        yield LicenseText(
            license_id, edition.date, installed, f"scancode {edition.scancode}", quality
        )


def _in_folder(folder: Path, license_id: str, edition: Edition) -> Iterator[LicenseText]:
    if not folder.is_dir():
        raise DataError(f"the folder of licence texts {folder} is not there")
    wanted = {edition.date, ""}
    for number, path in enumerate(sorted(folder.rglob("*"))):
        if number == MAX_FILES:
            return
        if not path.is_file() or path.stat().st_size > MAX_TEXT:
            continue
        text = path.read_text("utf-8", "replace")
        for match in shipped_library().identify(Document(path.name, text)):
            if match.license == license_id and match.status == "exact" and match.edition in wanted:
                yield LicenseText(license_id, edition.date, text, str(path))


def installed_text(scancode_key: str) -> str:
    """Return the text of a ScanCode key from an installed data package, or nothing."""
    if not scancode_key:
        return ""
    try:
        spec = find_spec("licensedcode")
    except (ImportError, ValueError):
        return ""
    for root in spec.submodule_search_locations or () if spec else ():
        path = Path(root) / "data" / "licenses" / f"{scancode_key}.LICENSE"
        if path.is_file():
            return _without_header(path.read_text("utf-8"))
    return ""


def _without_header(text: str) -> str:
    """Return a ScanCode licence file without the YAML block at its top."""
    if not text.startswith("---\n"):
        return text
    return text.partition("\n---\n")[2].lstrip("\n")
