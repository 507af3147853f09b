"""Lines of a card that state what the files state, each with the place it was read from."""

from collections.abc import Iterable

from raillint.card.additions import can_ask_for, section_with
from raillint.card.card import Card
from raillint.card.provenance import marked, shown
from raillint.card.sections import Status
from raillint.model import Edit
from raillint.repo.readings.reading import Reading
from raillint.repo.readings.table import read_repo
from raillint.repo.snapshot import RepoSnapshot


def filled_line(item: Reading, name: str = "") -> str:
    """Return a reading as a line of a list; ``name`` stands for the fact's own."""
    told = shown(item.value, item.unit, grams=item.unit.startswith("g of"))
    return f"- {name or item.fact}: {told} {marked(item.path, item.key, item.value)}"


def filled_section(repo: RepoSnapshot, card: Card, section_id: str) -> tuple[Edit, ...]:
    """Return the edits that give a card a section of all that the files state for it.

    None where the card says something there, or the files say nothing. Raises SourceError.
    """
    section = card.sections.get(section_id)
    if section is None or not (can_ask_for(section) or section.status is Status.PLACEHOLDER):
        return ()
    lines = _lines(item for item in read_repo(repo) if item.section == section_id)
    return section_with(card, section_id, lines) if lines else ()


def _lines(readings: Iterable[Reading]) -> str:
    return "\n".join(filled_line(item) for item in readings)
