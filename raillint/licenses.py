"""Licences, for other programs: identify a text, and compare what licences restrict.

A restriction map names each restricted use by its code (`licenses/taxonomy.yaml`) and
says how strong the restriction is. Maps are values: all functions leave them as they are.
"""

import os
from typing import Any

from raillint.document import Document
from raillint.errors import SourceError, UsageError
from raillint.licensing.restrictions import (
    Qualifiers,
    RestrictionMap,
    covers,
    difference,
    union,
)

__all__ = ["Qualifiers", "RestrictionMap", "covers", "difference", "identify", "restrictions",
           "union"]  # fmt: skip


def identify(
    text: str | os.PathLike[str], *, licenses: str | os.PathLike[str] = ""
) -> dict[str, Any]:
    """Say which licences a text holds, as one entry of `raillint licenses identify --json`.

    A `Path` is read, a str is the text itself. ``licenses`` is a folder of licences that
    were learned. The shape is that of `license.files` in `schemas/facts.schema.json`.
    Raises UsageError where there is no such file or folder, SourceError where it is no text.
    """
    if not isinstance(text, str | os.PathLike):
        raise UsageError(f"a text is a str or the path of a file, not {text!r:.60}")
    from raillint.facts import license_file_data  # noqa: PLC0415 - the algebra needs none
    from raillint.licensing.identify import shipped_library  # noqa: PLC0415
    from raillint.own_licenses import knowing_own  # noqa: PLC0415
    from raillint.repo.snapshot import LicenseFile  # noqa: PLC0415

    document, cut = (Document("", text), False) if isinstance(text, str) else text_of(text)
    path = "" if isinstance(text, str) else os.fspath(text)
    with knowing_own(_folder(licenses)) as own:
        found = (own or shipped_library()).identify(document)
        return license_file_data(LicenseFile(path, document, found, cut))


def restrictions(license_id: str) -> dict[str, Qualifiers]:
    """Return what a known licence restricts, by code; an empty map restricts nothing.

    The id may name an edition, as in `openrail++@2023-07-26`; no edition restricts other
    uses than the licence. Raises UsageError for an id or an edition that raillint does not
    know, and for an id that does not tell what it restricts, such as `openrail`, which
    stands for several texts.
    """
    from raillint.licensing.compatibility import known_map  # noqa: PLC0415 - as above
    from raillint.licensing.descriptor import read_edition  # noqa: PLC0415

    if not isinstance(license_id, str):
        raise UsageError(f"the id of a licence is a str, not {license_id!r:.60}")
    known = read_edition(license_id).id
    found = known_map(known)
    if found is None:
        raise UsageError(f"what {known} restricts cannot be told by its id: identify the text")
    return dict(found)


def _folder(given: object) -> str:
    if not isinstance(given, str | os.PathLike):
        raise UsageError(f"licenses is the path of a folder, not {given!r:.60}")
    return os.fspath(given)


# A licence may stand deep in a long file; only the stretches that look like one are compared.
MAX_IDENTIFIED = 20_000_000


def text_of(path: str | os.PathLike[str], limit: int = MAX_IDENTIFIED) -> tuple[Document, bool]:
    """Return a file as text, and whether it was cut at the limit (bytes).

    Raises UsageError where there is no such file, SourceError where it is no text.
    """
    from raillint.repo.snapshot import RepoSnapshot  # noqa: PLC0415 - the algebra needs none
    from raillint.repo.source import CardSource  # noqa: PLC0415

    source = CardSource(path)
    file = RepoSnapshot(source).text_file(source.name, limit)
    if file is None:
        raise UsageError(f"there is no file {os.fspath(path)}")
    if file.document is None:
        raise SourceError(f"{os.fspath(path)} is no UTF-8 text: save it as UTF-8")
    return file.document, file.cut
