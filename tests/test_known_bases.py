"""The list of known bases is what its script makes of the corpus."""

import pytest
from harness.reference import ROOT, reference
from known_bases import VARIABLE, render, rows


@pytest.mark.slow
def test_the_list_is_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(reference()))
    made = render(rows())
    assert made == (ROOT / "licenses" / "known-bases.json").read_text("utf-8")
