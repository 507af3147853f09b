"""Tokens and operations of training are read from a card where it states them, and only there."""

import pytest

from raillint.card.card import Card
from raillint.card.training_compute import stated_flop, stated_tokens
from raillint.document import Document


def card(text: str) -> Card:
    return Card(Document("README.md", f"# A\n\n{text}\n"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The model was trained on 1.4 trillion tokens.", 1.4e12),
        ("It was pretrained on 300B tokens of text.", 300e9),
        ("Training corpus: 15T+ tokens.", 15e12),
        ("It was trained on 32,000,000,000 tokens.", 32e9),
        ("We trained it on **2 trillion** training tokens.", 2e12),
        ("It was trained for 50 billion web tokens.", 50e9),
    ],
)
def test_stated_tokens(text: str, value: float) -> None:
    assert [item.value for item in stated_tokens(card(text))] == [pytest.approx(value)]


@pytest.mark.parametrize(
    "text",
    [
        "It was trained with a context of 32,000 tokens.",
        "It was trained with a vocabulary of 2 million tokens.",
        "It was trained at 3 million tokens per second.",
        "It was trained with a batch size of 4 million tokens.",
        "It was not trained on 2 trillion tokens.",
        "Users sent 2 trillion tokens.",
        "It was trained on 900 tokens.",
        "> It was trained on 2 trillion tokens.",
        "```\ntrained on 2 trillion tokens\n```",
    ],
)
def test_other_tokens(text: str) -> None:
    assert stated_tokens(card(text)) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Training took 3.1e22 FLOP.", 3.1e22),
        ("Training took 3.8 × 10^25 FLOPs.", 3.8e25),
        ("Training took 6 x 10²³ floating point operations.", 6e23),
        ("Total training compute: 2e21 FLOPs", 2e21),
    ],
)
def test_stated_operations(text: str, value: float) -> None:
    assert [item.value for item in stated_flop(card(text))] == [pytest.approx(value)]


@pytest.mark.parametrize(
    "text",
    [
        "Training ran at 3.1e17 FLOP/s.",
        "Training ran at 3.1e17 FLOPs per second.",
        "One answer takes 2e12 FLOP.",
        "Training took many FLOPs.",
        "Training did not take 3e22 FLOP.",
    ],
)
def test_other_operations(text: str) -> None:
    assert stated_flop(card(text)) == ()


def test_the_words_stand_at_their_span() -> None:
    found = card("We trained it on **2 trillion** tokens.")
    amount = stated_tokens(found)[0]
    text = found.document.text[amount.span.start : amount.span.end]
    assert " ".join(text.split()) == amount.words == "2 trillion** tokens"
