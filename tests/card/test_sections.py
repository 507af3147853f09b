"""What the section finder claims about a card."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raillint.card.headings import Outline
from raillint.card.names import section_types
from raillint.card.sections import Section, Status, find_sections
from raillint.document import Document


def found(text: str, section: str, kind: str = "model") -> Section:
    return find_sections(Outline(Document("README.md", text), kind))[section]


def status(text: str, section: str, kind: str = "model") -> str:
    return found(text, section, kind).status.value


@pytest.mark.parametrize(
    "heading",
    [
        "## Training data\n",
        "Training data\n---\n",
        "**Training data**\n",
        "**Training data:**\n",
        "__Training data__\n",
        "<h3 align='center'>Training data</h3>\n",
        "## 3.1 Training Data 📚\n",
        "## Training data {#data}\n",
        "## [Training data](#data)\n",
        "## Training Data [optional]\n",
        "## Details of the training data\n",
        "- **Training data:**",
        "- Training data:",
        "## 学習データ\n",
        "## 训练数据（Training data）\n",
        "## 학습 데이터\n",
        "## Trainingsdaten\n",
        "## Datos de entrenamiento\n",
        "## Обучающие данные\n",
    ],
)
def test_heading_of_any_kind_names_its_section(heading: str) -> None:
    text = f"# A model\n\nHello there.\n\n{heading} Nine thousand letters from an attic.\n"
    assert status(text, "training_data") == "content"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Do not give it poems.", "content"),
        ("", "empty"),
        ("[More Information Needed]", "placeholder"),
        ("<!-- write something -->", "placeholder"),
        ("TODO", "placeholder"),
        ("- **Severity:** [More Information Needed]", "placeholder"),
    ],
)
def test_status_tells_what_stands_under_a_heading(body: str, expected: str) -> None:
    assert status(f"# M\n\n## Limitations\n\n{body}\n", "bias_risks_limitations") == expected


def test_sentence_of_a_template_is_boilerplate() -> None:
    # The sentence is assembled, since no template's text is kept here.
    sentence = "Use the code below {} with the model.".format("to get started")
    text = f"# M\n\n## How to get started\n\n{sentence}\n"
    assert status(text, "how_to_get_started") == "boilerplate"


def test_unfilled_code_is_boilerplate_and_filled_code_is_content() -> None:
    code = "# M\n\n## Usage\n\n```python\nload({!r})\n```\n"
    assert status(code.format("{MODEL_NAME}"), "how_to_get_started") == "boilerplate"
    assert status(code.format("me/mine"), "how_to_get_started") == "content"


def test_combined_heading_serves_only_what_its_text_serves() -> None:
    text = "# M\n\n## Intended uses & limitations\n\nUse it to sort letters by hand.\n"
    assert status(text, "intended_use") == "content"
    assert status(text, "bias_risks_limitations") == "absent"
    more = text + "It may fail on postcards.\n"
    assert status(more, "bias_risks_limitations") == "content"


def test_subsection_belongs_to_its_parent() -> None:
    text = "# M\n\n## Evaluation\n\n### On postcards\n\nIt reads 9 of 10.\n"
    assert status(text, "evaluation") == "content"


def test_text_of_another_section_does_not_fill_its_parent() -> None:
    text = "# M\n\n## Uses\n\n### Out-of-scope use\n\nNever sort people.\n"
    assert status(text, "intended_use") == "absent"
    assert status(text, "out_of_scope_use") == "content"


def test_table_cells_and_prose_are_inline() -> None:
    text = "# M\n\n## Facts\n\n| what | how |\n|--|--|\n| made | trained on old letters |\n"
    section = found(text, "training_data")
    assert section.status is Status.INLINE
    assert text[section.span.start : section.span.end] == "trained on"


def test_title_that_names_a_method_is_no_section() -> None:
    assert status("# attic finetuning results\n\nHello.\n", "training_procedure") == "absent"


def test_code_under_any_heading_shows_how_to_start() -> None:
    text = "# M\n\nHi.\n\n## Quick tour\n\n```python\nimport attic\n```\n"
    assert status(text, "how_to_get_started") == "content"


def test_license_that_spells_out_uses_serves_the_restrictions() -> None:
    text = "# M\n\n## License\n\nOpenRAIL-M. You can't use the model to harm anyone.\n"
    assert status(text, "use_restrictions") == "content"
    assert status("# M\n\n## License\n\nOpenRAIL-M.\n", "use_restrictions") == "absent"


def test_dataset_has_sections_of_its_own() -> None:
    text = "# D\n\n## Data Fields\n\n- text: the letter\n\n## Curation Rationale\n\nCuriosity.\n"
    assert status(text, "dataset_structure", "dataset") == "content"
    assert status(text, "data_creation", "dataset") == "content"
    assert "training_data" not in find_sections(Outline(Document("README.md", text), "dataset"))


def test_heading_and_text_have_their_true_places() -> None:
    text = "---\nlicense: mit\n---\n\n# É\n\n## Contact 📮\n\nWrite to us: a@example.org\n"
    section = found(text, "contact")
    assert text[section.span.start : section.span.end].strip() == "## Contact 📮"
    assert [text[span.start : span.end].strip() for span in section.text_spans] == [
        "Write to us: a@example.org"
    ]
    assert section.words == 4


MARKS = st.sampled_from(
    ["# ", "## Uses\n", "**Data:** ", "- ", "> ", "```\n", "<!-- ", " -->", "\n\n", "| a |\n|--|\n",
     "<h2>License</h2>", "[x](y)", "📚", "مرحبا ", "\u202e", "\u200b", "TODO", "{{",
     "License: MIT\n"]
)  # fmt: skip


@given(st.lists(MARKS | st.text(max_size=8), max_size=40).map("".join))
def test_any_text_gives_every_section_with_spans_inside_it(text: str) -> None:
    document = Document("README.md", text)
    for kind in ("model", "dataset", "space"):
        sections = find_sections(Outline(document, kind))
        assert list(sections) == list(section_types(kind))
        for section in sections.values():
            for span in (section.span, *section.text_spans):
                assert 0 <= span.start <= span.end <= len(document.text)
    assert find_sections(Outline(document, "model")) == find_sections(
        Outline(Document("README.md", text), "model")
    )


@pytest.mark.parametrize(
    "text",
    [
        "".join("#" * (at % 6 + 1) + " Uses\n\nx\n" for at in range(10_000)),
        "> " * 10_000 + "# Uses",
        "- " * 10_000 + "Uses: x",
        "# T\n\n| a | b |\n|--|--|\n" + "| 1 | 2 |\n" * 25_000,
        "## License\n<!-- " + "x " * 400_000,
        "## Usage\n```\n" + "x\n" * 400_000,
        "## Limitations\n" + "word. " * 160_000,
        "![" * 400_000,
        "<" * 900_000,
        "**" * 400_000,
        "## \u202eLicense\u202c\u200b\n\u200bMIT\n" * 10_000,
    ],
    ids=["headings", "quotes", "lists", "table", "comment", "fence", "paragraph", "images",
         "tags", "stars", "right to left"],
)  # fmt: skip
def test_hostile_text_takes_bounded_time(text: str) -> None:
    began = time.process_time()
    find_sections(Outline(Document("README.md", text), "model"))
    assert time.process_time() - began < 5
