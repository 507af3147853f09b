"""Every kind of place that names a parent is read, merged by parent, and survives abuse."""

import json
from pathlib import Path

import numpy
import pytest
from gguf import GGUFWriter
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save

from raillint.model import Confidence
from raillint.repo.declared import PARENT_WORDS, may_name_parents
from raillint.repo.hub_id import FILE_NAME, LOCAL_PATH, NO_ID, SHORT_NAME, read_id
from raillint.repo.lineage import Parent
from raillint.repo.named_in_prose import PHRASES
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource, MemorySource


def parents(card: str = "# A model\n", files: dict[str, str | bytes] | None = None, **more: object):
    source = MemorySource({"README.md": card, **(files or {})}, **more)  # type: ignore[arg-type]
    repo = RepoSnapshot(source)
    found = find_parents(repo)
    assert may_name_parents(repo) or not found, "the cheap look is wrongly no"
    return found


def only(found: tuple[Parent, ...]) -> Parent:
    assert len(found) == 1, found
    return found[0]


def front(*lines: str) -> str:
    return "\n".join(["---", "license: mit", *lines, "---", "", "# A model", ""])


def test_a_repository_that_names_none_has_none() -> None:
    assert parents() == ()
    assert parents(front()) == ()
    assert parents(front("base_model: [1, null, '']", "tags: [base, 3]")) == ()


def test_base_model_with_its_relation_and_line() -> None:
    parent = only(parents(front("base_model: acme/base", "base_model_relation: quantized")))
    assert (parent.id, parent.relation, parent.confidence) == (
        "acme/base",
        "quantized",
        Confidence.HIGH,
    )
    mention = parent.evidence[0]
    assert (mention.path, mention.line, mention.how) == ("README.md", 3, "base_model")
    assert mention.told() == "README.md:3: base_model: acme/base"


def test_several_bases_are_a_merge() -> None:
    found = parents(front("base_model:", "- acme/one", "- acme/two"))
    assert [(item.id, item.relation, item.evidence[0].line) for item in found] == [
        ("acme/one", "merge", 4),
        ("acme/two", "merge", 5),
    ]


@pytest.mark.parametrize("relation", ["cousin", "[finetune]", "3"])
def test_a_relation_that_is_none_is_not_taken(relation: str) -> None:
    card = front("base_model: acme/base", f"base_model_relation: {relation}")
    assert only(parents(card)).relation == "finetune"


def test_a_link_to_the_hub_is_the_id_that_it_leads_to() -> None:
    card = front("base_model: https://huggingface.co/acme/base/tree/main")
    assert (only(parents(card)).id, only(parents(card)).unresolved) == ("acme/base", "")


def test_tags_of_the_hub() -> None:
    tags = ("pytorch", "base_model:acme/base", "base_model:adapter:acme/base")
    parent = only(parents(tags=tags))
    assert (parent.id, parent.relation, len(parent.evidence)) == ("acme/base", "adapter", 2)
    assert {item.how for item in parent.evidence} == {"hub-tag"}


def test_tags_in_the_metadata() -> None:
    parent = only(parents(front("tags:", "- base_model:merge:acme/base")))
    assert (parent.relation, parent.evidence[0].line) == ("merge", 4)


def test_what_the_card_says_of_the_relation_beats_the_guess_of_the_hub() -> None:
    card = front("base_model: acme/base", "base_model_relation: finetune")
    assert only(parents(card, tags=("base_model:quantized:acme/base",))).relation == "finetune"


def test_adapter_config() -> None:
    config = json.dumps({"r": 8, "base_model_name_or_path": "acme/base"}, indent=2)
    parent = only(parents(files={"adapter_config.json": config}))
    assert (parent.relation, parent.confidence) == ("adapter", Confidence.HIGH)
    assert parent.evidence[0].told() == "adapter_config.json:3: base_model_name_or_path: acme/base"


def test_a_path_on_the_authors_machine_stays_unresolved() -> None:
    config = json.dumps({"base_model_name_or_path": "/home/me/models/base"})
    parent = only(parents(files={"adapter_config.json": config}))
    assert (parent.id, parent.unresolved) == ("/home/me/models/base", LOCAL_PATH)


