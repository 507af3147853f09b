"""The parents of a repository: every place that names one, merged by parent."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from raillint.model import Confidence, Span
from raillint.repo.hub_id import Named, read_id
from raillint.repo.lineage import (
    ADAPTER,
    DATASET,
    FINETUNE,
    HOSTED,
    MERGE,
    QUANTIZED,
    RELATIONS,
    Mention,
    Parent,
)
from raillint.repo.named_in_files import ADAPTER_FILE, Mentioned, named_in_files
from raillint.repo.named_in_prose import named_in_prose

if TYPE_CHECKING:
    from raillint.card.card import Card
    from raillint.repo.snapshot import RepoSnapshot

MAX_PARENTS = 64
# How people who convert models to other formats end their names.
_CONVERTED = ("-gguf", "-ggml", "-awq", "-gptq", "-exl2", "-bnb-4bit")
# Which place says best how a parent was used. The Hub guesses its own tag, from an ONNX
# file for one, so the files come before it.
_SAYS_RELATION = (
    "base_model", "models", "adapter-config", "mergekit", "hub-tag", "kohya", "modelspec", "gguf",
    "prose", "config",
)  # fmt: skip


def find_parents(repo: "RepoSnapshot") -> tuple[Parent, ...]:
    """Return the parents that the repository names, those of the card first. Raises SourceError."""
    if "parents" not in repo.derived:
        repo.derived["parents"] = _merged(repo, tuple(_mentions(repo)))
    parents: tuple[Parent, ...] = repo.derived["parents"]
    return parents


def _mentions(repo: "RepoSnapshot") -> Mentioned:
    card = repo.card
    if card is not None:
        yield from _in_metadata(card)
    yield from _in_hub_tags(repo)
    yield from named_in_files(repo)
    if card is not None:
        yield from named_in_prose(card)


def _in_metadata(card: "Card") -> Mentioned:
    named = card.data.get("base_model")
    listed = isinstance(named, list)
    said = card.data.get("base_model_relation")
    relation = said if isinstance(said, str) and said in RELATIONS else ""
    for at, item in enumerate(named if isinstance(named, list) else [named]):
        if isinstance(item, str) and item.strip():
            span = card.value("base_model", at) if listed else card.value("base_model")
            yield read_id(item), _at(card, span, f"base_model: {item}", "base_model", relation)
    yield from _in_tags(card)
    if card.kind == "dataset":
        yield from _source_datasets(card)
    if card.kind == "space":
        yield from _run_models(card)


def _in_tags(card: "Card") -> Mentioned:
    tags = card.data.get("tags")
    for at, tag in enumerate(tags if isinstance(tags, list) else ()):
        if isinstance(tag, str) and tag.startswith("base_model:"):
            relation, repo_id = _tag(tag)
            span = card.value("tags", at)
            yield read_id(repo_id), _at(card, span, tag, "hub-tag", relation)


def _source_datasets(card: "Card") -> Mentioned:
    named = card.data.get("source_datasets")
    for at, item in enumerate(named if isinstance(named, list) else ()):
        repo_id = item.removeprefix("extended|") if isinstance(item, str) else ""
        if not read_id(repo_id).unresolved:
            span = card.value("source_datasets", at)
            words = f"source_datasets: {item}"
            yield read_id(repo_id), _at(card, span, words, "base_model", DATASET)


def _run_models(card: "Card") -> Mentioned:
    """Yield the models that a Space says it runs."""
    named = card.data.get("models")
    for at, item in enumerate(named if isinstance(named, list) else ()):
        if isinstance(item, str) and item.strip():
            span = card.value("models", at)
            yield read_id(item), _at(card, span, f"models: {item}", "models", HOSTED)


def _in_hub_tags(repo: "RepoSnapshot") -> Mentioned:
    """Yield what the Hub's own tags say of a repository that was asked of it."""
    for tag in repo.source.tags:
        if tag.startswith("base_model:"):
            relation, repo_id = _tag(tag)
            place = Span(repo.card_path, 0, 0)
            told = f"tag of the Hub: {tag[:200]}"
            mention = Mention(place.path, 0, told, "hub-tag", relation, Confidence.HIGH, place)
            yield read_id(repo_id), mention


def _tag(tag: str) -> tuple[str, str]:
    """Return the relation and the id of `base_model:<relation>:<id>`."""
    told = tag.removeprefix("base_model:")
    first, _, rest = told.partition(":")
    # An address that a card gives for an id has a colon too.
    return (first, rest) if rest and first in RELATIONS else ("", told)


def _at(card: "Card", span: Span, words: str, how: str, relation: str) -> Mention:
    line = card.document.line_at(span.start)
    return Mention(card.path, line, words[:200], how, relation, Confidence.HIGH, span)


def _merged(
    repo: "RepoSnapshot", mentions: tuple[tuple[Named, Mention], ...]
) -> tuple[Parent, ...]:
    """Return one parent for each id, whatever its letter case, with all that names it."""
    if not mentions:
        return ()
    own = repo.source.hub_id.lower()
    by_id: dict[str, list[tuple[Named, Mention]]] = {}
    for named, mention in mentions:
        if named.id and named.id.lower() != own:
            by_id.setdefault(named.id.lower(), []).append((named, mention))
    by_id = _without_short(by_id)
    several = sum(any(item.how == "base_model" for _, item in rows) for rows in by_id.values()) > 1
    return tuple(
        _parent(repo, rows, several=several) for rows in list(by_id.values())[:MAX_PARENTS]
    )


def _without_short(
    by_id: dict[str, list[tuple[Named, Mention]]],
) -> dict[str, list[tuple[Named, Mention]]]:
    """Count a name without owner as the parent of that name, where another place has its owner."""
    owned = {key.partition("/")[2]: key for key in by_id if "/" in key}
    found: dict[str, list[tuple[Named, Mention]]] = {}
    for key, rows in by_id.items():
        found.setdefault(owned.get(key, key), []).extend(rows)
    return found


def _parent(repo: "RepoSnapshot", rows: list[tuple[Named, Mention]], *, several: bool) -> Parent:
    named = next((item for item, _ in rows if not item.unresolved), rows[0][0])
    evidence = tuple(sorted((item for _, item in rows), key=lambda item: -item.confidence))
    said = next(_relations(evidence), "")
    relation = said or (MERGE if several else _shown(repo))
    surest = evidence[0]
    return Parent(named.id, relation, surest.confidence, surest.span, evidence, named.unresolved)


def _relations(evidence: tuple[Mention, ...]) -> Iterator[str]:
    for how in _SAYS_RELATION:
        yield from (item.relation for item in evidence if item.how == how and item.relation)


def _shown(repo: "RepoSnapshot") -> str:
    """Return the relation that the files show where nothing says it."""
    if not repo.whole:
        return FINETUNE
    if repo.source.hub_id.lower().endswith(_CONVERTED):
        return QUANTIZED
    if ADAPTER_FILE in repo.paths:
        return ADAPTER
    if any(path.lower().endswith(".gguf") for path in repo.paths):
        return QUANTIZED
    return QUANTIZED if (repo.config or {}).get("quantization_config") else FINETUNE
