"""`raillint inspect` shows what raillint sees."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from harness.reference import ROOT
from jsonschema import Draft7Validator

from raillint.cli import cli, main


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


@pytest.mark.parametrize("name", ["README.md", "LICENSE"])
@pytest.mark.parametrize(
    "command",
    [("inspect",), ("inspect", "--json"), ("form", "--profile", "eu-gpai"), ("duties",)],
)  # fmt: skip
def test_a_page_on_what_could_not_be_read_is_no_success(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...], name: str
) -> None:
    (tmp_path / "README.md").write_text("---\nlicense: mit\n---\n\n# M\n", "utf-8")
    (tmp_path / name).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SystemExit) as end:
        main([*command, str(tmp_path)])
    out, err = capsys.readouterr()
    told = f"raillint: error: {name} is no text that raillint can read\n"
    assert (end.value.code, err) == (3, told)
    assert out
