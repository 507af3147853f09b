"""The data of the section finder is well formed."""

import json

import pytest
import yaml
from harness.reference import ROOT

from raillint.card.boilerplate import HASH_SIZE, sentence_hash
from raillint.card.names import fold, named_sections

DATA = yaml.safe_load((ROOT / "schemas" / "sections.yaml").read_bytes())


def test_data_satisfies_its_schema() -> None:
    import jsonschema

    schema = json.loads((ROOT / "schemas" / "sections.schema.json").read_bytes())
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema).validate(DATA)


def test_every_section_that_is_referred_to_exists() -> None:
    known = set(DATA["sections"])
    for section in DATA["sections"].values():
        named = {*section.get("under", ()), *section.get("weak_under", ())}
        named |= {section[key] for key in ("part_of", "serves", "code_serves") if key in section}
        assert named <= known
    assert {id_ for ids in DATA["combined"].values() for id_ in ids} <= known


@pytest.mark.parametrize("id_", list(DATA["sections"]))
def test_every_name_finds_its_section(id_: str) -> None:
    section = DATA["sections"][id_]
    for kind in section["kinds"]:
        for names in section["names"].values():
            for name in names:
                assert id_ in named_sections(name, kind).ids, (name, kind)


def test_folding_drops_case_marks_numbers_and_emoji() -> None:
    assert fold("2.1) **Bias,** Risks & Limitations 🚧 [optional]:") == "bias risks and limitations"
    assert fold("2024") == "2024"


def test_hash_does_not_see_markup() -> None:
    assert sentence_hash("See [the *paper*](https://a.example)!") == sentence_hash("see the paper")
    assert len(sentence_hash("see the paper")) == HASH_SIZE
