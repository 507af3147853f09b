"""Files and stretches of them as SARIF names them (sections 3.4, 3.28 to 3.30, 3.56)."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from raillint.formats.text import shown_path
from raillint.model import Fix, Place, RepoReport

# The name by convention of the folder that relative paths start from (3.14.14).
ROOT = "%SRCROOT%"


class Artifacts:
    """The files that a log speaks of, each listed once in the order of their mention."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Any]] = {}

    def listed(self) -> Iterator[dict[str, Any]]:
        """Yield the files for `run.artifacts`."""
        for known in self._known.values():
            yield {"location": {key: known[key] for key in known if key != "index"}}

    def artifact(self, repo: RepoReport, path: str) -> dict[str, Any]:
        """Return the location of a file of a repository: on a disk, or at its revision on the web.

        What is on the web lies below no folder that raillint was called in.
        """
        on_web = repo.page.startswith(("https://", "http://"))
        address = f"{repo.page}/{_quoted(path)}" if on_web else shown_path(repo, path)
        if address not in self._known:
            named = {"uri": address} if on_web else _address(address)
            self._known[address] = {**named, "index": len(self._known)}
        return self._known[address]

    def location(self, repo: RepoReport, place: Place) -> dict[str, Any]:
        """Return a place in a file."""
        artifact = self.artifact(repo, place.path)
        return {"physicalLocation": {"artifactLocation": artifact, "region": region(place)}}

    def changes(self, repo: RepoReport, fix: Fix) -> list[dict[str, Any]]:
        """Return the changes that a fix makes, by file; none where it has no edits.

        A change is of the text in one file (3.56): no file can be given another name. Of a
        fix that moves one the edits alone would be half of it, so there are none either.
        """
        if fix.moves:
            return []
        replacements: dict[str, list[dict[str, Any]]] = {}
        for edit in fix.edits:
            if edit.place is not None:
                replacement = {
                    "deletedRegion": region(edit.place),
                    "insertedContent": {"text": edit.replacement},
                }
                replacements.setdefault(edit.span.path, []).append(replacement)
        return [
            {"artifactLocation": self.artifact(repo, path), "replacements": made}
            for path, made in replacements.items()
        ]


def region(place: Place) -> dict[str, int]:
    """Return a stretch of text; the end is exclusive in both (3.30.8)."""
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _address(path: str) -> dict[str, str]:
    pure = PurePath(path)
    if pure.is_absolute():
        return {"uri": pure.as_uri()}
    return {"uri": _quoted(pure.as_posix()), "uriBaseId": ROOT}


def _quoted(path: str) -> str:
    # Names of files may hold bytes that are no UTF-8, as lone surrogates; a name that the Hub
    # tells may hold others, which stand for no byte.
    try:
        return quote(path, errors="surrogateescape")
    except UnicodeEncodeError:
        return quote(path, errors="replace")
