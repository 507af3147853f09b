"""The evidence to look at before a repository is accused of dropping a restriction.

The ladder: its own licence files, a section of the card, the text of an active gate, the same
organisation as licensor, a base that was relicensed. A rung that passes ends the accusation.
"""

from typing import NamedTuple

from raillint.model import Span

OWN_FILES, CARD_SECTION, GATE = "licence files", "card", "gate text"
SAME_OWNER, RELICENSED = "same organisation", "base relicensed"


class Rung(NamedTuple):
    """One rung of the ladder.

    ``passed`` is none where it could not be looked at. ``found`` says in words what was
    there; ``missing`` are required codes that a partial list leaves out, ``weaker`` those
    that it states less strongly; ``span`` is where it stands.
    """

    name: str
    passed: bool | None
    found: str
    missing: tuple[str, ...] = ()
    weaker: tuple[str, ...] = ()
    span: Span | None = None

    def told(self) -> str:
        """Return the rung and what it gave, for the evidence of a finding."""
        return f"{self.name}: {self.found}"


class Evidence(NamedTuple):
    """The rungs that were looked at, in their order; ``passed`` names the one that held."""

    passed: str
    rungs: tuple[Rung, ...]

    @property
    def looked_at(self) -> tuple[str, ...]:
        """What was looked at and what it gave, a line each."""
        return tuple(rung.told() for rung in self.rungs)

    @property
    def unreachable(self) -> tuple[str, ...]:
        """The rungs that could not be looked at: with one, nothing is proved."""
        return tuple(rung.told() for rung in self.rungs if rung.passed is None)

    @property
    def partial(self) -> Rung | None:
        """The rung that states some of what is required but not all, if one does."""
        return next((rung for rung in self.rungs if rung.missing or rung.weaker), None)

    def rung(self, name: str) -> Rung | None:
        """Return a rung by its name, if it was reached."""
        return next((rung for rung in self.rungs if rung.name == name), None)
