"""What stays the same of a finding from one run to the next, for services that follow it."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from raillint.baseline import fingerprint
from raillint.blake2 import blake2b
from raillint.formats.text import shown_path
from raillint.model import Finding, RepoReport


class Identified(NamedTuple):
    """A finding with its file as the user sees it, and with an id of its own in the run."""

    finding: Finding
    path: str
    id: str


def identified(repo: RepoReport, *, silenced: bool = False) -> Iterator[Identified]:
    """Yield the findings of a repository with ids that hold while lines move.

    The findings that something silences follow where they are asked for.

    Findings that are alike in one file are told apart by their order.
    """
    met: Counter[str] = Counter()
    covered = tuple(item.finding for item in repo.silenced) if silenced else ()
    for finding in (*repo.findings, *covered):
        path = shown_path(repo, finding.place.path)
        id_ = digest(path, fingerprint(finding))
        met[id_] += 1
        yield Identified(finding, path, id_ if met[id_] == 1 else f"{id_}-{met[id_]}")


def digest(*parts: str) -> str:
    """Return a short name for what a few texts say together."""
    # Names of files may hold bytes that are no UTF-8, as lone surrogates.
    return blake2b("\0".join(parts).encode(errors="surrogatepass"), digest_size=16).hexdigest()
