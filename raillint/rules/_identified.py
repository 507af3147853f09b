"""Which licence the text of a repository is, in the words of the metadata."""

from typing import NamedTuple

from raillint.licensing.catalogue import find
from raillint.repo.snapshot import RepoSnapshot


class Identified(NamedTuple):
    """The value of `license` for a text, the further keys where there is no id, its file."""

    value: str
    details: tuple[tuple[str, str], ...]
    path: str


def identified(repo: RepoSnapshot) -> Identified | None:
    """Return the licence of the one licence file at the root, or nothing where that is open."""
    root = [file for file in repo.license_files if "/" not in file.path]
    if len(root) != 1 or len(repo.license_files) != 1:
        return None
    names = {one.license for one in root[0].matches if one.status == "exact"}
    if len(names) != 1 or any(one.status == "modified" for one in root[0].matches):
        return None
    known = find(names.pop())
    if known is None:
        return None
    if known.hub_id and not known.is_family:
        return Identified(known.hub_id, (), root[0].path)
    path = root[0].path
    return Identified("other", (("license_name", known.id), ("license_link", path)), path)
