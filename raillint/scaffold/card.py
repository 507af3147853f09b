"""The card: a new one from the template, or an existing one completed by edits alone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from raillint.card.additions import can_ask_for, last_key_with, section_with
from raillint.card.card import Card
from raillint.card.names import section_types
from raillint.card.provenance import marked, shown
from raillint.document import Document
from raillint.edits import apply_edits
from raillint.licensing.catalogue import License, find
from raillint.licensing.summary import restriction_table
from raillint.model import Edit, Span
from raillint.repo.readings import GRAMS, LONGEST, Reading
from raillint.scaffold.answers import Answers
from raillint.scaffold.papers import RELATION_WORDS, WHAT, Base, gate_prompt, passing_on
from raillint.scaffold.wording import cell, fenced, inert, one_line, render

# The order in which a reader wants them; sections that are not named here come last.
_ORDER = (
    "description", "developers", "license_section", "use_restrictions", "intended_use",
    "downstream_use", "out_of_scope_use", "bias_risks_limitations", "recommendations",
    "how_to_get_started", "dataset_structure", "training_data", "data_creation", "annotations",
    "personal_information", "training_procedure", "evaluation", "safety_evaluation",
    "environmental_impact", "technical_specifications", "lineage", "monitoring", "citation",
    "contact",
)  # fmt: skip
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
    """A key of the metadata as YAML lines."""

    key: str
    lines: str


def new_card(known: Known) -> str:
    """Return a whole card."""
    entries = list(metadata(known))
    title = known.answers.name.rpartition("/")[2] or f"An unnamed {WHAT[known.answers.kind]}"
    bodies = bodies_of(known)
    types = section_types(known.answers.kind)
    return (
        render(
            "card.md.jinja",
            metadata="\n".join(entry.lines for entry in entries),
            title=one_line(title),
            sections=[{"title": types[id_].title, "body": body} for id_, body in bodies.items()],
        ).rstrip("\n")
        + "\n"
    )


def completed(card: Card, known: Known) -> tuple[Edit, ...]:
    """Return the edits that add to a card what it lacks; what it has stays as it is."""
    edits = [*_keys(card, known)]
    found = card.sections
    added: list[Edit] = []
    for id_, body in bodies_of(known).items():
        section = found.get(id_)
        if section is not None and can_ask_for(section):
            added += section_with(card, id_, body)
    shown_after = Card(Document(card.path, apply_edits(card.document.text, added)), card.kind)
    # Behind an open fence or comment nothing that is added would be seen.
    seen = sum(not can_ask_for(item) for item in shown_after.sections.values())
    before = sum(not can_ask_for(item) for item in found.values())
    return (*edits, *(added if seen > before else ()))


def _keys(card: Card, known: Known) -> Iterator[Edit]:
    entries = list(metadata(known))
    front = card.front_matter
    if front is None:
        if card.unreadable is not None and card.document.text.lstrip().startswith("---"):
            return
        block = "\n".join(entry.lines for entry in entries)
        yield Edit(Span(card.path, 0, 0), f"---\n{block}\n---\n\n")
        return
    for entry in entries:
        if entry.key not in card.data and not _replaced(entry.key, card.data):
            _, _, value = entry.lines.partition(":")
            yield from last_key_with(card, entry.key, value.lstrip(" "))


def _replaced(key: str, data: Mapping[Any, Any]) -> bool:
    """Tell whether what a key says is said by the card's own licence or base."""
    if key.startswith("license"):
        return "license" in data
    return key == "base_model_relation" and "base_model" in data


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
        yield from _of_model(known)
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


def _of_model(known: Known) -> Iterator[Entry]:
    answers = known.answers
    if answers.library:
        yield _entry("library_name", answers.library)
    elif "transformers_version" in known.config:
        version = known.config["transformers_version"]
        yield _sourced("library_name", "transformers", "transformers_version", version)
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
    return Entry(key, lines.rstrip("\n"))


def bodies_of(known: Known) -> dict[str, str]:
    """Return the text of each section: what is known, else the question for the author."""
    types = section_types(known.answers.kind)
    order = sorted(types, key=lambda id_: _ORDER.index(id_) if id_ in _ORDER else len(_ORDER))
    bodies = {}
    for id_ in order:
        if id_ == "use_restrictions":
            body = _restrictions(known)
        else:
            body = "\n\n".join(_parts(known, id_))
            if not body and types[id_].prompt:
                body = f"<!-- {types[id_].prompt} -->"
        if body:
            bodies[id_] = body
    return bodies


def _parts(known: Known, id_: str) -> Iterator[str]:
    said = known.answers.sections.get(id_, "")
    if id_ == "license_section" and known.license is not None:
        yield _license_line(known, known.license)
    if id_ == "lineage" and known.bases:
        yield _lineage(known)
    if id_ == "how_to_get_started":
        code = said or _usage(known)
        if code:
            yield fenced(code)
        return
    if said:
        yield inert(said)
    lines = [_line(item) for item in known.readings if item.section == id_]
    if lines:
        yield "\n".join(lines)


def _line(item: Reading) -> str:
    grams = item.unit.startswith("g of")
    told = shown(item.value, item.unit, grams=grams)
    return f"- {cell(item.fact)}: {told} {marked(item.path, item.key, item.value)}"


def _license_line(known: Known, license_: License) -> str:
    named = f"[{cell(license_.name)}](LICENSE)" if known.license_there else cell(license_.name)
    return f"This {WHAT[known.answers.kind]} is shared under the {named}."


def _lineage(known: Known) -> str:
    rows = "\n".join(
        f"| [{cell(base.id)}](https://huggingface.co/{base.id}) | {known.answers.relation or '–'} "
        f"| {cell(base.name) or 'not known to raillint'} |"
        for base in known.bases
    )
    made = f"This {WHAT[known.answers.kind]} is {RELATION_WORDS[known.answers.relation]}:"
    text = f"{made}\n\n| base | relation | licence |\n| --- | --- | --- |\n{rows}"
    if known.answers.changes:
        text += f"\n\nWhat was changed: {inert(known.answers.changes)}"
    return text


def _restrictions(known: Known) -> str:
    """Return what the licence restricts, and the terms of the bases that are passed on.

    The licence of a model covers what its bases restrict; a Space runs them under theirs.
    """
    what = WHAT[known.answers.kind]
    own = known.license
    where = "LICENSE" if known.license_there else ""
    tables = [restriction_table(own, where, what)] if own is not None else []
    if known.answers.kind == "space":
        tables += [
            restriction_table(license_, base.copy)
            for base in known.bases
            if "passthrough" in base.duties
            and (license_ := find(base.license)) is not None
            and license_ != own
        ]
    said = known.answers.sections.get("use_restrictions", "")
    parts = (*dict.fromkeys(tables), inert(said), passing_on(known.answers, known.bases))
    return "\n\n".join(part for part in parts if part)


def _usage(known: Known) -> str:
    """Return code that loads the model, where its id, library and task are all known."""
    answers = known.answers
    data = {entry.key: yaml.safe_load(entry.lines)[entry.key] for entry in _of_model(known)}
    task = data.get("pipeline_tag")
    if answers.kind != "model" or data.get("library_name") != "transformers" or not task:
        return ""
    if "/" not in answers.name or answers.relation == "adapter":
        return ""
    return f'from transformers import pipeline\n\nrun = pipeline("{task}", model="{answers.name}")'
