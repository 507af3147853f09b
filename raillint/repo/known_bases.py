"""The bases that raillint is shipped with (`licenses/known-bases.json`)."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from raillint.errors import DataError
from raillint.licensing.catalogue import generated
from raillint.licensing.compatibility import known_map
from raillint.repo.hub_id import OLD_NAMES, owner_of
from raillint.repo.lineage import Ancestor, Unknown
from raillint.repo.lock import named_parents

if TYPE_CHECKING:
    from raillint.repo.snapshot import RepoSnapshot

KNOWN = "known-bases"


class KnownBases:
    """Who looks a base up in the shipped list."""

    name = "the known bases"

    def look_up(self, base_id: str) -> Ancestor | Unknown:
        """Return what is known of a repository. Raises DataError where the data is broken."""
        row = known_base(base_id.lower())
        if row is None and "/" not in base_id:
            row = next((one for one in _called(base_id) if owner_of(one.id) in OLD_NAMES), None)
        if row is None:
            return Unknown(base_id, "it is not among the known bases", (self.name,))
        return row

    def opened(self, base_id: str) -> "RepoSnapshot | None":
        """Return nothing: no file is kept here."""
        del base_id
        return None


def bases_called(name: str) -> tuple[str, ...]:
    """Return the ids of the known bases that have a name, whoever owns them."""
    return tuple(dict.fromkeys(row.id for row in _called(name)))


def _called(name: str) -> list[Ancestor]:
    keys = (key for key in _rows() if key.rpartition("/")[2] == name.lower())
    return [row for key in keys if (row := known_base(key)) is not None]


@cache
def _rows() -> Mapping[str, Mapping[str, Any]]:
    """Return the rows of the file by their ids and aliases in lower case."""
    rows = generated("known-bases.json")
    try:
        found = {row["id"].lower(): row for row in rows}
        return found | {alias.lower(): row for row in rows for alias in row.get("aliases", ())}
    except (KeyError, TypeError, AttributeError) as error:
        raise _broken(error) from error


@cache
def known_base(key: str) -> Ancestor | None:
    """Return what is known under an id in lower case. Made when asked for: there are many."""
    row = _rows().get(key)
    if row is None:
        return None
    try:
        return Ancestor(
            id=row["id"],
            licenses=(row["license"],),
            edition=row["edition"] or "",
            restrictions=known_map(row["license"]),
            basis=row["sure"],
            origin=KNOWN,
            date=row["date"],
            source=row["source"],
            parents=named_parents(row["id"], row.get("parents", ())),
            formerly=tuple(row.get("formerly", ())),
            renamed=row["id"] if row["id"].lower() != key else "",
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _broken(error) from error


def _broken(error: Exception) -> DataError:
    return DataError(f"the known bases are broken: {error}; install raillint again")
