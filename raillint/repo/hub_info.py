"""What the Hub says of a repository, its answer checked and made small."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from raillint.errors import SourceError
from raillint.repo.hub_target import HubTarget, is_commit, is_repo_id

_FIELDS = ("sha", "siblings", "cardData", "tags", "private", "disabled", "lastModified")
# Asking for a field that a kind does not have is an error 400.
EXPAND = {
    "model": (*_FIELDS, "gated", "baseModels"),
    "dataset": (*_FIELDS, "gated"),
    "space": _FIELDS,
}
_LONGEST_PATH = 1_000


class HubFile(NamedTuple):
    """A file of a repository; ``size`` in bytes where the Hub told it."""

    path: str
    size: int | None = None


class HubBase(NamedTuple):
    """A base model as the Hub lists it; ``relation`` is its word for it, or empty."""

    id: str
    relation: str = ""


class HubInfo(NamedTuple):
    """A repository at one commit, as the Hub describes it.

    ``asked`` is the id that was asked for; ``id`` differs from it where the repository
    was renamed. ``gated`` is `auto`, `manual` or empty. ``card_data`` is the metadata of
    the card as the Hub parsed it; it can be read although the files are gated.
    """

    id: str
    kind: str
    sha: str
    asked: str
    card_data: Mapping[str, Any] = {}
    tags: tuple[str, ...] = ()
    gated: str = ""
    private: bool = False
    disabled: bool = False
    base_models: tuple[HubBase, ...] = ()
    siblings: tuple[HubFile, ...] = ()
    last_modified: str = ""
    revision: str = ""

    @property
    def renamed(self) -> bool:
        """Whether the repository has another name than the one asked for."""
        return self.id.lower() != self.asked.lower()


def read_info(data: Any, target: HubTarget) -> HubInfo:
    """Return the Hub's answer about a repository as a value.

    Raises SourceError where the answer is not of the documented shape, or names a file
    that no repository can hold.
    """
    if not isinstance(data, dict):
        raise SourceError(
            f"the Hub's answer about {target} is no JSON object: is HF_ENDPOINT a Hub?"
        )
    sha, name = data.get("sha"), data.get("id") or data.get("modelId")
    if not isinstance(sha, str) or not is_commit(sha):
        raise SourceError(f"the Hub's answer about {target} names no commit: is it empty?")
    if not isinstance(name, str) or not is_repo_id(name):
        raise SourceError(f"the Hub's answer about {target} names no repository")
    siblings = data.get("siblings")
    if not isinstance(siblings, list):
        raise SourceError(f"the Hub's answer about {target} lists no files: is HF_ENDPOINT a Hub?")
    card_data, gated, tags = data.get("cardData"), data.get("gated"), data.get("tags")
    tags = tuple(item for item in tags if isinstance(item, str)) if isinstance(tags, list) else ()
    return HubInfo(
        id=name,
        kind=target.kind,
        sha=sha,
        asked=target.id,
        card_data=card_data if isinstance(card_data, dict) else {},
        tags=tags,
        gated=gated if isinstance(gated, str) else "",
        private=data.get("private") is True,
        disabled=data.get("disabled") is True,
        base_models=_bases(data.get("baseModels")) or _tagged_bases(tags),
        siblings=tuple(_file(item, target) for item in siblings),
        last_modified=_text(data.get("lastModified")),
        revision=target.revision,
    )


def _file(item: Any, target: HubTarget) -> HubFile:
    path = item.get("rfilename") if isinstance(item, dict) else None
    if not isinstance(path, str) or not is_inside(path):
        raise SourceError(f"the Hub lists a file in {target} that no repository can hold: {path!r}")
    size = item.get("size")
    return HubFile(path, size if isinstance(size, int) and size >= 0 else None)


def is_inside(path: str) -> bool:
    """Tell whether a path from the network stays in its repository."""
    return (
        0 < len(path) <= _LONGEST_PATH
        and "\\" not in path
        and "\0" not in path
        and all(part not in {"", ".", ".."} for part in path.split("/"))
    )


def _bases(data: Any) -> tuple[HubBase, ...]:
    """Read `baseModels`: a relation and the models that it holds for."""
    if not isinstance(data, dict) or not isinstance(data.get("models"), list):
        return ()
    relation = _text(data.get("relation"))
    ids = [item.get("id") for item in data["models"] if isinstance(item, dict)]
    return tuple(HubBase(id_, relation) for id_ in ids if isinstance(id_, str) and is_repo_id(id_))


def _tagged_bases(tags: tuple[str, ...]) -> tuple[HubBase, ...]:
    """Read tags of the forms `base_model:id` and `base_model:relation:id`."""
    relations: dict[str, str] = {}
    for tag in tags:
        if tag.startswith("base_model:"):
            relation, _, id_ = tag.removeprefix("base_model:").rpartition(":")
            if is_repo_id(id_):
                relations[id_] = relation or relations.get(id_, "")
    return tuple(HubBase(id_, relation) for id_, relation in relations.items())


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
