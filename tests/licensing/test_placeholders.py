"""A field counts as unfilled where somebody should have filled it in, and nowhere else."""

from harness.texts import EXAMPLE, identify, stock_text

from raillint.document import Document
from raillint.licensing.defects import file_defects
from raillint.licensing.placeholders import unfilled


def kinds(text: str) -> list[str]:
    return [defect.kind for defect in file_defects(Document("LICENSE", text), identify(text))]


def test_field_of_the_copyright_line_counts_in_a_whole_text() -> None:
    text = stock_text(*EXAMPLE)
    assert [match.status for match in identify(text)] == ["exact"]
    assert kinds(text) == ["placeholder"]
    assert kinds(text.replace("[YEAR] [COPYRIGHT HOLDER]", "2026 Acme Labs")) == []


def test_field_in_the_wording_of_a_whole_known_text_is_no_gap() -> None:
    document = Document("LICENSE", "Terms\n\nCall yours <your license name>, not ours.\n")
    assert unfilled(document) is not None
    assert unfilled(document, [document.span(0, len(document.text))]) is None


def test_field_outside_the_known_text_counts() -> None:
    document = Document("LICENSE", "Last modified: [insert date]\n\nTerms\n")
    assert unfilled(document, [document.span(30, len(document.text))]) is not None
