"""Use restrictions as data, and the algebra over them.

A licence restricts a map of taxonomy codes, each with qualifiers that say how strong the
restriction is. One map covers another if it holds every code of it, at least as strong
in every qualifier. All functions are pure and treat maps as values.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from raillint.errors import DataError, UsageError
from raillint.licensing.catalogue import OwnLicenses, generated, own_licenses


class _Values(NamedTuple):
    intent: str = "none"
    effect: str = "any"
    degree: str = "any"
    scope: str = "any"
    consent: str = "irrelevant"
    disclosure: str = "irrelevant"
    automation: str = "any"
    substitute: str = "any"
    proof: str = "any"
    law: str = "any"
    exception: str = "none"
    attempt: str = "unstated"
    force: str = "binding"


# The values of every qualifier, the strongest first (`licenses/taxonomy.yaml`).
ORDERS: dict[str, tuple[str, ...]] = {
    "intent": ("none", "purpose", "deliberate"),
    "effect": ("any", "likely", "actual"),
    "degree": ("any", "serious"),
    "scope": ("any", "public", "limited"),
    "consent": ("irrelevant", "without-consent"),
    "disclosure": ("irrelevant", "unless-clear", "unless-any"),
    "automation": ("any", "fully"),
    "substitute": ("any", "replacing"),
    "proof": ("any", "verifiable"),
    "law": ("any", "legal-only"),
    "exception": ("none", "carved-out"),
    "attempt": ("covered", "unstated"),
    "force": ("binding", "weakened"),
}


class Qualifiers(_Values):
    """How strong a restriction is; the defaults are those of a clause without conditions.

    Raises UsageError for a value that is none of its qualifier's.
    """

    __slots__ = ()

    if not TYPE_CHECKING:  # the types are those of the fields

        def __new__(cls, *values: str, **named: str) -> Self:
            """Return qualifiers whose values are all known."""
            unknown = [*sorted(named.keys() - ORDERS.keys()), *values[len(ORDERS) :]]
            if unknown:
                raise UsageError(
                    f"there is no qualifier for {unknown[0]!r}: choose from {', '.join(ORDERS)}"
                )
            made = super().__new__(cls, *values, **named)
            for name, value in zip(ORDERS, made, strict=True):
                if value not in ORDERS[name]:
                    known = ", ".join(ORDERS[name])
                    raise UsageError(f"there is no {name} {value!r}: choose from {known}")
            return made


UNCONDITIONAL = Qualifiers()

RestrictionMap = Mapping[str, Qualifiers]


def qualifiers_of(data: Mapping[str, str]) -> Qualifiers:
    """Return qualifiers from data that names those that differ from the defaults.

    Raises DataError for a name or value that there is none of.
    """
    for name, value in data.items():
        if value not in ORDERS.get(name, ()):
            raise DataError(f"there is no qualifier {name}: {value}")
    return Qualifiers(**data)


def as_data(qualifiers: Qualifiers) -> dict[str, str]:
    """Return the qualifiers that differ from the defaults, by name."""
    rows = zip(qualifiers._fields, qualifiers, UNCONDITIONAL, strict=True)
    return {name: value for name, value, default in rows if value != default}


def strength(name: str, value: str) -> int:
    """Return the place of a value in its qualifier's order; 0 is the strongest."""
    return ORDERS[name].index(value)


def at_least(given: Qualifiers, required: Qualifiers) -> bool:
    """Tell whether a restriction is as strong as another in every qualifier."""
    return all(
        strength(name, mine) <= strength(name, theirs)
        for name, mine, theirs in zip(ORDERS, given, required, strict=True)
    )


def strongest(one: Qualifiers, other: Qualifiers) -> Qualifiers:
    """Return the weakest qualifiers that are as strong as both."""
    rows = zip(ORDERS, one, other, strict=True)
    return Qualifiers(*(min(a, b, key=lambda value: strength(name, value)) for name, a, b in rows))


def covers(given: RestrictionMap, required: RestrictionMap) -> bool:
    """Tell whether what is given restricts all that is required, no weaker.

    Raises UsageError, as the functions below, for what is no map of codes to `Qualifiers`.
    """
    return not difference(required, given)


def difference(required: RestrictionMap, given: RestrictionMap) -> dict[str, Qualifiers]:
    """Return what is required and not covered: codes that are absent or weaker."""
    _refuse_other(required, given)
    return {
        code: wanted
        for code, wanted in required.items()
        if code not in given or not at_least(given[code], wanted)
    }


def union(one: RestrictionMap, other: RestrictionMap) -> dict[str, Qualifiers]:
    """Return the weakest map that covers both: all codes, the stronger of each qualifier."""
    _refuse_other(one, other)
    joined = dict(one)
    for code, qualifiers in other.items():
        joined[code] = strongest(joined[code], qualifiers) if code in joined else qualifiers
    return joined


