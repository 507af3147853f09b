"""`raillint inspect`: what raillint sees in a repository."""

import json

import click

from raillint import api
from raillint.cli.options import JSON, KIND, OFFLINE, TARGET
from raillint.facts_page import page


@click.command()
@TARGET
@KIND
@OFFLINE
@JSON
def inspect(target: str, kind: str | None, *, offline: bool, as_json: bool) -> int:
    """Show what raillint sees in a repository: card, licences, restrictions, bases."""
    facts = api.inspect(target, kind=kind, offline=offline)
    click.echo(json.dumps(facts, indent=2, default=str) if as_json else page(facts))
    return 0
