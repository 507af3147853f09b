"""LI104: the body names another licence than the metadata."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.card.sentences import Sentence, Setting, in_quotes, is_negated
from raillint.licensing.catalogue import HUB_WITHOUT_TERMS
from raillint.licensing.names import NamedLicense, agrees, named_licenses
from raillint.model import Hit, Related, Severity, Span
from raillint.registry import Outcome, card_rule

_TRIGGERS = (
    "licen", "released under", "available under", "distributed under", "published under",
    "shared under", "sourced under", "provided under",
)  # fmt: skip
# What the quick look around a trigger reaches, in characters.
_NEAR = 120


class _Statement(NamedTuple):
    """A licence named in a sentence, and whether it is said to be this model's own."""

    sentence: Sentence
    name: NamedLicense
    own: bool


@card_rule(
    code="LI104",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def prose_license_contradicts_metadata(card: Card) -> Outcome:
    """The body says that the model is under another licence than the metadata.

    ## Why it matters
    The Hub shows and searches the metadata; people read the body. Where the two name
    different licences, nobody can tell which terms they have, and the one who relied on
    the milder of them may be in breach.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    This model is released under the MIT license.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    This model is released under the Apache 2.0 license. The code is under MIT.
    ```
    """
    declared = _declared(card)
    if not declared or not card.sentences.holds(*_TRIGGERS):
        return
    statements = []
    for statement in _statements(card):
        if any(agrees(statement.name.ids, item) for item in declared):
            # A card that says both is not judged: one of the two may speak of a part.
            return
        if statement.own:
            statements.append(statement)
    for sentence, name, _ in statements[:1]:
        said = card.document.slice(card.sentences.span(sentence, name.start, name.end))
        listed = ", ".join(f"`{item}`" for item in card.license_ids)
        yield Hit(
            f"the text puts the model under `{_one_line(said)}`, but the metadata says {listed}",
            card.sentences.span(sentence, name.start, name.end),
            help="state one licence in both places: the one that the model really is under",
            evidence=(f"{card.path}: `license` is {listed}", "the sentence speaks of the model"),
            related=(Related(f"the metadata says {listed}", card.at("license")),),
        )


def _one_line(text: str) -> str:
    return " ".join(text.replace("`", "").replace("*", "").split())


def _declared(card: Card) -> tuple[str, ...]:
    """Return the declared ids that can be contradicted, or nothing where one is open."""
    declared = []
    for item in card.license_ids:
        if item not in HUB_WITHOUT_TERMS:
            declared.append(item)
            continue
        name = card.data.get("license_name")
        named = named_licenses(name.lower()) if isinstance(name, str) else []
        if item != "other" or len(named) != 1 or len(named[0].ids) != 1:
            return ()
        declared.extend(named[0].ids)
    return tuple(declared)


def _statements(card: Card) -> Iterator[_Statement]:
    """Yield what the card says of the model's own licence, in its words."""
    seen = set()
    for trigger in _TRIGGERS:
        for at, around in card.sentences.near(trigger, _NEAR):
            if _telling().search(around) is None:
                continue
            sentence = card.sentences.at(at)
            if sentence.start in seen:
                continue
            seen.add(sentence.start)
            names = named_licenses(sentence.plain)
            own = _says_own(sentence.plain, names)
            value = own is None and _is_value(sentence.plain, names)
            if own is None and not value:
                said = None
            else:
                setting = card.sentences.setting(sentence)
                said = (own or names[0]) if _asserted(setting, value=value) else None
                if said and "github.com" in card.document.slice(_whole(card, sentence)):
                    said = None  # the licence of a repository of code
            for name in names:
                yield _Statement(sentence, name, name is said)


def _whole(card: Card, sentence: Sentence) -> Span:
    return card.sentences.span(sentence, 0, len(sentence.plain))


def _asserted(setting: Setting, *, value: bool) -> bool:
    """Tell whether a sentence stands where a card speaks for itself, of the whole model.

    A bare name says so only right under a heading on the licence.
    """
    if setting.code or setting.quoted or any(map(_part().search, setting.lowered[1:])):
        return False
    return not value or "license_section" in setting.nearest


def _says_own(plain: str, names: list[NamedLicense]) -> NamedLicense | None:
    """Return the licence that a sentence says this model to be under, or nothing."""
    if not names or _part().search(plain) or _changed().search(plain):
        return None
    name = names[0]
    before = plain[: name.start]
    if is_negated(plain, name.start) or in_quotes(plain, name.start):
        return None
    if _label().fullmatch(before) and _tail().fullmatch(plain[name.end :]):
        return name if len(names) == 1 else None
    bound = _bound().search(before)
    if bound is not None and _own_subject().search(before[: bound.start() + 1]):
        return name
    return None


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:apache|mit|cc|cc0|creative|open ?rail|rail|bsd|l?gpl|agpl|gnu|llama|gemma|mpl|mozilla"
        r"|unlicense|wtfpl|eupl|epl|etalab|artistic|odbl|odc|afl|isc|openmdw|attribution"
        r"|creativeml|bigscience|bigcode|qwen|tongyi|deepseek|stability|nvidia|falcon)\b"
    )


