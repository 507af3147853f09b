"""CS216: nobody is told how to report misuse."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet


@repo_rule(
    code="CS216",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="suggested",
)
def missing_reporting_route(repo: RepoSnapshot) -> Outcome:
    """A card under a RAIL licence names no way to report misuse.

    ## Why it matters
    A RAIL licence restricts uses. Restrictions work only if somebody hears of a breach.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Sorter

    Sorts short sums by size.
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Sorter

    ## Contact

    Report misuse to abuse@example.org.
    ```
    """
    yield from unmet(repo, "CS216")
