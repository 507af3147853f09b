"""What `--output` writes: again and again its own files, and never another one."""

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from harness.reference import ROOT
from harness.report import shared_report

from raillint import api
from raillint.cli import main
from raillint.formats import FORMATS
from raillint.model import RepoReport, Report, Verdict

UNTIDY = str(ROOT / "examples" / "untidy-model")
TIDY = str(ROOT / "examples" / "tidy-model")
Run = Callable[..., tuple[int, str, str]]

# Files of a repository, some of which speak of raillint or are of a form that it writes.
OTHERS = {
    "README.md": "---\nlicense: mit\n---\n\n### raillint: how we check\n\n<!-- raillint: x -->\n",
    "LICENSE": "Copyright (c) 2026 Acme\n",
    "config.json": '{\n  "model_type": "tone",\n  "findings": []\n}\n',
    "notes.json": '{"version": 1, "findings": ["raillint"]}\n',
    "notes.txt": "```\nChecked 1 repository: 2 errors\n```\n",
    "requirements.txt": "raillint==0.1.0\n",
    ".raillint.yaml": "profile: hub\n",
    ".git/config": "[core]\n",
    "lint.sarif": '{"$schema": "x", "version": "2.1.0", "runs": [{"tool": {"driver": '
    '{"name": "acme-lint"}}}]}',
    "gl.json": '[{"check_name": "E501", "description": "raillint"}]\n',
    "page.html": "<!DOCTYPE html>\n<html>\n<p>raillint</p>\n</html>\n",
    "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" aria-label="Acme"/>\n',
    "model.safetensors": "\x08\0\0\0\0\0\0\0{}      ",
    "blank.txt": "\n",
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in an empty folder; give exit code, output and error output."""
    monkeypatch.chdir(tmp_path)

    def call(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main(list(args))
        out, err = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, out, err

    return call


def empty_report() -> Report:
    return Report((RepoReport(".", "model", Verdict.PASS, profile="hub"),), ())


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize(
    "command",
    [("check", UNTIDY, "--format", "text"), ("check", UNTIDY, "--write-baseline"), ("badge", TIDY)],
    ids=["report", "baseline", "badge"],
)
def test_no_output_takes_the_place_of_a_file_that_raillint_has_not_written(
    run: Run, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    place = tmp_path / name
    place.parent.mkdir(exist_ok=True)
    place.write_text(OTHERS[name], "utf-8")
    option = () if "--write-baseline" in command else ("--output",)
    code, out, err = run(*command, *option, name)
    assert (code, out, place.read_text("utf-8")) == (2, "", OTHERS[name])
    assert f"raillint: error: cannot write {name}: " in err or "a badge is written as" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("made", [shared_report, empty_report], ids=["findings", "none"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_of_any_form_is_replaced(
    run: Run, tmp_path: Path, made: Callable[[], Report], name: str
) -> None:
    ending = {"json-lines": "jsonl", "sarif": "sarif", "junit": "xml", "html": "html"}.get(name)
    ending = ending or {"markdown": "md", "text": "txt", "concise": "txt"}.get(name, "json")
    place = tmp_path / f"report.{ending}"
    place.write_text(api.render(name, made()), "utf-8")
    before = place.read_bytes()
    assert run("check", UNTIDY, "-o", place.name)[0] == 1
    assert place.read_bytes() != before
    assert run("check", UNTIDY, "-o", place.name)[0] == 1


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (("badge", TIDY, "--output"), "badge.svg"),
        (("badge", TIDY, "--output"), "badge.json"),
        (("check", UNTIDY, "--write-baseline"), "known.json"),
        (("check", TIDY, "--write-baseline"), "known.json"),
        (("check", UNTIDY, TIDY, "--output"), "pages/"),
    ],
)
def test_what_was_written_once_is_written_again(
    run: Run, tmp_path: Path, command: tuple[str, ...], name: str
) -> None:
    first = run(*command, name)
    assert (tmp_path / name).exists()
    assert run(*command, name) == first
    assert first[0] < 2


@pytest.mark.parametrize("options", [("--color", "always"), ("--verbose",), ("--fix",)])
def test_what_was_printed_into_a_file_is_replaced(
    run: Run, tmp_path: Path, options: tuple[str, ...]
) -> None:
    (tmp_path / "README.md").write_text("---\nlicense: mit\nTags: [x]\n---\n\n# M\n", "utf-8")
    (tmp_path / "report.txt").write_text(run("check", ".", *options)[1], "utf-8")
    assert run("check", ".", "-o", "report.txt")[0] == 0


def test_an_empty_file_is_filled(run: Run, tmp_path: Path) -> None:
    (tmp_path / "new.json").touch()
    assert run("check", TIDY, "-o", "new.json")[0] == 0
    assert json.loads((tmp_path / "new.json").read_text("utf-8"))["repos"]


def test_pages_leave_the_page_of_somebody_else(run: Run, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("<h1>Acme</h1>\n", "utf-8")
    code, _, err = run("check", TIDY, UNTIDY, "-o", "site")
    assert (code, [path.name for path in (tmp_path / "site").iterdir()]) == (2, ["index.html"])
    assert "cannot write site/index.html: it exists already" in err


def test_an_output_that_cannot_be_written_is_said_before_anything_is_fixed(
    run: Run, tmp_path: Path
) -> None:
    card = tmp_path / "README.md"
    card.write_text("---\nlicense: MIT\n---\n\n# M\n", "utf-8")
    assert run("check", ".", "--fix", "-o", "README.md")[0] == 2
    assert "license: MIT" in card.read_text("utf-8")
    assert run("check", ".", "-o", f"{'a' * 300}.json")[0] == 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_dash_is_standard_output(run: Run, tmp_path: Path, name: str) -> None:
    plain = run("check", UNTIDY, "--format", name)
    assert run("check", UNTIDY, "--format", name, "-o", "-") == plain
    assert not list(tmp_path.iterdir())


def test_a_dash_repeats_a_format_that_also_goes_to_a_file(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("check", UNTIDY, "--format", "gitlab", "-o", "gl.json", "-o", "-")
    assert out == (tmp_path / "gl.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("command", "begins"),
    [
        (("check", UNTIDY, "--write-baseline", "-"), '{\n  "version": 1'),
        (("badge", TIDY, "-o", "-"), "<svg "),
        (("badge", TIDY, "--json", "-o", "-"), '{\n  "schemaVersion"'),
        (("form", TIDY, "--profile", "eu-gpai", "-o", "-"), "#"),
    ],
)
def test_a_dash_is_standard_output_for_every_command(
    run: Run, tmp_path: Path, command: tuple[str, ...], begins: str
) -> None:
    code, out, _ = run(*command)
    assert code == 0
    assert out.startswith(begins)
    assert not list(tmp_path.iterdir())


def test_a_dash_is_standard_output_for_licence_texts(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("licenses", "compose", "--restrict", "medical.advice", "-o", "-")
    assert (code, run("licenses", "compose", "--restrict", "medical.advice")[1]) == (0, out)
    assert out
    printed = run("licenses", "fetch", "example-rail-m-1.0", "--print")
    assert run("licenses", "fetch", "example-rail-m-1.0", "-o", "-") == printed
    assert not list(tmp_path.iterdir())


def test_reports_are_written_beside_a_baseline(run: Run, tmp_path: Path) -> None:
    code, _, _ = run("check", UNTIDY, "--write-baseline", "known.json", "-o", "report.json")
    found = json.loads((tmp_path / "report.json").read_text("utf-8"))["repos"][0]["findings"]
    assert (code, len(found) > 1) == (0, True)


@pytest.mark.parametrize("asked", [("-o", "report.json"), ("--format", "json")])
def test_changes_are_no_report(run: Run, tmp_path: Path, asked: tuple[str, str]) -> None:
    code, out, err = run("check", UNTIDY, "--diff", *asked)
    assert (code, out, list(tmp_path.iterdir())) == (2, "", [])
    assert "--diff shows changes and makes no report" in err


def test_a_badge_of_data_has_no_name_of_a_picture(run: Run, tmp_path: Path) -> None:
    assert run("badge", TIDY, "--json", "-o", "badge.svg")[0] == 2
    assert run("badge", TIDY, "--json", "-o", "badge.JSON")[0] == 0
    assert json.loads((tmp_path / "badge.JSON").read_text("utf-8"))["message"] == "pass"


@pytest.mark.parametrize(
    "command",
    [
        ("init", "LONG", "--license", "mit", "--no-ask"),
        ("licenses", "fetch", "example-rail-m-1.0", "-o", "LONG"),
        ("licenses", "fetch", "example-rail-m-1.0", "--into", "LONG"),
        ("licenses", "fetch", "mit", "--licenses", "LONG"),
        ("licenses", "fetch", "mit", "--offline", "--license-texts", "LONG"),
        ("licenses", "compose", "--restrict", "medical.advice", "--force", "-o", "LONG"),
        ("licenses", "compose", "--from", "LONG"),
        ("check", TIDY, "-o", "LONG/"),
        ("check", TIDY, "--write-baseline", "LONG"),
        ("badge", TIDY, "-o", "LONG.svg"),
        ("form", TIDY, "--profile", "eu-gpai", "-o", "LONG"),
    ],
)
def test_a_path_that_the_system_refuses_is_one_line(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    code, _, err = run(*(word.replace("LONG", "a" * 300) for word in command))
    assert code in {2, 3}
    assert not list(tmp_path.iterdir())
    assert re.fullmatch(r"raillint: error: .*a{300}.*: file name too long\n", err)


@pytest.mark.parametrize(
    "command", [("check", TIDY, "-o"), ("check", TIDY, "--write-baseline"), ("badge", TIDY, "-o")]
)
def test_an_empty_output_is_said(run: Run, command: tuple[str, ...]) -> None:
    code, out, err = run(*command, "")
    assert (code, out) == (2, "")
    assert err.startswith("raillint: error: an output is empty: ")


def test_an_empty_target_is_said(run: Run) -> None:
    assert run("check", "") == (
        2,
        "",
        "raillint: error: a target is empty: name a folder, a card or a repository on the Hub\n",
    )


def test_a_reader_that_leaves_costs_no_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError(text)

    monkeypatch.setattr("sys.stdout", Gone())
    with pytest.raises(SystemExit):
        main(["check", UNTIDY, "-o", str(tmp_path / "report.json")])
    assert (tmp_path / "report.json").is_file()


@pytest.mark.parametrize(
    ("command", "most"),
    [
        (("duties", TIDY), 92),
        (("licenses", "show", "openrail++"), 96),
        (("stats", TIDY), 100),
    ],
)
def test_pages_are_as_wide_as_columns_says(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], most: int
) -> None:
    def widest(columns: str) -> int:
        monkeypatch.setenv("COLUMNS", columns)
        return max(map(len, run(*command)[1].splitlines()))

    narrow = widest("84")
    assert narrow <= 84 < widest("") <= most
    assert widest("nonsense") <= most


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (f"check {UNTIDY}", 1),
        (f"check {UNTIDY} --diff", 1),
        (f"diff {TIDY} {UNTIDY}", 1),
        (f"check {TIDY}", 0),
        ("check gone", 2),
    ],
)
@pytest.mark.parametrize("streams", [">&-", "2>&- >&-", "<&- >&-", "| true; exit ${PIPESTATUS[0]}"])
def test_the_verdict_stands_where_nobody_reads_it(command: str, code: int, streams: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"sleep 0; {sys.executable} -m raillint {command} {streams}"],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert b"ignored" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", [f"check {UNTIDY}", f"check {TIDY}", "rules", "badge"])
def test_a_full_disk_is_one_line_and_no_verdict(command: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m raillint {command} >/dev/full"],
        capture_output=True,
        cwd=ROOT,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (3, 1), done.stderr
    assert "cannot use standard output: no space left on device" in done.stderr
