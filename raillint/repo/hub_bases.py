"""What the Hub says of a base: one question for each, its licence text where it has one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol

from raillint.errors import SourceError
from raillint.licensing.compatibility import known_map
from raillint.licensing.match import EXACT
from raillint.licensing.restrictions import RestrictionMap
from raillint.model import Confidence, Span
from raillint.repo.hub_id import SHORT_NAME, is_id, read_id
from raillint.repo.lineage import FINETUNE, MERGE, RELATIONS, TAG, TEXT, Ancestor, Parent, Unknown
from raillint.repo.restricted import restrictions_in
from raillint.repo.snapshot import MAX_LICENSE, LicenseFile, RepoSnapshot
from raillint.repo.source import Source

HUB = "hub"
# What a fault of the Hub's answer says of a base, by the fault's name.
_PROBLEMS = {"missing": "gone or private", "disabled": "disabled"}
_MOST_PARENTS = 64
_MOST_FILES = 3


class Described(Protocol):
    """A repository as the Hub describes it; all of it is a stranger's word."""

    @property
    def id(self) -> str:
        """The id, which differs from the one asked for where it was renamed."""

    @property
    def sha(self) -> str:
        """The commit."""

    @property
    def card_data(self) -> Mapping[str, Any]:
        """The metadata of the card as the Hub parsed it."""

    @property
    def tags(self) -> tuple[str, ...]:
        """The Hub's own tags."""

    @property
    def gated(self) -> str:
        """`auto`, `manual` or empty."""


class HubBases:
    """Bases as the Hub describes them.

    ``describe`` asks for one model, ``describe_data`` for a dataset, and ``open_`` gives
    access to the files of a model; all raise SourceError. ``today`` is the day of asking
    (ISO). Without ``open_`` no licence text is read, and a licence is known by its tag alone.
    """

    def __init__(
        self,
        describe: Callable[[str], Described],
        open_: Callable[[str], Source] | None = None,
        *,
        describe_data: Callable[[str], Described] | None = None,
        today: str = "",
        page: str = "https://huggingface.co",
    ) -> None:
        self.describe = describe
        self.open_ = open_
        self.describe_data = describe_data
        self.today = today
        self.page = page

    def look_up(self, base_id: str) -> Ancestor | Unknown:
        """Return what the Hub says of a repository; why not, where it cannot be had."""
        if not is_id(base_id) and read_id(base_id).unresolved != SHORT_NAME:
            return Unknown(base_id, "it is no id of a repository")
        try:
            info = self.describe(base_id)
        except SourceError as error:
            problem = _PROBLEMS.get(error.fault.value, "")
            if problem:
                return Ancestor(base_id, origin=HUB, date=self.today, problem=problem)
            reason = str(error).removeprefix(f"{base_id}: ")
            return Unknown(base_id, reason, ("the Hub",), unanswered=reason)
        restrictions, licenses, edition = self._text(base_id) if self.open_ else (None, (), "")
        basis = TEXT
        if not licenses:
            licenses = declared_licenses(info.card_data)
            basis = TAG if licenses else ""
            restrictions = known_map(licenses[0]) if len(licenses) == 1 else None
        return Ancestor(
            id=base_id,
            licenses=licenses,
            edition=edition,
            restrictions=restrictions,
            basis=basis,
            origin=HUB,
            date=self.today,
            source=f"{self.page}/{info.id}",
            sha=info.sha,
            gated=info.gated,
            renamed=info.id if info.id.lower() != base_id.lower() else "",
            parents=described_parents(info),
            newer=_newer(info),
        )

    def lacks_dataset(self, dataset_id: str) -> bool:
        """Tell whether a dataset is gone or private; what cannot be asked is not lacking."""
        if self.describe_data is None or not (
            is_id(dataset_id) or read_id(dataset_id).unresolved == SHORT_NAME
        ):
            return False
        try:
            self.describe_data(dataset_id)
        except SourceError as error:
            return error.fault.value == "missing"
        return False

    def dataset_licenses(self, dataset_id: str) -> tuple[str, ...] | None:
        """Return the licences in the metadata of a dataset, none where it cannot be had."""
        if self.describe_data is None or read_id(dataset_id).unresolved not in {"", SHORT_NAME}:
            return None
        try:
            return declared_licenses(self.describe_data(dataset_id).card_data)
        except SourceError:
            return None

    def opened(self, base_id: str) -> RepoSnapshot | None:
        """Return the files of a repository, each a request more, or nothing."""
        try:
            return RepoSnapshot(self.open_(base_id)) if self.open_ else None
        except SourceError:
            return None

    def _text(self, base_id: str) -> tuple[RestrictionMap | None, tuple[str, ...], str]:
        """Return what the licence files of a base say, or nothing where they cannot be had."""
        assert self.open_ is not None
        try:
            files = tuple(_license_files(RepoSnapshot(self.open_(base_id))))
        except SourceError:
            return None, (), ""
        whole = [match for file in files for match in file.matches if match.status == EXACT]
        ids = tuple(dict.fromkeys(match.license for match in whole))
        # Several texts are one for code and one for weights more often than a choice.
        return (restrictions_in(files), ids, whole[0].edition) if len(ids) == 1 else (None, (), "")


def _license_files(repo: RepoSnapshot) -> Iterator[LicenseFile]:
    """Yield the licence files at the root of a repository; each costs a request."""
    for path in [path for path in repo.license_paths if "/" not in path][:_MOST_FILES]:
        file = repo.text_file(path, MAX_LICENSE)
        if file is not None and file.document is not None:
            yield LicenseFile(path, file.document, repo.identify(file.document), file.cut)


def _newer(info: Described) -> str:
    """Return the id of the model that the publisher names as the newer version, or nothing."""
    named = info.card_data.get("new_version")
    found = named if isinstance(named, str) and is_id(named) else ""
    return "" if found.lower() == info.id.lower() else found


def declared_licenses(card_data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the licences that metadata declare; `other` stands for its `license_name`."""
    declared = card_data.get("license")
    listed = declared if isinstance(declared, list) else [declared]
    found = tuple(item for item in listed if isinstance(item, str) and item)
    name = card_data.get("license_name")
    if found == ("other",) and isinstance(name, str) and name:
        return (name.strip().lower(),)
    return tuple(item for item in found if item not in {"other", "unknown"})


def described_parents(info: Described) -> tuple[Parent, ...]:
    """Return the parents that the metadata and the tags of the Hub name."""
    named = info.card_data.get("base_model")
    listed = [item for item in (named if isinstance(named, list) else [named]) if item]
    said = info.card_data.get("base_model_relation")
    relations = dict(_tagged(info.tags))
    default = MERGE if len(listed) > 1 else FINETUNE
    found: dict[str, Parent] = {}
    for item in [*listed, *relations][:_MOST_PARENTS]:
        if not isinstance(item, str):
            continue
        one = read_id(item)
        relation = said if said in RELATIONS else relations.get(one.id) or default
        nowhere = Span(info.id, 0, 0)
        parent = Parent(one.id, relation, Confidence.HIGH, nowhere, (), one.unresolved)
        if one.id.lower() != info.id.lower():
            found.setdefault(one.id.lower(), parent)
    return tuple(found.values())


def _tagged(tags: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield each id of a tag with the relation that it names, the tags that name one last."""
    pairs = [tag.removeprefix("base_model:").partition(":") for tag in tags
             if tag.startswith("base_model:")]  # fmt: skip
    yield from ((first, "") for first, colon, _ in pairs if not colon)
    yield from ((rest, first) for first, colon, rest in pairs if colon and first in RELATIONS)
