"""Whether a repository may hold a classifier of people: what can be told before a rule runs."""

from raillint.card.card import Card
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._copies import title_of

# Tasks that put a text, a picture, a sound or a row of a table into a class.
SORTING = frozenset(
    {"text-classification", "text classification", "image-classification", "audio-classification",
     "tabular-classification", "video-classification"}
)  # fmt: skip
# A word of every name that speaks of people in classes begins with one of these.
_PEOPLE = ("gender", "ethnic", "nationality", "race", "hate", "toxic", "offensive", "abus",
           "sexis", "emotion", "expression", "recidiv", "resume", "hiring", "credit", "depress",
           "suicid", "personality", "deception", "fairface")  # fmt: skip


def may_sort_people(repo: RepoSnapshot, card: Card) -> bool:
    """Tell whether names or labels may say that people are classified; never wrongly no."""
    if (repo.config or {}).get("id2label"):
        return True
    return names_people(f"{repo.source.hub_id} {title_of(card)}")


def names_people(name: str) -> bool:
    """Tell whether a name may speak of people in classes; never wrongly no."""
    named = name.lower()
    for mark in "_/.-":
        named = named.replace(mark, " ")
    words = [word.strip("()[]{}:,;*`\"'#<>") for word in named.split()]
    return "age" in words or any(word.startswith(_PEOPLE) for word in words)


def is_sorting(card: Card) -> bool:
    """Tell whether the metadata name a task of classification."""
    tags = card.data.get("tags")
    named = [card.data.get("pipeline_tag"), *(tags if isinstance(tags, list) else ())]
    return any(isinstance(item, str) and item.lower() in SORTING for item in named)
