"""Learn a licence of one's own: a descriptor to edit, and the fingerprint of its text."""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from raillint.errors import UsageError
from raillint.licensing.fingerprint import Fingerprint, fingerprint, from_json, to_json
from raillint.licensing.identify import Library, shipped_library

MIN_WORDS = 40
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
        "verified: unverified",
    ]
    return Learned("\n".join(lines) + "\n", json.dumps(to_json(found), indent=2) + "\n")


@cache
def learned_library(folder: str) -> Library:
    """Return the shipped library with the licences learned into a folder.

    Raises UsageError where the folder is missing, DataError where a file in it is broken.
    """
    return shipped_library().plus(learned_prints(Path(folder)))


def learned_prints(folder: Path) -> tuple[Fingerprint, ...]:
    """Return the fingerprints in a folder, sorted by file name."""
    if not folder.is_dir():
        raise UsageError(f"the folder of licences {folder} is not there")
    return tuple(_read(path) for path in sorted(folder.glob(f"*{SUFFIX}")))


def _read(path: Path) -> Fingerprint:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise UsageError(f"the fingerprint {path} is broken: {error}") from error
    return from_json(data, str(path))
