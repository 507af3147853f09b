"""ET506: a tag that claims an ethical quality, and nothing in the card that shows it."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule

_SAYS = frozenset({Status.CONTENT, Status.INLINE})
# What stands for each tag: all of these sections, or a phrase. Source: the categories of the
# Hub's Ethics and Society group (newsletter 3); `inquisitive` promises nothing to show.
_SECTIONS = {
    "rigorous": ("evaluation", "bias_risks_limitations"),
    "sustainable": ("environmental_impact",),
}
_HELP = {
    "rigorous": "say what was evaluated and where the model fails",
    "sustainable": "give energy or emissions, the hardware and the hours",
    "consentful": "say who agreed to the use of the data, and how one can opt out",
    "inclusive": "give results by language or group, or say who took part",
    "socially conscious": "say which social problem it answers, and whom it may harm",
}


@card_rule(
    code="ET506",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("ethics-tag",),
)
def unevidenced_ethics_tag(card: Card) -> Outcome:
    """A tag claims that the model is rigorous, sustainable, … and the card shows nothing of it.

    ## Why it matters
    The tags help people find work that was done with care. They are descriptions, not marks
    of honour: nobody needs one, and one without anything behind it misleads.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    tags:
      - sustainable
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    tags:
      - sustainable
    ---

    # A model

    ## Environmental impact

    Trained for six hours on one A100 in Lyon, 40 g of CO2 by CodeCarbon.
    ```
    """
    tags = card.data.get("tags")
    for at, tag in enumerate(tags if isinstance(tags, list) else ()):
        claim = " ".join(re.split(r"[\s_-]+", tag.lower())) if isinstance(tag, str) else ""
        if claim in _HELP and not _is_shown(card, claim):
            yield Hit(
                f"the tag `{claim}` is not borne out by anything in the card",
                card.value("tags", at),
                help=f"{_HELP[claim]}, or drop the tag: nothing asks for it",
            )


def _is_shown(card: Card, claim: str) -> bool:
    if claim == "sustainable" and card.data.get("co2_eq_emissions"):
        return True
    if claim == "inclusive" and _several(card):
        return True
    sections = _SECTIONS.get(claim, ())
    if sections and all(card.sections[name].status in _SAYS for name in sections):
        return True
    body = card.sentences.lowered[card.front_matter.block.end if card.front_matter else 0 :]
    return claim not in _SECTIONS and _phrase(claim).search(body) is not None


def _several(card: Card) -> bool:
    listed = card.data.get("language")
    return isinstance(listed, list) and len(listed) > 1


@cache
def _phrase(claim: str) -> re.Pattern[str]:
    phrases = {
        "consentful": r"consent|opt(?:ed)?[- ]?(?:out|in)\b|agreed to|permission",
        "inclusive": r"accessib|underrepresented|under-represented|low-resource|dialect|communit"
        r"|(?:by|per|across) (?:gender|language|age|group)|minorit|disab",
        "socially conscious": r"social (?:impact|good|problem|issue|justice)|societ|community"
        r"|public (?:interest|good|health)|humanitarian|climate",
    }
    return re.compile(phrases[claim])
