"""Where the shipped schemas and licence data are: the only module that knows."""

from functools import cache
from pathlib import Path


@cache
def data_root() -> Path:
    """Return the folder that holds ``schemas/`` and ``licenses/``.

    A wheel carries both under ``raillint/_data``; a checkout and an editable
    install have them beside the package.
    """
    packaged = Path(__file__).parent / "_data"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent


def schema_path(name: str) -> Path:
    """Return the path of a shipped schema, such as ``front-matter/model``."""
    return data_root() / "schemas" / f"{name}.schema.json"


def licenses_path(name: str = "") -> Path:
    """Return the path of a file among the licence data, or of their folder."""
    return data_root() / "licenses" / name