def test_mergekit_of_every_form() -> None:
    text = """
merge_method: dare_ties
base_model: acme/base
models:
  - model: acme/one@main
    parameters: {weight: 0.5}
  - model: {model: {path: acme/two}}
slices:
  - sources:
      - model: acme/three+acme/lora
      - model: ./local
experts:
  - source_model: acme/expert
"""
    found = parents(files={"mergekit_config.yml": text})
    assert {item.id for item in found} == {
        "acme/base", "acme/one", "acme/two", "acme/three", "acme/lora", "./local", "acme/expert",
    }  # fmt: skip
    assert {item.relation for item in found} == {"merge"}
    assert {item.id: item.evidence[0].line for item in found}["acme/one"] == 5


def test_a_merge_configuration_shown_in_the_card() -> None:
    card = (
        "# M\n\n```yaml\nmerge_method: slerp\nmodels:\n- model: acme/one\n- model: acme/two\n```\n"
    )
    found = parents(card)
    assert [item.id for item in found] == ["acme/one", "acme/two"]
    assert {item.confidence for item in found} == {Confidence.MEDIUM}


def test_name_or_path_of_the_configuration() -> None:
    parent = only(parents(files={"config.json": '{"_name_or_path": "acme/base"}'}))
    assert (parent.confidence, parent.evidence[0].how) == (Confidence.MEDIUM, "config")
    assert parents(files={"config.json": '{"_name_or_path": "./out/checkpoint-500"}'}) == ()
    assert parents(files={"config.json": '{"_name_or_path": "output/base"}'}) == ()


def test_a_repository_is_not_its_own_parent() -> None:
    files: dict[str, str | bytes] = {"config.json": '{"_name_or_path": "Acme/Model"}'}
    assert parents(files=files, hub_id="acme/model") == ()


def test_kohya_metadata() -> None:
    def weights(**metadata: str) -> dict[str, str | bytes]:
        return {"lora.safetensors": save({"a": numpy.zeros(1)}, metadata=metadata)}

    parent = only(
        parents(files=weights(ss_sd_model_name="acme/base", ss_network_module="networks.lora"))
    )
    assert (parent.id, parent.relation, parent.confidence) == (
        "acme/base",
        "adapter",
        Confidence.MEDIUM,
    )
    assert parent.evidence[0].told() == "lora.safetensors: ss_sd_model_name: acme/base"
    local = only(parents(files=weights(ss_sd_model_name="C:\\models\\base-v2.safetensors")))
    assert (local.id, local.unresolved) == ("base-v2.safetensors", FILE_NAME)
    assert parents(files=weights(ss_sd_model_name="None")) == ()


def test_modelspec_metadata() -> None:
    data = save({"a": numpy.zeros(1)}, metadata={"modelspec.merged_from": "acme/one, two"})
    found = parents(files={"merged.safetensors": data})
    assert [(item.id, item.relation, item.unresolved) for item in found] == [
        ("acme/one", "merge", ""),
        ("two", "merge", SHORT_NAME),
    ]


def test_gguf_keys(tmp_path: Path) -> None:
    writer = GGUFWriter(tmp_path / "m.gguf", "llama")
    writer.add_string("general.source.huggingface.repository", "acme/source")
    writer.add_base_model_count(2)
    writer.add_base_model_name(0, "Base")
    writer.add_base_model_repo_url(0, "https://huggingface.co/acme/base")
    writer.add_base_model_name(1, "Other")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.close()
    found = parents(files={"m.gguf": (tmp_path / "m.gguf").read_bytes()})
    assert [(item.id, item.unresolved) for item in found] == [
        ("acme/source", ""),
        ("acme/base", ""),
        ("Other", SHORT_NAME),
    ]
    assert found[0].relation == "quantized"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("This model is a fine-tuned version of {} on data.", "finetune"),
        ("Finetuned from model: {}", "finetune"),
        ("A 4-bit quantized version of the model {}.", "quantized"),
        ("This is a distilled version of {}.", "distilled"),
        ("A LoRA adapter for {}", "adapter"),
        ("A mirror of {}.", "mirror"),
    ],
)
def test_prose(text: str, relation: str) -> None:
    link = "[the base](https://huggingface.co/acme/base)"
    parent = only(parents("# M\n\n" + text.format(link)))
    assert (parent.id, parent.relation, parent.confidence) == (
        "acme/base",
        relation,
        Confidence.MEDIUM,
    )
    assert parent.evidence[0].line == 3
    coded = only(parents("# M\n\n" + text.format("`acme/base`")))
    assert (coded.id, coded.confidence) == ("acme/base", Confidence.LOW)


