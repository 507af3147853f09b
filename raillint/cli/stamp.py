"""`raillint stamp`: write licence, edition and base into weights that one owns."""

import os
import sys
from pathlib import Path

import click

from raillint.cli.options import OWN
from raillint.errors import RaillintError, UsageError
from raillint.own_licenses import knowing_own, own_folder
from raillint.repo.hub_target import parse_target
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource
from raillint.repo.weights_terms import Terms
from raillint.stamping.plan import ENDINGS, FilePlan, planned, terms_for, write_plan
from raillint.stamping.stamp import Change
from raillint.terminal import printable


@click.command()
@click.argument("target", default=".", type=click.Path(readable=False))
@click.option(
    "--license",
    "license_",
    default="",
    metavar="ID",
    help="[default: as in the card]",
)
@click.option("--edition", default="", metavar="DATE", help="[default: that of the licence text]")
@click.option(
    "--base",
    "bases",
    multiple=True,
    metavar="ORG/NAME",
    help="What it was made from; may be given several times. [default: as in the card]",
)
@click.option("--dry-run", "--diff", "dry", is_flag=True, help="Show what would change, no more.")
@click.option("--force", is_flag=True, help="Replace another licence, edition or base as well.")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
@OWN
def stamp(  # noqa: PLR0913 - one parameter an option
    target: str,
    license_: str,
    edition: str,
    bases: tuple[str, ...],
    folder: str,
    *,
    dry: bool,
    force: bool,
    yes: bool,
) -> int:
    """Write licence, edition and base into the headers of weights that you own.

    TARGET is a folder, or one safetensors or GGUF file. The tensors stay as they are, byte by
    byte. With --dry-run the exit code is 1 where something would change.
    """
    place, only = _place(target)
    source = LocalSource(place)
    with knowing_own(own_folder(folder)) as library:
        terms = terms_for(RepoSnapshot(source, library), Terms(license_, edition, bases))
        plans = planned(source, Path(place), terms, only)
        changed = [plan for plan in plans if plan.changes]
        _show(plans)
        _refuse_other(changed, force=force or dry)
        if dry or not changed:
            return int(bool(changed))
        _ask(len(changed), yes=yes)
        for done, plan in enumerate(changed):
            try:
                write_plan(source, Path(place), plan, terms)
            except RaillintError as error:
                count = f"{done} of {len(changed)} files were stamped before it; run again to go on"
                raise type(error)(f"{error} ({count})" if done else str(error)) from error
            click.echo(f"stamped {printable(plan.path)}", err=True)
    return 0


def _place(target: str) -> tuple[str, str]:
    """Return the folder of a target, and the one file in it that is meant, if it is one."""
    if not os.path.lexists(target):
        if parse_target(target) is not None:
            raise UsageError(
                f"{target} is on the Hub, and stamp writes files of your own alone: fetch it "
                f"(`hf download {target} --local-dir FOLDER`), stamp FOLDER, and upload it"
            )
        raise UsageError(f"there is no file or folder {target}")
    if Path(target).is_dir():
        return target, ""
    if not target.endswith(ENDINGS):
        raise UsageError(f"{target} is no weights file: its name ends in neither "
                         f"{' nor '.join(ENDINGS)}")  # fmt: skip
    folder, name = os.path.split(target)
    return folder or ".", name


def _show(plans: tuple[FilePlan, ...]) -> None:
    """Print what would change in each file, or that nothing would."""
    for plan in plans:
        click.echo(printable(plan.path) + ("" if plan.changes else ": already says so"))
        for change in plan.changes:
            for sign, value in (("-", change.before), ("+", change.after)):
                if value is not None:
                    click.echo(printable(f"  {sign} {change.key}: {value}"))


def _refuse_other(plans: list[FilePlan], *, force: bool) -> None:
    """Raise UsageError where a file says something else and force was not asked for."""
    if force:
        return
    for plan in plans:
        for change in plan.other:
            raise UsageError(
                f"{plan.path} says {_told(change)}: nothing was written; where you may decide "
                "that it is another, --force replaces it"
            )


def _told(change: Change) -> str:
    return f"`{change.key}: {change.before}`"


def _ask(files: int, *, yes: bool) -> None:
    """Ask before anything is written. Raises UsageError where nobody can answer."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise UsageError("nobody to ask: say --yes to write this, or --dry-run to see it alone")
    noun = "this file" if files == 1 else f"these {files} files"
    click.confirm(f"Rewrite the header of {noun}? The tensors stay as they are", abort=True)
