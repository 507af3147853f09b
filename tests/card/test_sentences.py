"""The sentences of a card: where they begin and end, and where they stand."""

import pytest

from raillint.card.card import Card
from raillint.card.sentences import Sentence, Setting, blanked, is_negated
from raillint.document import Document
from raillint.licensing.names import agrees, named_licenses

HEAD = "---\nlicense: mit\n---\n\n"


def found(body: str, phrase: str) -> tuple[Card, Sentence]:
    card = Card(Document("README.md", HEAD + body))
    (sentence,) = card.sentences.around(phrase)
    return card, sentence


def setting(body: str, phrase: str) -> Setting:
    card, sentence = found(body, phrase)
    return card.sentences.setting(sentence)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("One. The phrase, e.g. in v1.0 of it. Two.", "the phrase, e.g. in v1.0 of it."),
        ("# Title\nThe phrase\nruns on.\n\nTwo.", "the phrase\nruns on."),
        ("- one\n- the phrase\n- two", "- the phrase"),
        ("| a | the phrase | b |", "the phrase"),
        ("<p>The phrase</p><p>two</p>", "the phrase"),
        ("İ. The phrase.", "the phrase."),
        ("これは。The phrase。", "the phrase"),
    ],
)  # fmt: skip
def test_a_sentence_ends_where_a_reader_ends_it(body: str, sentence: str) -> None:
    assert found(body, "the phrase")[1].plain.strip() == sentence


def test_a_span_in_a_sentence_is_the_place_in_the_file() -> None:
    card, sentence = found("See **[the phrase](https://example.org/a_b)** now.", "the phrase")
    at = sentence.plain.index("the phrase")
    assert card.document.slice(card.sentences.span(sentence, at, at + 10)) == "the phrase"
    assert "example" not in sentence.plain


def test_metadata_are_no_sentences() -> None:
    card = Card(Document("README.md", "---\nlicense: mit\ntags: [the phrase]\n---\n\nText.\n"))
    assert list(card.sentences.around("the phrase")) == []


@pytest.mark.parametrize(
    "body",
    [
        "```text\nthe phrase\n```",
        "> the phrase",
        'They say "the phrase" of it.',
        "They say “the phrase” of it.",
        "# Original model card: another\n\n# Name\n\nthe phrase",
        "## Out-of-Scope Use\n\nthe phrase",
    ],
)
def test_what_the_card_does_not_say_itself_is_not_asserted(body: str) -> None:
    assert not setting(body, "the phrase").asserted


def test_a_setting_names_the_sections_above() -> None:
    where = setting("# Name\n\n## Uses\n\nx\n\n## License\n\nthe phrase", "the phrase")
    assert where.asserted
    assert where.titles == ("Name", "License")
    assert where.nearest == ("license_section",)


def test_negation_reaches_back_into_the_clause() -> None:
    text = "the model is not free of bias"
    assert is_negated(text, text.index("free"))
    assert not is_negated("the model is free", 13)


def test_blanking_keeps_every_character_in_its_place() -> None:
    text = "a **b** [c](http://x/y) <i>d</i> ’s"
    assert len(blanked(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("the apache license, version 2.0", {"apache-2.0"}),
        ("cc by-nc-sa 4.0", {"cc-by-nc-sa-4.0"}),
        ("cc-by-sa", {"cc-by-sa-3.0", "cc-by-sa-4.0"}),
        ("gplv3", {"gpl-3.0"}),
        ("gnu general public license v3.0", {"gpl-3.0"}),
        ("creativeml open rail++-m", {"openrail++"}),
        ("creative commons attribution-noncommercial 4.0 international", {"cc-by-nc-4.0"}),
    ],
)
def test_licences_are_known_by_the_names_that_people_write(text: str, ids: set[str]) -> None:
    (name,) = named_licenses(text)
    assert name.ids == ids


def test_a_family_agrees_with_its_members() -> None:
    assert agrees(frozenset({"openrail"}), "creativeml-openrail-m")
    assert agrees(frozenset({"openrail++"}), "openrail")
    assert agrees(frozenset({"cc"}), "cc-by-4.0")
    assert not agrees(frozenset({"mit"}), "apache-2.0")
    assert not agrees(frozenset({"openrail"}), "apache-2.0")
