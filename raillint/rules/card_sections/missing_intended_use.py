"""CS203: the card does not say what the model is for."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet


@repo_rule(
    code="CS203",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="suggested",
)
def missing_intended_use(repo: RepoSnapshot) -> Outcome:
    """The card does not say what the model is meant for.

    ## Why it matters
    Intended use is what tests, limits and licence restrictions are measured against.
    Without it every use looks equally supported.

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

    ## Intended use

    For teachers who want their exercises sorted by how hard they are.
    ```
    """
    yield from unmet(repo, "CS203")
