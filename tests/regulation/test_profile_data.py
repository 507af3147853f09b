"""Profiles of regulation are data: whole, dated, with a source for each item."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from harness.reference import ROOT
from jsonschema import Draft7Validator

from raillint.card.names import section_types
from raillint.config import Settings
from raillint.errors import UsageError
from raillint.model import OPT_IN, PROFILES
from raillint.profiles import chosen_rules, opted_rules, profile_names, regulation_names
from raillint.registry import rule_table
from raillint.regulation.profile import regulation
from raillint.repo.readings.fields import FIELDS, GGUF
from raillint.repo.readings.reading import PARAMETERS

NAMES = regulation_names()
SCHEMA = ROOT / "schemas" / "regulation-profile.schema.json"


def test_there_are_the_three_profiles() -> None:
    assert NAMES == ("eu-gpai", "iso-42001", "nist-ai-rmf")


@pytest.mark.parametrize("name", NAMES)
def test_the_data_satisfies_its_schema(name: str) -> None:
    data = yaml.safe_load((ROOT / "schemas" / "profiles" / f"{name}.yaml").read_text("utf-8"))
    found = Draft7Validator(json.loads(SCHEMA.read_bytes())).iter_errors(data)
    assert [error.message for error in found] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_item_has_its_point_and_is_looked_for_where_something_can_be(name: str) -> None:
    profile = regulation(name)
    facts = {PARAMETERS, *(field.fact for field in (*FIELDS, *GGUF))}
    sections = section_types("model")
    assert len({item.id for item in profile.items}) == len(profile.items) >= 12
    for item in profile.items:
        assert item.asked_by
        assert item.rule in profile.rules
        assert {point.text for point in item.asked_by} <= profile.texts.keys()
        for finder in item.finders:
            assert finder.get("reading", PARAMETERS) in facts, item.id
            assert finder.get("section", "description") in sections, item.id
            assert finder.get("readings_of", "description") in sections, item.id
            assert all(phrase == phrase.lower() for phrase in finder.get("says", ()))


def test_opt_in_rules_run_where_a_profile_names_them_and_nowhere_else() -> None:
    opt_in = {rule.code for rule in rule_table() if rule.profile == OPT_IN}
    assert opt_in == {f"RG70{number}" for number in range(1, 9)}
    for name in PROFILES:
        assert not opt_in & {rule.code for rule in chosen_rules(Settings(profile=name))}
    for name in NAMES:
        chosen = {rule.code for rule in chosen_rules(Settings(profile=name))}
        assert chosen & opt_in == opted_rules(name) <= opt_in
        publisher = {rule.code for rule in chosen_rules(Settings(profile="publisher"))}
        assert chosen - opt_in == publisher


def test_an_unknown_profile_is_named_with_those_that_exist() -> None:
    with pytest.raises(UsageError, match=f"eu-gaip: choose from {', '.join(profile_names())}"):
        chosen_rules(Settings(profile="eu-gaip"))


OWN = """
title: What Acme wants documented
as_of: "2026-11-22"
extends: hub
rules: [RG705]
texts:
  policy: {title: Acme policy, full: The policy of Acme, url: https://example.org/policy,
    checked: primary, effective_from: "2026-01-01", effective_by: the board}
items:
  - {id: purpose, title: Purpose, asked_by: [{text: policy, point: "4"}],
     look_in: [{section: intended_use}], help: say what it is for}
  - {id: colour, title: Colour, asked_by: [{text: policy, point: "5"}],
     look_in: [{says: [colour]}], help: say which colour it has}
"""


def test_a_profile_is_added_without_python(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "raillint", tmp_path / "raillint", ignore=shutil.ignore_patterns("*.pyc")
    )
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    (tmp_path / "licenses").symlink_to(ROOT / "licenses")
    (tmp_path / "schemas" / "profiles" / "acme.yaml").write_text(OWN, "utf-8")
    model = tmp_path / "model"
    model.mkdir()
    (model / "README.md").write_text(
        "---\nlicense: mit\n---\n\n# A\n\n## Intended use\n\nSorting of parcels by size.\n", "utf-8"
    )
    (model / ".raillint.yaml").write_text("profile: acme\n", "utf-8")

    def run(*args: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "raillint", *args],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
        return done.stdout

    page = run("form", str(model), "--profile", "acme")
    assert "- Asked by: Acme policy, 4\n- Status: documented in the card\n" in page
    assert "To do: say which colour it has" in page
    assert "for 1 of 2 items of `acme` no place was found" in run("check", str(model))
