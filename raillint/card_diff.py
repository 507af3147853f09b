"""What differs between two repositories beside their licences: sections, gate, parents."""

from collections.abc import Iterator, Mapping
from typing import Any

from raillint.card.sections import Section
from raillint.facts import plain
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import RepoSnapshot

ADDED, LOST, DIFFERENT = "added", "lost", "different"
APPEARED, VANISHED, EMPTIED, FILLED, REWORDED = (
    "appeared", "vanished", "emptied", "filled", "reworded",
)  # fmt: skip
_TELLING = frozenset({"content", "inline"})
# Sections in which other words may be other terms.
_LEGAL = ("license_section", "use_restrictions", "intended_use", "downstream_use",
          "out_of_scope_use")  # fmt: skip
_MOST = 300  # letters of a value that is shown


def sections(a: RepoSnapshot, b: RepoSnapshot) -> Iterator[dict[str, Any]]:
    """Yield the sections that came, went, were emptied or filled, or say something else."""
    one, other = _sections_of(a), _sections_of(b)
    for id_ in dict.fromkeys((*one, *other)):
        mine, theirs = one.get(id_), other.get(id_)
        before = mine.status.value if mine else "absent"
        after = theirs.status.value if theirs else "absent"
        change = _section_change(before, after)
        if not change and id_ in _LEGAL and _words(a, mine) != _words(b, theirs):
            change = REWORDED
        if change:
            yield {"id": id_, "change": change, "a": before, "b": after}


def _sections_of(repo: RepoSnapshot) -> Mapping[str, Section]:
    return repo.card.sections if repo.card is not None else {}


def _section_change(before: str, after: str) -> str:
    if before == after:
        return ""
    if before == "absent":
        return APPEARED
    if after == "absent":
        return VANISHED
    if (before in _TELLING) == (after in _TELLING):
        return ""
    return EMPTIED if before in _TELLING else FILLED


def _words(repo: RepoSnapshot, section: Section | None) -> list[str]:
    if repo.card is None or section is None:
        return []
    document = repo.card.document
    return [word for span in section.text_spans for word in document.slice(span).split()]


def gate(a: RepoSnapshot, b: RepoSnapshot) -> Iterator[dict[str, Any]]:
    """Yield what differs in the gate: whether it is on, its words and fields."""
    before, after = a.source.gated, b.source.gated
    if before is not None and after is not None and before != after:
        yield {"what": "gated", "a": before or "off", "b": after or "off"}
    one, other = _gate_of(a), _gate_of(b)
    for key in dict.fromkeys((*one, *other)):
        if one.get(key) != other.get(key):
            yield {"what": key, "a": _short(one.get(key)), "b": _short(other.get(key))}


def _gate_of(repo: RepoSnapshot) -> dict[str, Any]:
    if repo.card is None:
        return {}
    items = ((str(key), plain(value)) for key, value in repo.card.data.items())
    return {key: value for key, value in items if key.startswith("extra_gated_")}


def _short(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, dict):
        value = ", ".join(f"{key}: {item}" for key, item in value.items())
    told = " ".join(str(value).split())
    return told if len(told) <= _MOST else told[: _MOST - 1] + "…"


def parents(a: RepoSnapshot, b: RepoSnapshot) -> Iterator[dict[str, Any]]:
    """Yield the parents that only one side names, or that were used in another way."""
    one, other = _relations(a), _relations(b)
    for id_ in dict.fromkeys((*one, *other)):
        if one.get(id_) != other.get(id_):
            change = ADDED if id_ not in one else LOST if id_ not in other else DIFFERENT
            yield {"id": id_, "change": change, "a": one.get(id_), "b": other.get(id_)}


def _relations(repo: RepoSnapshot) -> dict[str, str]:
    return {parent.id: parent.relation for parent in find_parents(repo)}
