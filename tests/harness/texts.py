"""The licence texts that tests are made from: the shipped example, and stock texts at hand."""

import os
from functools import cache
from pathlib import Path

import pytest
from mutations import Clause, clauses_in
from railbench import STOCK

from raillint.document import Document
from raillint.errors import DataError
from raillint.licensing.identify import Match, shipped_library
from raillint.licensing.texts import license_text

EXAMPLE = ("example-rail-m-1.0", "2026-11-01")


@cache
def text_of(license_id: str, edition: str) -> str:
    """Return a stock text, or an empty string where it cannot be had."""
    named = os.environ.get("RAILLINT_REFERENCE", "")
    folder = str(Path(named) / "license_texts") if named else ""
    try:
        return license_text(license_id, edition, folder).text
    except DataError:
        return ""


def stock_text(license_id: str, edition: str) -> str:
    """Return a stock text; skip the test where it cannot be had."""
    text = text_of(license_id, edition)
    if not text:
        pytest.skip(f"needs the text of {license_id}: install raillint[texts]")
    return text


def identify(text: str) -> tuple[Match, ...]:
    return shipped_library().identify(Document("LICENSE", text))


def match_of(text: str, license_id: str) -> Match:
    """Return the one match of a licence in a text."""
    found = [match for match in identify(text) if match.license == license_id]
    assert len(found) == 1, [match[:5] for match in identify(text)]
    return found[0]


def touched(match: Match) -> dict[str, str]:
    """Return the restrictions that are not the same, with their status."""
    return {item.code: item.status for item in match.restrictions if item.status != "same"}


def clauses(text: str) -> list[Clause]:
    """Return the use restrictions of a whole text."""
    restrictions = identify(text)[0].restrictions
    return clauses_in(text, [(one.code, one.span.start, one.span.end) for one in restrictions])


every_stock_text = pytest.mark.parametrize(("license_id", "edition"), STOCK)
