"""Whether a repository may hold a classifier of people: what can be told before a rule runs."""

from raillint.card.card import Card
from raillint.repo.snapshot import RepoSnapshot

# Tasks that put a text, a picture, a sound or a row of a table into a class.
SORTING = frozenset(
    {"text-classification", "text classification", "image-classification", "audio-classification",
     "tabular-classification", "video-classification"}
)  # fmt: skip
_SORTS = ("classif", "detect", "recogni", "predict")
_PEOPLE = ("gender", "ethnic", "nationality", "race", "hate", "toxic", "offensive", "abus",
           "sexis", "emotion", "expression", "recidiv", "resume", "hiring", "credit", "depress",
           "suicid", "personality", "deception", "fairface", "age-", "age_", "age.", "age clas",
           "age det", "age pred", "age est", "age group")  # fmt: skip


def may_sort_people(repo: RepoSnapshot, card: Card) -> bool:
    """Tell whether names or labels may say that people are classified; never wrongly no."""
    config = repo.config or {}
    if config.get("id2label"):
        return True
    if not config.get("architectures") and not _may_sort(repo, card):
        return False
    named = repo.source.hub_id.lower()
    return any(word in named for word in _PEOPLE) or card.sentences.holds(*_PEOPLE)


def is_sorting(card: Card) -> bool:
    """Tell whether the metadata name a task of classification."""
    tags = card.data.get("tags")
    named = [card.data.get("pipeline_tag"), *(tags if isinstance(tags, list) else ())]
    return any(isinstance(item, str) and item.lower() in SORTING for item in named)


def _may_sort(repo: RepoSnapshot, card: Card) -> bool:
    if is_sorting(card):
        return True
    if card.data.get("pipeline_tag") is not None:
        return False
    own = repo.source.hub_id.lower()
    return any(word in own for word in _SORTS) or card.sentences.holds(*_SORTS)
