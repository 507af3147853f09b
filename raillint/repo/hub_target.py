"""What a target on the command line means: a path, or a repository on the Hub."""

import os.path
from typing import NamedTuple

from raillint.errors import UsageError

ORGANIZATION = "organization"
_FOLDERS = {"models": "model", "datasets": "dataset", "spaces": "space"}
_SITES = ("https://huggingface.co/", "https://hf.co/")
_PATH_STARTS = (".", "/", "~")
_PATH_ENDINGS = (
    ".md",
    ".markdown",
    ".txt",
    ".yaml",
    ".yml",
    ".json",
    ".jsonl",
    ".parquet",
)
_LONGEST_NAME = 96
_LONGEST_REVISION = 250
_WORD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_NAME = _WORD | {"-", "."}
_NO_REVISION = frozenset(' ~^:?*[\\"<>|%#')


class HubTarget(NamedTuple):
    """A repository on the Hub, or a whole organisation.

    ``kind`` is model, dataset, space or organization; ``id`` is `org/name`, a single
    word for an organisation or a repository of the Hub's first days; ``revision`` is a
    branch, a tag or a commit, and empty for the default branch.
    """

    kind: str
    id: str
    revision: str = ""

    def __str__(self) -> str:
        """Return the target as a user writes it."""
        where = {"model": "", "dataset": "hf://datasets/", "space": "hf://spaces/"}
        plain = "/" not in self.id
        start = where.get(self.kind, "hf://") or ("hf://models/" if plain else "")
        return f"{start}{self.id}" + (f"@{self.revision}" if self.revision else "")


def parse_target(text: str, kind: str | None = None) -> HubTarget | None:
    """Return the repository on the Hub that a target names, or nothing for a path.

    An existing path wins. ``kind`` is what a bare `org/name` is (model if left out).
    Raises UsageError for an `hf://` target or a link to the Hub that names nothing.
    """
    if os.path.lexists(text):
        return None
    if text.startswith("hf://"):
        return _from_parts(text, text.removeprefix("hf://"), kind)
    for site in _SITES:
        if text.startswith(site):
            return _from_link(text, text.removeprefix(site))
    name, at, revision = text.partition("@")
    if not _could_be_id(text, name) or not is_repo_id(name):
        return None
    if at and not is_revision(revision):
        raise UsageError(
            f"{text}: `{revision}` is no branch, tag or commit: write one after `@`, or "
            "leave both out"
        )
    return HubTarget(kind or "model", name, revision)


def _could_be_id(text: str, name: str) -> bool:
    """Tell whether a text that is no existing path may be asked of the Hub."""
    return (
        not text.startswith(_PATH_STARTS)
        and "\\" not in text
        and name.count("/") == 1
        and not name.lower().endswith(_PATH_ENDINGS)
        and not text.lower().endswith(_PATH_ENDINGS)
    )


def _from_parts(text: str, rest: str, kind: str | None) -> HubTarget:
    name, at, revision = rest.partition("@")
    first, _, remainder = name.partition("/")
    if first in _FOLDERS:
        kind, name = _FOLDERS[first], remainder
    elif "/" not in name:
        if at or not is_name(name):
            raise UsageError(
                f"{text} names no organisation: write hf://org or hf://models/org/name"
            )
        return HubTarget(ORGANIZATION, name)
    if not is_repo_id(name):
        raise UsageError(f"{text} names no repository: write hf://models/org/name")
    if at and not is_revision(revision):
        raise UsageError(
            f"{text}: `{revision}` is no branch, tag or commit: write one after `@`, or "
            "leave both out"
        )
    return HubTarget(kind or "model", name, revision)


def _from_link(text: str, rest: str) -> HubTarget:
    """Read a link as a browser shows it: `[datasets/]org/name[/tree/revision[/…]]`."""
    parts = rest.partition("?")[0].partition("#")[0].strip("/").split("/")
    kind = "model"
    if parts[0] in _FOLDERS:
        kind = _FOLDERS[parts.pop(0)]
    name, rest_of = "/".join(parts[:2]), parts[2:]
    revision = rest_of[1] if len(rest_of) > 1 and rest_of[0] in {"tree", "blob", "resolve"} else ""
    if len(parts) < 2 or not is_repo_id(name) or (revision and not is_revision(revision)):  # noqa: PLR2004 - org and name
        raise UsageError(f"{text} is no link to a repository of the Hub: write org/name")
    return HubTarget(kind, name, revision)


def is_repo_id(text: str) -> bool:
    """Tell whether a text is `org/name` or `name` as the Hub allows them.

    The bounds are those of huggingface_hub's `validate_repo_id`.
    """
    parts = text.split("/")
    return len(parts) <= 2 and all(map(is_name, parts)) and not text.endswith(".git")  # noqa: PLR2004 - org and name


def is_name(text: str) -> bool:
    """Tell whether a text can name an organisation or a repository."""
    return (
        0 < len(text) <= _LONGEST_NAME
        and _NAME.issuperset(text)
        and text[0] in _WORD
        and text[-1] in _WORD
        and "--" not in text
        and ".." not in text
    )


def is_revision(text: str) -> bool:
    """Tell whether a text can name a branch, a tag or a commit (git-check-ref-format)."""
    return (
        0 < len(text) <= _LONGEST_REVISION
        and text.isprintable()
        and not _NO_REVISION.intersection(text)
        and ".." not in text
        and "@{" not in text
        and text[0] != "-"
        and all(part and not part.startswith(".") for part in text.split("/"))
    )


def is_commit(text: str) -> bool:
    """Tell whether a text is a commit's whole sha, which never means anything else."""
    return len(text) == 40 and not set(text) - set("0123456789abcdef")  # noqa: PLR2004 - SHA-1
