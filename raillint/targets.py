"""What a target is: the repositories that a path, an id on the Hub or a source stands for."""

import os
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from raillint.errors import RaillintError, SourceError, UsageError
from raillint.model import ALL_KINDS
from raillint.repo.source import CardSource, FailedSource, LocalSource, Source, find_sources

if TYPE_CHECKING:
    from raillint.repo.hub import Hub, HubSource
    from raillint.repo.hub_target import HubTarget

Target = str | os.PathLike[str] | Source


def sources_of(
    targets: Collection[Target], kind: str | None, *, offline: bool = False, many: bool = False
) -> Iterator[Source]:
    """Yield the repositories that targets name: paths, `org/name`, `hf://…`, or sources.

    What the Hub does not list takes its place in the report, so that the rest is checked;
    of several targets, so does every other that cannot be opened. Raises UsageError and
    SourceError for a single one, and UsageError for what is none or is of no known kind.
    ``many`` asks for patience with the Hub.
    """
    _refuse_unknown(kind)
    hub: Hub | None = None
    for given in targets:
        if not isinstance(given, str | os.PathLike):
            _refuse_other(given)
            yield given
            continue
        text = os.fsdecode(given)
        try:
            named = isinstance(given, str) and not os.path.lexists(text)
            target = _hub_target(text, kind) if named else None
            if target is None:
                yield from find_sources(text, kind)
                continue
        except RaillintError as error:
            if not (many or len(targets) > 1):
                raise
            yield FailedSource(text, error)
            continue
        hub = hub or the_hub(offline=offline, many=many or target.kind == "organization")
        try:
            yield from _on_hub(hub, target, text)
        except SourceError as error:
            yield FailedSource(text, error)


def _refuse_other(given: Source) -> None:
    """Raise UsageError for what is no source, where a caller does not check types."""
    if not all(hasattr(given, name) for name in ("label", "whole", "local", "paths", "read")):
        raise UsageError(f"{given!r} is no target: give a path, the id of a repository or a source")
    if not isinstance(given.label, str):
        raise UsageError(f"the label of a source is a str, not {given.label!r:.60}")
    _refuse_unknown(given.kind)


def _refuse_unknown(kind: str | None) -> None:
    if kind is not None and kind not in ALL_KINDS:
        raise UsageError(f"unknown kind {kind}: choose from {', '.join(ALL_KINDS)}")


def once(sources: Iterable[Source]) -> Iterator[Source]:
    """Yield each repository once, however it was named."""
    seen = set()
    for source in sources:
        path = source.label
        if isinstance(source, LocalSource | CardSource):
            path = os.path.realpath(getattr(source, "file", source.folder))
        if (type(source), path) not in seen:
            seen.add((type(source), path))
            yield source


def one_source(target: Target, kind: str | None, *, offline: bool = False) -> Source:
    """Return the single repository that a target names. Raises UsageError for several."""
    sources = list(islice(sources_of((target,), kind, offline=offline), 2))
    if len(sources) > 1:
        raise UsageError(f"{target} holds several repositories; name one: {sources[0].label}")
    return sources[0]


def _hub_target(text: str, kind: str | None) -> "HubTarget | None":
    if "/" not in text:
        return None
    from raillint.repo.hub_target import parse_target  # noqa: PLC0415 - not for a folder

    return parse_target(text, kind)


def the_hub(*, offline: bool, many: bool) -> "Hub":
    """Return access to the Hub, with more patience where many repositories are read."""
    from raillint.repo.hub import Hub  # noqa: PLC0415 - imports huggingface_hub

    # A window of the Hub's rate limit is five minutes; who waits for one answer leaves sooner.
    return Hub(offline=offline, patience=310 if many else 30)


def _on_hub(hub: "Hub", target: "HubTarget", label: str) -> "Iterator[HubSource]":
    from raillint.repo.hub import HubSource  # noqa: PLC0415 - imports huggingface_hub

    if target.kind != "organization":
        yield HubSource(hub, target, label)
        return
    from raillint.repo.hub_listing import repositories  # noqa: PLC0415 - only for organisations

    for found in repositories(hub, target.id):
        yield HubSource(hub, found)
