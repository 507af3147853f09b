"""GA602: the fields of the access form have a shape that the Hub does not read."""

from raillint.card.card import Card
from raillint.card.front_matter import Key
from raillint.card.shape import violations_of
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import Outcome, card_rule

# Other words for the kinds of fields that the Hub shows (hub-docs, "Gated models").
_MEANT = {
    "checkbox": "checkbox", "tickbox": "checkbox", "check": "checkbox", "boolean": "checkbox",
    "bool": "checkbox", "check-box": "checkbox", "check box": "checkbox", "checkboxes": "checkbox",
    "text": "text", "string": "text", "str": "text", "textbox": "text", "textfield": "text",
    "input": "text", "short text": "text", "country": "country", "countries": "country",
    "date": "date_picker", "datepicker": "date_picker", "date-picker": "date_picker",
    "date picker": "date_picker", "ip": "ip_location", "ip-location": "ip_location",
    "ip location": "ip_location",
}  # fmt: skip


@card_rule(
    code="GA602",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
    fix="safe",
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
        yield Hit(
            violation.message,
            card.at(*violation.route),
            help=violation.help,
            fix=_fix(card, violation.route, violation.value),
        )


def _fix(card: Card, route: tuple[Key, ...], value: object) -> Fix | None:
    """Return the kind of field that a value plainly names, or nothing."""
    span = card.value(*route)
    meant = _MEANT.get(str(value).strip().lower()) if value else None
    if meant is None or "\n" in card.document.slice(span):
        return None
    return Fix(f"write `{meant}`", (Edit(span, meant),), safe=True)
