"""Dress makes no difference: such copies are exact, and of the right edition."""

import re

import pytest
from harness.texts import every_stock_text, match_of, stock_text, touched
from mutations import BENIGN


@every_stock_text
@pytest.mark.parametrize("edit", BENIGN)
def test_harmless_edit_leaves_a_text_exact(license_id: str, edition: str, edit: str) -> None:
    match = match_of(BENIGN[edit](stock_text(license_id, edition)), license_id)
    assert (match.status, match.edition) == ("exact", edition)
    assert touched(match) == {}
    assert match.changes == ()


@every_stock_text
def test_text_without_its_title_is_still_told_apart(license_id: str, edition: str) -> None:
    text = stock_text(license_id, edition)
    title = re.search(r"(dated [^\n]*|License Agreement|Version 1\.0[^\n]*)\n", text)
    assert title
    match = match_of(text[title.end() :], license_id)
    assert (match.status, match.edition) == ("exact", edition)


@every_stock_text
def test_every_restriction_of_a_whole_text_is_the_same_and_has_its_line(
    license_id: str, edition: str
) -> None:
    text = stock_text(license_id, edition)
    match = match_of(text, license_id)
    starts = [item.span.start for item in match.restrictions]
    assert starts == sorted(set(starts))
    assert {item.status for item in match.restrictions} == {"same"}
