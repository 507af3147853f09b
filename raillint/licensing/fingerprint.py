"""Fingerprints of licence texts: what is kept of a text instead of the text.

A fingerprint is the digest of all words, the ordered hashes of every five-word run, and
where the clauses begin, with a name and the taxonomy's own phrases for each. None of it
gives the text back.
"""

import base64
import json
import sys
from array import array
from collections.abc import Iterable, Sequence
from functools import cached_property
from heapq import nsmallest
from typing import Any, NamedTuple

from raillint.errors import DataError
from raillint.licensing.clauses import Clause, clauses_of
from raillint.licensing.normalise import SHINGLE, digest, loose_digest, shingles, words_of

_UNSIGNED = "I"
SKETCH = 64  # of a text's hashes, the smallest; enough to tell which texts to look at


class Fingerprint(NamedTuple):
    """What is known of one text: its licence, edition (a date, or empty), hashes, clauses.

    ``loose`` is the digest that wrapping, letter case and punctuation leave alone.
    """

    license: str
    edition: str
    digest: str
    loose: str
    shingles: tuple[int, ...]
    clauses: tuple[Clause, ...]


class Known:
    """A fingerprint as the search needs it; what costs is made when first asked for."""

    def __init__(self, item: Fingerprint) -> None:
        self.license = item.license
        self.edition = item.edition
        self.hashes: Sequence[int] = item.shingles
        self.clauses = item.clauses
        self.size = len(item.shingles) + SHINGLE - 1

    @cached_property
    def hash_set(self) -> frozenset[int]:
        """The hashes without their order."""
        return frozenset(self.hashes)

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """Where each hash stands."""
        found: dict[int, list[int]] = {}
        for at, item in enumerate(self.hashes):
            found.setdefault(item, []).append(at)
        return found

    @cached_property
    def body(self) -> int:
        """The first word after title, date and headings."""
        return next((item.start for item in self.clauses if item.kind not in "th"), 0)

    def end_of(self, number: int) -> int:
        """Return the word after the last one of a clause."""
        return self.clauses[number + 1].start if number + 1 < len(self.clauses) else self.size


def fingerprint(
    license_id: str,
    edition: str,
    text: str,
    restrictions: Sequence[tuple[str, str]] | None = None,
    paragraphs: dict[str, str] | None = None,
) -> Fingerprint:
    """Take the fingerprint of a text.

    ``restrictions`` are its codes and labels in order where a descriptor knows them, and
    ``paragraphs`` say where its obligations stand.
    """
    words = words_of(text).words
    clauses = clauses_of(text, restrictions, paragraphs or {})
    return Fingerprint(
        license_id, edition, digest(words), loose_digest(text), tuple(shingles(words)), clauses
    )


def pack(prints: Iterable[Fingerprint]) -> bytes:
    """Return fingerprints as one file: two lines of JSON, then 32-bit little-endian hashes.

    The first line is all that a text known by its digest needs.
    """
    known = sorted(prints, key=lambda item: (item.license, item.edition, item.digest))
    digests = [[item.license, item.edition, item.digest, item.loose] for item in known]
    sketches = [sketch(item.shingles) for item in known]
    rows = [
        [len(item.shingles), len(small), [list(clause) for clause in item.clauses]]
        for item, small in zip(known, sketches, strict=True)
    ]
    small_hashes = b"".join(map(_to_bytes, sketches))
    return (
        _line(digests)
        + _line(rows)
        + small_hashes
        + b"".join(_to_bytes(item.shingles) for item in known)
    )


def sketch(hashes: Sequence[int]) -> tuple[int, ...]:
    """Return the smallest hashes of a text: the same ones for the same text."""
    return tuple(nsmallest(SKETCH, set(hashes)))


def _line(rows: object) -> bytes:
    return json.dumps(rows, separators=(",", ":")).encode() + b"\n"


class Index:
    """A file of fingerprints, of which only what a text calls for is unpacked."""

    def __init__(self, packed: bytes, origin: str) -> None:
        head, _, rest = packed.partition(b"\n")
        line, _, body = rest.partition(b"\n")
        try:
            self.digests = json.loads(head)
            self._rows: list[tuple[int, int, list[list[Any]]]] = json.loads(line)
            sizes = [count for count, _, _ in self._rows]
            sketched = sum(count for _, count, _ in self._rows)
        except (ValueError, TypeError) as error:
            raise DataError(f"the licence index {origin} is broken: {error}") from error
        self._body = memoryview(body)
        self._known: dict[int, Known] = {}
        self._starts = [4 * sketched]
        for size in sizes:
            self._starts.append(self._starts[-1] + 4 * size)
        if self._starts[-1] != len(body):
            raise DataError(f"the licence index {origin} is cut off or too long")

    def sketches(self) -> Iterable[tuple[int, Sequence[int]]]:
        """Yield the sketch of every text with its number."""
        at = 0
        for number, (_, count, _) in enumerate(self._rows):
            yield number, _from_bytes(self._body[at : at + 4 * count])
            at += 4 * count

    def known(self, number: int) -> Known:
        """Return a text by its number."""
        if number not in self._known:
            license_id, edition, whole, loose = self.digests[number]
            hashes = _from_bytes(self._body[self._starts[number] : self._starts[number + 1]])
            clauses = tuple(Clause(*row) for row in self._rows[number][2])
            item = Fingerprint(license_id, edition, whole, loose, tuple(hashes), clauses)
            self._known[number] = Known(item)
        return self._known[number]


def load(path: str) -> Index:
    """Read a file of fingerprints. Raises DataError where it is missing or broken."""
    try:
        with open(path, "rb") as file:
            return Index(file.read(), path)
    except OSError as error:
        raise DataError(f"cannot read the licence index {path}: {error.strerror}") from error


def to_json(item: Fingerprint) -> dict[str, Any]:
    """Return a fingerprint as JSON data, for the folder of one's own licences."""
    return {
        "license": item.license,
        "edition": item.edition,
        "digest": item.digest,
        "loose": item.loose,
        "shingles": base64.b64encode(_to_bytes(item.shingles)).decode(),
        "clauses": [list(clause) for clause in item.clauses],
    }


def from_json(data: dict[str, Any], origin: str) -> Fingerprint:
    """Read what `to_json` gave. Raises DataError for anything else."""
    try:
        hashes = _from_bytes(base64.b64decode(data["shingles"], validate=True))
        clauses = tuple(Clause(*row) for row in data.get("clauses", ()))
        return Fingerprint(
            data["license"], data["edition"], data["digest"], data.get("loose", ""),
            tuple(hashes), clauses,
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"the fingerprint {origin} is broken: {error}") from error


def _to_bytes(hashes: Sequence[int]) -> bytes:
    packed = array(_UNSIGNED, hashes)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def _from_bytes(raw: bytes | memoryview) -> Sequence[int]:
    packed = array(_UNSIGNED)
    packed.frombytes(raw)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed
