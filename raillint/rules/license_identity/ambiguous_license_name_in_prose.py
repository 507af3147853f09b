"""LI108: the text says OpenRAIL, the metadata says which one."""

import re
from functools import cache, partial

from raillint.card.card import Card
from raillint.card.sentences import Sentence
from raillint.licensing.catalogue import License
from raillint.licensing.names import named_licenses
from raillint.model import Edit, Fix, Hit, Severity, Span
from raillint.registry import Outcome, card_rule
from raillint.rules._restrictions import published_at
from raillint.rules._terms import declared_licenses, may_restrict

_PHRASES = ("openrail", "open rail", "open-rail")


@card_rule(
    code="LI108",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("may-restrict",),
    words=_PHRASES,
    fix="safe",
)
def ambiguous_license_name_in_prose(card: Card) -> Outcome:
    """The text says only "OpenRAIL", and the metadata names one text of that family.

    ## Why it matters
    The texts that are called OpenRAIL differ in the uses that they forbid. Who reads only
    the text of the card cannot look up which of them applies.

    ## Bad
    ```markdown
    ---
    license: bigscience-openrail-m
    ---

    # A model

    The model is released under the OpenRAIL license.
    ```

    ## Good
    ```markdown
    ---
    license: bigscience-openrail-m
    ---

    # A model

    The model is released under the BigScience OpenRAIL-M license.
    ```
    """
    licenses = declared_licenses(card) if may_restrict(card) else ()
    if len(licenses) != 1 or not licenses[0].is_rail or licenses[0].is_family:
        return
    vague: list[Sentence] = []
    for sentence in card.sentences.around(*_PHRASES):
        if _specific().search(card.document.slice(_line(card, sentence)).lower()):
            return
        names = named_licenses(sentence.plain)
        if any(name.ids != {"openrail"} for name in names):
            return
        if names and _license_word().search(sentence.plain):
            vague.append(sentence)
    for sentence in vague:
        setting = card.sentences.setting(sentence)
        if setting.code or setting.quoted:
            continue
        name = named_licenses(sentence.plain)[0]
        yield Hit(
            f"the text calls the licence only OpenRAIL, which has several texts; the metadata "
            f"names `{licenses[0].id}`",
            card.sentences.span(sentence, name.start, name.end),
            help=f"write {licenses[0].name}, and link its text",
            evidence=(f"{card.path}: `license` declares {licenses[0].name}",),
            fix=Fix(
                f"write {licenses[0].name}, and link its text",
                later=partial(
                    _linked, licenses[0], card.sentences.span(sentence, name.start, name.end)
                ),
                safe=True,
            ),
        )
        return


def _linked(license_: License, span: Span) -> tuple[Edit, ...]:
    name, page = license_.name, published_at(license_)
    bare = name.removesuffix(" License").removesuffix(" Licence")
    return (Edit(span, f"[{bare}]({page})" if page else bare),)


def _line(card: Card, sentence: Sentence) -> Span:
    return card.sentences.span(sentence, 0, len(sentence.plain))


@cache
def _license_word() -> re.Pattern[str]:
    return re.compile(r"licen[sc]e|\bunder\b")


@cache
def _specific() -> re.Pattern[str]:
    """Return what tells the text after all: a publisher's name, or a link to it."""
    return re.compile(r"creative|bigscience|bigcode|bloom|\+\+|stable.?diffusion|starcoder|\]\(")
