"""The parents that files beside the card name: configurations and headers of weights."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from raillint.bounded_yaml import load
from raillint.document import Document
from raillint.model import Confidence, Span
from raillint.repo.headers import GgufHeader, read_gguf
from raillint.repo.hub_id import FILE_NAME, LOCAL_PATH, MAX_SHOWN, Named, read_id
from raillint.repo.lineage import ADAPTER, FINETUNE, MERGE, QUANTIZED, Mention
from raillint.repo.safetensors import SafetensorsHeader, read_safetensors

if TYPE_CHECKING:
    from raillint.repo.snapshot import RepoSnapshot

ADAPTER_FILE = "adapter_config.json"
MERGE_FILES = ("mergekit_config.yml", "mergekit_config.yaml")
MAX_SETTINGS = 200_000  # bytes of a configuration; real ones have a few kilobytes
MAX_HEADERS = 3  # files whose headers are read
MAX_MERGED = 64

# Names that libraries give to weights, whose headers say `format: pt` and nothing else.
_LIBRARY_NAMES = ("adapter_model", "model", "pytorch_model", "diffusion_pytorch_model")

Mentioned = Iterator[tuple[Named, Mention]]


def named_in_files(repo: "RepoSnapshot") -> Mentioned:
    """Yield every parent that a file of the repository names, with the place."""
    if not repo.whole:
        return
    paths = frozenset(repo.paths)
    if ADAPTER_FILE in paths:
        yield from _adapter(repo)
    for path in MERGE_FILES:
        if path in paths:
            yield from _merge(repo, path)
    if "config.json" in paths:
        yield from _config(repo)
    yield from _headers(repo)


def _settings(repo: "RepoSnapshot", path: str) -> tuple[Document, dict[str, Any]] | None:
    """Return a JSON file that holds a mapping, or nothing."""
    file = repo.text_file(path, MAX_SETTINGS)
    if file is None or file.document is None:
        return None
    try:
        data = json.loads(file.document.text)
    except (ValueError, RecursionError):
        return None
    return (file.document, data) if isinstance(data, dict) else None


def _adapter(repo: "RepoSnapshot") -> Mentioned:
    read = _settings(repo, ADAPTER_FILE)
    base = read[1].get("base_model_name_or_path") if read else None
    if read and isinstance(base, str) and base.strip():
        span = _place(read[0], '"base_model_name_or_path"')
        words = f"base_model_name_or_path: {base[:MAX_SHOWN]}"
        yield read_id(base), _mention(read[0], span, words, "adapter-config", ADAPTER)


def _config(repo: "RepoSnapshot") -> Mentioned:
    base = (repo.config or {}).get("_name_or_path")
    document = repo.document("config.json")
    if not isinstance(base, str) or document is None:
        return
    named = read_id(base)
    # A path here is where the author's own copy lay, and says nothing of what it was.
    if named.unresolved:
        return
    span = _place(document, '"_name_or_path"')
    words = f"_name_or_path: {base[:MAX_SHOWN]}"
    yield named, _mention(document, span, words, "config", "")


def _merge(repo: "RepoSnapshot", path: str) -> Mentioned:
    file = repo.text_file(path, MAX_SETTINGS)
    if file is None or file.document is None:
        return
    for name in merged_names(file.document.text):
        span = _place(file.document, name)
        yield read_id(name), _mention(file.document, span, f"model: {name}", "mergekit", MERGE)


def merged_names(text: str) -> list[str]:
    """Return the models that a mergekit configuration merges, each once, in their order.

    Source: https://github.com/arcee-ai/mergekit, README: `models`, `slices`, `base_model`,
    and `experts` for mixtures; a name may carry `+lora` and a revision after `@`.
    """
    import yaml  # noqa: PLC0415 - few repositories hold a merge

    try:
        data = load(text)
    except yaml.YAMLError:
        return []
    found: dict[str, None] = {}
    waiting = [data]
    while waiting and len(found) < MAX_MERGED:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item
        elif isinstance(item, dict):
            inner = [item.get(key) for key in ("models", "slices", "sources", "experts", "modules")]
            waiting[:0] = [part for part in inner if isinstance(part, list | dict)]
            for key in ("model", "base_model", "source_model"):
                found |= dict.fromkeys(_model_names(item.get(key)))
    return list(found)


def _model_names(value: object) -> list[str]:
    """Return the names in a model reference: `org/a@main+org/lora`, or a mapping."""
    if isinstance(value, dict):
        inner = value.get("model")
        parts = [value.get("lora"), inner.get("path") if isinstance(inner, dict) else inner]
        return [name for part in parts for name in _model_names(part)]
    if not isinstance(value, str):
        return []
    names = (part.partition("@")[0].strip() for part in value[:MAX_SHOWN].split("+"))
    return [name for name in names if name]


def _headers(repo: "RepoSnapshot") -> Mentioned:
    """Yield what the headers of weights at the root name; of shards the first counts."""
    loose = [
        path
        for path in repo.paths
        if "/" not in path and ("-of-" not in path or "00001-of-" in path)
    ]
    ggufs = [path for path in loose if path.lower().endswith(".gguf")]
    single = [
        path
        for path in loose
        if path.lower().endswith(".safetensors") and not path.startswith(_LIBRARY_NAMES)
    ]
    for path in ggufs[:1]:
        gguf = read_gguf(_head(repo, path), until="tokenizer.")
        if isinstance(gguf, GgufHeader):
            yield from _gguf(path, gguf)
    for path in single[:MAX_HEADERS]:
        weights = read_safetensors(_head(repo, path))
        if isinstance(weights, SafetensorsHeader):
            yield from _metadata(path, weights)


def _head(repo: "RepoSnapshot", path: str) -> Any:
    return lambda start, length: repo.source.head(path, start, length)


def _gguf(path: str, header: GgufHeader) -> Mentioned:
    """Yield the source of the conversion and the bases of that source.

    Source: ggml, docs/gguf.md: `general.source.*` is where the file was converted from,
    `general.base_model.*` what that model was made from.
    """
    values = header.values
    for key in ("general.source.huggingface.repository", "general.source.repo_url"):
        if isinstance(values.get(key), str) and not read_id(values[key]).unresolved:
            yield read_id(values[key]), _in_header(path, key, values[key], "gguf", QUANTIZED)
    count = values.get("general.base_model.count")
    for number in range(min(count, MAX_MERGED) if type(count) is int and count > 0 else 0):
        prefix = f"general.base_model.{number}"
        for key in (f"{prefix}.repo_url", f"{prefix}.name"):
            value = values.get(key)
            if isinstance(value, str) and value.strip():
                yield read_id(value), _in_header(path, key, value, "gguf", "")
                break


def _metadata(path: str, header: SafetensorsHeader) -> Mentioned:
    """Yield what training scripts (`ss_*`) and ModelSpec write into safetensors.

    Sources: kohya-ss/sd-scripts, `train_network.py`; https://github.com/Stability-AI/ModelSpec.
    """
    data = header.metadata
    base = data.get("ss_sd_model_name", "").strip()
    if base and base != "None":
        relation = ADAPTER if data.get("ss_network_module") else FINETUNE
        yield _file_or_id(base), _in_header(path, "ss_sd_model_name", base, "kohya", relation)
    merged = data.get("modelspec.merged_from", "")
    for name in merged.split(",")[:MAX_MERGED]:
        if name.strip():
            told = _in_header(path, "modelspec.merged_from", name.strip(), "modelspec", MERGE)
            yield _file_or_id(name.strip()), told


def _file_or_id(text: str) -> Named:
    """Return an id, or the last part of a path: the file that the trainer had."""
    named = read_id(text)
    if named.unresolved in {LOCAL_PATH, FILE_NAME}:
        return Named(text.replace("\\", "/").rstrip("/").rpartition("/")[2][:MAX_SHOWN], FILE_NAME)
    return named


def _place(document: Document, words: str) -> Span:
    at = max(document.text.find(words), 0)
    return document.line_span(document.line_at(at))


def _mention(document: Document, span: Span, words: str, how: str, relation: str) -> Mention:
    # What a library notes of its own loading may be an ancestor or the model itself.
    sure = Confidence.HIGH if relation else Confidence.MEDIUM
    line = document.line_at(span.start)
    return Mention(document.path, line, words, how, relation, sure, span)


def _in_header(path: str, key: str, value: str, how: str, relation: str) -> Mention:
    words = f"{key}: {value[:MAX_SHOWN]}"
    return Mention(path, 0, words, how, relation, Confidence.MEDIUM, Span(path, 0, 0))
