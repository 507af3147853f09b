"""MD112: a key that the Hub does not know, close to one that it does."""

from functools import cache

from raillint.card.card import Card
from raillint.guards import misspellings
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(
    code="MD112",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
    fix="safe",
)
def misspelt_metadata_key(card: Card) -> Outcome:
    """A key of the metadata is misspelt, so that the Hub ignores it.

    ## Why it matters
    The Hub accepts unknown keys without a word. A licence under `licence`, or languages
    under `languages`, count for nothing: no filter finds them and no page shows them.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    languages: en
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    language: en
    ---

    # A model
    ```
    """
    for key in card.data.keys() & _slips(card.schema).keys():
        meant = _slips(card.schema)[key]
        span = card.key(key)
        free = meant not in card.data
        yield Hit(
            f"the Hub does not read `{key}`",
            span,
            help=f"write `{meant}`" if free else f"`{meant}` is there as well: merge the two",
            fix=Fix(f"write `{meant}`", (Edit(span, meant),), safe=True) if free else None,
        )


@cache
def _slips(schema: str) -> dict[str, str]:
    return misspellings(schema)
