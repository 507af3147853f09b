"""LI109: the text calls the model open source, its licence is not."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import is_negated
from raillint.model import Edit, Fix, Hit, Related, Severity, Span
from raillint.registry import Outcome, card_rule
from raillint.rules._terms import bars_commerce, declared_licenses, may_restrict

_PHRASES = ("open source", "open-source", "opensource")


@card_rule(
    code="LI109",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("may-restrict",),
    words=_PHRASES,
    fix="suggested",
)
def called_open_source(card: Card) -> Outcome:
    """The text calls the model open source, and its licence restricts uses or commerce.

    ## Why it matters
    Open source means that every use is allowed, trade included. People who rely on the
    word skip the restrictions that a RAIL or non-commercial licence sets. "Open weights"
    or "openly available" says what is meant.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # A model

    This model is open source.
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # A model

    The weights of this model are open. It was trained with open-source software.
    ```
    """
    licenses = declared_licenses(card) if may_restrict(card) else ()
    if not licenses or not all(item.is_rail or bars_commerce(item) for item in licenses):
        return
    for sentence in card.sentences.around(*_PHRASES):
        match = _claim().search(sentence.plain)
        if match is None or _other().search(sentence.plain):
            continue
        words = _words().search(sentence.plain, match.start())
        if words is None or is_negated(sentence.plain, words.start()):
            continue
        setting = card.sentences.setting(sentence)
        if setting.code or setting.quoted:
            continue
        kind = "restricts uses" if licenses[0].is_rail else "bars commercial use"
        yield Hit(
            f"the text calls the model open source, but its licence `{licenses[0].id}` {kind}",
            card.sentences.span(sentence, words.start(), words.end()),
            help="write `open weights` or `openly available`, and name the licence",
            fix=_fix(card.sentences.span(sentence, words.start(), words.end()), match[0]),
            evidence=(f"{card.path}: `license` declares {licenses[0].name}",),
            related=(Related("the licence is declared here", card.at("license")),),
        )
        return


def _fix(span: Span, claim: str) -> Fix:
    """Return the fix in words that keep the sentence whole: for a verb, and for all else."""
    word = "release" if _verb().search(claim) else "open-weight"
    return Fix(f"write `{word}`", (Edit(span, word),))


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(r"\bwe (?:\w+ )?open")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"open[- ]?sourced?")


@cache
def _claim() -> re.Pattern[str]:
    things = r"(?:models?|llms?|weights?|checkpoints?|lora)"
    return re.compile(
        rf"\b(?:this|our|the) (?:[\w.+-]+ ){{0,3}}?{things} (?:is|are) (?:\w+ ){{0,2}}?"
        r"open[- ]?sourced?\b(?! \w*(?:code|software|librar|data|framework))"
        r"|^\W*(?:this|it|[\w.+-]+) is (?:a|an|the)(?: first| \w+ly| new| \w+-\w+)? "
        rf"open[- ]?sourced?\b(?: [^\s.;,]+){{0,5}}? {things}\b"
        rf"|\bwe (?:\w+ )?open[- ]?sourced? (?:the|our|this) (?:[\w.+-]+ ){{0,3}}?"
        rf"{things}\b"
    )


@cache
def _other() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:based on|built on|trained on|fine-?tuned (?:from|on|version)|derived from|compared"
        r"|outperform\w*|than|among|most|other|others|community|codes?|datasets?)\b"
    )
