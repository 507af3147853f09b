"""A profile's form, filled in with what a repository documents: `schemas/form.schema.json`."""

from typing import Any, NamedTuple

from raillint import __version__
from raillint.card.card import Card
from raillint.regulation.compute import Estimate, Input, estimate, is_generative
from raillint.regulation.finders import CARD, FILES, Entry, entries
from raillint.regulation.profile import Item, Profile, Text
from raillint.repo.snapshot import RepoSnapshot

SCHEMA_VERSION = 1
MISSING = "missing"
GENERATIVE, LARGE, WEIGHTS = "generative", "large", "weights"
_WEIGHTS = (".safetensors", ".gguf", ".bin", ".pt", ".pth", ".onnx", ".ckpt")
NOTE = (
    "This form repeats what the repository documents, with the place of each value. Values from "
    "the card stand as they are written there; … marks what was left out. Whether a value is true "
    "or enough was not checked, nor whether a sentence that was found by its words speaks of the "
    "item. The form does not say that a law is met, or whether it applies. "
    "raillint gives no legal advice."
)


class Filled(NamedTuple):
    """An item with all that the repository documents of it; nothing where it is missing."""

    item: Item
    entries: tuple[Entry, ...]

    @property
    def status(self) -> str:
        """Where it is documented: `card`, `files`, both with a plus, or `missing`."""
        origins = {entry.origin for entry in self.entries}
        return "+".join(one for one in (CARD, FILES) if one in origins) or MISSING


def filled_items(repo: RepoSnapshot, profile: Profile) -> tuple[Filled, ...]:
    """Return every item of a profile with what is documented of it; worked out once."""
    key = f"form-{profile.id}"
    if key not in repo.derived:
        repo.derived[key] = tuple(
            Filled(item, entries(repo, item.finders)) for item in profile.items
        )
    found: tuple[Filled, ...] = repo.derived[key]
    return found


def is_asked(repo: RepoSnapshot, profile: Profile, item: Item) -> bool | None:
    """Tell whether an item is asked of such a model; none where its figures are not known.

    `large` items are asked of generative models whose stated or estimated compute is over
    the profile's threshold, `generative` ones of models with such a task, `weights` ones
    where there are weights.
    """
    if item.only == WEIGHTS:
        return repo.whole and any(path.lower().endswith(_WEIGHTS) for path in repo.paths)
    if not item.only or profile.scope is None:
        return True
    if not is_generative(repo, profile.scope):
        return False
    if item.only != LARGE:
        return True
    most = estimate(repo, profile.scope).most
    return None if most is None else most > profile.scope.threshold


def form_data(repo: RepoSnapshot, profile: Profile, base: Card | None = None) -> dict[str, Any]:
    """Return the form as JSON data. Raises SourceError where the repository cannot be read."""
    filled = filled_items(repo, profile)
    return {
        "raillint": __version__,
        "schema": SCHEMA_VERSION,
        "target": repo.source.label,
        "kind": repo.kind,
        "files_at_hand": repo.whole,
        "profile": {"id": profile.id, "title": profile.title, "as_of": profile.as_of},
        "texts": [_text(item) for item in profile.texts.values()],
        "items": [_item(one, profile, asked=is_asked(repo, profile, one.item)) for one in filled],
        "counts": {
            "items": len(filled),
            "documented": sum(item.status != MISSING for item in filled),
        },
        "compute": _compute(estimate(repo, profile.scope, base), profile)
        if profile.scope
        else None,
        "note": NOTE,
    }


def _text(text: Text) -> dict[str, str]:
    return {**text._asdict()}


def _item(filled: Filled, profile: Profile, *, asked: bool | None) -> dict[str, Any]:
    item = filled.item
    return {
        "id": item.id,
        "title": item.title,
        "asked": asked,
        "asked_by": [
            {"text": point.text, "title": profile.texts[point.text].title, "point": point.point}
            for point in item.asked_by
        ],
        "only": item.only or None,
        "status": filled.status,
        "entries": [
            {
                "value": entry.value,
                "origin": entry.origin,
                "path": entry.path,
                "key": entry.key or None,
                "line": entry.line or None,
                "by_words": entry.by_words,
            }
            for entry in filled.entries
        ],
        "help": item.help,
        "note": item.note or None,
    }


def _compute(found: Estimate, profile: Profile) -> dict[str, Any]:
    scope = profile.scope
    return {
        "task": found.task or None,
        "task_is_named": scope is not None and found.task in scope.tasks,
        "inputs": [_input(item) for item in found.rows],
        "threshold": found.threshold,
        "modified_share": found.modified_share,
        "asked_by": [
            {"text": point.text, "title": profile.texts[point.text].title, "point": point.point}
            for point in (scope.asked_by if scope else ())
        ],
    }


def _input(item: Input) -> dict[str, Any]:
    return {
        "name": item.name,
        "value": item.value,
        "source": item.place or None,
        "unknown_because": item.why if item.value is None else None,
    }
