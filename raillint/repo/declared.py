"""What a repository declares of its licence, before any text is read."""

from raillint.licensing.catalogue import find
from raillint.repo.snapshot import RepoSnapshot

# Pages on the Hub that hold or explain a RAIL text, and files as cards link them.
_LICENSE_PAGES = (
    "huggingface.co/spaces/compvis/stable-diffusion-license",
    "huggingface.co/spaces/bigscience/license",
    "huggingface.co/spaces/bigcode/bigcode-model-license-agreement",
    "/license.md",
    "/license.txt",
    "/blob/main/license",
    "licenses.ai/",
)


def declares_rail(repo: RepoSnapshot) -> bool:
    """Tell whether the repository declares a RAIL licence, by its id or its name."""
    card = repo.card
    if card is None:
        return False
    names = [*card.license_ids]
    if "other" in names:
        names.append(str(card.data.get("license_name") or "").lower())
    return any(known is not None and known.is_rail for known in map(find, names))


def leads_to_text(repo: RepoSnapshot) -> bool:
    """Tell whether the card leads a reader to the licence text: by a link in either part."""
    card = repo.card
    if card is None:
        return False
    if card.data.get("license_link"):
        return True
    text = card.document.text.lower()
    return "](license" in text or any(page in text for page in _LICENSE_PAGES)


# One of these stands in every card that `raillint.repo.parents` finds a parent in.
PARENT_WORDS = (
    "base_model", "source_datasets", "merge_method:", "tuned version of", "uantized version of",
    "istilled version of", "tuned from", "istilled from", "uantization of", "dapter for",
    "dapter of", "LoRA for", "adaption weights for", "irror of", "pload of", "erge of",
    "in the merge", "weights trained on", "retrained Model: [", "ased on [", "tuned on [",
    "erived from [",
)  # fmt: skip
_LOWERED = tuple(word.lower() for word in PARENT_WORDS)
_PARENT_FILES = frozenset({"adapter_config.json", "mergekit_config.yml", "mergekit_config.yaml"})


def may_name_parents(repo: RepoSnapshot) -> bool:
    """Tell whether a repository may name what it was made from; never wrongly no.

    It costs less than to import what finds the parents.
    """
    if repo.source.tags or (repo.card is not None and repo.card.sentences.holds(*_LOWERED)):
        return True
    if not repo.whole:
        return False
    if any(
        path in _PARENT_FILES or path.lower().endswith((".gguf", ".safetensors"))
        for path in repo.paths
    ):
        return True
    return "config.json" in repo.paths and "_name_or_path" in (repo.config or {})
