"""RH806: the repository has no card."""

from raillint.model import Fix, Hit, Move, Severity, Span
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

_MARKDOWN = frozenset({"readme", "readme.md", "readme.markdown"})


@repo_rule(code="RH806", severity=Severity.ERROR, since="0.1", fix="suggested")
def missing_readme(repo: RepoSnapshot) -> Outcome:
    """The repository has no README.md.

    ## Why it matters
    README.md is the card: the licence tag, the intended use and the limits stand there.
    Without it the Hub shows an empty page and knows no licence.

    ## Bad
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    """
    if not repo.whole or repo.text_file(repo.card_path) is not None:
        return
    near = [path for path in repo.paths if path.lower().startswith("readme") and "/" not in path]
    yield Hit(
        f"there is no README.md, only {near[0]}" if near else "there is no README.md",
        Span("README.md", 0, 0),
        help="rename it: the Hub reads README.md only" if near else
        "write a card: start with a metadata block that names the licence",
        fix=Fix("rename it to README.md", moves=(Move(near[0], "README.md"),))
        if near and near[0].lower() in _MARKDOWN else None,
    )  # fmt: skip
