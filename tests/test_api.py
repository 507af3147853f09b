"""The public functions, called as a program would, and the documentation of them."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from harness.reference import ROOT
from hypothesis import given
from hypothesis import strategies as st

import raillint
from raillint.cli import cli
from raillint.licenses import Qualifiers, covers, difference, identify, restrictions, union

TIDY = ROOT / "examples" / "tidy-model"
UNTIDY = ROOT / "examples" / "untidy-model"


def test_check_judges_as_the_command_does() -> None:
    report = raillint.check(UNTIDY, profile="openrail", select=["MD"], ignore="MD103")
    command = ["check", str(UNTIDY), "--profile", "openrail", "--select", "MD", "--ignore", "MD103"]
    result = CliRunner().invoke(cli, [*command, "--format", "json"])
    assert raillint.render("json", report) == result.output
    assert report.exit_code == 1


def test_several_targets_are_several_repositories() -> None:
    report = raillint.check(TIDY, str(UNTIDY))
    assert [repo.verdict for repo in report.repos] == [raillint.Verdict.PASS, raillint.Verdict.FAIL]


def test_files_in_memory_are_a_target() -> None:
    files = {"README.md": "---\nlicense: Apache\n---\n", ".raillint.yaml": "ignore: {MD103: no}\n"}
    report = raillint.check(raillint.MemorySource(files, label="acme/base"), profile="hub")
    (found,) = report.repos[0].findings
    assert (found.code, found.place.line, report.repos[0].target) == ("MD103", 2, "acme/base")


def test_rules_of_the_run_come_with_the_report() -> None:
    assert [rule.code for rule in raillint.check(TIDY, select=["MD103", "MD104"]).rules] == [
        "MD103",
        "MD104",
    ]


def test_code_scanning_is_told_what_the_rules_mean() -> None:
    log = json.loads(raillint.render("sarif", raillint.check(TIDY)))
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert len(rules) > 20
    assert all("## Why it matters" in rule["help"]["markdown"] for rule in rules)


@pytest.mark.parametrize(
    "wrong",
    [
        {"profile": "publiser"},
        {"fail_on": "errors"},
        {"select": ["MD999"]},
        {"ignore": "MD999"},
        {"baseline": "gone.json"},
        {"schema": "gone.json"},
    ],
)
def test_wrong_options_raise_one_line(wrong: dict[str, str]) -> None:
    with pytest.raises(raillint.UsageError, match=r"\A[^\n]+\Z"):
        raillint.check(TIDY, **wrong)  # type: ignore[arg-type]


def test_unreadable_targets_raise(tmp_path: Path) -> None:
    with pytest.raises(raillint.UsageError, match="there is no file or folder"):
        raillint.check(tmp_path / "gone")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "README.md").touch()
    with pytest.raises(raillint.UsageError, match="holds several repositories"):
        raillint.inspect(tmp_path)


def test_the_only_repository_that_cannot_be_read_raises(tmp_path: Path) -> None:
    (tmp_path / "README.md").mkdir()
    with pytest.raises(raillint.SourceError, match="no regular file"):
        raillint.check(tmp_path)
    with pytest.raises(raillint.SourceError, match="acme/never-read"):
        raillint.check("acme/never-read", offline=True)
    of_both = raillint.check(tmp_path, TIDY)
    assert [repo.verdict for repo in of_both.repos] == [
        raillint.Verdict.ERROR,
        raillint.Verdict.PASS,
    ]
    assert "no regular file" in of_both.repos[0].error
    assert of_both.repos[0].profile == "publisher"


def test_wrong_values_are_refused_where_they_are_given(tmp_path: Path) -> None:
    with pytest.raises(raillint.UsageError, match="no intent 'x': choose from none, purpose"):
        Qualifiers(intent="x")
    with pytest.raises(raillint.UsageError, match="there is no folder"):
        raillint.LocalSource(tmp_path / "gone")


WRONG_CALLS: dict[str, Callable[..., object]] = {
    "target is none": lambda: raillint.check(None),
    "target is a number": lambda: raillint.check(TIDY, 3),
    "target is a list": lambda: raillint.check([str(TIDY)]),
    "target is bytes": lambda: raillint.check(b"x"),
    "target to inspect": lambda: raillint.inspect(3),
    "label": lambda: raillint.check(raillint.MemorySource({}, label=None)),
    "kind": lambda: raillint.check(TIDY, kind="x"),
    "kind to inspect": lambda: raillint.inspect(TIDY, kind="x"),
    "kind on the Hub": lambda: raillint.check("acme/x", kind="x", offline=True),
    "kind of files in memory": lambda: raillint.check(raillint.MemorySource({}, kind="x")),
    "kind of a folder": lambda: raillint.check(raillint.LocalSource(TIDY, kind="x")),
    "select": lambda: raillint.check(TIDY, select=3),
    "selected": lambda: raillint.check(TIDY, select=[3]),
    "ignore": lambda: raillint.check(TIDY, ignore=None),
    "baseline": lambda: raillint.check(TIDY, baseline=3),
    "schema": lambda: raillint.check(TIDY, schema=3),
    "files": lambda: raillint.MemorySource(None),
    "text of a file": lambda: raillint.MemorySource({"README.md": 3}),
    "folder": lambda: raillint.LocalSource(3),
    "format": lambda: raillint.render(["json"], raillint.check(TIDY)),
    "report": lambda: raillint.render("json", None),
    "report of one repository": lambda: raillint.render("text", raillint.check(TIDY).repos[0]),
    "option": lambda: raillint.render("text", raillint.check(TIDY), colour=True),
    "report for pages": lambda: raillint.render_pages(None),
    "text": lambda: identify(3),
    "text as bytes": lambda: identify(b"x"),
    "folder of licences": lambda: identify("x", licenses=3),
    "licence": lambda: restrictions(["mit"]),
    "edition": lambda: restrictions("openrail++@2022-11-25"),
    "no edition": lambda: restrictions("openrail++@"),
    "map is none": lambda: covers(None, {}),
    "map is an id": lambda: covers("openrail++", "openrail++"),
    "map of texts": lambda: difference({"medical.advice": "none"}, {}),
    "map of maps": lambda: union({"medical.advice": {"intent": "none"}}, {}),
    "qualifier": lambda: Qualifiers(strength="x"),
    "too many values": lambda: Qualifiers(*["none"] * 20),
}


@pytest.mark.parametrize("call", WRONG_CALLS.values(), ids=WRONG_CALLS)
def test_a_wrong_call_is_one_sentence(call: Callable[..., object]) -> None:
    with pytest.raises(raillint.UsageError, match=r"\A[^\n]{10,200}\Z"):
        call()


def test_a_path_of_bytes_is_a_path() -> None:
    with os.scandir(bytes(ROOT / "examples")) as entries:
        (entry,) = (one for one in entries if one.name == b"tidy-model")
    assert raillint.check(entry).exit_code == raillint.check(TIDY).exit_code


def test_an_edition_of_a_licence_restricts_what_the_licence_does() -> None:
    for date in ("2022-11-24", "2023-07-26"):
        assert restrictions(f"openrail++@{date}") == restrictions("openrail++")


def test_every_field_of_a_report_is_documented() -> None:
    page = (ROOT / "docs/api.md").read_text("utf-8")
    for kind in (raillint.Report, raillint.RepoReport, raillint.Finding):
        assert [name for name in kind._fields if f"`{name}`" not in page] == []


def test_empty_baseline_leaves_out_the_configured_one(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("---\nlicense: Apache\n---\n", "utf-8")
    (tmp_path / ".raillint.yaml").write_text("baseline: known.json\nprofile: hub\n", "utf-8")
    CliRunner().invoke(
        cli, ["check", str(tmp_path), "--write-baseline", str(tmp_path / "known.json")]
    )
    assert raillint.check(tmp_path).exit_code == 0
    assert raillint.check(tmp_path, baseline="").exit_code == 1


def test_inspect_gives_the_facts() -> None:
    facts = raillint.inspect(TIDY)
    assert facts["kind"] == "model"
    assert set(facts["restriction_map"]) == set(restrictions("example-rail-m-1.0"))


def test_a_path_and_its_text_are_identified_alike() -> None:
    path = TIDY / "LICENSE"
    of_path, of_text = identify(path), identify(path.read_text("utf-8"))
    assert of_path.pop("path") == str(path)
    assert of_text.pop("path") == ""
    assert of_path == of_text
    assert of_text["matches"][0]["license"] == "example-rail-m-1.0"
    with pytest.raises(raillint.UsageError):
        identify(TIDY / "GONE")
    with pytest.raises(raillint.UsageError):
        restrictions("acme-1.0")
    with pytest.raises(raillint.UsageError, match="openrail"):
        restrictions("openrail")


qualifiers = st.tuples(
    st.sampled_from(["none", "deliberate"]), st.sampled_from(["irrelevant", "without-consent"])
).map(lambda pair: Qualifiers(intent=pair[0], consent=pair[1]))


@given(st.dictionaries(st.sampled_from("abc"), qualifiers))
def test_union_covers_both_and_leaves_nothing(mine: dict[str, Qualifiers]) -> None:
    theirs = {"a": Qualifiers(effect="actual")}
    both = union(mine, theirs)
    assert covers(both, mine)
    assert covers(both, theirs)
    assert difference(theirs, both) == {}


def test_public_names_are_there_and_loaded_late() -> None:
    for name in raillint.__all__:
        assert getattr(raillint, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'chek'"):
        _ = raillint.chek
    script = "import raillint, sys; print(sum(m.startswith('raillint.') for m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "0\n"


def test_public_names_are_typed(tmp_path: Path) -> None:
    """A type checker sees what a program sees (PEP 561)."""
    pytest.importorskip("mypy", reason="needs mypy: pip install mypy")
    assert (ROOT / "raillint/py.typed").is_file()
    program = tmp_path / "program.py"
    lines = ["import raillint", *(f"reveal_type(raillint.{name})" for name in raillint.__all__)]
    program.write_text("\n".join(lines) + "\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--follow-imports=silent",
         str(program)],
        capture_output=True, text=True, check=False, cwd=ROOT, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Revealed type") == len(raillint.__all__)
    assert '"Any"' not in done.stdout


def test_every_public_name_is_documented() -> None:
    page = (ROOT / "docs/api.md").read_text("utf-8")
    assert all(f"`{name}" in page or f"raillint.{name}" in page for name in raillint.__all__)


def test_examples_of_the_documentation_run_without_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A code block runs; where a block of output follows, it is what was printed."""
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs/api.md").read_text("utf-8")
    (command,) = re.findall(r"```console\n\$ raillint (.*)\n```", page)
    assert CliRunner().invoke(cli, shlex.split(command)).exit_code == 0
    blocks = re.findall(r"```python\n(.*?)```(?:\n\n```text\n(.*?)```)?", page, re.DOTALL)
    assert len(blocks) >= 5
    for code, printed in blocks:
        exec(compile(code, "docs/api.md", "exec"), {})
        out = capsys.readouterr().out
        assert not printed or out == printed
