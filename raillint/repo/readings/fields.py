"""Which key of which file states what: the table by which files are read."""

from typing import NamedTuple

from raillint.repo.readings.reading import (
    ARCHITECTURE,
    BITS,
    CONTEXT,
    DECODING,
    EMISSIONS,
    LANGUAGE,
    MODEL_TYPE,
    NUMBER_FORMAT,
    QUANTISATION,
    WINDOW,
)


class Field(NamedTuple):
    """A key of a file and what it states; a key that ends in `*` stands for all that begin so.

    Without a section it is not written into cards.
    """

    path: str
    key: str
    fact: str
    section: str = ""
    unit: str = ""


_SPEC, _TRAIN = "technical_specifications", "training_procedure"
_EVAL, _CO2 = "evaluation", "environmental_impact"
CONFIG, GENERATION, TOKENIZER = "config.json", "generation_config.json", "tokenizer_config.json"
_ADAPTER, TRAINER_STATE, EMISSIONS_FILE = (
    "adapter_config.json",
    "trainer_state.json",
    "emissions.csv",
)
PIPELINE = "model_index.json"
RESULTS = ("all_results.json", "eval_results.json")
# Results that scripts save under the bare name of the metric, as `run_clm.py` of transformers
# does with the perplexity; a bare `loss` may be that of the training.
BARE_RESULTS = (
    "accuracy", "f1", "precision", "recall", "perplexity", "wer", "cer", "bleu", "rouge1",
    "rouge2", "rougeL", "rougeLsum", "exact_match", "matthews_correlation",
)  # fmt: skip
MERGES = ("mergekit_config.yml", "mergekit_config.yaml")
# Where trainers leave their arguments in a form that can be read without running anything.
TRAINING = tuple(
    f"{name}.{ending}"
    for name in ("training_args", "training_config", "train_config", "hyperparameters", "hparams",
                 "axolotl_config", "axolotl", "train_params", "recipe")
    for ending in ("json", "yaml", "yml")
)  # fmt: skip

