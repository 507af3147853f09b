"""MD109: `co2_eq_emissions` is no amount of grams."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.front_matter import Key
from raillint.card.shape import violations_of
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import Outcome, card_rule

_GRAMS = {
    "g": 1, "gram": 1, "grams": 1, "kg": 1e3, "kilogram": 1e3, "kilograms": 1e3,
    "t": 1e6, "ton": 1e6, "tons": 1e6, "tonne": 1e6, "tonnes": 1e6,
}  # fmt: skip


@card_rule(
    code="MD109",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
    when=("schema-broken",),
    fix="suggested",
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
        yield Hit(
            violation.message,
            card.at(*violation.route),
            help=violation.help,
            fix=_fix(card, violation.route, violation.value),
        )


def _fix(card: Card, route: tuple[Key, ...], value: object) -> Fix | None:
    """Return the amount of a text in grams, or nothing where it is none."""
    match = _amount().fullmatch(str(value).lower()) if value else None
    if match is None or not isinstance(value, str):
        return None
    grams = f"{float(match[1].replace(',', '')) * _GRAMS[match[2] or 'g']:.12g}"
    return Fix(f"write {grams} grams", (Edit(card.value(*route), grams),))


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(
        r"\s*[~≈]?\s*(\d{1,9}(?:,\d{3})*(?:\.\d{1,9})?)\s*(kg|g|t|grams?|kilograms?|tons?|tonnes?)?"
        r"\s*(?:of\s*)?(?:co2|co₂)?\s*(?:eq|e|equivalent)?\.?\s*"
    )
