"""The headers of weights files, read alone and within bounds: safetensors and GGUF.

Nothing of the weights is loaded and nothing is run. Whatever is wrong with a header is a
value, `Broken`, that says why.
Sources: https://huggingface.co/docs/safetensors#format and
https://github.com/ggml-org/ggml/blob/master/docs/gguf.md.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

# (start, length) -> the bytes there, fewer at the end of the file, nothing without a file.
Head = Callable[[int, int], bytes | None]


class Broken(NamedTuple):
    """A header that could not be read, and why."""

    reason: str


class SafetensorsHeader(NamedTuple):
    """The header of a safetensors file.

    ``metadata`` is its `__metadata__`. ``dtypes`` gives for each dtype how many values the
    tensors of that type hold: the product of each shape, summed.
    """

    metadata: Mapping[str, str]
    tensors: int
    dtypes: Mapping[str, int]

    @property
    def values(self) -> int:
        """How many values all tensors hold: the parameters, unless they are packed."""
        return sum(self.dtypes.values())


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
