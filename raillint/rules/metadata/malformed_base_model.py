"""MD106: `base_model` is no id of the Hub."""

from raillint.card.card import Card
from raillint.card.shape import violations_of
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import Outcome, card_rule

_HUB = ("https://huggingface.co/", "http://huggingface.co/", "https://hf.co/", "huggingface.co/")


@card_rule(
    code="MD106",
    severity=Severity.ERROR,
    since="0.1",
    requires=("front-matter-parses",),
    kinds=("model",),
    fix="safe",
    when=("schema-broken",),
)
def malformed_base_model(card: Card) -> Outcome:
    """`base_model` is no Hub id: a link, a local path, or no text at all.

    ## Why it matters
    The base model is how the Hub, and every reader, follows the terms from a model to
    what was made of it. A link or a path on the author's machine breaks that chain.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    base_model: https://huggingface.co/org/base
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    base_model: org/base
    ---

    # A model
    ```
    """
    for violation in violations_of(card, "MD106"):
        span = card.value(*violation.route)
        model_id = _id_in_link(violation.value)
        yield Hit(
            violation.message,
            span,
            help=f"write `{model_id}`"
            if model_id
            else "write the id of the model on the Hub, such as `org/model`",
            fix=Fix(f"write `{model_id}`", (Edit(span, model_id),), safe=True)
            if model_id
            else None,
        )


def _id_in_link(value: object) -> str:
    """Return the model id in a link to the Hub, or nothing."""
    if not isinstance(value, str):
        return ""
    for start in _HUB:
        if value.startswith(start):
            parts = value.removeprefix(start).strip("/").split("/")
            plain = len(parts) == 2 or (len(parts) == 4 and parts[2:] == ["tree", "main"])  # noqa: PLR2004
            return "/".join(parts[:2]) if plain and all(parts) else ""
    return ""
