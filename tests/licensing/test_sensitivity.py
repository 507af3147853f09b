"""What was done to a restriction is found, under its code, and nothing else is named."""

import random

import mutations
import pytest
from harness.texts import (
    EXAMPLE,
    clauses,
    every_stock_text,
    identify,
    match_of,
    stock_text,
    touched,
)
from mutations import Mutation, compound

FAMILIES = (
    "deletions", "insertions", "drops", "additions", "swaps", "two_at_once", "releases",
    "hidings", "disarmings_around", "list_first",
)  # fmt: skip


def made(family: str, text: str) -> list[Mutation]:
    edit = getattr(mutations, family)
    chance = random.Random(family)
    with_chance = family in {"deletions", "swaps", "two_at_once"}
    return list(edit(text, clauses(text), chance) if with_chance else edit(text, clauses(text)))


@every_stock_text
@pytest.mark.parametrize("family", FAMILIES)
def test_edit_is_named_by_code_and_status(license_id: str, edition: str, family: str) -> None:
    mutants = made(family, stock_text(license_id, edition))
    assert mutants
    wrong = []
    for mutation in mutants:
        match = match_of(mutation.text, license_id)
        if touched(match) != mutation.expected or match.status == "exact":
            wrong.append((mutation.expected, mutation.note, match.status, touched(match)))
    assert not wrong


@every_stock_text
def test_edit_is_named_in_a_copy_in_other_dress(license_id: str, edition: str) -> None:
    chance = random.Random(license_id)
    text = stock_text(license_id, edition)
    mutants = [one for family in FAMILIES for one in made(family, text)]
    for mutation in (compound(one, chance) for one in chance.sample(mutants, 40)):
        assert touched(match_of(mutation.text, license_id)) == mutation.expected, mutation.note


@every_stock_text
def test_edit_is_named_in_a_copy_without_a_line_break(license_id: str, edition: str) -> None:
    chance = random.Random(edition)
    text = stock_text(license_id, edition)
    families = (family for family in FAMILIES if family not in {"list_first", "hidings"})
    mutants = [one for family in families for one in made(family, text)]
    for mutation in map(mutations.on_one_line, chance.sample(mutants, 40)):
        assert touched(match_of(mutation.text, license_id)) == mutation.expected, mutation.note


@every_stock_text
def test_loosened_duty_is_told_in_words_and_touches_no_restriction(
    license_id: str, edition: str
) -> None:
    mutants = [*mutations.loosenings(stock_text(license_id, edition))]
    assert mutants
    for mutation in mutants:
        match = match_of(mutation.text, license_id)
        told = [item.sentence for item in match.changes]
        assert not touched(match), mutation.note
        assert len(told) == 1, mutation.note
        assert ": it " in told[0], mutation.note


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You refrain from them yourself", "You refrain from them wherever you are"),
        ("Other uses, commercial ones", "Other uses, where possible commercial ones"),
        ("none of them weakened", "none of them weakened or left out"),
    ],
)
def test_words_that_take_no_force_disarm_nothing(old: str, new: str) -> None:
    text = stock_text(*EXAMPLE)
    assert old in text
    match = match_of(text.replace(old, new), EXAMPLE[0])
    assert not touched(match)
    assert [": it " in item.sentence for item in match.changes] == [False]


def test_sentence_says_what_follows() -> None:
    text = stock_text(*EXAMPLE).replace("(e) bully", "(e) intentionally bully")
    (item,) = [one for one in match_of(text, EXAMPLE[0]).restrictions if one.status != "same"]
    assert item.code == "harass.defame-harass"
    assert item.qualifiers == {"intent": "deliberate"}
    assert item.sentence == "“intentionally” was added: harm without intent is no longer covered"


@pytest.mark.parametrize(
    ("gone", "name", "paragraph"),
    [
        ("none of them weakened, ", "passthrough", "4.a"),
        ("Each recipient gets the full text of this licence from you.", "give_copy", "4.b"),
        ("in or beside every file that you changed ", "state_changes", "4.c"),
        (", and you require the\nsame of everybody whom you let use either", "bind_users", "5"),
        ("by technical means as well", "remote_restriction", "7"),
    ],
)
def test_changed_obligation_is_named_with_its_paragraph(
    gone: str, name: str, paragraph: str
) -> None:
    text = stock_text(*EXAMPLE)
    assert gone in text
    match = match_of(text.replace(gone, ""), EXAMPLE[0])
    assert match.status == "modified"
    assert touched(match) == {}
    assert [(one.name, one.label) for one in match.changes] == [(name, paragraph)]


def test_added_paragraph_makes_a_text_modified() -> None:
    text = stock_text(*EXAMPLE)
    added = "The Licensor may raise a fee for every thousand calls of the Model.\n\n7. Stopping"
    match = match_of(text.replace("7. Stopping", added), EXAMPLE[0])
    assert (match.status, [one.kind for one in match.changes]) == ("modified", ["added"])


def nearest(text: str) -> list[tuple[str, str]]:
    from raillint.document import Document
    from raillint.licensing.identify import shipped_library

    rows = shipped_library().nearest(Document("LICENSE", text))
    return [(item.license, item.reason) for item in rows]


def test_nearest_texts_are_told_where_none_is_known() -> None:
    invented = "You may use the Model as you like, but tell us about it. " * 30
    assert identify(invented) == ()
    assert len(nearest(invented)) <= 2


def test_reason_counts_what_is_shared_and_says_whether_the_title_is() -> None:
    text = stock_text(*EXAMPLE)
    attachment = text[text.index("Attachment A: Use") :]
    own = "Acme terms\n\n" + "We have agreed on a price and a day of delivery. " * 120 + attachment
    assert identify(own) == ()
    license_id, reason = nearest(own)[0]
    assert license_id == EXAMPLE[0]
    assert reason.startswith("shares 9 of 9 use restrictions, 0 of ")
    assert "the title does not name it" in reason
    assert (
        "the title names it" in nearest(own.replace("Acme terms", "Example RAIL-M License"))[0][1]
    )


def test_reason_names_the_restriction_that_differs() -> None:
    text = stock_text(*EXAMPLE).replace("bully, threaten", "bully, frighten")
    attachment = text[text.index("Attachment A: Use") :]
    own = "Acme terms\n\n" + "We have agreed on a price and a day of delivery. " * 120 + attachment
    reason = nearest(own)[0][1]
    assert "shares 8 of 9 use restrictions" in reason
    assert reason.endswith("differs within Defamation and harassment at (e)")