@pytest.mark.parametrize(
    "text",
    [
        "# Sports News\n\nThis model is a fine-tuned version of [it]({}).",
        "# M\n\nThe first of the series, a fine-tuned version of [it]({}).",
        "# M\n\n> [!NOTE]\n> This is a quantized version of [it]({}).",
        "# Emotion classifier\n\nEmotion classifier is a model based on [it]({}).",
    ],
)
def test_prose_of_the_card_itself_names_a_parent(text: str) -> None:
    assert only(parents(text.format("https://huggingface.co/acme/base"))).id == "acme/base"


def test_the_template_names_the_base_without_a_link() -> None:
    card = "# M\n\n- **Finetuned from model [optional]:** acme/base\n- **License:** mit\n"
    parent = only(parents(card))
    assert (parent.id, parent.confidence) == ("acme/base", Confidence.LOW)


def test_a_list_of_merged_models_in_prose() -> None:
    card = """# M

The following models were included in the merge:

* [acme/one](https://huggingface.co/acme/one)
* [acme/two](https://huggingface.co/acme/two)

## Thanks to [a friend](https://huggingface.co/some/one)
"""
    assert [item.id for item in parents(card)] == ["acme/one", "acme/two"]


@pytest.mark.parametrize(
    "text",
    [
        "If you want a quantized version of this model, see [it](https://huggingface.co/acme/q).",
        "It is a fine-tuned version of a model. See [others](https://huggingface.co/acme/o).",
        "A fine-tuned version of [BERT](https://arxiv.org/abs/1810.04805).",
        "It was fine-tuned on [data](https://huggingface.co/datasets/acme/data).",
        "Based on [a paper](https://huggingface.co/papers/1234.5678).",
        "A quantization of the latent space, as in [x](https://github.com/acme/x).",
        "This model is not a fine-tuned version of {}.",
        "This model isn't fine-tuned from {}.",
        "We compare with a fine-tuned version of {}.",
        "Unlike Foo, which is fine-tuned from {}, ours is new.",
        "The reward model was fine-tuned from {}.",
        "The tokenizer is based on {}.",
        "A previous version was fine-tuned from {}; this one is new.",
        "The data were generated with a model fine-tuned from {}.",
        "See also our model fine-tuned from {}.",
        "A quantized version of {} is available elsewhere.",
        "Its architecture is based on {}, but it was trained from scratch.",
        "> This model is a fine-tuned version of {}.",
        "```\nThis model is a fine-tuned version of {}.\n```",
        "<!-- This model is a fine-tuned version of {}. -->",
        "## Related models\n\n- foo: a fine-tuned version of {}.",
    ],
)
def test_prose_that_names_no_parent(text: str) -> None:
    link = "[the base](https://huggingface.co/acme/base)"
    assert parents(f"# M\n\n{text.format(link)}\n") == ()


def test_one_parent_from_many_places() -> None:
    card = front("base_model: Acme/Base") + "A fine-tuned version of `acme/base`.\n"
    files: dict[str, str | bytes] = {
        "adapter_config.json": '{"base_model_name_or_path": "acme/base"}',
        "config.json": '{"_name_or_path": "base"}',
    }
    parent = only(parents(card, files))
    assert parent.id == "Acme/Base"
    assert parent.relation == "adapter"
    assert [item.how for item in parent.evidence] == ["base_model", "adapter-config", "prose"]
    assert parent.told_by("adapter-config")[0].path == "adapter_config.json"


def test_a_name_without_owner_joins_the_parent_of_that_name() -> None:
    files: dict[str, str | bytes] = {"adapter_config.json": '{"base_model_name_or_path": "base"}'}
    parent = only(parents(front("base_model: acme/base"), files))
    assert (parent.id, parent.unresolved, len(parent.evidence)) == ("acme/base", "", 2)


@pytest.mark.parametrize(
    ("files", "relation"),
    [
        ({"adapter_config.json": "{}"}, "adapter"),
        ({"model.Q4.gguf": b"GGUF"}, "quantized"),
        ({"config.json": '{"quantization_config": {"bits": 4}}'}, "quantized"),
        ({"model.onnx": b""}, "finetune"),
    ],
)
def test_the_files_show_the_relation_where_nothing_says_it(
    files: dict[str, str | bytes], relation: str
) -> None:
    assert only(parents(front("base_model: acme/base"), files)).relation == relation


