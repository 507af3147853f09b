"""The header of a safetensors file: what its tensors are and where they lie.

Source: https://huggingface.co/docs/safetensors#format.
"""

import json
from collections.abc import Mapping
from itertools import pairwise
from math import prod
from typing import Any, NamedTuple

from raillint.repo.headers import CHUNK, POINTED, POINTER, SHORT_LIST, Broken, Head

# The largest real header of a shard has a few megabytes; the library's own limit is 100.
MAX_SAFETENSORS = 16_000_000
MAX_DIMENSIONS = 32
_LENGTH = 8
# A tensor takes more than fifty bytes of its header and has three brackets.
_FEW, _PER_BRACKET = 1_000, 10

# How many bits a value of a dtype takes (safetensors, `tensor.rs`).
_BITS = {
    "F64": 64, "I64": 64, "U64": 64, "C64": 64, "F32": 32, "I32": 32, "U32": 32, "F16": 16,
    "BF16": 16, "I16": 16, "U16": 16, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8, "I8": 8,
    "U8": 8, "BOOL": 8, "F6_E2M3": 6, "F6_E3M2": 6, "F4": 4,
}  # fmt: skip
# How tensors are named in the models of the transformers library.
_EXPERTS = ".experts."
_EMBEDDINGS = (
    "embed_tokens.weight", "wte.weight", "word_embeddings.weight", "embed_in.weight",
    "lm_head.weight", "embed_out.weight", "tok_embeddings.weight", "embeddings.weight",
)  # fmt: skip


class SafetensorsHeader(NamedTuple):
    """The header of a safetensors file.

    ``metadata`` is its `__metadata__`. ``dtypes`` gives for each dtype how many values the
    tensors of that type hold: the product of each shape, summed. ``experts`` and
    ``embeddings`` are how many of them stand in a mixture's experts and in the tables of
    tokens, by the tensors' names. ``size`` is how many bytes the whole file must have.
    """

    metadata: Mapping[str, str]
    tensors: int
    dtypes: Mapping[str, int]
    experts: int = 0
    embeddings: int = 0
    size: int = 0

    @property
    def values(self) -> int:
        """How many values all tensors hold: the parameters, unless they are packed."""
        return sum(self.dtypes.values())


def read_safetensors(head: Head, limit: int = MAX_SAFETENSORS) -> SafetensorsHeader | Broken:
    """Read the header of a safetensors file: eight bytes of length, then JSON."""
    first = head(0, CHUNK)
    if first is None:
        return Broken("there is no such file")
    if first.startswith(POINTER):
        return Broken(POINTED)
    if len(first) < _LENGTH:
        return Broken("the file is too short to be safetensors")
    size = int.from_bytes(first[:_LENGTH], "little")
    if size > limit:
        return Broken(f"its header claims {size:,} bytes, more than the {limit:,} that are read")
    body = first[_LENGTH : _LENGTH + size]
    if len(body) < size:
        body += head(_LENGTH + len(body), size - len(body)) or b""
    return _read(body, size)


def _read(body: bytes, size: int) -> SafetensorsHeader | Broken:
    if len(body) < size:
        return Broken("the file ends inside its header")
    if body.count(b"[") + body.count(b"{") > _FEW + size // _PER_BRACKET:
        return Broken("its header nests values where tensors are described")
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return Broken("its header is no JSON")
    return _safetensors(data, _LENGTH + size)


def _safetensors(data: object, start: int) -> SafetensorsHeader | Broken:
    if not isinstance(data, dict):
        return Broken("its header is no mapping")
    named = data.pop("__metadata__", None)
    pairs = named.items() if isinstance(named, dict) else ()
    metadata = {key: value for key, value in pairs if isinstance(value, str)}
    dtypes: dict[str, int] = {}
    stretches: list[tuple[int, int]] = []
    experts = embeddings = 0
    for name, tensor in data.items():
        size = _size(tensor)
        if size is None:
            return Broken("its header describes a tensor without a shape")
        dtype = str(tensor.get("dtype"))[:SHORT_LIST]
        stretch = _stretch(tensor, dtype, size)
        if stretch is None:
            return Broken("its header gives a tensor a place that does not fit its shape")
        stretches.append(stretch)
        dtypes[dtype] = dtypes.get(dtype, 0) + size
        if _EXPERTS in name:
            experts += size
        elif name.endswith(_EMBEDDINGS):
            embeddings += size
    if _overlap(stretches):
        return Broken("its header lets tensors overlap")
    end = start + max((stretch[1] for stretch in stretches), default=0)
    return SafetensorsHeader(metadata, len(data), dtypes, experts, embeddings, end)


def _size(tensor: object) -> int | None:
    """Return how many values a tensor holds, or nothing where its shape is no shape."""
    shape = tensor.get("shape") if isinstance(tensor, dict) else None
    if not isinstance(shape, list) or len(shape) > MAX_DIMENSIONS:
        return None
    if not all(type(side) is int and 0 <= side < 1 << 63 for side in shape):
        return None
    return prod(shape)


def _stretch(tensor: Mapping[str, Any], dtype: str, size: int) -> tuple[int, int] | None:
    """Return where the bytes of a tensor begin and end, or nothing where that cannot be."""
    offsets = tensor.get("data_offsets")
    if not isinstance(offsets, list) or len(offsets) != 2:  # noqa: PLR2004 - begin and end
        return None
    begin, end = offsets
    if type(begin) is not int or type(end) is not int or not 0 <= begin <= end < 1 << 63:
        return None
    bits = _BITS.get(dtype)
    return None if bits is not None and (end - begin) * 8 != size * bits else (begin, end)


def _overlap(stretches: list[tuple[int, int]]) -> bool:
    stretches.sort()
    return any(after[0] < before[1] for before, after in pairwise(stretches))
