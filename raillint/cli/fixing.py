"""`raillint check --fix` and `--diff`: apply the fixes, write them or show them."""

import sys
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from raillint.cli.options import put
from raillint.errors import UsageError
from raillint.fixer import fix_repo
from raillint.formats.text import shown_path
from raillint.judging import Judge
from raillint.model import RepoReport, Verdict
from raillint.patch import unified
from raillint.repo.snapshot import MAX_TEXT
from raillint.repo.source import CardSource, FailedSource, LocalSource, Source
from raillint.terminal import number_of, printable
from raillint.writing import write_changes


class FixedSource(NamedTuple):
    """A repository with what its fixes make of it: the bytes of each changed file."""

    source: Source
    report: RepoReport
    before: Mapping[str, bytes | None]
    after: Mapping[str, bytes | None]


def fix_sources(
    sources: Iterable[Source], judge: Judge, *, write: bool, unsafe: bool
) -> list[FixedSource]:
    """Apply the fixes of repositories, each by itself, and write them unless only shown.

    Raises UsageError where a file cannot be written.
    """
    done = []
    for source in sources:
        if isinstance(source, FailedSource):
            raise source.error
        if write and not isinstance(source, LocalSource | CardSource):
            raise UsageError(
                f"--fix writes into folders, and {source.label} is on the Hub: add --create-pr to "
                "propose the fixes there, or --diff to see them"
            )
        done.append(fixed_source(source, judge, unsafe=unsafe))
    for item in done if write else ():
        if item.after and isinstance(item.source, LocalSource | CardSource):
            write_changes(Path(item.source.folder), item.before, item.after)
    return done


def fixed_source(source: Source, judge: Judge, *, unsafe: bool) -> FixedSource:
    """Apply the fixes of a repository in memory. Raises SourceError."""
    fixed = fix_repo(source, partial(judge.as_changed, source), unsafe=unsafe)
    before = {path: _bytes(source, path) for path in fixed.changed}
    after = {path: data for path, data in fixed.changed.items() if data != before[path]}
    return FixedSource(source, fixed.report, before, after)


def _bytes(source: Source, path: str) -> bytes | None:
    blob = source.read(path, MAX_TEXT)
    return None if blob is None else blob.data


def show_changes(fixed: Iterable[FixedSource]) -> int:
    """Print a unified diff of all changes, and on standard error what it comes to.

    Returns 1 where something would change, 3 where a repository could not be checked.
    """
    done = tuple(fixed)
    changes = show_diffs(done)
    repairs = sum(repair.outcome != "dropped" for item in done for repair in item.report.repairs)
    noun = "fix" if repairs == 1 else "fixes"
    click.echo(f"{repairs} {noun} in {number_of(changes, 'file')}; nothing written",
               err=True)  # fmt: skip
    broken = any(item.report.verdict is Verdict.ERROR for item in done)
    return 3 if broken else int(changes > 0)


def show_diffs(fixed: Iterable[FixedSource], *, err: bool = False) -> int:
    """Print a unified diff of all changes, and return of how many files."""
    stream = sys.stderr if err else sys.stdout
    plain = printable if stream.isatty() else str
    changes = 0
    for item in fixed:
        for path, data in item.after.items():
            changes += 1
            name = shown_path(item.report, path).lstrip("/")
            put(unified(name, item.before[path], data, plain), err=err)
    return changes
