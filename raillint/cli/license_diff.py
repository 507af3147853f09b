"""`raillint licenses diff`: two licences side by side."""

import json
import os.path
from pathlib import Path

import click

from raillint.cli.license_diff_page import Compared, data, page
from raillint.cli.options import JSON, OWN, known_licenses
from raillint.config import read_settings
from raillint.errors import DataError, SourceError, UsageError
from raillint.licensing.contrast import Side, contrast, side_of_descriptor
from raillint.licensing.descriptor import read_edition
from raillint.licensing.given import Given
from raillint.licensing.identify import Library, shipped_library
from raillint.licensing.worddiff import differing
from raillint.own_licenses import knowing_own, own_folder
from raillint.repo.sides import side_of_file
from raillint.repo.snapshot import MAX_LICENSE, LicenseFile, RepoSnapshot
from raillint.repo.source import CardSource, LocalSource
from raillint.terminal import printable

_ENDINGS = (".md", ".markdown", ".txt", ".yaml", ".yml", ".json", ".html")


@click.command()
@click.argument("a", metavar="A", shell_complete=known_licenses)
@click.argument("b", metavar="B", shell_complete=known_licenses)
@OWN
@click.option("--license-texts", "texts", default="", help="A folder of verbatim licence texts.")
@JSON
def diff(a: str, b: str, *, folder: str, texts: str, as_json: bool) -> int:
    """Hold two licences side by side.

    Restrictions, obligations, facts and words are compared. A and B are each a file, a
    licence id, or an id with its edition (openrail++@2023-07-26). Words are compared where
    both texts are at hand; the network is not used.
    """
    texts = texts or read_settings(LocalSource(".")).license_texts
    with knowing_own(own_folder(folder)) as library:
        one = _compared(a, texts, library or shipped_library())
        other = _compared(b, texts, library or shipped_library())
        found = contrast(one.side, other.side)
        words = differing(one.given, other.given) if one.given and other.given else None
        if as_json:
            click.echo(json.dumps(data(one, other, found, words), indent=2))
            return 0
        for line in page(one, other, found, words):
            click.echo(printable(line))
    return 0


def _compared(named: str, texts: str, library: Library) -> Compared:
    if os.path.lexists(named) and not Path(named).is_dir():
        return _of_file(named, library)
    if os.sep in named or named.startswith("~") or named.lower().endswith(_ENDINGS):
        raise UsageError(f"there is no file {named}")
    descriptor = read_edition(named)
    side = side_of_descriptor(named, descriptor.id, descriptor.data)
    if len(descriptor.editions) > 1:
        dates = ", ".join(one.date for one in descriptor.editions)
        side = side._replace(notes=(*side.notes, f"{descriptor.id} has the editions {dates}"))
    return _with_text(side, descriptor.id, named.partition("@")[2], texts)


def _with_text(side: Side, license_id: str, edition: str, texts: str) -> Compared:
    from raillint.document import Document  # noqa: PLC0415
    from raillint.licensing.texts import license_text  # noqa: PLC0415 - not for files

    try:
        found = license_text(license_id, edition, texts)
    except DataError as error:
        return Compared(side, None, str(error))
    named = f"{license_id} of {found.edition}" if found.edition else license_id
    note = f"the words are those of {named} (from {found.origin})"
    side = side._replace(notes=(*side.notes, note))
    return Compared(side, Given(Document(side.name, found.text)))


def _of_file(path: str, library: Library) -> Compared:
    source = CardSource(path)
    file = RepoSnapshot(source).text_file(source.name, MAX_LICENSE)
    if file is None:
        raise UsageError(f"there is no file {path}")
    if file.document is None:
        raise SourceError(f"{path} is no UTF-8 text: save it as UTF-8")
    license_file = LicenseFile(path, file.document, library.identify(file.document), file.cut)
    side, match = side_of_file(license_file)
    span = match.span if match is not None and match.embedded else None
    given = Given(file.document, *((span.start, span.end) if span else ()))
    return Compared(side, given)
