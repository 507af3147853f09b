"""MD109: `co2_eq_emissions` is no amount of grams."""

from raillint.card.card import Card
from raillint.card.shape import violations_of
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(
    code="MD109",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
    when=("schema-broken",),
)
def invalid_emissions(card: Card) -> Outcome:
    """`co2_eq_emissions` is no amount of grams.

    ## Why it matters
    The Hub reads the value as grams of CO2 equivalent: a number, or a mapping with the
    number under `emissions`. A text with a unit is shown nowhere, and a negative amount
    cannot be right.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    co2_eq_emissions: 0.4 kg
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    co2_eq_emissions:
      emissions: 400
      source: CodeCarbon
    ---

    # A model
    ```
    """
    for violation in violations_of(card, "MD109"):
        yield Hit(violation.message, card.at(*violation.route), help=violation.help)
