"""RG707: the card names no acceptable use policy, and does not say that there is none."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._regulation import missing


@repo_rule(
    code="RG707",
    severity=Severity.INFO,
    since="0.1",
    profile="opt-in",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def missing_acceptable_use_policy(repo: RepoSnapshot) -> Outcome:
    """The card names no acceptable use policy, and does not say that there is none.

    ## Why it matters
    The annexes of the AI Act and the Model Documentation Form ask for the acceptable use policies
    that apply; the form takes "none" for an answer. The use restrictions of a RAIL licence count,
    since they say what may not be done.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    It sorts reviews.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    It sorts reviews. There is no acceptable use policy.
    ```
    """
    yield from missing(repo, "RG707", "an acceptable use policy, or the word that there is none")
