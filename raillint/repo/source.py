"""Where the files of a repository come from: a folder, a single card, or memory."""

import os
import os.path
import stat
from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from raillint.errors import RaillintError, SourceError, UsageError

CARD_ENDINGS = (".md", ".markdown")
MAX_ENTRIES = 50_000
MAX_FOLDERS_DEEP = 24
MAX_LOOKED_AT = 500
_NAMED_BELOW = 6
SKIPPED_FOLDERS = frozenset({".git", ".cache", "__pycache__", "node_modules", ".venv"})


class Blob(NamedTuple):
    """The bytes of a file, up to a limit, and its whole size."""

    data: bytes
    size: int

    @property
    def cut(self) -> bool:
        """Whether bytes are missing."""
        return len(self.data) < self.size


class Source(Protocol):
    """Read access to one repository. Paths use `/` and are relative to its root.

    ``whole`` says that the source holds all files of the repository, so that a file
    which is not there is missing; ``local`` that it is the user's own working tree, so
    that what it says of its own judgement counts; ``notes`` what a reader should know of
    how it was found. ``hub_id`` is its id on the Hub where that is known, else empty;
    ``tags`` are those that the Hub itself gives it. ``gated`` is the Hub's `auto` or
    `manual`, empty where the gate is off, none where that cannot be seen. ``discussions``
    tells whether anybody may open one on the Hub, none where that cannot be seen.
    """

    label: str
    whole: bool
    local: bool
    kind: str | None

    @property
    def hub_id(self) -> str:
        """Its id on the Hub, or nothing."""

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that the Hub gives it."""

    @property
    def gated(self) -> str | None:
        """Whether its gate is on, as far as that can be seen."""

    @property
    def discussions(self) -> bool | None:
        """Whether discussions are on, as far as that can be seen."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader should know of how the repository was found."""

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all files, sorted."""

    def read(self, path: str, limit: int) -> Blob | None:
        """Return at most ``limit`` bytes of a file, or nothing where there is none.

        Raises SourceError where the file is there but cannot be read.
        """

    def head(self, path: str, start: int, length: int) -> bytes | None:
        """Return bytes of a file from an offset, fewer at its end; for headers of weights.

        Raises SourceError where the file is there but cannot be read.
        """


class MemorySource:
    """A repository given as texts or bytes, for tests and for cards out of a table."""

    local = False
    notes: tuple[str, ...] = ()
    discussions: bool | None = None

    def __init__(  # noqa: PLR0913 - each names one thing that a source can say of itself
        self,
        files: Mapping[str, str | bytes],
        label: str = "memory",
        *,
        whole: bool = True,
        kind: str | None = None,
        hub_id: str = "",
        tags: tuple[str, ...] = (),
        gated: str | None = None,
    ) -> None:
        _refuse_other(files)
        self.label = label
        self.whole = whole
        self.hub_id = hub_id
        self.tags = tags
        self.gated = gated
        self.kind = kind
        self._files = files

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all files, sorted."""
        return tuple(sorted(self._files))

    def read(self, path: str, limit: int) -> Blob | None:
        """Return at most ``limit`` bytes of a file, or nothing where there is none."""
        content = self._files.get(path)
        if content is None:
            return None
        data = content.encode("utf-8", "replace") if isinstance(content, str) else content
        return Blob(data[:limit], len(data))

    def head(self, path: str, start: int, length: int) -> bytes | None:
        """Return bytes of a file from an offset, or nothing where there is none."""
        blob = self.read(path, start + length)
        return None if blob is None else blob.data[start:]


def _refuse_other(files: object) -> None:
    """Raise UsageError for what is no map of paths to texts."""
    if not isinstance(files, Mapping):
        raise UsageError(f"files is a map of paths to texts, not {files!r:.60}")
    for path, content in files.items():
        if not (isinstance(path, str) and isinstance(content, str | bytes)):
            raise UsageError(f"files maps a path to a text or bytes, not {path!r:.60}")


