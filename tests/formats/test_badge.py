"""The badge says profile and verdict, in a form that a browser and shields.io read."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from harness.reference import ROOT
from harness.report import finding

from raillint.cli import cli
from raillint.formats.badge import Badge, badge_of, endpoint, svg
from raillint.model import RepoReport, Severity, Verdict

SPACE = "{http://www.w3.org/2000/svg}"


def repo(verdict: Verdict, *findings, profile: str = "openrail") -> RepoReport:
    return RepoReport(".", "model", verdict, findings=findings, profile=profile)


@pytest.mark.parametrize(
    ("judged", "words"),
    [
        (repo(Verdict.PASS), ("raillint openrail", "pass")),
        (repo(Verdict.UNDECIDED), ("raillint openrail", "undecided")),
        (repo(Verdict.ERROR), ("raillint openrail", "not checked")),
        (repo(Verdict.FAIL, finding()), ("raillint openrail", "1 error")),
        (repo(Verdict.FAIL, finding(), finding()), ("raillint openrail", "2 errors")),
        (
            repo(Verdict.FAIL, finding(severity=Severity.WARNING)),
            ("raillint openrail", "1 warning"),
        ),
        (repo(Verdict.PASS, profile=""), ("raillint, selected rules", "pass")),
    ],
)
def test_badge_says_profile_and_verdict(judged: RepoReport, words: tuple[str, str]) -> None:
    badge = badge_of(judged)
    assert badge[:2] == words
    drawn = ElementTree.fromstring(svg(badge))
    assert drawn.findtext(f"{SPACE}title") == ": ".join(words) == drawn.get("aria-label")
    assert tuple(item.text for item in drawn.iter(f"{SPACE}text")) == words


def test_verdicts_differ_in_colour_and_white_stands_out() -> None:
    def light(color: str) -> float:
        parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
        linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
        return sum(a * b for a, b in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))

    colors = {badge_of(repo(verdict)).color for verdict in Verdict}
    assert len(colors) == len(Verdict)
    assert all(1.05 / (light(color) + 0.05) >= 4.5 for color in colors)


def test_text_fits_into_its_half() -> None:
    drawn = ElementTree.fromstring(svg(Badge("raillint publisher", "undecided", "#8a5d00")))
    left, right = drawn.findall(f"{SPACE}g/{SPACE}rect")
    label, message = drawn.iter(f"{SPACE}text")
    assert int(label.get("x", 0)) + int(label.get("textLength", 0)) < int(left.get("width", 0))
    end = int(left.get("width", 0)) + int(right.get("width", 0))
    assert int(message.get("x", 0)) + int(message.get("textLength", 0)) < end
    assert end == int(drawn.get("width", 0))


def test_hostile_words_stay_words() -> None:
    drawn = ElementTree.fromstring(svg(Badge('"><script>', "a & b", "#000000")))
    assert drawn.find(f".//{SPACE}script") is None
    assert drawn.get("aria-label") == '"><script>: a & b'


def test_endpoint_has_the_fields_that_shields_reads() -> None:
    assert json.loads(endpoint(badge_of(repo(Verdict.PASS)))) == {
        "schemaVersion": 1,
        "label": "raillint openrail",
        "message": "pass",
        "color": "1a7f37",
        "labelColor": "444c56",
    }


def test_command_writes_both_forms(tmp_path: Path) -> None:
    target = str(ROOT / "examples/untidy-model")
    for name in ("badge.svg", "badge.json"):
        result = CliRunner().invoke(cli, ["badge", target, "-o", str(tmp_path / name)])
        assert (result.exit_code, result.output) == (0, "")
    assert "raillint publisher: 3 errors" in (tmp_path / "badge.svg").read_text("utf-8")
    assert json.loads((tmp_path / "badge.json").read_text("utf-8"))["message"] == "3 errors"
    result = CliRunner().invoke(cli, ["badge", target, "--json", "--profile", "hub"])
    assert json.loads(result.output)["label"] == "raillint hub"


def test_what_could_not_be_checked_has_a_badge_and_a_reason(tmp_path: Path) -> None:
    (tmp_path / "README.md").mkdir()
    command = ["badge", str(tmp_path), "--json", "--profile", "openrail"]
    result = CliRunner().invoke(cli, command, standalone_mode=False)
    assert result.return_value == 3
    shown = json.loads(result.stdout)
    assert (shown["label"], shown["message"]) == ("raillint openrail", "not checked")
    assert "no regular file" in result.stderr
