"""LN109: a base that bars commercial use, under a licence that permits it."""

from raillint.model import Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import Derivative
from raillint.rules._edges import base_words, edges_of, hit, own_words
from raillint.rules._relicensing import relicensed_for


@lineage_rule(
    code="LN109",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("terms-lost",),
    fix="suggested",
)
def noncommercial_base_under_commercial_terms(made: Derivative) -> Outcome:
    """The base bars commercial use, and the licence of the derivative permits it.

    ## Why it matters
    A CC BY-NC base gives nobody commercial rights to hand on. OpenRAIL licences permit
    commercial use, and so do Apache and MIT: users of the derivative are promised what its
    publisher does not have.

    ## Bad
    ```markdown
    ---
    license: openrail++
    base_model: facebook/musicgen-small
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: cc-by-nc-4.0
    base_model: facebook/musicgen-small
    ---

    # A model
    ```
    """
    for edge in edges_of(made).of("LN109"):
        base, own = edge.base.license, edge.own
        says = (
            "this repository states no licence"
            if own.id is None
            else f"{own_words(own)} here permits it"
        )
        alike = " and asks derivatives to keep its licence" if len(edge.verdict.terms) > 1 else ""
        message = f"{base_words(edge.base)}, which bars commercial use{alike}; {says}"
        found = hit(edge, message, f"relicense to `{base}` or take another base")
        fix = None if edge.owner else relicensed_for(made, (base,))
        yield found._replace(fix=fix)
