"""Folders as the Hub would describe them: commits, metadata, tags, checksums."""

import hashlib
import json
import re
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import yaml

KINDS = {"models": "model", "datasets": "dataset", "spaces": "space"}
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
MOVED = "2026-11-22T12:00:00.000Z"


class Settings(NamedTuple):
    """What a folder cannot show: access, faults of the Hub's own, where files are kept.

    ``closed`` repositories take no pull requests.
    """

    gated: str = ""
    private: bool = False
    disabled: bool = False
    moved_to: str = ""
    no_discussions: bool = False
    large: tuple[str, ...] = ()
    closed: bool = False


class Repository:
    """One folder, read once."""

    def __init__(self, id_: str, kind: str, folder: Path, settings: Settings) -> None:
        self.id = id_
        self.kind = kind
        self.folder = folder
        self.settings = settings

    @cached_property
    def files(self) -> dict[str, bytes]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    @cached_property
    def sha(self) -> str:
        digest = hashlib.sha1(f"{self.kind} {self.id}".encode())
        for path in sorted(self.files):
            digest.update(f"{path}\0{len(self.files[path])}\0".encode() + self.files[path])
        return digest.hexdigest()

    def tag(self, path: str) -> str:
        """Return git's blob id, which the Hub uses as ETag of small files."""
        body = self.files[path]
        return hashlib.sha1(b"blob %d\0" % len(body) + body).hexdigest()

    def is_large(self, path: str) -> bool:
        return path in self.settings.large

    @cached_property
    def card_data(self) -> dict[str, Any]:
        match = FRONT_MATTER.match(self.files.get("README.md", b"").decode("utf-8", "replace"))
        try:
            data = yaml.safe_load(match.group(1)) if match else None
        except yaml.YAMLError:
            data = None
        return data if isinstance(data, dict) else {}

    @cached_property
    def bases(self) -> list[str]:
        named = self.card_data.get("base_model") or []
        return [str(item) for item in (named if isinstance(named, list) else [named])]

    def info(self) -> dict[str, Any]:
        data = self.card_data
        relation = str(data.get("base_model_relation") or "finetune")
        tags = [*map(str, data.get("tags") or [])]
        tags += [f"license:{data['license']}"] if isinstance(data.get("license"), str) else []
        tags += [f"base_model:{base}" for base in self.bases]
        tags += [f"base_model:{relation}:{base}" for base in self.bases]
        answer = {
            "_id": self.sha[:24],
            "id": self.id,
            "author": self.id.partition("/")[0],
            "sha": self.sha,
            "lastModified": MOVED,
            "private": self.settings.private,
            "disabled": self.settings.disabled,
            "gated": self.settings.gated or False,
            "tags": tags,
            "cardData": data,
            "siblings": [{"rfilename": path} for path in sorted(self.files)],
        }
        if self.bases and self.kind == "model":
            models = [{"_id": "0" * 24, "id": base} for base in self.bases]
            answer["baseModels"] = {"relation": relation, "models": models}
        return answer

    @cached_property
    def info_json(self) -> bytes:
        return json.dumps(self.info(), default=str).encode()


class Shelf:
    """The repositories below a folder: `org/name`, `datasets/org/name`, `org/name@revision`."""

    def __init__(self, root: Path, settings: dict[str, Settings] | None = None) -> None:
        self.root = root
        self.settings = {} if settings is None else settings
        self._read: dict[Path, Repository] = {}

    def forget(self) -> None:
        """Read the folders anew: somebody has pushed."""
        self._read.clear()

    def find(self, kind: str, id_: str, revision: str = "main") -> Repository | None:
        """Return a repository at a branch, a tag or a commit."""
        main = self._at(kind, id_, self._folder(kind, id_))
        if revision in {"main", "HEAD"} or (main is not None and main.sha == revision):
            return main
        named = self._at(kind, id_, self._folder(kind, f"{id_}@{revision.replace('/', '~')}"))
        if named is not None:
            return named
        folder = self._folder(kind, id_)
        others = (self._at(kind, id_, path) for path in folder.parent.glob(f"{folder.name}@*"))
        return next((item for item in others if item is not None and item.sha == revision), None)

    def of(self, kind: str, author: str) -> list[Repository]:
        """Return what an organisation has, in the order of names."""
        folder = self._folder(kind, author)
        names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
        found = (self.find(kind, f"{author}/{name}") for name in names if "@" not in name)
        return [item for item in found if item is not None]

    def _folder(self, kind: str, id_: str) -> Path:
        return self.root / id_ if kind == "model" else self.root / f"{kind}s" / id_

    def _at(self, kind: str, id_: str, folder: Path) -> Repository | None:
        known = self._read.get(folder)
        inside = folder.is_relative_to(self.root) and ".." not in id_
        if known is None and inside and folder.is_dir():
            known = Repository(id_, kind, folder, self.settings.get(id_, Settings()))
            self._read[folder] = known
        return known
