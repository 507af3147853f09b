"""The weights of a repository by their headers: which files belong together, how many values.

Each header is read once for all who ask. What cannot be read is a reason.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from raillint.errors import SourceError
from raillint.repo.headers import Broken, GgufHeader, read_gguf
from raillint.repo.readings.parsed import parsed, value_at
from raillint.repo.safetensors import SafetensorsHeader, read_safetensors
from raillint.repo.snapshot import RepoSnapshot

MAX_SHARDS = 400
MAX_SETS = 40
MAX_GGUFS = 8
INDEX = ".safetensors.index.json"
_LARGEST = 10**15
# A vocabulary takes megabytes and comes last.
_UNTIL = "tokenizer."


class WeightSet(NamedTuple):
    """Safetensors files that are the shards of one whole, or a single one.

    ``name`` is the file, or the index that lists them. ``reason`` says why the values
    could not be counted; ``listed`` is how many parameters the index itself names then, or
    0. ``dtypes``, ``experts`` and ``embeddings`` are the sums of the
    shards' (`raillint.repo.safetensors`).
    """

    name: str
    paths: tuple[str, ...]
    dtypes: Mapping[str, int]
    experts: int = 0
    embeddings: int = 0
    reason: str = ""
    listed: int = 0

    @property
    def values(self) -> int:
        """How many values the tensors hold: the parameters, unless they are packed."""
        return sum(self.dtypes.values())

    @property
    def packed(self) -> bool:
        """Whether several parameters may stand in one value, as quantisation leaves them."""
        return any(kind.startswith(("I", "U", "F4", "F6")) for kind in self.dtypes)

    @property
    def folder(self) -> str:
        """The folder that it lies in, empty at the top."""
        return self.name.rpartition("/")[0]


def tensors_of(repo: RepoSnapshot, path: str) -> SafetensorsHeader | Broken:
    """Return the header of a safetensors file, or why it cannot be read."""
    known: dict[str, SafetensorsHeader | Broken] = repo.derived.setdefault("safetensors", {})
    if path not in known:
        try:
            header = read_safetensors(lambda start, size: repo.source.head(path, start, size))
            known[path] = _checked(repo, path, header)
        except SourceError as error:
            known[path] = Broken(str(error))
    return known[path]


def gguf_of(repo: RepoSnapshot, path: str) -> GgufHeader | Broken:
    """Return the key-values of a GGUF file before its vocabulary, or why they cannot be read."""
    known: dict[str, GgufHeader | Broken] = repo.derived.setdefault("gguf", {})
    if path not in known:
        try:
            known[path] = read_gguf(
                lambda start, size: repo.source.head(path, start, size), until=_UNTIL
            )
        except SourceError as error:
            known[path] = Broken(str(error))
    return known[path]


def ggufs(repo: RepoSnapshot) -> tuple[str, ...]:
    """Return the paths of the first GGUF files; of a file in parts only the first part."""
    listed = [
        path
        for path in (repo.paths if repo.whole else ())
        if path.lower().endswith(".gguf") and ("-of-" not in path or "00001-of-" in path)
    ]
    return tuple(listed[:MAX_GGUFS])


def weight_sets(repo: RepoSnapshot) -> tuple[WeightSet, ...]:
    """Return the safetensors of a repository, shards counted together, up to a bound."""
    if "weights" not in repo.derived:
        repo.derived["weights"] = tuple(
            _counted(repo, name, paths) for name, paths in list(_grouped(repo).items())[:MAX_SETS]
        )
    sets: tuple[WeightSet, ...] = repo.derived["weights"]
    return sets


def main_set(repo: RepoSnapshot) -> WeightSet | None:
    """Return the weights of the model itself, or nothing where there are several.

    Those that the transformers library loads count before others at the top.
    """
    sets = [item for item in weight_sets(repo) if not item.folder]
    loaded = [item for item in sets if item.name in {f"model{INDEX}", "model.safetensors"}]
    if len(loaded) == 1:
        return loaded[0]
    return sets[0] if len(sets) == 1 else None


def _grouped(repo: RepoSnapshot) -> dict[str, tuple[str, ...]]:
    paths = [path for path in (repo.paths if repo.whole else ()) if ".safetensors" in path]
    found: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for path in paths:
        if path.endswith(INDEX):
            found[path] = _indexed(repo, path)
            taken.update(found[path])
    loose: dict[str, list[str]] = {}
    for path in paths:
        if path.endswith(".safetensors") and path not in taken:
            match = _shard().fullmatch(path)
            loose.setdefault(f"{match[1]}.safetensors" if match else path, []).append(path)
    return found | {name: tuple(shards) for name, shards in loose.items()}


def _indexed(repo: RepoSnapshot, path: str) -> tuple[str, ...]:
    """Return the shards that an index lists, as paths in the repository."""
    data = parsed(repo, path).data
    listed = data.get("weight_map") if isinstance(data, dict) else None
    names = listed.values() if isinstance(listed, dict) else ()
    folder = path[: path.rfind("/") + 1]
    return tuple(sorted({folder + name for name in names if isinstance(name, str)}))


def _counted(repo: RepoSnapshot, name: str, paths: tuple[str, ...]) -> WeightSet:
    dtypes: dict[str, int] = {}
    experts = embeddings = 0
    reason = _unreadable(repo, name, paths)
    for path in () if reason else paths:
        header = tensors_of(repo, path)
        if isinstance(header, Broken):
            return WeightSet(name, paths, {}, reason=f"{path}: {header.reason}")
        for kind, count in header.dtypes.items():
            dtypes[kind] = dtypes.get(kind, 0) + count
        experts += header.experts
        embeddings += header.embeddings
    listed = _listed(repo, name) if reason else 0
    return WeightSet(name, paths, dtypes, experts, embeddings, reason, listed)


def _listed(repo: RepoSnapshot, name: str) -> int:
    """Return the count that the transformers library writes into an index since 2025."""
    data = parsed(repo, name).data if name.endswith(INDEX) else None
    count = value_at(data, "metadata.total_parameters")
    return count if type(count) is int and 0 < count < _LARGEST else 0


def _unreadable(repo: RepoSnapshot, name: str, paths: tuple[str, ...]) -> str:
    """Return why the shards are not looked into, or nothing."""
    if not paths:
        return parsed(repo, name).reason or f"{name} lists no shards"
    if len(paths) > MAX_SHARDS:
        return f"{name}: {len(paths):,} shards are more than the {MAX_SHARDS} that are read"
    missing = set(paths).difference(repo.paths)
    if missing:
        return f"{min(missing)[:100]}, a shard of {name}, is not there"
    match = _shard().fullmatch(paths[0])
    if match is not None and int(match[2]) != len(paths):
        return f"{name} has {len(paths)} of {int(match[2])} shards"
    return ""


def _checked(
    repo: RepoSnapshot, path: str, header: SafetensorsHeader | Broken
) -> SafetensorsHeader | Broken:
    """Return a header whose file is long enough; on the Hub every question costs a request."""
    if isinstance(header, Broken) or not repo.source.local or not header.tensors:
        return header
    if repo.source.head(path, header.size - 1, 1):
        return header
    return Broken("the file is cut off: it ends before its last tensor")


@cache
def _shard() -> re.Pattern[str]:
    return re.compile(r"(.{1,200}?)-\d{5}-of-(\d{5})\.safetensors")
