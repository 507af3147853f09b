"""The options that several commands share."""

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from raillint.errors import UsageError
from raillint.formats import FORMATS
from raillint.model import ALL_KINDS
from raillint.repo.source import Source, cards_below
from raillint.terminal import printable

FAMILY = 2  # letters of a family
NARROWEST = 40  # columns of a page
MAX_LIST = 20_000_000  # characters of a list of targets

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# Whether a path can be read is said by the source, with exit code 3.
TARGETS = click.argument(
    "targets", nargs=-1, type=click.Path(readable=False), metavar="[TARGET]..."
)
TARGET = click.argument("target", default=".", type=click.Path(readable=False))
KIND = click.option(
    "--kind", type=click.Choice(ALL_KINDS), help="What the repository is, where it cannot be seen."
)
FORMAT = click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="The form of the report. [default: text]",
)
OUTPUT = click.option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Write the report to a file as well, in --format or as its ending says "
    "(.sarif, .json, .jsonl, .xml, .md, .html, .txt); a folder gets pages of HTML, `-` is "
    "standard output; may be given several times. Only what raillint wrote is replaced.",
)
COLOR = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours in the output. [default: on a terminal]",
)
OFFLINE = click.option(
    "--offline", is_flag=True, help="Ask no network: what is not in the cache is an error."
)
ONLINE = click.option(
    "--online", is_flag=True, help="Ask the Hub for the parents of a folder; `check` notes them."
)
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def paint(color: str) -> bool:
    """Tell whether to colour standard output (https://no-color.org)."""
    if color != "auto":
        return color == "always"
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def columns(most: int) -> int:
    """Return how wide a page may be: as COLUMNS or the terminal says, and at most what is given."""
    from shutil import get_terminal_size  # noqa: PLC0415 - a check prints no page

    return max(NARROWEST, min(most, get_terminal_size((most, 24)).columns))


def or_stdout(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return the file to write, or nothing where `-` asks for standard output."""
    del ctx, param
    return None if value == "-" else value


def put(text: str, *, color: bool | None = None, err: bool = False) -> None:
    """Print a result whose exit code counts also where its reader, such as head, has gone."""
    try:
        click.echo(text, nl=False, err=err, color=color)
    except BrokenPipeError:
        sys.stdout = None


def split_codes(
    ctx: click.Context, param: click.Parameter, value: Iterable[str]
) -> tuple[str, ...]:
    """Split what an option took, several times or with commas."""
    return tuple(map(as_code, split_words(ctx, param, value)))


def split_words(
    ctx: click.Context, param: click.Parameter, value: Iterable[str]
) -> tuple[str, ...]:
    """Split what an option took, several times or with commas, as it was written."""
    del ctx, param
    return tuple(word.strip() for text in value for word in text.split(",") if word.strip())


def as_code(option: str) -> str:
    """Return a code or family in capitals, a name as it is."""
    return option.upper() if len(option) == FAMILY or option[FAMILY:].isdigit() else option


def known_rules(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> "list[CompletionItem]":
    """Complete a rule's code; the shell shows the name beside it."""
    del ctx, param
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only for completion

    from raillint.registry import rule_table  # noqa: PLC0415

    before, comma, last = incomplete.rpartition(",")
    return [
        CompletionItem(f"{before}{comma}{rule.code}", help=rule.name)
        for rule in rule_table()
        if rule.code.startswith(last.upper()) or rule.name.startswith(last)
    ]


def known_licenses(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> "list[CompletionItem]":
    """Complete a licence id."""
    del ctx, param
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only for completion

    from raillint.licensing.catalogue import catalogue  # noqa: PLC0415

    return [
        CompletionItem(item.id, help=item.name)
        for item in catalogue().values()
        if item.id.startswith(incomplete)
    ]


OWN = click.option(
    "--licenses",
    "folder",
    default="",
    help="A folder of licences that were learned. [default: `licenses:` of .raillint.yaml]",
)


def listed_targets(path: str) -> tuple[str, ...]:
    """Return the targets that a file lists, one a line; `-` is standard input.

    A `#` at the start of a line or after a blank starts a comment. Raises UsageError where
    the file cannot be read or lists nothing.
    """
    try:
        with click.open_file(path, encoding="utf-8-sig") as file:
            text = file.read(MAX_LIST + 1)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise UsageError(
            f"cannot read the list {path}: {reason[:1].lower()}{reason[1:]}"
        ) from error
    if len(text) > MAX_LIST:
        raise UsageError(f"cannot read the list {path}: it has more than {MAX_LIST:,} characters")
    lines = [
        f" {line}".replace("\t#", " #").partition(" #")[0].strip() for line in text.split("\n")
    ]
    targets = tuple(line for line in lines if line)
    if not targets:
        raise UsageError(f"{path} lists no targets: write one a line")
    return targets


def hinting(sources: Iterable[Source]) -> Iterator[Source]:
    """Yield repositories; say of each that holds others, which are not judged by themselves."""
    for source in sources:
        below = cards_below(source)
        if below:
            click.echo(
                printable(
                    f"raillint: hint: {source.label} is judged as one repository; to judge the "
                    f"folders in it that hold a card, name them all, as in: raillint check "
                    f"{' '.join(below)}"
                ),
                err=True,
            )
        yield source
