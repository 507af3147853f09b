"""Edits of the metadata that declare a licence or a base."""

from collections.abc import Sequence

from raillint.card.additions import key_with, without_key
from raillint.card.card import Card
from raillint.licensing.catalogue import License
from raillint.model import Edit

_QUOTED = frozenset("\"'#:{}[],&*!|>%@` ")


def declared_as(card: Card, known: License, path: str) -> tuple[Edit, ...]:
    """Return the edits that declare a licence, whose text is at ``path``."""
    if known.hub_id and not known.is_family:
        edits = set_to(card, "license", known.hub_id)
        # Beside an id of the Hub a name of one's own has no effect.
        return edits + (without_key(card, "license_name") if "license_name" in card.data else ())
    return declared_by_name(card, known.id, path)


def declared_by_name(card: Card, name: str, path: str) -> tuple[Edit, ...]:
    """Return the edits that declare a licence that the Hub has no id for."""
    edits = set_to(card, "license", "other") + set_to(card, "license_name", name)
    if "license_link" not in card.data:
        edits += key_with(card, "license_link", path, after="license")
    return edits


def set_to(card: Card, key: str, value: str, after: str = "license") -> tuple[Edit, ...]:
    """Return the edit that gives a key a value; none where it has it."""
    if card.data.get(key) == value:
        return ()
    if key in card.data:
        return (Edit(card.at(key), f"{key}: {value}"),)
    return key_with(card, key, value, after=after)


def listed_as(card: Card, key: str, values: Sequence[str], after: str = "") -> tuple[Edit, ...]:
    """Return the edit that adds values to a key that may hold one, a list or nothing.

    Only values that YAML reads as they stand are written; a list in brackets gets them
    before its last bracket, one in lines gets lines.
    """
    if any(not value or _QUOTED.intersection(value) for value in values):
        return ()
    there = card.data.get(key)
    if there is None and key not in card.data:
        told = values[0] if len(values) == 1 else f"[{', '.join(values)}]"
        return key_with(card, key, told, after=after)
    if isinstance(there, str):
        said = card.document.slice(card.value(key))
        lines = "".join(f"\n- {item}" for item in (said, *values))
        return () if "\n" in said else (Edit(card.at(key), f"{key}:{lines}"),)
    if not isinstance(there, list) or not there:
        return ()
    last = card.value(key, len(there) - 1)
    line = card.document.line_span(card.document.line_at(last.start))
    before = card.document.text[line.start : last.start]
    if before.strip() == "-":
        end = card.document.line_span(card.document.line_at(max(last.end - 1, last.start))).end
        at = card.document.span(end, end)
        return (Edit(at, "".join(f"\n{before}{value}" for value in values)),)
    return (Edit(card.document.span(last.end, last.end), "".join(f", {v}" for v in values)),)
