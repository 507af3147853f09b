"""Repositories on the Hugging Face Hub, read without a checkout."""

from functools import cached_property

from raillint.repo.hub_info import HubInfo
from raillint.repo.hub_target import HubTarget
from raillint.repo.source import Blob


class Hub:
    """Read access to the Hub; may be shared by threads."""

    def info(self, target: HubTarget) -> HubInfo:
        """Return what the Hub says of a repository: one request, kept for this run.

        Raises SourceError; its ``fault`` tells gated, missing and unreachable apart.
        """
        raise NotImplementedError

    def read(self, info: HubInfo, path: str, limit: int) -> Blob | None:
        """Return at most ``limit`` bytes of a file, or nothing where there is none."""
        raise NotImplementedError

    def head(self, info: HubInfo, path: str, start: int, length: int) -> bytes:
        """Return a stretch of a file by a range request."""
        raise NotImplementedError


class HubSource:
    """A repository on the Hub at one commit, as a source of files."""

    whole = True
    local = False

    def __init__(self, hub: Hub, target: HubTarget, label: str = "") -> None:
        self.hub = hub
        self.target = target
        self.label = label or str(target)
        self.kind: str | None = target.kind

    @cached_property
    def info(self) -> HubInfo:
        """What the Hub says of the repository. Raises SourceError."""
        return self.hub.info(self.target)

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all files, sorted. Raises SourceError."""
        return tuple(sorted(file.path for file in self.info.siblings))

    def read(self, path: str, limit: int) -> Blob | None:
        """Return at most ``limit`` bytes of a file, or nothing where there is none."""
        return self.hub.read(self.info, path, limit)

    def head(self, path: str, start: int, length: int) -> bytes:
        """Return a stretch of a file, such as the header of weights. Raises SourceError."""
        return self.hub.head(self.info, path, start, length)
