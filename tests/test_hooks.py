"""The pre-commit hooks name the files whose change can change the verdict."""

import re
import sys
import time
from pathlib import Path

import pytest
import yaml
from harness.checkout import git, new_repo, project_copy, run
from harness.reference import ROOT

import raillint
from raillint.registry import all_rules

HOOKS = {
    hook["id"]: hook
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
}


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "LICENSE",
        "LICENSE.md",
        "LICENCE.txt",
        "license",
        "LICENSE-CODE",
        "MODEL_LICENSE",
        "MODEL-LICENSE.txt",
        "COPYING",
        "USE_POLICY.md",
        "config.json",
        "tokenizer_config.json",
        "generation_config.json",
        "model-00001-of-00002.safetensors",
        "weights/model-Q4_K_M.gguf",
        ".raillint.yaml",
        "models/a/README.md",
        "docs/LICENSE",
        "model.safetensors",
        "gguf/model-q4.gguf",
    ],
)
def test_whole_repository_hook_runs_for(path: str) -> None:
    assert re.search(HOOKS["raillint"]["files"], path)


@pytest.mark.parametrize(
    "path",
    [
        "model.safetensors.bak",
        "pytorch_model.bin",
        "train.py",
        "README.md.bak",
        "MYREADME.md",
        "tokenizer.json",
        "licensing.py",
        "relicense",
    ],
)
def test_whole_repository_hook_does_not_run_for(path: str) -> None:
    assert not re.search(HOOKS["raillint"]["files"], path)


def test_card_hook_runs_for_cards_alone() -> None:
    pattern = HOOKS["raillint-card"]["files"]
    assert re.search(pattern, "models/a/README.md")
    assert not re.search(pattern, "README.txt")
    assert not re.search(pattern, "LICENSE")


def test_hooks_call_the_tool_as_documented() -> None:
    assert HOOKS["raillint"]["pass_filenames"] is False
    assert HOOKS["raillint-card"].get("pass_filenames", True) is True
    assert {hook["entry"] for hook in HOOKS.values()} == {"raillint check"}


def test_every_input_of_a_rule_is_in_the_pattern() -> None:
    names = {name.replace("*", "") for rule in all_rules() for name in rule.inputs}
    assert all(re.search(HOOKS["raillint"]["files"], name) for name in names)


TIDY = {
    path.relative_to(ROOT / "examples/tidy-model").as_posix(): path.read_text("utf-8")
    for path in (ROOT / "examples/tidy-model").rglob("*")
    if path.is_file()
}
PINNED = """\
repos:
  - repo: {project}
    rev: v0.1.0
    hooks:
      - id: raillint
      - id: raillint-card
"""
FINDING = re.compile(r"^(\S+):(\d+):\d+: \w+\[([\w, ]+)\]", re.MULTILINE)


def shown(output: str) -> set[tuple[str, int]]:
    """Return the findings that a run of the hooks printed."""
    return {
        (code, int(line))
        for _, line, codes in FINDING.findall(output)
        for code in codes.split(", ")
    }


@pytest.mark.slow
def test_hooks_run_in_pre_commit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both hooks, installed by pre-commit from a pinned tag: a staged fault, then a clean repo."""
    project = project_copy(tmp_path / "project", "v0.1.0")
    config = {".pre-commit-config.yaml": PINNED.format(project=project)}
    repo = new_repo(tmp_path / "repo", {**TIDY, **config})
    home = str(tmp_path / "pre-commit")

    def hooks(*words: str) -> tuple[int, str]:
        command = (sys.executable, "-m", "pre_commit", *words)
        done = run(*command, cwd=repo, PRE_COMMIT_HOME=home)
        return done.returncode, done.stdout + done.stderr

    code, output = hooks("run", "--all-files")
    assert code == 0, output
    assert "raillint (whole repository)" in output
    assert "raillint (cards)" in output
    assert "Skipped" not in output

    card = repo / "README.md"
    card.write_text(card.read_text("utf-8").replace("license: ", "languages: en\nlicense: ", 1))
    git("add", "README.md", cwd=repo)
    start = time.perf_counter()
    code, output = hooks("run")
    second = time.perf_counter() - start
    expected = {(item.code, item.place.line) for item in raillint.check(repo).repos[0].findings}
    assert "MD112" in {found for found, _ in expected}
    assert shown(output) == expected
    # A warning shows and lets the commit pass; an error stops it.
    assert code == 0, output
    card.write_text(re.sub(r"license: \w+", "license: Apache", card.read_text("utf-8"), count=1))
    git("add", "README.md", cwd=repo)
    code, output = hooks("run")
    assert code == 1, output
    assert "MD103" in output
    assert output.count("Failed") == 2
    with capsys.disabled():
        print(f"\npre-commit, both hooks, environments made: {second:.2f} s")

    # A file that no rule reads starts no hook.
    git("checkout", "-q", "HEAD", "--", "README.md", cwd=repo)
    (repo / "train.py").write_text("", "utf-8")
    git("add", "train.py", cwd=repo)
    code, output = hooks("run")
    assert code == 0
    assert output.count("Skipped") == 2


@pytest.mark.slow
def test_hooks_run_in_try_repo(tmp_path: Path) -> None:
    project = project_copy(tmp_path / "project", "v0.1.0")
    repo = new_repo(tmp_path / "repo", {"README.md": "---\nlicense: Apache\n---\n"})
    for hook in HOOKS:
        command = ("-m", "pre_commit", "try-repo", str(project), hook, "--all-files")
        done = run(sys.executable, *command, cwd=repo, PRE_COMMIT_HOME=str(tmp_path / "pre-commit"))
        assert done.returncode == 1, done.stdout
        assert ("MD103", 2) in shown(done.stdout)
