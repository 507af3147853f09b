"""UR205: the text lifts the use restrictions that the licence sets."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import is_negated
from raillint.model import Hit, Related, Severity
from raillint.registry import Outcome, card_rule
from raillint.rules._terms import only_rail

_PHRASES = (
    "any purpose", "all purposes", "any use", "all use", "no restriction", "no usage restriction",
    "no limit", "without restriction", "without any restriction", "without limit",
    "without any limit", "whatever you", "anything you", "unrestricted use", "no use restriction",
)  # fmt: skip


@card_rule(
    code="UR205",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("may-restrict",),
    words=_PHRASES,
)
def card_grants_more_than_license(card: Card) -> Outcome:
    """The text frees every use of the model, and a RAIL licence is declared.

    ## Why it matters
    A RAIL licence forbids some uses and has everyone pass that on. A card that frees any
    use tells people the opposite, and who relies on it breaks the licence. What is made
    with the model is another matter: the licensor claims no rights in outputs.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # A model

    There are no restrictions on the use of this model.
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # A model

    You may use this model for any purpose that the restrictions of its licence allow.
    ```
    """
    license_ = only_rail(card)
    if license_ is None or not card.sentences.holds(*_PHRASES):
        return
    for sentence in card.sentences.around(*_PHRASES):
        match = _grant().search(sentence.plain)
        if match is None or _limited().search(sentence.plain):
            continue
        if not _model().search(sentence.plain) or is_negated(sentence.plain, match.start()):
            continue
        if not card.sentences.setting(sentence).asserted:
            continue
        yield Hit(
            f"the text frees the model of use restrictions, but its licence `{license_.id}` "
            "sets some",
            card.sentences.span(sentence, match.start(), match.end()),
            help="say that the use restrictions of the licence apply; outputs may stay free",
            evidence=(f"{card.path}: `license` declares {license_.name}, a RAIL licence",),
            related=(Related("the licence is declared here", card.at("license")),),
        )


@cache
def _grant() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:for|to) (?:any|all) (?:\w+ )?(?:purposes?|uses?)\b"
        r"|(?:no|without|without any) (?:\w+ )?(?:restrictions?|limitations?|limits?)"
        r" (?:on|to|of|for|in) (?:\w+ ){0,2}(?:use|usage|using)\b"
        r"|(?:us(?:e|ed|able)|free)\b[^.;]{0,40}? without (?:any )?(?:restrictions?|limitations?)\b"
        r"|(?:do|for|use) (?:whatever|anything) you (?:want|like|wish|please)\b[^.;]{0,20}? with"
        r" (?:it|the model|this model)\b"
        r"|use (?:it|the model|this model) for (?:whatever|anything) you (?:want|like|wish|please)"
        r"|unrestricted use)"
    )


@cache
def _model() -> re.Pattern[str]:
    return re.compile(r"\b(?:models?|weights?|checkpoints?|lora)\b")


@cache
def _limited() -> re.Pattern[str]:
    """Return the words that bound a grant, or give it to something that is not the model."""
    return re.compile(
        r"\b(?:outputs?|images?|pictures?|artworks?|art|results?|generations?|generated|generate"
        r"|renders?|content|datasets?|data|codes?|library|except|excluding|but|as long as|provided"
        r"|if|unless|subject|accordance|according|comply|terms|lawful|legal|laws?|allowed by|that"
        r"|within|merge[sd]?|training|trained (?:on|with)|fine-?tun\w+"
        r"|intended|base|original|other|others)\b"
    )
