"""What differs legally between two repositories, or two revisions of one, as plain data.

The schema of the data is `schemas/legal-diff.schema.json`.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from raillint import __version__
from raillint.card_diff import gate, parents, sections
from raillint.licensing.contrast import (
    ADDED,
    DIFFERENT,
    MISSING,
    MIXED,
    SAME,
    STRONGER,
    WEAKER,
    Contrast,
    ObligationRow,
    RestrictionRow,
    Side,
    contrast,
)
from raillint.licensing.contrast_told import summary
from raillint.licensing.duties import tells_duties
from raillint.licensing.limits import limits_told
from raillint.licensing.match import CLAIMED, EXACT
from raillint.licensing.obligations import obligations
from raillint.licensing.restrictions import Restrictions, restriction_map
from raillint.licensing.terms import qualifier_told, title_of
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.repo.terms import Binding, declared_ids, own_terms, unreadable

SCHEMA_VERSION = 1
LOST, NARROWED, WIDENED = "lost", "narrowed", "widened"
REWORDED = "reworded"
# How a change of B against A reads to somebody who asks what a restriction still covers.
_WORDS = {MISSING: LOST, ADDED: ADDED, WEAKER: NARROWED, STRONGER: WIDENED, MIXED: DIFFERENT}


class State(NamedTuple):
    """What is legally of interest in one repository; ``side`` joins all its licences.

    ``unsure`` says why its restrictions, ``unasked`` why its duties are not known in full.
    """

    repo: RepoSnapshot
    binding: Binding
    side: Side
    unsure: str
    unasked: str


def legal_diff(a: RepoSnapshot, b: RepoSnapshot) -> dict[str, Any]:
    """Return what changed from one repository to another. Raises SourceError."""
    one, other = state_of(a), state_of(b)
    found = contrast(one.side, other.side)
    data: dict[str, Any] = {
        "raillint": __version__,
        "schema": SCHEMA_VERSION,
        "a": a.source.label,
        "b": b.source.label,
        "licenses": [*_declared(a, b), *_files(a, b)],
        "facts": _facts(one, other, found),
        "restrictions": _restrictions(one, other, found),
        "obligations": _obligations(one, other, found),
        "sections": list(sections(a, b)),
        "gate": list(gate(a, b)),
        "parents": list(parents(a, b)),
    }
    unclear, unasked = one.unsure or other.unsure, one.unasked or other.unasked
    data["summary"] = summary(
        None if unclear else found.restrictions, None if unasked else found.obligations
    )
    parts = ("licenses", "facts", "restrictions", "obligations", "sections", "gate", "parents")
    return {
        **data,
        "same": not any(data[part] for part in parts),
        "unknown": [*_unknown("a", one), *_unknown("b", other)],
        "unreadable": [
            {"side": name, "reason": gap.reason}
            for name, repo in (("a", a), ("b", b))
            for gap in unreadable(repo)
        ],
    }


def state_of(repo: RepoSnapshot) -> State:
    """Return what is legally of interest in a repository. Raises SourceError."""
    binding = own_terms(repo)
    terms = binding.terms
    listed = tuple(item for one in terms for item in one.side.restrictions.listed)
    similar = bool(terms) and all(one.side.restrictions.similar for one in terms)
    asked: dict[str, Mapping[str, Any]] = {}
    for one in terms:
        for name, item in one.side.obligations.items():
            asked[name] = _joined(asked[name], item) if name in asked else item
    unsure = next((one.side.unsure for one in terms if one.side.unsure), "")
    hidden = bool(repo.license_paths or declared_ids(repo))
    if not terms and hidden:
        unsure = f"which uses {repo.source.label} restricts is not known"
    unasked = next((f"what {one.side.name} asks is not written down" for one in terms
                    if not tells_duties(one.license)), unsure if not terms else "")  # fmt: skip
    facts = terms[0].side.facts if len(terms) == 1 else {}
    side = Side(repo.source.label, "", Restrictions(listed, similar), asked, facts, unsure)
    return State(repo, binding, side, unsure, unasked)


def _joined(one: Mapping[str, Any], other: Mapping[str, Any]) -> Mapping[str, Any]:
    places = dict.fromkeys((str(one.get("paragraph", "")), str(other.get("paragraph", ""))))
    notes = dict.fromkeys(filter(None, (one.get("note", ""), other.get("note", ""))))
    return {**one, "paragraph": "; ".join(filter(None, places)), "note": "; ".join(notes)}


def _declared(a: RepoSnapshot, b: RepoSnapshot) -> Iterator[dict[str, Any]]:
    one, other = declared_ids(a), declared_ids(b)
    if one != other:
        yield _change("declared", a.card_path, ", ".join(one), ", ".join(other))


def _files(a: RepoSnapshot, b: RepoSnapshot) -> Iterator[dict[str, Any]]:
    """Yield the licence files that came, went, hold another licence or other words."""
    one = {file.path: file for file in a.license_files}
    other = {file.path: file for file in b.license_files}
    for path in sorted({*one, *other}):
        mine, theirs = one.get(path), other.get(path)
        told_a, told_b = (_told(file) if file else "" for file in (mine, theirs))
        if told_a != told_b:
            yield _change("identified", path, told_a, told_b)
        elif mine is not None and theirs is not None and _reworded(mine, theirs):
            yield _change(REWORDED, path, told_a, told_b)


def _told(file: LicenseFile) -> str:
    """Return what a file is: each licence with its edition and how whole it is."""
    found = [
        f"{match.license}{f' of {match.edition}' if match.edition else ''}, {match.status}"
        for match in file.matches
        if match.status != CLAIMED
    ]
    return "; ".join(found) or "no licence that raillint knows"


def _reworded(one: LicenseFile, other: LicenseFile) -> bool:
    """Tell whether the words differ, where no exact licence says that it does not matter."""
    exact = all(any(m.status == EXACT and not m.embedded for m in file.matches)
                for file in (one, other))  # fmt: skip
    return not exact and one.document.text.split() != other.document.text.split()


def _change(what: str, path: str, a: Any, b: Any) -> dict[str, Any]:
    return {"what": what, "path": path, "a": a or None, "b": b or None}


def _facts(one: State, other: State, found: Contrast) -> list[dict[str, Any]]:
    """Return the facts that differ; where a side has several licences they are not compared."""
    if not one.side.facts or not other.side.facts:
        return []
    return [row._asdict() for row in found.facts if row.fact != "hub id"]


def _restrictions(one: State, other: State, found: Contrast) -> list[dict[str, Any]] | None:
    """Return the restrictions that differ; nothing can be said where a side is not known."""
    if one.unsure or other.unsure:
        return None
    return [_restriction(row, one, other) for row in found.restrictions if row.status != SAME]


def _restriction(row: RestrictionRow, one: State, other: State) -> dict[str, Any]:
    return {
        "code": row.code,
        "title": title_of(row.code),
        "change": _WORDS[row.status],
        "a": _held(row.a, one, row.code),
        "b": _held(row.b, other, row.code),
        "differing": [
            {
                "qualifier": item.qualifier,
                "a": qualifier_told(item.qualifier, item.a),
                "b": qualifier_told(item.qualifier, item.b),
            }
            for item in row.differing
        ],
    }


def _held(label: str | None, state: State, code: str) -> dict[str, Any] | None:
    if label is None:
        return None
    qualifiers = restriction_map(state.side.restrictions.listed)[code]
    return {"label": label or None, "limits": list(limits_told(qualifiers))}


def _obligations(one: State, other: State, found: Contrast) -> list[dict[str, Any]] | None:
    if one.unasked or other.unasked:
        return None
    return [_obligation(row) for row in found.obligations if row.status != SAME]


def _obligation(row: ObligationRow) -> dict[str, Any]:
    return {
        "name": row.name,
        "title": obligations()[row.name].title,
        "change": LOST if row.status == MISSING else row.status,
        "a": _asked(row.a),
        "b": _asked(row.b),
    }


def _asked(item: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if item is None:
        return None
    return {"paragraph": item.get("paragraph") or None, "note": item.get("note") or None}


def _unknown(name: str, state: State) -> Iterator[dict[str, str]]:
    reasons = [gap.reason for gap in state.binding.gaps]
    reasons += [reason for reason in (state.unsure, state.unasked) if reason]
    for reason in dict.fromkeys(reasons):
        yield {"side": name, "reason": reason}
