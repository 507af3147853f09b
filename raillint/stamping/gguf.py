"""A GGUF file with other key-values: its tensors byte by byte as they were.

Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md: mark, version, two counts,
the key-values, the descriptions of the tensors, and their data at the next multiple of
`general.alignment`. The places in the descriptions count from there, so that they stay true.
"""

import struct
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from raillint.repo.headers import Broken, Head
from raillint.stamping.stamp import Piece, Restamped, changes_of
from raillint.writing import Stretch

CHUNK = 1_000_000
MAX_KEY = 65_535  # bytes, by the specification
MAX_TEXT = 65_536  # of the values that are kept; longer ones are passed over
MAX_ITEMS = 5_000_000  # key-values, texts of lists and tensors; real files have 300,000
MAX_DIMENSIONS = 8
DEFAULT_ALIGNMENT = 32
_COUNTS = 8  # where the two counts stand
_HEAD = 24
_NUMBER, _TEXT, _LIST = 4, 8, 9
_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_DEEPEST_LIST = 4
_OWN = ("general.", "raillint.")
COUNT_KEYS = ("general.base_model.count",)


class _Pair(NamedTuple):
    """A key-value: where it stands, and its value where it is a short text or a count."""

    key: str
    kind: int
    value: str | None
    start: int
    end: int


class _FaultError(Exception):
    """The header cannot be read; says why."""


class _Walk:
    """Goes through a file from its beginning, in chunks, never past its end."""

    def __init__(self, head: Head, size: int) -> None:
        self._head = head
        self._size = size
        self._chunk, self._from = b"", 0
        self._items = 0
        self.at = 0
        self.order = "<"

    def skip(self, size: int) -> None:
        """Pass over bytes. Raises _FaultError at the end of the file."""
        if size > self._size - self.at:
            raise _FaultError("the file ends inside its header")
        self.at += size

    def take(self, size: int) -> bytes:
        """Return the next bytes. Raises _FaultError at the end of the file."""
        start = self.at
        self.skip(size)
        if start < self._from or self.at > self._from + len(self._chunk):
            self._chunk, self._from = self._head(start, max(CHUNK, size)) or b"", start
        data = self._chunk[start - self._from : self.at - self._from]
        if len(data) < size:
            raise _FaultError("the file ends inside its header")
        return data

    def number(self, form: str) -> int:
        """Return the next whole number, by its `struct` letter."""
        value: int = struct.unpack(
            self.order + form, self.take(struct.calcsize("<" + form))
        )[0]  # fmt: skip
        return value

    def count(self, least: int) -> int:
        """Return a count of items of at least some bytes each, which the file must hold."""
        number = self.number("Q")
        if number * least > self._size - self.at:
            raise _FaultError(f"its header counts {number:,} items, more than the file can hold")
        return number

    def meet(self, items: int) -> None:
        """Count items that are looked at one by one. Raises _FaultError for too many."""
        self._items += items
        if self._items > MAX_ITEMS:
            raise _FaultError(f"its header holds more than {MAX_ITEMS:,} items")


