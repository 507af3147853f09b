"""What a licence asks, reserves and settles besides its use restrictions, in plain words.

The words stand in `schemas/license.schema.json`, beside the keys that descriptors use.
"""

import json
from functools import cache
from typing import Any, NamedTuple

from raillint.data import schema_path
from raillint.errors import DataError

# The kinds in the order of a page, with the heading of each.
KINDS = {
    "duty": "What you have to do",
    "right": "What the licensor may do",
    "term": "What else is settled",
}


class Obligation(NamedTuple):
    """A duty, a right of the licensor, or a term: its kind, a short title, a sentence."""

    name: str
    kind: str
    title: str
    told: str


@cache
def obligations() -> dict[str, Obligation]:
    """Return every obligation that descriptors can name. Raises DataError."""
    try:
        schema = json.loads(schema_path("license").read_bytes())
        listed = schema["properties"]["obligations"]["properties"]
        return {
            name: Obligation(name, item["x-raillint"]["kind"], item["title"], item["description"])
            for name, item in listed.items()
        }
    except (OSError, ValueError, KeyError) as error:
        raise DataError(
            f"the schema of licence descriptors is broken: {error}; install raillint again"
        ) from error


def told(name: str, item: dict[str, Any]) -> str:
    """Return what a descriptor says of an obligation as one plain sentence or two."""
    known = obligations()[name]
    note = item.get("note", "")
    return known.told + (f" Here: {note}." if note else "")


REACH = {
    "change": "changed copies",
    "transfer": "models made from its weights, activations or output",
    "distillation": "distilled models",
    "synthetic-data": "models trained on data that it made",
}


def derivative_told(item: dict[str, Any] | None) -> str:
    """Return what counts as a derivative, in words; nothing where that is not known."""
    if not item:
        return ""
    return f"{', '.join(REACH[one] for one in item['reach'])} (paragraph {item['paragraph']})"
