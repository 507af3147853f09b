"""Files that the user names: a baseline, a schema of one's own."""

from raillint.errors import UsageError


def read_given(path: str, what: str) -> str:
    """Return the text of a file that the user named. Raises UsageError, one line."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise UsageError(f"cannot read {what} {path}: {reason[:1].lower()}{reason[1:]}") from error
