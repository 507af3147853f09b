"""RH803: weights made from differently licensed parents, and no licence for each folder."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from raillint.model import Hit, Related, Severity, Span, Undecided
from raillint.registry import ADAPTER, CONFIG, LICENSES, README, Outcome, repo_rule
from raillint.repo.bases import look_up
from raillint.repo.hub_id import read_id
from raillint.repo.lineage import Unknown
from raillint.repo.snapshot import RepoSnapshot

_WEIGHTS = (".safetensors", ".bin", ".gguf", ".pt", ".pth", ".ckpt")
_NAMES = ((ADAPTER, "base_model_name_or_path"), (CONFIG, "_name_or_path"))
_MOST = 16  # folders; each costs a request on the Hub
_MAX = 200_000  # bytes of a configuration


class _Folder(NamedTuple):
    path: str
    base: str
    span: Span


@repo_rule(
    code="RH803",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, LICENSES, CONFIG, ADAPTER),
    kinds=("model",),
    requires=("card",),
    when=("weights-in-folders",),
)
def folders_without_license(repo: RepoSnapshot) -> Outcome:
    """Folders hold weights of parents under different licences, and have no licence of their own.

    ## Why it matters
    One licence at the root cannot be that of both, where one parent restricts uses and the
    other does not, or one bars commerce. Who takes a single folder has to know which terms
    go with it.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Two adapters
    ```
    ```json garden/adapter_config.json
    {"base_model_name_or_path": "CompVis/stable-diffusion-v1-4"}
    ```
    ```text garden/adapter_model.safetensors
    version https://git-lfs.github.com/spec/v1
    ```
    ```json words/adapter_config.json
    {"base_model_name_or_path": "bigscience/bloom-560m"}
    ```
    ```text words/adapter_model.safetensors
    version https://git-lfs.github.com/spec/v1
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Two adapters

    `garden/` is under creativeml-openrail-m, `words/` under bigscience-bloom-rail-1.0.
    ```
    ```json garden/adapter_config.json
    {"base_model_name_or_path": "CompVis/stable-diffusion-v1-4"}
    ```
    ```text garden/adapter_model.safetensors
    version https://git-lfs.github.com/spec/v1
    ```
    ```json words/adapter_config.json
    {"base_model_name_or_path": "bigscience/bloom-560m"}
    ```
    ```text words/adapter_model.safetensors
    version https://git-lfs.github.com/spec/v1
    ```
    """
    folders = tuple(_folders(repo))
    bases = tuple(dict.fromkeys(item.base.lower() for item in folders))
    if len(bases) < 2:  # noqa: PLR2004 - one parent has one licence
        return
    licensed = {path.rpartition("/")[0] for path in repo.license_paths}
    bare = [item for item in folders if item.path not in licensed]
    if not bare:
        return
    known = {item.base: look_up(repo, item.base) for item in folders}
    ids = {base: "" if isinstance(item, Unknown) else item.license for base, item in known.items()}
    found = tuple(dict.fromkeys(filter(None, ids.values())))
    if len(found) > 1:
        if not _told(repo, found):
            yield _hit(bare, ids, found)
    elif "" in ids.values():
        unknown = [base for base, license_id in ids.items() if not license_id]
        yield Undecided(
            f"folders hold weights made from {len(bases)} models, and the licence of "
            f"{', '.join(unknown[:3])} is not known; `raillint check --online` asks the Hub",
            tuple(item.span.path for item in folders),
        )


def _folders(repo: RepoSnapshot) -> Iterator[_Folder]:
    """Yield the folders with weights whose own configuration names a repository as the base."""
    folders = {path.rpartition("/")[0] for path in repo.paths if path.lower().endswith(_WEIGHTS)}
    for folder in sorted(folders - {""})[:_MOST]:
        for name, key in _NAMES:
            path = f"{folder}/{name}"
            file = repo.text_file(path, _MAX) if path in repo.paths else None
            if file is None or file.document is None:
                continue
            base = _base(file.document.text, key)
            if base:
                at = max(file.document.text.find(f'"{key}"'), 0)
                yield _Folder(folder, base, file.document.line_span(file.document.line_at(at)))
                break


def _base(text: str, key: str) -> str:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    value = data.get(key) if isinstance(data, dict) else None
    named = read_id(value) if isinstance(value, str) else None
    return "" if named is None or named.unresolved else named.id


def _told(repo: RepoSnapshot, found: tuple[str, ...]) -> bool:
    """Tell whether the text of the card names each of the licences."""
    card = repo.card
    if card is None or card.front_matter is None:
        return False
    text = card.sentences.lowered[card.front_matter.block.end :]
    return all(license_id in text for license_id in found)


def _hit(bare: list[_Folder], ids: dict[str, str], found: tuple[str, ...]) -> Hit:
    first, rest = bare[0], bare[1:4]
    return Hit(
        f"folders hold weights of parents under {' and '.join(found)}, and {first.path}/ has no "
        "licence file of its own",
        first.span,
        help="put the licence of each parent into the folder of its weights, or name folder and "
        "licence in the card",
        related=tuple(Related(f"{item.path}/ comes from {item.base}", item.span) for item in rest),
        evidence=tuple(f"{base}: {license_id or 'not known'}" for base, license_id in ids.items()),
    )
