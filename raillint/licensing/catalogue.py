"""The licences that raillint knows, by id: facts without texts.

Read from `licenses/catalogue.json`, which is generated from the descriptors.
"""

import json
from functools import cache
from typing import Any, NamedTuple

from raillint.data import data_file
from raillint.errors import DataError

RAIL_FAMILIES = frozenset({"rail", "rail-generator"})
# Ids that the Hub lists although they say nothing of the terms.
HUB_WITHOUT_TERMS = ("unknown", "other")


class License(NamedTuple):
    """What rules ask about a licence; the descriptor holds the rest.

    ``holders`` are those whom the copyright line of the published text names.
    """

    id: str
    name: str
    family: str
    hub_id: str
    hub_names: str
    aliases: tuple[str, ...]
    artefacts: tuple[str, ...]
    restrictions: tuple[str, ...]
    links: tuple[str, ...]
    verified: str
    holders: tuple[str, ...] = ()

    @property
    def is_rail(self) -> bool:
        """Whether it restricts uses and has these restrictions passed on."""
        return self.family in RAIL_FAMILIES

    @property
    def is_family(self) -> bool:
        """Whether the id names several texts, so that it alone tells no terms."""
        return self.hub_names == "family"


@cache
def catalogue() -> dict[str, License]:
    """Return every licence by its id. Raises DataError where the data is broken."""
    try:
        return {row["id"]: _license(row) for row in generated("catalogue.json")}
    except (KeyError, TypeError) as error:
        raise DataError(f"the licence catalogue is broken: {error}") from error


def generated(name: str) -> Any:
    """Return a generated JSON file of the licence data. Raises DataError where it is broken."""
    path = data_file(f"licenses/{name}")
    try:
        with open(path, "rb") as file:
            return json.load(file)
    except (OSError, ValueError) as error:
        raise DataError(f"cannot read the licence data {path}: {error}") from error


def _license(row: dict[str, Any]) -> License:
    values: list[Any] = [tuple(one) if isinstance(one, list) else one for one in row.values()]
    return License(*values)


@cache
def hub_ids() -> frozenset[str]:
    """Return the licence ids that the Hub accepts."""
    listed = (item.hub_id for item in catalogue().values() if item.hub_id)
    return frozenset([*listed, *HUB_WITHOUT_TERMS])


def find(license_id: str) -> License | None:
    """Return the licence of an id, or nothing where the catalogue has none."""
    return catalogue().get(license_id)


def linked(url: str) -> License | None:
    """Return the licence whose publisher's page a link is, or nothing."""
    return _by_link().get(canonical_link(url))


@cache
def _by_link() -> dict[str, License]:
    return {link: item for item in catalogue().values() for link in item.links}


def canonical_link(url: str) -> str:
    """Return a link without what does not change the page: scheme, `www.`, view, slash."""
    bare = url.strip().partition("#")[0].partition("?")[0]
    for prefix in ("https://", "http://", "www."):
        bare = bare.removeprefix(prefix)
    for view in ("/resolve/", "/raw/"):
        bare = bare.replace(view, "/blob/")
    return bare.rstrip("/").lower()
