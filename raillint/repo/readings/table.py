"""What the files of a repository already say: values for cards, and to hold cards to.

Each value keeps its file and key, so that a card which repeats it can be held to it later
(rule EV417). Everything is read within bounds; what is no plain number or short text is no
reading.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeGuard

from raillint.repo.headers import GgufHeader
from raillint.repo.readings.fields import (
    BARE_RESULTS,
    CONFIG,
    DATASET_KEYS,
    FIELDS,
    GGUF,
    LANGUAGE_MODEL,
    RESULTS,
    SETTINGS,
    TRAINING,
    Field,
)
from raillint.repo.readings.parsed import line_of, parsed, value_at
from raillint.repo.readings.reading import (
    CONTEXT,
    DATASET,
    LANGUAGE,
    PARAMETERS,
    RESULT,
    SETTING,
    Reading,
    Value,
    is_length,
    plain,
)
from raillint.repo.readings.weights import gguf_of, ggufs, main_set
from raillint.repo.snapshot import RepoSnapshot

WEIGHTS, COUNT = "*.safetensors", "parameters"
_FILES = tuple(dict.fromkeys(field.path for field in FIELDS))
# Times and rates of a run are no results.
_NO_METRIC = ("runtime", "per_second", "samples", "jit_compilation", "model_preparation")
_SPEC = "technical_specifications"
_EVAL_FOLDER = ".eval_results/"
_MOST = 64  # results, data sets and parts of a configuration


def read_repo(repo: RepoSnapshot) -> tuple[Reading, ...]:
    """Return what the files state for a card, each fact once: the first file that says it."""
    found: dict[str, Reading] = {}
    for reading in read_all(repo):
        if reading.section:
            found.setdefault(reading.fact, reading)
    return tuple(found.values())


def read_all(repo: RepoSnapshot) -> tuple[Reading, ...]:
    """Return everything that the files state, every file's word; read once."""
    if "all-readings" not in repo.derived:
        made = (*_of_weights(repo), *_of_files(repo), *_of_training(repo), *_of_results(repo))
        repo.derived["all-readings"] = made if repo.whole else ()
    readings: tuple[Reading, ...] = repo.derived["all-readings"]
    return readings


def read_fact(repo: RepoSnapshot, fact: str) -> tuple[Reading, ...]:
    """Return what the files state of one fact."""
    return tuple(reading for reading in read_all(repo) if reading.fact == fact)


def unusable(repo: RepoSnapshot, fact: str) -> tuple[str, ...]:
    """Return what stands in files where a number of this fact belongs and is none."""
    told = []
    for field in FIELDS:
        if field.fact == fact and field.unit and field.path in repo.paths:
            value = value_at(parsed(repo, field.path).data, field.key)
            if value is not None and not _is_number(value, field.unit):
                told.append(f"{field.path} gives `{field.key}` as {_words(value, field.unit)}")
    return tuple(told)


def unusable_results(repo: RepoSnapshot) -> tuple[str, ...]:
    """Return the saved results that are no numbers, such as `NaN` or a text."""
    told = []
    for path in (item for item in RESULTS if item in repo.paths):
        data = parsed(repo, path).data
        told += [
            f"{path} gives `{key}` as something that is no number"
            for key in (*_keys(data, "eval_*"), *BARE_RESULTS)
            if isinstance(data, dict) and key in data and not _is_number(data[key], "")
        ]
    return tuple(told)


def unusable_scaling(repo: RepoSnapshot) -> str:
    """Return why it is not known how far positions are scaled, or nothing where it is."""
    for key, scaling in _scalings(parsed(repo, CONFIG).data):
        factor = scaling.get("factor") if isinstance(scaling, dict) else scaling
        if factor is not None and not _number(factor):
            where = f"{key}.factor" if isinstance(scaling, dict) else key
            return f"{CONFIG} gives `{where}` as {_words(factor, '')}"
    return ""


def _is_number(value: object, unit: str) -> bool:
    number = plain(value)
    if isinstance(number, bool) or not isinstance(number, int | float):
        return False
    return unit != "tokens" or number > 0


def _words(value: object, unit: str) -> str:
    usable = _is_number(value, "")
    return f"{value}, which is no length" if usable and unit else "something that is no number"


def read_value(repo: RepoSnapshot, path: str, key: str) -> Value | None:
    """Return what a file states now under a key of an earlier reading; none where it does not."""
    if (path, key) == (WEIGHTS, COUNT):
        return _parameters(repo)
    if path in _FILES:
        return plain(value_at(parsed(repo, path).data, key))
    if path.endswith(".gguf") and path in repo.paths:
        header = gguf_of(repo, path)
        return plain(header.values.get(key)) if isinstance(header, GgufHeader) else None
    return None


def _of_files(repo: RepoSnapshot) -> Iterator[Reading]:
    at_hand = set(repo.paths) if repo.whole else set()
    for field in FIELDS:
        if field.path in at_hand:
            yield from _of_field(repo, field)
    if CONFIG in at_hand:
        for inner in _language_parts(parsed(repo, CONFIG).data):
            for field in LANGUAGE_MODEL:
                yield from _of_field(repo, field._replace(key=f"{inner}.{field.key}"))
        yield from _scaled_lengths(repo)


def _of_field(repo: RepoSnapshot, field: Field) -> Iterator[Reading]:
    data = parsed(repo, field.path).data
    for key in _keys(data, field.key):
        value = plain(value_at(data, key))
        if value is None or (field.unit == "tokens" and not is_length(value)):
            continue
        fact = field.fact or key.removeprefix("eval_").replace("_", " ")
        line = line_of(repo, field.path, key)
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
    )[:_MOST]


