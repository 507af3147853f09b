"""The shipped schemas are valid, and shipped data satisfies them."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from harness.generated import SCHEMAS
from harness.reference import ROOT, corpus_cards, facts
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from raillint.card.front_matter import FrontMatter, read_front_matter
from raillint.document import Document
from raillint.formats.json import render
from raillint.guards import accepts, violated_keys
from raillint.licensing.catalogue import HUB_WITHOUT_TERMS, hub_ids
from raillint.licensing.descriptor import NO_DESCRIPTORS
from raillint.model import RepoReport, Report, Verdict
from raillint.schema import violations_at

ALL = sorted((ROOT / "schemas").rglob("*.schema.json"))
# fastjsonschema passes over newer keywords in silence, so only these may be used.
KEYWORDS = {
    "$schema",
    "$id",
    "$comment",
    "$ref",
    "title",
    "description",
    "type",
    "enum",
    "const",
    "properties",
    "required",
    "items",
    "anyOf",
    "pattern",
    "minLength",
    "maxLength",
    "minItems",
    "minimum",
    "exclusiveMinimum",
    "uniqueItems",
    "additionalProperties",
    "definitions",
    "x-raillint",
}


def load(path: Path) -> Any:
    return json.loads(path.read_bytes())


def keywords(schema: Any) -> set[str]:
    """Return the keywords that a schema uses, at any depth."""
    if not isinstance(schema, dict):
        return set()
    found = set(schema)
    for name in ("properties", "definitions"):
        for part in schema.get(name, {}).values():
            found |= keywords(part)
    for name in ("items", "additionalProperties"):
        found |= keywords(schema.get(name))
    for part in schema.get("anyOf", ()):
        found |= keywords(part)
    return found


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_schema_is_valid_draft_7(path: Path) -> None:
    Draft7Validator.check_schema(load(path))


@pytest.mark.parametrize("name", SCHEMAS)
def test_guarded_schema_keeps_to_the_keywords_that_the_guard_knows(name: str) -> None:
    assert keywords(load(ROOT / "schemas" / f"{name}.schema.json")) <= KEYWORDS


@pytest.mark.parametrize(
    "path", [*sorted((ROOT / "licenses").rglob("*.yaml"))], ids=lambda path: path.name
)
def test_licence_data_satisfies_its_schema(path: Path) -> None:
    name = path.stem if path.stem in {"clauses", *NO_DESCRIPTORS} else "license"
    validator = Draft7Validator(load(ROOT / "schemas" / f"{name}.schema.json"))
    assert [
        error.message for error in validator.iter_errors(yaml.safe_load(path.read_text("utf-8")))
    ] == []


def test_restriction_codes_are_in_the_taxonomy() -> None:
    taxonomy = yaml.safe_load((ROOT / "licenses" / "taxonomy.yaml").read_text("utf-8"))
    known = {item["code"] for item in taxonomy["codes"]}
    for path in (ROOT / "licenses").glob("*.yaml"):
        if path.stem in NO_DESCRIPTORS:
            continue
        data = yaml.safe_load(path.read_text("utf-8"))
        assert {item["code"] for item in data.get("restrictions", ())} <= known, path.name


def test_schema_and_catalogue_list_the_same_hub_ids() -> None:
    schema = load(ROOT / "schemas" / "front-matter" / "model.schema.json")
    assert set(schema["definitions"]["license-id"]["enum"]) == hub_ids()
    assert set(HUB_WITHOUT_TERMS) < hub_ids()


def test_hub_ids_are_the_dated_list() -> None:
    listed = facts("hub/hub_license_ids.json")
    assert isinstance(listed, dict)
    assert {item["id"] for item in listed["licenses"]} == hub_ids()


def full_verdict(name: str, data: dict[Any, Any]) -> tuple[str, ...]:
    """Return the keys that jsonschema itself refuses."""
    checks = load(ROOT / "schemas" / f"{name}.schema.json")["properties"]
    return tuple(
        key
        for key, value in data.items()
        if key in checks and next(iter(violations_at(name, key, value)), None)
    )


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.sampled_from(
        ["mit", "en", "org/name", "gpt2", "a/b/c", "0.5 +/- 1", "other", "zh-CN", "true"]
    ),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["name", "results", "task", "dataset", "metrics", "type", "value", "emissions", "x"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
keys = st.sampled_from(sorted(load(ROOT / "schemas/front-matter/model.schema.json")["properties"]))


@given(st.dictionaries(keys, json_values, max_size=5))
@settings(max_examples=300, deadline=None)
def test_guard_and_jsonschema_refuse_the_same_keys(data: dict[str, Any]) -> None:
    for name in ("front-matter/model", "front-matter/dataset", "front-matter/space"):
        assert violated_keys(name, data) == full_verdict(name, data)


def test_guard_and_jsonschema_agree_on_real_cards() -> None:
    compared = 0
    for number, row in enumerate(corpus_cards()):
        if number % 10:
            continue
        read = read_front_matter(Document("README.md", row["text"]))
        if isinstance(read, FrontMatter):
            compared += 1
            assert violated_keys("front-matter/model", read.data) == full_verdict(
                "front-matter/model", read.data
            )
    assert compared > 2000


def test_configuration_schema_accepts_what_the_documentation_shows() -> None:
    assert accepts(
        "config", {"profile": "strict", "ignore": {"MD102": "decided"}, "fail-on": "never"}
    )
    assert not accepts("config", {"profil": "strict"})


def test_empty_report_satisfies_the_report_schema() -> None:
    schema = load(ROOT / "schemas" / "report.schema.json")
    assert list(Draft7Validator(schema).iter_errors(json.loads(render(Report(()))))) == []


def test_known_bases_satisfy_their_schema() -> None:
    validator = Draft7Validator(load(ROOT / "schemas" / "known-bases.schema.json"))
    rows = load(ROOT / "licenses" / "known-bases.json")
    assert [error.message for error in validator.iter_errors(rows)] == []


def test_a_report_with_a_lineage_satisfies_the_report_schema() -> None:
    edge = {
        "from": "", "to": "a/b", "relation": "merge", "lead": "merge of", "confidence": "low",
        "cycle": False,
        "verdict": "drops", "codes": ["medical.advice"], "terms": [], "reason": "it is lost",
    }  # fmt: skip
    node = {
        "id": "a/b", "name": "a/b", "licenses": ["mit"], "restrictions": None, "basis": "tag",
        "problem": "",
    }  # fmt: skip
    lineage = {"nodes": [node], "edges": [edge], "cut": ""}
    report = Report((RepoReport("t", "model", Verdict.PASS, lineage=lineage),))
    validator = Draft7Validator(load(ROOT / "schemas" / "report.schema.json"))
    assert list(validator.iter_errors(json.loads(render(report)))) == []
