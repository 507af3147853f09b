"""LN101: the licence of a derivative carries none of its base's terms on."""

from raillint.model import Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import Derivative
from raillint.rules._edges import (
    Edge,
    base_words,
    edges_of,
    hit,
    own_words,
    paragraph,
    remedy,
    titles,
    unsure_of,
)
from raillint.rules._relicensing import relicensed_for


@lineage_rule(
    code="LN101",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("terms-lost",),
    fix="suggested",
)
def dropped_base_terms(made: Derivative) -> Outcome:
    """The licence drops the terms that the base wants passed on to every user.

    ## Why it matters
    A RAIL licence follows the model: whoever shares a derivative has to bind its users to
    the same use restrictions. Under Apache or MIT nobody downstream learns of them, and the
    publisher breaks the licence of the base. Llama and Gemma ask the same for their own
    terms. GPL, CC BY-SA and the like bar further restrictions, so that no added text helps.

    Looked at first: licence files, the card, the text of an active gate, whether the same
    organisation published the base, whether the base was under other terms before.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    base_model: CompVis/stable-diffusion-v1-4
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model: CompVis/stable-diffusion-v1-4
    ---

    # A model
    ```
    """
    edges = edges_of(made)
    for edge in edges.of("LN101"):
        fix = None if edge.owner else relicensed_for(made, (edge.base.license,))
        yield hit(edge, _message(edge), remedy(edge))._replace(fix=fix)
    yield from unsure_of(edges)


def _message(edge: Edge) -> str:
    base = base_words(edge.base)
    if edge.own.id is None:
        lost = titles(edge.verdict.codes) or "its own terms"
        asks = paragraph(edge)
        return f"{base}; this repository states no licence, so nothing carries on: {lost}" + (
            f"; {asks}" if asks else ""
        )
    start = f"{base}; {own_words(edge.own)} here"
    if edge.verdict.terms:
        return f"{start} replaces its terms, which have to go with every derivative"
    bars = " and bars adding them" if edge.verdict.kind == "incurable" else ""
    lost = f": {titles(edge.verdict.codes)}" if edge.verdict.codes else ""
    asks = paragraph(edge)
    return f"{start} restricts none of these uses{bars}{lost}" + (f"; {asks}" if asks else "")
