"""The headers of weights files are read alone, and no header does harm."""

import json
import struct
from pathlib import Path

import numpy
import pytest
from gguf import GGUFWriter
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save

from raillint.repo.headers import CHUNK, MAX_GGUF, Broken, GgufHeader, read_gguf
from raillint.repo.safetensors import SafetensorsHeader, read_safetensors
from raillint.repo.source import CardSource, LocalSource, MemorySource


class Counting:
    """A file in memory that notes what was read of it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.reads: list[tuple[int, int]] = []

    def __call__(self, start: int, length: int) -> bytes:
        self.reads.append((start, length))
        return self.data[start : start + length]


def tensors() -> bytes:
    arrays = {
        "a": numpy.zeros((3, 4), numpy.float32),
        "b": numpy.zeros((5,), numpy.float16),
        "c": numpy.zeros((2, 2, 2), numpy.float16),
        "scalar": numpy.zeros((), numpy.float32),
    }
    return save(arrays, metadata={"ss_sd_model_name": "base", "format": "pt"})


def gguf(path: Path, *, words: int = 0) -> bytes:
    writer = GGUFWriter(path, "llama")
    writer.add_name("tiny")
    writer.add_license("apache-2.0")
    writer.add_base_model_count(1)
    writer.add_base_model_name(0, "Base")
    writer.add_base_model_repo_url(0, "https://huggingface.co/acme/base")
    writer.add_context_length(4096)
    writer.add_tags(["one", "two"])
    writer.add_float32("general.sampling.temp", 0.5)
    writer.add_token_list([f"word-{number}" for number in range(words)] or ["x"])
    writer.add_array("nested.list", [[1, 2], [3]])
    writer.add_bool("last.key", val=True)
    writer.add_tensor("t", numpy.zeros((4, 4), numpy.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path.read_bytes()


def test_safetensors_metadata_and_counts_by_dtype() -> None:
    header = read_safetensors(Counting(tensors()))
    assert isinstance(header, SafetensorsHeader)
    assert header.metadata == {"ss_sd_model_name": "base", "format": "pt"}
    assert (header.tensors, header.dtypes) == (4, {"F32": 13, "F16": 13})
    assert (header.values, header.size) == (26, len(tensors()))


def test_experts_and_tables_of_tokens_are_told_by_their_names() -> None:
    arrays = {
        "model.embed_tokens.weight": numpy.zeros((10, 4), numpy.float32),
        "lm_head.weight": numpy.zeros((10, 4), numpy.float32),
        "model.layers.0.mlp.experts.0.up_proj.weight": numpy.zeros((4, 6), numpy.float32),
        "model.layers.0.mlp.experts.1.up_proj.weight": numpy.zeros((4, 6), numpy.float32),
        "model.layers.0.self_attn.q_proj.weight": numpy.zeros((4, 4), numpy.float32),
    }
    header = read_safetensors(Counting(save(arrays)))
    assert isinstance(header, SafetensorsHeader)
    assert (header.values, header.experts, header.embeddings) == (144, 48, 80)


def test_of_safetensors_only_the_header_is_read() -> None:
    data = save({"a": numpy.zeros((1_000_000,), numpy.float32)})
    file = Counting(data)
    read_safetensors(file)
    assert file.reads == [(0, CHUNK)]


def test_a_long_safetensors_header_takes_one_more_read() -> None:
    data = save({f"layer.{n}.weight": numpy.zeros((1,), numpy.float32) for n in range(4_000)})
    file = Counting(data)
    header = read_safetensors(file)
    assert isinstance(header, SafetensorsHeader)
    assert header.tensors == 4_000
    assert len(file.reads) == 2


def headed(data: object) -> bytes:
    body = json.dumps(data).encode()
    return struct.pack("<Q", len(body)) + body


def tensor(offsets: list[float]) -> dict[str, object]:
    return {"dtype": "F32", "shape": [2], "data_offsets": offsets}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "too short"),
        (b"\x08\0\0", "too short"),
        (struct.pack("<Q", 1 << 63), "claims 9,223,372,036,854,775,808 bytes"),
        (struct.pack("<Q", 100) + b"{}", "ends inside"),
        (struct.pack("<Q", 2) + b"{x", "no JSON"),
        (struct.pack("<Q", 900) + b"[" * 900, "no JSON"),
        (struct.pack("<Q", 50_000) + b"[" * 50_000, "nests values"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "Git LFS"),
        (struct.pack("<Q", 6_000) + b"9" * 6_000, "no JSON"),
        (headed([]), "no mapping"),
        (headed({"a": 1}), "without a shape"),
        (headed({"a": {"dtype": "F32", "shape": [-1]}}), "without a shape"),
        (headed({"a": {"dtype": "F32", "shape": [True]}}), "without a shape"),
        (headed({"a": {"dtype": "F32", "shape": [1 << 70]}}), "without a shape"),
        (headed({"a": {"dtype": "F32", "shape": [2] * 40}}), "without a shape"),
        (headed({"a": {"dtype": "F32", "shape": [2]}}), "place that does not fit"),
        (headed({"a": tensor([0, 9])}), "place that does not fit"),
        (headed({"a": tensor([8, 0])}), "place that does not fit"),
        (headed({"a": tensor([0, 1 << 64])}), "place that does not fit"),
        (headed({"a": tensor([0.0, 8.0])}), "place that does not fit"),
        (headed({"a": tensor([0, 8]), "b": tensor([4, 12])}), "overlap"),
    ],
)
def test_a_broken_safetensors_header_says_why(data: bytes, reason: str) -> None:
    header = read_safetensors(Counting(data))
    assert isinstance(header, Broken)
    assert reason in header.reason


def test_safetensors_metadata_that_is_no_text_is_left_out() -> None:
    header = read_safetensors(Counting(headed({"__metadata__": {"a": "x", "b": 1}})))
    assert isinstance(header, SafetensorsHeader)
    assert header.metadata == {"a": "x"}
    other = read_safetensors(Counting(headed({"__metadata__": []})))
    assert isinstance(other, SafetensorsHeader)
    assert other.metadata == {}


def test_gguf_key_values(tmp_path: Path) -> None:
    header = read_gguf(Counting(gguf(tmp_path / "m.gguf")))
    assert isinstance(header, GgufHeader)
    assert header.whole
    assert header.version == 3
    assert header.tensors == 1
    assert header.values["general.license"] == "apache-2.0"
    assert header.values["general.base_model.0.repo_url"] == "https://huggingface.co/acme/base"
    assert header.values["llama.context_length"] == 4096
    assert header.values["general.tags"] == ["one", "two"]
    assert header.values["general.sampling.temp"] == 0.5
    assert header.values["last.key"] is True
    assert header.long_lists == {"nested.list": 2}


def test_a_vocabulary_is_counted_and_what_follows_it_is_read(tmp_path: Path) -> None:
    file = Counting(gguf(tmp_path / "m.gguf", words=30_000))
    header = read_gguf(file)
    assert isinstance(header, GgufHeader)
    assert header.whole
    assert header.long_lists["tokenizer.ggml.tokens"] == 30_000
    assert header.values["last.key"] is True


def test_a_vocabulary_can_be_left_unread(tmp_path: Path) -> None:
    file = Counting(gguf(tmp_path / "m.gguf", words=30_000))
    header = read_gguf(file, until="tokenizer.")
    assert isinstance(header, GgufHeader)
    assert not header.whole
    assert header.values["llama.context_length"] == 4096
    assert file.reads == [(0, CHUNK)]


def test_what_is_past_the_limit_is_not_read_and_that_is_said(tmp_path: Path) -> None:
    file = Counting(gguf(tmp_path / "m.gguf", words=200_000))
    header = read_gguf(file)
    assert isinstance(header, GgufHeader)
    assert not header.whole
    assert "goes on after the 1,000,000 bytes" in header.reason
    assert max(start + length for start, length in file.reads) <= MAX_GGUF


def pair(key: bytes, kind: int, value: bytes) -> bytes:
    return struct.pack("<Q", len(key)) + key + struct.pack("<I", kind) + value


def file_of(*pairs: bytes, count: int | None = None) -> bytes:
    return (
        b"GGUF"
        + struct.pack("<IQQ", 3, 0, len(pairs) if count is None else count)
        + b"".join(pairs)
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "ends inside"),
        (b"GGM", "ends inside"),
        (b"ZIPX" + bytes(40), "does not begin"),
        (b"GGUF" + struct.pack("<I", 1) + bytes(40), "version 1 "),
        (b"GGUF" + struct.pack("<I", 99) + bytes(40), "version 99 "),
    ],
)
def test_what_is_no_gguf_says_why(data: bytes, reason: str) -> None:
    header = read_gguf(Counting(data))
    assert isinstance(header, Broken)
    assert reason in header.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (file_of(pair(b"a", 4, b"\1\0\0\0"), count=1_000_000_000), "ends inside"),
        (file_of(pair(b"a", 8, struct.pack("<Q", 1 << 32))), "goes on after"),
        (file_of(pair(b"a", 8, struct.pack("<Q", 1 << 63))), "goes on after"),
        (file_of(struct.pack("<Q", (1 << 64) - 1)), "goes on after"),
        (file_of(pair(b"a", 9, struct.pack("<IQ", 10, 1 << 63))), "goes on after"),
        (file_of(pair(b"a", 9, struct.pack("<IQ", 8, 1 << 63))), "ends inside"),
        (file_of(pair(b"a", 77, b"")), "unknown type 77"),
        (file_of(pair(b"a", 9, struct.pack("<IQ", 77, 1 << 40))), "unknown type 77"),
        (file_of(pair(b"a", 9, struct.pack("<IQ", 9, 1) * 1_000)), "unknown type 9"),
    ],
)
def test_hostile_gguf_ends_the_reading_with_a_reason(data: bytes, reason: str) -> None:
    header = read_gguf(Counting(data))
    assert isinstance(header, GgufHeader)
    assert not header.whole
    assert reason in header.reason


def test_gguf_of_the_other_byte_order() -> None:
    data = b"GGUF" + struct.pack(">IQQ", 3, 7, 1)
    data += struct.pack(">Q", 1) + b"k" + struct.pack(">IH", 2, 513)
    header = read_gguf(Counting(data))
    assert isinstance(header, GgufHeader)
    assert (header.tensors, header.values, header.whole) == (7, {"k": 513}, True)


@given(st.binary(max_size=400))
def test_no_bytes_break_the_readers(data: bytes) -> None:
    assert isinstance(read_safetensors(Counting(data)), Broken | SafetensorsHeader)
    for start in (b"", b"GGUF\3\0\0\0", b"GGUF\3\0\0\0" + struct.pack("<QQ", 0, 1 << 60)):
        assert isinstance(read_gguf(Counting(start + data)), Broken | GgufHeader)


@given(st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
))  # fmt: skip
def test_no_json_breaks_the_safetensors_reader(data: object) -> None:
    assert isinstance(read_safetensors(Counting(headed(data))), Broken | SafetensorsHeader)
    assert isinstance(
        read_safetensors(Counting(headed({"__metadata__": data, "a": data}))),
        Broken | SafetensorsHeader,
    )


def test_a_real_file_that_is_cut_anywhere_is_read_or_says_why(tmp_path: Path) -> None:
    data = gguf(tmp_path / "m.gguf")
    whole = read_gguf(Counting(data))
    assert isinstance(whole, GgufHeader)
    for end in range(0, 900, 7):
        header = read_gguf(Counting(data[:end]))
        if isinstance(header, GgufHeader):
            assert header.values.items() <= whole.values.items()
            assert header.whole or header.reason


def test_sources_give_parts_of_files(tmp_path: Path) -> None:
    (tmp_path / "w.bin").write_bytes(b"0123456789")
    (tmp_path / "README.md").write_text("text", "utf-8")
    for source in (LocalSource(tmp_path), MemorySource({"w.bin": b"0123456789"})):
        assert source.head("w.bin", 2, 3) == b"234"
        assert source.head("w.bin", 8, 30) == b"89"
        assert source.head("w.bin", 80, 3) == b""
        assert source.head("none.bin", 0, 3) is None
    assert CardSource(tmp_path / "README.md").head("README.md", 0, 3) is None
