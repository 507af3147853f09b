"""`raillint licenses`: look up, identify and learn licences."""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from raillint.cli.options import JSON, OWN, known_licenses
from raillint.errors import RaillintError, SourceError, UsageError
from raillint.licensing.catalogue import License, catalogue
from raillint.licensing.descriptor import read_edition
from raillint.own_licenses import knowing_own, own_folder
from raillint.repo.snapshot import MAX_LICENSE
from raillint.terminal import complain, number_of, printable

ARTEFACTS = ("data", "application", "model", "source")
OPENNESS = ("open", "research-only", "source-available", "closed", "conditional", "unknown")


# Commands with modules of their own, which import much that the others need not.
_ELSEWHERE = {"codes": "compose", "compose": "compose", "diff": "license_diff", "fetch": "fetch"}


class _Group(click.Group):
    """The group, which imports a command from elsewhere only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        return sorted([*super().list_commands(ctx), *_ELSEWHERE])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported where it stands elsewhere."""
        module = _ELSEWHERE.get(cmd_name)
        if module is None:
            return super().get_command(ctx, cmd_name)
        found: click.Command = getattr(import_module(f"raillint.cli.{module}"), cmd_name)
        return found


@click.group(cls=_Group)
def licenses() -> None:
    """Look up, identify and learn licences."""


@licenses.command("list")
@click.option("--family", metavar="NAME", help="Only this family, such as rail.")
@click.option("--artefact", type=click.Choice(ARTEFACTS), help="Only licences for this.")
@click.option("--openness", type=click.Choice(OPENNESS), help="Only licences that are so open.")
@click.option(
    "--commercial",
    type=click.Choice(["yes", "no", "conditional"]),
    help="Only licences that allow commercial use, or bar it, or allow it to some.",
)
@click.option(
    "--restricts",
    metavar="CODE",
    help="Only licences that restrict this use: a code, or its domain such as medical.",
)
@click.option(
    "--covers",
    metavar="ID",
    shell_complete=known_licenses,
    help="Only licences that restrict all that this one restricts, no weaker.",
)
@click.option("--verified", is_flag=True, help="Only licences that were checked against the text.")
@click.option("--hub", is_flag=True, help="Only licences that the Hub has an id for.")
@OWN
@JSON
def list_(  # noqa: PLR0913 - one parameter an option
    *,
    family: str | None,
    artefact: str | None,
    openness: str | None,
    commercial: str | None,
    restricts: str | None,
    covers: str | None,
    verified: bool,
    hub: bool,
    folder: str,
    as_json: bool,
) -> int:
    """List the licences that raillint knows.

    Filters narrow the list together.
    """
    with knowing_own(own_folder(folder)):
        chosen = [
            item
            for item in catalogue().values()
            if family in {None, item.family}
            and (artefact is None or artefact in item.artefacts)
            and openness in {None, item.openness}
            and (commercial is None or item.commercial == _COMMERCIAL[commercial])
            and (not verified or item.verified == "text")
            and (not hub or item.hub_id)
        ]
        _refuse_family(family)
        chosen = _that_restrict(chosen, restricts)
        chosen = _that_cover(chosen, covers)
    if as_json:
        click.echo(json.dumps({"licenses": [item._asdict() for item in chosen]}, indent=2))
        return 0
    if not chosen:
        click.echo("no licence fits all of these filters", err=True)
    width = max((len(item.id) for item in chosen), default=0)
    for item in chosen:
        click.echo(
            printable(
                f"{item.id:{width}}  {item.family:16}  {_uses(item):>20}"
                f"  {item.verified:10}  {item.name}"
            )
        )
    return 0


_COMMERCIAL = {"yes": "allowed", "no": "barred", "conditional": "conditional"}


def _refuse_family(family: str | None) -> None:
    families = sorted({item.family for item in catalogue().values()})
    if family is not None and family not in families:
        raise UsageError(f"no licence of the family {family}; there are {', '.join(families)}")


def _that_restrict(chosen: list[License], code: str | None) -> list[License]:
    from raillint.licensing.terms import terms  # noqa: PLC0415 - only with --restricts

    if code is None:
        return chosen
    known = {*terms().codes, *(one.partition(".")[0] for one in terms().codes)}
    if code not in known:
        raise UsageError(f"there is no use {code}; there are {', '.join(sorted(known))}")
    return [
        item
        for item in chosen
        if any(one == code or one.startswith(f"{code}.") for one in item.restrictions)
    ]


def _that_cover(chosen: list[License], base: str | None) -> list[License]:
    from raillint.licensing.restrictions import (  # noqa: PLC0415 - only with --covers
        restriction_map,
        restrictions_of,
        shortfall,
    )

    if base is None:
        return chosen
    base = read_edition(base).id
    if not restrictions_of(base):
        raise UsageError(f"which uses {base} restricts is not known, or it restricts none")
    lacking = {
        item.id: shortfall(base, restriction_map(restrictions_of(item.id))) for item in chosen
    }
    return [item for item in chosen if not any(lacking[item.id])]


