"""MD108: `model-index` does not have the documented shape."""

from raillint.card.card import Card
from raillint.card.shape import violations_of
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(
    code="MD108",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
    when=("schema-broken",),
)
def invalid_model_index(card: Card) -> Outcome:
    """`model-index` does not have the shape that the Hub documents.

    ## Why it matters
    The Hub and its client take evaluation results from `model-index`. An entry without
    its task, dataset or metric is dropped, or stops the card from loading.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    model-index:
      - name: tiny
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    model-index:
      - name: tiny
        results:
          - task:
              type: text-classification
            dataset:
              name: Sums
              type: sums
            metrics:
              - type: accuracy
                value: 0.9
    ---

    # A model
    ```
    """
    for violation in violations_of(card, "MD108"):
        yield Hit(violation.message, card.at(*violation.route), help=violation.help)
