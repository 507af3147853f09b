"""What a target is: the repositories that a path, an id on the Hub or a source stands for."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from raillint.errors import RaillintError, UsageError
from raillint.repo.source import FailedSource, Source, find_sources

if TYPE_CHECKING:
    from raillint.repo.hub import Hub, HubSource
    from raillint.repo.hub_target import HubTarget

Target = str | os.PathLike[str] | Source


def sources_of(
    targets: Iterable[Target], kind: str | None, *, offline: bool = False, many: bool = False
) -> Iterator[Source]:
    """Yield the repositories that targets name: paths, `org/name`, `hf://…`, or sources.

    What the Hub does not list takes its place in the report, so that the rest is checked;
    with ``many`` so does every other target that cannot be opened. Raises UsageError and
    SourceError otherwise.
    """
    hub: Hub | None = None
    for given in targets:
        if not isinstance(given, str | os.PathLike):
            yield given
            continue
        text, target = os.fspath(given), None
        try:
            named = isinstance(given, str) and not os.path.lexists(text)
            target = _hub_target(text, kind) if named else None
            if target is None:
                yield from find_sources(text, kind)
                continue
            hub = hub or the_hub(offline=offline, many=many or target.kind == "organization")
            yield from _on_hub(hub, target, text)
        except RaillintError as error:
            if not (many or target):
                raise
            yield FailedSource(text, error)


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
