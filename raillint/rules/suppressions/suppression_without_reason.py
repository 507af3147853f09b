"""RL904: a suppression that gives no reason."""

from raillint.model import Hit, Severity
from raillint.registry import Outcome, suppression_rule
from raillint.suppress import Directives, without_code, without_reason


@suppression_rule(code="RL904", severity=Severity.WARNING, since="0.1", fix="safe")
def suppression_without_reason(directives: Directives) -> Outcome:
    """A suppression gives no reason, and so does not count.

    ## Why it matters
    Whoever audits the repository reads the reason beside the silenced finding. Silence
    without one cannot be weighed.

    ## Bad
    ```markdown
    ---
    license: apache-2.0  # raillint: ignore[MD104]
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    """
    for directive, _ in directives.all:
        if without_reason(directive):
            yield Hit(
                "the suppression gives no reason, so it does not count",
                directive.span,
                help="write why after the bracket"
                if directive.origin == "comment"
                else "write why after the colon",
                fix=without_code(directive, ""),
            )
