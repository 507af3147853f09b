"""Who knows a base: the lock file of a folder, the cache, the Hub, several in turn."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from raillint.errors import SourceError
from raillint.repo.hub_id import SHORT_NAME, read_id
from raillint.repo.known_bases import KnownBases, known_base
from raillint.repo.lineage import Ancestor, Bases, Derivative, Unknown
from raillint.repo.lock import LOCK_FILE, Lock, read_lock
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import RepoSnapshot

if TYPE_CHECKING:
    from raillint.repo.hub import Hub
    from raillint.repo.hub_bases import HubBases

CACHED = "cache"
_HUB = "https://huggingface.co"


class LockedBases:
    """The parents that `raillint check --online` wrote down beside the card.

    The file lies in the repository that is judged, so it does not overrule in silence a
    licence that somebody checked: the two are then told as an open question.
    """

    name = LOCK_FILE

    def __init__(self, lock: Lock) -> None:
        self.lock = lock

    def look_up(self, base_id: str) -> Ancestor | Unknown:
        """Return what was written down of a repository."""
        known = self.lock.entries.get(base_id.lower())
        if known is not None:
            shipped = known_base(base_id.lower())
            if shipped is None or not shipped.sure or set(shipped.licenses) & set(known.licenses):
                return known
            checked, noted = " and ".join(shipped.licenses), " and ".join(known.licenses)
            return known._replace(
                unanswered=f"{LOCK_FILE} says {noted}, and it was under {checked} when that was "
                f"checked on {shipped.date}; `raillint check --online` asks the Hub which it is"
            )
        if self.lock.problem:
            told = f"{self.lock.problem}; delete it, and `raillint check --online` writes it anew"
            return Unknown(base_id, told, (self.name,), unanswered=told)
        return Unknown(base_id, "the lock file does not name it", (self.name,))

    def opened(self, base_id: str) -> RepoSnapshot | None:
        """Return nothing: no file is kept here."""
        del base_id
        return None


class InTurn:
    """Several who may know: the first that knows a licence answers.

    Where a later one knows another licence, that is noted as one of former times; what
    keeps an earlier one from telling is noted as the problem.
    """

    def __init__(self, *several: Bases) -> None:
        self.several = several

    def look_up(self, base_id: str) -> Ancestor | Unknown:
        """Return what the first who knows says; where nobody does, who was asked and why not."""
        answers = [one.look_up(base_id) for one in self.several]
        known = [item for item in answers if isinstance(item, Ancestor)]
        best = next((item for item in known if item.licenses), known[0] if known else None)
        nobody = [item for item in answers if isinstance(item, Unknown)]
        unanswered = next((item.unanswered for item in answers if item.unanswered), "")
        if best is None:
            return _nobody(base_id, nobody)._replace(unanswered=unanswered)
        others = (one for item in known for one in item.licenses if one not in best.licenses)
        former = tuple(dict.fromkeys((*best.formerly, *others)))
        problem = next((item.problem for item in known if item.problem), "")
        surer = next((item for item in known if item.sure and item.licenses == best.licenses), None)
        if surer is not None and not best.sure:
            # A tag that somebody checked, or whose text was read, is more than a tag.
            best = best._replace(basis=surer.basis, source=surer.source or best.source)
        return best._replace(formerly=former, problem=problem, unanswered=unanswered)

    def lacks_dataset(self, dataset_id: str) -> bool:
        """Tell whether the first who can be asked for datasets has none of an id."""
        for one in self.several:
            ask: Callable[[str], bool] | None = getattr(one, "lacks_dataset", None)
            if ask is not None:
                return ask(dataset_id)
        return False

    def dataset_licenses(self, dataset_id: str) -> tuple[str, ...] | None:
        """Return the licences of a dataset from the first who can be asked for datasets."""
        for one in self.several:
            ask = getattr(one, "dataset_licenses", None)
            if ask is not None:
                licenses: tuple[str, ...] | None = ask(dataset_id)
                return licenses
        return None

    def opened(self, base_id: str) -> RepoSnapshot | None:
        """Return the files from the first who has them."""
        found = (one.opened(base_id) for one in self.several)
        return next((repo for repo in found if repo is not None), None)


def _nobody(base_id: str, answers: list[Unknown]) -> Unknown:
    looked_at = tuple(place for item in answers for place in item.looked_at)
    if read_id(base_id).unresolved == SHORT_NAME:
        return Unknown(
            base_id, f"it is {SHORT_NAME}, which several repositories can have", looked_at
        )
    reasons = dict.fromkeys(item.reason for item in answers)
    return Unknown(base_id, "; ".join(reasons) or "nobody was asked", looked_at)


class CachedBases:
    """What the Hub said on an earlier day, where that is still in the cache."""

    name = "the cache"

    def look_up(self, base_id: str) -> Ancestor | Unknown:
        """Return what was kept of a repository; no network is asked."""
        from raillint.data import cache_folder  # noqa: PLC0415 - only with a cache
        from raillint.repo.hub_bases import HubBases  # noqa: PLC0415 - only for who is unknown
        from raillint.repo.hub_cache import HubCache  # noqa: PLC0415
        from raillint.repo.hub_info import HubInfo, read_info  # noqa: PLC0415
        from raillint.repo.hub_target import HubTarget  # noqa: PLC0415

        endpoint = os.environ.get("HF_ENDPOINT") or _HUB
        cache = HubCache(cache_folder(), endpoint.rstrip("/"))

        def describe(wanted: str) -> HubInfo:
            target = HubTarget("model", wanted)
            kept = cache.find_json("info", *target)
            if kept is None:
                raise SourceError("it is not in the cache")
            return read_info(kept, target)

        known = HubBases(describe, page=endpoint).look_up(base_id)
        if isinstance(known, Unknown):
            return known._replace(looked_at=(self.name,))
        return known._replace(origin=CACHED)

    def opened(self, base_id: str) -> RepoSnapshot | None:
        """Return nothing: no file is kept here."""
        del base_id
        return None


class Unless:
    """Somebody who is asked only for what the first does not know."""

    def __init__(self, first: Bases, then: Bases) -> None:
        self.first = first
        self.then = then

    def look_up(self, base_id: str) -> Ancestor | Unknown:
        """Return what the first says, else the other, with all the places that were looked at."""
        known = self.first.look_up(base_id)
        if isinstance(known, Ancestor) and known.licenses:
            return known
        other = self.then.look_up(base_id)
        if isinstance(other, Unknown) and isinstance(known, Unknown):
            return known._replace(looked_at=(*known.looked_at, *other.looked_at))
        return other if isinstance(other, Ancestor) else known

    def opened(self, base_id: str) -> RepoSnapshot | None:
        """Return the files from the first, else the other."""
        return self.first.opened(base_id) or self.then.opened(base_id)


def offline_bases(repo: RepoSnapshot) -> Bases:
    """Return those who know without a network: one's own lock file, our list, the cache."""
    lock = lock_of(repo)
    at_hand = InTurn(*([] if lock is None else [LockedBases(lock)]), KnownBases())
    return Unless(at_hand, CachedBases())


