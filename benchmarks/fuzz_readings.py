"""Feed the readers of headers and settings with damaged files, and count what they make of them.

    python benchmarks/fuzz_readings.py [INPUTS] [SEED]

Every input begins as a real one and is damaged: bytes changed, cut out, put in or repeated,
lengths set to 2^63, values exchanged for others of JSON. A reader may say what it likes, but
neither raise nor take long; the script ends with the number of inputs.
"""

import json
import random
import resource
import struct
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from raillint.config import Settings  # noqa: E402
from raillint.profiles import chosen_rules  # noqa: E402
from raillint.repo.headers import Broken, read_gguf  # noqa: E402 - found through the line above
from raillint.repo.safetensors import read_safetensors  # noqa: E402
from raillint.repo.snapshot import RepoSnapshot  # noqa: E402
from raillint.repo.source import MemorySource  # noqa: E402
from raillint.runner import Run, check_repo  # noqa: E402

HALF, TENTH = 0.5, 0.1
LONGEST = 2.0  # seconds for one input, with room for a busy machine
ODD = (b"\xff" * 8, struct.pack("<Q", 1 << 63), struct.pack("<Q", 10**9), b"\0" * 8,
       struct.pack("<Q", 1 << 32), b"NaN", b"1e999", b"[" * 40, b'{"a":' * 40, b"-1",
       b'"7"')  # fmt: skip
VALUES: tuple[object, ...] = (
    None,
    True,
    -1,
    0,
    10**400,
    1e308,
    float("nan"),
    "7",
    "",
    [],
    {},
    [[]],
    {"a": []},
    "\0",
)


HEADER: dict[str, object] = {
    f"model.layers.{n}.weight": {
        "dtype": "F16", "shape": [4, 8], "data_offsets": [64 * n, 64 * n + 64]
    }
    for n in range(4)
}  # fmt: skip


def tensors(header: object) -> bytes:
    """Return a safetensors header with its length."""
    body = json.dumps(header).encode()
    return struct.pack("<Q", len(body)) + body


def gguf() -> bytes:
    """Return a GGUF header with a number, a text and a list."""

    def text(value: str) -> bytes:
        return struct.pack("<Q", len(value)) + value.encode()

    pairs = [
        text("general.architecture") + struct.pack("<I", 8) + text("llama"),
        text("llama.context_length") + struct.pack("<II", 4, 8192),
        text("general.languages") + struct.pack("<IIQ", 9, 8, 2) + text("en") + text("fr"),
        text("general.scores") + struct.pack("<IIQ", 9, 6, 3) + struct.pack("<3f", 1, 2, 3),
    ]
    return b"GGUF" + struct.pack("<IQQ", 3, 0, len(pairs)) + b"".join(pairs)


def damaged(data: bytes, draw: random.Random) -> bytes:
    """Return some bytes with one to four faults."""
    made = bytearray(data)
    for _ in range(draw.randint(1, 4)):
        at = draw.randrange(len(made) + 1)
        kind = draw.randrange(5)
        if kind == 0 and made:
            made[at % len(made)] = draw.randrange(256)
        elif kind == 1:
            del made[at : at + draw.randint(1, 40)]
        elif kind == 2:
            odd = draw.choice(ODD)
            made[at : at + len(odd)] = odd
        elif kind == 3:
            made[at:at] = draw.choice(ODD)
        else:
            made[at:at] = made[at : at + draw.randint(1, 30)] * draw.randint(1, 20)
    return bytes(made)


SETTINGS = {
    "config.json": {
        "model_type": "llama", "max_position_embeddings": 4096, "num_local_experts": 8,
        "rope_scaling": {"factor": 4.0, "original_max_position_embeddings": 1024},
        "text_config": {"n_ctx": 7}, "quantization_config": {"bits": 4}, "architectures": ["A"],
    },
    "generation_config.json": {"do_sample": True, "temperature": 0.7, "top_k": 40},
    "model.safetensors.index.json": {"metadata": {"total_parameters": 7}, "weight_map": {"a": "b"}},
    "training_args.json": {"learning_rate": 1e-5, "datasets": [{"path": "acme/notes"}]},
    "all_results.json": {"eval_accuracy": 0.5, "eval_loss": 1.0},
    "model_index.json": {"_class_name": "P", "safety_checker": [None, None]},
}  # fmt: skip


def exchanged(value: object, draw: random.Random) -> object:
    """Return some JSON data with values exchanged for odd ones."""
    if draw.random() < TENTH:
        return draw.choice(VALUES)
    if isinstance(value, dict):
        return {key: exchanged(item, draw) for key, item in value.items()}
    if isinstance(value, list):
        return [exchanged(item, draw) for item in value]
    return value


CARD = """---
license: apache-2.0
co2_eq_emissions: 3.25
language: en
model-index:
  - name: m
    results:
      - task: {type: x}
        dataset: {type: acme/notes, name: Notes}
        metrics: [{type: accuracy, value: 0.9}]
---

# Acme sorter

- Parameters: 7B
- Architecture: Llama
- Context length: 128k
- Tensor type: float16
- learning_rate: 0.1

We recommend a temperature of 0.2. The pipeline includes a safety checker.
"""
RUN = Run(chosen_rules(Settings(profile="strict", select=("EV",))), Settings())


def read_settings(draw: random.Random) -> str:
    """Judge a repository of damaged settings files."""
    path = draw.choice(tuple(SETTINGS))
    text: str | bytes = json.dumps(exchanged(SETTINGS[path], draw))
    if draw.random() < HALF:
        text = damaged(str(text).encode(), draw)
    table = damaged(b"timestamp,emissions\n2026-01-01,3.5\n", draw)
    source = MemorySource({"README.md": CARD, path: text, "emissions.csv": table})
    report = check_repo(RepoSnapshot(source), RUN)
    if report.crashes or report.error:
        sys.exit(f"{path}: {text!r}, {table!r}: {report.crashes} {report.error}")
    return "repositories judged"


def read_tensors(draw: random.Random) -> str:
    """Read a damaged safetensors header."""
    data = tensors(exchanged(HEADER, draw)) if draw.random() < HALF else damaged(TENSORS, draw)
    found = read_safetensors(lambda start, size: data[start : start + size])
    return "safetensors, refused" if isinstance(found, Broken) else "safetensors, read"


def read_key_values(draw: random.Random) -> str:
    """Read a damaged GGUF header."""
    data = damaged(GGUF, draw)
    found = read_gguf(lambda start, size: data[start : start + size])
    if isinstance(found, Broken):
        return "GGUF, refused"
    return "GGUF, read" if found.whole else "GGUF, read in part"


TENSORS, GGUF = tensors(HEADER), gguf()
READERS: tuple[Callable[[random.Random], str], ...] = (
    *(read_tensors,) * 10, *(read_key_values,) * 9, read_settings,
)  # fmt: skip


def main() -> None:
    """Read the inputs, and print how many there were."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    seed = sys.argv[2] if len(sys.argv) > 2 else "22 November 2026"
    draw = random.Random(seed)
    seen: Counter[str] = Counter()
    longest = 0.0
    for _ in range(count):
        started = time.perf_counter()
        seen[draw.choice(READERS)(draw)] += 1
        longest = max(longest, time.perf_counter() - started)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for kind, number in sorted(seen.items()):
        print(f"{kind}: {number:,}")
    print(f"{seen.total():,} inputs, none raised; longest {longest * 1000:.0f} ms, {peak:.0f} MB")
    if longest > LONGEST:
        sys.exit("an input took too long")


if __name__ == "__main__":
    main()
