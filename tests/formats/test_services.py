"""What GitHub, GitLab and readers of JUnit make of a report, also of a hostile one."""

import json
import re
from xml.etree import ElementTree

import pytest
from harness.reference import facts, reference
from harness.report import HOSTILE, finding, shared_report

from raillint.formats import github, gitlab, junit
from raillint.model import Place, RepoReport, Report, Severity, Verdict

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def only(*findings, fail_on=Severity.ERROR) -> Report:
    return Report((RepoReport(".", "model", Verdict.FAIL, findings=findings),), fail_on=fail_on)


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as the runner does: split, then unescape."""

    def plain(text: str) -> str:
        for code, letter in (
            ("%0D", "\r"),
            ("%0A", "\n"),
            ("%3A", ":"),
            ("%2C", ","),
            ("%25", "%"),
        ):
            text = text.replace(code, letter)
        return text

    read = []
    for line in github.render(report).splitlines()[:-1]:
        match = COMMAND.fullmatch(line)
        assert match is not None, line
        pairs = (pair.split("=", 1) for pair in match.group(2).split(","))
        read.append((match.group(1), {key: plain(value) for key, value in pairs}, match.group(3)))
    return read


def test_github_reads_back_file_line_and_title() -> None:
    name, properties, message = commands(only(finding()))[0]
    assert (name, message) == (
        "error",
        "`Apache` is no licence id of the Hub%0Adid you mean `apache-2.0`?",
    )
    assert properties == {
        "file": "README.md",
        "line": "3",
        "endLine": "3",
        "col": "10",
        "endColumn": "20",
        "title": "MD103 unknown-license-id",
    }


def test_github_gets_no_columns_for_several_lines() -> None:
    place = Place("README.md", 3, 1, 5, 2)
    assert "col" not in commands(only(finding(place=place)))[0][1]


def test_github_shows_the_weightiest_first() -> None:
    report = only(finding(severity=Severity.INFO), finding(severity=Severity.ERROR))
    assert [name for name, _, _ in commands(report)] == ["error", "notice"]


@pytest.mark.parametrize("path", ["a,line=9.md", "a::error::b.md", "50%25.md", "a:b,c%2C.md"])
def test_github_reads_back_any_file_name(path: str) -> None:
    ((_, properties, _),) = commands(only(finding(place=Place(path, 1, 1, 1, 1))))
    assert properties["file"] == path
    assert properties["line"] == "1"


def test_no_card_can_write_a_workflow_command() -> None:
    """In no format does a line begin with what a card says."""
    from raillint.formats import FORMATS, render

    for name in FORMATS:
        for line in render(name, shared_report()).splitlines():
            begins = line.lstrip().startswith("::")
            assert not begins or (name == "github" and COMMAND.match(line)), (name, line)


def test_gitlab_report_has_the_fields_that_gitlab_reads() -> None:
    listed = facts("actions.json")["gitlab_code_quality"]["fields"]  # type: ignore[index]
    listed = {name.partition(",")[0]: text for name, text in listed.items()}
    levels = {word.strip() for word in listed["severity"].split("|")}
    rows = json.loads(gitlab.render(shared_report()))
    assert len(rows) > 5
    for row in rows:
        assert {*row, "location.path", "location.lines.begin"} - {"location"} == set(listed)
        assert row["severity"] in levels
        assert isinstance(row["location"]["lines"]["begin"], int)
        assert not row["location"]["path"].startswith(("./", "/"))
    assert len({row["fingerprint"] for row in rows}) == len(rows)
    assert json.loads(gitlab.render(Report(()))) == []


def test_gitlab_shows_what_raillint_could_not_do() -> None:
    rows = json.loads(gitlab.render(shared_report()))
    assert [row["check_name"] for row in rows if row["severity"] == "blocker"] == [
        "raillint",
        "RL900",
    ]


def test_junit_is_valid_by_the_schema_of_jenkins() -> None:
    xmlschema = pytest.importorskip("xmlschema", reason="needs xmlschema: pip install xmlschema")
    schema = xmlschema.XMLSchema10(str(reference() / "external/junit-10.xsd"))
    for report in (shared_report(), Report(()), only(finding(), fail_on=None)):
        schema.validate(junit.render(report))


def test_junit_counts_what_it_holds() -> None:
    root = ElementTree.fromstring(junit.render(shared_report()))
    assert root.get("tests") == str(len(root.findall(".//testcase")))
    assert root.get("failures") == str(len(root.findall(".//failure")))
    assert root.get("errors") == str(len(root.findall(".//error"))) == "2"
    for suite in root:
        assert suite.get("skipped") == str(len(suite.findall(".//skipped")))


@pytest.mark.parametrize(
    ("threshold", "failures"), [(Severity.ERROR, 1), (Severity.INFO, 2), (None, 0)]
)
def test_junit_fails_where_the_exit_code_does(threshold: Severity | None, failures: int) -> None:
    report = only(finding(), finding(severity=Severity.INFO), fail_on=threshold)
    root = ElementTree.fromstring(junit.render(report))
    assert len(root.findall(".//failure")) == failures
    assert len(root.findall(".//system-out")) == 2 - failures


def test_junit_keeps_hostile_words_as_words() -> None:
    root = ElementTree.fromstring(junit.render(only(finding(message=HOSTILE))))
    message = root.find(".//failure").get("message")  # type: ignore[union-attr]
    assert "</details><script>alert(1)</script>" in message
    assert root.find(".//script") is None
