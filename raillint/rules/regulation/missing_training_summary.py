"""RG703: a generative model over the threshold has no public summary of its training content."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._regulation import missing


@repo_rule(
    code="RG703",
    severity=Severity.WARNING,
    since="0.1",
    profile="opt-in",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def missing_training_summary(repo: RepoSnapshot) -> Outcome:
    """A generative model over the threshold has no public summary of its training content.

    ## Why it matters
    The AI Act asks providers of general-purpose models for a public summary of the content that
    they trained on, on the template of the AI Office, from open-source providers too. Whether a
    model is meant depends on more than its compute: this rule looks only where the stated or
    estimated compute is over the figure of the guidelines, and says what was not found.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    pipeline_tag: text-generation
    ---

    # A model

    The training took 2e24 FLOP.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    pipeline_tag: text-generation
    ---

    # A model

    The training took 2e24 FLOP.

    The [summary of training content](https://example.org/summary) was published with it.
    ```
    """
    yield from missing(repo, "RG703", "a summary of the training content")
