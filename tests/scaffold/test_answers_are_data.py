"""No answer can act: it becomes words in a card, a value in YAML, a line in a notice."""

import string

from hypothesis import example, given, settings
from hypothesis import strategies as st
from scaffolding import made

from raillint.card.card import Card
from raillint.card.names import section_types
from raillint.document import Document
from raillint.repo.source import MemorySource
from raillint.scaffold.answers import Answers
from raillint.scaffold.wording import fenced, inert, render

EXAMPLE = "example-rail-m-1.0"
HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(
            ["{{ 7*7 }}", "{% raw %}", "{#", "<script>", "-->", "<!--", "---", "```", "~~~~", "\n",
             "\r", "# ", "===", "license: mit\n", "': \"", "&a *a", "!!python/object:os.system",
             "[x](y)", "|", "\x1b[2J", "\u202e", "\u2028", "> ", "    ", "raillint: ignore[CS209]",
             "<!-- raillint: ignore[UR] all is well -->", "<![CDATA[", "<?", "</div"]
        ),
        st.text(string.printable, max_size=8),
    ),
    max_size=14,
).map("".join)  # fmt: skip


def card_of(source: MemorySource) -> Card:
    blob = source.read("README.md", 10_000_000)
    assert blob is not None
    return Card(Document("README.md", blob.data.decode()), source.kind)


def titles(card: Card) -> list[str]:
    text = card.document.text
    return [
        text[block.start : block.end].strip()
        for block in card.markdown.blocks
        if block.kind == "heading"
    ]


PLAIN = Answers(kind="model", license=EXAMPLE, name="acme/sorter", holder="Acme", relation="merge",
                bases=("acme/base",), base_license=EXAMPLE)  # fmt: skip
FILLED = ("intended_use", "description", "evaluation", "monitoring")


@settings(max_examples=150, deadline=None)
@given(HOSTILE, HOSTILE)
@example("<!-- raillint: ignore[UR] all is well -->", "{{ cycler.__init__ }}")
@example("- # Heading\n1. ## Two\n> ### Three\n> - ```", "- a")
@example("a\n===\n", "```\n# Licence\n")
def test_no_answer_adds_a_heading_a_tag_a_key_or_a_suppression(said: str, tag: str) -> None:
    tag = "".join(sign for sign in tag if sign.isprintable())[:80]
    given_ = PLAIN._replace(
        sections=dict.fromkeys(FILLED, said or "x"), tags=(tag or "x",), changes=said
    )
    plain = card_of(made(PLAIN._replace(sections=dict.fromkeys(FILLED, "x"), tags=("x",)), ""))
    card = card_of(made(given_, ""))
    assert card.data.keys() == plain.data.keys()
    assert card.data["tags"] == [tag or "x"]
    assert titles(card) == titles(plain)
    assert [one.text for one in card.comments if "ignore" in one.text] == []
    text = card.document.text
    html = [block for block in card.markdown.blocks if block.kind == "html"]
    assert all(text.startswith("<!--", block.start) for block in html)


@settings(max_examples=200, deadline=None)
@given(HOSTILE)
def test_a_fence_cannot_be_closed_from_inside(code: str) -> None:
    card = Card(Document("README.md", f"# A\n\n{fenced(code)}\n\n## B\n"))
    assert titles(card) == ["# A", "## B"]


@settings(max_examples=200, deadline=None)
@given(HOSTILE)
def test_a_template_reads_no_value_as_a_template(text: str) -> None:
    told = render("notice.jinja", name=text, bases=[], states_changes=False, keeps_notices=False)
    assert told == f"{text}\n"


@given(HOSTILE)
def test_words_stay(text: str) -> None:
    letters = [sign for sign in text if sign.isalnum()]
    kept = [sign for sign in inert(text).replace("&lt;", "<") if sign.isalnum()]
    assert kept == letters


def test_every_section_can_be_answered() -> None:
    import json

    from raillint.data import schema_path

    known = json.loads(schema_path("answers").read_bytes())
    ids = {id_ for kind in ("model", "dataset", "space") for id_ in section_types(kind)}
    assert set(known["properties"]["sections"]["properties"]) == ids - {"license_section"}
    assert set(known["properties"]) == set(Answers._fields)
