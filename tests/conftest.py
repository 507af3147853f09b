"""Writes the table of rules before tests that run them are collected, where tests may write."""

import os

import hypothesis
import pytest
from harness.generated import check_or_write, rule_table, updating
from harness.reference import ROOT


def pytest_configure(config: pytest.Config) -> None:
    """Make a rule that was added or changed count in this run; workers read what is written."""
    # Pages are as wide as this says; workers are told the width of a terminal.
    os.environ.pop("COLUMNS", None)
    # How long a busy machine takes says nothing; the benchmarks measure.
    hypothesis.settings.register_profile("raillint", deadline=None)
    hypothesis.settings.load_profile("raillint")
    if updating() and not hasattr(config, "workerinput"):
        check_or_write(ROOT / "raillint/guards/rules.py", rule_table())
