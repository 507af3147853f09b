"""MD107: a tag that was meant to warn of content does not."""

from raillint.card.card import Card
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import Outcome, card_rule

TAG = "not-for-all-audiences"
_VARIANTS = frozenset(
    {"not-for-all-audience", "notforallaudiences", "not_for_all_audiences", "nfaa",
     "not for all audiences", "not for all audience", "not-for-all-audeinces", "not-for-all-ages"}
)  # fmt: skip


@card_rule(
    code="MD107",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
    fix="safe",
)
def misspelt_audience_tag(card: Card) -> Outcome:
    """A misspelt `not-for-all-audiences` tag.

    ## Why it matters
    The Hub puts a page behind a warning for one spelling of the tag only. Any other is
    an ordinary tag, and the page opens without a word.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    tags:
      - not-for-all-audience
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    tags:
      - not-for-all-audiences
    ---

    # A model
    ```
    """
    tags = card.data.get("tags")
    for at, tag in enumerate(tags if isinstance(tags, list) else ()):
        if isinstance(tag, str) and tag != TAG and (tag.lower() == TAG or tag.lower() in _VARIANTS):
            span = card.value("tags", at)
            yield Hit(
                f"the tag `{tag}` is not the one that the Hub warns for",
                span,
                help=f"write `{TAG}`",
                fix=Fix(f"write `{TAG}`", (Edit(span, TAG),), safe=True),
            )
