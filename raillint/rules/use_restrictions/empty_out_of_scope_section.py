"""UR204: an out-of-scope section without content under a licence that restricts uses."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet
from raillint.rules._restrictions import telling


@repo_rule(
    code="UR204",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=("README.md",),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("requirement-unmet",),
    fix="safe",
)
def empty_out_of_scope_section(repo: RepoSnapshot) -> Outcome:
    """The section on out-of-scope use is empty although the licence restricts uses.

    ## Why it matters
    The heading promises the reader what must not be done, and the licence holds the
    list. An empty section reads as if nothing were forbidden.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Sorter

    ## Out-of-scope use

    Todo:
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Sorter

    ## Out-of-scope use

    Not for medical advice, and not for decisions about people.
    ```

    """
    for hit in unmet(repo, "UR204"):
        yield telling(hit, repo, "out_of_scope_use", "list", "list what the licence restricts")
