"""What many cards say: how often each section is there, under which licences and languages."""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, Any, NamedTuple

from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.document import Document
from raillint.errors import SourceError
from raillint.repo.snapshot import MAX_TEXT, RepoSnapshot
from raillint.repo.source import find_sources

LINES = (".jsonl", ".jsonl.gz")
# A hostile table could name a new licence in every row.
_MOST_VALUES = 5_000
_LONGEST_VALUE = 60
_LONGEST_LINE = 16 * MAX_TEXT
_OTHERS = "(others)"
_NONE = "(none)"


class Survey(NamedTuple):
    """Counts over cards: of each section by status, of licences, of languages.

    ``unread`` counts folders without a card and cards whose bytes are no text.
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


def cards_at(path: str, kind: str | None = None) -> Iterator[Card | None]:
    """Yield the cards of a folder of repositories, of one file, or of a table of lines.

    The rows of a `.jsonl` or `.jsonl.gz` hold a card under `text`. Raises SourceError
    where the table cannot be read, UsageError where there is nothing.
    """
    if path.endswith(LINES) and Path(path).is_file():
        yield from _rows(Path(path), kind)
        return
    for source in find_sources(path, kind):
        yield RepoSnapshot(source).card


def _rows(path: Path, kind: str | None) -> Iterator[Card | None]:
    try:
        with closing(_open(path)) as lines:
            for number, line in enumerate(iter(lambda: lines.readline(_LONGEST_LINE), b""), 1):
                text = _text(line, f"{path}:{number}") if line.strip() else None
                if line.strip():
                    yield None if text is None else Card(Document("README.md", text), kind)
    except (OSError, EOFError) as error:
        raise SourceError(f"{path} cannot be read: {error}") from error


def _open(path: Path) -> IO[bytes] | gzip.GzipFile:
    return gzip.open(path) if path.suffix == ".gz" else path.open("rb")


def _text(line: bytes, place: str) -> str | None:
    """Return the card of a row, cut at the size that `check` reads, or nothing."""
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{place}: the line is no JSON: {error}") from error
    text = row.get("text") if isinstance(row, dict) else None
    if text is not None and not isinstance(text, str):
        raise SourceError(f"{place}: `text` is no text")
    return None if text is None else text[:MAX_TEXT]
