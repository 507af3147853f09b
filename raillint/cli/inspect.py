"""`raillint inspect`: what raillint sees in a repository."""

import json

import click

from raillint.cli.options import JSON, KIND, TARGET, library_of, settings_for
from raillint.errors import UsageError
from raillint.facts import facts_of, page
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import find_sources


@click.command()
@TARGET
@KIND
@JSON
def inspect(target: str, kind: str | None, *, as_json: bool) -> int:
    """Show what raillint sees in a repository: card, licences, restrictions, bases."""
    sources = list(find_sources(target, kind))
    if len(sources) > 1:
        raise UsageError(
            f"{target} holds {len(sources)} repositories; name one, such as {sources[0].label}"
        )
    settings = settings_for(sources[0])
    facts = facts_of(RepoSnapshot(sources[0], library_of(settings.licenses)))
    click.echo(json.dumps(facts, indent=2, default=str) if as_json else page(facts))
    return 0
