"""ET511: a model whose safety was taken out, under a card that still claims it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.card.runs import held, runs
from raillint.model import Confidence, Hit, Severity, Span, Undecided
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import DATASET, Derivative

ALIKE = 0.8  # of the runs of words of a paragraph, in the base's card too
_RUN = 3  # words: a changed one must not break most runs of a short paragraph
_LEAST = 12  # words; shorter paragraphs are alike by chance
_MOST_PARAGRAPHS, _MOST_BASES = 40, 4


class _Paragraph(NamedTuple):
    span: Span
    words: frozenset[int]


@lineage_rule(
    code="ET511",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("safety-taken-out",),
)
def inherited_safety_claim(made: Derivative) -> Outcome:
    """An uncensored derivative repeats what the base's card says of its safety.

    ## Why it matters
    The tests of the base were made before its refusals were taken out. Repeated here, they
    tell users of tests that this model would not pass, and integrators rely on them.

    The base's card comes from the Hub (here below `hub/`); without it the rule is undecided.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    base_model: acme/tone-base
    tags:
      - uncensored
    ---

    # Tone, uncensored

    Before its release the model was red-teamed by six nurses, who got harmful advice
    in 2 of 400 attempts.
    ```
    ```markdown hub/acme/tone-base/README.md
    ---
    license: apache-2.0
    ---

    # Tone

    Before its release the model was red-teamed by six nurses, who got harmful advice
    in 2 of 400 attempts.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    base_model: acme/tone-base
    tags:
      - uncensored
    ---

    # Tone, uncensored

    The refusals of the base were taken out, and its safety tests hold no longer: nobody
    has tested this model.
    ```
    ```markdown hub/acme/tone-base/README.md
    ---
    license: apache-2.0
    ---

    # Tone

    Before its release the model was red-teamed by six nurses, who got harmful advice
    in 2 of 400 attempts.
    ```
    """
    card = made.repo.card
    sign = taken_out(card, made.repo.source.hub_id) if card is not None else ""
    claims = list(_claims(card)) if card is not None and sign else []
    if card is None or not claims:
        return
    unknown: list[str] = []
    for base_id in _bases(made):
        base = made.card_of(base_id)
        if base is None:
            unknown.append(base_id)
            continue
        if taken_out(base, base_id):
            continue  # what it says of its safety was said after the change
        whole = runs(_body(base), _RUN)
        repeated = [claim for claim in claims if held(claim.words, whole) >= ALIKE]
        if repeated:
            yield _hit(sign, repeated, f"{base.path} of {base_id}")
            return
    if unknown:
        yield Undecided(
            f"the card claims safety, its safety was taken out ({sign}), and the card of "
            f"{', '.join(unknown)} cannot be had to compare",
            tuple(unknown),
        )


def taken_out(card: Card, hub_id: str) -> str:
    """Return what says that the model's safety was taken out: its name, a tag or its base."""
    tags, base = card.data.get("tags"), card.data.get("base_model")
    headings = card.outline.headings
    named = [("the id", hub_id), ("the title", headings[0].title if headings else "")]
    named += [("a tag", str(item)) for item in (tags if isinstance(tags, list) else ())]
    listed = base if isinstance(base, list) else [base]
    named += [("the base", item) for item in listed if isinstance(item, str)]
    for how, name in named:
        match = _token().search(name.lower())
        if match is not None:
            return f"{how} says `{match[0]}`"
    return ""


def _bases(made: Derivative) -> Iterator[str]:
    """Yield the ids of the bases, nearest first; above one that was changed too, its own."""
    parents = [item.id for item in made.parents
               if item.relation != DATASET and item.confidence >= Confidence.MEDIUM]  # fmt: skip
    above = [
        step.parent.id
        for step in made.lineage.walk()
        if len(step.path) > 1 and not step.cycle and _token().search(step.path[-2].lower())
    ]
    yield from list(dict.fromkeys([*parents, *above]))[:_MOST_BASES]


def _body(card: Card) -> str:
    return card.sentences.lowered[card.front_matter.block.end if card.front_matter else 0 :]


def _claims(card: Card) -> Iterator[_Paragraph]:
    """Yield the paragraphs that speak of tests or measures for safety."""
    start = card.front_matter.block.end if card.front_matter else 0
    # A copy of another card says what it is.
    copied = card.sentences.lowered.find("original model card", start)
    end = copied if copied >= 0 else len(card.sentences.lowered)
    count = 0
    for match in _paragraph().finditer(card.sentences.lowered, start, end):
        text = match[0]
        if len(text.split()) < _LEAST or not _claims_safety(text):
            continue
        if _denied().search(text) is None:
            count += 1
            yield _Paragraph(card.document.span(match.start(), match.end()), runs(text, _RUN))
        if count == _MOST_PARAGRAPHS:
            return


def _claims_safety(paragraph: str) -> bool:
    """Tell whether a sentence of a paragraph claims a test or a measure for safety."""
    return any(
        _safety().search(sentence) is not None and _advice().search(sentence) is None
        for sentence in _sentence_end().split(paragraph)
    )


def _hit(sign: str, repeated: list[_Paragraph], where: str) -> Hit:
    more = f" ({len(repeated)} paragraphs)" if len(repeated) > 1 else ""
    return Hit(
        f"the card repeats what the base's card says of its safety{more}, and the safety of this "
        "model was taken out",
        repeated[0].span,
        help="take the paragraph out, or say that it holds for the base alone and what was tested "
        "since",
        evidence=(sign, f"compared with {where}: at least {ALIKE:.0%} of the words stand there"),
    )


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"abliterat\w*|uncensor\w*|jail-?broken|unaligned|obliterat\w*")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?:;](?=\s)|\n\s*[-*] ")


@cache
def _paragraph() -> re.Pattern[str]:
    return re.compile(r"[^\n]+(?:\n(?![ \t]*(?:\n|#|[-*+] |\|))[^\n]+)*")


@cache
def _safety() -> re.Pattern[str]:
    """Return the words by which a card says that the model was tested or made safe."""
    return re.compile(
        r"\bred[- ]?teamed\b"
        r"|\b(?:we|our|team|experts?|model|models|it|underwent|conducted|performed|leveraged"
        r"|undergone|through|by|was|were)\b[^.]{0,120}\b(?:red[- ]?team\w*"
        r"|adversarial (?:test|evaluat)\w*|safety (?:evaluat|test|benchmark|align|tun|fine-?tun"
        r"|train|post-train|mitigat|guardrail|filter|measures)\w*)"
        r"|\bmodels? [^.]{0,60}\brefus(?:es|ed)\b|\b(?:it|which) refus(?:es|ed)\b"
        r"|\brefusal rates?\b"
        r"|\b(?:trained|tuned|aligned|optimi[sz]ed|rlhf)\b[^.]{0,80}"
        r"\b(?:harmless\w*|safe|safety|helpfulness)\b"
        r"|\b(?:reduces|reduced|lowers?|lowered)\b[^.]{0,40}\btoxi(?:c|city)\b"
    )


@cache
def _advice() -> re.Pattern[str]:
    """Return the words of a sentence that asks others for care, or says that nothing was done."""
    return re.compile(
        r"\b(?:should|must|recommend\w*|advis\w+|encourag\w+|please|users?|developers?|imperative"
        r"|responsib\w+|deploy\w*|no measures|not|no|never|nor|cannot|may|might|could|would"
        r"|datasets?|label\w*|classif\w+|future|plan\w*|if you|rlhf-|reward model|crucial"
        r"|explore\w*|challenges?|needs?|needed|hasn't|haven't|didn't|isn't)\b"
    )


@cache
def _denied() -> re.Pattern[str]:
    """Return the words of a paragraph that speaks of the base, or takes the claim back."""
    return re.compile(
        r"uncensor|abliterat|no longer|removed|taken out|does not apply|do not apply|not safe"
        r"|the (?:base|original) model (?:was|has|is)|of the base|unlike"
    )
