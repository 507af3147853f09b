"""Which repositories hold weights that somebody else trained: converted, merged or mirrored."""

from raillint.card.card import Card
from raillint.registry import ADAPTER
from raillint.repo.snapshot import RepoSnapshot

# What the Hub's `base_model_relation` calls them; an adapter is a small part beside them.
_RELATIONS = frozenset({"quantized", "merge", "adapter"})
_WORDS = ("gguf", "ggml", "gptq", "awq", "exl2", "exllama", "hqq", "nf4", "1bit", "2bit", "4bit",
          "8bit", "2-bit", "3-bit", "4-bit", "8-bit", "bnb", "onnx", "openvino", "mlx", "lora",
          "quant", "merge", "sharded", "fp8", "int4", "int8", "imatrix")  # fmt: skip


def is_copy(repo: RepoSnapshot, card: Card) -> bool:
    """Tell whether metadata, files or name show that the weights were not trained here."""
    if card.data.get("base_model_relation") in _RELATIONS:
        return True
    if repo.whole and (ADAPTER in repo.paths or any(".gguf" in path for path in repo.paths)):
        return True
    tags = card.data.get("tags")
    named = [repo.source.hub_id, title_of(card), str(card.data.get("library_name"))]
    named += [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []
    return any(word in name.lower() for name in named for word in _WORDS)


def title_of(card: Card) -> str:
    """Return the first heading of a card, or nothing."""
    headings = card.outline.headings
    return headings[0].title if headings else ""
