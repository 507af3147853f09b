"""DS905: several licences without their parts, or annotators of whom nothing is said."""

from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.licensing.catalogue import find
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule

_SAYS = frozenset({Status.CONTENT, Status.INLINE})
# Values of `annotations_creators` that stand for people.
_PEOPLE = frozenset({"crowdsourced", "expert-generated", "expert-annotated"})


@card_rule(
    code="DS905",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("dataset",),
)
def undetailed_sources(card: Card) -> Outcome:
    """A dataset lists several licences, or names annotators, and tells no more of them.

    ## Why it matters
    Two licences in a list may mean a choice, or a part each: a user cannot tell, and has to
    keep to both. And labels are opinions of people: who they were, how they were asked and
    paid tells what the labels are worth.

    ## Bad
    ```markdown
    ---
    license:
      - cc-by-4.0
      - mit
    task_categories:
      - text-classification
    annotations_creators:
      - crowdsourced
    ---

    # Letters
    ```

    ## Good
    ```markdown
    ---
    license:
      - cc-by-4.0
      - mit
    task_categories:
      - text-classification
    annotations_creators:
      - crowdsourced
    ---

    # Letters

    The letters are under cc-by-4.0, the scripts under MIT.

    ## Annotations

    Six students sorted each letter twice, for the hourly wage of the university.
    ```
    """
    ids = card.license_ids
    if len(ids) > 1 and not all(_is_mentioned(card, item) for item in ids):
        yield Hit(
            f"{len(ids)} licences are listed, and the text does not say which part is under which",
            card.at("license"),
            help="name the part that each licence is for, or say that users may choose",
        )
    people = _people(card)
    if people and card.sections["annotations"].status not in _SAYS:
        yield Hit(
            f"`annotations_creators` says {people}, and the text nothing of the annotators",
            card.at("annotations_creators"),
            help="say who annotated, how many they were, how they were instructed and paid",
        )


def _is_mentioned(card: Card, license_id: str) -> bool:
    """Tell whether the body names a licence, by its id or the beginning of its name."""
    start = card.front_matter.block.end if card.front_matter else 0
    body = card.sentences.lowered[start:]
    known = find(license_id)
    names = [license_id.lower(), license_id.lower().replace("-", " ")]
    names += [known.name.lower()] if known is not None else []
    return any(name in body for name in names)


def _people(card: Card) -> str:
    named = card.data.get("annotations_creators")
    listed = named if isinstance(named, list) else [named]
    return " and ".join(item for item in listed if isinstance(item, str) and item in _PEOPLE)
