"""CS204: the card does not say what the model is not for."""

from raillint.card.sections import Status
from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet
from raillint.rules._restrictions import telling

_SAID = Status.CONTENT


@repo_rule(
    code="CS204",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="safe",
)
def missing_out_of_scope_use(repo: RepoSnapshot) -> Outcome:
    """The card does not say what the model is not meant for.

    ## Why it matters
    Readers take silence for permission. A RAIL licence forbids uses, and this section
    is where people learn of it before they build on the model.

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

    ## Out-of-scope use

    Not for grading pupils, and not for sums with more than ten terms.
    ```
    """
    for hit in unmet(repo, "CS204"):
        asking = hit
        if hit.fix is not None:
            # Under a RAIL licence a heading that waits for its text is what UR204 reports.
            asking = hit._replace(fix=hit.fix._replace(becomes="UR204"))
        if repo.card is not None and repo.card.sections["use_restrictions"].status is _SAID:
            yield asking
        else:
            title = "add a section with what the licence restricts"
            yield telling(asking, repo, "out_of_scope_use", "list", title)
