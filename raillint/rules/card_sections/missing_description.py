"""CS201: the card does not describe the model."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet


@repo_rule(
    code="CS201",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model", "dataset"),
    when=("requirement-unmet",),
    fix="suggested",
)
def missing_description(repo: RepoSnapshot) -> Outcome:
    """The card says nothing about what the model is.

    ## Why it matters
    Whoever finds the model by its name alone cannot tell what it does. A title is no
    description.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    ## Model description

    A small classifier that sorts short sums by size, trained in an afternoon
    on sums that were written by a script.
    ```
    """
    yield from unmet(repo, "CS201")
