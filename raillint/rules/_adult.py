"""Whether a card may speak of content for adults: what can be told before a rule runs."""

from raillint.card.card import Card
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._copies import title_of

TAG = "not-for-all-audiences"
# One of these stands in every name and sentence that speaks of such content.
ADULT = ("nsfw", "hentai", "porn", "erotic", "x-rated", "18+", "lewd", "adult", "explicit", "smut")
# How a card keeps the young away.
WARNING = ("by minors", "for minors", "for children", "all audiences", "adults only", "for adults",
           "18+ only")  # fmt: skip


def may_be_adult(repo: RepoSnapshot, card: Card) -> bool:
    """Tell whether a name says so, or a warning and the text do; never wrongly no."""
    named = [repo.source.hub_id, title_of(card)]
    for key in ("tags", "datasets"):
        listed = card.data.get(key)
        named += [item for item in (listed if isinstance(listed, list) else ())
                  if isinstance(item, str)]  # fmt: skip
    names = " ".join(named).lower().replace("_", "-")
    held = any(word in names for word in ADULT) or "x rated" in names
    return held or card.sentences.holds(*WARNING)


def title_at(card: Card) -> int:
    """Return where the first heading of a card stands."""
    headings = card.outline.headings
    return headings[0].start if headings else 0
