"""MD107: a tag that was meant to warn of content does not."""

from raillint.card.card import Card
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import Outcome, card_rule

TAG = "not-for-all-audiences"
# Without hyphens and the like, and without a last `s`.
_VARIANTS = frozenset({"notforallaudience", "notforallaudeince", "notforallage", "nfaa"})


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
        if isinstance(tag, str) and tag != TAG and _bare(tag) in _VARIANTS:
            span = card.value("tags", at)
            yield Hit(
                f"the tag `{tag}` is not the one that the Hub warns for",
                span,
                help=f"write `{TAG}`",
                fix=Fix(f"write `{TAG}`", (Edit(span, TAG),), safe=True),
            )


def _bare(tag: str) -> str:
    return "".join(letter for letter in tag.lower() if letter.isalnum()).removesuffix("s")
