"""`raillint licenses`: look up, identify and learn licences."""

import json
from pathlib import Path

import click

from raillint.cli.compose import codes, compose
from raillint.cli.options import JSON, known_licenses
from raillint.errors import UsageError
from raillint.licensing.catalogue import License, catalogue
from raillint.licensing.descriptor import Descriptor, read_descriptor
from raillint.repo.snapshot import MAX_LICENSE
from raillint.terminal import printable


@click.group()
def licenses() -> None:
    """Look up, identify and learn licences."""


@licenses.command("list")
@click.option("--family", help="Only this family, such as rail.")
@JSON
def list_(family: str | None, *, as_json: bool) -> int:
    """List the licences that raillint knows."""
    chosen = [item for item in catalogue().values() if family in {None, item.family}]
    if not chosen:
        families = ", ".join(sorted({item.family for item in catalogue().values()}))
        raise UsageError(f"no licence of the family {family}; there are {families}")
    if as_json:
        click.echo(json.dumps({"licenses": [item._asdict() for item in chosen]}, indent=2))
        return 0
    width = max(len(item.id) for item in chosen)
    for item in chosen:
        click.echo(
            f"{item.id:{width}}  {item.family:16}  {_uses(item):>20}"
            f"  {item.verified:10}  {item.name}"
        )
    return 0


def _uses(item: License) -> str:
    count = len(set(item.restrictions))
    if not count and item.verified == "unverified":
        return "restrictions unknown"
    return f"{count} restrictions" if count != 1 else "1 restriction"


@licenses.command()
@click.argument("license_id", metavar="ID", shell_complete=known_licenses)
@JSON
def show(license_id: str, *, as_json: bool) -> int:
    """Show what is known about a licence: editions, restrictions, duties."""
    descriptor = read_descriptor(license_id)
    if as_json:
        click.echo(json.dumps(descriptor.data, indent=2))
        return 0
    click.echo(_page(descriptor))
    return 0


def _page(descriptor: Descriptor) -> str:
    data = descriptor.data
    titles = _titles()
    lines = [f"{data['name']} ({data['id']})", ""]
    hub = data.get("hub")
    lines.append(
        f"Hub id       {hub['id']}" + (", a family of texts" if hub["names"] == "family" else "")
        if hub
        else "Hub id       none: use `other`"
    )
    lines.append(f"For          {', '.join(data.get('artefacts', ()))}")
    lines += [
        f"{key.capitalize():12} {data.get(key, 'unknown')}"
        for key in ("openness", "commercial", "derivatives")
    ]
    lines += [
        f"Edition      {edition.date or 'undated'}"
        + (f", {edition.publisher}" if edition.publisher else "")
        for edition in descriptor.editions
    ]
    restrictions = data.get("restrictions", ())
    unknown = not restrictions and data["verified"] == "unverified"
    lines += [
        "",
        "Restrictions unknown: the text was not read"
        if unknown
        else f"Restricts {len(restrictions)} uses"
        + (f" ({data['restrictions_at']})" if data.get("restrictions_at") else ""),
    ]
    lines += [
        f"  {item.get('label', ''):10} {titles.get(item['code'], item['code'])} [{item['code']}]"
        for item in restrictions
    ]
    duties = data.get("obligations", {})
    if duties:
        lines += ["", "Duties and terms, by paragraph"]
        lines += [f"  {_duty(key, duty)}" for key, duty in duties.items()]
    if data.get("notes"):
        lines += ["", data["notes"].strip()]
    verified = {
        "text": f"Checked against {data.get('checked_against', 'the text')}.",
        "skimmed": "The text was skimmed, not checked clause by clause.",
    }
    lines += [
        "",
        verified.get(data["verified"], "Not checked against the text.") + " No legal advice.",
    ]
    return "\n".join(lines)


def _duty(key: str, duty: dict[str, str]) -> str:
    where = duty.get("paragraph", "")
    note = f": {duty['note']}" if duty.get("note") else ""
    return f"{where:10} {key.replace('_', ' ')}{note}"


def _titles() -> dict[str, str]:
    from raillint.licensing.terms import terms  # noqa: PLC0415 - only this page needs it

    return {code.code: code.title for code in terms().codes.values()}


@licenses.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--licenses", "folder", default="", help="A folder of licences that were learned.")
@JSON
def identify(files: tuple[str, ...], folder: str, *, as_json: bool) -> int:
    """Say which licences files hold, with lines and how sure it is."""
    from raillint.licenses import identify as identify_text  # noqa: PLC0415 - not for the others

    rows = [identify_text(Path(name), licenses=folder) for name in files]
    if as_json:
        click.echo(json.dumps({"files": rows}, indent=2))
        return 0
    from raillint.facts import file_lines  # noqa: PLC0415

    for row in rows:
        for line in file_lines(row):
            click.echo(printable(line))
    return 0


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
    """Learn a licence of your own, so that `check` recognises its text."""
    from raillint.licenses import text_of  # noqa: PLC0415 - not for the other commands
    from raillint.licensing.learn import SUFFIX  # noqa: PLC0415
    from raillint.licensing.learn import learn as learn_text  # noqa: PLC0415
    from raillint.writing import make_folder, write_file  # noqa: PLC0415

    document, _ = text_of(file, MAX_LICENSE)
    learned = learn_text(document.text, license_id, name, edition)
    place = Path(folder)
    if license_id in catalogue():
        raise UsageError(f"{license_id} is a licence that raillint knows; choose another id")
    make_folder(place)
    write_file(place / f"{license_id}{SUFFIX}", learned.fingerprint, replace=force)
    if force or not (place / f"{license_id}.yaml").exists():
        write_file(place / f"{license_id}.yaml", learned.descriptor, replace=force)
    click.echo(f"learned {license_id}: edit {place / license_id}.yaml to say what the text allows")
    return 0


licenses.add_command(codes)
licenses.add_command(compose)
