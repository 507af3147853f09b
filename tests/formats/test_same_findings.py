"""A small repository with faults: every format shows the same findings at the same lines."""

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

import raillint
from raillint.formats import FORMATS

Row = tuple[str, str, int]

CARD = """\
---
languages: en
license: other
base_model: https://huggingface.co/acme/base
---

# Acme base

## Out-of-scope use

[More Information Needed]
"""
NESTED = "---\nlicense: Apache-2.0\n---\n\n# Second\n"


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> raillint.Report:
    folder = tmp_path_factory.mktemp("repos")
    for name, text in {"one": CARD, "two (b)": NESTED}.items():
        (folder / name).mkdir()
        (folder / name / "README.md").write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return raillint.check(".")


def found(report: raillint.Report) -> list[Row]:
    return sorted(
        (item.code, f"{repo.target}/{item.place.path}", item.place.line)
        for repo in report.repos
        for item in repo.findings
    )


def from_text(text: str) -> Iterator[Row]:
    """Read `path:line:column: severity[CODES] …`, folded findings too."""
    for line in text.splitlines():
        match = re.match(r"(\S.*?):(\d+):\d+: \w+\[([\w, ]+)\]", line)
        if match:
            for code in match.group(3).split(", "):
                yield code, match.group(1), int(match.group(2))


def from_json(text: str) -> Iterator[Row]:
    for repo in json.loads(text)["repos"]:
        for item in repo["findings"]:
            yield item["code"], f"{repo['target']}/{item['path']}", item["line"]


def from_json_lines(text: str) -> Iterator[Row]:
    for line in text.splitlines():
        repo = json.loads(line)
        for item in repo["findings"]:
            yield item["code"], f"{repo['target']}/{item['path']}", item["line"]


def from_sarif(text: str) -> Iterator[Row]:
    from urllib.parse import unquote

    for item in json.loads(text)["runs"][0]["results"]:
        place = item["locations"][0]["physicalLocation"]
        path = unquote(place["artifactLocation"]["uri"])
        yield item["ruleId"], path, place["region"]["startLine"]


def from_github(text: str) -> Iterator[Row]:
    for line in text.splitlines():
        match = re.match(r"::\w+ file=([^,]*),line=(\d+),.*title=(\w+) ", line)
        if match:
            yield match.group(3), match.group(1), int(match.group(2))


def from_gitlab(text: str) -> Iterator[Row]:
    for item in json.loads(text):
        yield item["check_name"], item["location"]["path"], item["location"]["lines"]["begin"]


def from_junit(text: str) -> Iterator[Row]:
    for case in ElementTree.fromstring(text).iter("testcase"):
        match = re.fullmatch(r"(\w+) .* at line (\d+)", case.get("name", ""))
        if match:
            yield match.group(1), case.get("classname", ""), int(match.group(2))


def from_markdown(text: str) -> Iterator[Row]:
    for line in text.splitlines():
        match = re.match(r"- \*\*\w+\*\* (\w+) `(.*?):(\d+)`: ", line)
        if match:
            yield match.group(1), match.group(2), int(match.group(3))


def from_html(text: str) -> Iterator[Row]:
    place = r'<code class="where">([^<]*):(\d+)</code> <span class="message">'
    pattern = place + r'.*?<span class="code">(\w+) '
    for match in re.finditer(pattern, text, re.DOTALL):
        yield match.group(3), match.group(1), int(match.group(2))


READERS = {
    "text": from_text,
    "concise": from_text,
    "json": from_json,
    "json-lines": from_json_lines,
    "sarif": from_sarif,
    "github": from_github,
    "gitlab": from_gitlab,
    "junit": from_junit,
    "markdown": from_markdown,
    "html": from_html,
}


def test_repository_has_faults_at_several_lines(report: raillint.Report) -> None:
    rows = found(report)
    assert len(rows) > 8
    assert {"one/README.md", "two (b)/README.md"} == {path for _, path, _ in rows}
    assert len({line for _, _, line in rows}) > 3


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_shows_the_same_findings(name: str, report: raillint.Report) -> None:
    assert sorted(READERS[name](raillint.render(name, report))) == found(report)
