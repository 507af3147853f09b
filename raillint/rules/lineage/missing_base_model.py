"""LN105: the files name a base, and the metadata does not."""

from raillint.model import Confidence, Fix, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import Derivative, Mention
from raillint.rules._declaring import listed_as

_SURE = ("adapter-config", "mergekit")
_LIKELY = ("gguf", "modelspec", "config")


@lineage_rule(
    code="LN105",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("named-in-files",),
    fix="safe",
)
def missing_base_model(made: Derivative) -> Outcome:
    """The files name the model that this one was made from, and the metadata does not.

    ## Why it matters
    `base_model` is how the Hub, search and every tool follow terms from a model to what was
    made of it. Without the key a derivative looks like an original work, and the
    restrictions of its base end here unseen.

    ## Bad
    ```markdown
    ---
    license: mit
    ---

    # An adapter
    ```
    ```json adapter_config.json
    {"base_model_name_or_path": "EleutherAI/gpt-neo-1.3B"}
    ```

    ## Good
    ```markdown
    ---
    license: mit
    base_model: EleutherAI/gpt-neo-1.3B
    ---

    # An adapter
    ```
    ```json adapter_config.json
    {"base_model_name_or_path": "EleutherAI/gpt-neo-1.3B"}
    ```
    """
    card = made.repo.card
    if card is None or "base_model" in card.data or _tagged(made):
        return
    found = [
        (parent, mention)
        for parent in made.parents
        if not parent.unresolved
        for mention in parent.told_by(*_SURE, *_LIKELY)[:1]
        # A recipe that the card shows may be that of the model it was converted from.
        if mention.path != card.path
    ]
    if not found:
        return
    surest = max(_confidence(made, mention) for _, mention in found)
    told = [row for row in found if _confidence(made, row[1]) == surest]
    ids = list(dict.fromkeys(parent.id for parent, _ in told))
    first = told[0][1]
    value = ids[0] if len(ids) == 1 else f"[{', '.join(ids)}]"
    shown = f"`{ids[0]}`" + (f" and {len(ids) - 1} more" if len(ids) > 1 else "")
    yield Hit(
        f"{first.path} names {shown} as the base, and the metadata has no `base_model`",
        first.span,
        help=f"add `base_model: {value}`",
        evidence=tuple(mention.told() for _, mention in told),
        confidence=surest,
        fix=Fix(
            f"write `base_model: {value}`",
            listed_as(card, "base_model", ids),
            safe=surest is Confidence.HIGH,
        ),
    )


def _tagged(made: Derivative) -> bool:
    """Tell whether the card's own tags name a base, which the Hub reads as well."""
    return any(
        mention.line
        for parent in made.parents
        for mention in parent.told_by("base_model", "hub-tag")
    )


def _confidence(made: Derivative, mention: Mention) -> Confidence:
    if mention.how in _SURE:
        # A configuration that is only shown in the card may be another's.
        return mention.confidence
    if mention.how == "config" and not made.repo.source.hub_id:
        # The name may be that of the model itself.
        return Confidence.LOW
    return Confidence.MEDIUM
