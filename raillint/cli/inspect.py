"""`raillint inspect`: what raillint sees in a repository."""

import json

import click

from raillint.cli.options import (
    JSON,
    KIND,
    OFFLINE,
    TARGET,
    knowing_own,
    one_source,
    settings_for,
)
from raillint.facts import facts_of, page
from raillint.repo.snapshot import RepoSnapshot


@click.command()
@TARGET
@KIND
@OFFLINE
@JSON
def inspect(target: str, kind: str | None, *, offline: bool, as_json: bool) -> int:
    """Show what raillint sees in a repository: card, licences, restrictions, bases."""
    source = one_source(target, kind, offline=offline)
    settings = settings_for(source)
    with knowing_own(settings.licenses) as library:
        facts = facts_of(RepoSnapshot(source, library))
    click.echo(json.dumps(facts, indent=2, default=str) if as_json else page(facts))
    return 0
