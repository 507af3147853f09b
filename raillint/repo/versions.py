"""The versions of the weights in a repository, as their paths tell them."""

import re
from functools import cache

from raillint.repo.snapshot import WEIGHT_ENDINGS, RepoSnapshot

_MOST = 2_000  # files of weights that are looked at


def weight_versions(repo: RepoSnapshot) -> dict[str, str]:
    """Return the versions of one file of weights, each with its path: paths that differ in it."""
    found: dict[str, dict[str, str]] = {}
    weights = [path for path in repo.paths if path.endswith(WEIGHT_ENDINGS)][:_MOST]
    for path in weights:
        marks = list(_version().finditer(path.lower()))
        if len(marks) == 1:
            at = marks[0]
            same = found.setdefault(f"{path[: at.start()]}#{path[at.end() :]}".lower(), {})
            same.setdefault(at[0], path)
    return max(found.values(), key=len, default={})


def version_number(mark: str) -> tuple[int, ...]:
    """Return a version as numbers, without the zeros at its end."""
    parts = [int(part) for part in mark.lstrip("v.").replace("_", ".").split(".")]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return tuple(parts)


@cache
def _version() -> re.Pattern[str]:
    return re.compile(r"(?<![a-z0-9])v\.?\d{1,3}(?:[._]\d{1,3}){0,2}(?![a-z0-9])")
