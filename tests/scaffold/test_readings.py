"""What the files of a repository say, and what damage in them does: nothing is invented."""

import json

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.numpy import save

from raillint.card.card import Card
from raillint.card.provenance import marked, origins
from raillint.document import Document
from raillint.repo.readings.table import read_repo, read_value
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource


def readings(files: dict[str, str | bytes]) -> dict[str, object]:
    return {item.key: item.value for item in read_repo(RepoSnapshot(MemorySource(files)))}


def tensors(*shapes: list[int], dtype: str = "float32") -> bytes:
    return save({f"t{number}": numpy.zeros(shape, dtype) for number, shape in enumerate(shapes)})


def test_shards_are_counted_together() -> None:
    first, second = (f"model-0000{number}-of-00002.safetensors" for number in (1, 2))
    shards = {first: tensors([2, 3]), second: tensors([4])}
    index = json.dumps({"weight_map": {"a": first, "b": second}})
    for files in (shards, shards | {"model.safetensors.index.json": index}):
        assert readings(files)["parameters"] == 10
        copy = {"consolidated.safetensors": tensors([10])}
        assert readings(files | copy)["parameters"] == 10
        assert "parameters" not in readings({"a.safetensors": tensors([1])} | copy)


@pytest.mark.parametrize("data", [b"", b"\xff" * 20, tensors([8], dtype="int32")])
def test_a_count_that_is_not_sure_is_none(data: bytes) -> None:
    shards = {"m-00001-of-00002.safetensors": tensors([2]), "m-00002-of-00002.safetensors": data}
    assert readings(shards) == {}
    assert readings({"m-00001-of-00002.safetensors": tensors([2])}) == {}


def test_the_first_key_for_a_fact_counts() -> None:
    found = readings({"config.json": '{"n_positions": 7, "max_position_embeddings": 5}'})
    assert found == {"max_position_embeddings": 5}


def test_results_are_read_and_times_are_not() -> None:
    text = '{"eval_loss": 0.5, "eval_f1": 0.9, "eval_runtime": 3.0, "eval_x--y": 1, "epoch": 2}'
    assert readings({"all_results.json": text}) == {"eval_loss": 0.5, "eval_f1": 0.9}


def test_a_tokenizer_without_limit_says_nothing() -> None:
    text = '{"model_max_length": 1000000000000000019884624838656}'
    assert readings({"tokenizer_config.json": text}) == {}


@pytest.mark.parametrize(
    "text",
    ["", "[", "[" * 5000, "null", "[1]", '{"model_type": {"a": 1}}', '{"model_type": ""}',
     '{"model_type": "a\\nb"}', '{"n_ctx": NaN}', '{"n_ctx": true}', '{"architectures": []}',
     '{"n_ctx": -1}', '{"model_type": "' + "a" * 500 + '"}'],
)  # fmt: skip
def test_a_damaged_config_says_nothing(text: str) -> None:
    assert readings({"config.json": text}) == {}


def test_only_files_that_fill_cards_are_looked_into() -> None:
    repo = RepoSnapshot(MemorySource({"secret.json": '{"x": 1}', "sub/config.json": '{"x": 1}'}))
    assert read_value(repo, "secret.json", "x") is None
    assert read_value(repo, "sub/config.json", "x") is None
    assert read_value(repo, "../../etc/passwd", "x") is None


values = st.one_of(st.text(max_size=40), st.integers(), st.booleans(),
                   st.floats(allow_nan=False, allow_infinity=False))  # fmt: skip


@settings(max_examples=300)
@given(values)
def test_a_source_comment_reads_back_and_is_no_text_of_the_card(value: str | float) -> None:
    text = f"# A\n\n## Intended use\n\n{marked('config.json', 'n_ctx', value)}\n"
    card = Card(Document("README.md", text))
    (found,) = origins(card)
    assert (found.value, type(found.value)) == (value, type(value))
    assert card.sections["intended_use"].status == "placeholder"
    assert [item for item in card.sections.values() if item.status == "content"] == []
