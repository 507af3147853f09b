"""The command line. Each command is a module, imported when it is called."""

import errno
import os
import sys
from importlib import import_module

import click

from raillint import __version__
from raillint.errors import RaillintError, SourceError, UsageError
from raillint.terminal import complain

COMMANDS = {
    "check": "Judge repositories: folders, single cards, or what is on the Hub.",
    "init": "Write the card, the licence and the notices of a repository.",
    "inspect": "Show what raillint sees in a repository.",
    "card": "Show a card as its readers see it.",
    "lineage": "Draw what a repository was made from, and what was lost where.",
    "duties": "Say what you must do, may not do and must pass on.",
    "diff": "Say what changed legally between two repositories or revisions.",
    "stats": "Count the sections, licences and languages of many cards.",
    "form": "Fill in a form on regulation with what is documented.",
    "stamp": "Write licence and base into the headers of your weights.",
    "badge": "Make a badge with the verdict.",
    "rules": "List the rules.",
    "explain": "Say what a rule means, with a bad and a good example.",
    "licenses": "Look up, identify and learn licences.",
}
INTERRUPTED = 130
# What a disk raises that takes no more.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


class LazyGroup(click.Group):
    """A group whose commands are imported only when they run or show their help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"raillint.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the words name. Raises UsageError, with the nearest there is."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches  # noqa: PLC0415 - only for a slip

            near = get_close_matches(args[0], COMMANDS, 1)
            hint = f"; did you mean {near[0]}?" if near else "; `raillint --help` lists them"
            raise UsageError(f"there is no command {args[0]}{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="raillint")
def cli() -> None:
    """Check that a machine-learning repository keeps the promises of its OpenRAIL licence.

    Exit codes: 0 nothing at or above the threshold, 1 findings, 2 wrong usage or
    configuration, 3 something could not be read. raillint gives no legal advice.
    """


def _told(error: click.ClickException) -> str:
    """Return a fault of the call on one line, with where to read what is right."""
    said = " ".join(error.format_message().split())
    ctx = getattr(error, "ctx", None)
    return f"{said.removesuffix('.')} (see `{ctx.command_path} --help`)" if ctx else said


def _open_closed() -> None:
    """Give a stream that the caller has closed (`>&-`) a place to go, or every print would fail."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            from pathlib import Path  # noqa: PLC0415 - 3 ms, and streams are seldom closed

            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, stream)


def _failed(error: OSError) -> int:
    """Say which path of the call or which stream the system refused, and return the exit code.

    Commands say it themselves where they know more. Raises what names neither.
    """
    place = error.filename
    if place is None and error.errno not in _FULL:
        raise error
    if place is None:
        sys.stdout = None  # Python would write to it once more at exit
    named = "standard output" if place is None else os.fsdecode(place)
    complain(f"cannot use {named}: {(error.strerror or str(error)).lower()}")
    return SourceError.exit_code


def main(args: list[str] | None = None) -> None:
    """Run the command line and exit with its code; a fault of the user is one line."""
    _open_closed()
    try:
        code = cli.main(args, prog_name="raillint", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        code = error.exit_code
    except click.ClickException as error:
        complain(_told(error))
        code = error.exit_code
    except RaillintError as error:
        complain(str(error))
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        complain("interrupted")
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader (a pager, head) has gone; Python would complain once more at exit.
        sys.stdout = None
        code = 0
    except OSError as error:
        code = _failed(error)
    sys.exit(code if isinstance(code, int) else 0)
