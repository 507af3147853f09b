"""Who is asked for the parents of a repository, and the lock file that is written of them."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from raillint.repo.bases import InTurn, KnownBases, LockedBases, derivative_of, lock_of
from raillint.repo.hub_bases import HUB
from raillint.repo.lineage import Ancestor, Bases
from raillint.repo.lock import LOCK_FILE, render_lock
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource

if TYPE_CHECKING:
    from raillint.repo.hub import Hub
    from raillint.repo.hub_bases import HubBases


def bases_for(repo: RepoSnapshot, hub: "Hub | None", today: str) -> Bases | None:
    """Return who is asked for a repository's parents; nothing leaves it to who needs no network.

    A repository on the Hub has its own access to it; a folder has what ``--online`` gave.
    """
    hub = getattr(repo.source, "hub", hub)
    if hub is None:
        return None
    lock = lock_of(repo)
    locked = () if lock is None else (LockedBases(lock),)
    return InTurn(hub_bases(hub, today), *locked, KnownBases())


def hub_bases(hub: "Hub", today: str) -> "HubBases":
    """Return the bases as the Hub describes them, their licence files included."""
    from raillint.repo.hub import HubSource  # noqa: PLC0415 - imports huggingface_hub
    from raillint.repo.hub_bases import HubBases  # noqa: PLC0415
    from raillint.repo.hub_target import HubTarget  # noqa: PLC0415

    return HubBases(
        lambda base_id: hub.info(HubTarget("model", base_id)),
        lambda base_id: HubSource(hub, HubTarget("model", base_id)),
        today=today,
        page=hub.client.endpoint,
    )


def write_lock(repo: RepoSnapshot, bases: Bases | None) -> None:
    """Write down what the Hub said of a folder's ancestors. Raises UsageError, SourceError.

    A parent whose licence changed keeps its old entry, so that the change is reported until
    somebody takes the entry out.
    """
    source = repo.source
    made = derivative_of(repo, bases)
    if made is None or not isinstance(source, LocalSource):
        return
    before = lock_of(repo)
    entries = dict(before.entries) if before else {}
    told = [item for item in made.lineage.ancestors.values()
            if isinstance(item, Ancestor) and item.origin == HUB and item.licenses]  # fmt: skip
    for item in told:
        old = entries.get(item.id.lower())
        if old is None or old.licenses == item.licenses:
            entries[item.id.lower()] = item._replace(formerly=())
    text = render_lock(entries.values())
    if not told or (before and render_lock(before.entries.values()) == text):
        return
    from raillint.writing import write_file  # noqa: PLC0415 - a check writes nothing else

    write_file(Path(source.folder) / LOCK_FILE, text, replace=True)
    click.echo(f"wrote {Path(source.folder) / LOCK_FILE}", err=True)
