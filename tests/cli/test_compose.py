"""`raillint licenses compose` writes a licence that `identify` and `check` understand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from harness.reference import ROOT


def run(*args: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "raillint", "licenses", *args],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_codes_lists_every_code_with_its_clause() -> None:
    code, out, _ = run("codes", "--json")
    assert code == 0
    rows = json.loads(out)["codes"]
    assert len(rows) == 48
    assert all(row["clause"] for row in rows)
    assert "medical.advice" in run("codes")[1]


def test_a_composed_licence_is_identified_with_its_restrictions(tmp_path: Path) -> None:
    place = tmp_path / "LICENSE"
    code, out, err = run(
        "compose", "--restrict", "medical.advice,security.malware", "--from", "openrail++",
        "--holder", "Acme", "--year", "2026", "-o", str(place),
    )  # fmt: skip
    assert (code, out) == (0, "")
    assert "have counsel review it" in err
    found = json.loads(run("identify", "--json", str(place))[1])["files"][0]
    assert found["matches"][0]["status"] == "exact"
    assert len(found["restrictions"]) == 12
    assert found["defects"] == []


def test_what_was_not_said_stays_open_and_is_reported(tmp_path: Path) -> None:
    place = tmp_path / "LICENSE"
    _, _, err = run("compose", "--restrict", "medical.advice", "-o", str(place))
    assert "fill in [COPYRIGHT HOLDER] and [YEAR]" in err
    found = json.loads(run("identify", "--json", str(place))[1])["files"][0]
    assert [item["kind"] for item in found["defects"]] == ["placeholder"]


def test_a_folder_or_a_file_can_be_the_base() -> None:
    for base in (ROOT / "examples" / "tidy-model", ROOT / "examples" / "tidy-model" / "LICENSE"):
        code, out, _ = run("compose", "--from", str(base), "--holder", "Acme", "--year", "2026")
        assert code == 0
        assert "(i) write, improve or deliver malware" in out


def test_what_a_copy_lost_is_said_and_carried_on_all_the_same() -> None:
    """The licence of the base has them passed on, whatever its copy lost."""
    lost = "lacks medical.advice and weakens harass.defame-harass of example-rail-m-1.0"
    for base in (ROOT / "examples" / "weakened-model", ROOT / "examples/weakened-model/LICENSE"):
        code, out, err = run("compose", "--from", str(base), "--holder", "Acme", "--year", "2026")
        assert code == 0
        assert lost in err
        assert ": 9 restrictions." in err
        assert "medical.advice" in out
    whole = run("compose", "--from", str(ROOT / "examples" / "tidy-model"))
    assert "lacks" not in whole[2]


@pytest.mark.parametrize("name", ["Foo OpenRAIL", "Foo Open RAIL-M License", "FooOpenRail"])
def test_open_is_no_name_for_terms_that_are_not(name: str) -> None:
    code, out, err = run("compose", "--restrict", "commercial.noncommercial-only", "--name", name)
    assert (code, out) == (2, "")
    assert "takes away what the word Open promises" in err
    assert run("compose", "--restrict", "medical.advice", "--name", name)[0] == 0


def test_the_title_stands_above_the_header_and_one_restriction_is_one() -> None:
    _, out, err = run("compose", "--restrict", "medical.advice", "--holder", "A", "--year", "2026")
    assert out.startswith("A OpenRAIL-M License\n\nComposed with raillint. Template: openrail 1 (")
    assert ": 1 restriction. " in err


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (" End of header.", ""),
        ("Composed with raillint.", "Composed."),
        ("DRAFT. This text was put together from building blocks", "This text is read"),
    ],
)
def test_a_composed_text_with_a_damaged_header_is_nobody_elses(
    tmp_path: Path, old: str, new: str
) -> None:
    text = run("compose", "--restrict", "medical.advice", "--holder", "A", "--year", "2026")[1]
    assert old in text
    place = tmp_path / "LICENSE"
    place.write_text(text.replace(old, new).replace("Composed with", "Made with"), "utf-8")
    found = json.loads(run("identify", "--json", str(place))[1])["files"][0]
    assert found["matches"] == []
    assert found["nearest"][0]["license"] == "composed-openrail"
    assert "its header, which says of what, cannot be read" in found["nearest"][0]["reason"]


def test_an_existing_file_is_kept(tmp_path: Path) -> None:
    place = tmp_path / "LICENSE"
    place.write_text("mine")
    code, _, err = run("compose", "--restrict", "medical.advice", "-o", str(place))
    assert code == 2
    assert "exists already" in err
    assert place.read_text() == "mine"


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ((), "name what to restrict"),
        (("--restrict", "medicl.advice"), "did you mean medical.advice?"),
        (("--from", "openrail"), "is not known by its name"),
        (("--from", "no-such-licence"), "no licence that raillint knows"),
        (("--from", "mit"), "at least one code"),
    ],
)
def test_what_cannot_be_composed_is_said(args: tuple[str, ...], told: str) -> None:
    code, out, err = run("compose", *args)
    assert (code, out) == (2, "")
    assert told in err


def test_a_file_is_replaced_with_force_alone_and_kept_as_a_copy(tmp_path: Path) -> None:
    place = tmp_path / "LICENSE"
    place.write_text("mine", "utf-8")
    call = ("compose", "--restrict", "medical.advice", "-o", str(place))
    code, _, err = run(*call)
    assert (code, place.read_text("utf-8")) == (2, "mine")
    assert "it exists already" in err
    code, _, err = run(*call, "--force")
    assert code == 0
    assert f"the old {place} is {place}.bak" in err
    assert (tmp_path / "LICENSE.bak").read_text("utf-8") == "mine"
    assert run(*call, "--force")[0] == 0
    assert not (tmp_path / "LICENSE.bak1").exists()


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--name", "CreativeML Open RAIL-M", "what readers call another licence"),
        ("--name", "Modified Apache License 2.0", "what readers call another licence (Apache"),
        ("--name", "Acme {{ name }}", "a name holds no brackets"),
        ("--holder", "{{ 7 * 7 }} <b>", "one line without"),
        ("--year", "20x", "`20x` is no year: write 2026"),
        ("--year", "2026-2024", "is no year"),
        ("--year", "\uff12\uff10\uff12\uff16", "is no year"),
        ("--name", "\uff2d\uff29\uff34 License", "what readers call another licence (MIT"),
        ("--holder", "   ", "one line without"),
    ],
)
def test_what_a_licence_cannot_bear_is_refused(option: str, value: str, told: str) -> None:
    code, out, err = run("compose", "--restrict", "medical.advice", option, value)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("option", "value", "line"),
    [
        ("--name", "Acme RAIL-M", "Acme RAIL-M\n"),
        ("--holder", "Acme <law@acme.example>", "Copyright (c) [YEAR] Acme <law@acme.example>\n"),
        ("--year", "2024-2026", "Copyright (c) 2024-2026 [COPYRIGHT HOLDER]\n"),
    ],
)
def test_own_names_and_years_stand_in_the_text(option: str, value: str, line: str) -> None:
    code, out, _ = run("compose", "--restrict", "medical.advice", option, value)
    assert code == 0
    assert line in out
