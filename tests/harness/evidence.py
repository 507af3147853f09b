"""Small repositories whose weights and settings the real libraries wrote, each with its verdict.

A repository is honest, wrong by a rule that is named, or different in a legitimate way.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from gguf import GGUFWriter
from safetensors.numpy import save_file

Write = Callable[[Path], None]


class Repo(NamedTuple):
    """A repository: the body of its card, its metadata, what writes its files, its verdict.

    ``wrong`` are the codes of the rules that must name it; none must, where it is empty.
    """

    name: str
    body: str
    files: tuple[Write, ...] = ()
    wrong: tuple[str, ...] = ()
    front: str = ""

    def build(self, folder: Path) -> None:
        """Write the repository into a folder."""
        front = f"license: apache-2.0\n{self.front}".rstrip()
        card = f"---\n{front}\n---\n\n# Acme sorter\n\n{self.body}\n"
        (folder / "README.md").write_text(card, "utf-8")
        for write in self.files:
            write(folder)


def tensors(path: str, shapes: Mapping[str, list[int]], dtype: str = "float16") -> Write:
    """Return what writes tensors of zeros with the safetensors library."""

    def write(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        arrays = {name: numpy.zeros(shape, dtype) for name, shape in shapes.items()}
        save_file(arrays, folder / path, {"format": "pt"})

    return write


def shards(count: int, each: int, total: int | None = None) -> Write:
    """Return what writes a model in shards with its index; the index names ``total`` of them."""

    def write(folder: Path) -> None:
        total_ = total or count
        names = [f"model-{at:05}-of-{total_:05}.safetensors" for at in range(1, total_ + 1)]
        for name in names[:count]:
            tensors(name, {f"layer.{name}": [each]})(folder)
        index = {"metadata": {"total_size": 1}, "weight_map": {f"layer.{n}": n for n in names}}
        (folder / "model.safetensors.index.json").write_text(json.dumps(index), "utf-8")

    return write


def settings(path: str, **data: Any) -> Write:
    """Return what writes a JSON file."""

    def write(folder: Path) -> None:
        (folder / path).write_text(json.dumps(data, indent=2) + "\n", "utf-8")

    return write


def text(path: str, content: str) -> Write:
    """Return what writes a text file."""
    return lambda folder: (folder / path).write_text(content, "utf-8") and None


def gguf(path: str, *, context: int = 0, size: str = "", **more: Any) -> Write:
    """Return what writes a GGUF file with the gguf library."""

    def write(folder: Path) -> None:
        writer = GGUFWriter(folder / path, "llama")
        if context:
            writer.add_context_length(context)
        if size:
            writer.add_size_label(size)
        for key, value in more.items():
            {"file_type": writer.add_file_type, "languages": writer.add_languages}.get(
                key, lambda item, key=key: writer.add_float32(f"general.sampling.{key}", item)
            )(value)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()

    return write


def config(**data: Any) -> Write:
    """Return what writes config.json."""
    return settings("config.json", **data)


def generation(**data: Any) -> Write:
    """Return what writes generation_config.json."""
    return settings("generation_config.json", **data)


def score(value: float, kind: str = "accuracy", split: str = "") -> str:
    """Return the metadata of one result."""
    of = f"\n          split: {split}" if split else ""
    return (
        "model-index:\n  - name: sorter\n    results:\n      - task:\n          type: x\n"
        f"        dataset:\n          type: acme/notes\n          name: Notes{of}\n"
        f"        metrics:\n          - type: {kind}\n            value: {value}\n"
    )


ONE = tensors("model.safetensors", {"a": [20, 1000]})
TWENTY_K = {"model.embed_tokens.weight": [8, 1000], "layer": [12, 1000]}
MIXTURE = {
    **{f"model.layers.0.mlp.experts.{n}.up_proj.weight": [10, 100] for n in range(8)},
    "model.layers.0.self_attn.q_proj.weight": [20, 100],
}
QUANTISED = {"quant_method": "gptq", "bits": 4}
PIPELINE = "model_index.json"
KILOGRAMS = text("emissions.csv", "timestamp,emissions\n2026-01-01T10:00:00,3.25\n")
RUNS = text("emissions.csv", "timestamp,emissions\n2026-01-01,3.25\n2026-01-02,1.75\n")
DATA = "[notes](https://huggingface.co/datasets/acme/notes)"
SCORES = "| Benchmark | Score |\n|---|---|\n| MMLU | 61.2 |\n| GSM8K | 40.1 |"

# What a card says of the size of others; none of it is a claim of its own model.
SIZES_OF_OTHERS = (
    "The model beats Alpha-3, which has 175B parameters.",
    "This model was trained with feedback from Alpha, which has 175B parameters.",
    "The model was aligned using a reward model with 7B parameters.",
    "The model runs on the same hardware as a 7B parameter LLM.",
    "This model approaches the performance of the 70B parameter Alpha.",
    "The model was trained on texts that were generated by a 65B parameter model.",
    "This model is used together with Beta (7B parameters).",
    "The model reduces memory by 80% against Alpha with 7B parameters.",
    "The model was pruned; it had 7B parameters before pruning.",
    "This is the reward model for our 7B parameter model.",
)
# Its own size, said in a way that comes near to those above.
SIZES_OF_ITS_OWN = (
    "The model, which has 7B parameters, sorts notes.",
    "This repository holds the instruct version of the 7B parameters model.",
    "This model is a network with a 7B parameter scale.",
)

REPOS = (
    # Sizes
    *(Repo(f"size-of-another-{number}", said, (ONE,))
      for number, said in enumerate(SIZES_OF_OTHERS)),
    *(Repo(f"size-of-its-own-{number}", said, (ONE,), ("EV401",))
      for number, said in enumerate(SIZES_OF_ITS_OWN)),
    Repo("size-honest", "- Parameters: 20K", (ONE,)),
    Repo("size-copied", "- Parameters: 7B", (ONE,), ("EV401",)),
    Repo("size-in-prose", "This model has 1.1 million parameters.", (ONE,), ("EV401",)),
    Repo("size-of-this-is-a", "This is a 7B parameter language model.", (ONE,), ("EV401",)),
    Repo("size-in-a-table", "| Parameters | 90K |\n|---|---|", (ONE,), ("EV401",)),
    Repo("size-column", "| Parameters | Layers |\n|---|---|\n| 90K | 2 |", (ONE,), ("EV401",)),
    Repo("size-of-shards", "- Parameters: 30K", (shards(3, 10_000),)),
    Repo("size-of-one-shard", "- Parameters: 10K", (shards(3, 10_000),), ("EV401",)),
    Repo("size-without-tokens", "- Parameters: 12,000", (tensors("model.safetensors", TWENTY_K),)),
    Repo("size-tied-tables", "- Parameters: 28,000", (tensors("model.safetensors", TWENTY_K),)),
    Repo("size-by-one-digit", "- Parameters: 20K",
         (tensors("model.safetensors", {"a": [24, 1000]}),)),
    Repo("size-mixture-total", "- Parameters: 10,000",
         (tensors("model.safetensors", MIXTURE),
          config(num_local_experts=8, num_experts_per_tok=2))),
    Repo("size-mixture-active", "- Active parameters: 4,000",
         (tensors("model.safetensors", MIXTURE),
          config(num_local_experts=8, num_experts_per_tok=2))),
    Repo("size-mixture-wrong", "- Active parameters: 9,900",
         (tensors("model.safetensors", MIXTURE),
          config(num_local_experts=8, num_experts_per_tok=2)), ("EV401",)),
    Repo("size-packed", "- Parameters: 160K",
         (tensors("model.safetensors", {"a.qweight": [20, 1000]}, "int32"),
          config(quantization_config=QUANTISED))),
    Repo("size-of-adapters-base", "- Parameters: 7B",
         (tensors("adapter_model.safetensors", {"lora_A": [2, 2]}),
          settings("adapter_config.json", peft_type="LORA", r=8))),
    Repo("size-of-base-in-prose", "It is fine-tuned from a base model with 7B parameters.", (ONE,)),
    Repo("size-comparison", "## Comparison\n\n| Model | Parameters |\n|---|---|\n| Other | 7B |\n"
         "| Sorter | 20K |", (ONE,)),
    Repo("size-second-copy", "- Parameters: 20K",
         (ONE, tensors("consolidated.safetensors", {"a": [20, 1000]}))),
    Repo("size-of-pipeline", "- Parameters: 30K",
         (tensors("unet/diffusion_pytorch_model.safetensors", {"a": [30, 1000]}),
          tensors("vae/diffusion_pytorch_model.safetensors", {"a": [5, 1000]}))),
    Repo("size-trainable-part", "- Trainable parameters: 5,000", (ONE,)),
    # Architectures
    Repo("architecture-honest", "- Architecture: Llama", (config(model_type="llama"),)),
    Repo("architecture-wrong", "- Architecture: GPT-2", (config(model_type="bloom"),), ("EV402",)),
    Repo("architecture-bert", "- Architecture: BERT", (config(model_type="llama"),), ("EV402",)),
    Repo("architecture-bert-kin", "- Architecture: BERT base", (config(model_type="distilbert"),)),
    Repo("architecture-of-two-parts", "- Architecture: T5 encoder-decoder",
         (config(model_type="llama"),), ("EV402",)),
    Repo("architecture-of-two-parts-honest", "- Architecture: T5 encoder-decoder",
         (config(model_type="t5"),)),
    Repo("architecture-shared-code", "- Architecture: Mistral 7B", (config(model_type="llama"),)),
    Repo("architecture-own-code", "- Architecture: Llama", (config(model_type="acme_mixer"),)),
    Repo("architecture-of-part", "- Architecture: Llama with a CLIP encoder",
         (config(model_type="llava", text_config={"model_type": "llama"}),)),
    Repo("architecture-in-gguf", "- Architecture: Falcon", (gguf("m.gguf"),), ("EV402",)),
    # Context lengths
    Repo("context-honest", "- Context length: 4k", (config(max_position_embeddings=4096),)),
    Repo("context-wrong", "- Context length: 32k", (config(max_position_embeddings=4096),),
         ("EV403",)),
    Repo("context-thousands", "- Context length: 32k", (config(max_position_embeddings=32_768),)),
    Repo("context-exact-thousands", "- Context length: 32,000",
         (config(max_position_embeddings=32_768),)),
    Repo("context-scaled", "- Context length: 131,072",
         (config(max_position_embeddings=32_768,
                 rope_scaling={"rope_type": "yarn", "factor": 4.0}),)),
    Repo("context-means-named", "- Context length: 131,072 with RoPE scaling",
         (config(max_position_embeddings=32_768),)),
    Repo("context-shorter", "- Context length: 2048", (config(max_position_embeddings=32_768),)),
    Repo("context-of-text-part", "- Context length: 128k",
         (config(text_config={"max_position_embeddings": 131_072}),)),
    Repo("context-of-gguf", "- Context length: 128k", (gguf("m.gguf", context=8192),), ("EV403",)),
    Repo("context-in-tokens-of-context", "This model supports 32k tokens of context.",
         (config(max_position_embeddings=4096),), ("EV403",)),
    Repo("context-as-sequence-length", "The model has a maximum sequence length of 32768 tokens.",
         (config(max_position_embeddings=4096),), ("EV403",)),
    Repo("context-relative", "- Context length: 65,536",
         (config(max_seq_len=2048, attn_config={"alibi": True}),)),
    Repo("context-of-other-model", "Unlike larger models, others offer a 128k context window.",
         (config(max_position_embeddings=4096),)),
    Repo("window-kept-back", "- Context length: 32k",
         (config(max_position_embeddings=32_768, sliding_window=4096),), ("EV404",)),
    Repo("window-disclosed", "- Context length: 32k\n- Sliding window: 4,096",
         (config(max_position_embeddings=32_768, sliding_window=4096),)),
    Repo("window-off", "- Context length: 32k",
         (config(max_position_embeddings=32_768, sliding_window=4096,
                 use_sliding_window=False),)),
    # Decoding
    Repo("generation-honest", "Text.", (generation(do_sample=True, temperature=0.7),)),
    Repo("generation-dead", "Text.", (generation(do_sample=False, temperature=0.7),), ("EV405",)),
    Repo("generation-neutral", "Text.", (generation(temperature=1.0, top_p=1.0, top_k=50),)),
    Repo("generation-contrastive", "Text.", (generation(penalty_alpha=0.6, top_k=4),)),
    Repo("decoding-honest", "We recommend a temperature of 0.7.",
         (generation(do_sample=True, temperature=0.7),)),
    Repo("decoding-wrong", "We recommend a temperature of 0.2.",
         (generation(do_sample=True, temperature=0.7),), ("EV406",)),
    Repo("decoding-greedy", "The default is greedy decoding.",
         (generation(do_sample=True, temperature=0.7),), ("EV406",)),
    Repo("decoding-of-gguf", "The recommended temperature is 0.2.",
         (gguf("m.gguf", temp=0.75),), ("EV406",)),
    Repo("decoding-by-task", "We recommend a temperature of 0.2 for coding tasks.",
         (generation(do_sample=True, temperature=0.7),)),
    Repo("decoding-listed", "Recommended settings:\n\n- temperature: 0.2",
         (generation(do_sample=True, temperature=0.7),), ("EV406",)),
    Repo("decoding-under-a-heading", "## Recommended settings\n\n- `temperature`: 0.2",
         (generation(do_sample=True, temperature=0.7),), ("EV406",)),
    Repo("decoding-in-code-marks", "We suggest `temperature=0.2`.",
         (generation(do_sample=True, temperature=0.7),), ("EV406",)),
    Repo("decoding-of-software", "By default vLLM uses temperature 1.0.",
         (generation(do_sample=True, temperature=0.7),)),
    Repo("decoding-of-an-api", "The OpenAI API has a default temperature of 1.0.",
         (generation(do_sample=True, temperature=0.7),)),
    Repo("decoding-of-training", "## Default settings for training\n\n- temperature: 0.07",
         (generation(do_sample=True, temperature=0.7),)),
    Repo("decoding-in-code", "```python\n# recommended: temperature=0.2\n```",
         (generation(do_sample=True, temperature=0.7),)),
    Repo("measured-greedily", "## Evaluation\n\nAll scores are from greedy decoding.",
         (generation(do_sample=True, temperature=0.7),), ("EV407",)),
    Repo("measured-as-shipped", "## Evaluation\n\nAll scores are from greedy decoding.",
         (generation(do_sample=False),)),
    Repo("scores-bare", SCORES, (), ("EV408",)),
    Repo("scores-with-shots", f"All are 5-shot, by lm-evaluation-harness 0.4.8.\n\n{SCORES}"),
    # Emissions
    Repo("emissions-honest", "Text.", (KILOGRAMS,), front="co2_eq_emissions: 3250"),
    Repo("emissions-kilograms", "Text.", (KILOGRAMS,), ("EV409",), "co2_eq_emissions: 3.25"),
    Repo("emissions-in-text", "- Carbon Emitted: 3.25 g", (KILOGRAMS,), ("EV409",)),
    Repo("emissions-of-training", "Training emitted 3.25 g of CO2eq.", (KILOGRAMS,), ("EV409",)),
    Repo("emissions-of-a-family", "Estimated total emissions were 3.25 g CO2eq.", (KILOGRAMS,)),
    Repo("emissions-text-honest", "- Carbon Emitted: 3.25 kg", (KILOGRAMS,)),
    Repo("emissions-of-runs", "Text.", (RUNS,), front="co2_eq_emissions: 5000"),
    Repo("emissions-of-the-base", "- Carbon Emitted: 11250 kg", (KILOGRAMS,)),
    # Data sets, formats, languages
    Repo("data-unlisted", f"The model was trained on {DATA}.", (), ("EV410",)),
    Repo("data-listed", f"The model was trained on {DATA}.", front="datasets: [acme/notes]"),
    Repo("data-in-arguments", "Text.", (settings("training_args.json", dataset_name="acme/notes"),),
         ("EV410",)),
    Repo("data-of-evaluation", f"The model was evaluated on {DATA}."),
    Repo("format-honest", "- Tensor type: float16", (ONE, config(torch_dtype="float16"))),
    Repo("format-wrong", "- Tensor type: bfloat16", (ONE,), ("EV411",)),
    Repo("format-of-config", "- Tensor type: bfloat16", (ONE, config(torch_dtype="bfloat16"))),
    Repo("format-bits-wrong", "- Quantization: 8-bit",
         (config(quantization_config=QUANTISED),), ("EV411",)),
    Repo("format-bits-honest", "- Quantization: 4-bit",
         (tensors("model.safetensors", {"a.qweight": [2, 100]}, "int32"),
          config(quantization_config=QUANTISED, torch_dtype="float16"))),
    Repo("format-of-gguf", "- Quantization: 4-bit", (gguf("m-Q8_0.gguf", file_type=7),),
         ("EV411",)),
    Repo("format-by-its-name", "- Quantization: Q4_K_M", (gguf("m-Q8_0.gguf", file_type=7),),
         ("EV411",)),
    Repo("format-in-a-sentence", "This model was quantized to Q8_0.",
         (gguf("m-Q4_K_M.gguf", file_type=15),), ("EV411",)),
    Repo("format-in-an-honest-sentence", "This model was quantized to Q8_0.",
         (gguf("m-Q8_0.gguf", file_type=7),)),
    Repo("format-by-its-type", "Quantization type: Q4_K_M", (gguf("m-Q8_0.gguf", file_type=7),),
         ("EV411",)),
    Repo("format-by-its-right-name", "- Quantization: Q8_0", (gguf("m-Q8_0.gguf", file_type=7),)),
    Repo("format-one-of-many", "- Quantization: 4-bit",
         (gguf("m-Q8_0.gguf", file_type=7), gguf("m-Q4_K_M.gguf", file_type=15))),
    Repo("format-of-training", "## Training\n\n- Precision: fp16", (config(dtype="bfloat16"),)),
    Repo("language-wrong", "Text.", (settings("tokenizer_config.json", language="hindi"),),
         ("EV412",), "language: en"),
    Repo("language-of-gguf", "Text.", (gguf("m.gguf", languages=["fr"]),), ("EV412",),
         "language: [en]"),
    Repo("language-honest", "Text.", (gguf("m.gguf", languages=["fr", "en"]),),
         front="language: [en]"),
    # Results, features, training
    Repo("result-wrong", "Text.", (settings("eval_results.json", eval_accuracy=0.81),),
         ("EV413",), score(0.95)),
    Repo("result-honest", "Text.", (settings("eval_results.json", eval_accuracy=0.8123),),
         front=score(0.812)),
    Repo("result-percent", "Text.", (settings("all_results.json", eval_accuracy=0.8123),),
         front=score(81.2)),
    Repo("result-of-test", "Text.", (settings("all_results.json", eval_accuracy=0.8123),),
         front=score(0.7, split="test")),
    Repo("checker-absent", "The pipeline includes a safety checker.",
         (settings(PIPELINE, _class_name="StableDiffusionPipeline", safety_checker=[None, None]),),
         ("EV415",)),
    Repo("checker-there", "The pipeline includes a safety checker.",
         (settings(PIPELINE, _class_name="StableDiffusionPipeline",
                   safety_checker=["stable_diffusion", "StableDiffusionSafetyChecker"]),)),
    Repo("template-absent", "The tokenizer has a chat template.",
         (settings("tokenizer_config.json", tokenizer_class="LlamaTokenizer"),), ("EV415",)),
    Repo("template-in-file", "The tokenizer has a chat template.",
         (settings("tokenizer_config.json", tokenizer_class="LlamaTokenizer"),
          text("chat_template.jinja", "{{ messages }}"))),
    Repo("setting-wrong", "- learning_rate: 0.001",
         (settings("training_args.json", learning_rate=2e-5),), ("EV416",)),
    Repo("setting-honest", "- learning_rate: 2e-05\n- num_epochs: 3",
         (settings("training_args.json", learning_rate=2e-5),
          settings("trainer_state.json", num_train_epochs=3))),
    Repo("setting-by-device", "- train_batch_size: 64",
         (text("training_args.yaml", "per_device_train_batch_size: 8\n"),)),
    Repo("setting-of-adapter", "- LoRA rank: 16",
         (settings("adapter_config.json", peft_type="LORA", r=8),), ("EV416",)),
)  # fmt: skip
