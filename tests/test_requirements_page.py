"""The page on what the sources ask: every rule that it names is there, every row is answered."""

import re

from harness.reference import ROOT

from raillint.registry import rule_table

PAGE = (ROOT / "docs/requirements.md").read_text("utf-8")
ROWS = re.findall(r"^\| (?!what it asks|---)(.+?) \| (.+?) \|$", PAGE, re.MULTILINE)


def test_every_row_names_rules_or_says_why_there_is_none() -> None:
    assert len(ROWS) > 50
    for asked, answer in ROWS:
        assert re.fullmatch(r"([A-Z]{2}\d{3} ?)+|– .{10,}", answer), asked


def test_every_rule_that_the_page_names_exists() -> None:
    named = set(re.findall(r"\b[A-Z]{2}\d{3}\b", PAGE))
    known = {rule.code for rule in rule_table()}
    assert len(named & known) > 60
    assert named <= known
