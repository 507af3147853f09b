"""RG706: the card of a generative model says nothing of marking or disclosing its output."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._regulation import missing


@repo_rule(
    code="RG706",
    severity=Severity.WARNING,
    since="0.1",
    profile="opt-in",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def missing_synthetic_content_notice(repo: RepoSnapshot) -> Outcome:
    """The card of a generative model says nothing of marking or disclosing its output.

    ## Why it matters
    The AI Act asks that people are told when they deal with a machine, and that synthetic media
    are marked. Those who build on a model need to know whether it marks its output. The same
    sentence meets the clause of RAIL licences on undisclosed machine-generated content.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    pipeline_tag: text-to-image
    ---

    # A model

    It paints gardens.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    pipeline_tag: text-to-image
    ---

    # A model

    It paints gardens. Each picture carries an invisible watermark.
    ```
    """
    yield from missing(repo, "RG706", "a word on marking or disclosing synthetic content")
