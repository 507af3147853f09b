"""UR206: the text bars commercial use, and the licence allows it."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import Sentence
from raillint.model import Edit, Fix, Hit, Related, Severity
from raillint.registry import Outcome, card_rule
from raillint.rules._terms import bars_commerce, only_rail

_PHRASES = ("commercial", "research", "academic")
# One of these stands in every sentence that bars a use.
_BARRING = ("only", "not", "n't", "prohibited", "forbidden", "no commercial")


@card_rule(
    code="UR206",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("may-restrict",),
    words=_PHRASES,
    fix="suggested",
)
def card_restricts_more_than_license(card: Card) -> Outcome:
    """The text bars commercial use of the model, and its OpenRAIL licence allows it.

    ## Why it matters
    OpenRAIL licences allow commercial use. A sentence in the card does not take that back
    for sure, so that nobody knows what they may do. A model for research only has licences
    of its own. To say what a model is meant for is no restriction, and fine.

    ## Bad
    ```markdown
    ---
    license: openrail++
    ---

    # A model

    This model may be used for non-commercial purposes only.
    ```

    ## Good
    ```markdown
    ---
    license: openrail++
    ---

    # A model

    This model is intended for research. The licence also allows commercial use.
    ```
    """
    license_ = only_rail(card)
    if license_ is None or bars_commerce(license_) or not card.sentences.holds(*_PHRASES):
        return
    for sentence in card.sentences.around(*_PHRASES):
        if not any(word in sentence.plain for word in _BARRING):
            continue
        match = _restriction().search(sentence.plain)
        if match is None or _explained().search(sentence.plain):
            continue
        if not _model().search(sentence.plain):
            continue
        setting = card.sentences.setting(sentence)
        if setting.code or setting.quoted:
            continue
        yield Hit(
            f"the text bars commercial use of the model, but its licence `{license_.id}` allows it",
            card.sentences.span(sentence, match.start(), match.end()),
            help="drop the sentence, say `intended for` where you mean a purpose, or choose a "
            "licence that bars commercial use",
            evidence=(f"{card.path}: `license` declares {license_.name}",),
            fix=_without(card, sentence),
            related=(Related("the licence is declared here", card.at("license")),),
        )
        return


def _without(card: Card, sentence: Sentence) -> Fix | None:
    """Return the fix that drops a sentence of running text, or nothing for a list or table."""
    span = card.sentences.span(sentence, 0, len(sentence.plain))
    text = card.document.slice(span)
    start = span.start + len(text) - len(text.lstrip())
    end = span.start + len(text.rstrip())
    if text.lstrip()[:1] in "-*+#|>" or start >= end:
        return None
    # A blank between this sentence and the next goes with it.
    following = card.document.text[end : end + 1]
    return Fix(
        "drop the sentence", (Edit(card.document.span(start, end + (following == " ")), ""),)
    )


@cache
def _restriction() -> re.Pattern[str]:
    kinds = r"(?:non-?commercial|research|academic|(?:personal and|educational and) \w+)"
    return re.compile(
        rf"\bfor (?:\w+ ){{0,2}}?{kinds}(?:[ ,/-]+\w+){{0,4}}? only\b"
        rf"|\bonly (?:\w+ ){{0,3}}?for (?:\w+ ){{0,2}}?{kinds}\b"
        r"|\b(?:cannot|can't|can not|may not|must not|mustn't"
        r"|not (?:to )?be used|do not use|don't use"
        r"|not (?:allowed|permitted|available|licensed|free|for))\b[^.;]{0,40}?"
        r"\bcommercial(?:ly)?(?: use| usage| purposes?)?\b"
        r"|\bcommercial (?:use|usage|purposes?)[^.;]{0,40}? (?:not (?:allowed|permitted|available)"
        r"|prohibited|forbidden)\b|\bno commercial use\b|\bnon-?commercial use only\b"
    )


@cache
def _model() -> re.Pattern[str]:
    return re.compile(r"\b(?:models?|weights?|checkpoints?|lora)\b")


@cache
def _explained() -> re.Pattern[str]:
    """Return the words for a mere purpose, for another's terms, and for what is no model."""
    return re.compile(
        r"\b(?:intended|meant|designed|should|aims?|aimed|recommend\w*|suitable|due to|because"
        r"|since|therefore|datasets?|data|testdata|codes?|website|websites|websites?/apps|images?"
        r"|outputs?|license|licence|licenses|licensed|base|original|derived|inherits?|restrictions"
        r"|only this|includes?|except|unless|revenue|if)\b"
    )
