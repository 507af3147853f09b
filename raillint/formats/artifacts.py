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

    def artifact(self, path: str) -> dict[str, Any]:
        """Return the location of a file."""
        if path not in self._known:
            self._known[path] = {**_address(path), "index": len(self._known)}
        return self._known[path]

    def location(self, path: str, place: Place) -> dict[str, Any]:
        """Return a place in a file."""
        return {
            "physicalLocation": {"artifactLocation": self.artifact(path), "region": region(place)}
        }

    def changes(self, repo: RepoReport, fix: Fix) -> list[dict[str, Any]]:
        """Return the changes that a fix makes, by file; none where it has no edits."""
        replacements: dict[str, list[dict[str, Any]]] = {}
        for edit in fix.edits:
            if edit.place is not None:
                path = shown_path(repo, edit.span.path)
                replacement = {
                    "deletedRegion": region(edit.place),
                    "insertedContent": {"text": edit.replacement},
                }
                replacements.setdefault(path, []).append(replacement)
        return [
            {"artifactLocation": self.artifact(path), "replacements": made}
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
    # Names of files may hold bytes that are no UTF-8, as lone surrogates.
    return {"uri": quote(pure.as_posix(), errors="surrogateescape"), "uriBaseId": ROOT}
