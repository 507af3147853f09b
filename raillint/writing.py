"""The only module that writes files: whole or not at all, and never through a link."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISLNK, S_ISREG
from typing import BinaryIO, NamedTuple

from raillint.errors import UsageError

MAX_BACKUPS = 100
COPIED = 4_000_000  # bytes that are in memory at a time while a large file is copied


class Stretch(NamedTuple):
    """A stretch of bytes of a file, to be copied: ``start`` inclusive, ``end`` exclusive."""

    start: int
    end: int

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.end - self.start


class FileState(NamedTuple):
    """What tells that a file is still the one that was read."""

    size: int
    changed: int
    number: int


def file_state(path: Path) -> FileState:
    """Return the state of a regular file that may be replaced.

    Raises UsageError for a link, for what is no file, and for one that is read-only.
    """
    refuse_no_file(path)
    try:
        status = path.stat()
    except OSError as error:
        raise _refused(path, error) from error
    if not status.st_mode & 0o222:
        raise UsageError(f"cannot write {path}: it is read-only; make it writable first")
    return FileState(status.st_size, status.st_mtime_ns, status.st_ino)


def rewrite_file(path: Path, pieces: Iterable[bytes | Stretch], known: FileState) -> None:
    """Replace a file by new bytes and stretches of itself, with little memory.

    The new file is written beside the old one and on the disk before it takes its place:
    whatever interrupts this leaves the old file whole. Raises UsageError where the file is
    no longer as ``known``, where the disk has no room for a second copy, or where the
    folder cannot be written to; the old file is then untouched.
    """
    if file_state(path) != known:
        raise UsageError(f"cannot write {path}: it has changed since it was read; run again")
    _refuse_full(path, known.size)
    with _beside(path) as temporary:
        try:
            with path.open("rb") as old, temporary.open("wb") as new:
                for piece in pieces:
                    _put(piece, old, new)
                new.flush()
                os.fsync(new.fileno())
            temporary.chmod(path.stat().st_mode & 0o777)
            if file_state(path) != known:
                raise UsageError(f"cannot write {path}: it has changed meanwhile; run again")
            temporary.replace(path)
            _sync_folder(path.parent)
        except OSError as error:
            raise _refused(path, error) from error


def _put(piece: bytes | Stretch, old: BinaryIO, new: BinaryIO) -> None:
    if isinstance(piece, bytes):
        new.write(piece)
        return
    old.seek(piece.start)
    left = piece.size
    while left:
        data = old.read(min(left, COPIED))
        if not data:
            raise OSError("it ended before all was copied")
        new.write(data)
        left -= len(data)


def _refuse_full(path: Path, size: int) -> None:
    free = shutil.disk_usage(path.parent).free
    if free < size:
        raise UsageError(
            f"cannot write {path}: a second copy of {size:,} bytes is needed beside it until it "
            f"takes its place, and the disk has {free:,} bytes left"
        )


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Give a new hidden file in the same folder, and take it away if it is still there."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
    except OSError as error:
        raise _refused(path, error) from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Bring the new name of a file to the disk, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(path: Path) -> None:
    """Make a folder unless it is there. Raises UsageError where that cannot be done."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make {path}: {(error.strerror or str(error)).lower()}") from error


@contextmanager
def with_folders(root: Path, names: Iterable[str]) -> Iterator[None]:
    """Make a folder, and those in it that files need, for a block that writes the files.

    No folder is made through a link. Those that were made go again where that or the block
    fails. Raises UsageError where one cannot be made.
    """
    made: list[Path] = []
    written = False
    try:
        _make_folders(root, names, made)
        yield
        written = True
    finally:
        for one in () if written else reversed(made):
            with suppress(OSError):
                one.rmdir()


def _make_folders(root: Path, names: Iterable[str], made: list[Path]) -> None:
    for parent in (root, *(root / name for name in names)):
        folder = parent if parent == root else parent.parent
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        if folder != root and any(
            one.is_symlink() for one in folder.parents if root in one.parents
        ):
            raise UsageError(
                f"cannot write {parent}: its folder is a link; name the folder it leads to"
            )
        if folder != root and folder.is_symlink():
            raise UsageError(
                f"cannot write {parent}: its folder is a link; name the folder it leads to"
            )
        for one in reversed(missing):
            make_folder(one)
            made.append(one)


def refuse_no_file(path: Path) -> None:
    """Raise UsageError where something stands at a path that is a link or no regular file."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise _refused(path, error) from error
    if S_ISLNK(mode):
        raise UsageError(
            f"cannot write {path}: it is a link; name the file it leads to, or put a file "
            "in its place"
        )
    if not S_ISREG(mode):
        raise UsageError(f"cannot write {path}: it is no file; name another place")


def write_file(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a text file as a whole, with LF line ends, in UTF-8.

    Raises UsageError where the path is a link or no file, where it exists and ``replace`` is
    not given, or where the folder cannot be written to; what is there is then untouched.
    """
    refuse_no_file(path)
    if path.exists() and not replace:
        raise UsageError(f"cannot write {path}: it exists already")
    temporary = _prepared(path, text.encode())
    try:
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _refused(path, error) from error


def keep_copy(path: Path, text: str) -> Path | None:
    """Keep what a file holds in a new one beside it, before a text takes its place.

    Returns its path, or nothing where there is no file or it holds that text already.
    Raises UsageError where it cannot be kept.
    """
    if path.is_symlink() or not path.is_file():
        return None
    try:
        data = path.read_bytes()
        if data == text.encode():
            return None
        for number in range(MAX_BACKUPS):
            kept = path.with_name(f"{path.name}.bak{number or ''}")
            if not kept.exists() and not kept.is_symlink():
                _prepared(kept, data).replace(kept)
                return kept
    except OSError as error:
        raise _refused(path, error) from error
    raise UsageError(f"{path} has {MAX_BACKUPS} backups already: delete some")


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
    refuse_no_file(path)
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
