"""CS206: the card does not say what the model was trained on."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet


@repo_rule(
    code="CS206",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="suggested",
)
def missing_training_data(repo: RepoSnapshot) -> Outcome:
    """The card does not say what the model was trained on, and lists no `datasets`.

    ## Why it matters
    The terms of the data, its languages and its gaps pass into the model. Without a
    source nobody can trace them. A model tagged `reinforcement-learning` learned in an
    environment, and is not asked for data.

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

    ## Training data

    Forty thousand sums that a script wrote, none longer than ten terms.
    ```
    """
    yield from unmet(repo, "CS206")
