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
