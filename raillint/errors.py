"""What raillint raises. A fault in a repository is never an exception: it is a finding."""

from enum import StrEnum


class RaillintError(Exception):
    """Something stopped raillint; the text is one line for the user."""

    exit_code = 3


class UsageError(RaillintError):
    """A wrong option, target or configuration: the user can mend the call."""

    exit_code = 2


class Fault(StrEnum):
    """Why something could not be read, for those who go on without it."""

    UNREADABLE = "unreadable"
    """There, but its bytes cannot be had or make no sense: a cut body, broken JSON."""
    MISSING = "missing"
    """The Hub knows no such repository, or hides a private one from this token."""
    GATED = "gated"
    """The publisher lets in only those who were granted access."""
    DISABLED = "disabled"
    """The Hub has taken the repository down."""
    CLOSED = "closed"
    """The publisher has turned off what was asked for, such as discussions."""
    REVISION = "revision"
    """The repository is there, the branch, tag or commit is not."""
    TOKEN = "token"  # noqa: S105 - a word, no secret
    """The Hub refuses the token itself."""
    LIMITED = "limited"
    """The Hub asked to come back later than raillint waits."""
    UNREACHABLE = "unreachable"
    """No answer: refused, timed out, or a fault of the server that did not pass."""
    OFFLINE = "offline"
    """Not in the cache, and the network was not to be used."""
    TOO_LARGE = "too large"
    """More than raillint reads of one answer or one repository."""


class SourceError(RaillintError):
    """A target that could not be read or reached; ``fault`` says why."""

    def __init__(self, message: str, fault: Fault = Fault.UNREADABLE) -> None:
        super().__init__(message)
        self.fault = fault


class DataError(RaillintError):
    """Data that raillint needs (a licence text, an index, a descriptor) is missing or broken."""
