"""LN108: a base that asks derivatives to keep its licence, under another one."""

from raillint.licensing.compatibility import INCURABLE
from raillint.model import Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import Derivative
from raillint.rules._edges import base_words, edges_of, hit, own_words


@lineage_rule(
    code="LN108",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("terms-lost",),
)
def copyleft_base_under_other_terms(made: Derivative) -> Outcome:
    """The base asks derivatives to keep its licence, and this one has another.

    ## Why it matters
    GPL, AGPL and CC BY-SA let people share what they made of a work under the same licence
    only, and bar further restrictions. A RAIL licence adds restrictions, so that no text can
    satisfy both; a permissive one gives away what the base keeps open.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model: stabilityai/stablelm-base-alpha-3b
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: cc-by-sa-4.0
    base_model: stabilityai/stablelm-base-alpha-3b
    ---

    # A model
    ```
    """
    for edge in edges_of(made).of("LN108"):
        base = edge.base.license
        adds = edge.verdict.kind == INCURABLE
        does = "adds restrictions, which it bars" if adds else "is not that licence"
        own = (
            "this repository states none"
            if edge.own.id is None
            else f"{own_words(edge.own)} {does}"
        )
        message = f"{base_words(edge.base)}, which derivatives have to keep; {own}"
        helps = "; no addendum can cure this" if adds else ""
        yield hit(edge, message, f"relicense to `{base}` or take another base{helps}")
