"""What each use of a model owes under its licence."""

import json
from typing import Any

import jsonschema
import pytest
import yaml
from harness.reference import ROOT

from raillint.licensing.descriptor import descriptor_ids, read_descriptor
from raillint.licensing.duties import GROUPS, duties_of, duty_of, tells_duties, uses
from raillint.repo.lineage import RELATIONS

DATA: dict[str, Any] = yaml.safe_load((ROOT / "licenses" / "duties.yaml").read_text("utf-8"))
PURPOSES = ("embed", "host", "redistribute", "finetune", "quantize", "merge")
FAMILY = (
    "bigscience-bloom-rail-1.0",
    "bigscience-openrail-m",
    "creativeml-openrail-m",
    "openrail++",
)
BIGCODE = "bigcode-openrail-m"
LETTERS = {"P": "passthrough", "L": "give_copy", "N": "state_changes", "A": "retain_notices"}
# What each relation owes under a licence of the BigScience family.
TABLE = {
    "mirror": "PLA", "finetune": "PLNA", "adapter": "PLNA", "quantized": "PLNA", "merge": "PLNA",
    "distilled": "PLA", "dataset": "PL", "host": "PL",
}  # fmt: skip


def kinds(license_id: str, use: str) -> set[str]:
    return {duty.kind for duty in duties_of(license_id, use)}


def test_the_data_follow_their_schema() -> None:
    schema = json.loads((ROOT / "schemas" / "duties.schema.json").read_text("utf-8"))
    jsonschema.Draft7Validator(schema).validate(DATA)


def test_every_duty_is_an_obligation_of_the_descriptors() -> None:
    schema = json.loads((ROOT / "schemas" / "license.schema.json").read_text("utf-8"))
    known = set(schema["properties"]["obligations"]["properties"])
    told = {one["kind"] for one in DATA["duties"]}
    named = {kind for use in DATA["uses"] for kind in (*use["owes"], *use.get("besides", ()))}
    assert told == known - {"hosted_is_distribution"}
    assert named | set(DATA["always"]) == told


def test_every_purpose_and_relation_is_known() -> None:
    assert set(uses()) == {*PURPOSES, *RELATIONS}


@pytest.mark.parametrize("license_id", FAMILY)
@pytest.mark.parametrize("relation", TABLE)
def test_a_relation_owes_what_the_table_says(relation: str, license_id: str) -> None:
    owed = kinds(license_id, relation) & set(LETTERS.values())
    assert owed == {LETTERS[letter] for letter in TABLE[relation]}


@pytest.mark.parametrize("relation", ["mirror", "finetune", "adapter", "quantized", "merge"])
def test_bigcode_asks_for_documentation(relation: str) -> None:
    found = duty_of(BIGCODE, relation, "model_card")
    assert found is not None
    assert found.paragraph == "5.2.b"


def test_each_duty_cites_the_paragraph_of_its_licence() -> None:
    for license_id in descriptor_ids():
        listed = read_descriptor(license_id).data.get("obligations", {})
        assert tells_duties(license_id) == bool(listed)
        for use in uses():
            for duty in duties_of(license_id, use):
                assert duty.paragraph == listed[duty.kind]["paragraph"]
                assert duty.group in GROUPS
                assert "{" not in duty.sentence


def test_a_note_stands_in_the_sentence() -> None:
    named = duty_of("llama3", "finetune", "naming_prefix")
    shown = duty_of("llama3.1", "host", "display")
    assert named is not None
    assert named.sentence.endswith("“Llama 3”")
    assert shown is not None
    assert "“Built with Llama”" in shown.sentence


def test_a_host_owes_nothing_on_where_hosting_is_no_distribution() -> None:
    assert "give_copy" in kinds("apache-2.0", "redistribute")
    assert "give_copy" not in kinds("apache-2.0", "host")
    assert "give_source" in kinds("agpl-3.0", "host")


def test_an_unknown_licence_asks_nothing_that_is_known() -> None:
    assert duties_of("acme-rail-m", "finetune") == ()
    assert not tells_duties("acme-rail-m")