class LocalSource:
    """A folder on this machine. No link leads out of it. Raises UsageError where there is none."""

    whole = True
    local = True
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    gated: str | None = None
    discussions: bool | None = None

    def __init__(
        self, folder: str | os.PathLike[str], label: str | None = None, kind: str | None = None
    ) -> None:
        if not isinstance(folder, str | os.PathLike):
            raise UsageError(f"a folder is named by its path, not by {folder!r:.60}")
        self.folder = os.fspath(folder)
        if not os.path.isdir(self.folder or "."):
            raise UsageError(f"there is no folder {self.folder}")
        self.label = label if label is not None else self.folder
        checkout = _checkout_of(self.folder)
        self.kind = kind if kind is not None else checkout.kind
        self.hub_id = checkout.hub_id

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all regular files, sorted; links to folders are not followed.

        Raises SourceError for a folder that cannot be listed or holds too many files.
        """
        return tuple(sorted(_walk(self.folder, self.label)))

    def read(self, path: str, limit: int) -> Blob | None:
        """Return at most ``limit`` bytes of a file, or nothing where there is none.

        Raises SourceError where the path is no regular file inside the folder, or where
        the file cannot be read.
        """
        return _read_file(os.path.join(self.folder, path), limit, within=self.folder)

    def head(self, path: str, start: int, length: int) -> bytes | None:
        """Return bytes of a file from an offset, or nothing where there is none."""
        blob = _read_file(os.path.join(self.folder, path), length, self.folder, start)
        return None if blob is None else blob.data


class CardSource:
    """A single card file without its folder: other files are not known, not missing."""

    whole = False
    local = True
    notes: tuple[str, ...] = ()
    hub_id = ""
    tags: tuple[str, ...] = ()
    gated: str | None = None
    discussions: bool | None = None

    def __init__(self, file: str | os.PathLike[str], kind: str | None = None) -> None:
        self.file = os.fspath(file)
        self.folder, self.name = os.path.split(self.file)
        self.label = self.file
        self.kind = kind

    def paths(self) -> tuple[str, ...]:
        """Return the path of the card."""
        return (self.name,)

    def read(self, path: str, limit: int) -> Blob | None:
        """Return at most ``limit`` bytes of the card; `README.md` names it too."""
        if path not in {self.name, "README.md"}:
            return None
        return _read_file(self.file, limit, within="")

    def head(self, path: str, start: int, length: int) -> bytes | None:
        """Return nothing: a single card has no weights."""
        del path, start, length
        return None


class FailedSource:
    """A target that could not be opened, kept in its place so that the others are checked."""

    whole = True
    local = False
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    hub_id = ""
    gated: str | None = None
    discussions: bool | None = None
    kind: str | None = None

    def __init__(self, label: str, error: RaillintError) -> None:
        self.label = label
        self.error = error

    def paths(self) -> tuple[str, ...]:
        """Raise SourceError: there is nothing to list."""
        raise SourceError(str(self.error))

    def read(self, path: str, limit: int) -> Blob | None:
        """Raise SourceError: there is nothing to read."""
        del path, limit
        raise SourceError(str(self.error))

    def head(self, path: str, start: int, length: int) -> bytes | None:
        """Raise SourceError: there is nothing to read."""
        del path, start, length
        raise SourceError(str(self.error))


def _read_file(path: str, limit: int, within: str, start: int = 0) -> Blob | None:
    try:
        if within and os.path.islink(path):
            _refuse_outside(path, _boundary(within))
        # O_NONBLOCK: opening a named pipe must not wait for a writer.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(path, flags)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise SourceError(f"cannot read {path}: {_reason(error)}") from error
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        raise SourceError(f"cannot read {path}: it is no regular file; put a file in its place")
    with os.fdopen(handle, "rb") as file:
        try:
            if start:
                file.seek(start)
            return Blob(file.read(limit), status.st_size)
        except OSError as error:
            raise SourceError(f"cannot read {path}: {_reason(error)}") from error


def _refuse_outside(path: str, within: str) -> None:
    try:
        target = os.path.realpath(path, strict=True)
    except FileNotFoundError:
        raise SourceError(
            f"cannot read {path}: it is a link to nothing; restore what it leads to, or delete it"
        ) from None
    except OSError:
        raise SourceError(
            f"cannot read {path}: it is a link that leads back to itself; put a file in its place"
        ) from None
    if os.path.commonpath([target, within]) != within:
        raise SourceError(
            f"cannot read {path}: it is a link that leaves the folder; copy the file into it"
        )


def _boundary(folder: str) -> str:
    """Return the folder that links must stay in.

    A snapshot in the Hub client's cache links to `blobs/` beside it
    (huggingface_hub, "Understand caching"), so there the cached repository is the bound.
    """
    real = os.path.realpath(folder)
    parent, above = os.path.dirname(real), os.path.dirname(os.path.dirname(real))
    cached = os.path.basename(parent) == "snapshots" and "--" in os.path.basename(above)
    return above if cached else real


def _walk(folder: str, label: str) -> Iterator[str]:
    waiting: list[tuple[str, int]] = [("", 0)]
    seen = 0
    while waiting:
        prefix, depth = waiting.pop()
        try:
            with os.scandir(os.path.join(folder, prefix)) as entries:
                listed = list(entries)
        except OSError as error:
            raise SourceError(
                f"cannot list {os.path.join(folder, prefix)}: {_reason(error)}"
            ) from error
        seen += len(listed)
        if seen > MAX_ENTRIES:
            raise SourceError(
                f"{label} holds more than {MAX_ENTRIES:,} files; name a repository in it"
            )
        for entry in listed:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in SKIPPED_FOLDERS and depth < MAX_FOLDERS_DEEP:
                    waiting.append((path + "/", depth + 1))
            elif entry.is_file(follow_symlinks=True) or path == "README.md":
                yield path


class _Checkout(NamedTuple):
    """What the remote of a git checkout says of a repository of the Hub."""

    kind: str | None = None
    hub_id: str = ""


def _checkout_of(folder: str) -> _Checkout:
    """Return the kind and the id that the Hub remote of a git checkout names, if it has one."""
    try:
        with open(
            os.path.join(folder, ".git", "config"), encoding="utf-8", errors="replace"
        ) as file:
            config = file.read(20_000)
    except OSError:
        return _Checkout()
    for line in config.splitlines():
        key, _, url = line.partition("=")
        if key.strip() == "url" and ("huggingface.co" in url or "hf.co" in url):
            path = url.partition(".co")[2].strip().removesuffix(".git")
            parts = [part for part in path.replace(":", "/").split("/") if part]
            kind = {"datasets": "dataset", "spaces": "space"}.get(parts[0]) if parts else None
            return _Checkout(kind or "model", "/".join(parts[-2:]) if parts[1:] else "")
    return _Checkout()


def _is_repo(folder: str) -> bool:
    """Tell whether a folder is a repository: it holds README.md, LICENSE* or .git."""
    with os.scandir(folder) as entries:
        return any(
            entry.name in {"README.md", ".git"} or entry.name.upper().startswith("LICENSE")
            for entry in entries
        )


def cards_below(source: Source) -> list[str]:
    """Return a few folders in a repository's folder that hold cards with metadata of their own.

    They are looked for two levels down, and no further than `MAX_LOOKED_AT` folders.
    """
    if not isinstance(source, LocalSource):
        return []
    found: list[str] = []
    waiting = [(name, 1) for name in _folders_in(source.folder)]
    for name, depth in waiting:
        folder = os.path.join(source.folder, name)
        if len(found) == _NAMED_BELOW or len(waiting) > MAX_LOOKED_AT:
            break
        try:
            blob = _read_file(os.path.join(folder, "README.md"), 4, within=folder)
        except SourceError:
            continue
        if blob is not None and blob.data.startswith(b"---"):
            found.append(_joined(source.folder, name))
        elif depth == 1:
            waiting += [(os.path.join(name, below), 2) for below in _folders_in(folder)]
    return found


def _folders_in(folder: str) -> list[str]:
    """Return the names of the folders in a folder, sorted; of one that cannot be listed none."""
    try:
        with os.scandir(folder or ".") as entries:
            return sorted(
                entry.name
                for entry in entries
                if entry.is_dir(follow_symlinks=False) and entry.name not in SKIPPED_FOLDERS
            )
    except OSError:
        return []


def find_sources(target: str, kind: str | None = None) -> Iterator[LocalSource | CardSource]:
    """Yield the repositories at a path: the folder itself, or the nearest ones below it.

    Raises UsageError where there is nothing to check, SourceError where the path
    cannot be read.
    """
    if not target:
        raise UsageError("a target is empty: name a folder, a card or a repository on the Hub")
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        raise UsageError(f"there is no file or folder {target}{_meant(target)}") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"cannot read {target}: {_reason(error)}") from error
    if not stat.S_ISDIR(mode):
        if stat.S_ISREG(mode) and not target.lower().endswith(CARD_ENDINGS):
            raise UsageError(f"{target} is no card: name a folder, or a file that ends in .md")
        yield CardSource(target, kind)
        return
    found = False
    for folder in _repos_below(target):
        found = True
        yield LocalSource(folder, kind=kind)
    if not found:
        raise UsageError(
            f"nothing to check in {target}: no README.md, LICENSE or .git here or below"
            f"{_misnamed(target)}"
        )


def _meant(target: str) -> str:
    """Return what a path that is not there may mean, as the end of a message."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a slip

    parent, name = os.path.split(target.rstrip("/"))
    try:
        near = get_close_matches(name, os.listdir(parent or "."), 1)
    except OSError:
        near = []
    if near:
        return f"; did you mean {os.path.join(parent, near[0])}?"
    return "" if "/" in target else "; a repository on the Hub is named as org/name"


