"""The words in which two texts differ: nothing is lost, dress counts for nothing."""

import time

from hypothesis import given
from hypothesis import strategies as st

from raillint.document import Document
from raillint.licensing.given import Given
from raillint.licensing.worddiff import Passage, differing

GREEK = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"]
words = st.lists(st.sampled_from(GREEK))


def passages(a: str, b: str) -> tuple[Passage, ...]:
    return differing(Given(Document("A", a)), Given(Document("B", b)))


def only_in(found: tuple[Passage, ...], kind: str) -> list[str]:
    texts = [text for row in found for mark, text in row.parts if mark == kind]
    return " ".join(texts).split()


@given(words, words)
def test_what_differs_accounts_for_every_word(a: list[str], b: list[str]) -> None:
    found = passages(" ".join(a), " ".join(b))
    assert len(a) - len(only_in(found, "-")) == len(b) - len(only_in(found, "+"))
    assert bool(found) == (a != b)


@given(words)
def test_layout_is_no_difference(a: list[str]) -> None:
    assert passages(" ".join(a), "\n> ".join(a).upper()) == ()


def test_a_passage_names_paragraph_and_lines() -> None:
    text = (
        "1. First of all\n\n2. You may use the model in any country of the world\nand share it.\n"
    )
    (found,) = passages(text, text.replace("share it", "never share it"))
    assert (found.paragraph, found.a_line, found.b_line) == ("2", 4, 4)
    assert ("+", "never") in found.parts


def test_hostile_texts_are_compared_in_bounded_time() -> None:
    started = time.monotonic()
    passages("a " * 60_000, "a b " * 30_000)
    passages("\n".join(f"w{n} x y" for n in range(20_000)), "x y " * 40_000)
    assert time.monotonic() - started < 10
