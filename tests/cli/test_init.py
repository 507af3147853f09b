"""`raillint init` as a user meets it: what is written for a new repository, and what is asked."""

import json
from pathlib import Path

import pytest
from harness.made_repos import CONFIG, EXAMPLE, files, found, small_model
from harness.reference import ROOT
from scaffolding import SAID

from raillint.card.card import Card
from raillint.card.provenance import origins
from raillint.document import Document


def test_five_options_make_a_repository_that_can_be_pushed(run, tmp_path: Path) -> None:
    """Issue 6, Done when: a config and a small model, one call with five options."""
    small_model(tmp_path / "m")
    answers = {"sections": SAID | {}}
    for id_ in ("dataset_structure", "data_creation", "personal_information"):
        answers["sections"].pop(id_)
    (tmp_path / "answers.yaml").write_text(json.dumps(answers), "utf-8")
    code, out, err = run(
        "init", "m", "--license", EXAMPLE, "--holder", "Acme Labs", "--name", "acme/sorter",
        "--language", "en", "--answers", "answers.yaml",
    )  # fmt: skip
    assert code == 0, err
    assert out.splitlines() == ["wrote m/LICENSE", "wrote m/README.md"]
    assert [one for one in found(tmp_path / "m", "strict") if not one.startswith("info")] == []
    card = (tmp_path / "m" / "README.md").read_text("utf-8")
    assert "- Context length: 512 tokens <!-- raillint: from config.json" in card
    assert "- Parameters: 21 <!-- raillint: from *.safetensors parameters = 21 -->" in card
    license_ = (tmp_path / "m" / "LICENSE").read_text("utf-8")
    stock = (ROOT / "licenses/texts/example-rail-m-1.0.txt").read_text("utf-8")
    year = license_.partition("Copyright (c) ")[2][:4]
    assert license_ == stock.replace("[YEAR] [COPYRIGHT HOLDER]", f"{year} Acme Labs")


def test_without_answers_the_card_asks_and_check_says_what_is_open(run, tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    assert run("init", "m", "--license", EXAMPLE, "--holder", "Acme")[0] == 0
    assert found(tmp_path / "m", "hub") == []
    open_ = found(tmp_path / "m", "publisher")
    assert open_
    assert {one.split()[1][:2] for one in open_} <= {"CS", "UR"}
    card = Card(Document("README.md", (tmp_path / "m" / "README.md").read_text("utf-8")))
    asked = ("intended_use", "out_of_scope_use", "bias_risks_limitations", "safety_evaluation")
    assert {card.sections[id_].status for id_ in asked} == {"placeholder"}


def test_no_license_is_chosen_for_the_user(run, tmp_path: Path) -> None:
    assert run("init", "new")[0] == 0
    assert files(tmp_path / "new").keys() == {"README.md"}
    assert b"license" not in files(tmp_path / "new")["README.md"].split(b"\n---\n")[0]


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--holder", "Acme"), "`holder` was not used: no licence text is written here"),
        (("--license", "apache-2.0", "--holder", "A"), "no text that is written here has a place"),
        (("--relation", "merge"), "`relation` was not used: no base is named"),
        (("--changes", "Less."), "`changes` was not used: no base is named"),
        (("--sdk", "gradio"), "`sdk` was not used: the metadata of a model have no place for it"),
        (("--kind", "space", "--language", "en"), "`language` was not used"),
        (("--gated",), "`gated` was not used: no licence with use restrictions"),
        (("--say", "dataset_structure=x"), "a model has no place for `dataset_structure`"),
    ],
)
def test_an_answer_without_a_place_is_told(run, args: tuple[str, ...], told: str) -> None:
    code, out, err = run("init", "new", *args)
    if code == 3:
        pytest.skip(f"needs a licence text: {err}")
    assert code == 0
    assert "wrote new/README.md" in out
    assert told in err


def test_no_answer_of_use_is_called_unused(run) -> None:
    err = run(
        "init", "m", "--license", EXAMPLE, "--holder", "Acme", "--name", "acme/x", "--gated",
        "--language", "en", "--task", "fill-mask", "--library", "x", "--dataset", "acme/d",
        "--tag", "t", "--base", "acme/b", "--base-license", EXAMPLE, "--relation", "finetune",
        "--changes", "Less.", "--say", "intended_use=Fun.",
    )[2]  # fmt: skip
    assert "was not used" not in err


def test_the_next_step_speaks_of_questions_only_where_one_is_left(run, tmp_path: Path) -> None:
    answers = {key: text for key, text in SAID.items() if not key.startswith(("data", "personal"))}
    (tmp_path / "a.yaml").write_text(json.dumps({"sections": answers}), "utf-8")
    assert "next: run `raillint check full`" in run("init", "full", "--answers", "a.yaml")[2]
    assert "next: answer 12 questions in bare/README.md" in run("init", "bare")[2]


