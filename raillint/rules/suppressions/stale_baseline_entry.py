"""RL905: the baseline lists a finding that is gone."""

from raillint.model import Hit, Severity, Span
from raillint.registry import Outcome, suppression_rule
from raillint.suppress import Directives


@suppression_rule(code="RL905", severity=Severity.INFO, since="0.1")
def stale_baseline_entry(directives: Directives) -> Outcome:
    """The baseline lists a finding that is no longer there.

    ## Why it matters
    A baseline is to shrink. An entry that is left in it would silence the same fault if it
    came back.

    ## Bad
    A baseline that lists a finding which the card no longer has:
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```json baseline.json
    {"version": 1, "findings": [
      {"path": "memory/README.md", "code": "MD102", "fingerprint": "00", "count": 1}
    ]}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    """
    count = len(directives.stale_baseline)
    if count:
        what = "one entry of the baseline no longer occurs"
        yield Hit(
            what if count == 1 else f"{count} entries of the baseline no longer occur",
            Span(directives.baseline_path, 0, 0),
            help="write the baseline anew with `--write-baseline`",
        )
