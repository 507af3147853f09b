"""The only module that writes files: whole or not at all, and never through a link."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from raillint.errors import UsageError


def make_folder(path: Path) -> None:
    """Make a folder unless it is there. Raises UsageError where that cannot be done."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make {path}: {(error.strerror or str(error)).lower()}") from error


def make_folders(root: Path, names: Iterable[str]) -> None:
    """Make a folder, and those in it that files need. Raises UsageError where that fails.

    No folder is made through a link.
    """
    for parent in (root, *(root / name for name in names)):
        folder = parent if parent == root else parent.parent
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        if folder != root and any(
            one.is_symlink() for one in folder.parents if root in one.parents
        ):
            raise UsageError(f"cannot write {parent}: its folder is a link")
        if folder != root and folder.is_symlink():
            raise UsageError(f"cannot write {parent}: its folder is a link")
        for one in reversed(missing):
            make_folder(one)


def write_file(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a text file as a whole, with LF line ends, in UTF-8.

    Raises UsageError where the path is a link, where it exists and ``replace`` is not
    given, or where the folder cannot be written to; the old file is then untouched.
    """
    if path.is_symlink():
        raise UsageError(f"cannot write {path}: it is a link")
    if path.exists() and not replace:
        raise UsageError(f"cannot write {path}: it exists already")
    temporary = _prepared(path, text.encode())
    try:
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _refused(path, error) from error


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


def write_changes(
    folder: Path, before: Mapping[str, bytes | None], after: Mapping[str, bytes | None]
) -> None:
    """Change files of a folder: every new text is on the disk before the first takes its place.

    ``before`` and ``after`` give the bytes of each path; none means that there is no file.
    No backup is kept: what is replaced is what ``before`` shows. Raises UsageError where a
    path is a link, where a file is no longer as ``before`` has it, or where the folder
    cannot be written to; all files are then as they were.
    """
    prepared: dict[Path, Path] = {}
    try:
        for name, data in after.items():
            path = folder / name
            _refuse_changed(path, before.get(name), after)
            if data is not None:
                prepared[path] = _prepared(path, data)
        for path, temporary in prepared.items():
            temporary.replace(path)
        for name, data in after.items():
            path = folder / name
            # Where names differ in case alone, the file that goes may be the new one.
            if data is None and not any(path.samefile(other) for other in prepared):
                path.unlink()
    except OSError as error:
        raise _refused(folder, error) from error
    finally:
        for temporary in prepared.values():
            temporary.unlink(missing_ok=True)


def _refuse_changed(path: Path, known: bytes | None, after: Mapping[str, bytes | None]) -> None:
    """Raise UsageError where a file is not what is about to be replaced."""
    if path.is_symlink():
        raise UsageError(f"cannot write {path}: it is a link")
    if known is None:
        gone = (path.parent / name for name, data in after.items() if data is None)
        if path.exists() and not any(path.samefile(other) for other in gone if other.exists()):
            raise UsageError(f"cannot write {path}: it exists already")
    elif not path.is_file() or path.read_bytes() != known:
        raise UsageError(f"cannot write {path}: it has changed since it was read; run again")


def _prepared(path: Path, data: bytes) -> Path:
    """Return a new file beside a path that holds the bytes, on the disk and with its rights."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _refused(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _refused(path, error) from error
    return temporary


def _refused(path: Path, error: OSError) -> UsageError:
    return UsageError(f"cannot write {path}: {(error.strerror or str(error)).lower()}")
