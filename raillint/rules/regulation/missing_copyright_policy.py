"""RG704: a generative model over the threshold names no policy on copyright."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._regulation import missing


@repo_rule(
    code="RG704",
    severity=Severity.WARNING,
    since="0.1",
    profile="opt-in",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def missing_copyright_policy(repo: RepoSnapshot) -> Outcome:
    """A generative model over the threshold names no policy on copyright.

    ## Why it matters
    The AI Act asks providers of general-purpose models for a policy to comply with copyright law,
    which also honours the reservations of rights. Who finds nothing in the card has to ask. Like
    RG703 this looks only where the stated or estimated compute is over the figure of the
    guidelines.

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

    Our [copyright policy](https://example.org/copyright) says how reservations were honoured.
    ```
    """
    yield from missing(repo, "RG704", "a copyright policy or a word on opt-outs")
