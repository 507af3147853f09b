"""Many cards in one file: a table of JSON lines, plain or gzipped."""

import gzip
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, Any

from raillint.errors import SourceError

LINES = (".jsonl", ".jsonl.gz")
_LONGEST_LINE = 16_000_000


def rows(path: str, limit: int) -> Iterator[str | None]:
    """Yield the `text` of each row, cut at a limit, or nothing for a row without one.

    Raises SourceError, with the number of the line, where the table cannot be read.
    """
    try:
        with closing(_open(Path(path))) as lines:
            for number, line in enumerate(iter(lambda: lines.readline(_LONGEST_LINE), b""), 1):
                if line.strip():
                    text = _text(line, f"{path}:{number}")
                    yield None if text is None else text[:limit]
    except (OSError, EOFError) as error:
        raise SourceError(f"{path} cannot be read: {error}") from error


def _open(path: Path) -> IO[bytes] | gzip.GzipFile:
    return gzip.open(path) if path.suffix == ".gz" else path.open("rb")


def _text(line: bytes, place: str) -> str | None:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{place}: the line is no JSON: {error}") from error
    text = row.get("text") if isinstance(row, dict) else None
    if text is not None and not isinstance(text, str):
        raise SourceError(f"{place}: `text` is no text")
    return text
