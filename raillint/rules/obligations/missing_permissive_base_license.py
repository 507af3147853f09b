"""OB306: an Apache, MIT or BSD ancestor's licence did not come along under a RAIL licence."""

from collections.abc import Iterator

from raillint.licensing.catalogue import find
from raillint.licensing.duties import COPY, NOTICES, Duty, duty_of
from raillint.licensing.match import CHANGED, EXACT
from raillint.model import Confidence, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.declared import declares_rail
from raillint.repo.evidence import notice_files, same_owner
from raillint.repo.lineage import DATASET, Ancestor, Derivative, Step
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._owed import linked_licenses
from raillint.rules._text_fixes import written

# Texts that let a derivative be under other terms as long as their own notice stays.
KEPT = frozenset({"apache-2.0", "mit", "bsd-2-clause", "bsd-3-clause", "bsd-3-clause-clear"})


@lineage_rule(
    code="OB306",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    fix="safe",
)
def missing_permissive_base_license(made: Derivative) -> Outcome:
    """A base under Apache-2.0, MIT or BSD became a RAIL model, and its licence is gone.

    ## Why it matters
    These licences let a derivative be under a RAIL licence, but their own text and notices
    have to stay with it (Apache-2.0: paragraph 4; MIT: its second paragraph). Otherwise
    nobody learns which part came under which terms, and from whom.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model: openai/clip-vit-base-patch32
    ---

    # A model
    ```
    ```markdown hub/openai/clip-vit-base-patch32/README.md
    ---
    license: mit
    ---

    # The base
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model: openai/clip-vit-base-patch32
    ---

    # A model

    The base is under the [MIT licence](https://opensource.org/licenses/MIT).
    ```
    ```markdown hub/openai/clip-vit-base-patch32/README.md
    ---
    license: mit
    ---

    # The base
    ```
    """
    repo = made.repo
    if not repo.whole or not declares_rail(repo):
        return
    missing: dict[str, tuple[Step, Ancestor, Duty]] = {}
    for step, base, duty in _kept(made):
        missing.setdefault(base.license, (step, base, duty))
    for license_id, (step, base, duty) in missing.items():
        if not _is_here(repo, license_id):
            yield _hit(made, step, base, duty)


def _kept(made: Derivative) -> Iterator[tuple[Step, Ancestor, Duty]]:
    """Yield every ancestor whose licence has to stay, with what it asks for."""
    for step in made.lineage.walk():
        base, relation = step.known, step.parent.relation
        first = next(item for item in made.parents if item.id == step.path[0])
        if not isinstance(base, Ancestor) or base.license not in KEPT or relation == DATASET:
            continue
        if first.confidence < Confidence.HIGH or same_owner(made.repo, base).passed:
            continue
        duty = duty_of(base.license, relation, COPY) or duty_of(base.license, relation, NOTICES)
        if duty is not None:
            yield step, base, duty


def _is_here(repo: RepoSnapshot, license_id: str) -> bool:
    for file in (*repo.license_files, *notice_files(repo)):
        if any(match.license == license_id and match.status in {EXACT, CHANGED}
               for match in file.matches):  # fmt: skip
            return True
    card = repo.card
    if card is None:
        return True
    # A card that names the licence by its address, or offers it as a second one, tells it.
    return license_id in card.license_ids or license_id in linked_licenses(card)


def _hit(made: Derivative, step: Step, base: Ancestor, duty: Duty) -> Hit:
    first = next(item for item in made.parents if item.id == step.path[0])
    known = find(base.license)
    name = known.name if known else base.license
    way = " of ".join(f"`{item}`" for item in reversed(step.path))
    return Hit(
        f"{way} is under {name}, and neither its text nor a link to it is here; "
        f"{duty.paragraph} of it asks to keep both text and notices",
        first.span,
        help=f"add the text as LICENSE-{base.license.upper()}, and say what it covers",
        evidence=(*(item.told() for item in first.evidence[:2]), base.told()),
        # Only Apache's text is whole without the line that names who holds the rights.
        fix=written(
            made.repo,
            base.license,
            f"LICENSE-BASE-{base.license}",
            safe=base.license == "apache-2.0",
        ),
        confidence=min(first.confidence, Confidence.HIGH if base.sure else Confidence.MEDIUM),
    )
