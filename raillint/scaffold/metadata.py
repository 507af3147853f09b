"""The metadata of a card: what was answered, and what follows from the files."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from raillint.card.provenance import marked
from raillint.licensing.catalogue import License
from raillint.repo.readings.reading import GRAMS, LONGEST, Reading
from raillint.scaffold.answers import Answers
from raillint.scaffold.papers import Base, gate_prompt

# The head of a transformers model that does one task (transformers, "Auto Classes").
_TASKS = {
    "ForCausalLM": "text-generation", "LMHeadModel": "text-generation",
    "ForMaskedLM": "fill-mask", "ForSequenceClassification": "text-classification",
    "ForTokenClassification": "token-classification",
    "ForQuestionAnswering": "question-answering",
    "ForImageClassification": "image-classification",
    "ForCTC": "automatic-speech-recognition",
}  # fmt: skip
_HUB_RELATIONS = frozenset({"finetune", "adapter", "merge", "quantized"})


class Known(NamedTuple):
    """All that a card is made of."""

    answers: Answers
    readings: tuple[Reading, ...]
    bases: tuple[Base, ...]
    license: License | None
    config: Mapping[str, Any]
    license_there: bool = True


class Entry(NamedTuple):
    """A key of the metadata as YAML lines, and its value where they hold no more than that."""

    key: str
    lines: str
    value: object = None


def metadata(known: Known) -> Iterator[Entry]:
    """Yield the entries of the metadata; a value from a file says so in a comment."""
    answers = known.answers
    if answers.kind == "space":
        yield from _of_space(known)
    elif answers.kind == "dataset":
        yield from _listed("language", answers.language)
        yield from _license(known)
        yield from _listed("task_categories", (answers.task,) if answers.task else ())
        yield from _listed("source_datasets", answers.bases)
        if answers.name:
            yield _entry("pretty_name", answers.name.rpartition("/")[2])
    else:
        yield from _listed("language", answers.language)
        yield from _license(known)
        yield from of_model(known)
    yield from _listed("tags", answers.tags)
    yield from _gate(known)


def _of_space(known: Known) -> Iterator[Entry]:
    answers = known.answers
    if answers.name:
        yield _entry("title", answers.name.rpartition("/")[2])
    if answers.sdk:
        yield _entry("sdk", answers.sdk)
    yield from _license(known)
    yield from _listed("models", answers.bases)


def of_model(known: Known) -> Iterator[Entry]:
    """Yield the entries that models alone have."""
    answers = known.answers
    if answers.library:
        yield _entry("library_name", answers.library)
    elif "transformers_version" in known.config:
        version = known.config["transformers_version"]
        yield _sourced("library_name", "transformers", "transformers_version", version)
    else:
        yield from _peft(known)
    if answers.task:
        yield _entry("pipeline_tag", answers.task)
    else:
        yield from _task(known)
    yield from _listed("base_model", answers.bases)
    if answers.bases and answers.relation in _HUB_RELATIONS:
        yield _entry("base_model_relation", answers.relation)
    yield from _listed("datasets", answers.datasets)
    emissions = next((item for item in known.readings if item.key == "emissions"), None)
    if emissions is not None and isinstance(emissions.value, float):
        grams = f"{emissions.value * GRAMS:.4g}"
        comment = marked(emissions.path, emissions.key, emissions.value)[5:-4]
        lines = f"co2_eq_emissions:\n  emissions: {grams}  # {comment}\n  source: CodeCarbon"
        yield Entry("co2_eq_emissions", lines)


def _peft(known: Known) -> Iterator[Entry]:
    """Yield the library of an adapter: peft alone writes a type of its own into its settings."""
    for item in known.readings:
        if item.path == "adapter_config.json" and item.key == "peft_type":
            comment = marked(item.path, item.key, item.value)[5:-4]
            entry = _entry("library_name", "peft")
            yield entry._replace(lines=f"{entry.lines}  # {comment}")


def _task(known: Known) -> Iterator[Entry]:
    listed = known.config.get("architectures")
    head = listed[0] if isinstance(listed, list) and listed else ""
    for ending, task in _TASKS.items():
        if isinstance(head, str) and head.endswith(ending):
            yield _sourced("pipeline_tag", task, "architectures.0", head)
            return


def _sourced(key: str, value: str, source: str, told: object) -> Entry:
    """Return an entry that follows from a text in config.json, which its comment names."""
    entry = _entry(key, value)
    if not isinstance(told, str) or len(told) > LONGEST or not told.isprintable():
        return entry
    return entry._replace(lines=f"{entry.lines}  # {marked('config.json', source, told)[5:-4]}")


def _license(known: Known) -> Iterator[Entry]:
    license_ = known.license
    if license_ is None:
        return
    if license_.hub_id and license_.hub_names == "text":
        yield _entry("license", license_.hub_id)
        return
    yield _entry("license", "other")
    yield _entry("license_name", license_.id)
    yield _entry("license_link", "LICENSE")


def _gate(known: Known) -> Iterator[Entry]:
    answers = known.answers
    prompt = gate_prompt(known.license.id, answers.kind) if known.license else ""
    if not answers.gated or not prompt or answers.kind == "space":
        return
    yield _entry("extra_gated_prompt", prompt)
    yield _entry(
        "extra_gated_fields",
        {"I have read the licence and accept its use restrictions": "checkbox"},
    )


def _listed(key: str, values: Sequence[str]) -> Iterator[Entry]:
    if values:
        yield _entry(key, list(values))


def _entry(key: str, value: object) -> Entry:
    """Return an entry that YAML reads back as this very value."""
    lines = yaml.safe_dump({key: value}, allow_unicode=True, width=10_000, sort_keys=False)
    return Entry(key, lines.rstrip("\n"), value)
