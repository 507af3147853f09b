"""The only module that writes files: whole or not at all, and never through a link."""

import os
import tempfile
from pathlib import Path

from raillint.errors import UsageError


def make_folder(path: Path) -> None:
    """Make a folder unless it is there. Raises UsageError where that cannot be done."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make {path}: {(error.strerror or str(error)).lower()}") from error


def write_file(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a text file as a whole, with LF line ends, in UTF-8.

    Raises UsageError where the path is a link, where it exists and ``replace`` is not
    given, or where the folder cannot be written to; the old file is then untouched.
    """
    if path.is_symlink():
        raise UsageError(f"cannot write {path}: it is a link")
    if path.exists() and not replace:
        raise UsageError(f"cannot write {path}: it exists already")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise UsageError(
            f"cannot write {path}: {(error.strerror or str(error)).lower()}"
        ) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise UsageError(
            f"cannot write {path}: {(error.strerror or str(error)).lower()}"
        ) from error


def keep_bytes(path: Path, data: bytes) -> bool:
    """Keep bytes in a cache, whole or not at all, for this user alone; tell whether it worked.

    A cache that cannot be written to slows the next run and harms nothing, so no error is
    raised. Nothing waits for the disk: who reads the entry checks its length.
    """
    try:
        try:
            handle, name = tempfile.mkstemp(dir=path.parent)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=path.parent)
    except OSError:
        return False
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        return False
    return True
