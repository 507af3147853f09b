"""`raillint card show`: a card as its readers see it, and where its facts came from."""

import click

from raillint.cli.options import KIND, OFFLINE, TARGET
from raillint.errors import UsageError
from raillint.terminal import printable


@click.group()
def card() -> None:
    """Show a card as its readers see it."""


@card.command()
@TARGET
@KIND
@OFFLINE
def show(target: str, kind: str | None, *, offline: bool) -> int:
    """Show a card as the Hub would.

    Its metadata, its text, and which values came from which file.
    """
    from raillint.repo.readings.table import read_value  # noqa: PLC0415
    from raillint.repo.snapshot import RepoSnapshot  # noqa: PLC0415 - not for --help
    from raillint.scaffold.reading_view import read_view  # noqa: PLC0415
    from raillint.targets import one_source  # noqa: PLC0415

    repo = RepoSnapshot(one_source(target, kind, offline=offline))
    if repo.card is None:
        raise UsageError(f"{target} has no card that could be shown; `raillint init` writes one")
    for line in read_view(repo.card, lambda path, key: read_value(repo, path, key)):
        click.echo(printable(line) if line else "")
    return 0
