"""`raillint licenses fetch`: write the verbatim text of a licence."""

from pathlib import Path

import click

from raillint.cli.options import OWN, known_licenses
from raillint.config import read_settings
from raillint.errors import UsageError
from raillint.own_licenses import knowing_own, own_folder
from raillint.repo.source import LocalSource
from raillint.terminal import printable

NAME = "LICENSE"


@click.command()
@click.argument("license_id", metavar="ID", shell_complete=known_licenses)
@click.option("--edition", default="", help="The date of the text. [default: the newest]")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file.")
@click.option(
    "--into", type=click.Path(file_okay=False), help=f"Write {NAME} into this folder. [default: .]"
)
@click.option("--print", "to_stdout", is_flag=True, help="Print the text instead of writing it.")
@click.option("--license-texts", "texts", default="", help="A folder of verbatim licence texts.")
@click.option("--offline", is_flag=True, help="Download nothing; earlier downloads still count.")
@click.option("--force", is_flag=True, help="Replace the file, keeping a copy of it.")
@OWN
def fetch(  # noqa: PLR0913 - one parameter an option
    license_id: str,
    *,
    edition: str,
    output: str | None,
    into: str | None,
    to_stdout: bool,
    texts: str,
    offline: bool,
    force: bool,
    folder: str,
) -> int:
    """Write the verbatim text of a licence, ID or ID@EDITION.

    It comes from this machine, else from its known address. What is downloaded is written
    only if the hash of its words is the known one and the text is identified as this
    licence.
    """
    from raillint.licensing.texts import WHOLE, fetch_text, refuse_unknown  # noqa: PLC0415

    if sum((output is not None, into is not None, to_stdout)) > 1:
        raise UsageError("choose one of --output, --into and --print")
    license_id, _, named = license_id.partition("@")
    if named and edition not in {"", named}:
        raise UsageError(f"--edition {edition} is another than that of the id, {named}")
    edition = edition or named
    to_stdout = to_stdout or output == "-"
    place = None if to_stdout else Path(output) if output else Path(into or ".") / NAME
    texts = texts or read_settings(LocalSource(".")).license_texts
    with knowing_own(own_folder(folder)) as library:
        refuse_unknown(license_id, edition)
        if place is not None:
            _refuse_taken(place, force=force)
        found = fetch_text(license_id, edition, texts, library=library, offline=offline)
    text = found.text
    for line in found.tried:
        _note(f"passed over {line}")
    if text.quality != WHOLE:
        _note(f"this copy is not perfect: {text.quality}")
    if place is None:
        click.echo(text.text, nl=False)
    else:
        _write(place, text.text, make=into is not None, replace=force)
    named = f"{license_id} of {text.edition}" if text.edition else license_id
    done = f"wrote {named} to {place}" if place is not None else named
    click.echo(printable(f"{done} (from {text.origin})"), err=True)
    return 0


def _refuse_taken(place: Path, *, force: bool) -> None:
    if not force and (place.exists() or place.is_symlink()):
        raise UsageError(f"cannot write {place}: it exists already; --force replaces it")


def _write(place: Path, text: str, *, make: bool, replace: bool) -> None:
    from raillint.writing import keep_copy, make_folder, write_file  # noqa: PLC0415

    if make:
        make_folder(place.parent)
    kept = keep_copy(place, text) if replace else None
    if kept is not None:
        _note(f"the old {place} is {kept}")
    write_file(place, text, replace=replace)


def _note(text: str) -> None:
    click.echo(printable(f"note: {text}"), err=True)
