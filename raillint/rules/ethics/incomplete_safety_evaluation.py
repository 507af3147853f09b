"""ET509: a safety evaluation that lacks its method, its data or its result."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.names import named_sections, plain_title
from raillint.card.sections import Section, Status
from raillint.document import letters_of
from raillint.model import Hit, Severity
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._copies import is_copy

_SECTION = "safety_evaluation"
_SAYS = frozenset({Status.CONTENT, Status.INLINE})
_GENERATES = frozenset({"text-generation", "conversational", "image-text-to-text", "any-to-any"})
_LEAST = 8  # words; less may head a table or a picture


@repo_rule(
    code="ET509",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README,),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("safety-to-judge",),
)
def incomplete_safety_evaluation(repo: RepoSnapshot) -> Outcome:
    """A section on red-teaming or safety lacks its method, its data or its result.

    ## Why it matters
    "We red-teamed the model" helps nobody to decide. Who tried, on which prompts or
    benchmark, and what came out are needed to compare models and to test again what
    was changed. That nobody tested is an answer too, with the reason.

    The profile `strict` also asks a model that generates text for such a section.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    ## Red-teaming

    The model was red-teamed by people inside and outside of the team before its release.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    ## Red-teaming

    Six nurses tried to get harmful advice with 400 prompts of their own, which the model
    answered with a refusal in 371 cases.
    ```
    """
    card = repo.card
    if card is None:
        return
    section = card.sections[_SECTION]
    if section.status is Status.CONTENT and section.words >= _LEAST:
        yield from _judged(card, section)
    elif section.status is Status.CONTENT and _denied().fullmatch(_own_text(card, section)):
        yield _without_reason(section)
    elif (
        repo.profile == "strict"
        and _generates(card)
        and not (is_copy(repo, card) or _speaks(card, section))
    ):
        yield Hit(
            "a model that generates text, and no word of red-teaming or of a safety evaluation",
            section.span,
            help="say who tried to make it do harm, how, on which prompts, and what came out; "
            "or that nobody did, and why",
        )


def _judged(card: Card, section: Section) -> Iterator[Hit]:
    text = _whole(card, section)
    lowered = text.lower()
    if not _is_english(lowered):
        return
    if _not_done().search(lowered) is not None:
        if _reason().search(lowered) is None:
            yield _without_reason(section)
        return
    words = letters_of(lowered)
    lacking = [
        what
        for what, plain, pattern in _PARTS
        if plain.isdisjoint(words) and pattern().search(text) is None
    ]
    if lacking:
        listed = " and no ".join(lacking)
        yield Hit(
            f"`{_title(section)}` gives no {listed}",
            section.span,
            help="say who tested how (method), on which prompts or benchmark (data), and what "
            "came out (result); a link to a report will do",
        )


def _without_reason(section: Section) -> Hit:
    return Hit(
        f"`{_title(section)}` says that no safety evaluation was made, and not why",
        section.span,
        help="add the reason: a reader weighs it differently if nobody could or would",
    )


def _title(section: Section) -> str:
    return " ".join(plain_title(section.heading).replace("`", "").split())


def _own_text(card: Card, section: Section) -> str:
    return "\n".join(card.document.slice(span) for span in section.text_spans).lower()


def _whole(card: Card, section: Section) -> str:
    """Return all that stands under headings on safety evaluation, subsections included."""
    headings, text = card.outline.headings, card.document.text
    parts = [card.document.slice(span) for span in section.text_spans]
    for at, own in enumerate(headings):
        if _SECTION in named_sections(own.title, card.kind).ids:
            rest = (item.start for item in headings[at + 1 :] if item.level <= own.level)
            parts.append(text[own.end : next(rest, len(text))])
    return "\n".join(parts)


def _speaks(card: Card, section: Section) -> bool:
    """Tell whether the card speaks of safety tests anywhere."""
    start = card.front_matter.block.end if card.front_matter else 0
    told = _tests().search(card.sentences.lowered, start) is not None
    return told or section.status in _SAYS


def _generates(card: Card) -> bool:
    return card.data.get("pipeline_tag") in _GENERATES


