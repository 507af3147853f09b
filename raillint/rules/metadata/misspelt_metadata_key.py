"""MD112: a key that the Hub does not know, close to one that it does."""

from raillint.card.card import Card
from raillint.guards import meant_key, violated_keys
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
    for key in card.data:
        meant = meant_key(card.schema, key)
        if not meant or (meant == "license" and meant not in card.data):
            continue  # a missing licence weighs more: MD102 says it
        span = card.key(key)
        fits = meant not in card.data and not violated_keys(card.schema, {meant: card.data[key]})
        yield Hit(
            f"the Hub does not read `{key}`",
            span,
            help=_advice(card, meant, fits=fits),
            fix=Fix(f"write `{meant}`", (Edit(span, meant),), safe=True, respells=True)
            if fits
            else None,
        )


def _advice(card: Card, meant: str, *, fits: bool) -> str:
    if fits:
        return f"write `{meant}`"
    if meant in card.data:
        return f"`{meant}` is there as well: merge the two"
    return f"write `{meant}`, and mend its value too: as it stands the Hub would not read it"
