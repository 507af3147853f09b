"""RL901: a suppression that silences nothing."""

from raillint.model import Finding, Hit, Severity
from raillint.registry import Outcome, suppression_rule
from raillint.suppress import Directive, Directives, counts, matches, without_code


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
                elsewhere = _elsewhere(directive, code, directives.left)
                yield Hit(
                    f"the suppression of {code} covers no finding",
                    directive.span,
                    help=f"{elsewhere}, or delete it"
                    if elsewhere
                    else "delete it, or move it to the line that it is meant for"
                    if directive.origin == "comment"
                    else "delete it",
                    # The reason of one that stands in the wrong place is still needed.
                    fix=None if elsewhere else without_code(directive, code),
                )


def _elsewhere(directive: Directive, code: str, left: tuple[Finding, ...]) -> str:
    """Say where a comment has to stand to cover a finding, or nothing where there is none."""
    found = [item for item in left if matches(code, item.code, item.name)]
    if not found or directive.origin != "comment":
        return ""
    here = [item for item in found if item.place.path == directive.span.path]
    if not here:
        return (
            f"the finding of {code} stands in {found[0].place.path}, which no comment covers: "
            "name the code with the reason under `ignore` of the configuration"
        )
    at_fence = here[0].place.line == 1 and here[0].excerpt.lines[:1] == ("---",)
    where = "at the top of the metadata" if at_fence else f"in line {here[0].place.line}"
    others = len({item.place.line for item in here}) - 1
    more = f" (others in {others} more)" if others else ""
    move = "there" if at_fence else "there, or to a line of its own above"
    return f"the finding of {code} stands {where}{more}: move it {move}"
