"""Weights files made with the libraries that everybody uses."""

import hashlib
import tempfile
from pathlib import Path
from typing import Any

import numpy
from gguf import GGUFReader, GGUFWriter
from safetensors import safe_open
from safetensors.numpy import save, save_file

WEIGHTS = (".safetensors", ".gguf")


def make_safetensors(path: Path, metadata: dict[str, str] | None = None, size: int = 24) -> None:
    arrays = {
        "model.embed.weight": numpy.arange(size, dtype=numpy.float32).reshape(-1, 4),
        "model.norm.weight": numpy.arange(7, dtype=numpy.float16),
        "model.odd": numpy.arange(3, dtype=numpy.uint8),
    }
    save_file(arrays, path, metadata)


def make_gguf(path: Path, *, alignment: int = 0, words: int = 50, **texts: str) -> None:
    """Write a small GGUF file; `general__license="mit"` becomes the key `general.license`."""
    writer = GGUFWriter(path, "llama")
    if alignment:
        writer.add_custom_alignment(alignment)
    writer.add_name("tiny")
    for key, value in texts.items():
        writer.add_string(key.replace("__", "."), value)
    writer.add_context_length(4096)
    writer.add_token_list([f"word-{number}" for number in range(words)])
    writer.add_array("tokenizer.ggml.scores", [0.5] * words)
    writer.add_bool("last.key", val=True)
    writer.add_tensor("a", numpy.arange(16, dtype=numpy.float32).reshape(4, 4))
    writer.add_tensor("b", numpy.arange(5, dtype=numpy.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def tensors_of(path: Path) -> dict[str, str]:
    """Return the hash of each tensor with its type and shape, as the library reads them."""
    found = {}
    if path.suffix == ".gguf":
        for tensor in GGUFReader(path).tensors:
            told = f"{tensor.tensor_type}{tensor.shape.tolist()}".encode()
            found[tensor.name] = hashlib.sha256(told + tensor.data.tobytes()).hexdigest()
        return found
    with safe_open(path, "numpy") as file:
        for name in file.keys():  # noqa: SIM118 - the library gives no iterator
            array = file.get_tensor(name)
            told = f"{array.dtype}{array.shape}".encode()
            found[name] = hashlib.sha256(told + array.tobytes()).hexdigest()
    return found


def metadata_of(path: Path) -> dict[str, object]:
    """Return the metadata as the library reads it, vocabularies as their lengths."""
    if path.suffix == ".gguf":
        fields = GGUFReader(path).fields
        return {
            key: field.contents() if len(field.data) < 9 else len(field.data)
            for key, field in fields.items()
            if not key.startswith("GGUF.")
        }
    with safe_open(path, "numpy") as file:
        return dict(file.metadata() or {})


def weights_from(name: str, recipe: dict[str, Any]) -> bytes:
    """Return a weights file as a recipe asks: its metadata, and its tensors by their shapes."""
    shapes = recipe.get("tensors", {"weight": [2, 2]})
    arrays = {key: numpy.zeros(shape, numpy.float16) for key, shape in shapes.items()}
    metadata: dict[str, Any] = recipe.get("metadata", {})
    if name.endswith(".safetensors"):
        return save(arrays, metadata or None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name.rpartition("/")[2]
        writer = GGUFWriter(path, recipe.get("architecture", "llama"))
        for key, value in metadata.items():
            writer.add_uint32(key, value) if isinstance(value, int) else writer.add_string(
                key, value
            )
        for key, array in arrays.items():
            writer.add_tensor(key, array)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        return path.read_bytes()
