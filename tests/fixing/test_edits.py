"""Edits touch what they name and nothing else, byte for byte."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raillint.edits import UnfitError, apply_edits, changed_files, without_overlaps
from raillint.model import Edit, Fix, Move, Span
from raillint.repo.source import MemorySource

CARD = "README.md"
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)


def edit(start: int, end: int, text: str, path: str = CARD) -> Edit:
    return Edit(Span(path, start, end), text)


def fix(*edits: Edit, moves: tuple[Move, ...] = ()) -> Fix:
    return Fix("mend it", edits, safe=True, moves=moves)


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """Return a text, and edits on it that do not overlap."""
    text = draw(words | st.lists(words, max_size=6).map("\r\n".join))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [edit(start, end, draw(words)) for start, end in pairs]


@given(texts_with_edits())
@settings(deadline=None)
def test_what_stands_outside_of_edits_stays(given_: tuple[str, list[Edit]]) -> None:
    text, edits = given_
    after = apply_edits(text, edits)
    at = 0
    for item in edits:
        before = text[at : item.span.start]
        assert after.startswith(before)
        after = after[len(before) :]
        windows = text.count("\r\n") * 2 > text.count("\n")
        written = item.replacement.replace("\r\n", "\n")
        written = written.replace("\n", "\r\n") if windows else item.replacement
        assert after.startswith(written)
        after = after[len(written) :]
        at = item.span.end
    assert after == text[at:]


@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 6), st.sampled_from("ab")), max_size=8)
)
def test_fixes_chosen_together_can_be_applied_together(rows: list[tuple[int, int, str]]) -> None:
    fixes = [fix(edit(start, start + size, text)) for start, size, text in rows]
    chosen = without_overlaps(fixes)
    apply_edits("x" * 26, [item for at in chosen for item in fixes[at].edits])
    assert not rows or chosen[0] == 0, "the first always wins"


def test_of_two_fixes_that_overlap_the_first_wins() -> None:
    assert without_overlaps([fix(edit(0, 4, "a")), fix(edit(3, 5, "b")), fix(edit(4, 5, "c"))]) == [
        0,
        2,
    ]


def test_what_is_put_in_at_one_place_stands_in_the_order_of_the_findings() -> None:
    fixes = [fix(edit(3, 3, "\n\none")), fix(edit(3, 3, "\n\ntwo"))]
    assert without_overlaps(fixes) == [0, 1]
    assert apply_edits("abc\n", [item for one in fixes for item in one.edits]) == (
        "abc\n\none\n\ntwo\n"
    )


def test_the_same_text_is_not_put_in_twice() -> None:
    assert without_overlaps([fix(edit(3, 3, "\nx")), fix(edit(3, 3, "\nx"))]) == [0]


def test_mark_and_line_ends_stay_and_new_lines_end_like_the_old() -> None:
    source = MemorySource({CARD: b"\xef\xbb\xbfone\r\ntwo\r\nthree"})
    changed = changed_files(source, [fix(edit(5, 8, "2\nand a half"))])
    assert changed == {CARD: b"\xef\xbb\xbfone\r\n2\r\nand a half\r\nthree"}


def test_offsets_count_characters() -> None:
    source = MemorySource({CARD: "é🦊x\n"})
    assert changed_files(source, [fix(edit(2, 3, "y"))]) == {CARD: "é🦊y\n".encode()}


def test_an_edit_of_a_missing_file_makes_it() -> None:
    source = MemorySource({CARD: "x"})
    assert changed_files(source, [fix(edit(0, 0, "text\n", "LICENSE"))]) == {"LICENSE": b"text\n"}


def test_an_edit_of_bytes_that_are_no_text_writes_the_whole_file() -> None:
    source = MemorySource({CARD: b"caf\xe9"})
    assert changed_files(source, [fix(edit(0, 0, "café"))]) == {CARD: "café".encode()}


@pytest.mark.parametrize(
    ("data", "edits"),
    [
        (b"short", [edit(3, 9, "")]),
        (b"short", [edit(0, 3, ""), edit(2, 4, "")]),
        (b"\xff\xff", [edit(1, 2, "")]),
        (b"x" * 1_000_001, [edit(0, 1, "")]),
    ],
    ids=["outside", "overlap", "no text", "too large"],
)
def test_edits_that_do_not_fit_are_refused(data: bytes, edits: list[Edit]) -> None:
    with pytest.raises(UnfitError):
        changed_files(MemorySource({CARD: data}), [fix(*edits)])


def test_a_move_takes_the_bytes_along_and_never_replaces_a_file() -> None:
    files = {"docs/LICENSE": b"\xfftext\r\n", CARD: b"x"}
    move = fix(moves=(Move("docs/LICENSE", "LICENSE"),))
    assert changed_files(MemorySource(files), [move]) == {
        "LICENSE": b"\xfftext\r\n",
        "docs/LICENSE": None,
    }
    with pytest.raises(UnfitError):
        changed_files(MemorySource({**files, "LICENSE": b"y"}), [move])


def test_a_file_that_moves_is_not_edited_as_well() -> None:
    move = fix(moves=(Move("a", "b"),))
    assert without_overlaps([move, fix(edit(0, 0, "x", "a")), fix(edit(0, 0, "x", "b"))]) == [0]
    assert without_overlaps([fix(edit(0, 0, "x", "a")), move]) == [0]


def test_of_two_fixes_that_write_one_licence_the_first_is_applied() -> None:
    text = "Terms that hold.\n" * 100
    both = [fix(edit(0, 0, text, "LICENSE")), fix(edit(0, 0, f"{text}\n", "LICENSE-BASE-a"))]
    assert without_overlaps(both) == [0]
    phrases = [fix(edit(0, 0, "license: mit\n")), fix(edit(0, 0, "license: mit\n", "other.md"))]
    assert without_overlaps(phrases) == [0, 1]


def test_of_two_fixes_that_write_one_heading_the_first_is_applied() -> None:
    both = [fix(edit(0, 0, f"\n\n## Lineage\n\n{text}")) for text in ("Made from a.", "Of b.")]
    assert without_overlaps(both) == [0]
    apart = [fix(edit(0, 0, "\n\n## Lineage\n")), fix(edit(0, 0, "\n\n## Contact\n"))]
    assert without_overlaps(apart) == [0, 1]
