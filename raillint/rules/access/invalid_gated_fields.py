"""GA602: the fields of the access form have a shape that the Hub does not read."""

from raillint.card.card import Card
from raillint.card.shape import violations_of
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(
    code="GA602",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
    when=("schema-broken",),
)
def invalid_gated_fields(card: Card) -> Outcome:
    """`extra_gated_fields` asks for something that no access form can show.

    ## Why it matters
    The Hub builds the form of a gated repository from these fields. A field of an unknown
    kind is not shown, so that people get access without the promise it was to hold.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    extra_gated_fields:
      I agree to the use restrictions: tickbox
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    extra_gated_fields:
      I agree to the use restrictions: checkbox
    ---

    # A model
    ```
    """
    for violation in violations_of(card, "GA602"):
        yield Hit(violation.message, card.at(*violation.route), help=violation.help)
