"""CS209: a template's placeholder was left in the card."""

from collections.abc import Iterator
from functools import cache
from re import Pattern
from re import compile as compile_pattern

from raillint.card.card import Card
from raillint.model import Hit, Severity, Span
from raillint.registry import Outcome, card_rule

# Cheap to look for, and in every card that the pattern could match.
_HINTS = ("ore Information", "ore information", "Model ID", "{{", "TODO", "DIRECTORY", "MODEL_NAME")


@card_rule(
    code="CS209",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    words=tuple(map(str.lower, _HINTS)),
)
def leftover_placeholder(card: Card) -> Outcome:
    """A placeholder of a card template was left in the text.

    ## Why it matters
    A card full of placeholders looks finished to a machine and tells a person nothing. The
    place is known, so it is quickly filled or deleted.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # Model Card for Model ID

    Trained on [More Information Needed].
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    Trained on sums that a script wrote.
    ```
    """
    if not any(hint in card.document.text for hint in _HINTS):
        return
    spans = list(_placeholders(card))
    if spans:
        text = " ".join(card.document.slice(spans[0]).split())
        more = f" (and {len(spans) - 1} more)" if len(spans) > 1 else ""
        yield Hit(
            f"a placeholder was left in the card: `{text}`{more}",
            spans[0],
            help="write what belongs there, or delete the heading",
        )


def _placeholders(card: Card) -> Iterator[Span]:
    """Yield the spans of placeholders in the running text; code does not count."""
    text = card.document.text
    for block in card.markdown.blocks:
        if block.kind == "code":
            continue
        for match in _pattern().finditer(text, block.start, block.end):
            yield card.document.span(*match.span())


@cache
def _pattern() -> Pattern[str]:
    return compile_pattern(
        r"\[?More [Ii]nformation [Nn]eeded\]?|Model Card for Model ID"
        r"|\{\{ ?[a-z_]+(?: ?\| ?[^{}\n]{0,80})? ?\}\}|^TODO:?[^\n]{0,80}$|\{MODEL_NAME\}"
        r"|<!-- ?TODO[^\n]{0,80}-->"
    )
