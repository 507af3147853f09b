"""Where the shipped schemas and licence data are, and the cache: the only module that knows.

`os.path`, not pathlib, whose import costs a start 4 ms.
"""

import os
import os.path
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@cache
def data_root() -> str:
    """Return the folder that holds ``schemas/`` and ``licenses/``.

    A wheel carries both under ``raillint/_data``; a checkout and an editable
    install have them beside the package.
    """
    package = os.path.dirname(os.path.abspath(__file__))
    packaged = os.path.join(package, "_data")
    return packaged if os.path.isdir(packaged) else os.path.dirname(package)


def data_file(name: str) -> str:
    """Return the path of a shipped file, such as ``licenses/index.bin``."""
    return os.path.join(data_root(), *name.split("/"))


def schema_path(name: str) -> "Path":
    """Return the path of a shipped schema, such as ``front-matter/model``."""
    from pathlib import Path  # noqa: PLC0415

    return Path(data_file(f"schemas/{name}.schema.json"))


def licenses_path(name: str = "") -> "Path":
    """Return the path of a file among the licence data, or of their folder."""
    from pathlib import Path  # noqa: PLC0415

    return Path(data_file("licenses"), name)


def cache_folder() -> "Path":
    """Return the folder for downloads: RAILLINT_CACHE, else the system's place for caches."""
    from pathlib import Path  # noqa: PLC0415

    named = os.environ.get("RAILLINT_CACHE")
    if named:
        return Path(named)
    system = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(system) if system else Path.home() / ".cache") / "raillint"
