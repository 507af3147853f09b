"""CS210: the card does not show how to run the model."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet


@repo_rule(
    code="CS210",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="suggested",
)
def missing_usage(repo: RepoSnapshot) -> Outcome:
    """The card does not show how to run the model, or shows a template's code.

    ## Why it matters
    Code that loads the model is what most readers look for first. A snippet with an
    unfilled name sends them away.

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

    ## How to use

    ~~~python
    from sums import load

    model = load("sorter")
    print(model.sort(["1+1", "2+5"]))
    ~~~
    ```
    """
    yield from unmet(repo, "CS210")
