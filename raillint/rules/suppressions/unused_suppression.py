"""RL901: a suppression that silences nothing."""

from raillint.model import Hit, Severity
from raillint.registry import Outcome, suppression_rule
from raillint.suppress import Directives, counts, matches, without_code


@suppression_rule(code="RL901", severity=Severity.WARNING, since="0.1", fix="safe")
def unused_suppression(directives: Directives) -> Outcome:
    """A suppression covers no finding.

    ## Why it matters
    It was written for a fault that is gone, or it stands on the wrong line. Left there, it
    would silence the next fault of that kind without anyone having judged it.

    ## Bad
    ```markdown
    ---
    license: apache-2.0  # raillint: ignore[MD104] the name follows next week
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: other  # raillint: ignore[MD104] the name follows next week
    license_link: https://example.org/license
    ---

    # A model
    ```
    """
    for directive, used in directives.all:
        if not counts(directive, directives.today):
            continue
        for code in directive.codes:
            judged = any(matches(code, rule, "") or code == rule for rule in directives.ran)
            named = code in directives.known and not code[:1].isupper()
            if code in directives.known and code not in used and (judged or named):
                yield Hit(
                    f"the suppression of {code} covers no finding",
                    directive.span,
                    help="delete it, or move it to the line that it is meant for"
                    if directive.origin == "comment"
                    else "delete it",
                    fix=without_code(directive, code),
                )
