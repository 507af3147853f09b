"""LN110: no parent's terms may be lost in a merge, and here some are."""

from raillint.licensing.compatibility import NARROWER, kind_of, stock_cover, united
from raillint.model import Confidence, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.evidence import required_of
from raillint.repo.lineage import MERGE, Ancestor, Derivative
from raillint.rules._edges import RAIL, Edge, edges_of, named, own_words, titles, told
from raillint.rules._relicensing import relicensed_for


@lineage_rule(
    code="LN110",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("terms-lost",),
    fix="suggested",
)
def uncovered_merge(made: Derivative) -> Outcome:
    """The licence of a merge does not carry on what all of its parents ask together.

    ## Why it matters
    A merge is a derivative of each of its parents. It has to restrict whatever one of them
    restricts, as strongly as the strictest does. Often no stock licence does; then an
    addendum can, or nothing can, where one parent bars what another asks for.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model:
      - bigscience/bloom-560m
      - CompVis/stable-diffusion-v1-4
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: bigscience-bloom-rail-1.0
    base_model:
      - bigscience/bloom-560m
      - CompVis/stable-diffusion-v1-4
    ---

    # A model
    ```
    """
    lost = tuple(edges_of(made).of("LN110"))
    if not lost:
        return
    narrower = all(edge.verdict.kind == NARROWER for edge in lost)
    names = named([edge.base.id for edge in lost])
    codes = tuple(dict.fromkeys(code for edge in lost for code in edge.verdict.codes))
    terms = dict.fromkeys(_terms(edge) for edge in lost if not edge.verdict.codes)
    what = ", ".join([*([titles(codes)] if codes else []), *terms])
    yield Hit(
        f"{own_words(lost[0].own)} {'weakens' if narrower else 'loses'} terms of {names} in "
        f"this merge: {what}",
        lost[0].parent.span,
        help=_remedy(made),
        fix=relicensed_for(made, [edge.base.license for edge in lost]),
        evidence=tuple(dict.fromkeys(line for edge in lost for line in told(edge))),
        confidence=min(
            Confidence.MEDIUM if narrower else Confidence.HIGH,
            max(edge.confidence for edge in lost),
        ),
    )


def _terms(edge: Edge) -> str:
    words = {
        "noncommercial": "no commercial use",
        "share-alike": "derivatives keep the licence",
        "own-terms": f"the own terms of `{edge.base.license}`",
    }
    told_terms = [words[term] for term in edge.verdict.terms if term in words]
    if told_terms:
        return ", ".join(told_terms)
    rail = kind_of(edge.base.license) == RAIL
    return "its use restrictions" if rail else words["share-alike"]


def _remedy(made: Derivative) -> str:
    """Return which licence serves all parents, or that none does."""
    bases = [made.known(parent) for parent in made.parents if parent.relation == MERGE]
    known = [base for base in bases if isinstance(base, Ancestor) and base.license]
    kinds = {kind_of(base.license) for base in known}
    restricting = {base.license for base in known if required_of(base)}
    if restricting and kinds & {"copyleft", "share-alike", "noncommercial-share-alike"}:
        return "no licence serves all parents: one bars the restrictions that another asks for"
    if kinds & {"llama", "gemma"}:
        return "all parents' texts, policies and notices have to go along: ask counsel"
    options = "".join(f" --from {item}" for item in sorted(restricting))
    if "noncommercial" in kinds:
        return (
            "no stock licence restricts these uses and bars commerce: `license: other` with "
            f"`raillint licenses compose{options} --restrict commercial.noncommercial-only`"
        )
    stock = stock_cover(united(required_of(base) or {} for base in known))
    if stock:
        either = " or ".join(f"`{item}`" for item in stock)
        return f"relicense to {either}, which restricts all that the parents do"
    return (
        "no stock licence restricts all that the parents do: add "
        f"`raillint licenses compose{options} --addendum`"
    )
