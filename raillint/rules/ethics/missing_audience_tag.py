"""ET507: adult content without the tag that warns of it."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.additions import last_key_with
from raillint.card.card import Card
from raillint.card.sentences import is_negated
from raillint.model import Edit, Fix, Hit, Severity, Span
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._adult import ADULT, TAG, WARNING, title_at
from raillint.rules._copies import title_of

# Models that find such content, not make it.
_FINDS = ("detect", "classif", "filter", "moderat", "checker", "safety", "guard", "recogni")
_ENOUGH = 2


@repo_rule(
    code="ET507",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README,),
    requires=("front-matter-parses",),
    fix="suggested",
    when=("adult-content",),
)
def missing_audience_tag(repo: RepoSnapshot) -> Outcome:
    """Name, tags or text say that the content is for adults, and no tag warns of it.

    ## Why it matters
    The Hub puts a notice before a page that is tagged `not-for-all-audiences` and keeps it
    out of some listings. Without the tag anybody comes upon the content unprepared.

    Two signs are needed: the name, a tag, the name of a dataset, or a sentence that says so.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    tags:
      - nsfw
    ---

    # A model

    This model was made to write erotic stories.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    tags:
      - nsfw
      - not-for-all-audiences
    ---

    # A model

    This model was made to write erotic stories.
    ```
    """
    card = repo.card
    if card is None or _is_tagged(card) or _finds(repo, card):
        return
    signs = dict(_signs(repo, card))
    if len(signs) < _ENOUGH or signs.keys() <= {"its id", "a warning"}:
        return
    yield Hit(
        f"the content is for adults by {' and '.join(signs)}, and the tag `{TAG}` is missing",
        next((span for span in signs.values() if span is not None), card.at("tags")),
        help=f"add `{TAG}` to `tags`",
        fix=Fix(f"add the tag `{TAG}`", _tagged(card)) if _tagged(card) else None,
    )


def _tags(card: Card) -> list[str]:
    tags = card.data.get("tags")
    return [tag if isinstance(tag, str) else "" for tag in tags] if isinstance(tags, list) else []


def _is_tagged(card: Card) -> bool:
    # MD107 judges a tag that is misspelt.
    return any("audience" in tag.lower() for tag in _tags(card))


def _finds(repo: RepoSnapshot, card: Card) -> bool:
    """Tell whether the model sorts content instead of making it."""
    pipeline = str(card.data.get("pipeline_tag") or "")
    named = (repo.source.hub_id + " " + title_of(card) + " " + " ".join(_tags(card))).lower()
    return "classification" in pipeline or any(word in named for word in _FINDS)


def _signs(repo: RepoSnapshot, card: Card) -> Iterator[tuple[str, Span | None]]:
    """Yield each kind of sign that the content is for adults, with its place."""
    if _adult().search(_split(repo.source.hub_id)) is not None:
        yield "its id", None
    if _adult().search(_split(title_of(card))) is not None:
        yield "its title", card.document.line_span(card.document.line_at(title_at(card)))
    for key, told in (("tags", "a tag"), ("datasets", "the name of a dataset")):
        named = card.data.get(key)
        for at, item in enumerate(named if isinstance(named, list) else ()):
            if isinstance(item, str) and _adult().search(_split(item)) is not None:
                yield told, card.value(key, at)
                break
    for told, phrases, pattern, against in (
        ("a warning", WARNING, _warns(), _kept_out()),
        ("the text", ADULT, _says(), _against()),
    ):
        span = next(_said(card, phrases, pattern, against), None)
        if span is not None:
            yield told, span


def _said(
    card: Card, phrases: tuple[str, ...], pattern: re.Pattern[str], against: re.Pattern[str]
) -> Iterator[Span]:
    """Yield the places where the card itself says something, and nothing speaks against it."""
    for sentence in card.sentences.around(*phrases):
        match = pattern.search(sentence.plain)
        if match is None or against.search(sentence.plain) is not None:
            continue
        if is_negated(sentence.plain, match.start()):
            continue
        if card.sentences.setting(sentence).asserted:
            yield card.sentences.span(sentence, match.start(), match.end())


def _split(name: str) -> str:
    return re.sub(r"[_/.-]", " ", name.lower())


def _tagged(card: Card) -> tuple[Edit, ...]:
    """Return the edit that adds the tag: to the list as it is written, or a new one."""
    if "tags" not in card.data:
        return last_key_with(card, "tags", f"\n- {TAG}")
    tags = card.data["tags"]
    if not isinstance(tags, list) or not tags:
        return ()
    last = card.value("tags", len(tags) - 1)
    line = card.document.line_span(card.document.line_at(last.start))
    before = card.document.text[line.start : last.start]
    end = line.start + len(card.document.slice(line).rstrip())
    if before.strip() == "-":
        return (Edit(Span(card.path, end, end), f"\n{before}{TAG}"),)
    if "[" in card.document.slice(card.at("tags")):
        return (Edit(Span(card.path, last.end, last.end), f", {TAG}"),)
    return ()


@cache
def _adult() -> re.Pattern[str]:
    return re.compile(
        r"(?<![a-z])(?:nsfw|hentai|porn\w*|erotic\w*|literotica|x rated|18\+|smut|lewd"
        r"|adult content)(?![a-z])"
    )


@cache
def _warns() -> re.Pattern[str]:
    """Return the sentences by which a card keeps the young away."""
    return re.compile(
        r"\b(?:not|un)[* ]?suitable for (?:use by )?(?:minors|children|all audiences|all ages)"
        r"|\b(?:adults only|only for adults|18\+ only|for adults only|over 18 only)\b"
    )


@cache
def _kept_out() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:despite|filter\w*|small (?:proportion|part|number)|remov\w+|if|data)\b"
    )


@cache
def _says() -> re.Pattern[str]:
    what = (
        r"(?:nsfw|hentai|porn\w*|erotic\w*|x-rated|18\+|lewd|smut|(?:sexually )?explicit"
        r"|adult)"
    )
    return re.compile(
        rf"\b(?:generates?|generating|produces?|producing|creates?|creating|writes?|writing|makes?"
        rf"|outputs?|contains?|designed for|intended for|made to|made for|trained (?:on|with)"
        rf"|capable of|good at|able to|leans?|leaning|includes?|supports?|tuned (?:on|for|with))\b"
        rf"[^.;]{{0,60}}?(?<![a-z]){what}(?![a-z])"
        rf"|(?<![a-z]){what}[- ](?:model|images?|content|stor(?:y|ies)|art|roleplay|rp|lora|merge"
        r"|material|version|generation|capab\w+|novels?|chat|writing)\b"
    )


@cache
def _against() -> re.Pattern[str]:
    """Return the words that make a sentence one on keeping such content out."""
    return re.compile(
        r"\b(?:negative|filter\w*|remov\w+|avoid\w*|prevent\w*|prohibit\w*|forbid\w*|forbidden|block\w*"
        r"|exclud\w+|detect\w*|classif\w+|checker|censor\w*|refus\w+|non-consensual|illegal|minors"
        r"|children|may contain|might|could|risk|steer away|unsuitable|inadvertent\w*|laion|safe"
        r"|despite|policy|guidelines|please|must|should|don't|do not|disclaimer|responsib\w+"
        r"|accident\w*|unintended|potential\w*|prompts?|dropped|without)\b"
    )
