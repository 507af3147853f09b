"""RG708: no hash of the weights is published beside them."""

from raillint.model import Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._regulation import missing


@repo_rule(
    code="RG708",
    severity=Severity.INFO,
    since="0.1",
    profile="opt-in",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def missing_weight_hashes(repo: RepoSnapshot) -> Outcome:
    """No hash of the weights is published beside them.

    ## Why it matters
    The Model Documentation Form asks for evidence of authenticity, such as a secure hash, so that
    whoever gets the file elsewhere can tell that it is the released one. The Hub shows a hash of
    each large file on its own pages; a copy of the repository has none.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    It sorts reviews.
    ```
    ```yaml model.safetensors.from.yaml
    tensors: {weight: [100, 100]}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    It sorts reviews.
    ```
    ```yaml model.safetensors.from.yaml
    tensors: {weight: [100, 100]}
    ```
    ```text SHA256SUMS
    0000000000000000000000000000000000000000000000000000000000000000  model.safetensors
    ```
    """
    if repo.source.local or not repo.source.hub_id:
        yield from missing(repo, "RG708", "a hash of the weights")