def derivative_of(repo: RepoSnapshot, bases: Bases | None = None) -> Derivative | None:
    """Return a repository as what was made of others, nothing where it names no parent.

    The same object for the whole run. Left out, ``bases`` are those that the run gave the
    repository, else those who need no network.
    """
    if "derivative" not in repo.derived:
        parents = find_parents(repo)
        asked = bases or _asked(repo)
        made = Derivative(repo, parents, asked or offline_bases(repo)) if parents else None
        repo.derived["derivative"] = made
    found: Derivative | None = repo.derived["derivative"]
    return found


def _asked(repo: RepoSnapshot) -> Bases | None:
    ask = repo.derived.get("ask")
    found: Bases | None = ask(repo) if ask else None
    return found


def bases_of(repo: RepoSnapshot) -> Bases:
    """Return who is asked for a repository's bases: those of the run, else without a network."""
    return _asked(repo) or offline_bases(repo)


def dataset_licenses(repo: RepoSnapshot, dataset_id: str) -> tuple[str, ...] | None:
    """Return the licences that the Hub gives for a dataset; none where it was not asked.

    One request, remembered for the run, and none for a repository that may not ask the Hub.
    """
    asked = _asked(repo)
    return asked.dataset_licenses(dataset_id) if isinstance(asked, InTurn) else None


def lacks_dataset(repo: RepoSnapshot, dataset_id: str) -> bool:
    """Tell whether the Hub was asked for a dataset and has none that everybody can see.

    One request, and none for a repository that may not ask the Hub.
    """
    asked = _asked(repo)
    return isinstance(asked, InTurn) and asked.lacks_dataset(dataset_id)


def look_up(repo: RepoSnapshot, base_id: str) -> Ancestor | Unknown:
    """Return what is known of a model, by those who are asked for a repository's parents."""
    return (_asked(repo) or offline_bases(repo)).look_up(base_id)


def lock_of(repo: RepoSnapshot) -> Lock | None:
    """Return the lock file of a folder, or nothing; one in a stranger's repository is no word.

    Neither is one where the settings of the repository do not count.

    Raises SourceError where it is there but cannot be read.
    """
    if not (repo.trusted and repo.source.local and repo.whole) or LOCK_FILE not in repo.paths:
        return None
    if "lock" not in repo.derived:
        file = repo.text_file(LOCK_FILE)
        text = file.document.text if file is not None and file.document is not None else None
        repo.derived["lock"] = (
            Lock({}, f"{LOCK_FILE} is no text") if text is None else read_lock(text)
        )
    lock: Lock = repo.derived["lock"]
    return lock


def bases_for(repo: RepoSnapshot, hub: "Hub | None", today: str) -> Bases | None:
    """Return who is asked for a repository's parents; nothing leaves it to who needs no network.

    A repository on the Hub has its own access to it; a folder has what ``--online`` gave.
    """
    hub = getattr(repo.source, "hub", hub)
    if hub is None:
        return None
    lock = lock_of(repo)
    locked = () if lock is None or lock.problem else (LockedBases(lock),)
    return InTurn(_on_hub(hub, today), *locked, KnownBases())


def _on_hub(hub: "Hub", today: str) -> "HubBases":
    """Return the bases as the Hub describes them, their licence files included."""
    from raillint.repo.hub import HubSource  # noqa: PLC0415 - imports huggingface_hub
    from raillint.repo.hub_bases import HubBases  # noqa: PLC0415
    from raillint.repo.hub_target import HubTarget  # noqa: PLC0415

    return HubBases(
        lambda base_id: hub.info(HubTarget("model", base_id)),
        lambda base_id: HubSource(hub, HubTarget("model", base_id)),
        describe_data=lambda data_id: hub.info(HubTarget("dataset", data_id)),
        today=today,
        page=hub.client.endpoint,
    )
