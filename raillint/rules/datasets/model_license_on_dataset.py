"""DS901: a licence for models on a dataset."""

from raillint.card.card import Card
from raillint.licensing.catalogue import find
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(
    code="DS901",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("dataset",),
)
def model_license_on_dataset(card: Card) -> Outcome:
    """A dataset declares a RAIL licence that is written for models.

    ## Why it matters
    The RAIL-M texts define the model and what is derived from it, and say that data is no
    part of it. On a dataset they grant nothing, so its users have no licence at all.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    task_categories:
      - text-to-image
    ---

    # A dataset
    ```

    ## Good
    ```markdown
    ---
    license: cc-by-4.0
    task_categories:
      - text-to-image
    ---

    # A dataset
    ```
    """
    for declared in card.licenses:
        known = find(declared.value) if isinstance(declared.value, str) else None
        if known is None or not known.is_rail or known.is_family or "data" in known.artefacts:
            continue
        yield Hit(
            f"{known.name} is written for {' and '.join(known.artefacts)}s, not for data",
            declared.span,
            help="choose a licence for data (`cc-by-4.0`, `odc-by`) or a RAIL text that names data",
            evidence=("the text's definitions leave data out of what is licensed",),
        )
