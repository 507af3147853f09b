"""Damage is undone without moving a word, and only where it is damage."""

import pytest
from harness.texts import EXAMPLE, identify, stock_text
from hypothesis import given
from hypothesis import strategies as st

from raillint.document import Document
from raillint.licensing.damage import damaged, mended, shows_damage


@given(st.text())
def test_mending_moves_nothing(text: str) -> None:
    assert len(mended(text)) == len(text)


@pytest.mark.parametrize(
    "garbled",
    [
        "ownerâ€™s",
        "ownerâ\u0080\u0099s",
        "owner\u0092s",
        "owner\ufffds",
        "own-\n    er's",
        "own-\r\n  er's",
    ],
)
def test_garbled_word_is_mended_to_the_known_text(garbled: str) -> None:
    text = stock_text(*EXAMPLE).replace("owner's", garbled)
    assert [match.status for match in identify(text)] == ["modified"]
    assert [match.status for match in identify(mended(text))] == ["exact"]
    place = damaged(Document("LICENSE", text))
    assert place is not None
    assert garbled.count("\ufffd") == text[place.start : place.end].count("\ufffd")


@pytest.mark.parametrize(
    "sound",
    [
        "plain words",
        "l’œuvre, « être », Ångström",
        "a dash – and “quotes”",
        "one\u0085two",
        "non-\n\nfree",
    ],
)
def test_sound_text_is_left_alone(sound: str) -> None:
    assert damaged(Document("LICENSE", sound)) is None
    assert mended(sound) == sound


def test_ascii_text_without_cut_words_is_not_searched() -> None:
    assert not shows_damage("the licence - as it is")


def test_words_that_a_hyphen_joins_stay_two_at_a_line_end() -> None:
    text = "worldwide, royalty-free use; royalty-\nfree copies; DISTRI-\nBUTION, distribution"
    assert (
        mended(text)
        == "worldwide, royalty-free use; royalty-\nfree copies; DISTRI''BUTION, distribution"
    )


def test_a_page_whose_words_were_cut_is_called_exact_and_damaged() -> None:
    from raillint import licenses

    text = (
        stock_text(*EXAMPLE).replace("malware", "mal-\nware").replace("defamatory", "defama-\ntory")
    )
    found = licenses.identify(text)
    assert [match["status"] for match in found["matches"]] == ["exact"]
    assert [
        (row["kind"], row["detail"]) for row in found["defects"] if row["kind"] == "damaged"
    ] == [
        (
            "damaged",
            "words are garbled or cut in two from here on; mended, the text is the known one",
        )
    ]
