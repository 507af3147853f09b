"""Texts that are known whole, by a digest that most dress leaves alone: the fast way.

Everything that compares texts is imported only where no digest fits.
"""

import json
from functools import cache
from typing import TYPE_CHECKING

from raillint.data import data_file
from raillint.document import Document
from raillint.errors import DataError
from raillint.licensing.match import EXACT, LateDetail, Match
from raillint.licensing.normalise import digest, loose_digest, words_of

if TYPE_CHECKING:
    from raillint.licensing.fingerprint import Known
    from raillint.licensing.given import Given

LONG = 400_000


def load_digests(path: str) -> list[list[str]]:
    """Read only the digests of a file of fingerprints: licence, edition, digest, loose one.

    Raises DataError where the file is missing or broken.
    """
    try:
        with open(path, "rb") as file:
            return [[str(item) for item in row] for row in json.loads(file.readline())]
    except OSError as error:
        raise DataError(
            f"cannot read the licence index {path}: {error.strerror}; install raillint again"
        ) from error
    except (ValueError, TypeError) as error:
        raise DataError(
            f"the licence index {path} is broken: {error}; install raillint again"
        ) from error


@cache
def _shipped() -> dict[str, tuple[int, str, str]]:
    rows = load_digests(data_file("licenses/index.bin"))
    return {
        key: (number, row[0], row[1]) for number, row in enumerate(rows) for key in row[2:] if key
    }


def known_whole(document: Document) -> Match | None:
    """Return the licence that a document is, whole and unaltered, if a digest tells."""
    text = document.text
    if len(text) > LONG:
        return None
    found = _shipped().get(loose_digest(text)) or _shipped().get(digest(words_of(text).words))
    if found is None:
        return None
    number, license_id, edition = found

    def given() -> "Given":
        from raillint.licensing.given import Given  # noqa: PLC0415

        return Given(document)

    def known() -> "Known":
        from raillint.licensing.identify import shipped_library  # noqa: PLC0415

        return shipped_library().known(number)

    span = document.span(len(text) - len(text.lstrip()), len(text.rstrip()))
    return Match(
        license_id,
        edition,
        EXACT,
        embedded=False,
        score=1.0,
        span=span,
        detail=LateDetail(given, known),
    )
