"""Two licences held against each other: restrictions, obligations, facts, and who covers whom.

Pure: what is known of each licence comes in as a `Side`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from raillint.licensing.catalogue import RAIL_FAMILIES
from raillint.licensing.match import Match
from raillint.licensing.obligations import derivative_told
from raillint.licensing.restrictions import (
    ORDERS,
    Qualifiers,
    Restriction,
    Restrictions,
    Shortfall,
    lacking_of,
    qualifiers_of,
    restriction_map,
    strength,
)

SAME, STRONGER, WEAKER, MIXED = "same", "stronger", "weaker", "mixed"
MISSING, ADDED, DIFFERENT = "missing", "added", "different"
_FACTS = ("family", "openness", "commercial", "derivatives")


class Side(NamedTuple):
    """One of two licences: its name here, what it restricts, asks and allows.

    ``unsure`` says why its restrictions are not known in full, or is empty;
    ``notes`` is what a reader has to know of this copy.
    """

    name: str
    license: str
    restrictions: Restrictions
    obligations: Mapping[str, Mapping[str, Any]]
    facts: Mapping[str, str]
    unsure: str = ""
    notes: tuple[str, ...] = ()


class Differing(NamedTuple):
    """A qualifier in which two restrictions differ, and its value in each."""

    qualifier: str
    a: str
    b: str


class RestrictionRow(NamedTuple):
    """A use that one of two licences restricts. ``status`` is that of B against A."""

    code: str
    a: str | None
    b: str | None
    status: str
    differing: tuple[Differing, ...]


class ObligationRow(NamedTuple):
    """An obligation of one of two licences; ``status`` is that of B against A."""

    name: str
    a: Mapping[str, Any] | None
    b: Mapping[str, Any] | None
    status: str


class FactRow(NamedTuple):
    """A fact that differs."""

    fact: str
    a: str
    b: str


class Contrast(NamedTuple):
    """All that differs between two licences, and what each lacks of the other.

    ``a_lacks`` is what A lacks to carry on the restrictions of B; it is missing where
    the restrictions of a side are not known.
    """

    restrictions: tuple[RestrictionRow, ...]
    obligations: tuple[ObligationRow, ...]
    facts: tuple[FactRow, ...]
    a_lacks: Shortfall | None
    b_lacks: Shortfall | None


def contrast(a: Side, b: Side) -> Contrast:
    """Hold two licences against each other."""
    unsure = bool(a.unsure or b.unsure)
    return Contrast(
        restriction_rows(a.restrictions.listed, b.restrictions.listed),
        obligation_rows(a.obligations, b.obligations),
        fact_rows(a.facts, b.facts),
        None if unsure else lacking_of(b.restrictions, restriction_map(a.restrictions.listed)),
        None if unsure else lacking_of(a.restrictions, restriction_map(b.restrictions.listed)),
    )


def restriction_rows(
    a: Iterable[Restriction], b: Iterable[Restriction]
) -> tuple[RestrictionRow, ...]:
    """Return every restricted use, those of A first, in the order of the texts."""
    listed_a, listed_b = tuple(a), tuple(b)
    map_a, map_b = restriction_map(listed_a), restriction_map(listed_b)
    rows = []
    for code in dict.fromkeys((*map_a, *map_b)):
        label_a, label_b = _labels(listed_a, code), _labels(listed_b, code)
        if code not in map_b:
            rows.append(RestrictionRow(code, label_a, None, MISSING, ()))
        elif code not in map_a:
            rows.append(RestrictionRow(code, None, label_b, ADDED, ()))
        else:
            status, differing = _held(map_a[code], map_b[code])
            rows.append(RestrictionRow(code, label_a, label_b, status, differing))
    return tuple(rows)


def _labels(items: Iterable[Restriction], code: str) -> str:
    return ", ".join(item.label for item in items if item.code == code and item.label)


def _held(a: Qualifiers, b: Qualifiers) -> tuple[str, tuple[Differing, ...]]:
    rows = [
        Differing(name, *values)
        for name, *values in zip(ORDERS, a, b, strict=True)
        if values[0] != values[1]
    ]
    weaker = any(strength(one.qualifier, one.b) > strength(one.qualifier, one.a) for one in rows)
    stronger = any(strength(one.qualifier, one.b) < strength(one.qualifier, one.a) for one in rows)
    if weaker and stronger:
        return MIXED, tuple(rows)
    return (WEAKER if weaker else STRONGER if stronger else SAME), tuple(rows)


def obligation_rows(
    a: Mapping[str, Mapping[str, Any]], b: Mapping[str, Mapping[str, Any]]
) -> tuple[ObligationRow, ...]:
    """Return every obligation of two licences; another paragraph alone is no difference."""
    rows = []
    for name in dict.fromkeys((*a, *b)):
        mine, theirs = a.get(name), b.get(name)
        if mine is None or theirs is None:
            status = ADDED if mine is None else MISSING
        else:
            status = SAME if _terms(mine) == _terms(theirs) else DIFFERENT
        rows.append(ObligationRow(name, mine, theirs, status))
    return tuple(rows)


def _terms(item: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key != "paragraph" and value}


def fact_rows(a: Mapping[str, str], b: Mapping[str, str]) -> tuple[FactRow, ...]:
    """Return the facts that are known of both licences and differ."""
    names = dict.fromkeys((*a, *b))
    pairs = ((name, a.get(name, "unknown"), b.get(name, "unknown")) for name in names)
    return tuple(FactRow(*pair) for pair in pairs if pair[1] != pair[2])


def side_of_descriptor(name: str, license_id: str, data: Mapping[str, Any]) -> Side:
    """Return a known licence as a side."""
    rows = data.get("restrictions", ())
    listed = tuple(
        Restriction(row["code"], row.get("label", ""), qualifiers_of(row.get("qualifiers", {})))
        for row in rows
    )
    obligations = data.get("obligations", {})
    similar = obligations.get("passthrough", {}).get("similar", False)
    unsure = ""
    if not listed and (data["verified"] == "unverified" or data["family"] in RAIL_FAMILIES):
        unsure = f"which uses {name} restricts is not known without its text"
    notes = () if data["verified"] == "text" else (_verification(name, data["verified"]),)
    return Side(
        name, license_id, Restrictions(listed, similar), obligations, facts_of(data), unsure, notes
    )


def _verification(name: str, verified: str) -> str:
    how = (
        "was skimmed, not checked clause by clause" if verified == "skimmed" else "was not checked"
    )
    return f"what is said of {name} {how} against its text"


def facts_of(data: Mapping[str, Any]) -> dict[str, str]:
    """Return the facts that two licences are compared by."""
    found = {"artefacts": ", ".join(data.get("artefacts", ())) or "unknown"}
    found |= {name: str(data.get(name, "unknown")) for name in _FACTS}
    found["derivative"] = derivative_told(data.get("derivative")) or "unknown"
    hub = data.get("hub")
    family = ", a family of texts" if hub and hub["names"] == "family" else ""
    return {**found, "hub id": f"{hub['id']}{family}" if hub else "none"}


def side_of_match(side: Side, match: Match) -> Side:
    """Return a known licence as a text has it: restrictions and obligations as changed there."""
    listed = {(one.code, one.label): one for one in side.restrictions.listed}
    reviewed = bool(listed)  # else what the text itself says is all that is known
    for state in match.restrictions:
        key = (state.code, state.label)
        if state.status == MISSING:
            listed.pop(key, None)
        elif state.code and not (reviewed and state.status == SAME):
            listed[key] = Restriction(state.code, state.label, qualifiers_of(state.qualifiers))
    obligations = {name: dict(item) for name, item in side.obligations.items()}
    for change in match.changes:
        if change.name not in obligations:
            continue
        if change.kind == "removed":
            del obligations[change.name]
        else:
            _, _, how = change.sentence.partition(": ")
            obligations[change.name]["note"] = how or "the wording was changed in this copy"
    similar = side.restrictions.similar and obligations.get("passthrough", {}).get("similar", False)
    unsure = "" if listed else side.unsure
    if match.status == "partial":
        unsure = f"{side.name} is cut off or incomplete"
    return side._replace(
        restrictions=Restrictions(tuple(listed.values()), bool(similar)),
        obligations=obligations,
        unsure=unsure,
    )
