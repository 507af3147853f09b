"""`raillint licenses diff` holds two licences side by side and says who covers whom."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from harness.reference import ROOT, reference
from harness.restriction_pages import stock_ids
from harness.texts import stock_text

from raillint.cli import cli
from raillint.licensing.restrictions import restriction_map, restrictions_of, shortfall

EXAMPLE = ROOT / "licenses" / "texts" / "example-rail-m-1.0.txt"


def diff(*args: object) -> Result:
    return CliRunner().invoke(cli, ["licenses", "diff", *map(str, args)])


def page(*args: object) -> str:
    result = diff(*args)
    assert result.exit_code == 0, result.output
    return result.output


def data(*args: object) -> dict:
    return json.loads(page(*args, "--json"))


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The example without medical advice, with a narrowed clause and a duty taken out."""
    text = EXAMPLE.read_text("utf-8")
    start, end = text.index("(h) tell people"), text.index("(i) write")
    text = text[:start] + text[end:]
    text = text.replace("threaten or harass", "threaten or intentionally harass")
    place = tmp_path / "LICENSE"
    place.write_text(text, "utf-8")
    return place


def test_every_pair_of_stock_licences_agrees_with_the_algebra() -> None:
    ids = stock_ids()
    for a in ids:
        for b in ids:
            found = data(a, b)
            lacking = shortfall(b, restriction_map(restrictions_of(a)))
            assert found["a_covers_b"] == (not any(lacking)), (a, b)
            assert found["a_lacks"]["missing"] == list(lacking.missing)
    assert len(ids) >= 6


def test_a_licence_against_itself_differs_in_nothing() -> None:
    found = data("example-rail-m-1.0", EXAMPLE)
    assert {row["status"] for row in found["restrictions"] + found["obligations"]} == {"same"}
    assert (found["facts"], found["words"]) == ([], [])
    assert found["verdict"] == "Verdict: A covers B, and B covers A"


def test_weaker_clauses_say_which_qualifier_differs_in_plain_words() -> None:
    rows = {
        row["code"]: row
        for row in data("creativeml-openrail-m", "bigcode-openrail-m")["restrictions"]
    }
    assert rows["legal.violate-law"]["status"] == "same"
    assert rows["harass.defame-harass"]["status"] == "weaker"
    assert rows["harass.defame-harass"]["differing"][0]["b_told"] == (
        "intent: the clause asks for a deliberate act in so many words"
    )
    assert rows["security.malware"]["status"] == "added"
    back = {
        row["code"]: row["status"]
        for row in data("bigcode-openrail-m", "creativeml-openrail-m")["restrictions"]
    }
    assert back["harass.defame-harass"] == "stronger"
    assert back["security.malware"] == "missing"


def test_terms_of_the_same_purpose_are_enough_for_bigcode_alone() -> None:
    found = data("bigcode-openrail-m", "bigscience-openrail-m")
    assert found["b_lacks"] == {"missing": ["security.malware"], "weaker": []}
    assert found["a"]["similar_terms_will_do"]
    assert "asks for terms of the same purpose only" in found["verdict"]
    assert found["a_lacks"]["weaker"]


def test_a_changed_copy_is_compared_clause_by_clause(changed: Path) -> None:
    text = page(EXAMPLE, changed)
    assert "missing   Medical advice [medical.advice]: only in A, (h)" in text
    assert "weaker    Defamation and harassment [harass.defame-harass]: (e) / (e)" in text
    assert (
        "Verdict: A covers B; B lacks medical.advice and is weaker in harass.defame-harass" in text
    )
    assert "{+intentionally+}" in text
    assert "paragraph (h), line 144 of A" in text


def test_editions_of_a_licence_are_told_apart_by_their_words() -> None:
    stock_text("openrail++", "2023-07-26")
    texts = str(reference() / "license_texts")
    found = data("openrail++@2022-11-24", "openrail++@2023-07-26", "--license-texts", texts)
    assert {row["status"] for row in found["restrictions"]} == {"same"}
    words = [part["text"] for row in found["words"] for part in row["parts"] if part["in"] != "="]
    assert "agreement" in words
    assert "License" in words


def test_licences_whose_restrictions_are_not_known_get_no_verdict() -> None:
    found = data("openrail", "creativeml-openrail-m")
    assert found["a_covers_b"] is None
    assert found["verdict"].startswith("Verdict: cannot be told - which uses openrail restricts")


def test_an_unknown_text_is_compared_by_the_restrictions_read_from_it(tmp_path: Path) -> None:
    own = tmp_path / "terms.txt"
    own.write_text(
        "Acme terms\n\nYou may use the model for anything but this. You may not use the model:\n"
        "- to provide medical advice or medical results interpretation;\n"
        "- to generate or spread malware;\n",
        "utf-8",
    )
    text = page(own, "example-rail-m-1.0")
    assert "is no licence that raillint knows" in text
    assert "same      Medical advice [medical.advice]: line 4 / (h)" in text
    assert "as far as raillint recognised the restrictions" in text


def test_words_are_left_out_where_a_text_is_not_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raillint.licensing.texts.find_spec", lambda _: None)
    monkeypatch.delenv("RAILLINT_LICENSE_TEXTS", raising=False)
    found = data("creativeml-openrail-m", EXAMPLE)
    assert found["words"] is None
    assert "raillint licenses fetch creativeml-openrail-m" in found["words_missing"][0]


@pytest.mark.parametrize(
    ("a", "words"),
    [
        ("gone.txt", "there is no file gone.txt"),
        ("a/b", "there is no file a/b"),
        ("creativeml", "did you mean creativeml-openrail-m?"),
        ("openrail++@2020", "has no edition 2020; known: 2022-11-24, 2023-07-26"),
    ],
)
def test_what_cannot_be_compared_is_a_mistake_of_the_call(a: str, words: str) -> None:
    result = diff(a, "mit")
    assert words in str(result.exception)
    assert getattr(result.exception, "exit_code", 0) == 2


def test_nothing_in_a_file_steers_the_terminal(tmp_path: Path) -> None:
    own = tmp_path / "LICENSE"
    own.write_text(
        EXAMPLE.read_text("utf-8").replace("bully, threaten", "bully\x1b[2J\u202e, threaten"),
        "utf-8",
    )
    text = page(EXAMPLE, own)
    assert "\x1b" not in text
    assert "\u202e" not in text
