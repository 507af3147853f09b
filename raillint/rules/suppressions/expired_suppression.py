"""RL903: a suppression whose end has passed."""

from raillint.model import Hit, Severity
from raillint.registry import Outcome, suppression_rule
from raillint.suppress import Directives, without_code


@suppression_rule(code="RL903", severity=Severity.WARNING, since="0.1", fix="safe")
def expired_suppression(directives: Directives) -> Outcome:
    """The `until` date of a suppression has passed or is none, so that it does not count.

    ## Why it matters
    The author set a day by which the fault would be gone. It is still there, or the
    suppression can go.

    ## Bad
    ```markdown
    ---
    license: apache-2.0  # raillint: ignore[MD104] the name follows until=2020-01-01
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
        if directive.bad_end:
            yield Hit(
                f"the suppression ends on `{directive.bad_end}`, which is no date",
                directive.span,
                help="write the date as in `until=2027-01-01`",
            )
        if directive.reason and directive.until is not None and directive.expired(directives.today):
            yield Hit(
                f"the suppression ended on {directive.until.isoformat()}",
                directive.span,
                help="mend what it silences, or set a new date with a new reason",
                fix=without_code(directive, ""),
            )
