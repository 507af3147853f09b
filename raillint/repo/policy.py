"""What an organisation asks of licences: its part of the settings, for the rules."""

from typing import NamedTuple

from raillint.model import Severity


class Policy(NamedTuple):
    """The licence that repositories are compared with, and the restrictions they must hold.

    ``compare_with`` is a licence id or empty; ``required`` are codes of the taxonomy, and
    ``weight`` says how much a missing one weighs.
    """

    compare_with: str = ""
    required: tuple[str, ...] = ()
    weight: Severity = Severity.ERROR


NO_POLICY = Policy()
