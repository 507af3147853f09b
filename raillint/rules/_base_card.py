"""A fix that leads readers from the card of a derivative to that of its base."""

from collections.abc import Iterable

from raillint.card.additions import section_continued
from raillint.card.card import Card
from raillint.card.names import section_types
from raillint.licensing.passing_on import Source
from raillint.model import Fix


def leading_to(card: Card, base_id: str, sections: Iterable[str]) -> Fix:
    """Return the fix that links a base's card for the sections that are not here.

    Whether what it says still holds is for the author to look over.
    """
    titles = [section_types("model")[name].title for name in sections]
    told = f"The card of {Source(base_id, '').linked} tells of what is not told here: "
    edits = section_continued(card, "lineage", f"{told}{', '.join(titles)}.")
    return Fix(f"link the card of {base_id} for what is not told here", edits)
