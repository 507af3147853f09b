"""What the files of a repository already say: values that a card can be filled with.

Each value keeps its file and key, so that a card which repeats it can be held to it later
(rule EV417). Everything is read within bounds; what is no plain number or short text is no
reading. Nothing is unpickled.
"""

import csv
import json
import math
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from raillint.repo.headers import GgufHeader, SafetensorsHeader, read_gguf, read_safetensors
from raillint.repo.snapshot import MAX_JSON, RepoSnapshot

Value = str | int | float | bool
LONGEST = 120  # characters of a text
MAX_SHARDS = 400
# A tokenizer without a limit writes 1e30 (transformers, `VERY_LARGE_INTEGER`).
NO_LIMIT = 1_000_000_000
WEIGHTS, PARAMETERS = "*.safetensors", "parameters"
GRAMS = 1000  # of the kilograms that CodeCarbon writes


class Reading(NamedTuple):
    """A value that a file states.

    ``fact`` names what it is of, ``section`` the section of a card where it belongs.
    ``key`` is its place in the file with dots, ``line`` counts from 1 and is 0 in a header.
    ``value`` is as the file has it, ``unit`` that of the shown value.
    """

    fact: str
    section: str
    value: Value
    unit: str
    path: str
    key: str
    line: int = 0


class _Field(NamedTuple):
    path: str
    key: str
    fact: str
    section: str
    unit: str = ""


_SPEC, _USE, _TRAIN = "technical_specifications", "how_to_get_started", "training_procedure"
_EVAL, _CO2 = "evaluation", "environmental_impact"
_CONFIG, _GENERATION = "config.json", "generation_config.json"
_ADAPTER, _STATE, _EMISSIONS = "adapter_config.json", "trainer_state.json", "emissions.csv"
# Of several keys for one fact in one file the first that is there counts.
_FIELDS = (
    _Field(_CONFIG, "model_type", "Model type", _SPEC),
    _Field(_CONFIG, "architectures.0", "Architecture", _SPEC),
    _Field(_CONFIG, "max_position_embeddings", "Context length", _SPEC, "tokens"),
    _Field(_CONFIG, "n_positions", "Context length", _SPEC, "tokens"),
    _Field(_CONFIG, "n_ctx", "Context length", _SPEC, "tokens"),
    _Field(_CONFIG, "max_sequence_length", "Context length", _SPEC, "tokens"),
    _Field(_CONFIG, "sliding_window", "Sliding window", _SPEC, "tokens"),
    _Field(_CONFIG, "vocab_size", "Vocabulary", _SPEC, "entries"),
    _Field(_CONFIG, "torch_dtype", "Number format", _SPEC),
    _Field(_CONFIG, "dtype", "Number format", _SPEC),
    _Field(_CONFIG, "quantization_config.quant_method", "Quantisation", _SPEC),
    _Field(_CONFIG, "quantization_config.bits", "Bits per weight", _SPEC),
    _Field("tokenizer_config.json", "tokenizer_class", "Tokenizer", _SPEC),
    _Field("tokenizer_config.json", "model_max_length", "Tokenizer limit", _SPEC, "tokens"),
    _Field(_GENERATION, "do_sample", "Default decoding, sampling", _SPEC),
    _Field(_GENERATION, "temperature", "Default decoding, temperature", _SPEC),
    _Field(_GENERATION, "top_p", "Default decoding, top-p", _SPEC),
    _Field(_GENERATION, "top_k", "Default decoding, top-k", _SPEC),
    _Field(_GENERATION, "repetition_penalty", "Default decoding, repetition penalty", _SPEC),
    _Field(_GENERATION, "max_new_tokens", "Default decoding, longest answer", _SPEC, "tokens"),
    _Field(_ADAPTER, "peft_type", "Adapter", _TRAIN),
    _Field(_ADAPTER, "r", "Adapter rank", _TRAIN),
    _Field(_ADAPTER, "lora_alpha", "Adapter alpha", _TRAIN),
    _Field("mergekit_config.yml", "merge_method", "Merge method", _TRAIN),
    _Field("mergekit_config.yaml", "merge_method", "Merge method", _TRAIN),
    _Field(_STATE, "num_train_epochs", "Epochs", _TRAIN),
    _Field(_STATE, "global_step", "Steps", _TRAIN),
    _Field(_STATE, "train_batch_size", "Batch size", _TRAIN),
    _Field("all_results.json", "eval_*", "", _EVAL),
    _Field("eval_results.json", "eval_*", "", _EVAL),
    _Field(_EMISSIONS, "emissions", "Emissions", _CO2, "g of CO2 equivalent"),
    _Field(_EMISSIONS, "energy_consumed", "Energy", _CO2, "kWh"),
    _Field(_EMISSIONS, "country_name", "Country", _CO2),
    _Field(_EMISSIONS, "gpu_model", "Graphics processor", _CO2),
    _Field(_EMISSIONS, "cpu_model", "Processor", _CO2),
)  # fmt: skip
_FILES = tuple(dict.fromkeys(field.path for field in _FIELDS))
# Times and rates of a run are no results.
_NO_METRIC = ("runtime", "per_second", "samples", "jit_compilation", "model_preparation")


def read_repo(repo: RepoSnapshot) -> tuple[Reading, ...]:
    """Return all that the files state, each fact once: the first file that says it counts."""
    found: dict[str, Reading] = {}
    for reading in (*_of_weights(repo), *_of_files(repo)):
        found.setdefault(reading.fact, reading)
    return tuple(found.values())


