"""Every format renders one shared report as its golden file shows."""

import sys

import pytest
from harness.generated import check_or_write
from harness.reference import ROOT
from harness.report import shared_report

from raillint.formats import FORMATS, render

ENDINGS = {"json": "json", "json-lines": "jsonl", "sarif": "sarif", "gitlab": "json",
           "junit": "xml", "markdown": "md", "html": "html"}  # fmt: skip


@pytest.fixture(autouse=True)
def _without_charts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing depend on the version of the library that draws, nor on its being there."""
    monkeypatch.setitem(sys.modules, "pygal", None)


@pytest.mark.parametrize("name", FORMATS)
def test_rendering_is_the_golden_file(name: str) -> None:
    path = ROOT / "tests/formats/golden" / f"{name}.{ENDINGS.get(name, 'txt')}"
    check_or_write(path, render(name, shared_report()).encode())


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_in_a_rendering_steers_a_terminal(name: str) -> None:
    steering = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u202e", "\ud800"} - {"\n"}
    assert not steering & set(render(name, shared_report()))


@pytest.mark.parametrize("name", FORMATS)
def test_same_report_is_rendered_the_same(name: str) -> None:
    assert render(name, shared_report()) == render(name, shared_report())
