"""What holds for every text: parsing never raises, spans name what they say, order is stable."""

import re

import yaml
from harness.cases import check_card
from hypothesis import given, settings
from hypothesis import strategies as st

from raillint.bounded_yaml import Loader, build, expands_too_far
from raillint.card.card import Card
from raillint.card.front_matter import FrontMatter, fence_pattern, read_front_matter
from raillint.document import Document, without_surrogates
from raillint.formats.json import render
from raillint.model import Report
from raillint.terminal import printable

pieces = st.sampled_from(
    [
        "---",
        "--- ",
        "----",
        "—",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "license: mit",
        "license: other",
        "tags:",
        "- a",
        "[",
        "]",
        "{",
        "}",
        "&a",
        "*a",
        "# raillint: ignore[MD104] why",
        "<!-- raillint: ignore[MD102] x -->",
        "\u2028",
        "\x85",
        "🦊",
        "'",
        '"',
        ":",
        "|",
        ">",
        "\ufeff",
        "\0",
        "```",
        "# Title",
        "language: no",
        "é",
        "\ud800",
    ]
)
texts = st.lists(pieces, max_size=40).map("".join) | st.text(max_size=200)
scalars = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=12
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(scalars, inner, max_size=3),
    max_leaves=10,
)


@given(texts)
@settings(max_examples=400, deadline=None)
def test_checking_any_text_never_raises(text: str) -> None:
    assert not check_card(text).crashes


@given(texts)
@settings(max_examples=200, deadline=None)
def test_every_finding_stands_inside_the_text(text: str) -> None:
    document = Document("README.md", text)
    for finding in check_card(text).findings:
        place = finding.place
        assert 1 <= place.line <= place.end_line <= len(document.line_starts)
        assert place.column >= 1
        assert (place.line, place.column) <= (place.end_line, place.end_column)


@given(texts)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_report(text: str) -> None:
    assert render(Report((check_card(text),))) == render(Report((check_card(text),)))


@given(
    st.dictionaries(scalars.filter(bool), values, min_size=1, max_size=5),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
@settings(max_examples=300, deadline=None)
def test_every_route_slices_to_what_it_names(
    data: dict[str, object], flow: bool, newline: str
) -> None:
    block = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True).replace("\n", newline)
    document = Document("README.md", f"é---{newline}"[1:] + block + f"---{newline}🦊 text")
    read = read_front_matter(document)
    if not isinstance(read, FrontMatter):
        return
    for key, value in read.data.items():
        if isinstance(key, str):
            entry = document.slice(read.at(key))
            assert yaml.safe_load(document.slice(read.key(key))) == key
            if "\n" not in entry:
                assert yaml.safe_load("{" + entry + "}" if flow else entry) == {key: value}
        for at, item in enumerate(value if isinstance(value, list) else ()):
            text = document.slice(read.value(key, at))
            if flow and text and "\n" not in text:
                assert yaml.safe_load(f"[{text}]") == [item]


@given(texts)
@settings(max_examples=300, deadline=None)
def test_a_block_is_read_exactly_where_the_hub_reads_one(text: str) -> None:
    document = Document("README.md", text)
    found = fence_pattern().match(document.text) is not None
    unreadable = Card(document).unreadable
    said = unreadable.message if unreadable else ""
    if not found:
        assert unreadable is not None
    elif unreadable is not None:
        assert re.search("metadata|key|tab|YAML", said)


@given(st.text())
def test_offsets_become_lines_and_columns_and_back(text: str) -> None:
    document = Document("x", text)
    for offset in range(0, len(document.text) + 1, 3):
        place = document.place(document.span(offset, offset))
        assert document.line_starts[place.line - 1] + place.column - 1 == offset
    assert len(document.line_starts) == len(re.split(r"\r\n|\r|\n", document.text))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_byte_offsets_become_character_offsets(text: str) -> None:
    document = Document("x", text)
    expected = {len(text[:at].encode()): at for at in range(len(text) + 1)}
    assert document.from_bytes(expected) == expected


@given(st.text())
def test_printable_text_steers_no_terminal(text: str) -> None:
    shown = printable(text)
    assert "\x1b" not in shown
    assert "\n" not in shown
    shown.encode()


@given(texts | values.map(lambda value: yaml.safe_dump({"x": value})))
@settings(max_examples=300, deadline=None)
def test_metadata_are_built_as_the_loader_builds_them(block: str) -> None:
    text = without_surrogates(block)
    try:
        expected = yaml.load(text, Loader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return
    loader = Loader(text)
    root = loader.get_single_node()
    if root is None or expands_too_far(text, root):
        return
    assert repr(build(loader, root, [])) == repr(expected)
