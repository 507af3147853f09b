"""`raillint lineage`: what a repository was made from, and what was lost on the way."""

import datetime
import json

import click

from raillint import __version__
from raillint.cli.options import (
    KIND,
    OFFLINE,
    ONLINE,
    TARGET,
)
from raillint.cli.unread import code_of
from raillint.drawing import draw
from raillint.errors import UsageError
from raillint.judging import settings_for
from raillint.own_licenses import knowing_own
from raillint.repo.ancestry import lineage_data, parents_data
from raillint.repo.bases import bases_for, offline_bases
from raillint.repo.lineage import Derivative
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import RepoSnapshot
from raillint.targets import one_source, the_hub


@click.command()
@TARGET
@KIND
@OFFLINE
@ONLINE
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "mermaid", "dot", "json"]),
    default="text",
    show_default=True,
    help="A tree of text, a graph for Mermaid or Graphviz, or data.",
)
def lineage(target: str, kind: str | None, form: str, *, online: bool, offline: bool) -> int:
    """Draw what a repository was made from, with licences and what was lost where."""
    if online and offline:
        raise UsageError("--online and --offline exclude one another: leave one out")
    source = one_source(target, kind, offline=offline)
    settings = settings_for(source)
    with knowing_own(settings.licenses) as library:
        return _draw(RepoSnapshot(source, library), form, online=online)


def _draw(repo: RepoSnapshot, form: str, *, online: bool) -> int:
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    hub = the_hub(offline=False, many=False) if online else None
    bases = bases_for(repo, hub, today) or offline_bases(repo)
    made = Derivative(repo, find_parents(repo), bases)
    data = lineage_data(made)
    if form != "json":
        click.echo(draw(data, form), nl=False)
        return code_of(repo)
    head = {"raillint": __version__, "target": repo.source.label}
    parents = parents_data(made.parents, made.lineage)
    click.echo(json.dumps({**head, "parents": parents, **data}, indent=2))
    return code_of(repo)
