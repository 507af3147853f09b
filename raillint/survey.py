"""What many cards say: how often each section is there, under which licences and languages."""

import os.path
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.document import Document
from raillint.errors import SourceError
from raillint.repo.snapshot import MAX_TEXT, RepoSnapshot
from raillint.repo.source import Source
from raillint.repo.table import LINES, rows

# A hostile table could name a new licence in every row.
_MOST_VALUES = 5_000
_LONGEST_VALUE = 60
_OTHERS = "(others)"
_NONE = "(none)"


class Survey(NamedTuple):
    """Counts over cards: of each section by status, of licences, of languages.

    ``unread`` counts folders without a card and cards that cannot be read or are no text.
    """

    cards: int
    unread: int
    sections: dict[str, Counter[str]]
    licenses: Counter[str]
    languages: Counter[str]


def survey(cards: Iterable[Card | None]) -> Survey:
    """Count what cards say, one card at a time."""
    counted = unread = 0
    sections: dict[str, Counter[str]] = {}
    licenses: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    for card in cards:
        if card is None:
            unread += 1
            continue
        counted += 1
        for section in card.sections.values():
            sections.setdefault(section.id, Counter())[section.status.value] += 1
        _add(licenses, card.license_ids)
        _add(languages, _languages(card))
    ordered = {
        id_: Counter({status.value: found[status.value] for status in Status})
        for id_, found in sections.items()
    }
    return Survey(counted, unread, ordered, licenses, languages)


def _add(counts: Counter[str], values: Iterable[str]) -> None:
    for value in dict.fromkeys(value[:_LONGEST_VALUE] for value in values or (_NONE,)):
        counts[value if value in counts or len(counts) < _MOST_VALUES else _OTHERS] += 1


def _languages(card: Card) -> tuple[str, ...]:
    named = card.data.get("language")
    listed = named if isinstance(named, list) else [named]
    return tuple(item.lower() for item in listed if isinstance(item, str) and item)


def cards_in(table: str, kind: str | None = None) -> Iterator[Card | None]:
    """Yield the cards of a `.jsonl` or `.jsonl.gz` file whose rows hold a card under `text`.

    Raises SourceError where it cannot be read.
    """
    for text in rows(table, MAX_TEXT):
        yield None if text is None else Card(Document("README.md", text), kind)


def cards_of(sources: Iterable[Source], faults: list[SourceError]) -> Iterator[Card | None]:
    """Yield the card of each repository; why one could not be read goes into ``faults``."""
    for source in sources:
        try:
            yield RepoSnapshot(source).card
        except SourceError as error:
            faults.append(error)
            yield None


def is_table(path: str) -> bool:
    """Tell whether a path is a file whose rows are cards."""
    return path.endswith(LINES) and os.path.isfile(path)
