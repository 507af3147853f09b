"""MD110: `datasets` holds something else than ids."""

from raillint.card.card import Card
from raillint.card.front_matter import Key
from raillint.card.shape import violations_of
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import Outcome, card_rule

_HUB = "huggingface.co/datasets/"


@card_rule(
    code="MD110",
    severity=Severity.INFO,
    since="0.1",
    requires=("front-matter-parses",),
    when=("schema-broken",),
    fix="suggested",
)
def invalid_dataset_id(card: Card) -> Outcome:
    """`datasets` holds a value that is no dataset id.

    ## Why it matters
    The Hub links every dataset that a card names, and refuses values that cannot be
    ids: names in prose, links, paths. Without the link nobody can follow the terms of
    the data.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    datasets:
      - our own web crawl
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    datasets:
      - org/web-crawl
    ---

    # A model
    ```
    """
    for violation in violations_of(card, "MD110"):
        yield Hit(
            violation.message,
            card.at(*violation.route),
            help=violation.help,
            fix=_fix(card, violation.route, violation.value),
        )


def _fix(card: Card, route: tuple[Key, ...], value: object) -> Fix | None:
    """Return the fix for a link to a dataset on the Hub, or nothing."""
    link = value if isinstance(value, str) else ""
    _, found, path = link.partition(_HUB)
    parts = path.strip("/").split("/") if found and link.startswith(("http", _HUB)) else []
    if len(parts) not in {1, 2} or not all(parts):
        return None
    edit = Edit(card.value(*route), "/".join(parts))
    return Fix(f"write `{edit.replacement}`", (edit,))
