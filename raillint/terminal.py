"""Text from a repository, made safe to print."""

import sys
from contextlib import suppress
from functools import cache


@cache
def _escapes() -> dict[int, str]:
    """Map every character that steers a terminal or reorders text to a visible escape."""
    codes = [*range(0x20), *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF]
    codes += [*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)]
    visible = {code: f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" for code in codes}  # noqa: PLR2004
    return visible | {ord("\t"): " "}


def printable(text: str) -> str:
    """Return text on one line with nothing in it that a terminal would obey."""
    return text.translate(_escapes())


def number_of(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural unless it is one."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def complain(message: str) -> None:
    """Print a fault of the call or of a target: one line on standard error.

    Where nothing can be written there, the exit code has to do.
    """
    with suppress(OSError):
        sys.stderr.write(f"raillint: error: {printable(message)}\n")
