"""Fingerprints of licence texts: what is kept of a text instead of the text.

A fingerprint is the digest of all words and the ordered hashes of every five-word run.
Neither gives the text back.
"""

import base64
import json
import sys
from array import array
from collections.abc import Iterable
from typing import NamedTuple

from raillint.errors import DataError
from raillint.licensing.normalise import digest, shingles, words_of

_UNSIGNED = "I"


class Fingerprint(NamedTuple):
    """What is known of one text: its licence, edition (a date, or empty) and hashes."""

    license: str
    edition: str
    digest: str
    shingles: tuple[int, ...]


def fingerprint(license_id: str, edition: str, text: str) -> Fingerprint:
    """Take the fingerprint of a text."""
    words = words_of(text).words
    return Fingerprint(license_id, edition, digest(words), tuple(shingles(words)))


def pack(prints: Iterable[Fingerprint]) -> bytes:
    """Return fingerprints as one file: a line of JSON, then 32-bit little-endian hashes."""
    known = sorted(prints)
    header = [[item.license, item.edition, item.digest, len(item.shingles)] for item in known]
    line = json.dumps(header, separators=(",", ":")).encode() + b"\n"
    return line + b"".join(_to_bytes(item.shingles) for item in known)


def unpack(packed: bytes, origin: str) -> tuple[Fingerprint, ...]:
    """Read what `pack` wrote. Raises DataError for anything else; ``origin`` names it."""
    line, _, body = packed.partition(b"\n")
    try:
        header = json.loads(line)
        found = []
        at = 0
        for license_id, edition, whole, count in header:
            hashes = _from_bytes(body[at : at + 4 * count])
            found.append(Fingerprint(license_id, edition, whole, hashes))
            at += 4 * count
    except (ValueError, TypeError) as error:
        raise DataError(f"the licence index {origin} is broken: {error}") from error
    if at != len(body):
        raise DataError(f"the licence index {origin} is cut off or too long")
    return tuple(found)


def load_digests(path: str) -> dict[str, tuple[str, str]]:
    """Read only the digests of a file of fingerprints: digest to licence and edition.

    Raises DataError where the file is missing or broken.
    """
    try:
        with open(path, "rb") as file:
            header = json.loads(file.readline())
        return {whole: (license_id, edition) for license_id, edition, whole, _ in header}
    except OSError as error:
        raise DataError(f"cannot read the licence index {path}: {error.strerror}") from error
    except (ValueError, TypeError) as error:
        raise DataError(f"the licence index {path} is broken: {error}") from error


def load(path: str) -> tuple[Fingerprint, ...]:
    """Read a file of fingerprints. Raises DataError where it is missing or broken."""
    try:
        with open(path, "rb") as file:
            return unpack(file.read(), path)
    except OSError as error:
        raise DataError(f"cannot read the licence index {path}: {error.strerror}") from error


def to_json(item: Fingerprint) -> dict[str, str]:
    """Return a fingerprint as JSON data, for the folder of one's own licences."""
    hashes = base64.b64encode(_to_bytes(item.shingles)).decode()
    return {
        "license": item.license,
        "edition": item.edition,
        "digest": item.digest,
        "shingles": hashes,
    }


def from_json(data: dict[str, str], origin: str) -> Fingerprint:
    """Read what `to_json` gave. Raises DataError for anything else."""
    try:
        hashes = _from_bytes(base64.b64decode(data["shingles"], validate=True))
        return Fingerprint(data["license"], data["edition"], data["digest"], hashes)
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"the fingerprint {origin} is broken: {error}") from error


def _to_bytes(hashes: tuple[int, ...]) -> bytes:
    packed = array(_UNSIGNED, hashes)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _from_bytes(raw: bytes) -> tuple[int, ...]:
    packed = array(_UNSIGNED)
    packed.frombytes(raw)
    if sys.byteorder == "big":
        packed.byteswap()
    return tuple(packed)
