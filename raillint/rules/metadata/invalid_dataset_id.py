"""MD110: `datasets` holds something else than ids."""

from raillint.card.card import Card
from raillint.card.shape import violations_of
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(
    code="MD110",
    severity=Severity.INFO,
    since="0.1",
    requires=("front-matter-parses",),
    when=("schema-broken",),
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
        yield Hit(violation.message, card.at(*violation.route), help=violation.help)
