"""Which uses the texts in a repository restrict."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from raillint.licensing.catalogue import RAIL_FAMILIES, find
from raillint.licensing.recognise import Stated, stated_restrictions
from raillint.licensing.restrictions import Qualifiers, qualifiers_of, union
from raillint.repo.snapshot import LicenseFile, RepoSnapshot


def stated_in(file: LicenseFile) -> tuple[Stated, ...]:
    """Return the restrictions that a file states of its own, where no known text lists them."""
    if any(match.restrictions for match in file.matches):
        return ()
    families = {item.family for match in file.matches if (item := find(match.license))}
    if families and not families & {*RAIL_FAMILIES, "other"}:
        return ()
    known = [match.span for match in file.matches if match.score]
    return tuple(
        item
        for item in stated_restrictions(file.document)
        if not any(span.start <= item.span.start < span.end for span in known)
    )


def restrictions_in(files: Iterable[LicenseFile]) -> dict[str, Qualifiers]:
    """Return the codes that licence files restrict, each at its strongest."""
    found: dict[str, Qualifiers] = {}
    for file in files:
        for match in file.matches:
            for item in match.restrictions:
                if item.code and item.status != "missing":
                    found = union(found, {item.code: qualifiers_of(item.qualifiers)})
        for stated in stated_in(file):
            found = union(found, {stated.code: stated.qualifiers})
    return found


class Loss(NamedTuple):
    """What a copy of a known licence lost of its restrictions: codes left out, and weakened."""

    path: str
    license: str
    missing: tuple[str, ...]
    narrowed: tuple[str, ...]


def losses_in(files: Iterable[LicenseFile]) -> Iterator[Loss]:
    """Yield for each altered copy of a known licence what of its restrictions is gone."""
    for file in files:
        for match in file.matches:
            lost = {
                status: tuple(
                    dict.fromkeys(
                        item.code for item in match.restrictions
                        if item.code and item.status == status
                    )
                )
                for status in ("missing", "narrowed")
            }  # fmt: skip
            if any(lost.values()):
                yield Loss(file.path, match.license, lost["missing"], lost["narrowed"])


def own_restrictions(repo: RepoSnapshot) -> dict[str, Qualifiers]:
    """Return the codes that the licence files of a repository restrict, at their strongest."""
    return restrictions_in(repo.license_files)