def _is_english(lowered: str) -> bool:
    words = lowered.split()
    common = sum(word in {"the", "of", "and", "to", "is", "was", "we", "in", "a"} for word in words)
    return common * 14 > len(words)


@cache
def _tests() -> re.Pattern[str]:
    return re.compile(
        r"red[- ]?team|adversarial|toxi(?:city|gen)|truthful ?qa|harmbench|advbench"
        r"|strongreject|\bbbq\b"
        r"|crows-?pairs|winobias|winogender|hatecheck|guardrail"
        r"|(?:safety|bias|harm\w*) (?:align|evaluat|test|benchmark|analys|assess|audit)"
    )


@cache
def _denied() -> re.Pattern[str]:
    """Return the few words by which a whole section says that nothing was done."""
    return re.compile(
        r"\W*(?:(?:it|this|that) (?:was|has) )?not (?:yet )?(?:been )?(?:done|performed|made"
        r"|conducted|carried out|evaluated|tested)(?: yet)?\W*"
    )


@cache
def _not_done() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:no|not|never|nobody)\b[^.;]{0,60}?\b(?:red[- ]?team\w*|performed|conducted"
        r"|carried out"
        r"|evaluated|tested|safety (?:evaluation|test)\w*)\b"
    )


@cache
def _reason() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:because|since|as it|as the|as we|due to|for lack|reason|therefore|so that|lacked"
        r"|could not|instead|only|yet)\b"
    )


@cache
def _method() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:persons?|annotators?"
        r"|volunteers?|students?|researchers?|users|crowd\w*|nurses?|red[- ]?teamers?"
        r"|teams?"
        r"|by hand|manual\w*|automat\w+|adversarial\w*|multi-turn|simulat\w+|prompt(?:s|ed|ing)"
        r"|attacks?|jailbreak\w*|judged?|classifiers?|perspective api|benchmarks?|questionnaire"
        r"|metrics?|scor(?:e|es|ed|ing)|rated|probing|human (?:evaluation|review)|refusal rates?"
        r"|we (?:use|run|ran|try|tried|measure|evaluate|test|leverage|compare|ask|prompt)d?"
        r"|compared|tried to|asked)\b"
    )


@cache
def _data() -> re.Pattern[str]:
    """Return what tells on what a model was tested: a link, a benchmark, or so many things."""
    return re.compile(
        r"(?i)\]\(|https?://|<a |\b(?:real ?toxicity ?prompts|toxi ?gen|bbq|truthful ?qa"
        r"|crows-?pairs|wino(?:bias|gender)|harmbench|advbench|strongreject|xstest|do-?not-?answer"
        r"|bold|safetybench|hh-?rlhf|beavertails|wildguard\w*|air-?bench|salad-?bench|holisticbias"
        r"|honest|regard|jigsaw|attaq|decodingtrust|civil ?comments|mlcommons|ailuminate"
        r"|simplesafety\w*|malicious ?instruct|data ?sets?|test sets?"
        r"|prompts (?:of|from)|public prompts|question sets?)\b"
        r"|\d[\d,.]*k?\s+(?:[\w-]+\s+){0,3}\w+s\b"
    )


@cache
def _result() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\d+(?:\.\d+)?\s*%|\|\s*[*]*\d|\b0?\.\d+\b|\b\d+ (?:of|out of|in) \d+"
        r"|\b(?:finds|outcome|showed|shows|shown|revealed|indicat\w+"
        r"|outperform\w*|observed|below|above|improv\w+|reduc\w+|safer|behaved"
        r"|better|worse|comparable|in \d+ cases|refus(?:ed|al|es)|succeeded|failed|robust\w*"
        r"|conclud\w+|demonstrat\w+|prone to|susceptible|resist\w*|within (?:our|the|internal)"
        r"|scored|achiev\w+)\b"
    )


# What an evaluation has to tell, the single words that tell it, and all other wordings.
_PARTS = (
    (
        "method",
        frozenset(
            b"method methods approach procedure protocol people expert experts human humans tester "
            b"testers used measured evaluated tested".split()
        ),
        _method,
    ),
    ("data", frozenset(b"data benchmark benchmarks corpus".split()), _data),
    ("result", frozenset(b"found findings result results lower higher".split()), _result),
)
