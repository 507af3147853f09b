"""LN111: a merge whose metadata leaves out some of its parents."""

from raillint.model import Confidence, Fix, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.hub_id import owner_of
from raillint.repo.lineage import Derivative, Parent
from raillint.rules._declaring import listed_as
from raillint.rules._edges import named


@lineage_rule(
    code="LN111",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("named-in-files",),
    fix="safe",
)
def unlisted_merge_parent(made: Derivative) -> Outcome:
    """The metadata of a merge leaves out models that its configuration merges.

    ## Why it matters
    A merge is bound by the terms of each of its parents. Whoever looks up the listed ones
    alone misses what the others ask.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    base_model: mistralai/Mistral-7B-v0.1
    ---

    # A merge
    ```
    ```yaml mergekit_config.yml
    merge_method: linear
    models:
      - model: mistralai/Mistral-7B-v0.1
      - model: EleutherAI/gpt-neo-1.3B
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    base_model:
      - mistralai/Mistral-7B-v0.1
      - EleutherAI/gpt-neo-1.3B
    ---

    # A merge
    ```
    ```yaml mergekit_config.yml
    merge_method: linear
    models:
      - model: mistralai/Mistral-7B-v0.1
      - model: EleutherAI/gpt-neo-1.3B
    ```
    """
    card = made.repo.card
    if card is None or "base_model" not in card.data:
        return
    merged = [item for item in made.parents if item.told_by("mergekit") and not item.unresolved]
    unlisted = [item for item in merged if not item.told_by("base_model", "hub-tag")]
    if "merge_method:" in card.document.text:
        unlisted = _published(made, unlisted)
    if not unlisted:
        return
    mentions = [item.told_by("mergekit")[0] for item in unlisted]
    yield Hit(
        f"`base_model` leaves out {named([item.id for item in unlisted])}, which the "
        "configuration merges",
        card.at("base_model"),
        help=f"add {', '.join(item.id for item in unlisted)} to `base_model`",
        evidence=tuple(mention.told() for mention in mentions),
        confidence=max(Confidence.MEDIUM, mentions[0].confidence),
        fix=Fix(
            "add them to `base_model`",
            listed_as(card, "base_model", [item.id for item in unlisted]),
            safe=True,
        ),
    )


def _published(made: Derivative, unlisted: list[Parent]) -> list[Parent]:
    """Return the parents without the steps of a longer recipe that a card shows.

    Such steps bear the publisher's own name, and often were never published.
    """
    card = made.repo.card
    shown = card.document.text.count("merge_method:") if card else 0
    own = owner_of(made.repo.source.hub_id)
    return [
        item
        for item in unlisted
        if any(mention.path != made.repo.card_path for mention in item.told_by("mergekit"))
        or (shown == 1 and owner_of(item.id) != own)
    ]
