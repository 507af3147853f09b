"""Learn a licence of one's own: a descriptor to edit, and the fingerprint of its text."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from raillint.document import Document
from raillint.errors import DataError, UsageError
from raillint.licensing.catalogue import OwnLicenses, license_of, shipped
from raillint.licensing.fingerprint import Fingerprint, fingerprint, from_json, to_json
from raillint.licensing.identify import Library, shipped_library

MIN_WORDS = 40
MAX_DESCRIPTOR = 200_000
SUFFIX = ".fingerprint.json"
_ID_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.+")


class Learned(NamedTuple):
    """What learning a text gives: the two files to write, by name."""

    descriptor: str
    fingerprint: str


def learn(text: str, license_id: str, name: str = "", edition: str = "") -> Learned:
    """Return the descriptor and the fingerprint of a text.

    Raises UsageError for an id that the Hub could not hold as a `license_name`, and for a
    text too short to tell from others.
    """
    if not license_id or not set(license_id) <= _ID_LETTERS:
        raise UsageError(
            f"{license_id} is no licence id: use lower-case letters, digits, `-` and `.`"
        )
    found = fingerprint(license_id, edition, text)
    if len(found.shingles) < MIN_WORDS:
        raise UsageError(
            f"the text has fewer than {MIN_WORDS} words: too short to be told from others"
        )
    lines = [
        f"id: {license_id}",
        f"name: {json.dumps(name or license_id)}",
        "family: other  # rail, if it restricts uses and has the restrictions passed on",
        "artefacts: [model]",
        "openness: unknown",
        "commercial: unknown",
        "derivatives: unknown",
        "editions:",
        f"  - date: {json.dumps(edition)}" if edition else "  - publisher: unknown",
        *_restriction_lines(text),
        "verified: unverified",
    ]
    return Learned("\n".join(lines) + "\n", json.dumps(to_json(found), indent=2) + "\n")


def _restriction_lines(text: str) -> list[str]:
    """Return the restrictions that a text states, as the descriptor lists them."""
    from raillint.licensing.recognise import stated_restrictions  # noqa: PLC0415 - to learn
    from raillint.licensing.restrictions import as_data  # noqa: PLC0415

    document = Document("", text)
    lines = []
    for item in stated_restrictions(document):
        qualifiers = ", ".join(
            f"{name}: {value}" for name, value in as_data(item.qualifiers).items()
        )
        told = f", qualifiers: {{{qualifiers}}}" if qualifiers else ""
        line = document.line_at(item.span.start)
        lines.append(f"  - {{code: {item.code}, label: line {line}{told}}}")
    unique = list(dict.fromkeys(lines))
    return ["restrictions:  # as raillint read them: check each against the text", *unique] * bool(
        unique
    )


@cache
def learned_library(folder: str) -> Library:
    """Return the shipped library with the licences learned into a folder.

    Raises UsageError where the folder is missing, DataError where a file in it is broken.
    """
    return shipped_library().plus(learned_prints(Path(folder)))


def learned_prints(folder: Path) -> tuple[Fingerprint, ...]:
    """Return the fingerprints in a folder, sorted by file name.

    Raises UsageError where the folder is missing or cannot be read, or a file in it is broken.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UsageError(
            f"the folder of licences {folder} is not there: `raillint licenses learn` makes one"
        ) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"cannot read the folder of licences {folder}: {reason}") from error
    return tuple(map(_read, paths))


def _read(path: Path) -> Fingerprint:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise UsageError(f"the fingerprint {path} is broken: {error}") from error
    found = from_json(data, str(path))
    if not found.license or not set(found.license) <= _ID_LETTERS:
        raise UsageError(f"the fingerprint {path} is broken: it names no licence id")
    return found


@cache
def learned_licenses(folder: str) -> OwnLicenses:
    """Return what the descriptors in a folder say; each stands beside its fingerprint.

    Raises UsageError for a folder that is missing and for a descriptor that is broken or
    describes a licence that raillint has.
    """
    from raillint.licensing.descriptor import (  # noqa: PLC0415 - few have their own
        catalogue_row,
        restriction_row,
    )

    licenses, restrictions = {}, {}
    for item in learned_prints(Path(folder)):
        path = Path(folder) / f"{item.license}.yaml"
        if not path.is_file():
            continue
        found = _descriptor(path, item.license)
        licenses[found.id] = license_of(catalogue_row(found))
        restrictions[found.id] = restriction_row(found)
    return OwnLicenses(folder, licenses, restrictions)


def _descriptor(path: Path, license_id: str) -> Any:
    """Read a descriptor that people edit by hand, and say in their words what is wrong."""
    from raillint.licensing.descriptor import parse_descriptor  # noqa: PLC0415
    from raillint.licensing.terms import terms  # noqa: PLC0415
    from raillint.schema import violations

    if license_id in shipped():
        raise UsageError(f"{path} describes {license_id}, which raillint knows; choose another id")
    if path.stat().st_size > MAX_DESCRIPTOR:
        raise UsageError(f"{path} is larger than {MAX_DESCRIPTOR:,} bytes")
    try:
        found = parse_descriptor(path)
    except DataError as error:
        raise UsageError(str(error)) from error
    fault = next(iter(violations("license", found.data)), None)
    if fault is not None:
        raise UsageError(f"{path}: {fault.message}" + (f" ({fault.help})" if fault.help else ""))
    if found.id != license_id:
        raise UsageError(f"{path}: its `id` is {found.id}, its fingerprint is of {license_id}")
    for item in found.data.get("restrictions", ()):
        if item["code"] not in terms().codes:
            raise UsageError(
                f"{path}: there is no code {item['code']}; `raillint licenses codes` lists them"
            )
    return found
