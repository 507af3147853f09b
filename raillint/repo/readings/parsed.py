"""The settings files of a repository, parsed once each, or the reason why not.

JSON, YAML and CSV within bounds of size and depth. Nothing is unpickled.
"""

import json
import math
from typing import Any, NamedTuple

from raillint.errors import SourceError
from raillint.repo.snapshot import MAX_JSON, RepoSnapshot

_YAML = (".yml", ".yaml")
_MOST_ROWS = 10_000
_LARGE = "is larger than what is read of it"


class Parsed(NamedTuple):
    """What a file holds, or why that cannot be told; both are empty where it is not there."""

    data: Any = None
    reason: str = ""


def parsed(repo: RepoSnapshot, path: str) -> Parsed:
    """Return a file parsed by its ending: a mapping, or for YAML also a list.

    The last row counts of a table: its latest run.
    """
    known: dict[str, Parsed] = repo.derived.setdefault("readings", {})
    if path not in known:
        known[path] = _read(repo, path)
    return known[path]


def value_at(data: Any, key: str) -> Any:
    """Return what stands under a key with dots, where a number counts in a list."""
    for step in key.split("."):
        if isinstance(data, list):
            data = data[int(step)] if step.isdecimal() and int(step) < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def line_of(repo: RepoSnapshot, path: str, key: str) -> int:
    """Return the line of a key in a file, 0 where it cannot be told.

    It is searched step by step, so that `text_config.dtype` is not the first `dtype`.
    """
    document = repo.document(path)
    if document is None:
        return 0
    text = document.text
    if path.endswith(".csv"):
        return document.line_at(max(len(text.rstrip()) - 1, 0))
    at = 0
    for step in key.split("."):
        if step.isdecimal():
            continue
        found = text.find(f'"{step}"', at)
        if found < 0 and path.endswith(_YAML):
            found = text.find(f"{step}:", at)
        if found < 0:
            return 0
        at = found
    return document.line_at(at)


def column_sum(repo: RepoSnapshot, path: str, column: str) -> float:
    """Return the sum of a column of a table: several runs can belong to one training."""
    document = repo.document(path)
    import csv  # noqa: PLC0415 - few repositories hold one

    lines = document.text.splitlines()[:_MOST_ROWS] if document is not None else []
    try:
        values = [_number(row.get(column)) for row in csv.DictReader(lines)]
    except csv.Error:
        return 0
    return sum(value for value in values if isinstance(value, float) and math.isfinite(value))


def _read(repo: RepoSnapshot, path: str) -> Parsed:
    try:
        file = repo.text_file(path, MAX_JSON)
    except SourceError as error:
        return Parsed(reason=str(error))
    if file is None:
        return Parsed()
    if file.document is None or file.cut:
        why = _LARGE if file.cut else "holds bytes that are no text"
        return Parsed(reason=f"{path} {why}")
    return _parsed(path, file.document.text)


def _parsed(path: str, text: str) -> Parsed:
    if path.endswith(".csv"):
        return _last_row(path, text)
    data, kind = (_yaml(text), "YAML") if path.endswith(_YAML) else (_json(text), "JSON")
    if isinstance(data, dict) or (kind == "YAML" and isinstance(data, list)):
        return Parsed(data)
    return Parsed(reason=f"{path} holds no {kind} mapping")


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _yaml(text: str) -> Any:
    import yaml  # noqa: PLC0415 - few repositories hold such a file

    from raillint.bounded_yaml import load  # noqa: PLC0415

    try:
        return load(text)
    except (yaml.YAMLError, ValueError):
        return None


def _last_row(path: str, text: str) -> Parsed:
    import csv  # noqa: PLC0415 - few repositories hold one

    lines = text.splitlines()
    if len(lines) < 2:  # noqa: PLR2004 - a heading and a row
        return Parsed(reason=f"{path} holds no row")
    try:
        rows = list(csv.DictReader([lines[0], lines[-1]]))
    except csv.Error:
        rows = []
    if not rows:
        return Parsed(reason=f"{path} holds no row")
    return Parsed({key: _number(value) for key, value in rows[0].items() if key})


def _number(text: Any) -> Any:
    try:
        return float(text)
    except (TypeError, ValueError):
        return text
