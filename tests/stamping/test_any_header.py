"""Whatever a valid header holds, its tensors stay; whatever a broken one holds, one line tells."""

import json
import struct
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import numpy
import pytest
from click.testing import CliRunner
from gguf import GGUFWriter
from harness.weights import metadata_of, tensors_of
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from safetensors.numpy import save, save_file

from raillint.cli import cli
from raillint.repo.headers import Broken
from raillint.stamping import gguf, safetensors
from raillint.stamping.stamp import Restamped

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
OWN = ("raillint.license", "raillint.license_edition", "raillint.base_model")
WANTED = st.dictionaries(st.sampled_from(OWN), st.none() | TEXTS.filter(bool), min_size=1)
SHAPES = st.lists(st.integers(0, 5), max_size=3)
DTYPES = st.sampled_from(["float32", "float16", "uint8", "int64", "bool"])
NAMES = TEXTS.filter(lambda name: name != "__metadata__")
# The library itself cannot read back a file that it wrote with no tensor at all.
TENSORS = st.dictionaries(NAMES, st.tuples(DTYPES, SHAPES), min_size=1, max_size=6)


def joined(data: bytes, made: Restamped) -> bytes:
    return b"".join(
        piece if isinstance(piece, bytes) else data[piece.start : piece.end]
        for piece in made.pieces
    )


def arrays(shapes: Mapping[str, tuple[str, list[int]]]) -> dict[str, numpy.ndarray]:
    made = {}
    for number, (name, (dtype, shape)) in enumerate(shapes.items()):
        size = int(numpy.prod(shape))
        made[name] = numpy.arange(number, number + size).astype(dtype).reshape(shape)
    return made


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TENSORS, st.none() | st.dictionaries(TEXTS, TEXTS, max_size=5), WANTED)
def test_any_safetensors_file_keeps_its_tensors(
    tmp_path_factory: pytest.TempPathFactory,
    shapes: Mapping[str, tuple[str, list[int]]],
    metadata: dict[str, str] | None,
    wanted: dict[str, str | None],
) -> None:
    path = tmp_path_factory.mktemp("any") / "model.safetensors"
    save_file(arrays(shapes), path, metadata)
    data, tensors = path.read_bytes(), tensors_of(path)
    layout = safetensors.read_layout(partial(part, data), len(data))
    assert not isinstance(layout, Broken)
    made = layout.restamped(wanted)
    path.write_bytes(joined(data, made))
    kept = {key: value for key, value in (metadata or {}).items() if key not in wanted}
    assert metadata_of(path) == kept | {key: value for key, value in wanted.items() if value}
    assert tensors_of(path) == tensors
    assert int.from_bytes(path.read_bytes()[:8], "little") % 8 == 0


KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,8}(\.[a-z][a-z0-9_]{0,8}){0,3}", fullmatch=True).filter(
    lambda key: key not in {"general.alignment", "general.architecture"}
)
VALUES = (
    TEXTS
    | st.booleans()
    | st.integers(0, 2**32 - 1)
    | st.floats(width=32, allow_nan=False)
    | st.lists(st.integers(0, 255), min_size=1, max_size=9)
    | st.lists(TEXTS, min_size=1, max_size=9)
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(KEYS, VALUES, max_size=6),
    st.dictionaries(st.from_regex(r"[a-z.]{1,12}", fullmatch=True), st.integers(1, 40), max_size=4),
    st.sampled_from([0, 8, 32, 128]),
    WANTED,
)
def test_any_gguf_file_keeps_its_tensors(
    tmp_path_factory: pytest.TempPathFactory,
    pairs: Mapping[str, object],
    shapes: Mapping[str, int],
    alignment: int,
    wanted: dict[str, str | None],
) -> None:
    path = tmp_path_factory.mktemp("any") / "model.gguf"
    writer = GGUFWriter(path, "llama")
    if alignment:
        writer.add_custom_alignment(alignment)
    for key, value in pairs.items():
        {
            str: writer.add_string, bool: writer.add_bool, int: writer.add_uint32,
            float: writer.add_float32, list: writer.add_array,
        }[type(value)](key, value)  # type: ignore[operator]  # fmt: skip
    for name, size in shapes.items():
        writer.add_tensor(name, numpy.arange(size, dtype=numpy.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    data, tensors, before = path.read_bytes(), tensors_of(path), metadata_of(path)
    layout = gguf.read_layout(partial(part, data), len(data))
    assert not isinstance(layout, Broken)
    path.write_bytes(joined(data, layout.restamped(wanted)))
    kept = {key: value for key, value in before.items() if key not in wanted}
    assert metadata_of(path) == kept | {key: value for key, value in wanted.items() if value}
    assert tensors_of(path) == tensors


def small_safetensors() -> bytes:
    return save({"a": numpy.arange(8, dtype=numpy.float32)}, {"format": "pt"})


def headed(header: object, data: bytes = b"") -> bytes:
    body = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(body)) + body + data


def tensor(*place: int) -> dict[str, object]:
    return {"dtype": "U8", "shape": [4], "data_offsets": list(place)}


BROKEN = [
    (b"", "too short"),
    (struct.pack("<Q", 1 << 63), "ends inside its header"),
    (headed(b"\xff\xfe{\0}\0"), "no JSON mapping"),
    (headed(b"{" * 60_000), "no JSON"),
    (headed(b'{"a":' + b"[" * 60_000), "nested too deeply"),
    (headed(b'{"a":1,"a":2}'), "the key 'a' twice"),
    (headed(b'{"a":NaN}'), "no JSON"),
    (headed(b'{"__metadata__":{"a":"\\ud800"}}'), "no JSON"),
    (headed({"__metadata__": {"a": 1}}), "no mapping of texts"),
    (headed({"__metadata__": []}), "no mapping of texts"),
    (headed({"a": 1}), "without type, shape or place"),
    (headed({"a": tensor(0)}, b"1234"), "without type, shape or place"),
    (headed({"a": tensor(4, 0)}, b"1234"), "without type, shape or place"),
    (headed({"a": tensor(0, 4), "b": tensor(2, 6)}, b"123456"), "overlap or leave gaps"),
    (headed({"a": tensor(0, 4), "b": tensor(5, 9)}, b"123456789"), "overlap or leave gaps"),
    (headed({"a": tensor(0, 4)}, b"123"), "need 4 bytes, and the file has 3"),
    (headed({"a": tensor(0, 4)}, b"12345"), "need 4 bytes, and the file has 5"),
]


def part(data: bytes, start: int, length: int) -> bytes:
    return data[start : start + length]


def stamped(path: Path) -> str:
    """Stamp a file and return the line that refuses it."""
    before = path.read_bytes()
    result = CliRunner().invoke(cli, ["stamp", str(path), "--license", "mit", "--yes"])
    assert path.read_bytes() == before or not result.exception
    assert len(list(path.parent.iterdir())) == 1
    return str(result.exception or "")


@pytest.mark.parametrize(("data", "reason"), BROKEN)
def test_a_broken_safetensors_header_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(data)
    line = stamped(path)
    assert reason in line
    assert "nothing was written" in line
    assert "\n" not in line


def pairs_of(count: int, body: bytes, tensors: int = 0) -> bytes:
    return b"GGUF" + struct.pack("<IQQ", 3, tensors, count) + body


def text(key: bytes, value: bytes = b"x") -> bytes:
    return struct.pack("<Q", len(key)) + key + struct.pack("<IQ", 8, len(value)) + value


LONG_LIST = struct.pack("<Q", 1) + b"k" + struct.pack("<IIQ", 9, 8, 1_000_000_000)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"GGU", "ends inside"),
        (b"GGML" + bytes(30), "mark of GGUF"),
        (b"GGUF" + struct.pack("<IQQ", 1, 0, 0), "version 1"),
        (pairs_of(1_000_000_000, b""), "counts 1,000,000,000 items"),
        (pairs_of(1, bytes(13), tensors=1 << 62), "items, more than"),
        (pairs_of(1, struct.pack("<Q", 4_000_000_000) + bytes(50)), "a key is longer"),
        (pairs_of(1, text(b"a" * 20) + bytes(20))[:-34], "ends inside"),
        (pairs_of(2, text(b"general.license") * 2), "holds a key twice"),
        (pairs_of(1, text(b"\xff" * 9)), "no UTF-8"),
        (pairs_of(1, struct.pack("<Q", 1) + b"k" + struct.pack("<IQ", 99, 0)), "type 99"),
        (pairs_of(1, LONG_LIST), "counts 1,000,000,000 items"),
        (pairs_of(1, text(b"general.alignment") + bytes(9)), "no multiple of 8"),
        (pairs_of(1, text(b"general.license", b"\xff")), "holds no short text"),
    ],
)
def test_a_broken_gguf_header_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(data)
    line = stamped(path)
    assert reason in line
    assert "nothing was written" in line
    assert "\n" not in line


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=300))
@example(small_safetensors())
def test_any_bytes_are_a_layout_or_a_reason(data: bytes) -> None:
    for module in (safetensors, gguf):
        for given_ in (data, b"GGUF\x03\0\0\0" + data, headed(data)):
            layout = module.read_layout(partial(part, given_), len(given_))
            if isinstance(layout, Broken):
                assert layout.reason
            else:
                assert not layout.restamped({}).changes


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_valid_file_with_a_few_other_bytes(data: st.DataObject) -> None:
    """What is still read as a layout can be stamped, and its tensors are the same bytes."""
    whole = bytearray(small_safetensors())
    start = 8 + int.from_bytes(whole[:8], "little")
    for _ in range(data.draw(st.integers(1, 3))):
        whole[data.draw(st.integers(0, start - 1))] = data.draw(st.integers(0, 255))
    held = bytes(whole)
    layout = safetensors.read_layout(partial(part, held), len(held))
    if isinstance(layout, Broken):
        return
    made = joined(held, layout.restamped({"raillint.license": "mit"}))
    assert made[8 + int.from_bytes(made[:8], "little") :] == held[start:]
