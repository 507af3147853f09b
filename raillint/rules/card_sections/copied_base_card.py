"""CS213: the card is that of the base, word for word."""

from raillint.card.card import Card
from raillint.card.runs import alike, runs
from raillint.model import Confidence, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import DATASET, MIRROR, Derivative

ALIKE = 0.95  # of the runs of words in both cards
_LEAST = 60  # words; shorter cards are alike by chance


@lineage_rule(
    code="CS213",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("hub-asked",),
)
def copied_base_card(made: Derivative) -> Outcome:
    """The card is a copy of the base's card, its results and claims included.

    ## Why it matters
    What the base was measured at and trained on is not so of the derivative. A reader of the
    copy takes the base's results for those of this model.

    The base's card comes from the Hub (here below `hub/`); an unchanged mirror may keep it.

    ## Bad
    ```markdown
    ---
    license: mit
    base_model: acme/base
    ---

    # Sorter

    Sorts short sums by size. It was trained for two days on sums that pupils of four schools
    had written down, and it puts ninety-seven of a hundred sums that it never saw into the right
    place. Sums with more than nine digits are beyond it; so are sums in Roman numerals, which
    nobody gave it. The people who made it would like to hear of any sum that it puts wrong.
    ```
    ```markdown hub/acme/base/README.md
    ---
    license: mit
    ---

    # Sorter

    Sorts short sums by size. It was trained for two days on sums that pupils of four schools
    had written down, and it puts ninety-seven of a hundred sums that it never saw into the right
    place. Sums with more than nine digits are beyond it; so are sums in Roman numerals, which
    nobody gave it. The people who made it would like to hear of any sum that it puts wrong.
    ```

    ## Good
    ```markdown
    ---
    license: mit
    base_model: acme/base
    ---

    # Sorter for Roman numerals

    The sorter of acme, trained for another hour on sums in Roman numerals.
    ```
    ```markdown hub/acme/base/README.md
    ---
    license: mit
    ---

    # Sorter

    Sorts short sums by size. It was trained for two days on sums that pupils of four schools
    had written down, and it puts ninety-seven of a hundred sums that it never saw into the right
    place. Sums with more than nine digits are beyond it; so are sums in Roman numerals, which
    nobody gave it. The people who made it would like to hear of any sum that it puts wrong.
    ```
    """
    card = made.repo.card
    if card is None or card.words < _LEAST:
        return
    own = None
    for parent in made.parents:
        if parent.relation in {DATASET, MIRROR} or parent.confidence < Confidence.HIGH:
            continue
        base = made.card_of(parent.id)
        if base is None:
            continue
        own = own or _runs(card)
        share = alike(own, _runs(base))
        if share >= ALIKE:
            yield Hit(
                f"the card is that of the base `{parent.id}`: {share:.0%} of it is the same",
                card.at("base_model") if "base_model" in card.data else parent.span,
                help="say what this model is and what was measured of it; link the base's card "
                "for the rest",
                evidence=(parent.evidence[0].told(), f"compared with {base.path} of {parent.id}"),
            )
            return


def _runs(card: Card) -> frozenset[int]:
    start = card.front_matter.block.end if card.front_matter else 0
    return runs(card.sentences.lowered[start:])
