"""A safetensors file with other metadata: its tensors byte by byte as they were.

Source: https://huggingface.co/docs/safetensors#format: eight bytes of length, a header in
JSON that begins with a brace and may be padded with spaces, then the tensors without gaps.
"""

import json
from collections.abc import Mapping
from typing import Any

from raillint.repo.headers import Broken, Head
from raillint.repo.safetensors import MAX_SAFETENSORS
from raillint.stamping.stamp import Restamped, changes_of
from raillint.writing import Stretch

_LENGTH, _ALIGNMENT = 8, 8
_METADATA = "__metadata__"
_TENSOR = {"dtype", "shape", "data_offsets"}


class SafetensorsLayout:
    """The header of a safetensors file, whole and in its order."""

    def __init__(self, header: dict[str, Any], start: int, size: int) -> None:
        self._header = header
        self._start = start
        self._size = size

    @property
    def metadata(self) -> Mapping[str, str]:
        """The texts that the header holds beside the tensors."""
        metadata: dict[str, str] = self._header.get(_METADATA, {})
        return metadata

    def restamped(self, wanted: Mapping[str, str | None]) -> Restamped:
        """Return the file with other metadata; what is not wanted otherwise is kept."""
        changes = changes_of(self.metadata, wanted)
        kept = {key: value for key, value in self.metadata.items() if key not in wanted}
        told = {key: value for key, value in wanted.items() if value is not None}
        order = [*self.metadata, *(key for key in told if key not in self.metadata)]
        metadata = {key: {**kept, **told}[key] for key in order if key in kept or key in told}
        tensors = {key: value for key, value in self._header.items() if key != _METADATA}
        body = _packed({_METADATA: metadata, **tensors})
        head = len(body).to_bytes(_LENGTH, "little") + body
        return Restamped(changes, (head, Stretch(self._start, self._size)))


def _packed(header: dict[str, Any]) -> bytes:
    """Return a header as JSON, padded with spaces so that the tensors are aligned."""
    body = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    return body + b" " * (-len(body) % _ALIGNMENT)


def read_layout(head: Head, size: int) -> SafetensorsLayout | Broken:
    """Read the header of a file of ``size`` bytes, or say why it is none."""
    try:
        body = _body(head, size)
        header = _parsed(body)
        start = _LENGTH + len(body)
        _check(header, size - start)
    except _FaultError as fault:
        return Broken(str(fault))
    return SafetensorsLayout(header, start, size)


class _FaultError(Exception):
    """The header cannot be read; says why."""


def _body(head: Head, size: int) -> bytes:
    first = head(0, _LENGTH) or b""
    if len(first) < _LENGTH:
        raise _FaultError("the file is too short to be safetensors")
    length = int.from_bytes(first, "little")
    if length > size - _LENGTH:
        raise _FaultError("the file ends inside its header")
    if length > MAX_SAFETENSORS:
        raise _FaultError(f"its header has {length:,} bytes, more than {MAX_SAFETENSORS:,}")
    body = head(_LENGTH, length) or b""
    if len(body) < length:
        raise _FaultError("the file ends inside its header")
    return body


def _parsed(body: bytes) -> dict[str, Any]:
    if not body.startswith(b"{"):
        raise _FaultError("its header is no JSON mapping")
    try:
        header: dict[str, Any] = json.loads(
            body.decode(), object_pairs_hook=_unique, parse_constant=_refused, parse_float=_refused
        )
        _packed(header)  # half of a pair of surrogates can be read and not be written
    except RecursionError:
        raise _FaultError("its header is nested too deeply") from None
    except _TwiceError as error:
        raise _FaultError(f"its header holds the key {str(error)[:60]!r} twice") from None
    except ValueError:
        raise _FaultError("its header is no JSON") from None
    return header


class _TwiceError(ValueError):
    """A key stands twice in one mapping."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1))
    return mapping


def _refused(text: str) -> Any:
    """Refuse a number that is not whole: no header has any."""
    raise ValueError(text)


def _check(header: dict[str, Any], data: int) -> None:
    """Raise _FaultError where a header does not describe ``data`` bytes of tensors."""
    metadata = header.get(_METADATA, {})
    texts = metadata.values() if isinstance(metadata, dict) else (None,)
    if not all(isinstance(value, str) for value in texts):
        raise _FaultError("its metadata is no mapping of texts")
    end = 0
    for start, stop in sorted(
        _offsets(tensor) for key, tensor in header.items() if key != _METADATA
    ):
        if start != end:
            raise _FaultError("its tensors overlap or leave gaps")
        end = stop
    if end != data:
        raise _FaultError(f"its tensors need {end:,} bytes, and the file has {data:,}")


def _offsets(tensor: object) -> tuple[int, int]:
    if isinstance(tensor, dict) and tensor.keys() == _TENSOR:
        place = tensor["data_offsets"]
        if _are_offsets(place):
            return place[0], place[1]
    raise _FaultError("its header describes a tensor without type, shape or place")


def _are_offsets(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2  # noqa: PLR2004 - start and end
        and all(type(item) is int for item in value)
        and 0 <= value[0] <= value[1]
    )
