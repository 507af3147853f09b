"""MD111: a value has a type or form that the Hub does not read."""

from raillint.card.card import Card
from raillint.card.shape import violations_of
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(
    code="MD111",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
)
def invalid_metadata_value(card: Card) -> Outcome:
    """A value of the metadata has a form that the Hub does not read.

    ## Why it matters
    The Hub checks some keys when a card is pushed and reads others silently. A language
    that is no ISO 639 code is refused; a bare `no` means false to many readers of YAML,
    not Norwegian.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    language: english
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
    for violation in violations_of(card, "MD111"):
        yield Hit(violation.message, card.at(*violation.route), help=violation.help)
