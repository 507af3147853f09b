"""What was read from the Hub before, by commit.

An entry is one file, named by a digest, so that nothing that comes from the network is
ever part of a path. Its first line says what it holds; a reader that finds something else
there, or fewer bytes than promised, takes it as missing. Tokens are in none of it.
"""

import json
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from raillint.writing import keep_bytes

VARIABLE = "RAILLINT_CACHE"
_FORMAT = 1
_LONGEST_HEADER = 8_192


class Entry(NamedTuple):
    """What was kept: bytes, and the size of the whole that they are the start of."""

    data: bytes
    size: int


class HubCache:
    """A cache of answers of one endpoint."""

    def __init__(self, folder: Path, endpoint: str) -> None:
        self._folder = folder / "hub"
        self._endpoint = endpoint

    def find(self, *key: str) -> Entry | None:
        """Return what was kept under a key, or nothing."""
        of = [_FORMAT, self._endpoint, *key]
        try:
            with self._path(of).open("rb") as file:
                header = json.loads(file.readline(_LONGEST_HEADER))
                if not isinstance(header, dict) or header.get("of") != of:
                    return None
                kept, size = header.get("kept"), header.get("size")
                if not isinstance(kept, int) or not isinstance(size, int):
                    return None
                data = file.read(kept)
        except (OSError, ValueError, RecursionError):
            return None
        return Entry(data, size) if len(data) == kept else None

    def keep(self, data: bytes, size: int, *key: str) -> None:
        """Keep bytes under a key."""
        of = [_FORMAT, self._endpoint, *key]
        header = json.dumps({"of": of, "kept": len(data), "size": size}).encode()
        if len(header) < _LONGEST_HEADER:
            keep_bytes(self._path(of), header + b"\n" + data)

    def find_json(self, *key: str) -> Any:
        """Return the JSON that was kept under a key, or nothing."""
        entry = self.find(*key)
        try:
            return None if entry is None else json.loads(entry.data)
        except (ValueError, RecursionError):
            return None

    def keep_json(self, value: Any, *key: str) -> None:
        """Keep JSON under a key."""
        data = json.dumps(value).encode()
        self.keep(data, len(data), *key)

    def _path(self, of: list[Any]) -> Path:
        name = blake2b(json.dumps(of).encode(), digest_size=20).hexdigest()
        return self._folder / name[:2] / name