# What a language model's part of config.json says, at the top or in `text_config`.
LANGUAGE_MODEL = (
    Field(CONFIG, "model_type", MODEL_TYPE, _SPEC),
    Field(CONFIG, "architectures.0", ARCHITECTURE, _SPEC),
    Field(CONFIG, "max_position_embeddings", CONTEXT, _SPEC, "tokens"),
    Field(CONFIG, "n_positions", CONTEXT, _SPEC, "tokens"),
    Field(CONFIG, "n_ctx", CONTEXT, _SPEC, "tokens"),
    Field(CONFIG, "max_sequence_length", CONTEXT, _SPEC, "tokens"),
    Field(CONFIG, "max_seq_len", CONTEXT, "", "tokens"),
    Field(CONFIG, "max_seq_length", CONTEXT, "", "tokens"),
    Field(CONFIG, "seq_length", CONTEXT, "", "tokens"),
    Field(CONFIG, "seq_len", CONTEXT, "", "tokens"),
    Field(CONFIG, "model_max_length", CONTEXT, "", "tokens"),
    Field(CONFIG, "max_target_positions", CONTEXT, "", "tokens"),
    Field(CONFIG, "max_source_positions", CONTEXT, "", "tokens"),
    Field(CONFIG, "max_encoder_position_embeddings", CONTEXT, "", "tokens"),
    Field(CONFIG, "max_decoder_position_embeddings", CONTEXT, "", "tokens"),
    Field(CONFIG, "sliding_window", WINDOW, _SPEC, "tokens"),
    Field(CONFIG, "vocab_size", "Vocabulary", _SPEC, "entries"),
    Field(CONFIG, "torch_dtype", NUMBER_FORMAT, _SPEC),
    Field(CONFIG, "dtype", NUMBER_FORMAT, _SPEC),
    Field(CONFIG, "quantization_config.quant_method", QUANTISATION, _SPEC),
    Field(CONFIG, "quantization_config.bits", BITS, _SPEC),
)
_EXPERTS = (
    "num_local_experts", "num_experts", "n_routed_experts", "num_experts_per_tok",
)  # fmt: skip
# Of several keys for one fact in one file the first that is there counts for a card.
FIELDS = (
    *LANGUAGE_MODEL,
    *(Field(CONFIG, key, f"Experts, {key}") for key in _EXPERTS),
    Field(CONFIG, "quantization_config.load_in_4bit", "Loaded in 4 bit"),
    Field(CONFIG, "quantization_config.load_in_8bit", "Loaded in 8 bit"),
    Field(TOKENIZER, "tokenizer_class", "Tokenizer", _SPEC),
    Field(TOKENIZER, "model_max_length", "Tokenizer limit", _SPEC, "tokens"),
    Field(TOKENIZER, "src_lang", LANGUAGE),
    Field(TOKENIZER, "tgt_lang", LANGUAGE),
    Field(TOKENIZER, "language", LANGUAGE),
    Field(GENERATION, "do_sample", DECODING + "sampling", _SPEC),
    Field(GENERATION, "temperature", DECODING + "temperature", _SPEC),
    Field(GENERATION, "top_p", DECODING + "top-p", _SPEC),
    Field(GENERATION, "top_k", DECODING + "top-k", _SPEC),
    Field(GENERATION, "min_p", DECODING + "min-p"),
    Field(GENERATION, "num_beams", DECODING + "beams"),
    Field(GENERATION, "repetition_penalty", DECODING + "repetition penalty", _SPEC),
    Field(GENERATION, "max_new_tokens", DECODING + "longest answer", _SPEC, "tokens"),
    Field(PIPELINE, "_class_name", "Pipeline"),
    Field(PIPELINE, "requires_safety_checker", "Requires a safety checker"),
    Field(PIPELINE, "safety_checker.1", "Safety checker"),
    Field(_ADAPTER, "peft_type", "Adapter", _TRAIN),
    Field(_ADAPTER, "r", "Adapter rank", _TRAIN),
    Field(_ADAPTER, "lora_alpha", "Adapter alpha", _TRAIN),
    Field(_ADAPTER, "lora_dropout", "Adapter dropout"),
    *(Field(path, "merge_method", "Merge method", _TRAIN) for path in MERGES),
    *(Field(path, "dtype", NUMBER_FORMAT) for path in MERGES),
    Field(TRAINER_STATE, "num_train_epochs", "Epochs", _TRAIN),
    Field(TRAINER_STATE, "global_step", "Steps", _TRAIN),
    Field(TRAINER_STATE, "train_batch_size", "Batch size", _TRAIN),
    Field(RESULTS[0], "eval_*", "", _EVAL),
    Field(RESULTS[1], "eval_*", "", _EVAL),
    *(Field(path, key, "", "") for path in RESULTS for key in BARE_RESULTS),
    Field(EMISSIONS_FILE, "emissions", EMISSIONS, _CO2, "g of CO2 equivalent"),
    Field(EMISSIONS_FILE, "energy_consumed", "Energy", _CO2, "kWh"),
    Field(EMISSIONS_FILE, "duration", "Duration", "", "seconds"),
    Field(EMISSIONS_FILE, "country_name", "Country", _CO2),
    Field(EMISSIONS_FILE, "gpu_model", "Graphics processor", _CO2),
    Field(EMISSIONS_FILE, "gpu_count", "Graphics processors"),
    Field(EMISSIONS_FILE, "cpu_model", "Processor", _CO2),
)  # fmt: skip

# The arguments of a training, by the names that trainers give them.
SETTINGS = {
    "learning rate": ("learning_rate", "lr"),
    "epochs": ("num_train_epochs", "num_epochs", "epochs"),
    "steps": ("max_steps",),
    "batch size": ("per_device_train_batch_size", "micro_batch_size", "train_batch_size"),
    "gradient accumulation": ("gradient_accumulation_steps",),
    "seed": ("seed",),
    "warm-up steps": ("warmup_steps",),
    "warm-up ratio": ("warmup_ratio",),
    "weight decay": ("weight_decay",),
    "scheduler": ("lr_scheduler_type", "lr_scheduler"),
}
DATASET_KEYS = ("dataset_name", "dataset", "datasets", "dataset_mixer", "train_dataset")
# A file of a GGUF's settings: the key, what it states, and the section and unit.
GGUF = (
    Field("", "general.architecture", ARCHITECTURE, _SPEC),
    Field("", "{}.context_length", CONTEXT, _SPEC, "tokens"),
    Field("", "{}.attention.sliding_window", WINDOW, "", "tokens"),
    Field("", "{}.expert_count", "Experts, count"),
    Field("", "general.size_label", "Size label"),
    Field("", "general.parameter_count", "Parameter count of a GGUF"),
    Field("", "general.file_type", "GGUF file type"),
    Field("", "general.license", "License in the weights"),
    Field("", "general.sampling.temp", DECODING + "temperature"),
    Field("", "general.sampling.top_p", DECODING + "top-p"),
    Field("", "general.sampling.top_k", DECODING + "top-k"),
    Field("", "general.sampling.min_p", DECODING + "min-p"),
)
