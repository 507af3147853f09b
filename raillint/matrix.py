"""The restriction matrix: what a repository and everything it was made from restrict, use by use.

A column is a repository or the published text of its licence, a row is a restricted use. What
a column had to carry on comes from those that it was made from.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from raillint.licensing.catalogue import find
from raillint.licensing.compatibility import COVERS, UNKNOWN, known_map
from raillint.licensing.limits import limits_told
from raillint.licensing.match import CLAIMED
from raillint.licensing.restrictions import Qualifiers, RestrictionMap, at_least, union
from raillint.licensing.terms import terms, title_of
from raillint.repo.ancestry import HERE, between, own_license, passage
from raillint.repo.evidence import required_of
from raillint.repo.lineage import DATASET, Ancestor, Derivative, Parent, Step, Unknown
from raillint.repo.restricted import own_restrictions, stated_in
from raillint.repo.snapshot import RepoSnapshot

MAX_COLUMNS = 12  # what a page can hold beside the names of the uses
_MAX_CLAUSE = 1_200  # characters; no clause of a stock text is as long
PUBLISHED = "published:"  # opens the id of a column that is the text of a licence

STATED, KEPT, CARRIED, NARROWED, LOST, ADDED, NONE, NOT_KNOWN = (
    "stated", "kept", "carried", "narrowed", "lost", "added", "none", "unknown",
)  # fmt: skip


_HOW = {
    "license": "by the licence that the card declares",
    "license_name": "by the licence that the card names",
}


class _Column(NamedTuple):
    """One column: what it restricts, and what it was to carry on, by who asks for it.

    ``restricts`` is none where nobody knows. ``carried`` says for an asker why its terms
    hold although they are not repeated; ``doubts`` why nothing can be said of them.
    """

    id: str
    name: str
    license: str
    how: str
    restricts: RestrictionMap | None
    required: Mapping[str, RestrictionMap]
    carried: Mapping[str, str] = {}
    doubts: Mapping[str, str] = {}


def matrix_of(made: Derivative) -> dict[str, Any]:
    """Return the matrix and the clauses that it leads to, as JSON data.

    Raises SourceError where a file of the repository cannot be read.
    """
    clauses = _clauses(made.repo)
    steps = _ancestors(made)
    columns = [_own(made), *_published(made.repo)]
    columns += [_ancestor(made, step) for step in steps]
    left_out = max(0, len(columns) - MAX_COLUMNS)
    columns = columns[:MAX_COLUMNS]
    codes = dict.fromkeys(
        code for column in reversed(columns) for code in (column.restricts or ())
    ) | dict.fromkeys(code for column in columns for code in _wanted(column))
    return {
        "columns": [_column_data(column) for column in columns],
        "rows": [_row(code, columns, clauses) for code in codes],
        "clauses": clauses,
        "left_out": left_out,
    }


def _ancestors(made: Derivative) -> list[Step]:
    """Return every ancestor once, the nearest first; data ask nothing of a model."""
    steps = [step for step in made.lineage.walk() if not step.again and not step.cycle]
    kept = [step for step in steps if step.parent.relation != DATASET]
    return sorted(kept, key=lambda step: len(step.path))


def _own(made: Derivative) -> _Column:
    repo = made.repo
    own = own_license(repo)
    read = own_restrictions(repo)
    restricts: RestrictionMap | None = read
    how = _HOW.get(own.how, f"read in {own.how}") if own.how else "no licence is named"
    if not read:
        restricts = (known_map(own.id) if own.id else {}) if own.told else None
    required: dict[str, RestrictionMap] = {
        column.id: column.restricts for column in _published(repo) if column.restricts
    }
    carried, doubts = {}, {}
    for parent in made.parents:
        if parent.relation == DATASET:
            continue
        key = parent.id.lower()
        base, found = made.known(parent), passage(made, parent)
        required[key] = _restricts(base) or {}
        if found.verdict.kind == COVERS and found.by_license.kind != COVERS:
            carried[key] = found.verdict.reason
        elif found.verdict.kind == UNKNOWN:
            doubts[key] = found.verdict.reason
    return _Column(HERE, repo.source.label, own.id or "", how, restricts, required, carried, doubts)


def _published(repo: RepoSnapshot) -> list[_Column]:
    """Return the published texts of which the repository holds a copy that differs."""
    found = {}
    for file in repo.license_files:
        for match in file.matches:
            known = find(match.license)
            if match.status in {CLAIMED, "exact"} or known is None:
                continue
            how = f"published text; {file.path} is {match.status}"
            key = f"{PUBLISHED}{match.license}"
            restricts = known_map(match.license)
            found[key] = _Column(key, known.name, match.license, how, restricts, {})
    return list(found.values())


def _ancestor(made: Derivative, step: Step) -> _Column:
    known = step.known
    if isinstance(known, Unknown):
        return _Column(step.parent.id.lower(), step.parent.id, "", known.reason, None, {})
    required: dict[str, RestrictionMap] = {}
    carried, doubts = {}, {}
    for parent in known.parents:
        base = made.lineage.known(parent.id)
        verdict = between(base, known)
        key = parent.id.lower()
        required[key] = _restricts(base) or {}
        if verdict.kind == UNKNOWN:
            doubts[key] = verdict.reason
        elif verdict.kind == COVERS:
            carried[key] = verdict.reason
    return _Column(
        step.parent.id.lower(),
        known.renamed or known.id,
        " and ".join(known.licenses),
        known.told().partition(": ")[2],
        _restricts(known),
        required,
        carried,
        doubts,
    )


def _restricts(known: Ancestor | Unknown) -> RestrictionMap | None:
    return required_of(known) if isinstance(known, Ancestor) else None


def _wanted(column: _Column) -> dict[str, Qualifiers]:
    wanted: dict[str, Qualifiers] = {}
    for restricts in column.required.values():
        wanted = union(wanted, restricts)
    return wanted


def _column_data(column: _Column) -> dict[str, Any]:
    return {
        "id": column.id,
        "name": column.name,
        "license": column.license or None,
        "how": column.how,
        "restricts": None if column.restricts is None else len(column.restricts),
    }


def _row(code: str, columns: list[_Column], clauses: list[dict[str, Any]]) -> dict[str, Any]:
    known = terms().codes.get(code)
    return {
        "code": code,
        "title": title_of(code),
        "summary": known.summary if known else "",
        "cells": [_cell(code, column, clauses) for column in columns],
    }


def _cell(code: str, column: _Column, clauses: list[dict[str, Any]]) -> dict[str, Any]:
    state, note = _state(code, column)
    has = (column.restricts or {}).get(code)
    clause = None
    if column.id == HERE:
        numbers = [item["number"] for item in clauses if item["code"] == code]
        clause = numbers[0] if numbers else None
    return {
        "state": state,
        "limits": list(limits_told(has)) if has is not None else [],
        "note": note,
        "clause": clause,
    }


def _state(code: str, column: _Column) -> tuple[str, str]:
    """Return what became of a use in a column, and a word on why."""
    askers = {key: one[code] for key, one in column.required.items() if code in one}
    has = (column.restricts or {}).get(code)
    if not askers:
        return _unasked(column, has)
    unmet = [key for key, wanted in askers.items() if has is None or not at_least(has, wanted)]
    if not unmet:
        return KEPT, ""
    doubts = [column.doubts[key] for key in unmet if key in column.doubts]
    if doubts or column.restricts is None:
        return NOT_KNOWN, doubts[0] if doubts else column.how
    if all(key in column.carried for key in unmet):
        return CARRIED, column.carried[unmet[0]]
    return (LOST if has is None else NARROWED), ""


def _unasked(column: _Column, has: Qualifiers | None) -> tuple[str, str]:
    """Return the state of a use that nothing asked a column to carry on."""
    if column.restricts is None:
        return NOT_KNOWN, column.how
    if has is None:
        return NONE, ""
    return (ADDED if column.required else STATED), ""


def _clauses(repo: RepoSnapshot) -> list[dict[str, Any]]:
    """Return the clauses by which the files of a repository restrict a use, with their words."""
    rows = [
        (file, item.code, item.label, item.status, item.sentence, item.span)
        for file in repo.license_files
        for match in file.matches
        for item in match.restrictions
        if item.code
    ]
    rows += [
        (file, item.code, "", "", "", item.span)
        for file in repo.license_files
        for item in stated_in(file)
    ]
    return [
        {
            "number": number,
            "code": code,
            "title": title_of(code),
            "label": label,
            "status": status,
            "detail": detail,
            "path": file.path,
            "line": file.document.line_at(span.start),
            "words": _words(file.document.slice(span), status),
        }
        for number, (file, code, label, status, detail, span) in enumerate(rows, 1)
    ]


def _words(text: str, status: str) -> str:
    return "" if status == "missing" else " ".join(text[:_MAX_CLAUSE].split())


def mentions_of(parents: Iterable[Parent]) -> dict[str, list[str]]:
    """Return, for each direct parent, the places that name it."""
    return {parent.id.lower(): [item.told() for item in parent.evidence] for parent in parents}
