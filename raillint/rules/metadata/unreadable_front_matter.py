"""MD101: the Hub cannot read the metadata of the card."""

from raillint.card.card import Card
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(code="MD101", severity=Severity.ERROR, since="0.1", when=("card-unreadable",))
def unreadable_front_matter(card: Card) -> Outcome:
    """The card has no metadata block, or one that the Hub cannot read.

    ## Why it matters
    The Hub takes the licence, the language and the base model from the YAML block at the
    top of README.md. A block with a mistyped fence is dropped without a word: the model is
    then public with no licence at all. A block that is no valid YAML stops the push.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ----

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    """
    problem = card.unreadable
    if problem is not None:
        yield Hit(problem.message, problem.span, help=problem.help, related=problem.related)
