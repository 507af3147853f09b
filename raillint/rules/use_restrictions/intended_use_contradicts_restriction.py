"""UR203: the card announces a use that the licence restricts."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.lists import introduction
from raillint.card.sections import Status
from raillint.card.sentences import Sentence, is_negated
from raillint.licensing.contrary import ContraryUse, Found, contrary_uses
from raillint.licensing.terms import title_of
from raillint.model import Confidence, Hit, Related, Severity, Span, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._governing import Governing, governing, may_govern

_SHOWN = 140
_ADVICE = "drop the use or choose a licence that allows it; what the text means is for counsel"


@repo_rule(
    code="UR203",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def intended_use_contradicts_restriction(repo: RepoSnapshot) -> Outcome:
    """The card announces a use that its licence restricts.

    ## Why it matters
    Who follows the card breaks the licence. The rule reads only what the card says the
    model is for, in its section on intended use or in a sentence on its purpose. A
    sentence that does the restricted thing outright weighs as an error, words for it
    together with a tag, data set or name as a warning, and the words alone as an info.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Sorter

    ## Intended use

    The model gives medical advice to people with a rash.
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Sorter

    ## Intended use

    The model draws pictures of rashes for textbooks. It does not give medical advice.
    ```
    """
    card = repo.card
    if card is None or not may_govern(repo):
        return
    announced = list(_announced(card))
    if not announced:
        return
    terms = governing(repo)
    if isinstance(terms, Undecided):
        yield from _undecided(card, announced, terms)
    elif terms is not None:
        for code in contrary_uses().uses.keys() & terms.uses.keys():
            yield from _judged(repo, card, announced, terms, contrary_uses().uses[code])


def _announced(card: Card) -> Iterator[Sentence]:
    """Yield the sentences that say what the model is for."""
    section = card.sections["intended_use"]
    if section.status is Status.CONTENT:
        for span in section.text_spans:
            yield from card.sentences.within(span.start, span.end)
    purposes = contrary_uses().purposes
    if card.sentences.holds(*purposes):
        for sentence in card.sentences.around(*purposes):
            if _describes(card, sentence):
                yield sentence


def _describes(card: Card, sentence: Sentence) -> bool:
    """Tell whether a sentence stands in the description, or under the title alone."""
    setting = card.sentences.setting(sentence)
    return setting.nearest == ("description",) or (not setting.nearest and len(setting.titles) < 2)  # noqa: PLR2004


def _undecided(card: Card, announced: list[Sentence], why: Undecided) -> Iterator[Undecided]:
    for use in contrary_uses().uses.values():
        if any(found.explicit for _, found in _stated(card, announced, use)):
            title = title_of(use.code).lower()
            yield Undecided(f"the card announces {title}, and {why.reason}", why.looked_at)


def _stated(
    card: Card, announced: list[Sentence], use: ContraryUse
) -> Iterator[tuple[Sentence, Found]]:
    """Yield the sentences that announce a use, each with its words."""
    for sentence in announced:
        found = use.find(sentence.plain)
        if found is not None and _meant(card, sentence._replace(at=found.start)):
            yield sentence, found


def _meant(card: Card, sentence: Sentence) -> bool:
    """Tell whether the card says it itself, and does not deny it or warn of it."""
    if is_negated(sentence.plain, sentence.at):
        return False
    setting = card.sentences.setting(sentence)
    if not setting.asserted or any(map(_denies().search, setting.lowered)):
        return False
    if "bias_risks_limitations" in setting.nearest and "intended_use" not in setting.nearest:
        return False
    lowered, at = card.sentences.lowered, sentence.start + sentence.at
    if lowered[lowered.rfind("\n", 0, at) + 1 : at].lstrip(" >").startswith("|"):
        return False  # what a cell of a table means stands in its other cells
    return _warns().search(introduction(lowered, at)) is None


def _judged(
    repo: RepoSnapshot, card: Card, announced: list[Sentence], terms: Governing, use: ContraryUse
) -> Iterator[Hit]:
    """Yield one hit for a restricted use: of all sentences that announce it, the surest."""
    qualifiers = terms.uses[use.code]
    stated = [
        (sentence, found)
        for sentence, found in _stated(card, announced, use)
        if not use.excused(sentence.plain, qualifiers)
    ]
    if not stated:
        return
    sentence, found = next((row for row in stated if row[1].explicit), stated[0])
    signal = _signal(repo, card, use)
    title = title_of(use.code)
    label = terms.labels.get(use.code)
    clause = f", {label}" if label else ""
    yield Hit(
        f"the card announces a use that `{terms.id}` restricts ({title.lower()}): "
        f"“{_shown(card, sentence)}”",
        card.sentences.span(sentence, found.start, found.end),
        help=_ADVICE,
        evidence=(f"{terms.evidence}; it restricts {use.code}{clause}", *signal),
        related=(Related("the licence stands here", _place(terms, use.code)),),
        confidence=_confidence(found, terms, signal),
    )


def _confidence(found: Found, terms: Governing, signal: tuple[str, ...]) -> Confidence:
    if found.explicit and terms.known:
        return Confidence.HIGH
    return Confidence.MEDIUM if found.explicit or signal else Confidence.LOW


def _place(terms: Governing, code: str) -> Span:
    return terms.places.get(code, terms.span)


def _shown(card: Card, sentence: Sentence) -> str:
    end = sentence.start + len(sentence.plain)
    text = " ".join(card.document.text[sentence.start : end].split()).lstrip("-*+•#> ")
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _signal(repo: RepoSnapshot, card: Card, use: ContraryUse) -> tuple[str, ...]:
    """Return what else points to a use: a tag, the pipeline, a data set or the name."""
    for key in ("tags", "pipeline_tag", "datasets"):
        value = card.data.get(key)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str) and _speaks(item, use):
                return (f"{card.path}: `{key}` holds `{item[:60]}`",)
    name = repo.source.label.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return (f"the repository is called {name}",) if _speaks(name, use) else ()


def _speaks(name: str, use: ContraryUse) -> bool:
    lowered = name.lower()
    return lowered in use.signals or not use.signals.isdisjoint(_parts().split(lowered))


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(r"[^a-z]+")


@cache
def _denies() -> re.Pattern[str]:
    """Return the words of headings under which nothing is announced."""
    return re.compile(
        r"\b(?:not|never|no|non|out[- ]of[- ]scope|mis-?us\w*|abus\w*|avoid\w*|prohibit\w*|forbid\w*"
        r"|restrict\w*|unintended|unsuitable|inappropriate|unacceptable|disallow\w*|bad)\b|n't\b"
    )


@cache
def _warns() -> re.Pattern[str]:
    """Return the words of a line under whose list nothing is announced."""
    return re.compile(
        _denies().pattern + r"|\b(?:limit\w*|risk\w*|discourag\w*|ethic\w*|fraught|harm\w*|danger\w*"
        r"|refrain|cannot|nor)\b"
    )
