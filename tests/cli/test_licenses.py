"""`raillint licenses` looks up, identifies and learns."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from harness.reference import ROOT

from raillint.cli import cli
from raillint.licensing.descriptor import descriptor_ids

EXAMPLE = ROOT / "licenses" / "texts" / "example-rail-m-1.0.txt"
OWN = "You may run the Acme model for any purpose but the ones below. " * 3 + (
    "Nobody may use it to plan the theft of bicycles, to forge train tickets, to mock the mayor, "
    "or to sell weather reports that were never measured by any instrument at all."
)


def output(*args: str) -> str:
    result = CliRunner().invoke(cli, ["licenses", *args])
    assert result.exit_code == 0, result.output
    return result.output


def test_list_names_every_licence() -> None:
    lines = output("list").splitlines()
    assert len(lines) >= 118
    assert any(
        line.startswith("creativeml-openrail-m ") and "11 restrictions" in line for line in lines
    )


@pytest.mark.parametrize(
    "license_id",
    descriptor_ids(),
)
def test_show_has_a_page_for_every_licence(license_id: str) -> None:
    page = output("show", license_id)
    assert f"({license_id})" in page
    assert "No legal advice." in page
    assert json.loads(output("show", "--json", license_id))["id"] == license_id


def test_identify_names_the_example_text() -> None:
    data = json.loads(output("identify", "--json", str(EXAMPLE)))
    match = data["files"][0]["matches"][0]
    assert (match["license"], match["status"], match["embedded"]) == (
        "example-rail-m-1.0",
        "exact",
        False,
    )
    assert match["span"]["line"] == 1


def test_learned_licence_is_recognised_from_then_on(tmp_path: Path) -> None:
    text, folder = tmp_path / "terms.txt", tmp_path / "own"
    text.write_text(OWN, "utf-8")
    folder.mkdir()
    assert "no licence that raillint knows" in output("identify", str(text))
    output("learn", str(text), "--id", "acme-rail-m-1.0", "--into", str(folder))
    assert "acme-rail-m-1.0, exact" in output("identify", str(text), "--licenses", str(folder))
    assert "Acme" not in (folder / "acme-rail-m-1.0.fingerprint.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--id", "Acme RAIL"], "is no licence id"),
        (["--id", "../acme"], "is no licence id"),
        (["--id", "apache-2.0"], "is a licence that raillint knows"),
        (["--id", "acme", "--into", "/proc/own"], "cannot make /proc/own"),
    ],
)
def test_learning_refuses_what_it_cannot_keep(
    tmp_path: Path, arguments: list[str], words: str
) -> None:
    text = tmp_path / "terms.txt"
    text.write_text(OWN, "utf-8")
    result = CliRunner().invoke(cli, ["licenses", "learn", str(text), *arguments])
    assert words in str(result.exception)
    assert not [path for path in tmp_path.iterdir() if path != text]


def test_learning_does_not_replace_what_was_learned(tmp_path: Path) -> None:
    text = tmp_path / "terms.txt"
    text.write_text(OWN, "utf-8")
    output("learn", str(text), "--id", "acme", "--into", str(tmp_path))
    again = CliRunner().invoke(
        cli, ["licenses", "learn", str(text), "--id", "acme", "--into", str(tmp_path)]
    )
    assert "exists already" in str(again.exception)
    output("learn", str(text), "--id", "acme", "--into", str(tmp_path), "--force")


def ids(*args: str) -> set[str]:
    return {row["id"] for row in json.loads(output("list", "--json", *args))["licenses"]}


def test_list_filters_narrow_together() -> None:
    rail = ids("--family", "rail")
    assert "creativeml-openrail-m" in rail
    assert "mit" not in rail
    assert ids("--family", "rail", "--hub") < rail
    assert "cc-by-nc-4.0" in ids("--commercial", "no")
    assert "cc-by-4.0" in ids("--commercial", "yes", "--artefact", "data")
    assert "sdxl-0.9-research" in ids("--openness", "research-only")
    assert ids("--restricts", "medical.advice") <= ids("--restricts", "medical")
    assert "openrail" not in ids("--verified")


def test_list_knows_which_licences_cover_another() -> None:
    assert ids("--covers", "creativeml-openrail-m", "--family", "rail") >= {
        "bigscience-bloom-rail-1.0",
        "bigscience-openrail-m",
        "openrail++",
    }
    assert "bigcode-openrail-m" not in ids("--covers", "creativeml-openrail-m")


def test_filters_that_nothing_fits_leave_an_empty_list() -> None:
    assert ids("--family", "rail", "--commercial", "no", "--hub") == set()
    result = CliRunner().invoke(
        cli, ["licenses", "list", "--family", "rail", "--commercial", "no", "--hub"]
    )
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no licence fits all of these filters" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--openness", "ajar"], "'ajar' is not one of 'open', 'research-only'"),
        (["--commercial", "maybe"], "'maybe' is not one of 'yes', 'no', 'conditional'"),
        (["--artefact", "toaster"], "'toaster' is not one of 'data'"),
        (["--family", "royal"], "no licence of the family royal; there are copyleft"),
        (["--restricts", "tea.drinking"], "there is no use tea.drinking; there are academic"),
        (["--covers", "creativeml"], "did you mean creativeml-openrail-m?"),
        (["--covers", "mit"], "which uses mit restricts is not known, or it restricts none"),
        (["--licenses", "gone"], "the folder of licences gone is not there"),
    ],
)
def test_wrong_values_of_filters_are_refused_with_the_choices(
    arguments: list[str], words: str
) -> None:
    result = CliRunner().invoke(cli, ["licenses", "list", *arguments])
    assert words in str(result.exception) + result.output
    assert getattr(result.exception, "exit_code", result.exit_code) == 2


def test_show_says_restrictions_and_duties_in_plain_words() -> None:
    page = output("show", "bigcode-openrail-m")
    assert "Do not give medical advice or read test results for patients." in page
    assert "- place of a professional: only in place of a professional" in page
    assert "What you have to do" in page
    assert "5.1        Pass the use restrictions on." in page
    assert "Here: terms that serve the same purpose will" in page
    assert "passthrough" not in page
    assert max(map(len, page.splitlines())) <= 96


@pytest.mark.parametrize("license_id", ["creativeml-openrail-m", "llama3", "mit"])
def test_no_name_of_our_own_data_is_left_in_a_page(license_id: str) -> None:
    page = output("show", license_id)
    words = set(page.replace(".", " ").split())
    assert not words & {"give_copy", "passthrough", "legal-only", "unless-clear", "attempt:"}


def test_identify_reads_the_others_where_one_file_is_missing(tmp_path: Path) -> None:
    blob = tmp_path / "blob"
    blob.write_bytes(b"\xff\x00")
    result = CliRunner().invoke(
        cli, ["licenses", "identify", "gone", str(EXAMPLE), str(blob)], standalone_mode=False
    )
    assert result.return_value == 3
    assert "example-rail-m-1.0 of 2026-11-01, exact" in result.stdout
    assert result.stderr.splitlines() == [
        "raillint: error: there is no file gone",
        f"raillint: error: {blob} is no UTF-8 text: save it as UTF-8",
    ]
    missing = CliRunner().invoke(
        cli, ["licenses", "identify", "--json", str(EXAMPLE), "gone"], standalone_mode=False
    )
    assert missing.return_value == 3
    found = json.loads(missing.stdout)
    assert [row["path"] for row in found["files"]] == [str(EXAMPLE)]
    assert found["failed"] == [{"path": "gone", "error": "there is no file gone"}]
    alone = CliRunner().invoke(cli, ["licenses", "identify", "gone"], standalone_mode=False)
    assert alone.return_value == 2


def test_an_id_may_name_an_edition_everywhere() -> None:
    page = output("show", "openrail++@2022-11-24")
    assert re.findall(r"^Edition +(\S+),", page, re.MULTILINE) == ["2022-11-24"]
    shown = json.loads(output("show", "--json", "openrail++@2022-11-24"))
    assert [item["date"] for item in shown["editions"]] == ["2022-11-24"]
    dated = "example-rail-m-1.0@2026-11-01"
    for command in (("list", "--covers"), ("fetch", "--print"), ("compose", "--from")):
        assert output(*command, dated) == output(*command, "example-rail-m-1.0")
    both = CliRunner().invoke(
        cli, ["licenses", "fetch", "openrail++@2022-11-24", "--edition", "2023-07-26"]
    )
    assert "--edition 2023-07-26 is another than that of the id" in str(both.exception)
    for command in (("show",), ("fetch", "--print"), ("compose", "--from"), ("list", "--covers")):
        wrong = CliRunner().invoke(cli, ["licenses", *command, "openrail++@2020-01-01"])
        assert "has no edition 2020-01-01; known: 2022-11-24" in str(wrong.exception)


def test_identify_reads_standard_input() -> None:
    command = ["licenses", "identify", "--json", "-"]
    piped = CliRunner().invoke(cli, command, input=EXAMPLE.read_bytes())
    named = json.loads(output("identify", "--json", str(EXAMPLE)))["files"][0]
    assert json.loads(piped.stdout)["files"] == [named | {"path": "-"}]
    wrong = CliRunner().invoke(cli, command, input=b"\xff\x00", standalone_mode=False)
    assert wrong.return_value == 3
    assert "standard input is no UTF-8 text" in wrong.stderr
