"""`raillint licenses` looks up, identifies and learns."""

import json
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
