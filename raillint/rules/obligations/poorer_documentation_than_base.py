"""OB305: a derivative documents less than its base's licence asks for."""

from raillint.card.names import section_types
from raillint.card.sections import Status
from raillint.licensing.duties import CARD
from raillint.model import Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import Derivative
from raillint.rules._base_card import leading_to
from raillint.rules._owed import Debt, debts, unsure

JUDGED = ("intended_use", "out_of_scope_use", "bias_risks_limitations", "training_data",
          "training_procedure", "evaluation", "technical_specifications")  # fmt: skip
_SAYS = frozenset({Status.CONTENT, Status.INLINE})
_TOLERATED = 1  # sections less, as a tolerance for headings of another name


@lineage_rule(
    code="OB305",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("duty-owed",),
    fix="suggested",
)
def poorer_documentation_than_base(made: Derivative) -> Outcome:
    """The card documents less than the card of the base, and does not lead to it.

    ## Why it matters
    BigCode's licence wants all documentation of the base kept, and that of changes to be of
    the same or better quality (5.2.b). It is the only one of the family that does. A link to
    the base's card keeps it; so does a copy.

    The base's card comes from the Hub (here below `hub/`).

    ## Bad
    ```markdown
    ---
    license: bigcode-openrail-m
    base_model: bigcode/starcoder
    ---

    # A model

    Fine-tuned on garden scripts.
    ```
    ```markdown hub/bigcode/starcoder/README.md
    ---
    license: bigcode-openrail-m
    ---

    # The base

    ## Intended use

    It completes code in 80 languages and is no chat assistant.

    ## Limitations

    The code that it writes can be wrong, unsafe or slow, and copied from others.

    ## Training data

    A trillion tokens of permissively licensed source files, opted-out authors left out.
    ```

    ## Good
    ```markdown
    ---
    license: bigcode-openrail-m
    base_model: bigcode/starcoder
    ---

    # A model

    Fine-tuned on garden scripts. All else is as the
    [card of the base](https://huggingface.co/bigcode/starcoder) says.
    ```
    ```markdown hub/bigcode/starcoder/README.md
    ---
    license: bigcode-openrail-m
    ---

    # The base

    ## Intended use

    It completes code in 80 languages and is no chat assistant.

    ## Limitations

    The code that it writes can be wrong, unsafe or slow, and copied from others.

    ## Training data

    A trillion tokens of permissively licensed source files, opted-out authors left out.
    ```
    """
    card = made.repo.card
    if card is None:
        return
    start = card.front_matter.block.end if card.front_matter else 0
    body = card.sentences.lowered[start:]
    unread: list[Debt] = []
    for debt in debts(made, CARD):
        if f"/{debt.base.id.lower()}" in body:
            continue
        base = made.card_of(debt.base.id)
        if base is None:
            unread.append(debt)
            continue
        lost = [
            name
            for name in JUDGED
            if base.sections[name].status is Status.CONTENT
            and card.sections[name].status not in _SAYS
        ]
        if len(lost) > _TOLERATED:
            yield _hit(debt, lost)._replace(fix=leading_to(card, debt.base.id, lost))
    reason = "the card of the base is not at hand"
    yield from unsure("whether the documentation is kept of", unread, reason)


def _hit(debt: Debt, lost: list[str]) -> Hit:
    titles = ", ".join(section_types("model")[name].title.lower() for name in lost)
    return Hit(
        f"the card documents less than that of the base `{debt.base.id}`, without a link to it; "
        f"missing: {titles}; {debt.clause} asks to keep its documentation",
        debt.parent.span,
        help=f"link https://huggingface.co/{debt.base.id} for what still holds, and add what "
        "your changes make different",
        evidence=debt.told(f"sections of the base's card that are not here: {titles}"),
        confidence=debt.confidence,
    )