def _misnamed(folder: str) -> str:
    """Return the next step for a folder without a repository, as the end of a message."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.lower() == "readme.md":
                return f"; {entry.name} is not read: rename it to README.md"
    return "; `raillint init` writes a card"


def _repos_below(folder: str) -> Iterator[str]:
    waiting = [(folder, 0)]
    seen = 0
    while waiting:
        current, depth = waiting.pop()
        try:
            if _is_repo(current):
                yield current
                continue
            with os.scandir(current) as entries:
                below = sorted(
                    entry.name
                    for entry in entries
                    if entry.is_dir(follow_symlinks=False) and entry.name not in SKIPPED_FOLDERS
                )
        except OSError as error:
            if current != folder:
                yield current  # its verdict says that it could not be read
                continue
            raise SourceError(f"cannot list {current}: {_reason(error)}") from error
        seen += len(below)
        if seen > MAX_ENTRIES:
            raise SourceError(
                f"{folder} holds more than {MAX_ENTRIES:,} folders; name a repository in it"
            )
        if depth < MAX_FOLDERS_DEEP:
            waiting += [(_joined(current, name), depth + 1) for name in reversed(below)]


def _joined(folder: str, name: str) -> str:
    """Return a path as a user would write it: without a leading `./`."""
    return name if folder == "." else os.path.join(folder, name)


def _reason(error: Exception) -> str:
    """Return the system's own words for a fault, without its number and path."""
    words = (getattr(error, "strerror", None) or str(error)).lower()
    return f"{words}; ask for the right to read it" if isinstance(error, PermissionError) else words
