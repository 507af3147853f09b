"""Files made to harm their reader end in an open question, soon and in little memory."""

import json
import struct
import time
import tracemalloc
from pathlib import Path

import numpy
import pytest
from safetensors.numpy import save_file

from raillint.config import Settings
from raillint.model import RepoReport
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource
from raillint.runner import Run, check_repo

CARD = """---
license: apache-2.0
---

# Acme sorter

- Parameters: 7B
- Architecture: GPT-2
- Context length: 128k
- Tensor type: float16

We recommend a temperature of 0.2.
"""
MEGABYTE = 1_000_000


def judged(folder: Path) -> RepoReport:
    (folder / "README.md").write_text(CARD, "utf-8")
    settings = Settings(profile="strict", select=("EV",))
    return check_repo(RepoSnapshot(LocalSource(folder)), Run(chosen_rules(settings), settings))


def headed(data: object) -> bytes:
    body = json.dumps(data).encode()
    return struct.pack("<Q", len(body)) + body


def key(name: str) -> bytes:
    return struct.pack("<Q", len(name)) + name.encode()


def gguf(pairs: int, *body: bytes) -> bytes:
    return b"GGUF" + struct.pack("<IQQ", 3, 0, pairs) + b"".join(body)


ENTRY = {"dtype": "F16", "shape": [2], "data_offsets": [0, 4]}
FILES: dict[str, dict[str, bytes]] = {
    "length of 2^63": {"model.safetensors": struct.pack("<Q", 1 << 63) + b"{}"},
    "length of 2^64 - 1": {"model.safetensors": b"\xff" * 8 + b"{}"},
    "overlapping tensors": {
        "model.safetensors": headed({"a": ENTRY, "b": ENTRY | {"data_offsets": [2, 6]}}) + bytes(6)
    },
    "shape of 2^62 twice": {
        "model.safetensors": headed({"a": ENTRY | {"shape": [1 << 62, 1 << 62]}})
    },
    "brackets": {"model.safetensors": struct.pack("<Q", 9 * MEGABYTE) + b"[" * (9 * MEGABYTE)},
    "cut off": {"model.safetensors": headed({"a": ENTRY}) + bytes(3)},
    "pointer of Git LFS": {"model.safetensors": b"version https://git-lfs.github.com/spec/v1\n"},
    "not one byte": {"model.safetensors": b""},
    "index of nothing": {"model.safetensors.index.json": b'{"weight_map": 7}'},
    "index that leaves the folder": {
        "model.safetensors.index.json": b'{"weight_map": {"a": "../../../../etc/passwd"}}'
    },
    "config that is a list": {"config.json": b"[1, 2, 3]"},
    "config of brackets": {"config.json": b"[" * MEGABYTE},
    "config too large": {"config.json": b'{"a": "' + b"x" * 5 * MEGABYTE + b'"}'},
    "config in another encoding": {"config.json": '{"n_ctx": 7}'.encode("utf-16")},
    "numbers as text": {"config.json": b'{"max_position_embeddings": "4096"}'},
    "not a number": {"config.json": b'{"max_position_embeddings": NaN}'},
    "number of 4,000 digits": {
        "config.json": b'{"max_position_embeddings": ' + b"9" * 4_000 + b"}"
    },
    "generation settings as text": {"generation_config.json": b'"greedy"'},
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_what_cannot_be_read_is_left_open_with_its_reason(name: str, tmp_path: Path) -> None:
    for path, data in FILES[name].items():
        (tmp_path / path).write_bytes(data)
    tracemalloc.start()
    started = time.process_time()
    report = judged(tmp_path)
    spent = time.process_time() - started
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert not report.crashes
    assert not report.error
    assert not report.findings
    assert report.undecided
    assert all(item.reason for item in report.undecided)
    assert spent < 5
    assert peak < 60 * MEGABYTE


GGUFS = {
    "a billion key-values": gguf(10**9, *(key(f"k{n}") + struct.pack("<IB", 0, 1)
                                          for n in range(90_000))),
    "a text of 4 GB": gguf(2, key("general.name") + struct.pack("<IQ", 8, 4 << 30)),
    "a list of 2^63 numbers": gguf(2, key("a") + struct.pack("<IIQ", 9, 4, 1 << 63)),
    "lists in lists": gguf(2, key("a") + struct.pack("<IIQ", 9, 9, 1 << 60) * 2_000),
    "an unknown type": gguf(2, key("a") + struct.pack("<I", 99)),
    "a key of 2^63": gguf(2, struct.pack("<Q", 1 << 63)),
}  # fmt: skip


@pytest.mark.parametrize("name", GGUFS)
def test_a_gguf_that_promises_too_much_takes_no_time_and_accuses_nobody(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / "model.gguf").write_bytes(GGUFS[name])
    tracemalloc.start()
    started = time.process_time()
    report = judged(tmp_path)
    spent = time.process_time() - started
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert not report.crashes
    assert not report.findings
    assert report.undecided
    assert spent < 5
    assert peak < 60 * MEGABYTE


def test_four_hundred_shards_are_read_and_more_are_not(tmp_path: Path) -> None:
    for total, left_open in ((400, False), (401, True)):
        folder = tmp_path / str(total)
        folder.mkdir()
        for number in range(1, total + 1):
            path = folder / f"model-{number:05}-of-{total:05}.safetensors"
            save_file({"a": numpy.zeros(1, numpy.float16)}, path)
        report = judged(folder)
        assert any("shards are more" in item.reason for item in report.undecided) == left_open
        assert any(item.code == "EV401" for item in report.findings) != left_open


def test_a_card_of_claims_is_read_in_linear_time(tmp_path: Path) -> None:
    """Ten times the claims, and the marks that regular expressions stumble over, take seconds."""
    (tmp_path / "config.json").write_text('{"max_position_embeddings": 4096}')
    lines = (
        "- Parameters: " + "1" * 300,
        "| context length " * 40,
        "- Context length: " + "9," * 150,
        "temperature " * 60 + "recommended 0." + "1" * 200,
        "This model has " + "7 " * 200 + "billion parameters",
        "- Precision: " + "fp16 " * 100,
        "* " + "*_`" * 120 + "parameters: 7B",
    )
    text = CARD + "\n\n".join(lines * 800)
    (tmp_path / "README.md").write_text(text, "utf-8")
    settings = Settings(profile="strict", select=("EV",))
    started = time.process_time()
    source = LocalSource(tmp_path)
    report = check_repo(RepoSnapshot(source), Run(chosen_rules(settings), settings))
    assert not report.crashes
    assert len(text) > MEGABYTE
    assert time.process_time() - started < 20
