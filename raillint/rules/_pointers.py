"""Whether prose leads its reader on to the licence text."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sections import Section


def section_text(card: Card, section: Section) -> str:
    """Return the text of a section in lower case, without its headings."""
    lowered = card.sentences.lowered
    return "\n".join(lowered[span.start : span.end] for span in section.text_spans)


def leads_on(lowered: str) -> bool:
    """Tell whether a text in lower case links the licence text or tells where to read it."""
    # As most cards have it; the pattern takes a millisecond to compile.
    return "](license" in lowered or _pointer().search(lowered) is not None


@cache
def _pointer() -> re.Pattern[str]:
    licence = r"(?:licen[cs]e|rail-?m?\b|use[-_ ]polic|attachment|annex|appendix)"
    return re.compile(
        rf"\]\([^()\s]{{0,200}}{licence}|\]\[[^\]\n]{{0,60}}{licence}"
        rf"|(?:https?://|href=|src=)[^\s<>)]{{0,200}}{licence}|\blicen[cs]e\.(?:md|txt)\b"
        rf"|\b(?:see|read\w*|refer\w*|consult|check|find|found|view|full|complete|entire|whole"
        rf"|listed|stated|described|set out|detail\w*|according to|under the terms)\b"
        rf"[^.\n]{{0,80}}\b{licence}"
        rf"|\blicen[cs]e (?:text|file|document|itself)\b"
        rf"|\b{licence}[^.\n]{{0,60}}\b(?:in full|for (?:the )?(?:full|complete|details|rest|list"
        rf"|more)|holds (?:the|all)|contains (?:the|all)|lists (?:the|all))"
        rf"|`licen[cs]e`|\battachment a\b|\bparagraph \d|\bsection \d"
    )
