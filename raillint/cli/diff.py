"""`raillint diff`: what changed legally between two repositories, or two revisions of one."""

import json
import os

import click

from raillint.cli.options import JSON, KIND, OFFLINE, OWN, put
from raillint.errors import UsageError
from raillint.legal_diff import legal_diff
from raillint.legal_diff_page import page
from raillint.own_licenses import knowing_own, own_folder
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import Source
from raillint.targets import one_source

UNREADABLE = 3


@click.command()
@click.argument("a", metavar="A", type=click.Path(readable=False))
@click.argument("b", metavar="B", type=click.Path(readable=False))
@KIND
@OFFLINE
@OWN
@JSON
def diff(  # noqa: PLR0913 - one parameter an option
    a: str, b: str, *, kind: str | None, folder: str, offline: bool, as_json: bool
) -> int:
    """Say what changed legally from A to B: licence, restrictions, duties, card, gate, bases.

    A and B are folders or repositories on the Hub, such as acme/model@v1 and acme/model@v2.
    The exit code is 0 where nothing differs, 1 where something does, 3 where a licence file
    or a card cannot be read. `raillint licenses diff` holds two licences side by side.
    """
    sources = _source(a, kind, offline=offline), _source(b, kind, offline=offline)
    with knowing_own(own_folder(folder)) as library:
        one, other = (RepoSnapshot(source, library) for source in sources)
        data = legal_diff(one, other)
    put(json.dumps(data, indent=2) + "\n" if as_json else page(data))
    if data["unreadable"]:
        return UNREADABLE
    return 0 if data["same"] else 1


def _source(text: str, kind: str | None, *, offline: bool) -> Source:
    folder, at, revision = text.rpartition("@")
    if at and not os.path.lexists(text) and os.path.lexists(folder):
        raise UsageError(
            f"{text}: a folder is read as it is, not at a revision; "
            f"`git -C {folder} worktree add FOLDER {revision}` lays one out to name here"
        )
    return one_source(text, kind, offline=offline)