class GgufLayout:
    """Where everything stands in a GGUF file."""

    def __init__(self, walk: _Walk, tensors: int, pairs: list[_Pair], size: int) -> None:
        self._order = walk.order
        self._tensors = tensors
        self._pairs = pairs
        self._size = size
        self._infos = pairs[-1].end if pairs else _HEAD
        self._alignment = _alignment(pairs)
        furthest = _walk_tensors(walk, tensors)
        self._end = walk.at
        self._data = -(-self._end // self._alignment) * self._alignment
        if tensors and self._data + furthest > size:
            raise _FaultError("the file ends before its tensors do")

    @property
    def metadata(self) -> Mapping[str, str]:
        """The short texts and counts among the general key-values."""
        return {pair.key: pair.value for pair in self._pairs if pair.value is not None}

    def restamped(self, wanted: Mapping[str, str | None]) -> Restamped:
        """Return the file with other key-values; what is not wanted otherwise is kept.

        Raises ValueError where a key that is wanted holds no text.
        """
        for pair in self._pairs:
            if pair.key in wanted and pair.value is None:
                raise ValueError(f"its {pair.key} holds no short text")
        changes = changes_of(self.metadata, wanted)
        held = {pair.key for pair in self._pairs}
        new = [(key, value) for key, value in wanted.items() if key not in held and value]
        gone = sum(key in held and value is None for key, value in wanted.items())
        counts = struct.pack(
            f"{self._order}QQ", self._tensors, len(self._pairs) + len(new) - gone
        )  # fmt: skip
        pieces: list[Piece] = [Stretch(0, _COUNTS), counts]
        pieces += self._key_values(wanted, b"".join(self._pair(*item) for item in new))
        pieces.append(Stretch(self._infos, self._end))
        length = sum(len(piece) if isinstance(piece, bytes) else piece.size for piece in pieces)
        if self._data < self._size or self._tensors:
            pieces += [b"\0" * (-length % self._alignment), Stretch(self._data, self._size)]
        return Restamped(changes, tuple(pieces))

    def _key_values(self, wanted: Mapping[str, str | None], new: bytes) -> Iterator[Piece]:
        """Yield the key-values: changed ones in their places, new ones after the general ones.

        So they stand before the vocabulary, where whoever reads only the beginning sees them.
        """
        kept = _HEAD
        first = next((pair for pair in self._pairs if not pair.key.startswith(_OWN)), None)
        for pair in self._pairs:
            if pair is first or pair.key in wanted:
                yield Stretch(kept, pair.start)
                kept = pair.start
            if pair is first:
                yield new
            if pair.key in wanted:
                value = wanted[pair.key]
                yield b"" if value is None else self._pair(pair.key, value)
                kept = pair.end
        yield Stretch(kept, self._infos)
        if first is None:
            yield new

    def _pair(self, key: str, value: str) -> bytes:
        order = self._order
        if key in COUNT_KEYS:
            body = struct.pack(f"{order}II", _NUMBER, int(value))
        else:
            data = value.encode()
            body = struct.pack(f"{order}IQ", _TEXT, len(data)) + data
        return struct.pack(f"{order}Q", len(key.encode())) + key.encode() + body


def read_layout(head: Head, size: int) -> GgufLayout | Broken:
    """Read where everything stands in a file of ``size`` bytes, or say why that fails."""
    walk = _Walk(head, size)
    try:
        if walk.take(4) != b"GGUF":
            return Broken("it does not begin with the mark of GGUF")
        version = walk.number("I")
        if version >> 16 and not version & 0xFFFF:
            walk.order = ">"
            version = int.from_bytes(version.to_bytes(4, "little"), "big")
        if version not in {2, 3}:
            return Broken(f"GGUF version {version} is not known")
        tensors = walk.count(24)
        count = walk.count(13)
        pairs = [_pair(walk) for _ in range(count)]
        if len({pair.key for pair in pairs}) < count:
            return Broken("its header holds a key twice")
        return GgufLayout(walk, tensors, pairs, size)
    except _FaultError as fault:
        return Broken(str(fault))


def _pair(walk: _Walk) -> _Pair:
    walk.meet(1)
    start, length = walk.at, walk.number("Q")
    if length > MAX_KEY:
        raise _FaultError("a key is longer than GGUF allows")
    try:
        key = walk.take(length).decode()
    except UnicodeDecodeError:
        raise _FaultError("a key is no UTF-8 text") from None
    kind = walk.number("I")
    value = _value(walk, key, kind)
    return _Pair(key, kind, value, start, walk.at)


def _value(walk: _Walk, key: str, kind: int) -> str | None:
    if kind == _TEXT:
        length = walk.number("Q")
        if not key.startswith(_OWN) or length > MAX_TEXT:
            walk.skip(length)
            return None
        try:
            return walk.take(length).decode()
        except UnicodeDecodeError:
            return None
    if kind == _NUMBER and key.startswith(_OWN):
        number = walk.number("I")
        return str(number) if key in COUNT_KEYS or key == "general.alignment" else None
    _skip(walk, kind)
    return None


def _skip(walk: _Walk, kind: int, depth: int = 0) -> None:
    """Pass over a value that is no text."""
    if kind in _SIZES:
        walk.skip(_SIZES[kind])
        return
    if kind != _LIST or depth > _DEEPEST_LIST:
        raise _FaultError(f"a key-value has the unknown type {kind}")
    inner = walk.number("I")
    count = walk.count(_SIZES.get(inner, 8))
    if inner in _SIZES:
        walk.skip(_SIZES[inner] * count)
        return
    walk.meet(count)
    for _ in range(count):
        if inner == _TEXT:
            walk.skip(walk.number("Q"))
        else:
            _skip(walk, inner, depth + 1)


def _alignment(pairs: list[_Pair]) -> int:
    told = next((pair for pair in pairs if pair.key == "general.alignment"), None)
    if told is None:
        return DEFAULT_ALIGNMENT
    number = int(told.value) if told.value is not None and told.kind == _NUMBER else 0
    if number <= 0 or number % 8 or number > CHUNK:
        raise _FaultError("its general.alignment is no multiple of 8")
    return number


def _walk_tensors(walk: _Walk, tensors: int) -> int:
    """Pass over the descriptions of the tensors; return the furthest place of one."""
    walk.meet(tensors)
    furthest = 0
    for _ in range(tensors):
        walk.skip(walk.number("Q"))
        dimensions = walk.number("I")
        if dimensions > MAX_DIMENSIONS:
            raise _FaultError(f"a tensor has {dimensions:,} dimensions")
        walk.skip(8 * dimensions + 4)
        furthest = max(furthest, walk.number("Q"))
    return furthest
