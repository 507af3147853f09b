"""The card: a new one from the template, or an existing one completed by edits alone."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from raillint.card.additions import can_ask_for, last_key_with, question, section_with, swallowing
from raillint.card.card import Card
from raillint.card.names import section_types
from raillint.card.sections import Status
from raillint.document import Document
from raillint.edits import apply_edits
from raillint.errors import SourceError
from raillint.licensing.catalogue import License, find
from raillint.licensing.duties import DISPLAY, PASSTHROUGH
from raillint.licensing.passing_on import Source, made_from
from raillint.licensing.summary import restriction_table
from raillint.model import Edit, Span
from raillint.repo.filled import filled_line
from raillint.repo.snapshot import MAX_TEXT, RepoSnapshot
from raillint.scaffold.metadata import Known, metadata, of_model
from raillint.scaffold.papers import WHAT, Base, passing_on
from raillint.scaffold.wording import cell, fenced, inert, one_line, render

CARD = "README.md"
MARK = b"\xef\xbb\xbf"
# The order in which a reader wants them; sections that are not named here come last.
_UNKNOWN = "not known to raillint"
# Relations in which nothing is trained: the data are those of the bases.
_UNTRAINED = frozenset({"merge", "quantized", "mirror"})
_ORDER = (
    "description", "developers", "license_section", "use_restrictions", "intended_use",
    "downstream_use", "out_of_scope_use", "bias_risks_limitations", "recommendations",
    "how_to_get_started", "dataset_structure", "training_data", "data_creation", "annotations",
    "personal_information", "training_procedure", "evaluation", "safety_evaluation",
    "environmental_impact", "technical_specifications", "lineage", "monitoring", "citation",
    "contact",
)  # fmt: skip


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


def card_to_complete(repo: RepoSnapshot) -> Card | None:
    """Return the card that is to be completed, none where there is no text of one.

    Raises SourceError where it cannot be: half a card completed is harder to mend than one.
    """
    blob = repo.source.read(CARD, MAX_TEXT)
    if blob is None:
        return None
    if blob.cut:
        raise SourceError(f"{CARD} is too large to be completed")
    try:
        text = blob.data.removeprefix(MARK).decode()
    except UnicodeDecodeError:
        raise SourceError(f"{CARD} is no UTF-8 text: it cannot be completed") from None
    card = Card(Document(CARD, text), repo.kind) if text.strip() else None
    if card is not None and card.unreadable is not None and card.unreadable.hides:
        line = card.document.place(card.unreadable.span).line
        raise SourceError(
            f"{CARD}:{line}: {card.unreadable.why}: mend the metadata first "
            "(`raillint check --fix` writes what is plain); nothing was written"
        )
    block = swallowing(card, len(text.rstrip())) if card is not None else None
    if card is not None and block is not None:
        line = card.document.line_at(block.start)
        raise SourceError(
            f"{CARD}:{line}: what begins here is never closed, and would take up all that is "
            "added below it: close it first; nothing was written"
        )
    return card


def questions(card: Card) -> tuple[str, ...]:
    """Return the headings of a card under which the author still has to write."""
    open_ = {Status.PLACEHOLDER, Status.EMPTY}
    return tuple(item.heading for item in card.sections.values() if item.status in open_)


def completed(card: Card, known: Known) -> tuple[Edit, ...]:
    """Return the edits that add to a card what it lacks; what it has stays as it is."""
    edits = [*_keys(card, known), *_learned(card, known)]
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
            body = body or question(known.answers.kind, id_)
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
    elif id_ == "training_data" and known.bases and known.answers.relation in _UNTRAINED:
        linked = " and ".join(Source(cell(base.id), "").linked for base in known.bases)
        theirs = "its base" if len(known.bases) == 1 else "its bases"
        yield f"What this model knows comes from the training data of {theirs}: see {linked}."
    lines = [filled_line(item, cell(item.fact)) for item in known.readings if item.section == id_]
    if lines:
        yield "\n".join(lines)


def _license_line(known: Known, license_: License) -> str:
    named = f"[{cell(license_.name)}](LICENSE)" if known.license_there else cell(license_.name)
    return f"This {WHAT[known.answers.kind]} is shared under the {named}."


def _lineage(known: Known) -> str:
    bases = [Source(cell(base.id), cell(base.name)) for base in known.bases]
    rows = "\n".join(_lineage_row(known, base) for base in known.bases)
    made = f"{made_from(WHAT[known.answers.kind], known.answers.relation, bases)}:"
    text = f"{made}\n\n| base | relation | licence |\n| --- | --- | --- |\n{rows}"
    shown = dict.fromkeys(
        base.duties[DISPLAY].note for base in known.bases if DISPLAY in base.duties
    )
    text += "".join(f"\n\n{words}." for words in shown if words)
    if known.answers.changes:
        text += f"\n\nWhat was changed: {inert(known.answers.changes)}"
    return text


def _lineage_row(known: Known, base: Base) -> str:
    linked = Source(cell(base.id), cell(base.name)).linked
    return f"| {linked} | {known.answers.relation or '–'} | {_base_license(base)} |"


def _learned(card: Card, known: Known) -> Iterator[Edit]:
    """Yield the edits that write licences into a table of ours that did not know them yet."""
    for base in known.bases:
        row = _lineage_row(known, base._replace(name="", copy="", link=""))
        at = card.document.text.find(row) if base.name else -1
        if at >= 0:
            yield Edit(Span(card.path, at, at + len(row)), _lineage_row(known, base))


def _base_license(base: Base) -> str:
    name = cell(base.name) or _UNKNOWN
    return f"[{name}]({base.where})" if base.where else name


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
            restriction_table(license_, base.where, run=True)
            for base in known.bases
            if PASSTHROUGH in base.duties
            and (license_ := find(base.license)) is not None
            and license_ != own
        ]
    said = known.answers.sections.get("use_restrictions", "")
    parts = (*dict.fromkeys(tables), inert(said), passing_on(known.answers, known.bases))
    return "\n\n".join(part for part in parts if part)


def _usage(known: Known) -> str:
    """Return code that loads the model, where its id, library and task are all known."""
    answers = known.answers
    data = {entry.key: yaml.safe_load(entry.lines)[entry.key] for entry in of_model(known)}
    task = data.get("pipeline_tag")
    if answers.kind != "model" or data.get("library_name") != "transformers" or not task:
        return ""
    if "/" not in answers.name or answers.relation == "adapter":
        return ""
    return f'from transformers import pipeline\n\nrun = pipeline("{task}", model="{answers.name}")'
