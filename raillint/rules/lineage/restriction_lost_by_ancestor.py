"""LN115: an ancestor on the way dropped the terms of its own base."""

from raillint.licensing.compatibility import COVERS, UNKNOWN, Relicensing, kind_of
from raillint.model import Confidence, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.ancestry import between, passage_of
from raillint.repo.evidence import CARD, Rung, stated_in_card
from raillint.repo.lineage import DATASET, Ancestor, Derivative, Step
from raillint.rules._edges import RAIL, base_words, titles


@lineage_rule(
    code="LN115",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("further-ancestors",),
)
def restriction_lost_by_ancestor(made: Derivative) -> Outcome:
    """A model between this one and an ancestor lost the terms that the ancestor wants passed on.

    ## Why it matters
    The terms of a RAIL licence bind everyone down the line. That a model in between was put
    under Apache does not free those who build on it: its publisher could not give away more
    than it had.

    ## Bad
    ```markdown
    ---
    license: mit
    base_model: acme/middle
    ---

    # A model
    ```
    ```yaml .raillint.lock.yaml
    version: 1
    parents:
      acme/middle:
        license: [mit]
        basis: checked
        parents: [[CompVis/stable-diffusion-v1-4, finetune]]
      CompVis/stable-diffusion-v1-4: {license: [creativeml-openrail-m], basis: checked}
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model: acme/middle
    ---

    # A model
    ```
    ```yaml .raillint.lock.yaml
    version: 1
    parents:
      acme/middle:
        license: [mit]
        basis: checked
        parents: [[CompVis/stable-diffusion-v1-4, finetune]]
      CompVis/stable-diffusion-v1-4: {license: [creativeml-openrail-m], basis: checked}
    ```
    """
    direct = {parent.id.lower() for parent in made.parents}
    told: set[str] = set()
    for step in made.lineage.walk():
        key = step.parent.id.lower()
        if len(step.path) < 2 or step.cycle or key in direct or key in told:  # noqa: PLR2004
            continue
        base, middle = step.known, made.lineage.known(step.path[-2])
        if not isinstance(base, Ancestor) or not isinstance(middle, Ancestor):
            continue
        verdict = between(base, middle)
        if step.parent.relation == DATASET or verdict.kind in {COVERS, UNKNOWN}:
            continue
        told.add(key)
        yield from _lost(made, step, base, middle, verdict)


def _lost(
    made: Derivative, step: Step, base: Ancestor, middle: Ancestor, verdict: Relicensing
) -> Outcome:
    """Yield the hit, unless this repository or the card in between carries the terms on."""
    here = passage_of(made.repo, base)
    if here.verdict.kind in {COVERS, UNKNOWN} or (here.evidence and here.evidence.unreachable):
        return
    card = made.card_of(middle.id)
    rung = Rung(CARD, None, "not at hand") if card is None else stated_in_card(card, base)
    if rung.passed:
        return
    root = next(item for item in made.parents if item.id.lower() == step.path[0].lower())
    sure = base.sure and middle.sure and rung.passed is not None
    what = f": {titles(verdict.codes)}" if kind_of(base.license) == RAIL and verdict.codes else ""
    way = " from ".join(f"`{item}`" for item in step.path[:-1])
    own = " and ".join(middle.licenses) or "no licence"
    yield Hit(
        f"{base_words(base, 'the ancestor')}, and `{middle.id}` ({own}) lost its terms{what}; "
        f"this model comes from {way} and is bound all the same",
        root.span,
        help=f"take over the terms of `{base.license}`, or build on a base that kept them",
        evidence=(
            *(mention.told() for mention in root.evidence[:1]),
            base.told(),
            middle.told(),
            f"card of {middle.id}: {rung.found}",
            *(here.evidence.looked_at if here.evidence else ()),
        ),
        confidence=min(root.confidence, Confidence.HIGH if sure else Confidence.MEDIUM),
    )