def test_a_fresh_card_that_tells_its_restrictions_is_not_called_silent_on_them(
    run, tmp_path: Path
) -> None:
    """The question on out-of-scope use stays one of the author's."""
    run("init", "m", "--license", EXAMPLE)
    codes = [one.split()[1] for one in found(tmp_path / "m", "publisher")]
    assert "CS204" in codes
    assert "UR204" not in codes


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (("--release", "data", "--no-commercial"), "these licences fit: cc-by-nc-4.0"),
        (("--unrestricted",), "these licences fit: apache-2.0, mit"),
        (("--restricted",), "these licences fit: creativeml-openrail-m"),
        (("--no-derivatives",), "these licences fit: cc-by-nd-4.0"),
        (("--no-commercial", "--base", "bigscience/bloom-560m"), "no stock licence fits"),
        (
            ("--commercial", "--base", "bigscience/bloom-560m"),
            "these licences fit: bigscience-bloom-rail-1.0",
        ),
        (
            ("--license", EXAMPLE, "--no-commercial"),
            "allows commercial use, which is not what you answered",
        ),
        (("--license", EXAMPLE, "--release", "model,data"), "does not cover the data"),
    ],
)
def test_what_is_wanted_of_a_licence_is_answered_without_a_terminal(
    run, tmp_path: Path, wanted: tuple[str, ...], told: str
) -> None:
    code, _, err = run("init", "m", *wanted)
    assert code == 0, err
    assert told in err
    assert (b"\nlicense:" in files(tmp_path / "m")["README.md"]) == ("--license" in wanted)


def test_hook_and_workflow_are_written_on_demand(run, tmp_path: Path) -> None:
    assert run("init", "m", "--with", "pre-commit,action")[0] == 0
    made = files(tmp_path / "m")
    assert b"- id: raillint\n" in made[".pre-commit-config.yaml"]
    workflow = made[".github/workflows/raillint.yml"].decode()
    assert "group: ${{ github.workflow }}-${{ github.ref }}" in workflow
    readme = (ROOT / "README.md").read_text("utf-8")
    action = next(line for line in readme.splitlines() if "uses: raillint/raillint" in line)
    checkout = next(line for line in readme.splitlines() if "uses: actions/checkout" in line)
    assert action in workflow.splitlines()
    assert checkout in workflow.splitlines()


def test_the_gate_is_written_as_data(run, tmp_path: Path) -> None:
    assert run("init", "m", "--license", EXAMPLE, "--gated")[0] == 0
    card = Card(Document("README.md", files(tmp_path / "m")["README.md"].decode()))
    assert card.data["extra_gated_prompt"].startswith("The Example RAIL-M License restricts")
    assert list(card.data["extra_gated_fields"].values()) == ["checkbox"]


def test_drift_is_noticed_and_mended(run, tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    run("init", "m", "--license", EXAMPLE)
    config = CONFIG | {"max_position_embeddings": 1024}
    (tmp_path / "m" / "config.json").write_text(json.dumps(config), "utf-8")
    assert "warning EV417" in found(tmp_path / "m", "publisher")
    code, out, _ = run("check", "m", "--select", "EV417", "--fix")
    assert code == 0
    assert "fixed EV417" in out
    card = Card(Document("README.md", (tmp_path / "m" / "README.md").read_text("utf-8")))
    now = {item.key: (item.value, item.shown) for item in origins(card)}
    assert now["max_position_embeddings"] == (1024, "1,024 tokens")


def test_card_show_tells_text_and_sources(run, tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    run("init", "m", "--license", EXAMPLE, "--name", "acme/sorter")
    code, out, err = run("card", "show", "m")
    assert (code, err) == (0, "")
    assert "  license_name: example-rail-m-1.0\n" in out
    assert "INTENDED USE (not written yet)\n" in out
    assert "<!--" not in out
    assert "config.json max_position_embeddings = 512\n" in out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "no licence is chosen: --license takes one"),
        (("--base", "bigscience/bloom-560m"), "bigscience-bloom-rail-1.0 would carry on"),
    ],
)
def test_a_licence_that_nobody_chose_is_told(run, options: tuple[str, ...], told: str) -> None:
    assert told in run("init", *options)[2]


def test_a_licence_of_ones_own_is_one(tmp_path: Path, run) -> None:
    (tmp_path / "README.md").write_text(
        "---\nlicense: other\nlicense_name: acme-house\n---\n\n# M\n", "utf-8"
    )
    assert "no licence is chosen" not in run("init")[2]
