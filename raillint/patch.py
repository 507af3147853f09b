"""What changes in a file, as a unified diff that `git apply` and `patch` read."""

from collections.abc import Callable

CONTEXT = 3


def unified(
    path: str, before: bytes | None, after: bytes | None, shown: Callable[[str], str] = str
) -> str:
    """Return the unified diff of a file; none stands for no file.

    ``shown`` makes a line fit to be printed; line ends stay as they are.
    """
    from difflib import unified_diff  # noqa: PLC0415 - only a diff needs it

    name = shown(path)
    lines = unified_diff(
        _lines(before),
        _lines(after),
        "/dev/null" if before is None else f"a/{name}",
        "/dev/null" if after is None else f"b/{name}",
        n=CONTEXT,
    )
    return "".join(_whole(line, shown) for line in lines)


def _lines(data: bytes | None) -> list[str]:
    """Return the lines of a file, parted at LF alone, as `patch` does."""
    if not data:
        return []
    *lines, last = data.decode("utf-8", "replace").split("\n")
    return [line + "\n" for line in lines] + ([last] if last else [])


def _whole(line: str, shown: Callable[[str], str]) -> str:
    if not line.endswith("\n"):
        return shown(line) + "\n\\ No newline at end of file\n"
    end = "\r\n" if line.endswith("\r\n") else "\n"
    return shown(line.removesuffix(end)) + end
