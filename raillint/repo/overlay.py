"""A repository as it would be after changes that nobody has written yet."""

from collections.abc import Mapping

from raillint.repo.source import Blob, Source


class OverlaySource:
    """Another source with some files changed; a file without bytes is gone."""

    def __init__(self, below: Source, changed: Mapping[str, bytes | None]) -> None:
        self.below = below
        self.changed = changed
        self.label = below.label
        self.whole = below.whole
        self.local = below.local
        self.kind = below.kind

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all files, sorted."""
        gone = {path for path, data in self.changed.items() if data is None}
        return tuple(sorted({*self.below.paths(), *self.changed} - gone))

    def read(self, path: str, limit: int) -> Blob | None:
        """Return at most ``limit`` bytes of a file, or nothing where there is none."""
        if path not in self.changed:
            return self.below.read(path, limit)
        data = self.changed[path]
        return None if data is None else Blob(data[:limit], len(data))
