"""How the Hub takes a pull request: its metadata check, preupload and commit endpoints."""

import base64
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from hub.repositories import FRONT_MATTER, Repository

_LICENSE = re.compile(r"[a-z0-9.+-]+")


class Pull(NamedTuple):
    """A pull request as it was sent; ``revision`` is where its files can be read."""

    id: str
    number: int
    title: str
    description: str
    parent: str
    files: dict[str, bytes | None]
    status: str = "open"

    @property
    def revision(self) -> str:
        return f"refs/pr/{self.number}"


def metadata_errors(content: str) -> list[str]:
    """Return what the Hub has against the metadata of a card, as far as the tests need it."""
    match = FRONT_MATTER.match(content)
    try:
        data = yaml.safe_load(match.group(1)) if match else {}
    except yaml.YAMLError:
        return ["metadata is no YAML"]
    if not isinstance(data, dict):
        return ["metadata is no mapping"]
    license_ = data.get("license", "mit")
    named = isinstance(license_, str) and _LICENSE.fullmatch(license_)
    return [] if named else ['"license" must be one of the listed ids']


def upload_modes(body: bytes, repository: Repository) -> dict[str, Any]:
    """Return how each file is to be sent, and the blob that is there already."""
    return {
        "files": [
            {
                "path": item["path"],
                "uploadMode": "regular",
                "shouldIgnore": False,
                "oid": repository.tag(item["path"]) if item["path"] in repository.files else None,
            }
            for item in json.loads(body)["files"]
        ]
    }


def read_commit(body: bytes, id_: str, number: int) -> Pull:
    """Return the pull request in a commit's lines of JSON."""
    header: dict[str, str] = {}
    files: dict[str, bytes | None] = {}
    for line in body.splitlines():
        item = json.loads(line)
        value = item["value"]
        if item["key"] == "header":
            header = value
        elif item["key"] == "file":
            files[value["path"]] = base64.b64decode(value["content"])
        else:
            assert item["key"] == "deletedFile", item["key"]
            files[value["path"]] = None
    parent = header.get("parentCommit", "")
    return Pull(id_, number, header["summary"], header["description"], parent, files)


def write_pull(pull: Pull, base: Repository, folder: Path) -> None:
    """Write what a pull request would make of a repository, as a revision of it."""
    target = folder.parent / f"{folder.name}@{pull.revision.replace('/', '~')}"
    for path, data in (base.files | pull.files).items():
        if data is not None:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (target / path).write_bytes(data)
