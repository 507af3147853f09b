"""ET501: a section on bias that would fit any model."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sections import Section, Status
from raillint.card.sentences import blanked
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule

_SECTION = "bias_risks_limitations"
_WORDS = ("bias", "limitation")
# A shorter text may be cut from a table or a list that tells more elsewhere.
_LEAST = 8
# Nobody writes more than this without naming something.
_MOST = 1_500
_COMMON = frozenset(
    {"a", "and", "as", "be", "can", "for", "in", "is", "it", "may", "of", "or", "that", "the",
     "this", "to", "with"}
)  # fmt: skip
# How many lines with the word are looked at.
_TIMES = 60


@card_rule(
    code="ET501",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    words=_WORDS,
)
def generic_bias_section(card: Card) -> Outcome:
    """The section on bias and limitations names no group, test, example or number.

    ## Why it matters
    That a model "may be biased" holds for every model and helps nobody. One who must
    decide needs to know against whom, how it was found out, and what it looks like.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    ### Bias, Risks, and Limitations

    Like every model of its kind, this one may be biased and may make mistakes.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    ### Bias, Risks, and Limitations

    Speech of children is recognised far worse than that of adults.
    ```
    """
    if not _worth_reading(card):
        return
    section = card.sections.get(_SECTION)
    if section is None or section.status is not Status.CONTENT or section.words < _LEAST:
        return
    if not _named().search(section.heading.lower()):
        return
    text = " ".join(card.document.slice(span) for span in section.text_spans)
    if not _is_english(text) or _marked(text):
        return
    if not _is_general(text.lower()):
        return
    yield Hit(
        f"`{_title(section)}` names no group, test, example or number",
        section.span,
        help="say for whom the model does worse, how that was found, and give an example",
    )


def _worth_reading(card: Card) -> bool:
    """Tell whether some heading on limits has general text only: the cheap part."""
    lowered = card.sentences.lowered
    for word in _WORDS:
        at = lowered.find(word) if card.sentences.holds(word) else -1
        for _ in range(_TIMES):
            if at < 0:
                break
            begin = lowered.rfind("\n", 0, at) + 1
            line_end = lowered.find("\n", at)
            if line_end < 0:
                break
            if lowered[begin] in "#*" and _named().search(lowered[begin:line_end]):
                end = lowered.find("\n#", line_end)
                text = lowered[line_end : end if end >= 0 else len(lowered)]
                if len(text) < _MOST and _is_general(text):
                    return True
            at = lowered.find(word, line_end)
    return False


def _is_general(lowered: str) -> bool:
    """Tell whether a text warns, and names nothing."""
    if "information needed" in lowered or _digit().search(lowered) is not None:
        return False
    plain = _commonplace().sub(" ", blanked(lowered))
    return _general().search(plain) is not None and _specific().search(plain) is None


def _is_english(text: str) -> bool:
    words = text.lower().split()
    return sum(word in _COMMON for word in words) * 12 > len(words)


def _marked(text: str) -> bool:
    """Tell whether a text holds what makes it more than general words."""
    return any(mark in text for mark in ("`", '"', "“", "](", "http", "<img", "|"))


def _title(section: Section) -> str:
    return " ".join(section.heading.replace("`", "").split()) or "the section on limitations"


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@cache
def _named() -> re.Pattern[str]:
    """Return the headings that promise limits; one on uses too may speak of these alone."""
    return re.compile(r"^(?![^\n]*\buses?\b)[^\n]*(?:bias|limit|risk|ethic|caveat)")


@cache
def _general() -> re.Pattern[str]:
    """Return the words that warn of everything at once."""
    return re.compile(
        r"\b(?:bias(?:es|ed)?|stereotyp\w+|harm\w*|offensive|inaccura\w+|incorrect\w*|mistakes?|errors?"
        r"|safe|safety|guardrails|moderation|caution|care|inappropriate|toxic|risks?|limited|limits"
        r"|limitations?|wrong|unexpected|undesir\w+|misuse)\b"
    )


@cache
def _commonplace() -> re.Pattern[str]:
    """Return phrases that hold of every model, whose words name something elsewhere."""
    return re.compile(
        r"\b(?:(?:large )?language models?|(?:its|their|the|in) (?:training|underlying)"
        r" (?:data|datasets?|corpus|corpora)|data (?:that )?it was trained on"
        r"|(?:biased|offensive|harmful|inappropriate|toxic|inaccurate|generated?|produced?|output)"
        r" text)\b"
    )


@cache
def _specific() -> re.Pattern[str]:
    """Return the words that name a group, a test, an example or an amount."""
    return re.compile(
        r"\d|%|\b(?:gender\w*|wom[ae]n|m[ae]n|males?|females?|rac(?:e|es|ial|ist|ism)|ethnic\w*"
        r"|religio\w*|muslims?|jew\w*|christian\w*|black|white|asian\w*|african\w*|american\w*"
        r"|european\w*|western|age|ages|child\w*|elderly|young|old|adults?|disab\w*|lgbt\w*|sex\w*"
        r"|nationalit\w*|countr\w+|political\w*|dialects?|accents?|minorit\w+|immigra\w*|skin"
        r"|outside|accented|crowds?|videos?|sentences?|negat\w+|layernorm|terms|cards?|front|back"
        r"|language|languages|multilingual|english|italian|russian|korean|hindi|portuguese|dutch|turkish"
        r"|chinese|spanish|german|french|japanese|arabic"
        r"|e\.g|i\.e|such as|for example|for instance|example|examples|including|like when"
        r"|benchmarks?|red-team\w*|evaluat\w+|tested|tests?|accuracy|f1|dataset|datasets|corpus"
        r"|trained on"
        r"|wikipedia|reddit|twitter|internet|web|domain|domains|hands?|faces?|fingers|text"
        r"|resolution|lighting|noise|noisy|tokens?|context|sequence|length|math\w*|code|coding"
        r"|medical|legal|clinical|news|films?|images?|photoreal\w*)\b"
    )
