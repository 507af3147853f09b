"""What a card announces: which sentences count, and what introduces a list."""

import time

import pytest

from raillint.card.announcements import announcements, is_meant
from raillint.card.card import Card
from raillint.card.lists import introduction
from raillint.document import Document

HEAD = "---\nlicense: mit\n---\n\n# Sorter\n\n"
PURPOSES = ("designed to",)


def announced(body: str) -> list[str]:
    card = Card(Document("README.md", HEAD + body))
    return [" ".join(item.plain.split()) for item in announcements(card, PURPOSES)]


def meant(body: str) -> bool:
    """Tell whether a card means the phrase in its text."""
    card = Card(Document("README.md", HEAD + body))
    sentence = card.sentences.at(card.sentences.lowered.index("the phrase"))
    return is_meant(card, sentence)


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("## Intended use\n\nSorts a. So b.\n\n- c\n- d\n", ["sorts a.", "so b.", "- c", "- d"]),
        ("It is designed to sort. It is blue.", ["it is designed to sort."]),
        ("## Model description\n\nDesigned to sort.", ["designed to sort."]),
        ("## Intended use\n\n[More Information Needed]", []),
        ("## Uses\n\n### Direct use\n\nSorts.\n\n### Out-of-scope use\n\nBurns.", ["sorts."]),
    ],
)  # fmt: skip
def test_purposes_and_intended_uses_are_announced(body: str, sentences: list[str]) -> None:
    assert announced(body) == sentences


@pytest.mark.parametrize(
    "body",
    [
        "## Uses\n\nIt does the phrase.",
        "## Intended uses & limitations\n\nIt does the phrase.",
        "## Uses\n\nUse it for:\n\n- one\n- the phrase",
    ],
)
def test_what_stands_plainly_is_meant(body: str) -> None:
    assert meant(body)


@pytest.mark.parametrize(
    "body",
    [
        "## Uses\n\nIt is not for the phrase.",
        "## Uses\n\n```text\nthe phrase\n```",
        "## Uses\n\n> the phrase",
        '## Uses\n\nThey wanted "the phrase" of it.',
        "## Uses\n\n### Not for\n\nthe phrase",
        "## Out-of-scope use\n\nthe phrase",
        "## Training data\n\nDesigned to do the phrase",
        "## Uses\n\n### Risks\n\nthe phrase",
        "## Uses\n\nNever:\n\n- one\n- the phrase",
        "## Uses\n\n- Never:\n  - one\n  - the phrase",
        "## Uses\n\nThis is forbidden:\n\nthe phrase",
        "## Uses\n\n| use | |\n| - | - |\n| the phrase | no |",
        "## Uses\n\n<p>forbidden</p>\n<ul>\n<li>one</li>\n<li>the phrase</li>\n</ul>",
    ],
)
def test_what_is_denied_quoted_or_warned_of_is_not_meant(body: str) -> None:
    assert not meant(body)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("never:\n- a\n- x", "never:"),
        ("never:\n\n1. a\n2. x", "never:"),
        ("above\n\n- never:\n    - x", "- never: above"),
        ("# title\n- x", ""),
        ("text\n\nx", ""),
        ("text:\n\nx", "text:"),
        ("x", ""),
    ],
)
def test_the_introduction_is_the_line_above_the_list(text: str, line: str) -> None:
    assert introduction(text, text.rindex("x")) == line


def test_a_long_section_takes_no_time() -> None:
    body = "## Intended use\n\n" + "- a b c d e f g\n" * 20_000
    card = Card(Document("README.md", HEAD + body))
    assert card.sections["intended_use"].words
    started = time.process_time()
    assert list(announcements(card, PURPOSES))
    assert time.process_time() - started < 0.5
