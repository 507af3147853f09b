"""LN102: the RAIL licence of a derivative lacks restrictions of its base."""

from raillint.licensing.compatibility import stock_cover
from raillint.model import Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.evidence import required_of
from raillint.repo.lineage import Derivative
from raillint.rules._edges import base_words, edges_of, hit, own_words, paragraph, remedy, titles
from raillint.rules._relicensing import relicensed_for


@lineage_rule(
    code="LN102",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("terms-lost",),
    fix="suggested",
)
def weaker_terms_than_base(made: Derivative) -> Outcome:
    """The licence restricts uses, but lacks restrictions that the base wants passed on.

    ## Why it matters
    RAIL licences differ in what they forbid. CreativeML OpenRAIL-M says nothing of output
    that hides that a machine made it, nor of impersonation; BigScience OpenRAIL-M forbids
    both. A derivative of the second under the first loses two restrictions on the way.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model: bigscience/bloom-560m
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: bigscience-bloom-rail-1.0
    base_model: bigscience/bloom-560m
    ---

    # A model
    ```
    """
    for edge in edges_of(made).of("LN102"):
        codes = edge.verdict.codes
        stock = stock_cover(required_of(edge.base) or {})
        message = (
            f"{base_words(edge.base)}; {own_words(edge.own)} here lacks {len(codes)} of them: "
            f"{titles(codes, len(codes))}"
        )
        if edge.verdict.weaker:
            message += f", and is weaker on {titles(edge.verdict.weaker)}"
        asks = paragraph(edge)
        found = hit(edge, message + (f"; {asks}" if asks else ""), remedy(edge, stock))
        fix = None if edge.owner else relicensed_for(made, (edge.base.license,))
        yield found._replace(fix=fix)
