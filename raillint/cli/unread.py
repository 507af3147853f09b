"""What of a repository could not be read, as each command says it that shows what is there."""

from raillint.errors import SourceError
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.terms import unreadable
from raillint.terminal import complain


def code_of(repo: RepoSnapshot) -> int:
    """Return the exit code of a page, and say what could not be read: it cannot be whole."""
    reasons = [gap.reason for gap in unreadable(repo)]
    for reason in reasons:
        complain(reason)
    return SourceError.exit_code if reasons else 0
