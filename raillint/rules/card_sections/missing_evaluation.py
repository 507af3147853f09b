"""CS208: the card shows no evaluation."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet


@repo_rule(
    code="CS208",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="suggested",
)
def missing_evaluation(repo: RepoSnapshot) -> Outcome:
    """The card holds no evaluation: no section, no results in the metadata.

    ## Why it matters
    Without results nobody can choose between models, or notice that a new version is
    worse. A converted copy or an adapter whose metadata name the base has the base's card
    for its results.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    Sorts short sums by size.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    ## Evaluation

    On 2,000 sums that were held back, 97 % stand in the right place.
    ```
    """
    for hit in unmet(repo, "CS208"):
        if not _leads_to_base(repo):
            yield hit


def _leads_to_base(repo: RepoSnapshot) -> bool:
    """Tell whether it is a converted copy or an adapter, and its metadata lead to the base."""
    if repo.card is None or not repo.card.data.get("base_model"):
        return False
    from raillint.repo.lineage import ADAPTER, QUANTIZED  # noqa: PLC0415 - few name a base
    from raillint.repo.parents import find_parents  # noqa: PLC0415

    return any(
        parent.relation in {ADAPTER, QUANTIZED}
        and not parent.unresolved
        and bool(parent.told_by("base_model"))
        for parent in find_parents(repo)
    )
