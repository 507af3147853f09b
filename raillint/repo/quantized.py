"""How the files of a repository say that its weights are quantised."""

import json
import re
from functools import cache
from typing import NamedTuple

from raillint.repo.snapshot import MAX_JSON, RepoSnapshot

_FILES = {"quantize_config.json": "gptq", "quant_config.json": "awq"}
_FEW = 4  # kinds of one model that are named
_MOST_BITS = 16


class Quantized(NamedTuple):
    """The file that says it, the method, and the bits in words, empty where it tells none."""

    path: str
    method: str
    bits: str = ""


def quantized(repo: RepoSnapshot) -> Quantized | None:
    """Return what the files say of how the weights were quantised; none where they are not.

    Raises SourceError.
    """
    return _of_config(repo) or _of_files(repo) or _of_gguf(repo)


def _of_config(repo: RepoSnapshot) -> Quantized | None:
    given = (repo.config or {}).get("quantization_config")
    return _read("config.json", given, "") if isinstance(given, dict) else None


def _of_files(repo: RepoSnapshot) -> Quantized | None:
    """Return what the files say that older tools wrote beside config.json."""
    for path, method in _FILES.items():
        file = repo.text_file(path, MAX_JSON) if path in repo.paths else None
        try:
            data = json.loads(file.document.text) if file and file.document else None
        except (ValueError, RecursionError):
            data = None
        if isinstance(data, dict):
            return _read(path, data, method)
    return None


def _read(path: str, data: dict[str, object], default: str) -> Quantized | None:
    named = data.get("quant_method")
    method = named if isinstance(named, str) and _plain().fullmatch(named) else default
    for key in ("bits", "w_bit", "nbits"):
        count = data.get(key)
        if isinstance(count, int) and not isinstance(count, bool) and 0 < count <= _MOST_BITS:
            return Quantized(path, method or "a quantisation", f"{count} bits")
    loaded = {"load_in_4bit": "4 bits", "load_in_8bit": "8 bits"}
    bits = next((told for key, told in loaded.items() if data.get(key) is True), "")
    return Quantized(path, method, bits) if method else None


def _of_gguf(repo: RepoSnapshot) -> Quantized | None:
    """Return the kinds that the names of GGUF files tell, unless they are all of full width."""
    named = [path for path in repo.paths if path.endswith(".gguf")]
    kinds = [match[0].upper() for path in named if (match := _kind().search(path.lower()))]
    if not kinds:
        return None
    listed = sorted(set(kinds))
    more = f" and {len(listed) - _FEW} more" if len(listed) > _FEW else ""
    return Quantized(named[0], "GGUF", ", ".join(listed[:_FEW]) + more)


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(r"(?<![a-z0-9])i?q[1-8](?:_[a-z0-9]{1,3}){1,3}(?![a-z0-9])")


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9_.-]{1,40}")
