"""`raillint lineage`: what a repository was made from, and what was lost on the way."""

import json

import click

from raillint import __version__
from raillint.cli.options import KIND, TARGET, library_of, settings_for
from raillint.drawing import draw
from raillint.errors import UsageError
from raillint.repo.ancestry import lineage_data, parents_data
from raillint.repo.bases import offline_bases
from raillint.repo.lineage import Derivative
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import find_sources


@click.command()
@TARGET
@KIND
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "mermaid", "dot", "json"]),
    default="text",
    show_default=True,
    help="A tree of text, a graph for Mermaid or Graphviz, or data.",
)
def lineage(target: str, kind: str | None, form: str) -> int:
    """Draw what a repository was made from, with licences and what was lost where."""
    sources = list(find_sources(target, kind))
    if len(sources) > 1:
        raise UsageError(
            f"{target} holds {len(sources)} repositories; name one, such as {sources[0].label}"
        )
    settings = settings_for(sources[0])
    repo = RepoSnapshot(sources[0], library_of(settings.licenses))
    made = Derivative(repo, find_parents(repo), offline_bases(repo))
    data = lineage_data(made)
    if form != "json":
        click.echo(draw(data, form), nl=False)
        return 0
    head = {"raillint": __version__, "target": repo.source.label}
    parents = parents_data(made.parents, made.lineage)
    click.echo(json.dumps({**head, "parents": parents, **data}, indent=2))
    return 0
