"""`.raillint.lock.yaml`: what the parents of a folder were when they were last asked for.

It makes a check without network as sure as one with it, and a later change of a base's
licence visible.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from raillint.bounded_yaml import load
from raillint.errors import DataError
from raillint.licensing.restrictions import RestrictionMap, as_data, qualifiers_of
from raillint.model import Confidence, Span
from raillint.repo.hub_id import read_id
from raillint.repo.lineage import Ancestor, Parent

LOCK_FILE = ".raillint.lock.yaml"
VERSION = 1
MAX_ENTRIES = 1_000
_HEAD = """\
# The parents of this repository as they were on the dates below, and what they were under.
# Written by `raillint check --online`, and by `raillint init` where you said a base's licence;
# commit it, and a later change of a licence is noticed.
"""
_TEXTS = ("edition", "basis", "date", "source", "sha", "gated", "problem", "renamed")


class Lock(NamedTuple):
    """The entries of a lock file by id in lower case; ``problem`` says why there are none."""

    entries: Mapping[str, Ancestor]
    problem: str = ""


def read_lock(text: str) -> Lock:
    """Read a lock file; whatever is wrong with it is its problem, not an exception."""
    import yaml  # noqa: PLC0415 - few folders hold one

    try:
        data = load(text)
    except yaml.YAMLError:
        return Lock({}, f"{LOCK_FILE} is no YAML")
    if not isinstance(data, dict) or not isinstance(data.get("parents"), dict):
        return Lock({}, f"{LOCK_FILE} names no parents")
    if data.get("version") != VERSION:
        return Lock({}, f"{LOCK_FILE} is of another version than {VERSION}")
    if len(data["parents"]) > MAX_ENTRIES:
        return Lock({}, f"{LOCK_FILE} names more than {MAX_ENTRIES:,} parents")
    try:
        read = [_entry(repo_id, row) for repo_id, row in data["parents"].items()]
    except (TypeError, ValueError, AttributeError, DataError):
        return Lock({}, f"{LOCK_FILE} holds an entry that cannot be read")
    return Lock({item.id.lower(): item for item in read})


def _entry(repo_id: object, row: Any) -> Ancestor:
    if not isinstance(repo_id, str) or not isinstance(row, dict):
        raise TypeError
    texts: Any = {name: row.get(name) or "" for name in _TEXTS}
    licenses = tuple(row.get("license") or ())
    if not all(isinstance(item, str) for item in (*texts.values(), *licenses)):
        raise TypeError
    restrictions = row.get("restrictions")
    return Ancestor(
        id=repo_id,
        licenses=licenses,
        restrictions=None if restrictions is None else _map(restrictions),
        origin="lock",
        parents=named_parents(repo_id, row.get("parents") or ()),
        **texts,
    )


def _map(data: Mapping[str, Mapping[str, str]]) -> RestrictionMap:
    return {str(code): qualifiers_of(found or {}) for code, found in data.items()}


def named_parents(own_id: str, rows: Iterable[Iterable[str]]) -> tuple[Parent, ...]:
    """Return the parents of an ancestor, of which no more is known than id and relation."""
    nowhere = Span(own_id, 0, 0)
    found = []
    for name, relation in rows:
        named = read_id(str(name))
        found.append(
            Parent(named.id, str(relation), Confidence.HIGH, nowhere, (), named.unresolved)
        )
    return tuple(found)


def render_lock(ancestors: Iterable[Ancestor]) -> str:
    """Return the lock file of ancestors, sorted by id."""
    import yaml  # noqa: PLC0415

    rows = {item.id: _row(item) for item in sorted(ancestors, key=lambda item: item.id.lower())}
    data = {"version": VERSION, "parents": rows}
    return _HEAD + yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)


def _row(item: Ancestor) -> dict[str, Any]:
    row: dict[str, Any] = {"license": list(item.licenses)}
    row |= {name: value for name in _TEXTS if (value := getattr(item, name))}
    if item.restrictions is not None:
        row["restrictions"] = {code: as_data(found) for code, found in item.restrictions.items()}
    if item.parents:
        row["parents"] = [[parent.id, parent.relation] for parent in item.parents]
    return row
