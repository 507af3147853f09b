"""The licences that raillint knows, by id: facts without texts.

Read from `licenses/catalogue.json`, which is generated from the descriptors. Licences of
one's own stand beside them within `knowing`.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
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
    openness: str = "unknown"
    commercial: str = "unknown"

    @property
    def is_rail(self) -> bool:
        """Whether it restricts uses and has these restrictions passed on."""
        return self.family in RAIL_FAMILIES

    @property
    def is_family(self) -> bool:
        """Whether the id names several texts, so that it alone tells no terms."""
        return self.hub_names == "family"


class OwnLicenses:
    """Licences of one's own: where they are, their facts, and what each restricts.

    ``restrictions`` are rows as in `licenses/restrictions.json`. Two are equal only if they
    are the same object, so that what is derived from one is derived once.
    """

    def __init__(
        self, folder: str, licenses: Mapping[str, License], restrictions: Mapping[str, list[Any]]
    ) -> None:
        self.folder = folder
        self.licenses = licenses
        self.restrictions = restrictions


_OWN: ContextVar[OwnLicenses | None] = ContextVar("own licences", default=None)


@contextmanager
def knowing(own: OwnLicenses | None) -> Iterator[None]:
    """Let licences of one's own count beside the shipped ones.

    A context, not a parameter: what a licence id means is asked in most rules, and each
    repository of a run may name a folder of its own.
    """
    token = _OWN.set(own)
    try:
        yield
    finally:
        _OWN.reset(token)


@contextmanager
def knowing_learned(folder: str) -> Iterator[None]:
    """Let the licences that were learned into a folder count; without one, the shipped alone.

    Raises UsageError where the folder is missing or a descriptor in it is broken.
    """
    if not folder:
        yield
        return
    from raillint.licensing.learn import learned_licenses  # noqa: PLC0415 - few have their own

    with knowing(learned_licenses(folder)):
        yield


def own_licenses() -> OwnLicenses | None:
    """Return the licences of one's own that count here, or nothing."""
    return _OWN.get()


def catalogue() -> dict[str, License]:
    """Return every licence by its id. Raises DataError where the data is broken."""
    own = _OWN.get()
    return shipped() if own is None else _joined(own)


@cache
def shipped() -> dict[str, License]:
    """Return the licences that come with raillint. Raises DataError."""
    try:
        return {row["id"]: license_of(row) for row in generated("catalogue.json")}
    except (KeyError, TypeError) as error:
        raise DataError(
            f"the licence catalogue is broken: {error}; install raillint again"
        ) from error


@cache
def _joined(own: OwnLicenses) -> dict[str, License]:
    return {**own.licenses, **shipped()}


def generated(name: str) -> Any:
    """Return a generated JSON file of the licence data. Raises DataError where it is broken."""
    path = data_file(f"licenses/{name}")
    try:
        with open(path, "rb") as file:
            return json.load(file)
    except (OSError, ValueError) as error:
        raise DataError(
            f"cannot read the licence data {path}: {error}; install raillint again"
        ) from error


def license_of(row: Mapping[str, Any]) -> License:
    """Return a licence from its row in the catalogue."""
    values: list[Any] = [tuple(one) if isinstance(one, list) else one for one in row.values()]
    return License(*values)


@cache
def hub_ids() -> frozenset[str]:
    """Return the licence ids that the Hub accepts: a fact that no learned licence changes."""
    listed = (item.hub_id for item in shipped().values() if item.hub_id)
    return frozenset([*listed, *HUB_WITHOUT_TERMS])


def find(license_id: str) -> License | None:
    """Return the licence of an id, or nothing where the catalogue has none.

    The Hub's id of a licence of one's own finds it too.
    """
    found = catalogue().get(license_id)
    own = _OWN.get()
    if found is None and own is not None:
        return next((one for one in own.licenses.values() if one.hub_id == license_id), None)
    return found


def linked(url: str) -> License | None:
    """Return the licence whose publisher's page a link is, or nothing."""
    return _by_link(_OWN.get()).get(canonical_link(url))


@cache
def _by_link(_: OwnLicenses | None) -> dict[str, License]:
    return {link: item for item in catalogue().values() for link in item.links}


def canonical_link(url: str) -> str:
    """Return a link without what does not change the page: scheme, `www.`, view, slash."""
    bare = url.strip().partition("#")[0].partition("?")[0]
    for prefix in ("https://", "http://", "www."):
        bare = bare.removeprefix(prefix)
    for view in ("/resolve/", "/raw/"):
        bare = bare.replace(view, "/blob/")
    return bare.rstrip("/").lower()
