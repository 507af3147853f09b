"""A licence in a longer file, two in one, and titles without a text."""

from harness.texts import EXAMPLE, identify, match_of, stock_text

from raillint.document import Document
from raillint.licensing.defects import file_defects

PROSE = "The quick brown fox jumps over the lazy dog, and then sits down to think about it. " * 12


def kinds(text: str) -> set[str]:
    document = Document("LICENSE", text)
    return {defect.kind for defect in file_defects(document, identify(text))}


def test_text_in_a_docstring_is_found_with_its_lines() -> None:
    text = stock_text(*EXAMPLE)
    page = f'"""{PROSE}\n\n{text}\n"""\n\nprint("{PROSE}")\n'
    match = match_of(page, EXAMPLE[0])
    assert (match.status, match.embedded) == ("exact", True)
    place = Document("LICENSE", page).place(match.span)
    assert page.splitlines()[place.end_line - 1].strip().endswith("without its owner's leave.")
    assert 3 <= place.line <= 12


def test_two_licences_in_one_file_are_two_matches() -> None:
    mit = stock_text("mit", "")
    found = identify(f"{mit}\n\n----\n\n{stock_text(*EXAMPLE)}")
    assert [match.license for match in found] == ["mit", EXAMPLE[0]]
    assert {match.status for match in found} == {"exact"}


def test_contradictory_grants_are_a_defect() -> None:
    copyleft = stock_text("gpl-2.0", "1991-06")
    assert "contradictory-grants" in kinds(f"{stock_text(*EXAMPLE)}\n\n{copyleft}")


def test_title_over_an_invented_text_is_claimed() -> None:
    text = f"CreativeML Open RAIL-M\ndated August 22, 2022\n\n{PROSE}"
    (match,) = identify(text)
    assert (match.license, match.status) == ("creativeml-openrail-m", "claimed")
    assert kinds(text) == {"title-without-text"}


def test_every_cut_is_partial_and_truncated() -> None:
    text = stock_text(*EXAMPLE)
    for tenth in range(2, 10):
        cut = text[: len(text) * tenth // 10]
        assert match_of(cut, EXAMPLE[0]).status == "partial", tenth
        assert "truncated" in kinds(cut), tenth


def test_text_without_its_attachment_lacks_every_restriction() -> None:
    text = stock_text(*EXAMPLE)
    cut = text[: text.index("Attachment A: Use")]
    assert kinds(cut) >= {"truncated", "attachment-missing"}
    assert {one.status for one in match_of(cut, EXAMPLE[0]).restrictions} == {"missing"}


def test_unfilled_field_is_a_defect() -> None:
    assert "placeholder" in kinds(stock_text(*EXAMPLE))
    filled = stock_text(*EXAMPLE).replace("[YEAR] [COPYRIGHT HOLDER]", "2026 Example Laboratory")
    assert kinds(filled) == set()
    assert "placeholder" in kinds(filled.replace('"Model" means', '"{{ name }}" means'))


def test_open_name_over_closed_terms_is_a_defect() -> None:
    text = f"Acme OpenRAIL-M (modified)\n\n{PROSE}\nThe Model is for non-commercial use.\n"
    assert kinds(text) >= {"non-commercial-under-open-name", "title-says-modified"}


def test_licence_deep_in_a_long_file_is_found() -> None:
    filler = PROSE * 4_000
    page = f"{filler}\n\n{stock_text(*EXAMPLE)}\n\n{filler}"
    match = match_of(page, EXAMPLE[0])
    assert (match.status, match.embedded) == ("exact", True)
