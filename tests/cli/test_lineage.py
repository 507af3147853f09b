"""`raillint lineage` draws a repository's ancestors in every form."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from raillint.cli import cli

CARD = """---
license: apache-2.0
base_model:
- stabilityai/stable-diffusion-2-1
- acme/nobody-knows
---

# A model

It is a fine-tuned version of [BLOOM](https://huggingface.co/bigscience/bloom).
"""


def run(*args: str) -> str:
    result = CliRunner().invoke(cli, ["lineage", *args], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "README.md").write_text(CARD, "utf-8")
    return str(tmp_path)


def test_text(folder: str) -> None:
    lines = run(folder).splitlines()
    assert lines[0].endswith(": apache-2.0, 0 restrictions")
    assert "├─ merge of stabilityai/stable-diffusion-2-1: openrail++, 11 restrictions" in lines
    assert lines[2] == "│  ✘ the licence of the derivative restricts none of these uses"
    assert "│    - Medical advice (medical.advice)" in lines[3:14]
    assert all(line.startswith("│    - ") for line in lines[3:14])
    assert "│  ? it is not among the known bases" in lines
    bloom = "└─ finetune of bigscience/bloom: bigscience-bloom-rail-1.0, 13 restrictions"
    assert bloom in lines


def test_mermaid(folder: str) -> None:
    lines = run(folder, "--format", "mermaid").splitlines()
    assert lines[0] == "graph BT"
    edge = next(line for line in lines if line.startswith("  n0 -->") and line.endswith("| n1"))
    assert edge.startswith('  n0 -->|"✘ merge, drops 11<br/>Breaking the law<br/>')
    assert edge.endswith('<br/>and 8 more"| n1')
    assert "  linkStyle 0 stroke:#c00,stroke-width:2px" in lines
    assert '  n0 -->|"? merge"| n2' in lines


def test_dot(folder: str) -> None:
    lines = run(folder, "--format", "dot").splitlines()
    assert (lines[0], lines[-1]) == ("digraph lineage {", "}")
    edge = next(line for line in lines if line.startswith("  n0 -> n1 "))
    assert edge.startswith('  n0 -> n1 [label="✘ merge, drops 11\\nBreaking the law\\n')
    assert edge.endswith('\\nand 8 more", color=red];')


def test_json(folder: str) -> None:
    data = json.loads(run(folder, "--format", "json"))
    assert [item["id"] for item in data["parents"]] == [
        "stabilityai/stable-diffusion-2-1",
        "acme/nobody-knows",
        "bigscience/bloom",
    ]
    assert [item["verdict"] for item in data["edges"]] == ["drops", "unknown", "drops"]
    assert data["parents"][0]["evidence"][0]["line"] == 4
    assert data["cut"] == ""


def test_a_model_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("---\nlicense: mit\n---\n\n# M\n", "utf-8")
    assert run(str(tmp_path)).endswith("names nothing that it was made from\n")


def test_a_base_that_is_carried_on_by_reference(tmp_path: Path) -> None:
    card = CARD.partition("It is a")[0] + (
        "Use is subject to the [restrictions of its base]"
        "(https://huggingface.co/stabilityai/stable-diffusion-2/blob/main/LICENSE-MODEL).\n"
    )
    (tmp_path / "README.md").write_text(card, "utf-8")
    assert "│  ✔ card: README.md refers to https://huggingface.co/stab" in run(str(tmp_path))


@pytest.mark.parametrize("form", ["text", "mermaid", "dot"])
def test_names_steer_no_terminal_and_no_drawing(tmp_path: Path, form: str) -> None:
    hostile = '\\e[31m\\"] --> x; <script> \\\\" ]\\n} //'
    card = f'---\nlicense: "{hostile}"\nbase_model: ["{hostile}", acme/base]\n---\n\n# M\n'
    (tmp_path / "README.md").write_text(card, "utf-8")
    drawn = run(str(tmp_path), "--format", form)
    assert "\x1b" not in drawn
    if form == "mermaid":
        assert "<script>" not in drawn
        assert all(line.count('"') in {0, 2} for line in drawn.splitlines())
    if form == "dot":
        bare = drawn.replace("\\\\", "").replace('\\"', "")
        assert all(line.count('"') in {0, 2} for line in bare.splitlines())


def test_inspect_tells_every_place_that_names_a_parent(folder: str) -> None:
    result = CliRunner().invoke(cli, ["inspect", folder, "--json"], catch_exceptions=False)
    parents = json.loads(result.output)["lineage"]["parents"]
    assert parents[0]["license"] == "openrail++"
    assert parents[0]["basis"] == "checked"
    assert parents[1]["license"] is None
    assert parents[2]["evidence"][0]["how"] == "prose"
    page = CliRunner().invoke(cli, ["inspect", folder], catch_exceptions=False).output
    assert "Made from stabilityai/stable-diffusion-2-1 (merge, openrail++; README.md:4)" in page


@pytest.mark.parametrize("command", ["lineage", "duties"])
def test_metadata_that_cannot_be_read_are_no_missing_licence(tmp_path: Path, command: str) -> None:
    (tmp_path / "README.md").write_text("---\nlicense: [mit\n---\n\n# A\n", "utf-8")
    result = CliRunner().invoke(cli, [command, str(tmp_path)], standalone_mode=False)
    assert result.return_value == 3
    assert "metadata of README.md cannot be read" in result.stderr
    assert "no licence" not in result.stdout


def test_a_space_runs_the_models_that_it_lists(tmp_path: Path) -> None:
    card = "---\nsdk: gradio\nlicense: mit\nmodels:\n- bigscience/bloom\n---\n\n# Demo\n"
    (tmp_path / "README.md").write_text(card, "utf-8")
    lines = run(str(tmp_path)).splitlines()
    assert lines[1] == "└─ runs bigscience/bloom: bigscience-bloom-rail-1.0, 13 restrictions"
    parent = json.loads(run(str(tmp_path), "--format", "json"))["parents"][0]
    assert (parent["relation"], parent["evidence"][0]["line"]) == ("hosted", 5)
