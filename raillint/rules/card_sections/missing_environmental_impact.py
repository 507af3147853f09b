"""CS211: the card says nothing of energy or carbon."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet


@repo_rule(
    code="CS211",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="suggested",
)
def missing_environmental_impact(repo: RepoSnapshot) -> Outcome:
    """The card says nothing about the energy or carbon that the training took.

    ## Why it matters
    The figure is cheap to note while training and cannot be had later. Readers who
    choose between models ask for it.

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

    ## Environmental impact

    Training took 0.2 kWh on one laptop in Norway, about 6 g of CO2.
    ```
    """
    yield from unmet(repo, "CS211")
