"""`raillint licenses compose` and `codes`: write a licence from chosen restrictions."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from raillint.cli.options import JSON, known_licenses, or_stdout, split_words
from raillint.errors import UsageError
from raillint.licensing.restrictions import RestrictionMap, covers, restriction_map
from raillint.terminal import number_of, printable

if TYPE_CHECKING:
    from raillint.repo.restricted import Loss
    from raillint.repo.snapshot import LicenseFile


@click.command()
@JSON
def codes(*, as_json: bool) -> int:
    """List the codes under which raillint files forbidden uses."""
    from raillint.licensing.composed import blocks  # noqa: PLC0415 - not for the other commands
    from raillint.licensing.terms import terms  # noqa: PLC0415

    known = terms().codes
    clauses = blocks().clauses
    if as_json:
        rows = [
            {"code": code, "title": known[code].title, "clause": clauses[code].text}
            for code in known
        ]
        click.echo(json.dumps({"codes": rows}, indent=2))
        return 0
    width = max(map(len, known))
    for code, item in known.items():
        click.echo(f"{code:{width}}  {item.title}")
    return 0


@click.command()
@click.option(
    "--restrict",
    "chosen",
    multiple=True,
    metavar="CODES",
    callback=split_words,
    help="Restrict these uses: codes with commas, or several times; `raillint licenses codes` "
    "lists them.",
)
@click.option(
    "--from",
    "bases",
    multiple=True,
    metavar="BASE",
    shell_complete=known_licenses,
    help="Carry on all restrictions of a licence, a licence file or a repository's folder; may be "
    "given several times.",
)
@click.option(
    "--artefact",
    "artefacts",
    multiple=True,
    type=click.Choice(["data", "application", "model", "source"]),
    help="What is released; may be given several times. [default: model]",
)
@click.option("--addendum", is_flag=True, help="Write an addendum to another licence instead.")
@click.option("--name", default="", help="The name of the licence. [default: made of the options]")
@click.option("--holder", default="", help="The copyright holder.")
@click.option("--year", default="", help="The year of the copyright.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    callback=or_stdout,
    help="Write to this file.",
)
@click.option("--force", is_flag=True, help="Replace the file, keeping a copy of it.")
def compose(  # noqa: PLR0913 - one parameter an option
    chosen: tuple[str, ...],
    *,
    bases: tuple[str, ...],
    artefacts: tuple[str, ...],
    addendum: bool,
    name: str,
    holder: str,
    year: str,
    output: str | None,
    force: bool,
) -> int:
    """Write an OpenRAIL-style licence from chosen restrictions.

    Or an addendum to another licence. The text is a draft for counsel. Its header names the
    restrictions, and `identify` holds the text against them.
    """
    from raillint.licensing import composed  # noqa: PLC0415 - not for the other commands

    if not chosen and not bases:
        raise UsageError("name what to restrict with --restrict, or what to carry on with --from")
    found = [_base_of(base) for base in bases]
    required = [item.restrictions for item in found]
    codes_ = tuple(dict.fromkeys((*chosen, *composed.codes_for(required))))
    made = composed.Composition(
        kind="addendum" if addendum else "openrail",
        codes=codes_,
        artefacts=artefacts or ("model",),
        name=name,
        holder=holder or composed.NO_HOLDER,
        year=year or composed.NO_YEAR,
    )
    text = composed.compose(made)
    mine = composed.composed_map(codes_)
    for base, wanted in zip(bases, required, strict=True):
        if not covers(mine, wanted):
            raise UsageError(f"the clauses at hand do not cover all that {base} restricts")
    kept = _deliver(text, output, replace=force)
    for item in found:
        for loss in item.losses:
            click.echo(printable(f"note: {_told(loss)}"), err=True)
    click.echo(_note(made), err=True)
    if kept:
        click.echo(printable(f"the old {output} is {kept}"), err=True)
    return 0


def _deliver(text: str, output: str | None, *, replace: bool) -> Path | None:
    """Print a text, or write it; return where the file that it replaces is kept, if any."""
    if output is None:
        click.echo(text, nl=False)
        return None
    from raillint.writing import keep_copy, write_file  # noqa: PLC0415 - only with --output

    kept = keep_copy(Path(output), text) if replace else None
    write_file(Path(output), text, replace=replace)
    return kept


def _note(made: object) -> str:
    from raillint.licensing.composed import (  # noqa: PLC0415
        NO_HOLDER,
        NO_YEAR,
        Composition,
        default_name,
    )

    assert isinstance(made, Composition)
    open_ = [slot for slot in (made.holder, made.year) if slot in {NO_HOLDER, NO_YEAR}]
    told = f"; fill in {' and '.join(open_)}" if open_ else ""
    name = made.name or default_name(made)
    count = number_of(len(set(made.codes)), "restriction")
    return f"{name}: {count}. It is a draft: have counsel review it{told}"


class _Required(NamedTuple):
    """What is to be carried on of a base, and what the copy at hand had lost of it."""

    restrictions: RestrictionMap
    losses: "tuple[Loss, ...]" = ()


def _told(loss: "Loss") -> str:
    """Say what a copy had lost, and that the composed text holds it all the same."""
    parts = (("lacks", loss.missing), ("weakens", loss.narrowed))
    lost = " and ".join(f"{verb} {', '.join(codes)}" for verb, codes in parts if codes)
    return (
        f"{loss.path} {lost} of {loss.license}, of which it is an altered copy. That licence has "
        "all of them passed on, so the composed text holds them whole"
    )


def _base_of(base: str) -> _Required:
    """Return what a base requires. Raises UsageError where that cannot be known."""
    from raillint.licensing.catalogue import find  # noqa: PLC0415
    from raillint.licensing.descriptor import read_edition  # noqa: PLC0415
    from raillint.licensing.restrictions import restrictions_of  # noqa: PLC0415

    if Path(base).exists():
        found = _required_by(_texts_at(base))
        if not found.restrictions:
            raise UsageError(
                f"no text in {base} restricts a use that raillint recognises: name the "
                "uses with --restrict"
            )
        return found
    known = find(read_edition(base).id if "@" in base else base)
    if known is None:
        raise UsageError(
            f"{base} is no licence that raillint knows and no file or folder; "
            "`raillint licenses list` shows the licences"
        )
    restrictions = restriction_map(restrictions_of(known.id))
    if not restrictions and (known.is_rail or known.verified == "unverified"):
        raise UsageError(
            f"which uses {known.name} restricts is not known by its name: name its text, a file"
        )
    return _Required(restrictions)


def _required_by(files: "tuple[LicenseFile, ...]") -> _Required:
    """Return what texts restrict, and what the stock text did of which one is an altered copy.

    Whoever altered the copy could not free others from what its licence has passed on.
    """
    from raillint.licensing.compatibility import known_map  # noqa: PLC0415
    from raillint.licensing.restrictions import union  # noqa: PLC0415
    from raillint.repo.restricted import losses_in, restrictions_in  # noqa: PLC0415

    losses = tuple(losses_in(files))
    required: RestrictionMap = restrictions_in(files)
    for loss in losses:
        stock = known_map(loss.license) or {}
        required = union(required, {code: stock[code] for code in (*loss.missing, *loss.narrowed)
                                    if code in stock})  # fmt: skip
    return _Required(required, losses)


def _texts_at(path: str) -> "tuple[LicenseFile, ...]":
    from raillint.licensing.identify import shipped_library  # noqa: PLC0415
    from raillint.repo.snapshot import LicenseFile, RepoSnapshot  # noqa: PLC0415
    from raillint.repo.source import CardSource, LocalSource  # noqa: PLC0415

    if Path(path).is_dir():
        return RepoSnapshot(LocalSource(path)).license_files
    source = CardSource(path)
    file = RepoSnapshot(source).text_file(source.name)
    if file is None or file.document is None:
        raise UsageError(f"{path} is no UTF-8 text: save it as UTF-8")
    matches = shipped_library().identify(file.document)
    return (LicenseFile(path, file.document, matches, file.cut),)
