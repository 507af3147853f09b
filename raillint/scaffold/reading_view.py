"""A card in plain lines: what a reader of the Hub sees, and which files filled it."""

import json
from collections.abc import Callable, Iterator

from raillint.card.boilerplate import without_markup
from raillint.card.card import Card
from raillint.card.provenance import Value, origins

LONGEST = 110  # characters of a value of the metadata
_SHOWN = {"content": "", "inline": "in running text", "placeholder": "not written yet"}


def read_view(card: Card, value_now: Callable[[str, str], Value | None]) -> Iterator[str]:
    """Yield the lines of a card: metadata, text without markup, sections, sources.

    ``value_now`` says what a file states now under a key.
    """
    yield "METADATA"
    if card.unreadable is not None:
        yield f"  the Hub cannot read it: {card.unreadable.why}"
    for key, value in card.data.items():
        told = value if isinstance(value, str) else json.dumps(value, default=str)
        yield f"  {key}: {told if len(told) <= LONGEST else told[:LONGEST] + ' …'}"
    yield ""
    yield from _body(card)
    yield ""
    yield "SECTIONS"
    for id_, section in card.sections.items():
        line = card.document.line_at(section.span.start)
        if section.status != "absent":
            status = _SHOWN.get(section.status, str(section.status))
            yield f"  {id_}: line {line}" + (f", {status}" if status else "")
    found = list(origins(card))
    if found:
        yield ""
        yield "FROM FILES"
    for item in found:
        now = value_now(item.path, item.key)
        state = "" if now == item.value else f" (the file now says {now})"
        line = card.document.line_at(item.comment.start)
        yield f"  line {line}: {item.path} {item.key} = {item.value}{state}"


def _body(card: Card) -> Iterator[str]:
    """Yield the text: comments gone, headings in capitals, code and tables as they stand."""
    text = card.document.text
    blocks = card.markdown.blocks
    open_ = {item.span.start for item in card.sections.values() if item.status == "placeholder"}
    end = card.front_matter.block.end + 4 if card.front_matter is not None else 0
    for block in blocks:
        if block.start < end:
            continue
        raw = text[block.start : block.end]
        if block.kind == "heading":
            yield ""
            title = without_markup(raw)[0].strip().strip("#=-").strip().upper()
            yield title + (" (not written yet)" if block.start in open_ else "")
            continue
        plain = raw if block.kind == "code" else without_markup(raw)[0]
        yield from (line.rstrip() for line in plain.splitlines() if line.strip())
