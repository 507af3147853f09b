"""What the metadata of a card says of its terms: shared by the rules on prose."""

from functools import cache

from raillint.card.card import Card
from raillint.licensing.catalogue import (
    License,
    OwnLicenses,
    catalogue,
    find,
    own_licenses,
)
from raillint.licensing.names import named_licenses


def declared_licenses(card: Card) -> tuple[License, ...]:
    """Return the licences that the metadata names, or nothing where one is not known.

    For `license: other` the `license_name` counts.
    """
    found = []
    for item in card.license_ids:
        known = find(item)
        if known is None and item == "other":
            known = _named(card.data.get("license_name"))
        if known is None:
            return ()
        found.append(known)
    return tuple(found)


def _named(name: object) -> License | None:
    if not isinstance(name, str):
        return None
    known = find(name.strip().lower())
    if known is not None:
        return known
    named = named_licenses(name.lower())
    return find(next(iter(named[0].ids))) if len(named) == 1 and len(named[0].ids) == 1 else None


@cache
def _plain_ids(_: OwnLicenses | None) -> frozenset[str]:
    """Return the ids of licences that are no RAIL and let everyone trade: most cards."""
    return frozenset(
        item.id for item in catalogue().values() if not (item.is_rail or bars_commerce(item))
    )


def may_restrict(card: Card) -> bool:
    """Tell whether the metadata may declare a RAIL licence or one that bars commerce."""
    plain = _plain_ids(own_licenses())
    return not any(item in plain for item in card.license_ids)


def only_rail(card: Card) -> License | None:
    """Return the RAIL licence of a card that declares no other kind, or nothing."""
    licenses = declared_licenses(card) if may_restrict(card) else ()
    return licenses[0] if licenses and all(item.is_rail for item in licenses) else None


def bars_commerce(license_: License) -> bool:
    """Tell whether a licence bars commercial use, as its descriptor says."""
    return license_.commercial == "barred"
