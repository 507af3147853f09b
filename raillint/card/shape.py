"""How the metadata of a card must be shaped, and which rule reports what is not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from raillint.card.card import Card
from raillint.guards import refused_items, rule_of_key

if TYPE_CHECKING:
    from raillint.schema import Violation


def violations_of(card: Card, code: str) -> Iterator["Violation"]:
    """Yield the violations of the card's schema that a rule reports, in the card's order.

    An empty value (`key:` with nothing after it) under `license` is left to MD102.
    """
    for key in card.violated_keys:
        if rule_of_key(card.schema, key) != code:
            continue
        from raillint.schema import violations_at

        value = card.data[key]
        # jsonschema takes its time over each item, and most of a long list is in order.
        places = refused_items(card.schema, key, value) if isinstance(value, list) else []
        yield from violations_at(card.schema, key, value, places)
