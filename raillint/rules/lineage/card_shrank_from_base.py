"""LN113: a derivative's card leaves out what the base's card warns of."""

from raillint.card.card import Card
from raillint.card.names import section_types
from raillint.card.sections import Status
from raillint.model import Confidence, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import DATASET, Derivative, Parent
from raillint.rules._base_card import leading_to

WARNINGS = ("bias_risks_limitations", "out_of_scope_use")
_SAYS = frozenset({Status.CONTENT, Status.INLINE})


@lineage_rule(
    code="LN113",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("hub-asked",),
    fix="suggested",
)
def card_shrank_from_base(made: Derivative) -> Outcome:
    """The base's card warns of limits or of uses, and the card of the derivative does not.

    ## Why it matters
    A derivative mostly inherits the limits and biases of its base. Users of the derivative
    seldom read the card of the base.

    The base's card comes from the Hub (here below `hub/`); without it nothing is said.

    ## Bad
    ```markdown
    ---
    license: mit
    base_model: acme/base
    ---

    # A model
    ```
    ```markdown hub/acme/base/README.md
    ---
    license: mit
    ---

    # The base

    ## Limitations

    It was trained on English reviews of garden tools and fails on any other text.
    ```

    ## Good
    ```markdown
    ---
    license: mit
    base_model: acme/base
    ---

    # A model

    The limits in the [card of the base](https://huggingface.co/acme/base) hold here too.
    ```
    ```markdown hub/acme/base/README.md
    ---
    license: mit
    ---

    # The base

    ## Limitations

    It was trained on English reviews of garden tools and fails on any other text.
    ```
    """
    card = made.repo.card
    if card is None:
        return
    lacking = [name for name in WARNINGS if card.sections[name].status not in _SAYS]
    if not lacking:
        return
    for parent in made.parents:
        if parent.relation == DATASET or parent.confidence < Confidence.HIGH:
            continue
        if f"huggingface.co/{parent.id}" in card.document.text:
            continue
        yield from _against(made, card, parent, lacking)


def _against(made: Derivative, card: Card, parent: Parent, lacking: list[str]) -> Outcome:
    base = made.card_of(parent.id)
    if base is None or base.kind != "model":
        return
    lost = [name for name in lacking if base.sections[name].status is Status.CONTENT]
    if lost:
        titles = " and ".join(section_types("model")[name].title.lower() for name in lost)
        headings = (f"{base.path} of {parent.id}: {base.sections[name].heading}" for name in lost)
        yield Hit(
            f"the card of the base `{parent.id}` has a section on {titles}, and this one has not",
            parent.span,
            help=f"say which of it holds here, or link the card of `{parent.id}` for it",
            evidence=tuple(headings),
            fix=leading_to(card, parent.id, lost),
        )