def _refuse_other(*maps: object) -> None:
    """Raise UsageError for what is no restriction map, where a caller does not check types."""
    for given in maps:
        if not isinstance(given, Mapping) or not all(
            isinstance(value, Qualifiers) for value in given.values()
        ):
            raise UsageError(
                f"{given!r:.60} is no restriction map: `restrictions(id)` returns that of a licence"
            )


class Restriction(NamedTuple):
    """A restriction of a known licence, as its descriptor has it."""

    code: str
    label: str
    qualifiers: Qualifiers


class Restrictions(NamedTuple):
    """What a known licence restricts.

    ``similar`` says that terms of the same purpose may stand in for its own downstream.
    """

    listed: tuple[Restriction, ...] = ()
    similar: bool = False


@cache
def _known(own: OwnLicenses | None) -> dict[str, Restrictions]:
    if own is not None:
        return {**_read_all(own.restrictions), **_known(None)}
    return _read_all(generated("restrictions.json"))


def _read_all(rows: Mapping[str, list[Any]]) -> dict[str, Restrictions]:
    try:
        return {
            license_id: _read(similar, listed) for license_id, (similar, listed) in rows.items()
        }
    except (ValueError, TypeError, AttributeError) as error:
        raise DataError(
            f"the restrictions of the licences are broken: {error}; install raillint again"
        ) from error


def _read(similar: bool, listed: list[Any]) -> Restrictions:  # noqa: FBT001 - a row of JSON
    rows = (Restriction(code, label, qualifiers_of(data)) for code, label, data in listed)
    return Restrictions(tuple(rows), similar)


def known_restrictions(license_id: str) -> Restrictions:
    """Return what a known licence restricts; of one that is not known, nothing."""
    return _known(own_licenses()).get(license_id, Restrictions())


def restrictions_of(license_id: str) -> tuple[Restriction, ...]:
    """Return the restrictions of a known licence in the order of its text."""
    return known_restrictions(license_id).listed


def restricting_ids() -> tuple[str, ...]:
    """Return the ids of the licences whose restrictions are known, sorted."""
    return tuple(sorted(_known(own_licenses())))


class Shortfall(NamedTuple):
    """What given terms lack of a licence's restrictions: absent codes, and weaker ones."""

    missing: dict[str, Qualifiers]
    weaker: dict[str, Qualifiers]


def shortfall(license_id: str, given: RestrictionMap) -> Shortfall:
    """Return what terms lack to carry on the restrictions of a known licence."""
    return lacking_of(known_restrictions(license_id), given)


def lacking_of(known: Restrictions, given: RestrictionMap) -> Shortfall:
    """Return what terms lack to carry on restrictions.

    Where a licence is content with terms that serve the same purpose, a code that is
    there counts as carried on, whatever its qualifiers.
    """
    lacking = difference(restriction_map(known.listed), given)
    missing = {code: wanted for code, wanted in lacking.items() if code not in given}
    weaker = {code: wanted for code, wanted in lacking.items() if code in given}
    return Shortfall(missing, {} if known.similar else weaker)


def restriction_map(restrictions: Iterable[Restriction]) -> dict[str, Qualifiers]:
    """Return restrictions as a map; a code that stands twice counts at its strongest."""
    found: dict[str, Qualifiers] = {}
    for item in restrictions:
        found = union(found, {item.code: item.qualifiers})
    return found


def schema_of(required: RestrictionMap, license_id: str, name: str) -> dict[str, Any]:
    """Return a draft-07 schema that accepts the maps that cover what is required."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"Use restrictions of {name}",
        "description": "Generated. A map of taxonomy codes to qualifiers is valid if it restricts "
        f"all that {license_id} restricts, no weaker.",
        "type": "object",
        "required": sorted(required),
        "properties": {code: _code_schema(required[code]) for code in sorted(required)},
        "additionalProperties": _any_code(),
    }


def _code_schema(required: Qualifiers) -> dict[str, Any]:
    allowed = {
        name: ORDERS[name][: strength(name, value) + 1]
        for name, value in zip(ORDERS, required, strict=True)
    }
    needed = [name for name in ORDERS if getattr(UNCONDITIONAL, name) not in allowed[name]]
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {name: {"enum": list(values)} for name, values in allowed.items()},
        "additionalProperties": False,
    }
    return {**schema, "required": needed} if needed else schema


def _any_code() -> dict[str, Any]:
    """Return the schema of a code that is not required: any qualifiers will do."""
    return {
        "type": "object",
        "properties": {name: {"enum": list(values)} for name, values in ORDERS.items()},
        "additionalProperties": False,
    }
