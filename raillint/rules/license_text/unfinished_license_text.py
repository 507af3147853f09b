"""LT206: a field was left unfilled, or the copyright line lacks who licenses the model."""

from raillint.licensing.match import EXACT
from raillint.licensing.placeholders import unfilled
from raillint.model import Hit, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._holders import nobody_named, only_upstream


@repo_rule(
    code="LT206",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("text-has-fields",),
)
def unfinished_license_text(repo: RepoSnapshot) -> Outcome:
    """A field of the licence was left unfilled, or nobody or only the upstream's holder is named.

    ## Why it matters
    A licence is given by somebody. Where the year, the holder or a list still reads
    "insert here", nobody can tell who permits what. On a model that was made from
    another, the line of the original stays; who licenses the changes should stand below. A
    stock text that is published with a copyright line needs one in every copy.

    ## Bad
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    license_link: LICENSE
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    holder: ""
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    license_link: LICENSE
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    holder: 2026 Acme Labs
    ```
    """
    for file in repo.license_files:
        whole = [match.span for match in file.matches if match.status == EXACT]
        field = unfilled(file.document, whole)
        if field is not None:
            more = f" and {field.more} more" if field.more else ""
            yield Hit(
                f"{file.path} holds a field that nobody filled in: {field.field}{more}",
                field.span,
                help="write what belongs there: the year, who licenses the model, the list",
            )
        hit = only_upstream(repo, file) or nobody_named(repo, file)
        if hit is not None:
            yield hit
