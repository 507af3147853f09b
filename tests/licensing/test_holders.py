"""A copyright line stands where a text asks for one, and names who was said to hold the rights."""

import pytest

from raillint.licensing.holders import signed, with_notice

TERMS = "You may share copies that keep the above\ncopyright notice and these terms.\n"


def test_bare_terms_that_speak_of_a_notice_above_get_it() -> None:
    text = with_notice(TERMS)
    assert text == f"Copyright (c) [YEAR] [COPYRIGHT HOLDER]\n\n{TERMS}"
    assert signed(text, "Acme Labs", 2026) == f"Copyright (c) 2026 Acme Labs\n\n{TERMS}"


@pytest.mark.parametrize(
    "text",
    [
        f"Copyright (c) 2020 Acme\n\n{TERMS}",
        f"Copyright (c) <year> <owner>\n\n{TERMS}",
        "You may share copies.\n",
    ],
)
def test_a_text_with_its_notice_or_without_a_word_of_one_stays(text: str) -> None:
    assert with_notice(text) == text
