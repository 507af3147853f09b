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
    worse.

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
    yield from unmet(repo, "CS208")
