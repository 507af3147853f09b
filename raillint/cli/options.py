"""The options that several commands share."""

import os
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

import click

from raillint.config import Settings, read_settings
from raillint.errors import RaillintError, SourceError, UsageError
from raillint.formats import FORMATS
from raillint.model import ALL_KINDS
from raillint.repo.source import CardSource, FailedSource, LocalSource, find_sources

FAMILY = 2  # letters of a family

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from raillint.licensing.identify import Library
    from raillint.repo.hub import Hub, HubSource
    from raillint.repo.hub_target import HubTarget

AnySource: TypeAlias = "LocalSource | CardSource | FailedSource | HubSource"

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
    default="text",
    show_default=True,
    help="The form of the report.",
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


def library_of(folder: str) -> "Library | None":
    """Return the library with a folder of one's own licences, or nothing for the shipped one."""
    if not folder:
        return None
    from raillint.licensing.learn import learned_library  # noqa: PLC0415 - few have their own

    return learned_library(folder)


OWN = click.option(
    "--licenses",
    "folder",
    default="",
    help="A folder of licences that were learned. [default: `licenses:` of .raillint.yaml]",
)


@contextmanager
def knowing_own(folder: str) -> "Iterator[Library | None]":
    """Let the licences of a folder count, and give the library that recognises them.

    Without a folder this gives nothing, and the shipped licences alone count.
    """
    if not folder:
        yield None
        return
    from raillint.licensing.catalogue import knowing_learned  # noqa: PLC0415 - few have their own

    library = library_of(folder)
    with knowing_learned(folder):
        yield library


def own_folder(folder: str) -> str:
    """Return the folder of one's own licences: the option, else what the configuration says."""
    return folder or read_settings(LocalSource(".")).licenses


def settings_for(source: AnySource) -> Settings:
    """Return the settings of the repository, else those of the working directory.

    For what is not the user's own working tree those of the working directory alone count,
    and their suppressions, written for another repository, do not.
    """
    folders = (source.folder, ".") if isinstance(source, LocalSource | CardSource) else (".",)
    for place in folders:
        settings = read_settings(LocalSource(place))
        if settings.document is not None:
            mine = source.local
            return settings if mine else settings._replace(ignore={}, baseline="", document=None)
    return Settings()


def sources_of(
    targets: Collection[str], kind: str | None, *, offline: bool = False, many: bool = False
) -> Iterator[AnySource]:
    """Yield the repositories that targets name: paths, `org/name`, `hf://…`.

    What the Hub does not list takes its place in the report, so that the rest is checked;
    of several targets, so does every other that cannot be opened. Raises UsageError and
    SourceError for a single one. ``many`` asks for patience with the Hub.
    """
    hub: Hub | None = None
    for text in targets:
        try:
            target = None if os.path.lexists(text) else _hub_target(text, kind)
            if target is None:
                yield from find_sources(text, kind)
                continue
        except RaillintError as error:
            if not (many or len(targets) > 1):
                raise
            yield FailedSource(text, error)
            continue
        hub = hub or the_hub(offline=offline, many=many or target.kind == "organization")
        try:
            yield from _on_hub(hub, target, text)
        except SourceError as error:
            yield FailedSource(text, error)


def one_source(target: str, kind: str | None, *, offline: bool = False) -> AnySource:
    """Return the single repository that a target names. Raises UsageError for several."""
    sources = list(islice(sources_of((target,), kind, offline=offline), 2))
    if len(sources) > 1:
        raise UsageError(f"{target} holds several repositories; name one: {sources[0].label}")
    return sources[0]


def _hub_target(text: str, kind: str | None) -> "HubTarget | None":
    if "/" not in text:
        return None
    from raillint.repo.hub_target import parse_target  # noqa: PLC0415 - not for a folder

    return parse_target(text, kind)


def the_hub(*, offline: bool, many: bool) -> "Hub":
    """Return access to the Hub, with more patience where many repositories are read."""
    from raillint.repo.hub import Hub  # noqa: PLC0415 - imports huggingface_hub

    # A window of the Hub's rate limit is five minutes; who waits for one answer leaves sooner.
    return Hub(offline=offline, patience=310 if many else 30)


def _on_hub(hub: "Hub", target: "HubTarget", label: str) -> "Iterator[HubSource]":
    from raillint.repo.hub import HubSource  # noqa: PLC0415 - imports huggingface_hub

    if target.kind != "organization":
        yield HubSource(hub, target, label)
        return
    from raillint.repo.hub_listing import repositories  # noqa: PLC0415 - only for organisations

    for found in repositories(hub, target.id):
        yield HubSource(hub, found)


def listed_targets(path: str) -> tuple[str, ...]:
    """Return the targets that a file lists, one a line; `#` starts a comment, `-` is stdin.

    Raises UsageError where it cannot be read or lists nothing.
    """
    try:
        with click.open_file(path, encoding="utf-8") as file:
            lines = [line.partition("#")[0].strip() for line in file]
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise UsageError(f"cannot read the list {path}: {reason.lower()}") from error
    targets = tuple(line for line in lines if line)
    if not targets:
        raise UsageError(f"{path} lists no targets")
    return targets