def _language_parts(config: Any) -> list[str]:
    """Return the keys of the configurations in a configuration that are of language models.

    Models of several media keep one for each part (transformers, `sub_configs`).
    """
    found: list[str] = []
    waiting = [("", config)]
    while waiting and len(found) < _MOST:
        prefix, data = waiting.pop(0)
        for name, inner in data.items() if isinstance(data, dict) else ():
            if isinstance(inner, dict) and name in _LANGUAGE_PARTS:
                found.append(f"{prefix}{name}")
                waiting.append((f"{prefix}{name}.", inner))
    return found


_LANGUAGE_PARTS = frozenset(
    {"text_config", "llm_config", "language_config", "thinker_config", "talker_config", "decoder",
     "encoder", "text_model_config", "lm_config", "language_model_config"}
)  # fmt: skip


def _scaled_lengths(repo: RepoSnapshot) -> Iterator[Reading]:
    """Yield the lengths that a scaling of the positions gives (transformers, `rope_scaling`)."""
    config = parsed(repo, CONFIG).data
    for name, scaling in _scalings(config):
        if not isinstance(scaling, dict):
            continue
        factor = scaling.get("factor")
        if not _number(factor):
            continue
        key = f"{name}.factor"
        inner = name.rpartition(".")[0]
        part = value_at(config, inner) if inner else config
        lengths = (
            part.get("max_position_embeddings"),
            scaling.get("original_max_position_embeddings"),
        )
        for length in {item for item in lengths if _number(item)}:
            value = plain(length * factor)
            if value is not None and is_length(value):
                line = line_of(repo, CONFIG, key)
                yield Reading(CONTEXT, "", value, "tokens", CONFIG, key, line)


def _scalings(config: Any) -> Iterator[tuple[str, Any]]:
    """Yield each scaling of positions that a configuration has, with its key."""
    for inner in ("", *_language_parts(config)):
        part = value_at(config, inner) if inner else config
        for name in ("rope_scaling", "rope_parameters") if isinstance(part, dict) else ():
            if part.get(name) is not None:
                yield f"{inner}.{name}".lstrip("."), part[name]


def _number(value: object) -> TypeGuard[float]:
    return is_length(value)


def _of_training(repo: RepoSnapshot) -> Iterator[Reading]:
    """Yield the arguments of the training and the data sets that they name."""
    at_hand = set(repo.paths) if repo.whole else set()
    for path in (item for item in TRAINING if item in at_hand):
        data = parsed(repo, path).data
        for name, keys in SETTINGS.items():
            for key in keys:
                value = plain(value_at(data, key))
                if value is not None:
                    line = line_of(repo, path, key)
                    yield Reading(f"{SETTING}, {name}", "", value, "", path, key, line)
                    break
        for key in DATASET_KEYS:
            for value in _names(value_at(data, key)):
                yield Reading(DATASET, "", value, "", path, key, line_of(repo, path, key))


def _names(value: Any) -> list[str]:
    """Return the data sets in a setting: a name, a list of names, or of mappings with `path`."""
    listed = value if isinstance(value, list | dict) else [value]
    names = (item.get("path") if isinstance(item, dict) else item for item in list(listed)[:_MOST])
    return [name for name in names if isinstance(name, str) and plain(name) is not None]


def _of_results(repo: RepoSnapshot) -> Iterator[Reading]:
    """Yield the results that the Hub reads from `.eval_results/` (Hub docs, "Eval Results")."""
    for path in repo.paths if repo.whole else ():
        if not path.startswith(_EVAL_FOLDER) or not path.endswith((".yaml", ".yml")):
            continue
        data = parsed(repo, path).data
        for at, item in enumerate(data[:_MOST] if isinstance(data, list) else []):
            named = value_at(item, "dataset.id")
            value = plain(value_at(item, "value"))
            if isinstance(named, str) and plain(named) is not None and value is not None:
                task = value_at(item, "dataset.task_id")
                fact = f"{RESULT}, {named}" + (f", {task}" if isinstance(task, str) else "")
                yield Reading(fact[:200], "", value, "", path, f"{at}.value", 0)


def _of_weights(repo: RepoSnapshot) -> Iterator[Reading]:
    if not repo.whole:
        return
    count = _parameters(repo)
    if count:
        yield Reading(PARAMETERS, _SPEC, count, "", WEIGHTS, COUNT)
    for path in ggufs(repo):
        header = gguf_of(repo, path)
        if isinstance(header, GgufHeader) and _is_plain_key(path):
            yield from _of_gguf(header, path)


def _of_gguf(header: GgufHeader, path: str) -> Iterator[Reading]:
    named = header.values.get("general.architecture")
    name = named if isinstance(named, str) and _is_plain_key(named) else "-"
    for field in GGUF:
        key = field.key.format(name)
        value = plain(header.values.get(key))
        if value is not None and (field.unit != "tokens" or is_length(value)):
            fact = field.fact
            yield Reading(fact, field.section, value, field.unit, path, key)
    listed = header.values.get("general.languages")
    for value in listed if isinstance(listed, list) else ():
        if isinstance(value, str) and plain(value) is not None:
            yield Reading(LANGUAGE, "", value, "", path, "general.languages")


def _parameters(repo: RepoSnapshot) -> int | None:
    """Return how many parameters the model's own safetensors hold, unless that is not sure.

    Packed weights (four bits and less in an integer) are not counted: their number is not
    that of the parameters.
    """
    if "adapter_config.json" in repo.paths:
        return None
    weights = main_set(repo)
    if weights is None or weights.reason or weights.packed:
        return None
    return weights.values or None


@cache
def _plain_words() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.@/-]*")


def _is_plain_key(name: str) -> bool:
    return _plain_words().fullmatch(name) is not None and "--" not in name
