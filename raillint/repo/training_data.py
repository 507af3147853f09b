"""The datasets that a model's metadata name, and whether its licence keeps their terms."""

from collections.abc import Iterator
from typing import NamedTuple

from raillint.card.card import Card
from raillint.licensing.data_terms import NONE, clash_of
from raillint.repo.bases import dataset_licenses
from raillint.repo.hub_id import owner_of
from raillint.repo.snapshot import RepoSnapshot

_MOST = 20  # datasets that the Hub is asked for


class Clash(NamedTuple):
    """A dataset whose terms a model does not keep: why, its licence, its place in the list."""

    why: str
    dataset: str
    license: str
    at: int


def clashes(repo: RepoSnapshot, card: Card, own: str) -> Iterator[Clash]:
    """Yield each dataset of another organisation whose licence the own one does not keep."""
    listed = card.data.get("datasets")
    owner = owner_of(repo.source.hub_id)
    for at, item in enumerate(listed[:_MOST] if isinstance(listed, list) else [listed]):
        dataset = item.strip() if isinstance(item, str) else ""
        if not dataset or (owner and owner_of(dataset) == owner):
            continue
        licenses = dataset_licenses(repo, dataset)
        if licenses is None or len(licenses) > 1:
            continue  # nobody was asked, or nothing says which of several applies
        license_id = licenses[0] if licenses else ""
        why = clash_of(license_id, own) if license_id else NONE
        if why:
            yield Clash(why, dataset, license_id, at)
