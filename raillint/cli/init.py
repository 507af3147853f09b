"""`raillint init`: write the card, the licence and the papers of a repository."""

import datetime
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from raillint.cli.options import known_licenses, split_words
from raillint.errors import UsageError
from raillint.model import ALL_KINDS
from raillint.terminal import number_of, printable

_DONE = ("wrote", "completed", "replaced")
_TO_DO = ("write", "complete", "replace")
RELATIONS = ("finetune", "adapter", "merge", "quantized", "distilled", "mirror")


def _pairs(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> dict[str, str]:
    """Split what --say took: a section and its text."""
    del ctx
    said = {}
    for item in value:
        section, equals, text = item.partition("=")
        if not equals or not text.strip():
            raise click.BadParameter(f"write SECTION=TEXT, not {printable(item)}", param=param)
        said[section.strip()] = text
    return said


@click.command()
@click.argument("path", default=".", type=click.Path())
@click.option("--kind", type=click.Choice(ALL_KINDS), help="What the repository is.")
@click.option("--name", help="Its name, or its id on the Hub: org/name.")
@click.option(
    "--license",
    "license_",
    metavar="ID",
    shell_complete=known_licenses,
    help="Put it under this licence and write its text as LICENSE.",
)
@click.option(
    "--release",
    "released",
    multiple=True,
    callback=split_words,
    metavar="data,application,model,source",
    help="What is released, where a licence is still to be chosen; with commas, or several times.",
)
@click.option(
    "--commercial/--no-commercial", default=None, help="Whether others may earn money with it."
)
@click.option(
    "--derivatives/--no-derivatives",
    default=None,
    help="Whether others may share what they make from it.",
)
@click.option(
    "--restricted/--unrestricted",
    default=None,
    help="Whether the licence is to forbid harmful uses, as an OpenRAIL licence does.",
)
@click.option("--holder", help="Who holds the copyright, for texts that ask for it.")
@click.option("--year", type=click.IntRange(1970, 2200), help="Of the copyright. [default: now]")
@click.option(
    "--base",
    "bases",
    multiple=True,
    callback=split_words,
    metavar="ORG/NAME",
    help="It was made from this repository; may be given several times.",
)
@click.option("--relation", type=click.Choice(RELATIONS), help="What it is to its bases.")
@click.option(
    "--base-license",
    metavar="ID",
    shell_complete=known_licenses,
    help="The licence of the bases, where raillint does not know it.",
)
@click.option("--changes", help="What was changed in the bases, for NOTICE.")
@click.option(
    "--language",
    multiple=True,
    callback=split_words,
    help="Languages, as codes; with commas, or several times.",
)
@click.option("--task", help="The task, as the Hub names it.")
@click.option("--library", help="The library that loads it.")
@click.option("--dataset", "datasets", multiple=True, callback=split_words, metavar="ORG/NAME",
              help="It was trained on this data set; may be given several times.")  # fmt: skip
@click.option(
    "--tag",
    "tags",
    multiple=True,
    callback=split_words,
    help="Tags; with commas, or several times.",
)
@click.option("--sdk", type=click.Choice(["gradio", "docker", "static"]), help="Runs the Space.")
@click.option("--gated", is_flag=True, default=None, help="Ask people to accept the restrictions.")
@click.option(
    "--say",
    "sections",
    multiple=True,
    callback=_pairs,
    metavar="SECTION=TEXT",
    help="The text of a section of the card, such as intended_use; may be given several times.",
)
@click.option(
    "--answers",
    "answers_file",
    type=click.Path(dir_okay=False),
    help="Take the answers from a YAML file; options win over it.",
)
@click.option(
    "--with",
    "extras",
    multiple=True,
    callback=split_words,
    metavar="pre-commit,action",
    help="Write the configuration of the hook, the workflow, or both: with commas, or several "
    "times.",
)
@click.option("--license-texts", "texts", default="", help="A folder of licence texts.")
@click.option("--ask/--no-ask", default=None, help="Ask questions. [default: on a terminal]")
@click.option("--force", is_flag=True, help="Replace files, keeping a copy of each.")
@click.option("--dry-run", "--diff", "dry", is_flag=True, help="Show the changes, write nothing.")
def init(  # noqa: PLR0913 - one parameter an option
    path: str, *, answers_file: str | None, extras: tuple[str, ...], texts: str,
    ask: bool | None, force: bool, dry: bool, license_: str | None, **given: Any,
) -> int:  # fmt: skip
    """Write the card, the licence and the notices of a repository, new or existing.

    What the files say already goes into the card with its source. What nobody said
    becomes a question in the card, which `check` reports as unfinished. A card that is
    there is completed: what it holds stays as it is.
    """
    from raillint.repo.snapshot import RepoSnapshot  # noqa: PLC0415 - not for --help
    from raillint.scaffold.answers import joined, made_of, read_answers  # noqa: PLC0415
    from raillint.scaffold.project import EXTRAS, Options, inferred, plan, understood  # noqa: PLC0415

    for extra in extras:
        if extra not in EXTRAS:
            raise UsageError(f"--with takes {' and '.join(EXTRAS)}, not {extra}")
    said = {key: list(item) if isinstance(item, tuple) else item for key, item in given.items()
            if item or item is False}  # fmt: skip
    if license_:
        said["license"] = license_
    answers = made_of(said, "the options")
    if answers_file is not None:
        from raillint.given import read_given  # noqa: PLC0415 - few have a file of answers

        answers = joined(read_answers(read_given(answers_file, "the answers"), answers_file),
                         answers)  # fmt: skip
    stated = answers
    agreed = None
    source = _folder(path, answers.kind or None)
    repo = RepoSnapshot(source)
    answers = understood(repo, answers)
    if ask or (ask is None and answers_file is None and _on_terminal()):
        from raillint.cli.dialogue import agreed_to, complete  # noqa: PLC0415 - on a terminal
        from raillint.repo.bases import offline_bases  # noqa: PLC0415

        stated = complete(answers, offline_bases(repo), texts)
        answers = understood(repo, stated)
        agreed = agreed_to
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    made = plan(repo, answers, Options(texts, today, extras, force, inferred(stated, answers)))
    if dry:
        return _show(made)
    _tell(made)
    if agreed is not None and made.after and not agreed(_deeds(path, made, _TO_DO)):
        click.echo("nothing was written")
        return 0
    _write(path, made)
    return 0


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _folder(path: str, kind: str | None) -> Any:
    from raillint.repo.source import LocalSource, MemorySource  # noqa: PLC0415

    if os.path.islink(path) and not os.path.exists(path):  # noqa: PTH114, PTH110
        raise UsageError(f"cannot write to {path}: it is a link to nothing")
    if not os.path.lexists(path):
        return MemorySource({}, path, kind=kind)
    if not os.path.isdir(path):  # noqa: PTH112
        raise UsageError(f"{path} is a file: name the folder of the repository")
    card = Path(path, "README.md")
    if card.is_symlink():
        raise UsageError(f"cannot write {card}: it is a link")
    return LocalSource(path, kind=kind)


def _show(made: Any) -> int:
    from raillint.patch import unified  # noqa: PLC0415 - only a diff needs it

    shown = printable if sys.stdout.isatty() else str
    for path, data in made.after.items():
        click.echo(unified(path, made.before[path], data, shown), nl=False)
    _tell(made)
    click.echo(f"{number_of(len(made.after), 'file')}; nothing written", err=True)
    return 0


def _write(path: str, made: Any) -> None:
    from raillint.writing import with_folders, write_changes  # noqa: PLC0415

    root = Path(path)
    with with_folders(root, made.after):
        write_changes(root, made.before, made.after)
    for line in _deeds(path, made, _DONE):
        click.echo(printable(line))
    if not made.after:
        click.echo("nothing to add")
    count = len(made.questions)
    asked = f"answer {number_of(count, 'question')} in {root / 'README.md'}, then " if count else ""
    click.echo(printable(f"next: {asked}run `raillint check {path}`"), err=True)


def _deeds(path: str, made: Any, words: tuple[str, str, str]) -> Iterator[str]:
    """Yield what is done with each file, in words for a new, a completed and a replaced one."""
    new, completed, replaced = words
    for name in made.after:
        if name in made.backups.values():
            continue
        kept = f"; the old one is {made.backups[name]}" if name in made.backups else ""
        word = new if made.before[name] is None else completed
        word = replaced if name in made.backups else word
        yield f"{word} {Path(path) / name}{kept}"


def _tell(made: Any) -> None:
    for note in made.notes:
        click.echo(printable(f"note: {note}"), err=True)
