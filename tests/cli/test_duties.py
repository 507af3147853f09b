"""`raillint duties` says what is owed, to whom, by which paragraph, and what is not known."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result
from harness.reference import ROOT
from harness.texts import stock_text

from raillint.cli import cli
from raillint.duties import PURPOSES
from raillint.licensing.descriptor import descriptor_ids
from raillint.licensing.limits import limits_told
from raillint.licensing.restrictions import ORDERS, UNCONDITIONAL, Qualifiers
from raillint.repo.lock import LOCK_FILE

EXAMPLE = ROOT / "licenses" / "texts" / "example-rail-m-1.0.txt"
SCHEMA = json.loads((ROOT / "schemas" / "duties-page.schema.json").read_text("utf-8"))


def call(*args: object) -> Result:
    return CliRunner().invoke(cli, ["duties", *map(str, args)])


def page(*args: object) -> str:
    result = call(*args)
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


def data(*args: object) -> dict[str, Any]:
    result = call(*args, "--format", "json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.output)
    jsonschema.Draft7Validator(SCHEMA).validate(found)
    return found


def kinds(found: dict[str, Any], group: str) -> set[str]:
    return {row["kind"] for row in found["duties"] if row["group"] == group}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def card(folder: Path, meta: str, **files: str) -> Path:
    (folder / "README.md").write_text(f"---\n{meta}---\n\n# A model\n", "utf-8")
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def known(folder: Path, base: str, license_id: str) -> None:
    entry = f"{base}: {{license: [{license_id}], basis: text, date: '2026-01-01'}}"
    (folder / LOCK_FILE).write_text(f"version: 1\nparents:\n  {entry}\n", "utf-8")


@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_licence_has_a_page_for_every_use(purpose: str) -> None:
    ids = descriptor_ids()
    for license_id in ids:
        found = data(license_id, "--for", purpose)
        assert found["for"] == purpose
        assert len(found["texts"]) == 1
    assert len(ids) > 100


def test_a_host_of_an_openrail_model_passes_on_restrictions_and_a_copy() -> None:
    found = data("bigscience-openrail-m", "--for", "host")
    assert kinds(found, "pass-on") == {"passthrough", "give_copy"}
    assert len(found["restrictions"]) == 13
    said = page("bigscience-openrail-m", "--for", "host")
    assert "If you give access over a network." in said
    assert "BigScience Open RAIL-M License, 4.a." in said
    assert "To: everyone who gets the model or access to it." in said


def test_a_host_of_a_permissive_model_owes_nothing_on() -> None:
    said = page("apache-2.0", "--for", "host")
    assert "TO WHOM Nothing, as far as the texts at hand go." in said
    assert "No use is restricted" in said


def test_without_a_use_each_duty_names_the_uses_that_owe_it() -> None:
    rows = {row["kind"]: row["for"] for row in data("creativeml-openrail-m")["duties"]}
    assert rows["state_changes"] == ["finetune", "quantize", "merge"]
    assert rows["passthrough"] == list(PURPOSES)
    assert "changed them. [finetune, quantize, merge]" in page("creativeml-openrail-m")


def test_how_far_a_restriction_reaches_is_told_in_plain_words() -> None:
    rows = {row["code"]: row for row in data("bigcode-openrail-m")["restrictions"]}
    assert "only in place of a professional" in rows["medical.advice"]["limits"]
    assert "only in public" in rows["disinfo.undisclosed-ai"]["limits"]


def test_every_qualifier_has_plain_words() -> None:
    for name, values in ORDERS.items():
        for value in values:
            told = limits_told(UNCONDITIONAL._replace(**{name: value}))
            assert len(told) == (value != getattr(UNCONDITIONAL, name))
    assert limits_told(Qualifiers()) == ()


def test_a_vendors_licence_asks_for_a_name_and_a_notice() -> None:
    said = page("llama3", "--for", "finetune")
    assert "Begin the name of the model that you make with “Llama 3”." in said
    assert "700 million monthly active users" in said
    assert "Commercial use is subject to conditions" in said


def test_what_bars_changed_versions_is_told_to_who_changes() -> None:
    words = "Hand on no changed version"
    assert words in page("cc-by-nc-nd-4.0", "--for", "quantize")
    assert words not in page("cc-by-nc-nd-4.0", "--for", "embed")


def test_a_licence_that_tells_no_terms_gives_no_false_calm() -> None:
    said = page("openrail", "--for", "finetune")
    assert "Which uses are restricted is not known" in said
    assert "WHAT YOU MUST DO Not known: see below." in said
    assert "Nothing, as far" not in said


def test_the_terms_of_a_base_are_owed_although_the_derivative_dropped_them(folder: Path) -> None:
    found = data(card(folder, "license: mit\nbase_model: bigscience/bloom\n"), "--for", "embed")
    assert [row["kind"] for row in found["conflicts"]] == ["drops"]
    assert "you still owe what bigscience/bloom asks" in found["conflicts"][0]["sentence"]
    assert len(found["restrictions"]) == 13
    assert {item["of"] for row in found["restrictions"] for item in row["references"]} == {
        "bigscience/bloom"
    }
    assert [text["of"] for text in found["texts"]] == [None, "bigscience/bloom"]


def test_a_merge_is_held_to_the_strongest_of_its_parents(folder: Path) -> None:
    meta = (
        "license: bigscience-openrail-m\nbase_model_relation: merge\n"
        "base_model: [bigcode/starcoder, bigscience/bloom]\n"
    )
    found = data(card(folder, meta), "--for", "redistribute")
    rows = {row["code"]: row for row in found["restrictions"]}
    assert "security.malware" in rows
    assert rows["medical.advice"]["limits"] == []  # BigCode's own is narrower
    narrow = [item["limits"] for item in rows["medical.advice"]["references"]]
    assert ["only where the use aims at it", "only in place of a professional"] in narrow
    copies = next(row for row in found["duties"] if row["kind"] == "give_copy")
    assert [item["paragraph"] for item in copies["references"]] == ["4.b", "5.2.a", "4.b"]
    assert "Text 1, 4.b; text 2, 5.2.a; text 3, 4.b." in page(folder, "--for", "redistribute")


def test_one_licence_of_model_and_base_is_called_by_its_name(folder: Path) -> None:
    card(folder, "license: bigscience-openrail-m\nbase_model: acme/base\n")
    known(folder, "acme/base", "bigscience-openrail-m")
    said = page(folder, "--for", "redistribute")
    assert "BigScience Open RAIL-M License, 4.b." in said
    assert "Text 1 and 2" not in said


def test_a_base_that_lets_nobody_share_is_told_first(folder: Path) -> None:
    card(folder, "license: mit\nbase_model: acme/closed\n")
    known(folder, "acme/closed", "opt-175b")
    found = data(folder)
    assert [row["kind"] for row in found["conflicts"]] == ["forbidden"]
    assert "before the publisher of acme/closed agrees" in page(folder)


def test_a_base_that_nobody_knows_leaves_the_page_incomplete(folder: Path) -> None:
    said = page(card(folder, "license: mit\nbase_model: acme/nobody-knows\n"))
    assert "This page is not complete: 1 thing is not known" in said
    assert "acme/nobody-knows: it is not among the known bases." in said
    assert "Looked at: the known bases; the cache." in said


def test_the_text_counts_and_a_card_that_differs_is_told(folder: Path) -> None:
    text = EXAMPLE.read_text("utf-8")
    found = data(card(folder, "license: mit\n", LICENSE=text))
    assert [text["license"] for text in found["texts"]] == ["example-rail-m-1.0", "mit"]
    assert "both are told here" in found["conflicts"][0]["sentence"]
    assert len(found["restrictions"]) == 9


def test_a_changed_copy_is_told_as_it_stands(folder: Path) -> None:
    text = EXAMPLE.read_text("utf-8")
    start, end = text.index("(h) tell people"), text.index("(i) write")
    meta = "license: other\nlicense_name: example-rail-m-1.0\n"
    found = data(card(folder, meta, LICENSE=text[:start] + text[end:]))
    assert "medical.advice" not in {row["code"] for row in found["restrictions"]}
    assert "this copy is modified" in found["texts"][0]["how"]
    assert any("differs from the published" in row["reason"] for row in found["unknown"])


def test_a_text_that_is_not_known_gives_its_restrictions_and_says_so(folder: Path) -> None:
    text = "Acme terms\n\nYou may not use the model:\n- to generate or spread malware;\n"
    meta = "license: other\nlicense_name: acme-own\nlicense_link: LICENSE\n"
    said = page(card(folder, meta, LICENSE=text), "--for", "embed")
    assert "LICENSE, line 4." in said
    assert "WHAT YOU MUST DO Not known: see below." in said


def test_a_licence_for_the_code_is_none_for_the_model(folder: Path) -> None:
    meta = "license: creativeml-openrail-m\n"
    mit = stock_text("mit", "")
    found = data(card(folder, meta, **{"LICENSE-CODE": mit}))
    assert [text["license"] for text in found["texts"]] == ["creativeml-openrail-m"]
    assert found["conflicts"] == []
    assert (
        "LICENSE-CODE is for the code by its name, so it is left out here" in (found["not_covered"])
    )


def test_no_licence_is_no_leave(folder: Path) -> None:
    said = page(card(folder, "language: en\n"))
    assert "No terms could be read" in said
    assert "it names no licence, and without one nobody but its owner may use" in said


def test_data_and_code_are_told_apart_from_the_model() -> None:
    listed = data(ROOT / "examples" / "tidy-model")["not_covered"]
    assert any(line.startswith("the data that the model was trained on") for line in listed)
    assert any(
        "not written for them" in line
        for line in data(ROOT / "examples" / "dataset")["not_covered"]
    )


def test_the_page_says_once_that_it_is_no_legal_advice() -> None:
    for form in ("text", "markdown"):
        assert page("mit", "--format", form).count("no legal advice") == 1


def test_nothing_in_a_repository_steers_the_terminal_or_the_markdown(folder: Path) -> None:
    hostile = "\\e[31m <b>x</b> [a](http://example.org) \\u202e"
    meta = f'license: other\nlicense_name: "{hostile}"\nbase_model: ["{hostile}"]\n'
    card(folder, meta, LICENSE="\x1b[2JYou may not use the model:\n- to spread malware;\n")
    for form in ("text", "markdown"):
        result = call(folder, "--format", form)
        assert result.exit_code == 0, result.output
        assert "\x1b" not in result.output
        assert "\u202e" not in result.output
        if form == "markdown":
            assert "<b>" not in result.output
            assert "[a](" not in result.output


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("./gone", "there is no file or folder ./gone"),
        ("creativeml", "folder creativeml, and unknown licence creativeml; did you mean creative"),
    ],
)
def test_what_is_not_there_is_a_mistake_of_the_call(target: str, words: str) -> None:
    result = call(target)
    assert words in str(result.exception)
    assert getattr(result.exception, "exit_code", 0) == 2


def test_a_card_that_cannot_be_read_is_not_said_to_name_no_licence(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_bytes(b"\x80\x81 no text")
    said = call(str(tmp_path)).output
    assert "README.md is no text that raillint can read" in said
    assert "names no licence" not in said


def test_the_host_of_a_space_owes_what_the_models_ask_that_it_runs(folder: Path) -> None:
    card(folder, "sdk: gradio\nlicense: mit\nmodels:\n- acme/base\n- nowhere/known\n")
    known(folder, "acme/base", "bigscience-openrail-m")
    found = data(folder, "--for", "host")
    assert {row["of"] for row in found["texts"]} == {None, "acme/base"}
    assert "passthrough" in kinds(found, "pass-on")
    assert "nowhere/known" in {row["of"] for row in found["unknown"]}
    assert any("does not list under `models`" in line for line in found["not_covered"])