def _uses(item: License) -> str:
    count = len(set(item.restrictions))
    if not count and item.verified == "unverified":
        return "restrictions unknown"
    return number_of(count, "restriction")


@licenses.command()
@click.argument("license_id", metavar="ID", shell_complete=known_licenses)
@OWN
@JSON
def show(license_id: str, *, folder: str, as_json: bool) -> int:
    """Show what is known about a licence.

    Its editions, restrictions, duties and texts. ID may name one edition, as in
    openrail++@2023-07-26.
    """
    with knowing_own(own_folder(folder)):
        descriptor = read_edition(license_id)
    if as_json:
        click.echo(json.dumps(descriptor.data, indent=2, default=str))
        return 0
    from raillint.cli.license_page import page  # noqa: PLC0415 - only for people

    for line in page(descriptor):
        click.echo(printable(line))
    return 0


@licenses.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@OWN
@JSON
def identify(files: tuple[str, ...], folder: str, *, as_json: bool) -> int:
    """Say which licences files hold, with lines and how sure it is.

    `-` is standard input. A file that is missing or cannot be read does not keep the others
    from being identified; the exit code is then 3. Where the only fault is a wrong call, as
    for missing files alone, it is 2.
    """
    own = own_folder(folder)
    rows: list[dict[str, Any]] = []
    faults: dict[str, RaillintError] = {}
    for name in dict.fromkeys(files):
        try:
            rows.append(_identified(name, own))
        except RaillintError as error:
            faults[name] = error
    if as_json:
        failed = [{"path": name, "error": str(error)} for name, error in faults.items()]
        click.echo(json.dumps({"files": rows} | ({"failed": failed} if failed else {}), indent=2))
    else:
        _print_files(rows)
    for fault in faults.values():
        complain(str(fault))
    worst = max((fault.exit_code for fault in faults.values()), default=0)
    return max(worst, RaillintError.exit_code) if faults and rows else worst


def _identified(name: str, own: str) -> dict[str, Any]:
    from raillint.licenses import MAX_IDENTIFIED  # noqa: PLC0415 - not for the other commands
    from raillint.licenses import identify as identify_text  # noqa: PLC0415

    if name != "-":
        return identify_text(Path(name), licenses=own)
    data = sys.stdin.buffer.read(MAX_IDENTIFIED + 1)
    if len(data) > MAX_IDENTIFIED:
        raise SourceError(f"standard input holds more than {MAX_IDENTIFIED:,} bytes: cut it")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError("standard input is no UTF-8 text: save it as UTF-8") from error
    return identify_text(text, licenses=own) | {"path": name}


def _print_files(rows: list[dict[str, Any]]) -> None:
    from raillint.facts_page import file_lines  # noqa: PLC0415

    for row in rows:
        for line in file_lines(row):
            click.echo(printable(line))


@licenses.command()
@click.argument("file", type=click.Path())
@click.option(
    "--id", "license_id", required=True, help="The id to give it, such as acme-rail-m-1.0."
)
@click.option("--name", default="", help="Its full name.")
@click.option("--edition", default="", help="The date of the text, such as 2026-11-01.")
@click.option(
    "--into",
    "folder",
    default="licenses",
    show_default=True,
    type=click.Path(file_okay=False),
    help="The folder to write to; name it under `licenses:` in .raillint.yaml.",
)
@click.option("--force", is_flag=True, help="Replace what was learned before under this id.")
def learn(  # noqa: PLR0913 - one parameter an option
    file: str, *, license_id: str, name: str, edition: str, folder: str, force: bool
) -> int:
    """Learn a licence of your own.

    `check` then recognises its text.
    """
    from raillint.licenses import text_of  # noqa: PLC0415 - not for the other commands
    from raillint.licensing.learn import SUFFIX  # noqa: PLC0415
    from raillint.licensing.learn import learn as learn_text  # noqa: PLC0415
    from raillint.writing import keep_copy, make_folder, write_file  # noqa: PLC0415

    document, _ = text_of(file, MAX_LICENSE)
    learned = learn_text(document.text, license_id, name, edition)
    place = Path(folder)
    if license_id in catalogue():
        raise UsageError(f"{license_id} is a licence that raillint knows; choose another id")
    make_folder(place)
    write_file(place / f"{license_id}{SUFFIX}", learned.fingerprint, replace=force)
    kept = keep_copy(place / f"{license_id}.yaml", learned.descriptor) if force else None
    if kept is not None:
        click.echo(printable(f"the old descriptor is {kept}"), err=True)
    if force or not (place / f"{license_id}.yaml").exists():
        write_file(place / f"{license_id}.yaml", learned.descriptor, replace=force)
    click.echo(f"learned {license_id}: edit {place / license_id}.yaml to say what the text allows")
    return 0
