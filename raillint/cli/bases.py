"""The lock file that is written of what the Hub says of a repository's parents."""

from pathlib import Path

import click

from raillint.repo.bases import derivative_of, lock_of
from raillint.repo.hub_bases import HUB
from raillint.repo.lineage import Ancestor, Bases
from raillint.repo.lock import LOCK_FILE, render_lock
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource
from raillint.terminal import complain


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
    if before and before.problem:
        path = Path(source.folder) / LOCK_FILE
        complain(f"{path} was left as it is: {before.problem}; delete it to have it written anew")
        return
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
