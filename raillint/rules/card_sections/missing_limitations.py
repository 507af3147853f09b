"""CS205: the card does not say where the model fails."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet


@repo_rule(
    code="CS205",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="suggested",
)
def missing_limitations(repo: RepoSnapshot) -> Outcome:
    """The card says nothing about bias, risks or limitations.

    ## Why it matters
    Every model fails somewhere. Its makers know best where, and those who are harmed by
    it cannot find out by themselves.

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

    ## Bias, risks and limitations

    Sums with negative terms are sorted wrongly in one case of five.
    ```
    """
    yield from unmet(repo, "CS205")
