"""LN107: the licence of a base lets nobody share what was made of it."""

from raillint.model import Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import Derivative
from raillint.rules._edges import base_words, edges_of, hit


@lineage_rule(
    code="LN107",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("terms-lost",),
)
def base_forbids_derivatives(made: Derivative) -> Outcome:
    """The licence of the base does not permit sharing a derivative.

    ## Why it matters
    A CC licence with ND lets people share the work as it is, not what they made of it. The
    grants of OPT-175B and of some research licences are personal. A derivative of such a
    base cannot be published under any licence without leave from its owner.

    ## Bad
    ```markdown
    ---
    license: mit
    base_model: acme/portrait
    ---

    # A model
    ```
    ```yaml .raillint.lock.yaml
    version: 1
    parents:
      acme/portrait: {license: [cc-by-nd-4.0], basis: checked, date: '2026-11-01'}
    ```

    ## Good
    ```markdown
    ---
    license: mit
    base_model: acme/portrait
    ---

    # A model
    ```
    ```yaml .raillint.lock.yaml
    version: 1
    parents:
      acme/portrait: {license: [cc-by-4.0], basis: checked, date: '2026-11-01'}
    ```
    """
    for edge in edges_of(made).of("LN107"):
        message = f"{base_words(edge.base)}: {edge.verdict.reason}"
        yield hit(
            edge, message, f"ask {edge.base.id.partition('/')[0]} for leave, or take another base"
        )
