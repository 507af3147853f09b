"""A filled form says where things are documented, and nothing that its sources do not say."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from harness.cases import made_from
from harness.generated import check_or_write
from harness.reference import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from raillint.card.card import Card
from raillint.cli import cli
from raillint.document import Document
from raillint.profiles import regulation_names
from raillint.regulation.form import form_data
from raillint.regulation.page import render
from raillint.regulation.profile import regulation
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource, MemorySource

PAGE = ROOT / "docs" / "regulation.md"
OPEN, CLOSE = "<!-- form -->\n", "<!-- /form -->"
VALID = Draft7Validator(json.loads((ROOT / "schemas" / "form.schema.json").read_bytes()))
# Worked out by raillint, in words of its own.
WORKED_OUT = ("the licence text restricts", "Example RAIL-M License, edition of")


def form(*args: object) -> Result:
    return CliRunner().invoke(cli, ["form", *map(str, args)])


def filled(files: dict[str, str | bytes], name: str = "eu-gpai") -> dict[str, Any]:
    return form_data(RepoSnapshot(MemorySource(files)), regulation(name))


def item(data: dict[str, Any], id_: str) -> dict[str, Any]:
    return next(one for one in data["items"] if one["id"] == id_)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", regulation_names())
@pytest.mark.parametrize("example", ["tidy-model", "untidy-model", "weakened-model"])
def test_every_value_stands_where_the_form_says(example: str, name: str) -> None:
    folder = ROOT / "examples" / example
    data = form_data(RepoSnapshot(LocalSource(folder)), regulation(name))
    assert list(VALID.iter_errors(data)) == []
    looked = 0
    for entry in [entry for one in data["items"] for entry in one["entries"]]:
        lines = (folder / entry["path"]).read_text("utf-8").splitlines()
        assert entry["line"] is None or 1 <= entry["line"] <= len(lines)
        if entry["value"].startswith(WORKED_OUT):
            continue
        text = "\n".join(lines[(entry["line"] or 1) - 1 :])
        if entry["value"].endswith(" tokens") and entry["origin"] == "files":
            number = entry["value"].removesuffix(" tokens").replace(",", "")
            assert number in lines[entry["line"] - 1]
            continue
        if entry["origin"] == "card" and entry["key"] is None:
            assert entry["value"].split()[0] in lines[entry["line"] - 1], entry
        for part in entry["value"].replace("; ", " … ").replace(", ", " … ").split(" … "):
            words = part.removesuffix(" …").removesuffix("…").strip()
            assert words in squeezed(text) or words.rpartition(": ")[2] in squeezed(text), entry
        looked += 1
    assert looked >= 12 or example != "tidy-model"


def test_the_page_of_the_docs_shows_the_form_as_it_is() -> None:
    source = LocalSource(ROOT / "examples" / "tidy-model", label="examples/tidy-model")
    shown = render(form_data(RepoSnapshot(source), regulation("eu-gpai")))
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(OPEN)
    _, close, after = rest.partition(CLOSE)
    assert close
    check_or_write(PAGE, f"{before}{OPEN}\n````markdown\n{shown}````\n\n{CLOSE}{after}".encode())


def test_a_size_is_found_in_a_label_and_in_the_index_of_the_weights() -> None:
    source = LocalSource(ROOT / "examples" / "overstated-model")
    data = form_data(RepoSnapshot(source), regulation("eu-gpai"))
    item = next(item for item in data["items"] if item["id"] == "parameters")
    assert [(one["value"], one["path"]) for one in item["entries"]] == [
        ("1,100,048,384", "model.safetensors.index.json"),
        ("7B", "README.md"),
    ]


def test_what_files_state_has_file_and_key() -> None:
    weights = made_from("model.safetensors", "tensors: {weight: [70, 100]}")
    data = filled(
        {
            "README.md": "---\nlicense: mit\n---\n\n# A\n",
            "config.json": '{"model_type": "bert",\n "max_position_embeddings": 512}',
            "model.safetensors": weights,
            "emissions.csv": "emissions,energy_consumed\n0.25,1.5\n",
        }
    )
    assert item(data, "parameters")["status"] == "files"
    assert item(data, "parameters")["entries"][0]["value"] == "7,000"
    assert item(data, "input-size")["entries"] == [
        {"value": "512 tokens", "origin": "files", "path": "config.json",
         "key": "max_position_embeddings", "line": 2, "by_words": False}
    ]  # fmt: skip
    assert item(data, "energy")["entries"][0]["value"] == "1.5 kWh"
    assert item(data, "energy")["entries"][0]["path"] == "emissions.csv"


def test_what_is_not_documented_is_missing() -> None:
    data = filled({"README.md": "# A\n\nIt does not have an architecture diagram.\n"})
    assert {one["id"] for one in data["items"] if one["status"] != "missing"} == {"name"}
    assert data["counts"] == {"items": 26, "documented": 1}
    assert all(one["help"] for one in data["items"])


def test_a_repository_without_a_card_has_a_form() -> None:
    data = filled({"config.json": '{"model_type": "bert"}'})
    assert item(data, "architecture")["status"] == "files"
    assert list(VALID.iter_errors(data)) == []


def test_headings_code_and_denials_document_nothing() -> None:
    code = "```\nreleased on 2020-01-01\n```"
    text = f"# A\n\n## Release date\n\nSoon.\n\n{code}\n\nIt was never released on time.\n"
    assert item(filled({"README.md": text}), "release-date")["status"] == "missing"


@pytest.mark.parametrize(
    "said",
    [
        "This model was not trained on 15 trillion tokens.",
        "Unlike Bar, which was trained on 2 trillion tokens with 1e25 FLOPs, it is small.",
        "The base model was released on 2024-01-02.",
    ],
)
def test_what_is_denied_or_said_of_another_model_documents_nothing(said: str) -> None:
    data = filled({"README.md": f"---\nlicense: mit\n---\n# M\n\n{said}\n"})
    assert said not in json.dumps(data, ensure_ascii=False)
    assert "2 trillion" not in json.dumps(data)


def test_compute_is_shown_with_its_inputs_and_no_verdict() -> None:
    card = (
        "---\npipeline_tag: text-generation\n---\n\n# A\n\nIt was trained on 2 trillion tokens.\n"
    )
    weights = made_from("model.safetensors", "tensors: {weight: [1000, 1000]}")
    data = filled({"README.md": card, "model.safetensors": weights})
    rows = {row["name"]: row for row in data["compute"]["inputs"]}
    assert rows["parameters, N"]["value"] == 1_000_000
    assert rows["training tokens, D"]["source"] == "README.md:7, “2 trillion tokens”"
    assert rows["6·N·D, FLOP"]["value"] == 1.2e19
    share = rows["share of the base's training compute"]
    assert (share["value"], share["unknown_because"]) == (None, "not both computes are stated")
    page = render(data)
    assert "| 6·N·D, FLOP | 1.2e+19 | computed from the rows above |" in page
    assert "this is no verdict" in page


def test_the_share_of_the_base_is_told_only_where_both_computes_are_stated() -> None:
    made = RepoSnapshot(MemorySource({"README.md": "# A\n\nThe training took 2e22 FLOP.\n"}))
    for text, share in (("The training took 1e23 FLOP.", 0.2), ("It was trained.", None)):
        base = Card(Document("README.md", f"# B\n\n{text}\n"))
        rows = form_data(made, regulation("eu-gpai"), base)["compute"]["inputs"]
        assert rows[-1]["value"] == (share and pytest.approx(share))
        assert bool(rows[-1]["unknown_because"]) == (share is None)


def test_several_amounts_are_unknown_and_named() -> None:
    text = "It was trained on 300 billion tokens. Then it was trained on 20 billion more tokens."
    rows = filled({"README.md": f"# A\n\n{text}\n"})["compute"]["inputs"]
    assert rows[1]["value"] is None
    assert "300 billion tokens, 20 billion more tokens" in rows[1]["unknown_because"]


def test_broken_weights_are_unknown_with_a_reason() -> None:
    data = filled({"README.md": "# A\n", "model.safetensors": b"\x01"})
    assert "too short to be safetensors" in data["compute"]["inputs"][0]["unknown_because"]


def test_of_a_card_alone_files_are_unknown() -> None:
    card = ROOT / "examples" / "tidy-model" / "README.md"
    page = form(card, "--profile", "eu-gpai").output
    assert "Only the card was at hand: what files state is unknown, not missing." in page


@pytest.mark.parametrize("word", ["compliant", "complies", "satisfies the", "is met."])
def test_no_page_says_that_a_law_is_met(word: str) -> None:
    for name in regulation_names():
        data = form_data(
            RepoSnapshot(LocalSource(ROOT / "examples" / "tidy-model")), regulation(name)
        )
        page = render(data)
        assert word not in page
        assert "does not say that a law is met" in page


HOSTILE = st.text(st.sampled_from("a \n\x1b[]<>#|`*_~\\\u202e\x07-:“…"), max_size=60)


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE)
def test_a_card_cannot_write_markup_or_steer_the_terminal(use: str, tag: str) -> None:
    front = json.dumps({"license": tag, "pipeline_tag": tag})
    data = filled({"README.md": f"---\n{front}\n---\n\n# A\n\n## Intended use\n\nSorts {use}\n"})
    assert list(VALID.iter_errors(data)) == []
    page = render(data)
    assert not {"\x1b", "\x07", "\u202e"} & set(page)
    titles = [line for line in page.splitlines() if line.startswith("## ")]
    assert titles == [line for line in render(filled({"README.md": "# A"})).splitlines()
                      if line.startswith("## ")]  # fmt: skip


def test_the_command_prints_a_page_or_data_and_writes_a_new_file(tmp_path: Path) -> None:
    folder = ROOT / "examples" / "tidy-model"
    page = form(folder, "--profile", "eu-gpai")
    assert page.exit_code == 0
    assert page.output.startswith("# EU AI Act")
    data = json.loads(form(folder, "--profile", "eu-gpai", "--format", "json").output)
    assert list(VALID.iter_errors(data)) == []
    out = tmp_path / "form.md"
    assert form(folder, "--profile", "eu-gpai", "-o", out).output == ""
    assert out.read_text("utf-8") == page.output
    assert "exists already" in str(form(folder, "--profile", "eu-gpai", "-o", out).exception)
    assert form(folder).exit_code == 2
    assert "publisher" in form(folder, "--profile", "publisher").output
