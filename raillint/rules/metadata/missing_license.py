"""MD102: the metadata names no licence."""

from raillint.card.card import Card
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(
    code="MD102",
    severity=Severity.ERROR,
    since="0.1",
    requires=("front-matter-parses",),
    kinds=("model", "dataset"),
)
def missing_license(card: Card) -> Outcome:
    """The metadata has no `license`.

    ## Why it matters
    Without `license` the Hub shows none, searches by licence miss the repository, and
    whoever wants to use it must ask first. A licence file alone does not change that.

    ## Bad
    ```markdown
    ---
    language: en
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    language: en
    license: apache-2.0
    ---

    # A model
    ```
    """
    if "license" not in card.data:
        yield Hit(
            "the metadata names no licence",
            card.at(),
            help="add `license:` with an id of the Hub's list, or `other` and a `license_name`",
        )
    elif card.data["license"] in (None, "", []):
        yield Hit("`license` is empty", card.at("license"), help="name a licence after the colon")
