"""ET505: emissions without what makes them comparable."""

import re
from collections.abc import Mapping
from functools import cache

from raillint.card.card import Card
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule

KEY = "co2_eq_emissions"
# The keys that the Hub documents beside the amount, and what people call them. Source:
# https://huggingface.co/docs/hub/model-cards-co2.
_ASKED = {
    "source": "how they were measured",
    "geographical_location": "where the computers stood",
    "hardware_used": "on which hardware",
}


@card_rule(
    code="ET505",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    words=(KEY,),
)
def unsourced_emissions(card: Card) -> Outcome:
    """An amount of emissions without its source, the place or the hardware.

    ## Why it matters
    The same training emits ten times as much in one country as in another, and an estimate
    from hours is another thing than a meter's reading. Without source, place and hardware
    nobody can compare the amount or repeat it.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    co2_eq_emissions: 12.5
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    co2_eq_emissions:
      emissions: 12.5
      source: CodeCarbon
      geographical_location: Lyon, France
      hardware_used: 1 NVIDIA A100
    ---

    # A model
    ```
    """
    value = card.data.get(KEY)
    given: Mapping[object, object] = value if isinstance(value, dict) else {"emissions": value}
    amount = given.get("emissions")
    if isinstance(amount, bool) or not isinstance(amount, int | float) or amount < 0:
        return
    told = _told(card)
    lacking = [key for key in _ASKED if not given.get(key) and key not in told]
    if lacking:
        words = [_ASKED[key] for key in lacking]
        listed = " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
        yield Hit(
            f"the emissions are given, and not {listed}",
            card.at(KEY),
            help=f"add {' and '.join(f'`{key}`' for key in lacking)} below `{KEY}`",
        )


def _told(card: Card) -> frozenset[str]:
    """Return the keys whose answer stands in the text of the card."""
    body = card.sentences.lowered[card.front_matter.block.end if card.front_matter else 0 :]
    return frozenset(key for key in _ASKED if _cue(key).search(body) is not None)


@cache
def _cue(key: str) -> re.Pattern[str]:
    cues = {
        "source": r"codecarbon|code carbon|mlco2|ml co2|impact calculator|carbontracker|eco2ai"
        r"|estimated (?:with|using|by)|measured (?:with|using|by)",
        "geographical_location": r"compute region|cloud region|data ?cent(?:er|re)|(?:us|eu|europe"
        r"|asia)-(?:west|east|central|north|south)|located in|geographical",
        "hardware_used": r"\b(?:a100|h100|v100|p100|t4|a10g?|a40|a6000|l4|l40s?|rtx|gtx|tpu|xeon"
        r"|epyc|tesla|geforce|mi\d{3}x?|gpus?|cpus?)\b",
    }
    return re.compile(cues[key])
