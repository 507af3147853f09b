"""What every kind of file states, from files that the real libraries wrote."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy
import pytest
from gguf import GGUFWriter
from safetensors.numpy import save_file

from raillint.errors import Fault, SourceError
from raillint.repo.readings.reading import CONTEXT, DATASET, LANGUAGE, NUMBER_FORMAT, Value
from raillint.repo.readings.table import read_all, read_fact, read_value
from raillint.repo.readings.weights import main_set, weight_sets
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource, MemorySource


def stated(files: dict[str, str | bytes], fact: str) -> dict[str, Value]:
    found = read_fact(RepoSnapshot(MemorySource(files)), fact)
    return {reading.key: reading.value for reading in found}


def test_the_language_part_of_a_model_of_several_media_is_read() -> None:
    text = {"max_position_embeddings": 4096, "torch_dtype": "bfloat16"}
    config = {"vision_config": {"max_position_embeddings": 77}, "text_config": text}
    files = {"config.json": json.dumps(config, indent=1)}
    assert stated(files, CONTEXT) == {"text_config.max_position_embeddings": 4096}
    assert stated(files, NUMBER_FORMAT) == {"text_config.torch_dtype": "bfloat16"}
    repo = RepoSnapshot(MemorySource(files))
    (reading,) = read_fact(repo, CONTEXT)
    assert reading.place == "config.json:6"
    assert read_value(repo, "config.json", reading.key) == 4096


def test_scaled_positions_give_longer_lengths() -> None:
    scaling = {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 32768}
    config = {"max_position_embeddings": 40960, "rope_scaling": scaling}
    found = read_fact(RepoSnapshot(MemorySource({"config.json": json.dumps(config)})), CONTEXT)
    assert {reading.value for reading in found} == {40960, 131072, 163840}


@pytest.mark.parametrize("factor", ["4", None, True, [4], -1, float("nan"), 10**30])
def test_a_factor_that_is_none_scales_nothing(factor: object) -> None:
    config = {"max_position_embeddings": 8, "rope_scaling": {"factor": factor}}
    assert stated({"config.json": json.dumps(config)}, CONTEXT) == {"max_position_embeddings": 8}


def test_training_arguments_in_json_and_yaml_name_settings_and_data() -> None:
    files: dict[str, str | bytes] = {
        "training_args.json": '{"learning_rate": 2e-5, "seed": 7, "dataset_name": "acme/notes"}',
        "axolotl_config.yaml": "micro_batch_size: 4\ndatasets:\n  - path: acme/chats\n",
    }
    assert stated(files, "Training setting, learning rate") == {"learning_rate": 2e-5}
    assert stated(files, "Training setting, batch size") == {"micro_batch_size": 4}
    found = read_fact(RepoSnapshot(MemorySource(files)), DATASET)
    assert [(item.value, item.place) for item in found] == [
        ("acme/notes", "training_args.json:1"),
        ("acme/chats", "axolotl_config.yaml:2"),
    ]


def test_results_in_the_folder_of_the_hub_are_read() -> None:
    text = "- dataset:\n    id: acme/exam\n    task_id: hard\n  value: 20.9\n- value: x\n"
    assert stated({".eval_results/exam.yaml": text}, "Result, acme/exam, hard") == {"0.value": 20.9}


def test_a_pipeline_of_diffusers_tells_its_safety_checker() -> None:
    index = {"_class_name": "StableDiffusionPipeline", "requires_safety_checker": False,
             "safety_checker": [None, None]}  # fmt: skip
    files = {"model_index.json": json.dumps(index)}
    assert stated(files, "Pipeline") == {"_class_name": "StableDiffusionPipeline"}
    assert stated(files, "Requires a safety checker") == {"requires_safety_checker": False}
    assert stated(files, "Safety checker") == {}


def test_key_values_of_gguf_are_read(tmp_path: Path) -> None:
    writer = GGUFWriter(tmp_path / "m-Q4_K_M.gguf", "llama")
    writer.add_context_length(8192)
    writer.add_languages(["en", "fr"])
    writer.add_size_label("7B")
    writer.add_license("apache-2.0")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.close()
    repo = RepoSnapshot(LocalSource(tmp_path))
    assert {item.key: item.value for item in read_fact(repo, CONTEXT)} == {
        "llama.context_length": 8192
    }
    assert [item.value for item in read_fact(repo, LANGUAGE)] == ["en", "fr"]
    assert [item.value for item in read_fact(repo, "Size label")] == ["7B"]
    assert [item.value for item in read_fact(repo, "License in the weights")] == ["apache-2.0"]


def test_a_pipeline_keeps_its_weights_apart_by_folder(tmp_path: Path) -> None:
    for folder, size in (("unet", 6), ("vae", 4)):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / "diffusion_pytorch_model.safetensors"
        save_file({"a": numpy.zeros(size, numpy.float16)}, path)
    repo = RepoSnapshot(LocalSource(tmp_path))
    assert [(item.folder, item.values) for item in weight_sets(repo)] == [("unet", 6), ("vae", 4)]
    assert main_set(repo) is None


def sharded(folder: Path, count: int = 3) -> list[str]:
    """Write a model in shards with their index, and return the shards' names."""
    names = [f"model-{number:05}-of-{count:05}.safetensors" for number in range(1, count + 1)]
    for name in names:
        save_file({name: numpy.zeros((5, 7), numpy.float32)}, folder / name)
    index = {"metadata": {"total_size": 1}, "weight_map": {name: name for name in names}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    return names


def test_shards_are_one_set_by_their_index(tmp_path: Path) -> None:
    names = sharded(tmp_path)
    weights = main_set(RepoSnapshot(LocalSource(tmp_path)))
    assert weights is not None
    assert (weights.paths, weights.values, weights.reason) == (tuple(names), 105, "")


Harm = Callable[[Path, list[str]], None]


def cut(folder: Path, names: list[str]) -> None:
    path = folder / names[1]
    path.write_bytes(path.read_bytes()[:-1])


def missing(folder: Path, names: list[str]) -> None:
    (folder / names[1]).unlink()


def pointer(folder: Path, names: list[str]) -> None:
    (folder / names[1]).write_bytes(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n")


def no_index(folder: Path, names: list[str]) -> None:
    (folder / names[1]).unlink()
    (folder / "model.safetensors.index.json").unlink()


def broken_index(folder: Path, names: list[str]) -> None:
    del names
    (folder / "model.safetensors.index.json").write_text('["a"]')


def outside(folder: Path, names: list[str]) -> None:
    del names
    index = {"weight_map": {"a": "../../../etc/passwd"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (cut, "cut off"),
        (missing, "is not there"),
        (pointer, "Git LFS"),
        (no_index, "2 of 3 shards"),
        (broken_index, "no JSON mapping"),
        (outside, "is not there"),
    ],
)
def test_weights_that_cannot_be_counted_say_why(tmp_path: Path, harm: Harm, reason: str) -> None:
    harm(tmp_path, sharded(tmp_path))
    sets = weight_sets(RepoSnapshot(LocalSource(tmp_path)))
    assert any(reason in item.reason for item in sets)
    assert not any(item.values for item in sets if item.reason)


class Refusing(MemorySource):
    """A repository whose files are listed and not handed out, as behind a gate."""

    def read(self, path: str, limit: int) -> None:
        del limit
        raise SourceError(f"{path}: gated", Fault.GATED)

    def head(self, path: str, start: int, length: int) -> bytes:
        del start, length
        raise SourceError(f"{path}: gated", Fault.GATED)


def test_files_behind_a_gate_are_a_reason_and_no_failure() -> None:
    repo = RepoSnapshot(Refusing({"model.safetensors": b"", "config.json": "", "m.gguf": b""}))
    assert read_all(repo) == ()
    assert [item.reason for item in weight_sets(repo)] == [
        "model.safetensors: model.safetensors: gated"
    ]
