"""`raillint diff` says what changed legally between two repositories."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result
from harness.reference import ROOT
from harness.texts import stock_text

from raillint.cli import cli

EXAMPLE = (ROOT / "licenses" / "texts" / "example-rail-m-1.0.txt").read_text("utf-8")
SCHEMA = json.loads((ROOT / "schemas" / "legal-diff.schema.json").read_text("utf-8"))
HUB = ROOT / "examples" / "hub"
Make = Callable[..., Path]


def call(*args: object) -> Result:
    return CliRunner().invoke(cli, ["diff", *map(str, args)], standalone_mode=False)


def data(*args: object) -> dict[str, Any]:
    result = call(*args, "--json")
    assert result.exception is None, result.exception
    found: dict[str, Any] = json.loads(result.output)
    jsonschema.Draft7Validator(SCHEMA).validate(found)
    assert result.return_value == (3 if found["unreadable"] else 0 if found["same"] else 1)
    return found


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def one(name: str, meta: str, body: str = "", **files: str) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "README.md").write_text(f"---\n{meta}---\n\n# A model\n{body}", "utf-8")
        for path, text in files.items():
            (folder / path).write_text(text, "utf-8")
        return folder

    return one


OWN = "license: other\nlicense_name: example-rail-m-1.0\n"


@pytest.mark.parametrize("name", ["tidy-model", "weakened-model", "untidy-model", "dataset"])
def test_a_repository_is_as_itself(name: str) -> None:
    found = data(ROOT / "examples" / name, ROOT / "examples" / name)
    assert found["same"]
    assert "Nothing of legal interest differs" in call(*2 * [ROOT / "examples" / name]).output


def test_a_relicensed_derivative_lost_everything() -> None:
    found = data(HUB / "acme" / "tone-base", HUB / "example-studio" / "tone-lite")
    assert [row["what"] for row in found["licenses"]] == ["declared", "identified"]
    assert {row["change"] for row in found["restrictions"]} == {"lost"}
    assert len(found["restrictions"]) == 9
    lost = {row["name"]: row["a"]["paragraph"] for row in found["obligations"]
            if row["change"] == "lost"}  # fmt: skip
    assert lost["passthrough"] == "4.a"
    assert found["parents"] == [
        {"id": "acme/tone-base", "change": "added", "a": None, "b": "finetune"}
    ]


def test_an_honest_derivative_changed_no_terms() -> None:
    found = data(HUB / "acme" / "tone-base", HUB / "example-shop" / "tone-garden")
    parts = ("licenses", "facts", "restrictions", "obligations", "gate")
    assert [part for part in parts if found[part]] == []


def test_a_changed_copy_is_told_clause_by_clause(make: Make) -> None:
    start, end = EXAMPLE.index("(h) tell people"), EXAMPLE.index("(i) write")
    text = EXAMPLE[:start] + EXAMPLE[end:]
    text = text.replace("threaten or harass", "threaten or intentionally harass")
    a, b = make("a", OWN, LICENSE=EXAMPLE), make("b", OWN, LICENSE=text)
    rows = {row["code"]: row for row in data(a, b)["restrictions"]}
    assert {code: row["change"] for code, row in rows.items()} == {
        "medical.advice": "lost",
        "harass.defame-harass": "narrowed",
    }
    assert rows["harass.defame-harass"]["b"]["limits"] == ["only where it is done deliberately"]
    back = {row["code"]: row["change"] for row in data(b, a)["restrictions"]}
    assert back == {"medical.advice": "added", "harass.defame-harass": "widened"}
    assert "narrowed  Defamation and harassment" in call(a, b).output


def test_editions_of_one_licence_differ(make: Make) -> None:
    texts = [stock_text("openrail++", date) for date in ("2022-11-24", "2023-07-26")]
    a, b = (make(str(at), "license: openrail++\n", LICENSE=text) for at, text in enumerate(texts))
    found = data(a, b)
    assert [row["what"] for row in found["licenses"]] == ["identified"]
    assert "2022-11-24" in found["licenses"][0]["a"]
    assert "2023-07-26" in found["licenses"][0]["b"]
    assert found["restrictions"] == []


def test_layout_and_the_copyright_line_are_no_difference(make: Make) -> None:
    a, b = make("a", OWN, LICENSE=EXAMPLE), make("b", OWN, LICENSE=EXAMPLE.replace("\n", "\r\n"))
    assert data(a, b)["same"]


def test_other_words_in_a_text_that_nobody_knows_are_a_difference(make: Make) -> None:
    a = make("a", "license: other\n", LICENSE="Acme terms. You may use the model on Mondays.\n")
    b = make("b", "license: other\n", LICENSE="Acme terms. You may use the model on Fridays.\n")
    found = data(a, b)
    assert [row["what"] for row in found["licenses"]] == ["reworded"]
    assert found["obligations"] is None
    assert "cannot be compared: see what is not known" in call(a, b).output


def test_a_licence_whose_terms_are_not_known_seems_to_lose_nothing(make: Make) -> None:
    found = data(make("a", "license: creativeml-openrail-m\n"), make("b", "license: openrail\n"))
    assert not found["same"]
    assert found["restrictions"] is None
    assert any("which uses openrail restricts" in row["reason"] for row in found["unknown"])


def test_a_licence_that_is_gone_took_its_restrictions_along(make: Make) -> None:
    found = data(make("a", "license: creativeml-openrail-m\n"), make("b", "language: en\n"))
    assert len(found["restrictions"]) == 11


def test_sections_appear_vanish_are_emptied_and_reworded(make: Make) -> None:
    long = "The model sorts letters by tone, as 400 of our readers checked in two towns.\n"
    a = make(
        "a",
        "license: mit\n",
        f"\n## Intended use\n\n{long}\n## Out-of-scope use\n\n{long}\n## Evaluation\n\n{long}",
    )
    b = make(
        "b",
        "license: mit\n",
        "\n## Intended use\n\n[More Information Needed]\n\n## Out-of-scope use\n\n"
        f"{long.replace('tone', 'age')}\n## Training data\n\n{long}",
    )
    rows = {row["id"]: row["change"] for row in data(a, b)["sections"]}
    assert rows["intended_use"] == "emptied"
    assert rows["out_of_scope_use"] == "reworded"
    assert rows["evaluation"] == "vanished"
    assert rows["training_data"] == "appeared"
    assert {row["id"]: row["change"] for row in data(b, a)["sections"]}["intended_use"] == "filled"


def test_the_words_and_fields_of_a_gate_are_compared(make: Make) -> None:
    gate = "extra_gated_prompt: Keep to the licence.\nextra_gated_fields: {Name: text}\n"
    a = make("a", f"license: mit\n{gate}")
    b = make("b", "license: mit\nextra_gated_fields: {Name: text, Use: text}\n")
    assert data(a, b)["gate"] == [
        {"what": "extra_gated_prompt", "a": "Keep to the licence.", "b": None},
        {"what": "extra_gated_fields", "a": "Name: text", "b": "Name: text, Use: text"},
    ]


def test_another_relation_to_a_base_is_a_difference(make: Make) -> None:
    a = make("a", "license: mit\nbase_model: acme/base\n")
    b = make("b", "license: mit\nbase_model: acme/base\nbase_model_relation: quantized\n")
    found = data(a, b)["parents"]
    assert found == [{"id": "acme/base", "change": "different", "a": "finetune", "b": "quantized"}]


def test_a_file_that_is_no_text_is_never_taken_for_the_same(make: Make) -> None:
    a = make("a", "license: mit\n")
    (a / "LICENSE").write_bytes(b"\xff\x00\xfe\x01" * 20)
    found = data(a, a)
    assert found["same"]
    assert {row["side"] for row in found["unreadable"]} == {"a", "b"}


def test_a_folder_has_no_revisions_and_the_error_says_what_to_do(make: Make) -> None:
    a = make("a", "license: mit\n")
    result = call(f"{a}@v1", a)
    assert "worktree add FOLDER v1" in str(result.exception)
    assert getattr(result.exception, "exit_code", 0) == 2


def test_nothing_in_a_repository_steers_the_terminal(make: Make) -> None:
    a = make("a", 'license: "\\e[31mmit"\nextra_gated_prompt: "\\e[2J\\u202e"\n')
    b = make("b", "license: mit\n")
    output = call(a, b).output
    assert "\x1b" not in output
    assert "\u202e" not in output
