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

    @property
    def hub_id(self) -> str:
        """Its id on the Hub, or nothing."""
        return self.below.hub_id

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that the Hub gives it."""
        return self.below.tags

    @property
    def gated(self) -> str | None:
        """Whether its gate is on, as far as that can be seen."""
        return self.below.gated

    @property
    def discussions(self) -> bool | None:
        """Whether discussions are on, as far as that can be seen."""
        return self.below.discussions

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader should know of how the repository was found."""
        return self.below.notes

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

    def head(self, path: str, start: int, length: int) -> bytes | None:
        """Return bytes of a file from an offset, fewer at its end."""
        if path not in self.changed:
            return self.below.head(path, start, length)
        data = self.changed[path]
        return None if data is None else data[start : start + length]
