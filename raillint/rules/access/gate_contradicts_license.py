"""GA603: the gate asks for less than the licence allows."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule
from raillint.rules._terms import bars_commerce, declared_licenses

_TEXTS = ("extra_gated_prompt", "extra_gated_description", "extra_gated_heading")


@card_rule(
    code="GA603",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    words=("extra_gated_",),
    requires=("front-matter-parses",),
    kinds=("model", "dataset"),
)
def gate_contradicts_license(card: Card) -> Outcome:
    """The gate's text bars commercial use, and the declared licence allows it.

    ## Why it matters
    People agree to one thing to get access and read another in the licence. Which of them
    binds is then for a court to say. A licence that allows commercial use cannot be cut down
    by a form; one that bars it can be declared.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    extra_gated_fields:
      I agree to use this model for non-commercial purposes only: checkbox
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: cc-by-nc-4.0
    extra_gated_fields:
      I agree to use this model for non-commercial purposes only: checkbox
    ---

    # A model
    ```
    """
    licenses = declared_licenses(card)
    if not licenses or any(
        item.commercial != "allowed" or item.is_family or bars_commerce(item) for item in licenses
    ):
        return
    for key, text in _texts(card):
        found = _barred().search(text)
        if found is not None:
            yield Hit(
                f"the gate asks people to agree to “{' '.join(found[0].split())}”, and "
                f"{licenses[0].name} allows commercial use",
                card.at(key),
                help="drop this condition, or declare a licence that holds it",
                evidence=(
                    f"{card.path}: {key}",
                    f"{card.path}: `license` declares {licenses[0].name}",
                ),
            )
            return


def _texts(card: Card) -> Iterator[tuple[str, str]]:
    for key in _TEXTS:
        text = card.data.get(key)
        if isinstance(text, str):
            yield key, text
    fields = card.data.get("extra_gated_fields")
    for label in fields if isinstance(fields, dict) else ():
        if isinstance(label, str):
            yield "extra_gated_fields", label


@cache
def _barred() -> re.Pattern[str]:
    """Return the ways to bar commerce in a promise; a question for the purpose bars nothing."""
    only = r"(?:only|solely|exclusively)"
    purpose = r"(?:non[- ]?commercial|(?:academic|scientific) research|research|academic)"
    use = r"(?:use|purposes?)"
    return re.compile(
        rf"(?i)\b{purpose}(?:[ ,/]+(?:and|or)?[ ]?[a-z-]{{0,20}})? {use} {only}\b"
        rf"|\b{only} (?:be used )?(?:for|in) (?:[a-z]{{1,12}} )?{purpose}\b"
        r"(?! (?:and|or) commercial)"
        rf"|\bfor non[- ]?commercial {use}\b"
        rf"|\bnot (?:to )?(?:be )?use[d]? (?:[a-z]{{1,12}} ){{0,4}}(?:for|in) (?:any )?commercial\b"
        r"|\bno commercial use\b"
        r"|\bcommercial use is (?:prohibited|forbidden|not (?:allowed|permitted))\b"
    )
