"""`raillint form`: a profile's form, filled in with what a repository documents."""

import datetime
import json
from pathlib import Path

import click

from raillint.card.card import Card
from raillint.cli.options import KIND, OFFLINE, ONLINE, OWN, or_stdout
from raillint.cli.unread import code_of
from raillint.errors import UsageError
from raillint.judging import settings_for
from raillint.own_licenses import knowing_own
from raillint.profiles import regulation_names
from raillint.regulation.form import form_data
from raillint.regulation.page import render
from raillint.regulation.profile import regulation
from raillint.repo.bases import bases_for, offline_bases
from raillint.repo.lineage import Derivative
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import RepoSnapshot
from raillint.targets import one_source, the_hub
from raillint.writing import write_file


@click.command()
@click.argument("target", default=".", type=click.Path(readable=False))
@click.option(
    "--profile",
    "name",
    required=True,
    type=click.Choice(regulation_names()),
    help="The profile whose form is filled in.",
)
@KIND
@OFFLINE
@ONLINE
@OWN
@click.option(
    "--format",
    "style",
    type=click.Choice(["markdown", "json"]),
    default="markdown",
    show_default=True,
    help="A page, or data (schemas/form.schema.json).",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False),
    callback=or_stdout,
    help="Write it to a new file.",
)
def form(  # noqa: PLR0913 - one parameter an option
    target: str,
    *,
    name: str,
    kind: str | None,
    folder: str,
    style: str,
    output: str | None,
    offline: bool,
    online: bool,
) -> int:
    """Fill in a form on regulation with what a repository documents, each value with its source.

    TARGET is a folder or a repository on the Hub. The form says what is documented and where,
    never that a law is met.
    """
    if online and offline:
        raise UsageError("--online and --offline exclude one another: leave one out")
    source = one_source(target, kind, offline=offline)
    with knowing_own(folder or settings_for(source).licenses) as library:
        repo = RepoSnapshot(source, library)
        data = form_data(repo, regulation(name), _base(repo, online=online))
    text = (
        json.dumps(data, indent=2, ensure_ascii=False) + "\n" if style == "json" else render(data)
    )
    if output is None:
        click.echo(text, nl=False)
    else:
        write_file(Path(output), text)
    return code_of(repo)


def _base(repo: RepoSnapshot, *, online: bool) -> Card | None:
    """Return the card of the one base, where it is at hand or may be asked for."""
    parents = find_parents(repo)
    if len(parents) != 1:
        return None
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    hub = the_hub(offline=False, many=False) if online else None
    made = Derivative(repo, parents, bases_for(repo, hub, today) or offline_bases(repo))
    return made.card_of(parents[0].id)
