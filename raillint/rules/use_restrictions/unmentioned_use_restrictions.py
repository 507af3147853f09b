"""UR201: the card is silent about the restrictions of its licence."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet
from raillint.rules._restrictions import telling


@repo_rule(
    code="UR201",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="safe",
)
def unmentioned_use_restrictions(repo: RepoSnapshot) -> Outcome:
    """A card under a RAIL licence neither states the use restrictions nor leads to them.

    ## Why it matters
    The texts require that users are told of the restrictions. Most users read the card
    and nothing else.

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

    ## License

    The [licence](LICENSE) forbids a list of uses, and whoever passes the model on must
    pass this list on as well.
    ```
    """
    for hit in unmet(repo, "UR201"):
        yield telling(
            hit,
            repo,
            "use_restrictions",
            "table",
            "add a section with the use restrictions",
        )
