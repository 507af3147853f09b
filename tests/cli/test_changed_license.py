"""A finding on a changed licence text says what was there, what is there, and what works."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from harness.texts import EXAMPLE, stock_text

from raillint.cli import cli
from raillint.config import Settings
from raillint.model import Finding
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource
from raillint.runner import Run, check_repo

HELD = "license: other\nlicense_name: example-rail-m-1.0\nlicense_link: LICENSE"
DEFAMATION = (
    "bully, threaten or harass a person, or hurt their good name with defamatory or belittling "
    "content;"
)


def without(text: str, label: str) -> str:
    start = text.index(f"\n{label} ")
    return text[:start] + text[text.index("\n(", start + 1) :]


def found_in(folder: Path, text: str, code: str, metadata: str = HELD) -> Finding:
    """Check a repository with a licence text, and return its one finding of a rule."""
    folder.mkdir(exist_ok=True)
    (folder / "README.md").write_text(f"---\n{metadata}\n---\n\n# A model\n", "utf-8")
    (folder / "LICENSE").write_text(text, "utf-8")
    settings = Settings()
    report = check_repo(
        RepoSnapshot(LocalSource(str(folder))), Run(chosen_rules(settings), settings)
    )
    (finding,) = [one for one in report.findings if one.code == code]
    return finding


def test_place_of_a_removed_restriction_is_the_end_of_the_line_before(tmp_path: Path) -> None:
    text = without(stock_text(*EXAMPLE), "(e)")
    finding = found_in(tmp_path, text, "LT202")
    line = text.split("\n")[finding.place.line - 1]
    assert f"was removed after line {finding.place.line}: " in finding.message
    assert "do not slander, belittle, bully or harass people" in finding.message
    assert line.endswith(";")
    assert finding.place.column == finding.place.end_column == len(line) + 1
    assert f"Example RAIL-M License says: “{DEFAMATION}”" in finding.evidence


def test_evidence_holds_both_wordings(tmp_path: Path) -> None:
    text = stock_text(*EXAMPLE)
    narrowed = found_in(tmp_path, text.replace("(e) bully", "(e) intentionally bully"), "LT202")
    assert narrowed.evidence[1:] == (
        f"Example RAIL-M License says: “{DEFAMATION}”",
        f"this copy says: “intentionally {DEFAMATION}”",
    )
    told = found_in(tmp_path, text.replace("Each recipient gets", "Some recipients get"), "LT205")
    assert [line for line in told.evidence if "Each recipient gets" in line]
    assert [line for line in told.evidence if "Some recipients get" in line]


def test_commands_in_the_help_work(tmp_path: Path) -> None:
    folder = tmp_path / "my model"
    finding = found_in(folder, without(stock_text(*EXAMPLE), "(e)"), "LT202")
    diff, fetch = re.findall(r"`(raillint licenses [^`]+)`", finding.help)
    shown = CliRunner().invoke(cli, shlex.split(diff)[1:], standalone_mode=False)
    assert (shown.return_value, shown.exception) == (0, None)
    assert "missing   Defamation and harassment" in shown.stdout
    written = CliRunner().invoke(cli, shlex.split(fetch)[1:], standalone_mode=False)
    assert (written.return_value, written.exception) == (0, None)
    assert (folder / "LICENSE").read_text("utf-8") == stock_text(*EXAMPLE)


@pytest.mark.parametrize(
    ("metadata", "advice", "not_said"),
    [
        (HELD, "give the changed text a `license_name` of its own", "declare `license: other`"),
        ("license: example-rail-m-1.0", "declare `license: other`", "way out"),
    ],
)
def test_help_does_not_ask_for_what_is_declared(
    tmp_path: Path, metadata: str, advice: str, not_said: str
) -> None:
    finding = found_in(tmp_path, without(stock_text(*EXAMPLE), "(e)"), "LT202", metadata)
    assert advice in finding.help
    assert not_said not in finding.help


def test_help_offers_no_other_name_where_the_base_asks_for_its_restrictions(
    tmp_path: Path,
) -> None:
    text = stock_text("creativeml-openrail-m", "2022-08-22")
    changed = text.replace("- To defame", "- To intentionally defame")
    assert changed != text
    base = "license: creativeml-openrail-m\nbase_model: "
    known = found_in(tmp_path, changed, "LT202", base + "runwayml/stable-diffusion-v1-5")
    assert "another name is no way out: paragraph 4.a of CreativeML Open RAIL-M" in known.help
    assert "`license: other`" not in known.help
    unknown = found_in(tmp_path, changed, "LT202", base + "acme/nobody-knows-it")
    assert "a way out only where the licence of `acme/nobody-knows-it`" in unknown.help
