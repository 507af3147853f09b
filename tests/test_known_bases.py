"""The list of known bases is what its script makes of the corpus."""

import pytest
from harness.generated import check_or_write
from harness.reference import ROOT, reference
from known_bases import VARIABLE, render, rows


@pytest.mark.slow
def test_the_list_is_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(reference()))
    check_or_write(ROOT / "licenses" / "known-bases.json", render(rows()).encode())
