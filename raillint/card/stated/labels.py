"""Lines that give a value a label: `- Parameters: 7B`, a row or a column of a table."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from raillint.card.card import Card
from raillint.card.stated.claim import stands_alone

_LONGEST = 400  # letters of a line
_ROW_CELLS = 2
_MOST = 40  # lines with one label


class Labelled(NamedTuple):
    """A label in lower case, the text it stands for as written, and where that begins."""

    label: str
    text: str
    start: int
    line: str


def labelled(card: Card, *words: str) -> Iterator[Labelled]:
    """Yield the lines of the body whose label is one of some words, given in lower case.

    Label lines of code and of quotations do not count, nor those under headings on other
    models. Of tables these count: rows of two cells, and a heading over a single row.
    """
    text = card.sentences.lowered
    seen: set[int] = set()
    for word in dict.fromkeys((*words, *(word.replace(" ", "_") for word in words))):
        for at, _ in card.sentences.near(word, 0):
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            if start in seen or end - start > _LONGEST:
                continue
            seen.add(start)
            # A table of two columns can have its first pair in its heading.
            for found in (_in_line(card, start, end, words), _in_table(card, start, end, words)):
                if found and stands_alone(card, card.sentences.at(found.start)):
                    yield found


def _in_line(card: Card, start: int, end: int, words: tuple[str, ...]) -> Labelled | None:
    """Return the value behind a label at the beginning of a line."""
    line = card.sentences.lowered[start:end]
    if "|" in line:
        return _in_row(card, start, end, words)
    head, sign, _ = line.partition(":")
    label = _bare(head)
    if not sign or label not in words:
        return None
    return _value(card, label, start + len(head) + 1, end, line)


def _in_row(card: Card, start: int, end: int, words: tuple[str, ...]) -> Labelled | None:
    line = card.sentences.lowered[start:end]
    cells = _cells(line)
    if len(cells) != _ROW_CELLS or _bare(cells[0][1]) not in words:
        return None
    begin, cell = cells[1]
    return _value(card, _bare(cells[0][1]), start + begin, start + begin + len(cell), line)


def _in_table(card: Card, start: int, end: int, words: tuple[str, ...]) -> Labelled | None:
    """Return the value below a label in the heading of a table that has a single row."""
    text = card.sentences.lowered
    head = _cells(text[start:end])
    if len(head) < _ROW_CELLS:
        return None
    lines = text[end + 1 : end + 1 + 4 * _LONGEST].split("\n", 3)
    if len(lines) < _ROW_CELLS or set(lines[0]) - set("|-: \r") or "-" not in lines[0]:
        return None
    if len(lines) > _ROW_CELLS and "|" in lines[2]:
        return None
    row = _cells(lines[1])
    begin = end + 1 + len(lines[0]) + 1
    for (_, title), (at, cell) in zip(head, row, strict=False):
        if _bare(title) in words and len(row) == len(head):
            return _value(card, _bare(title), begin + at, begin + at + len(cell), lines[1])
    return None


def _cells(line: str) -> list[tuple[int, str]]:
    """Return the cells of a row with the places where they begin; those at the rim left out."""
    if "|" not in line:
        return []
    cells, at = [], 0
    for cell in line.split("|"):
        cells.append((at, cell))
        at += len(cell) + 1
    if not cells[0][1].strip():
        del cells[0]
    if cells and not cells[-1][1].strip():
        del cells[-1]
    return cells


def _bare(text: str) -> str:
    """Return a label without marks of lists and emphasis and what stands in brackets."""
    text = text.partition("(")[0] if not text.lstrip().startswith("(") else text
    return text.strip(" \t\r>-*+•_`#|:.").replace("_", " ")


def _value(card: Card, label: str, start: int, end: int, line: str) -> Labelled:
    text = card.document.text[start:end]
    # A value may end with its sentence, and a label may be set in bold with its colon.
    skipped = len(text) - len(text.lstrip(" \t*_`|"))
    text = text[skipped:]
    cut = re.search(r"<br|<!--|\. |\r", text)
    return Labelled(label, text[: cut.start()] if cut else text, start + skipped, line)
