"""What raillint raises. A fault in a repository is never an exception: it is a finding."""


class RaillintError(Exception):
    """Something stopped raillint; the text is one line for the user."""

    exit_code = 3


class UsageError(RaillintError):
    """A wrong option, target or configuration: the user can mend the call."""

    exit_code = 2


class SourceError(RaillintError):
    """A target that could not be read or reached."""


class DataError(RaillintError):
    """Data that raillint needs (a licence text, an index, a descriptor) is missing or broken."""
