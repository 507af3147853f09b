"""Answers that have no place in what is written: each is told, none is dropped in silence."""

from collections.abc import Collection, Iterator

from raillint.card.card import Card
from raillint.card.names import section_types
from raillint.scaffold.answers import Answers
from raillint.scaffold.metadata import Known, metadata
from raillint.scaffold.papers import WHAT, gate_prompt

_OF_BASES = ("relation", "base_license", "changes")
# Keys of the metadata by the answer that they hold; a card that is there keeps its own.
_KEYS = {
    "language": ("language",),
    "task": ("pipeline_tag", "task_categories"),
    "library": ("library_name",),
    "datasets": ("datasets",),
    "tags": ("tags",),
    "sdk": ("sdk",),
    "license": ("license",),
}


def unused(
    known: Known, card: Card | None, inferred: Collection[str], *, signed: bool
) -> Iterator[str]:
    """Yield a note for each answer that went nowhere, with the reason.

    ``card`` is the one that was there, ``inferred`` are the answers that nobody gave, and
    ``signed`` says that a text names the holder.
    """
    answers = known.answers
    said = {key for key, item in answers._asdict().items() if item and key not in inferred}
    why = _no_base(answers) | _no_key(known) | _kept(known, card)
    if not signed:
        why["holder"] = why["year"] = (
            "no licence text is written here" if known.license is None
            else f"the copyright line of {known.license.name} names others, and stays as it is"
            if known.license.holders
            else f"no text that is written here has a place for it ({known.license.name})"
        )  # fmt: skip
    if not (known.license and gate_prompt(known.license.id, answers.kind)):
        why["gated"] = "no licence with use restrictions was chosen"
    yield from (f"`{key}` was not used: {why[key]}" for key in sorted(said & why.keys()))
    strange = sorted(answers.sections.keys() - section_types(answers.kind).keys())
    if strange:
        listed = ", ".join(strange)
        yield f"the card of a {WHAT[answers.kind]} has no place for `{listed}`"


def _no_base(answers: Answers) -> dict[str, str]:
    if answers.bases:
        return {}
    return dict.fromkeys(_OF_BASES, "no base is named; --base names one")


def _no_key(known: Known) -> dict[str, str]:
    written = {entry.key for entry in metadata(known)}
    what = WHAT[known.answers.kind]
    return {
        answer: f"the metadata of a {what} have no place for it"
        for answer, keys in _KEYS.items()
        if answer != "license" and written.isdisjoint(keys)
    }


def _kept(known: Known, card: Card | None) -> dict[str, str]:
    """Return which answers an existing card contradicts."""
    if card is None:
        return {}
    wanted = {entry.key: entry.value for entry in metadata(known)}
    return {
        answer: f"{card.path} has `{key}` already, and what it says stays"
        for answer, keys in _KEYS.items()
        for key in keys
        if key in card.data and key in wanted and _plain(card.data[key]) != _plain(wanted[key])
    }


def _plain(value: object) -> object:
    return value[0] if isinstance(value, list) and len(value) == 1 else value
