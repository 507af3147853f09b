"""`raillint duties`: what whoever takes a model owes, on one page."""

import datetime
import json
import os

import click

from raillint.cli.options import KIND, OFFLINE, ONLINE, OWN, columns
from raillint.cli.unread import code_of
from raillint.duties import PURPOSES, duties_data, license_duties
from raillint.duties_page import WIDTH, render
from raillint.errors import UsageError
from raillint.judging import settings_for
from raillint.licensing.catalogue import find
from raillint.licensing.descriptor import read_edition
from raillint.own_licenses import knowing_own, own_folder
from raillint.repo.bases import bases_for, offline_bases
from raillint.repo.lineage import Derivative
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import RepoSnapshot
from raillint.targets import one_source, the_hub


@click.command()
@click.argument("target", default=".", type=click.Path(readable=False))
@click.option("--for", "purpose", type=click.Choice(PURPOSES), help="Only what this use owes.")
@KIND
@OFFLINE
@ONLINE
@OWN
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="A page for a terminal, in Markdown, or data (schemas/duties-page.schema.json).",
)
def duties(  # noqa: PLR0913 - one parameter an option
    target: str,
    purpose: str | None,
    kind: str | None,
    folder: str,
    form: str,
    *,
    offline: bool,
    online: bool,
) -> int:
    """Say what you must do, may not do and must pass on, for people who are no engineers.

    TARGET is a folder, a repository on the Hub, or the id of a licence.
    """
    if online and offline:
        raise UsageError("--online and --offline exclude one another: leave one out")
    made = None
    data = _of_license(target, purpose or "", folder)
    if data is None:
        source = one_source(target, kind, offline=offline)
        with knowing_own(folder or settings_for(source).licenses) as library:
            made = _made(RepoSnapshot(source, library), online=online)
            data = duties_data(made, purpose or "")
    page = (
        json.dumps(data, indent=2) + "\n" if form == "json" else render(data, form, columns(WIDTH))
    )
    click.echo(page, nl=False)
    return 0 if made is None else code_of(made.repo)


def _of_license(target: str, purpose: str, folder: str) -> dict[str, object] | None:
    """Return what a licence asks where the target is the id of one and no path.

    Raises UsageError for a name that is neither.
    """
    if os.sep in target or "/" in target or os.path.lexists(target):
        return None
    with knowing_own(own_folder(folder)):
        known = find(target)
        try:
            return license_duties(known.id if known else read_edition(target).id, purpose)
        except UsageError as error:
            raise UsageError(f"there is no file or folder {target}, and {error}") from error


def _made(repo: RepoSnapshot, *, online: bool) -> Derivative:
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    hub = the_hub(offline=False, many=False) if online else None
    return Derivative(repo, find_parents(repo), bases_for(repo, hub, today) or offline_bases(repo))
