"""OB310: the base has a newer version that its licence asks users to try."""

from raillint.licensing.duties import LATEST
from raillint.model import Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import Derivative
from raillint.rules._owed import debts


@lineage_rule(
    code="OB310",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("hub-asked", "duty-owed"),
)
def outdated_base(made: Derivative) -> Outcome:
    """The base names a newer version, and its licence asks for efforts to use the latest.

    ## Why it matters
    Paragraph 7 of the BigScience and CreativeML licences wants reasonable efforts to use the
    latest version of the model. OpenRAIL++ and BigCode's text do not. Which version is newer
    is what the publisher of the base says on the Hub (`new_version`; here below `hub/`).

    ## Bad
    ```markdown
    ---
    license: bigscience-openrail-m
    base_model: acme/base
    ---

    # A model
    ```
    ```markdown hub/acme/base/README.md
    ---
    license: bigscience-openrail-m
    new_version: acme/base-2
    ---

    # The base
    ```

    ## Good
    ```markdown
    ---
    license: bigscience-openrail-m
    base_model: acme/base-2
    ---

    # A model
    ```
    ```markdown hub/acme/base-2/README.md
    ---
    license: bigscience-openrail-m
    ---

    # The base
    ```
    """
    own = {parent.id.lower() for parent in made.parents}
    for debt in debts(made, LATEST):
        newer = debt.base.newer
        if newer and newer.lower() not in own:
            yield Hit(
                f"the base `{debt.base.id}` has a newer version, `{newer}`; {debt.clause} asks "
                "for reasonable efforts to use the latest",
                debt.parent.span,
                help=f"consider `{newer}`, or say in the card why this version is used",
                evidence=debt.told(f"the Hub: new_version of {debt.base.id} is {newer}"),
                confidence=debt.confidence,
            )
