"""`raillint inspect`: what raillint sees in a repository."""

import json

import click

from raillint import api
from raillint.cli.options import JSON, KIND, OFFLINE, TARGET
from raillint.cli.unread import code_of
from raillint.facts_page import page
from raillint.targets import one_source


@click.command()
@TARGET
@KIND
@OFFLINE
@JSON
def inspect(target: str, kind: str | None, *, offline: bool, as_json: bool) -> int:
    """Show what raillint sees in a repository: card, licences, restrictions, bases.

    The exit code is 3 where a card or a licence file is there and cannot be read.
    """
    repo, facts = api.inspected(one_source(target, kind, offline=offline))
    click.echo(json.dumps(facts, indent=2, default=str) if as_json else page(facts))
    return code_of(repo)