def _is_value(plain: str, names: list[NamedLicense]) -> bool:
    """Tell whether a sentence is a licence's name, or "Licensed under" it, and nothing else."""
    if len(names) != 1:
        return False
    before, after = plain[: names[0].start], plain[names[0].end :]
    return _bare().fullmatch(before) is not None and _tail().fullmatch(after) is not None


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(
        r"[\W_]*(?:(?:this (?:model )?is |it is )?(?:licen[sc]ed|released|distributed|available)"
        r" under )?(?:the |a |an )?(?:terms of )?(?:the )?[\s`\"]*"
    )


@cache
def _label() -> re.Pattern[str]:
    """Return what stands before a licence in a line such as "- License: MIT"."""
    return re.compile(r"[\W_]*(?:the |this |our )?(?:model )?licen[sc]e(?:\(s\)|s)?\s*[:：][\s`\"]*")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(r"[\s`\".,;]*(?:licen[sc]e|international)?[\s`\".,;]*")


@cache
def _bound() -> re.Pattern[str]:
    """Return the words that put a subject under the licence that follows them."""
    return re.compile(
        r"\b(?:open[- ]access and available to (?:all|everyone),?|licen[sc]ed|released|distributed|available|published|provided|shared|open-?sourced"
        r"|offered|covered|governed|is|are)\s+(?:for \w+ )?(?:under|with|by|via)\s+"
        r"(?:(?:the|a|an|terms|of|conditions|permissive|open[- ]source|free|standard|popular|same"
        r"|its|version|v?\d(?:\.\d)?|\"|`)\s*)*$"
    )


@cache
def _own_subject() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:this|the|our|these|both|all)\s+(?:[\w.+-]+\s+){0,3}?"
        r"(?:models?|weights?|checkpoints?|repository|repo|adapters?|lora|work)\s+"
        r"(?:(?:is|are|was|were|has been|have been|itself|also|now|hereby|being)\s+)*\w?$"
        r"|^\W*\"[^\"]{3,80}\"\s+is\s+\w?$"
    )


@cache
def _part() -> re.Pattern[str]:
    """Return the words for what is not the model: a licence of these is another matter."""
    return re.compile(
        r"\b(?:codes?|codebase|software|library|libraries|scripts?|data|datasets?|corpus|corpora"
        r"|base|original|originally|github|outputs?|images?|papers?|text|texts|docs|documentation"
        r"|apps?|demo|spaces?|tokenizer|inference|upstream|parent|previous|earlier|older|before"
        r"|implementation|package|annotations?|embeddings|teacher|samples?|third|others?|some)\b"
    )


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:modified|modification|based on|similar|style|derived|inspired|addendum|additional"
        r"|commons clause|compatible|like the|plus|dual|either|choose|unless|except)\b"
    )
