"""One faulty repository through every place where people look: the same findings, same lines."""

import json
import re
import sys
from html import unescape
from pathlib import Path

import pytest
from harness.action import ANNOTATION, stood_in, under_act
from harness.checkout import needs, new_repo, project_copy, run
from harness.reference import ROOT
from test_hooks import shown

import raillint

Rows = set[tuple[str, int]]

FILES = {
    name: (ROOT / "examples" / folder / name).read_text("utf-8")
    for folder, names in {"untidy-model": ("README.md", "config.json"),
                          "weakened-model": ("LICENSE",)}.items()
    for name in names
}  # fmt: skip
HOOKS = """\
repos:
  - repo: {project}
    rev: v0.1.0
    hooks:
      - id: raillint
"""
WORKFLOW = """\
on: push
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: raillint/raillint@v0.1.0
        with:
          fail-on: never
          upload-sarif: "true"
"""


def of_sarif(text: str) -> Rows:
    return {
        (item["ruleId"], item["locations"][0]["physicalLocation"]["region"]["startLine"])
        for item in json.loads(text)["runs"][0]["results"]
    }


def of_html(text: str) -> Rows:
    """Read each finding's place and code as a reader sees them."""
    found = re.findall(
        r'<details class="finding.*?<code class="where">(?:<a[^>]*>)?([^<]*):(\d+)<.*?'
        r'<span class="code">(\w+) ',
        text,
        re.DOTALL,
    )
    assert all(unescape(path) in FILES for path, _, _ in found)
    return {(code, int(line)) for _, line, code in found}


@pytest.mark.slow
def test_every_integration_shows_the_same_findings_at_the_same_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = needs("act", "pip install '.[integration]'")
    project = project_copy(tmp_path / "project", "v0.1.0")
    settings = {
        ".pre-commit-config.yaml": HOOKS.format(project=project),
        ".github/workflows/check.yml": WORKFLOW,
    }
    repo = new_repo(tmp_path / "repo", {**FILES, **settings})
    monkeypatch.chdir(repo)
    report = raillint.check(".", dossier=True)
    (judged,) = report.repos
    expected = {(item.code, item.place.line) for item in judged.findings}
    assert {item.place.path for item in judged.findings} >= {"README.md", "LICENSE"}
    assert len({line for _, line in expected}) > 4

    hooks = run(sys.executable, "-m", "pre_commit", "run", "--all-files", cwd=repo,
                PRE_COMMIT_HOME=str(tmp_path / "pre-commit"))  # fmt: skip
    assert hooks.returncode == 1, hooks.stderr

    uploaded = tmp_path / "uploaded.sarif"
    stand_ins = stood_in(tmp_path / "stand-ins", uploaded)
    action = under_act(act, repo, project, stand_ins, tmp_path / "home")
    assert action.returncode == 0, action.stdout + action.stderr
    annotated = {(code, int(line)) for line, code in ANNOTATION.findall(action.stdout)}

    assert {
        "pre-commit": shown(hooks.stdout),
        "annotations of the Action": annotated,
        "SARIF of the Action": of_sarif(uploaded.read_text("utf-8")),
        "SARIF": of_sarif(raillint.render("sarif", report)),
        "HTML": of_html(raillint.render("html", report)),
    } == dict.fromkeys(
        ("pre-commit", "annotations of the Action", "SARIF of the Action", "SARIF", "HTML"),
        expected,
    )
