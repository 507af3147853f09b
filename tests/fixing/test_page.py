"""docs/fixing.md names the rules that have no fix, and only those."""

import re

from harness.reference import ROOT

from raillint.registry import all_rules

# The rule mends all but one thing, which the page names.
IN_PART = "OB307"


def test_the_page_lists_rules_without_a_fix() -> None:
    page = (ROOT / "docs" / "fixing.md").read_text("utf-8")
    _, _, rest = page.partition("## What has no fix")
    table, _, _ = rest.partition("\n## ")
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| ")][1:]
    listed = [code for row in rows for code in re.findall(r"[A-Z]{2}\d{3}", row)]
    assert len(listed) > 20
    rules = {rule.code: rule for rule in all_rules()}
    assert {code for code in listed if rules[code].fix} == {IN_PART}
