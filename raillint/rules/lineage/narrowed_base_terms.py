"""LN103: the licence of a derivative states restrictions of its base less strongly."""

from raillint.licensing.compatibility import known_map, stock_cover
from raillint.model import Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.evidence import required_of
from raillint.repo.lineage import Derivative
from raillint.rules._edges import base_words, edges_of, hit, own_words, paragraph, remedy, titles
from raillint.rules._relicensing import relicensed_for


@lineage_rule(
    code="LN103",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("terms-lost",),
    fix="suggested",
)
def narrowed_base_terms(made: Derivative) -> Outcome:
    """The licence keeps the base's restrictions, but states some less strongly.

    ## Why it matters
    "Discriminates" and "is intended to discriminate" forbid different things. BigCode
    OpenRAIL-M asks for intent, or leaves a way out by a disclaimer, where the BigScience
    texts do not; a derivative of the latter under the former permits more than the base.

    ## Bad
    ```markdown
    ---
    license: bigcode-openrail-m
    base_model: bigscience/bloom-560m
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: bigcode-openrail-m
    base_model: bigcode/starcoder
    ---

    # A model
    ```
    """
    for edge in edges_of(made).of("LN103"):
        codes = edge.verdict.codes
        stock = stock_cover(required_of(edge.base) or {})
        absent = edge.own.id is not None and not {*codes} & {*(known_map(edge.own.id) or {})}
        does = "has no clause on" if absent else f"is weaker on {len(codes)}:"
        message = (
            f"{base_words(edge.base)}; {own_words(edge.own)} here {does} "
            f"{titles(codes, len(codes))}"
        )
        asks = paragraph(edge)
        found = hit(edge, message + (f"; {asks}" if asks else ""), remedy(edge, stock))
        fix = None if edge.owner else relicensed_for(made, (edge.base.license,))
        yield found._replace(fix=fix)
