"""The profiles are schemas over the facts, and the rules say what they say."""

import json
from itertools import pairwise
from typing import Any

import pytest
from harness.cases import check_files
from harness.reference import ROOT, corpus_cards
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from raillint.card.names import section_types
from raillint.config import Settings
from raillint.facts import facts_of
from raillint.guards import requirements_of
from raillint.model import PROFILES
from raillint.registry import all_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource
from raillint.requirements import judged_facts

STATUSES = ["content", "inline", "boilerplate", "placeholder", "empty", "absent"]


def schema(profile: str) -> dict[str, Any]:
    return json.loads((ROOT / "schemas/profiles" / f"{profile}.schema.json").read_bytes())


def definitions(profile: str) -> list[dict[str, Any]]:
    """Return the requirements of a profile and of those it extends, in that order."""
    found = schema(profile)
    base = found["x-raillint"]["extends"]
    return [*(definitions(base) if base else ()), *found["definitions"].values()]


@st.composite
def judged(draw: st.DrawFn) -> dict[str, Any]:
    keys = draw(st.sets(st.sampled_from(["datasets", "model-index", "co2_eq_emissions", "tags"])))
    sections = {id_: {"status": draw(st.sampled_from(STATUSES))} for id_ in section_types("model")}
    return {
        "kind": "model",
        "card": {
            "front_matter": dict.fromkeys(keys, "x"),
            "words": draw(st.integers(0, 60)),
            "sections": sections,
        },
        "license": {"rail": draw(st.booleans()), "pointer": draw(st.booleans())},
    }


@pytest.mark.parametrize("profile", PROFILES)
def test_code_of_a_requirement_accepts_what_its_schema_accepts(profile: str) -> None:
    schemas = definitions(profile)
    rows: dict[str, list[Any]] = {}
    for definition in schemas:
        rows.setdefault(definition["x-raillint"]["rule"], []).append(Draft7Validator(definition))

    @given(judged())
    @settings(max_examples=60, deadline=None)
    def agree(facts: dict[str, Any]) -> None:
        for code, validators in rows.items():
            checks = [row[4] for row in requirements_of(profile)[code]]
            said = [validator.is_valid(facts) for validator in validators]
            assert [check(facts) for check in checks] == said, code

    agree()


def test_every_annotation_names_a_rule_and_says_what_and_how() -> None:
    rules = {rule.code: rule for rule in all_rules()}
    for profile in PROFILES:
        for definition in definitions(profile):
            notes = definition["x-raillint"]
            assert notes["rule"] in rules
            assert notes["section"] in section_types("model")
            assert notes["what"]
            assert notes["help"]


def test_every_rule_of_a_section_is_required_by_the_profile_that_turns_it_on() -> None:
    for rule in all_rules():
        body = rule.check.__code__.co_names
        if "unmet" in body:
            assert rule.code in requirements_of(rule.profile)


def test_stricter_profiles_require_all_that_milder_ones_do() -> None:
    for milder, stricter in pairwise(PROFILES):
        for code, rows in requirements_of(milder).items():
            assert rows == requirements_of(stricter)[code][: len(rows)]


def test_judged_facts_are_part_of_the_facts() -> None:
    body = "# Sorter\n\n## Limitations\n\nFails on long sums.\n"
    card = f"---\nlicense: openrail\ntags: [x]\n---\n\n{body}"
    repo = RepoSnapshot(MemorySource({"README.md": card}))
    whole = facts_of(repo)
    facts = judged_facts(repo)
    assert facts["license"] == {key: whole["license"][key] for key in facts["license"]}
    assert facts["card"]["words"] == whole["card"]["words"]
    assert facts["card"]["front_matter"] == whole["card"]["front_matter"]
    sections = facts["card"]["sections"]
    for id_, section in whole["card"]["sections"].items():
        assert sections[id_]["status"] == section["status"]
    others = sections.keys() - whole["card"]["sections"]
    assert {sections[id_]["status"] for id_ in others} == {"absent"}


@pytest.mark.parametrize(
    ("profile", "severity"), [("publisher", "warning"), ("openrail", "error"), ("strict", "error")]
)
def test_what_a_rail_licence_asks_weighs_more_in_stricter_profiles(
    profile: str, severity: str
) -> None:
    card = "---\nlicense: creativeml-openrail-m\n---\n\n# Sorter\n"
    report = check_files({"README.md": card}, Settings(profile=profile), whole=False)
    weights = {item.code: item.severity.label for item in report.findings}
    assert weights["UR201"] == weights["CS204"] == weights["CS202"] == severity


def test_permissive_licence_is_not_asked_for_restrictions() -> None:
    report = check_files(
        {"README.md": "---\nlicense: mit\n---\n\n# S\n"}, Settings(profile="openrail"), whole=False
    )
    assert not {"UR201", "UR204", "CS216"} & {item.code for item in report.findings}


def test_profile_hub_asks_for_no_section() -> None:
    report = check_files(
        {"README.md": "---\nlicense: mit\n---\n\n[More Information Needed]\n"},
        Settings(profile="hub"),
    )
    assert report.findings == ()


def test_requirements_agree_with_their_schemas_on_real_cards() -> None:
    validators = [
        (item["x-raillint"]["rule"], Draft7Validator(item)) for item in definitions("strict")
    ]
    compared = 0
    for number, row in enumerate(corpus_cards()):
        if number % 200:
            continue
        facts = judged_facts(RepoSnapshot(MemorySource({"README.md": row["text"]}, whole=False)))
        checks = {code: iter(rows) for code, rows in requirements_of("strict").items()}
        for code, validator in validators:
            plain = json.loads(json.dumps(facts, default=str))
            assert next(checks[code])[4](facts) == validator.is_valid(plain)
            compared += 1
    assert compared > 2000
