"""What the rules on evidence cost: the headers of many shards, and `check` with and without them.

    python benchmarks/evidence.py [ROUNDS]

The shards are sparse files with real headers and the size of a model with 70 billion
parameters. `check` runs alternately in new processes on a folder with a card, settings and weights.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import start  # noqa: E402 - found through the folder of this script

from raillint.registry import rule_table  # noqa: E402 - found through the line above
from raillint.repo.readings.weights import main_set  # noqa: E402
from raillint.repo.snapshot import RepoSnapshot  # noqa: E402
from raillint.repo.source import LocalSource  # noqa: E402

SHARDS, LAYERS = 30, 80
SIDES = {"q_proj": (8192, 8192), "k_proj": (1024, 8192), "v_proj": (1024, 8192),
         "o_proj": (8192, 8192), "gate_proj": (28672, 8192), "up_proj": (28672, 8192),
         "down_proj": (8192, 28672), "norm": (8192,), "post_norm": (8192,)}  # fmt: skip


def write_shards(folder: Path) -> int:
    """Write the shards and their index; return how many parameters they name."""
    tensors: list[tuple[str, tuple[int, ...]]] = [
        ("model.embed_tokens", (128256, 8192)),
        ("lm_head", (128256, 8192)),
    ]
    tensors += [
        (f"model.layers.{layer}.{part}", shape) for layer in range(LAYERS)
        for part, shape in SIDES.items()
    ]  # fmt: skip
    weight_map, total = {}, 0
    for number in range(SHARDS):
        name = f"model-{number + 1:05}-of-{SHARDS:05}.safetensors"
        header, at = {}, 0
        for tensor, shape in tensors[number::SHARDS]:
            size = 2
            for side in shape:
                size *= side
            header[f"{tensor}.weight"] = {
                "dtype": "BF16", "shape": list(shape), "data_offsets": [at, at + size],
            }  # fmt: skip
            weight_map[f"{tensor}.weight"] = name
            at += size
        total += at // 2
        body = json.dumps(header).encode()
        path = folder / name
        path.write_bytes(len(body).to_bytes(8, "little") + body)
        os.truncate(path, 8 + len(body) + at)
    index = {"metadata": {"total_size": 2 * total}, "weight_map": weight_map}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    return total


def write_typical(folder: Path) -> None:
    """Write a tidy repository whose card states what the rules on evidence look for."""
    example = ROOT / "examples" / "tidy-model"
    for path in example.iterdir():
        if path.is_file():
            (folder / path.name).write_bytes(path.read_bytes())
    card = (folder / "README.md").read_text("utf-8")
    claims = (
        "\n## Technical specifications\n\n- Parameters: 20K\n- Context length: 4k tokens\n"
        "- Architecture: Llama\n\nWe recommend a temperature of 0.7.\n"
    )
    (folder / "README.md").write_text(card + claims, "utf-8")
    config = {"model_type": "llama", "max_position_embeddings": 4096, "torch_dtype": "float16"}
    (folder / "config.json").write_text(json.dumps(config))
    generation = {"do_sample": True, "temperature": 0.7}
    (folder / "generation_config.json").write_text(json.dumps(generation))
    header = {"a": {"dtype": "F16", "shape": [20, 1000], "data_offsets": [0, 40_000]}}
    body = json.dumps(header).encode()
    data = len(body).to_bytes(8, "little") + body + bytes(40_000)
    (folder / "model.safetensors").write_bytes(data)


def headers(rounds: int) -> None:
    """Print how long the headers of all shards take."""
    with tempfile.TemporaryDirectory() as name:
        wanted = write_shards(Path(name))
        times = []
        for _ in range(rounds):
            started = time.perf_counter()
            weights = main_set(RepoSnapshot(LocalSource(name)))
            times.append(time.perf_counter() - started)
            if weights is None or weights.values != wanted or len(weights.paths) != SHARDS:
                sys.exit(f"the shards were not read: {weights}")
    print(f"headers of {SHARDS} shards, {wanted:,} parameters, sparse files:")
    print(f"  median {statistics.median(times) * 1000:.1f} ms, most {max(times) * 1000:.1f} ms")


def check(rounds: int) -> None:
    """Print how long `check` takes with the rules on evidence and without."""
    others = ",".join(rule.code for rule in rule_table() if not rule.code.startswith("EV"))
    every = ",".join(rule.code for rule in rule_table())
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as cache:
        write_typical(Path(name))
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        command = ["-m", "raillint", "check", name, "--select"]
        kinds = {"without": others, "with": every}
        times: dict[str, list[float]] = {kind: [] for kind in kinds}
        for _ in range(rounds + 2):
            for kind, codes in kinds.items():
                times[kind].append(start.seconds([*command, codes], environment))
    medians = {kind: statistics.median(values[2:]) for kind, values in times.items()}
    print(f"check of a typical repository, median of {rounds} alternating runs:")
    for kind, value in medians.items():
        print(f"  {kind} the rules on evidence: {value * 1000:.0f} ms")
    print(f"  ratio {medians['with'] / medians['without']:.2f}")


def main() -> None:
    """Print both figures."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    headers(rounds)
    check(rounds)


if __name__ == "__main__":
    main()