def test_a_dataset_made_of_others() -> None:
    card = front("pretty_name: D", "source_datasets:", "- original", "- extended|acme/data")
    parent = only(parents(card))
    assert (parent.id, parent.relation) == ("acme/data", "dataset")


def test_a_checkout_of_the_hub_knows_its_id(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    config = '[remote "origin"]\n\turl = https://huggingface.co/datasets/acme/data.git\n'
    (tmp_path / ".git" / "config").write_text(config, "utf-8")
    source = LocalSource(tmp_path)
    assert (source.kind, source.hub_id) == ("dataset", "acme/data")
    (tmp_path / ".git" / "config").write_text("url = git@hf.co:acme/model\n", "utf-8")
    assert LocalSource(tmp_path).hub_id == "acme/model"
    (tmp_path / ".git" / "config").write_text("url = https://github.com/acme/model\n", "utf-8")
    assert LocalSource(tmp_path).hub_id == ""


@pytest.mark.parametrize(
    ("text", "id_", "unresolved"),
    [
        ("acme/base", "acme/base", ""),
        (" acme/base\n", "acme/base", ""),
        ("hf.co/acme/base", "acme/base", ""),
        ("https://huggingface.co/acme/base?x=1#y", "acme/base", ""),
        ("https://huggingface.co/bert", "bert", ""),
        (
            "https://huggingface.co/datasets/acme/base",
            "https://huggingface.co/datasets/acme/base",
            NO_ID,
        ),
        ("https://example.com/acme/base", "https://example.com/acme/base", NO_ID),
        ("gpt", "gpt", SHORT_NAME),
        ("../base", "../base", LOCAL_PATH),
        ("~/base", "~/base", LOCAL_PATH),
        ("C:\\base", "C:\\base", LOCAL_PATH),
        ("a/b/c", "a/b/c", LOCAL_PATH),
        ("models/base", "models/base", LOCAL_PATH),
        ("acme/checkpoint-9", "acme/checkpoint-9", LOCAL_PATH),
        ("acme/..", "acme/..", NO_ID),
        ("acme/a--b", "acme/a--b", NO_ID),
        ("acme/" + "a" * 100, "acme/" + "a" * 100, NO_ID),
        ("base.safetensors", "base.safetensors", FILE_NAME),
        ("", "", NO_ID),
    ],
)  # fmt: skip
def test_ids(text: str, id_: str, unresolved: str) -> None:
    assert read_id(text) == (id_, unresolved)


@given(st.text(max_size=300))
def test_no_text_breaks_the_reading_of_ids(text: str) -> None:
    named = read_id(text)
    assert len(named.id) <= 200
    if not named.unresolved:
        assert ".." not in named.id
        assert "\\" not in named.id
        assert named.id.count("/") <= 1
        assert named.id.isascii()


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["models", "model", "slices", "sources", "base_model", "path", "lora",
                         "base_model_name_or_path", "_name_or_path", "experts"]),
        inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(JUNK)
def test_no_configuration_breaks_the_search(data: object) -> None:
    text = json.dumps(data)
    files: dict[str, str | bytes] = {
        "adapter_config.json": text,
        "config.json": text,
        "mergekit_config.yml": text,
    }
    for parent in parents("# M\n", files):
        assert parent.evidence


@pytest.mark.parametrize("name", ["adapter_config.json", "config.json", "mergekit_config.yml"])
@pytest.mark.parametrize(
    "text", ["[" * 100_000, "\xff", "{", '{"a": ' + "9" * 10_000 + "}", "a: &a [*a]"]
)
def test_hostile_configurations(name: str, text: str) -> None:
    assert parents(files={name: text.encode("latin-1")}) == ()


def test_many_parents_are_bounded() -> None:
    card = front("base_model:", *(f"- acme/m{number}" for number in range(5_000)))
    assert len(parents(card)) == 64


@pytest.mark.parametrize(
    "phrase", [start + ending for ending, starts in PHRASES for start, _ in starts]
)
def test_the_cheap_look_knows_every_phrase_of_prose(phrase: str) -> None:
    assert any(word in phrase for word in PARENT_WORDS)
