"""`raillint inspect` shows what raillint sees."""

import json

from click.testing import CliRunner
from harness.reference import ROOT
from jsonschema import Draft7Validator

from raillint.cli import cli


def test_inspect_shows_card_licence_and_restrictions() -> None:
    result = CliRunner().invoke(cli, ["inspect", str(ROOT / "examples/tidy-model")])
    assert result.exit_code == 0
    assert "declared: other" in result.output
    assert "example-rail-m-1.0 of 2026-11-01, exact" in result.output
    assert "Restricts 9 uses: " in result.output


def test_inspect_json_satisfies_its_schema() -> None:
    schema = Draft7Validator(json.loads((ROOT / "schemas/facts.schema.json").read_bytes()))
    for name in ("tidy-model", "untidy-model", "dataset"):
        result = CliRunner().invoke(cli, ["inspect", "--json", str(ROOT / "examples" / name)])
        facts = json.loads(result.output)
        assert [error.message for error in schema.iter_errors(facts)] == []
    assert facts["kind"] == "dataset"
