"""Files that the user names: a baseline, a schema of one's own."""

from raillint.errors import UsageError

MAX_GIVEN = 50_000_000  # characters


def read_given(path: str, what: str) -> str:
    """Return the text of a file that the user named. Raises UsageError, one line."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read(MAX_GIVEN + 1)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise UsageError(f"cannot read {what} {path}: {reason[:1].lower()}{reason[1:]}") from error
    if len(text) > MAX_GIVEN:
        raise UsageError(f"cannot read {what} {path}: it has more than {MAX_GIVEN:,} characters")
    return text
