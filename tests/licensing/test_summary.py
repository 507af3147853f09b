"""One sentence says what the difference between two licences means."""

import pytest
from harness.texts import EXAMPLE, match_of, stock_text

from raillint.licensing.contrast import contrast, side_of_descriptor, side_of_match
from raillint.licensing.contrast_told import summary
from raillint.licensing.descriptor import read_descriptor


def between(old: str, new: str) -> str:
    """Return the sentence on the example licence and a copy of it that says something else."""
    text = stock_text(*EXAMPLE)
    assert old in text
    side = side_of_descriptor(EXAMPLE[0], EXAMPLE[0], read_descriptor(EXAMPLE[0]).data)
    copy = side_of_match(side, match_of(text.replace(old, new), EXAMPLE[0]))
    found = contrast(side, copy)
    return summary(found.restrictions, found.obligations)


NO_DUTY = "; no duty or right differs"
FREE = ": some of what A forbids is free under B"
SAME = "In short: B has the same 9 use restrictions as A"
LESS = "In short: of the use restrictions B narrows"
CHANGED = "; of the duties and rights it changes 1 (pass the use restrictions on)"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Attachment A", "Attachment  A", SAME + NO_DUTY),
        ("(e) bully", "(e) intentionally bully", f"{LESS} 1{FREE}{NO_DUTY}"),
        ("You refrain from", "You try to refrain from", f"{LESS} 9{FREE}{NO_DUTY}"),
        ("contain every restriction", "contain, if possible, every restriction", SAME + CHANGED),
    ],
)
def test_sentence_counts_what_became_of_restrictions_and_duties(
    old: str, new: str, said: str
) -> None:
    assert between(old, new) == said


def test_what_is_not_known_is_not_counted() -> None:
    assert summary(None, None) == (
        "In short: what B makes of A's use restrictions cannot be told; what it makes of the "
        "duties cannot be told"
    )
    assert summary([], []).startswith("In short: neither side is known to restrict uses")
