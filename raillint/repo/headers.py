"""The headers of weights files, read alone and within bounds; here that of GGUF.

Nothing of the weights is loaded and nothing is run. Whatever is wrong with a header is a
value, `Broken`, that says why.
Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md.
"""

import struct
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

# (start, length) -> the bytes there, fewer at the end of the file, nothing without a file.
Head = Callable[[int, int], bytes | None]

MAX_GGUF = 1_000_000
# What one read asks for; the key-values before a vocabulary fit in it.
CHUNK = 128_000
SHORT_LIST = 64
_DEEPEST_LIST = 4
STOPPED = "reading ended at"
# What Git puts in the place of a large file that was not fetched (git-lfs, docs/spec.md).
POINTER = b"version https://git-lfs"
POINTED = "it is a pointer of Git LFS, and the weights are not here"


class Broken(NamedTuple):
    """A header that could not be read, and why."""

    reason: str


class GgufHeader(NamedTuple):
    """The key-values of a GGUF file.

    ``values`` holds numbers, booleans, texts and short lists of them; a long list (a
    vocabulary) is its length in ``long_lists`` instead. ``whole`` is false where the
    limit or a fault ended the reading: a key that is not there may then exist, and
    ``reason`` says why.
    """

    version: int
    tensors: int
    values: Mapping[str, Any]
    long_lists: Mapping[str, int]
    whole: bool = True
    reason: str = ""


class _EndError(Exception):
    """The reading of a header has to stop; says why."""


class _Window:
    """Bytes of a file from its beginning, fetched as they are needed, up to a limit."""

    def __init__(self, head: Head, first: bytes, limit: int) -> None:
        self._head = head
        self._limit = limit
        self._data = first
        self._last = len(first) < min(CHUNK, limit)
        self._at = 0
        self.order = "<"

    def take(self, size: int) -> bytes:
        """Return the next bytes. Raises _EndError at the end of the file or the limit."""
        end = self._at + size
        if end > self._limit:
            raise _EndError(f"the header goes on after the {self._limit:,} bytes that are read")
        while end > len(self._data) and not self._last:
            wanted = min(max(CHUNK, end - len(self._data)), self._limit - len(self._data))
            more = self._head(len(self._data), wanted) or b""
            self._last = len(more) < wanted
            self._data += more
        if end > len(self._data):
            raise _EndError("the file ends inside its header")
        start, self._at = self._at, end
        return self._data[start:end]

    def number(self, form: str) -> Any:
        """Return the next number, by its `struct` letter."""
        return struct.unpack(self.order + form, self.take(struct.calcsize("<" + form)))[0]

    def text(self) -> str:
        """Return the next text: its length in bytes, then UTF-8."""
        return self.take(self.number("Q")).decode("utf-8", "replace")


_TEXT, _LIST = 8, 9
# The value types of GGUF by their numbers, as `struct` letters.
_NUMBERS = {
    0: "B",
    1: "b",
    2: "H",
    3: "h",
    4: "I",
    5: "i",
    6: "f",
    7: "?",
    10: "Q",
    11: "q",
    12: "d",
}


def read_gguf(head: Head, limit: int = MAX_GGUF, until: str = "") -> GgufHeader | Broken:
    """Read the key-values of a GGUF file, up to the first key that begins with ``until``.

    Files of version 2 and 3 are read; those of version 1 counted in 32 bits and are gone.
    """
    first = head(0, min(CHUNK, limit))
    if first is None:
        return Broken("there is no such file")
    if first.startswith(POINTER):
        return Broken(POINTED)
    window = _Window(head, first, limit)
    try:
        if window.take(4) != b"GGUF":
            return Broken("it does not begin with the mark of GGUF")
        version = window.number("I")
        if version >> 16 and not version & 0xFFFF:
            window.order = ">"
            version = int.from_bytes(version.to_bytes(4, "little"), "big")
        if version not in {2, 3}:
            return Broken(f"GGUF version {version} is not known")
        tensors, pairs = window.number("Q"), window.number("Q")
    except _EndError as end:
        return Broken(str(end))
    values: dict[str, Any] = {}
    long_lists: dict[str, int] = {}
    try:
        reason = _read_pairs(window, pairs, until, values, long_lists)
    except _EndError as end:
        reason = str(end)
    return GgufHeader(version, tensors, values, long_lists, not reason, reason)


def _read_pairs(
    window: _Window, pairs: int, until: str, values: dict[str, Any], long_lists: dict[str, int]
) -> str:
    """Read the key-values; say why some were left, or nothing."""
    for _ in range(pairs):
        key = window.text()
        if until and key.startswith(until):
            return f"{STOPPED} {until}"
        kind = window.number("I")
        if kind == _LIST:
            _read_list(window, key, values, long_lists)
        else:
            values[key] = _value(window, kind)
    return ""


def _value(window: _Window, kind: int) -> Any:
    if kind == _TEXT:
        return window.text()
    form = _NUMBERS.get(kind)
    if form is None:
        raise _EndError(f"a key-value has the unknown type {kind}")
    return window.number(form)


def _read_list(
    window: _Window, key: str, values: dict[str, Any], long_lists: dict[str, int]
) -> None:
    kind, count = window.number("I"), window.number("Q")
    if count > SHORT_LIST or kind == _LIST:
        long_lists[key] = count
        _skip(window, kind, count)
    else:
        values[key] = [_value(window, kind) for _ in range(count)]


def _skip(window: _Window, kind: int, count: int, depth: int = 1) -> None:
    """Pass over the items of a list without keeping them."""
    form = _NUMBERS.get(kind)
    if form is not None:
        window.take(count * struct.calcsize("<" + form))
        return
    if kind not in {_TEXT, _LIST} or depth > _DEEPEST_LIST:
        raise _EndError(f"a list has items of the unknown type {kind}")
    for _ in range(count):
        if kind == _TEXT:
            window.take(window.number("Q"))
        else:
            _skip(window, window.number("I"), window.number("Q"), depth + 1)
