"""RL902: a suppression of a rule that does not exist."""

from raillint.model import Hit, Severity
from raillint.profiles import unknown_option
from raillint.registry import Outcome, suppression_rule
from raillint.suppress import Directives, without_code


@suppression_rule(code="RL902", severity=Severity.WARNING, since="0.1", fix="safe")
def unknown_suppression_code(directives: Directives) -> Outcome:
    """A suppression names no rule, or one that does not exist.

    ## Why it matters
    It silences nothing, although its author believes that it does.

    ## Bad
    ```markdown
    ---
    license: apache-2.0  # raillint: ignore[MD999] no such rule
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
        if not directive.codes:
            yield Hit(
                "the suppression names no rule",
                directive.span,
                help="write the code in brackets: `raillint: ignore[MD104] reason`",
                fix=without_code(directive, ""),
            )
        for code in directive.codes:
            if code not in directives.known:
                yield Hit(
                    unknown_option(code, directives.known),
                    directive.span,
                    help="correct the code",
                    fix=without_code(directive, code),
                )
