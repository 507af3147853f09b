"""The pre-commit hooks name the files whose change can change the verdict."""

import re

import pytest
import yaml
from harness.reference import ROOT

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
        ".raillint.yaml",
        "models/a/README.md",
        "docs/LICENSE",
    ],
)
def test_whole_repository_hook_runs_for(path: str) -> None:
    assert re.search(HOOKS["raillint"]["files"], path)


@pytest.mark.parametrize(
    "path",
    [
        "model.safetensors",
        "train.py",
        "README.md.bak",
        "MYREADME.md",
        "tokenizer_config.json",
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