def read_value(repo: RepoSnapshot, path: str, key: str) -> Value | None:
    """Return what a file states now under a key of an earlier reading; none where it does not.

    Raises SourceError where the file is there but cannot be read.
    """
    if (path, key) == (WEIGHTS, PARAMETERS):
        return _parameters(repo)
    if path in _FILES:
        return _plain(_at(_data(repo, path), key))
    if path.endswith(".gguf") and path in repo.paths:
        header = read_gguf(lambda start, length: repo.source.head(path, start, length))
        return _plain(header.values.get(key)) if isinstance(header, GgufHeader) else None
    return None


def _of_files(repo: RepoSnapshot) -> Iterator[Reading]:
    at_hand = set(repo.paths) if repo.whole else set()
    for field in _FIELDS:
        if field.path not in at_hand:
            continue
        data = _data(repo, field.path)
        for key in _keys(data, field.key):
            value = _plain(_at(data, key))
            if value is None or (field.unit == "tokens" and not _is_length(value)):
                continue
            fact = field.fact or key.removeprefix("eval_").replace("_", " ")
            line = _line_of(repo, field.path, key)
            yield Reading(fact, field.section, value, field.unit, field.path, key, line)


def _keys(data: Any, key: str) -> tuple[str, ...]:
    if not key.endswith("*"):
        return (key,)
    listed = data if isinstance(data, dict) else {}
    return tuple(
        name
        for name in sorted(item for item in listed if isinstance(item, str))
        if name.startswith(key[:-1])
        and _is_plain_key(name)
        and not any(word in name for word in _NO_METRIC)
    )


def _is_length(value: Value) -> bool:
    return not isinstance(value, str | bool) and 0 < value < NO_LIMIT


def _of_weights(repo: RepoSnapshot) -> Iterator[Reading]:
    if not repo.whole:
        return
    count = _parameters(repo)
    if count:
        yield Reading("Parameters", _SPEC, count, "", WEIGHTS, PARAMETERS)
    for path in repo.paths:
        if path.endswith(".gguf") and _is_plain_path(path):
            header = read_gguf(lambda start, length: repo.source.head(path, start, length))  # noqa: B023
            if isinstance(header, GgufHeader):
                yield from _of_gguf(header, path)
            return


def _of_gguf(header: GgufHeader, path: str) -> Iterator[Reading]:
    named = header.values.get("general.architecture")
    fields = [("general.architecture", "Architecture", "")]
    if isinstance(named, str) and _is_plain_key(named):
        fields.append((f"{named}.context_length", "Context length", "tokens"))
    for key, fact, unit in fields:
        value = _plain(header.values.get(key))
        if value is not None:
            yield Reading(fact, _SPEC, value, unit, path, key)


def _parameters(repo: RepoSnapshot) -> int | None:
    """Return how many values the safetensors files at the top hold, unless one is unreadable.

    Packed weights (four bits and less in an integer) are not counted: their number is not
    that of the parameters.
    """
    shards = [path for path in repo.paths if path.endswith(".safetensors") and "/" not in path]
    if not shards or len(shards) > MAX_SHARDS or "adapter_config.json" in repo.paths:
        return None
    total = 0
    for path in shards:
        header = read_safetensors(lambda start, length: repo.source.head(path, start, length))  # noqa: B023
        if not isinstance(header, SafetensorsHeader):
            return None
        if any(kind.startswith(("I", "U")) for kind in header.dtypes):
            return None
        total += header.values
    return total or None


def _data(repo: RepoSnapshot, path: str) -> Any:
    """Return a file parsed, or nothing where it is missing, cut, too large or broken."""
    known = repo.derived.setdefault("readings", {})
    if path not in known:
        file = repo.text_file(path, MAX_JSON)
        text = "" if file is None or file.document is None or file.cut else file.document.text
        known[path] = _parsed(path, text)
    return known[path]


def _parsed(path: str, text: str) -> Any:
    if path.endswith(".csv"):
        return _last_row(text)
    if path.endswith((".yml", ".yaml")):
        import yaml  # noqa: PLC0415 - few repositories are merges

        from raillint.bounded_yaml import load  # noqa: PLC0415

        try:
            return load(text)
        except (yaml.YAMLError, ValueError):
            return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _last_row(text: str) -> dict[str, Any] | None:
    """Return the last row of a table, its numbers as numbers: the latest run counts."""
    lines = text.splitlines()
    if len(lines) < 2:  # noqa: PLR2004 - a heading and a row
        return None
    try:
        rows = list(csv.DictReader([lines[0], lines[-1]]))
    except csv.Error:
        return None
    return {key: _number(value) for key, value in rows[0].items() if key} if rows else None


def _number(text: Any) -> Any:
    try:
        return float(text)
    except (TypeError, ValueError):
        return text


def _at(data: Any, key: str) -> Any:
    for step in key.split("."):
        if isinstance(data, list):
            data = data[int(step)] if step.isdecimal() and int(step) < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def _plain(value: Any) -> Value | None:
    """Return a value that a line of a card can hold, or nothing."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return value if abs(value) < 10**18 and math.isfinite(value) else None
    if isinstance(value, str) and value.strip() and len(value) <= LONGEST and value.isprintable():
        return value
    return None


def _line_of(repo: RepoSnapshot, path: str, key: str) -> int:
    file = repo.text_file(path, MAX_JSON)
    if file is None or file.document is None:
        return 0
    text, name = (
        file.document.text,
        next(part for part in reversed(key.split(".")) if not part.isdecimal()),
    )
    if path.endswith(".csv"):
        return file.document.line_at(max(len(text.rstrip()) - 1, 0))
    at = text.find(f'"{name}"') if path.endswith(".json") else text.find(f"{name}:")
    return file.document.line_at(at) if at >= 0 else 0


@cache
def _plain_words() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.@/-]*")


def _is_plain_key(name: str) -> bool:
    return _plain_words().fullmatch(name) is not None and "--" not in name


def _is_plain_path(path: str) -> bool:
    return _is_plain_key(path)
