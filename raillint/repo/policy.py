"""What an organisation asks of repositories: its part of the settings, for the rules."""

from typing import NamedTuple

from raillint.model import Severity

LARGE = 1_000_000_000


class Policy(NamedTuple):
    """The licence that repositories are compared with, and the restrictions they must hold.

    ``compare_with`` is a licence id or empty; ``required`` are codes of the taxonomy, and
    ``weight`` says how much a missing one weighs. ``large_model`` is the number of
    parameters from which on a model counts as large.
    """

    compare_with: str = ""
    required: tuple[str, ...] = ()
    weight: Severity = Severity.ERROR
    large_model: int = LARGE


NO_POLICY = Policy()
