"""LI104: the body names another licence than the metadata."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import Sentence, Setting, in_quotes, is_negated
from raillint.licensing.catalogue import HUB_WITHOUT_TERMS
from raillint.licensing.names import NamedLicense, agrees, named_licenses
from raillint.model import Hit, Related, Severity, Span
from raillint.registry import Outcome, card_rule

# A licence, or what is released, distributed, published, shared … under something.
_TRIGGERS = ("licen", "d under")
# A quick look for what may name a licence; the names themselves come from the catalogue.
_TELLING = (
    "apache", "mit", "cc", "creative", "rail", "bsd", "gpl", "gnu", "llama", "gemma", "mpl",
    "mozilla", "unlic", "wtf", "eupl", "epl", "etalab", "artistic", "odbl", "odc", "afl", "openmdw",
    "attribution", "qwen", "tongyi", "deepseek", "stability", "nvidia", "falcon",
)  # fmt: skip
# The heading for the licence in the Hub's template of dataset cards.
_OF_DATASETS = "licensing information"
# What the quick look around a trigger reaches, in characters.
_NEAR = 120


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
    found: list[tuple[Sentence, NamedLicense]] = []
    for sentence, names in _sentences(card) if declared else ():
        if any(agrees(name.ids, item) for name in names for item in declared):
            # A card that says both is not judged: one of the two may speak of a part.
            if not _part().search(sentence.plain):
                return
        else:
            name = _said(card, sentence, names)
            found += [(sentence, name)] if name is not None else []
    if len({name.ids for _, name in found}) > 1:
        return  # a list of models, each with its own
    for sentence, name in found[:1]:
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


def _sentences(card: Card) -> Iterator[tuple[Sentence, list[NamedLicense]]]:
    """Yield the sentences of the body that name licences."""
    seen = set()
    for trigger in _TRIGGERS:
        for at, around in card.sentences.near(trigger, _NEAR):
            if not any(word in around for word in _TELLING):
                continue
            for sentence in card.sentences.with_next(at):
                if sentence.start in seen:
                    continue
                seen.add(sentence.start)
                names = named_licenses(sentence.plain)
                if names:
                    yield sentence, names


def _said(card: Card, sentence: Sentence, names: list[NamedLicense]) -> NamedLicense | None:
    """Return the licence that a sentence puts this model under, or nothing."""
    own = _says_own(sentence.plain, names)
    value = own is None and _is_value(sentence.plain, names)
    if own is None and not value:
        return None
    if card.sentences.is_nested(sentence):
        return None  # the licence of what the outer item is about
    if "github.com" in card.document.slice(_whole(card, sentence)):
        return None  # the licence of a repository of code
    if not _asserted(card.sentences.setting(sentence), value=value):
        return None
    return own or names[0]


def _whole(card: Card, sentence: Sentence) -> Span:
    return card.sentences.span(sentence, 0, len(sentence.plain))


def _asserted(setting: Setting, *, value: bool) -> bool:
    """Tell whether a sentence stands where a card speaks for itself, of the whole model.

    A bare name says so only right under a heading on the licence, but not under the one
    that the template of dataset cards has.
    """
    if setting.code or setting.quoted or any(map(_part().search, setting.lowered[1:])):
        return False
    if not value:
        return True
    return "license_section" in setting.nearest and setting.lowered[-1] != _OF_DATASETS


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
    return re.compile(
        r"[\W_]*(?:the |this |our )?(?:model )?licen[sc]e(?:\(s\)|s)?\s*[:：][\s`\"]*"
    )


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(r"[\s`\".,;]*(?:licen[sc]e|international)?[\s`\".,;]*")


@cache
def _bound() -> re.Pattern[str]:
    """Return the words that put a subject under the licence that follows them."""
    return re.compile(
        r"\b(?:open[- ]access and available to (?:all|everyone),?"
        r"|licen[sc]ed|released|distributed|available|published|provided|shared|open-?sourced"
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
