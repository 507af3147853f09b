"""How many parameters the weights of a repository hold, in each way that they are counted."""

from collections.abc import Iterator
from typing import NamedTuple

from raillint.repo.readings.table import read_all
from raillint.repo.readings.weights import weight_sets
from raillint.repo.snapshot import RepoSnapshot


class Count(NamedTuple):
    """How many values a set of weights holds, and how many of them are experts' and tables'."""

    name: str
    values: int
    experts: int
    embeddings: int


def counted(repo: RepoSnapshot) -> tuple[list[Count], list[str]]:
    """Return the counts of all sets of weights, or why there is none that is sure."""
    counts, reasons = [], []
    for item in weight_sets(repo):
        if item.reason and not item.listed:
            reasons.append(item.reason)
        elif item.reason:
            counts.append(Count(item.name, item.listed, 0, 0))
        elif item.packed:
            return [], []
        else:
            counts.append(Count(item.name, item.values, item.experts, item.embeddings))
    return counts, reasons


def countings(repo: RepoSnapshot, counts: list[Count]) -> Iterator[tuple[str, float]]:
    """Yield every count that a card can mean, with `active` for the part that is in use."""
    whole = Count("", *(sum(part) for part in list(zip(*counts, strict=True))[1:]))
    share = _active_share(repo)
    for item in (*counts, whole):
        yield "", item.values
        yield "", item.values - item.embeddings
        # Tied tables are stored once and can be counted twice.
        yield "", item.values + item.embeddings
        if item.experts and share:
            yield "active", item.values - item.experts * (1 - share)


def _active_share(repo: RepoSnapshot) -> float:
    """Return the share of a mixture's experts that serve a token, or 0 where it is none."""
    found: dict[str, int] = {}
    for item in read_all(repo):
        if item.fact.startswith("Experts, ") and isinstance(item.value, int):
            found[item.fact.removeprefix("Experts, ")] = item.value
    used = found.pop("num_experts_per_tok", 0)
    total = max(found.values(), default=0)
    return used / total if 0 < used <= total else 0
