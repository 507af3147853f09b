"""Real LICENSE files are what their labels say, and look-alikes get no RAIL name."""

import pytest
from harness.reference import reference
from harness.texts import identify
from real_licenses import STOCK, Outcome, outcomes

RAIL_LIKE = (
    "deepseek-1.0",
    "fair-ai-public-1.0-sd",
    "playground-v2-community",
    "modelgo-mg-by-rai-2.0",
    "openmdw-1.0",
    "apache-2.0",
    "ltxv-owl-2025-05-05",
)


def test_files_agree_with_their_labels() -> None:
    found: list[Outcome] = list(outcomes(reference() / "corpus" / "licenses"))
    assert len(found) == 55
    assert [(one.file, one.disagreements) for one in found if one.disagreements] == []


@pytest.mark.parametrize("file", RAIL_LIKE)
def test_look_alike_gets_its_own_name(file: str) -> None:
    text = (reference() / "license_texts" / f"{file}.txt").read_text("utf-8")
    names = {match.license for match in identify(text)}
    assert names == {file.removesuffix("-2025-05-05")}


def test_permissive_text_with_an_addendum_keeps_its_name() -> None:
    text = (reference() / "license_texts" / "apache-2.0.txt").read_text("utf-8")
    addendum = (
        "\n\nAddendum\n\nYou may not use the Work for military purposes or to defame others.\n"
    )
    found = identify(text + addendum)
    assert {match.license for match in found} == {"apache-2.0"}
    assert not {match.license for match in found} & STOCK


def test_every_learned_text_is_exactly_itself() -> None:
    import json

    folder = reference() / "license_texts"
    rows = json.loads((folder / "index.json").read_bytes())
    assert len(rows) > 50
    wrong = []
    for row in rows:
        found = identify((folder / row["file"]).read_text("utf-8"))
        if [(one.license, one.status) for one in found] != [(row["license"], "exact")]:
            wrong.append((row["file"], [one[:4] for one in found]))
    assert wrong == []
