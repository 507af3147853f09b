"""Whether a card asks its readers to contribute, and whether a text names terms for that."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import is_negated
from raillint.model import Span

# One of these stands in every invitation, in lower case.
WORDS = ("contribut", "pull request", "volunteer")
_NEAR = 200  # letters around an invitation that say what it is to


def invitation(card: Card) -> Span | None:
    """Return where a card asks its readers to add to the model, or nothing."""
    for sentence in card.sentences.around(*WORDS):
        match = _asks().search(sentence.plain)
        if match is None:
            continue
        start = sentence.start + match.start()
        around = card.sentences.lowered[max(start - _NEAR, 0) : start + _NEAR]
        if _elsewhere().search(around):
            continue
        if is_negated(sentence.plain, match.end()):
            continue
        if card.sentences.setting(sentence).asserted:
            return card.sentences.span(sentence, match.start(), match.end())
    return None


def tells_terms(lowered: str) -> bool:
    """Tell whether a text in lower case says under which terms contributions are given."""
    return _terms().search(lowered) is not None


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:contributions?|contributors|pull requests?|prs)\b[^.!?]{0,40}"
        r"\b(?:are|is|always|very|most) (?:\w+ ){0,2}"
        r"(?:welcomed?|encouraged|appreciated|accepted)\b"
        r"|\b(?:we|i) (?:\w+ )?(?:welcome|invite|encourage|appreciate|accept)\b[^.!?]{0,40}"
        r"\b(?:contributions?|contributors|pull requests)\b"
        r"|\bfeel free to (?:contribute\b"
        r"|(?:open|submit|send) (?:an? )?(?:issues? or )?(?:pull request|pr\b))"
        r"|\bwant to contribute\b|\bplease contribute\b|\bcalling for (?:contributors|volunteers)\b"
        r"|\bvolunteers (?:are )?(?:welcome|wanted|needed)\b"
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    """Return the words of a contribution that is money, or goes to another project."""
    return re.compile(
        r"donat|sponsor|patreon|ko-?fi|paypal|financ|github|\bquestions?\b|\breadme\b"
        r"|\b(?:code|codebase|leaderboard|space|blog|issue tracker)\b"
    )


@cache
def _terms() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:contributor licen[cs]e agreement|\bcla\b|developer certificate of origin|\bdco\b"
        r"|signed-off-by|sign off|inbound ?= ?outbound)"
        r"|\b(?:same|this|model's|project's) (?:\w+ )?(?:licen[cs]e|terms)\b"
        r"|\b(?:contribut\w+|submi\w+|sen[dt] in)\b[^.]{0,120}\b(?:licen[cs]\w+|terms|openrail)\b"
        r"|\bby (?:contributing|submitting)\b"
    )
