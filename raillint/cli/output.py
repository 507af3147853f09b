"""Where a result goes: to standard output, or to a file that takes nobody else's place."""

import re
from collections.abc import Mapping
from pathlib import Path

import click

from raillint.errors import UsageError
from raillint.writing import make_folder, refuse_no_file, write_file

STDOUT = "-"
_LOOKED_AT = 65_536  # bytes at either end of a file

# How each form of a report, a badge and a baseline begins.
_BEGINNINGS = (
    rb'\{\s*"raillint": "',
    rb'\{"target": ".*", "kind": "[a-z]+", "verdict": "',
    rb'\{"\$schema": .*, "runs": \[\{\s*"tool": \{"driver": \{"name": "raillint"',
    rb'\[\s*(?:\]|\{"description": ".*", "check_name": "[^"]*", "fingerprint": ")',
    rb'<\?xml [^>]*>\s*<testsuites name="raillint"',
    rb"### \S+ raillint: ",
    rb'<!DOCTYPE html>\n(?:.*\n){0,9}<meta name="generator" content="raillint ',
    rb'<svg [^>]*aria-label="raillint[ ,]',
    rb'\{\s*"schemaVersion": 1,\s*"label": "raillint[ ,]',
    rb'\{\s*"version": \d+,\s*"findings": \[(?:\]|\s*\{\s*"path": ".*",\s*"code": ")',
)
# How those end that may begin with anything: text, concise and github.
_END = (
    rb"(?:^|\n)(?:\x1b\[1m)?Checked \d+ repositor(?:y|ies): .*\n"
    rb"(?:.*(?:fixable with --fix|Fixed \d).*\n)?\Z"
)


def refuse_taken(place: str) -> None:
    """Raise UsageError where a file is there that raillint has not written and that is not empty.

    A report may so be written again, and never over a card, a licence or any other file.
    """
    if not place:
        raise UsageError("an output is empty: name a file, or `-` for standard output")
    path = Path(place)
    refuse_no_file(path)
    if path.exists() and not _is_own(path):
        raise UsageError(
            f"cannot write {place}: it exists already and is no output of raillint; "
            "name another file, or move it away"
        )


def write_output(place: str, text: str) -> None:
    """Write a result to a file, or print it where the place is `-`. Raises UsageError."""
    if place == STDOUT:
        click.echo(text, nl=False)
        return
    refuse_taken(place)
    write_file(Path(place), text, replace=True)


def write_pages(folder: str, pages: Mapping[str, str]) -> None:
    """Write several files into a folder, or none of them. Raises UsageError."""
    make_folder(Path(folder))
    for page in pages:
        refuse_taken(str(Path(folder, page)))
    for page, text in pages.items():
        write_file(Path(folder, page), text, replace=True)


def _is_own(path: Path) -> bool:
    """Tell whether a file holds nothing, or what raillint has written for others to read."""
    try:
        with path.open("rb") as file:
            start = file.read(_LOOKED_AT)
            file.seek(max(0, path.stat().st_size - _LOOKED_AT))
            end = file.read(_LOOKED_AT)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from error
    begun = any(re.match(form, start) for form in _BEGINNINGS)
    return not start or begun or re.search(_END, end) is not None
