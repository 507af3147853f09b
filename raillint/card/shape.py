"""How the metadata of a card must be shaped, and which rule reports what is not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from raillint.card.card import Card
from raillint.guards import rule_of_key

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

        yield from violations_at(card.schema, key, card.data[key])
