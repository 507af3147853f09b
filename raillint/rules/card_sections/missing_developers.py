"""CS202: nobody answers for the model."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet


@repo_rule(
    code="CS202",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="suggested",
)
def missing_developers(repo: RepoSnapshot) -> Outcome:
    """The card names neither its makers nor a contact.

    ## Why it matters
    A licence is granted by somebody. Questions about terms, faults and misuse need an
    address, and a RAIL licence binds its users to a licensor that they must be able to
    name.

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

    - **Developed by:** the sums team

    Sorts short sums by size.
    ```
    """
    yield from unmet(repo, "CS202")
