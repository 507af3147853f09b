"""What can be added to a card: a section, the text under an empty heading, a key.

Each is an edit that leaves everything around it as it is.
"""

from raillint.card.card import Card
from raillint.card.markdown import Block
from raillint.card.names import section_types
from raillint.card.sections import Section, Status
from raillint.model import Edit, Span

_TITLE = 1
_SAID = frozenset({Status.CONTENT, Status.INLINE})
# Sections that a reader wants before all others stand under the title.
_FIRST = "description"
_MARK = "raillint:"
_OPEN_ENDED = frozenset({"code", "html"})
# How HTML that blank lines do not end begins and ends.
_HTML_ENDS = (
    ("<!--", "-->"), ("<![cdata[", "]]>"), ("<?", "?>"), ("<!", ">"), ("<script", "</script>"),
    ("<pre", "</pre>"), ("<style", "</style>"), ("<textarea", "</textarea>"),
)  # fmt: skip


def can_ask_for(section: Section) -> bool:
    """Tell whether the author can be asked for a section: it is not there, or holds nothing."""
    return section.status in {Status.ABSENT, Status.EMPTY}


def asked_for(card: Card, section_id: str) -> tuple[Edit, ...]:
    """Return the edit that asks the author for a section, in a comment that readers do not see.

    The section still counts as a placeholder, so that the rule goes on to report it.
    """
    asked = question(card.kind, section_id)
    return section_with(card, section_id, asked) if asked else ()


def question(kind: str, section_id: str) -> str:
    """Return the comment that asks the author for a section, or nothing where none does."""
    type_ = section_types(kind).get(section_id)
    if type_ is None or not type_.prompt:
        return ""
    asked = type_.prompt
    if kind != "model":
        what = "Space" if kind == "space" else kind
        asked = asked.replace("this model", f"this {what}").replace("the model", f"the {what}")
    return f"<!-- {asked} -->"


def section_with(card: Card, section_id: str, body: str) -> tuple[Edit, ...]:
    """Return the edit that gives a card a section with some text, or fills the empty one."""
    section = card.sections.get(section_id)
    type_ = section_types(card.kind).get(section_id)
    if section is None or type_ is None:
        return ()
    if section.status in {Status.EMPTY, Status.PLACEHOLDER}:
        return _filled(card, section, body)
    return _headed(card, type_.title, body, first=section_id == _FIRST)


def section_continued(card: Card, section_id: str, body: str) -> tuple[Edit, ...]:
    """Return the edit that puts a text below what a section says, or makes the section."""
    section = card.sections.get(section_id)
    spans = (
        [span for span in section.text_spans if card.document.slice(span).strip()]
        if section
        else []
    )
    if section is None or not spans or section.status not in _SAID:
        return section_with(card, section_id, body)
    last = spans[-1].start + len(card.document.slice(spans[-1]).rstrip())
    line = card.document.line_span(card.document.line_at(max(last - 1, 0)))
    if swallowing(card, line.end):
        return ()
    return (Edit(Span(card.path, line.end, line.end), f"\n\n{body}"),)


def heading_with(card: Card, title: str, body: str) -> tuple[Edit, ...]:
    """Return the edit that puts a text under a heading of its own at the end of a card."""
    return _headed(card, title, body, first=False)


def swallowing(card: Card, at: int) -> Block | None:
    """Return the block that is never closed and would take up what is put at a place.

    A fence goes on to the end of the file (CommonMark, "Fenced code blocks"), and so does
    HTML of the kinds 1 to 5 ("HTML blocks").
    """
    text = card.document.text
    for block in card.markdown.blocks:
        lead = text[text.rfind("\n", 0, block.start) + 1 : block.start]
        # What stands in a list or a quote ends with it.
        if block.kind not in _OPEN_ENDED or block.level or lead.strip():
            continue
        until = len(text) if not text[block.until :].strip() else block.until
        if block.start < at <= until and _is_open(text[block.start : block.until]):
            return block
    return None


def _is_open(block: str) -> bool:
    """Tell whether a block waits for an end that does not come."""
    first, _, rest = block.strip().partition("\n")
    if first.startswith(("```", "~~~")):
        mark = first[: len(first) - len(first.lstrip(first[0]))]
        return not rest.rpartition("\n")[2].strip().startswith(mark)
    low = block.lower()
    end = next((end for start, end in _HTML_ENDS if low.lstrip().startswith(start)), "")
    return bool(end) and end not in low


def _headed(card: Card, title: str, body: str, *, first: bool) -> tuple[Edit, ...]:
    level, at = _place(card, first=first)
    if swallowing(card, at.end):
        return ()
    return (Edit(at, f"\n\n{'#' * level} {title}\n\n{body}"),)


def _filled(card: Card, section: Section, body: str) -> tuple[Edit, ...]:
    """Return the edit that puts a text under a heading, in the place of a placeholder."""
    spans = [span for span in section.text_spans if card.document.slice(span).strip()]
    if section.status is Status.PLACEHOLDER and spans:
        start, end = spans[0].start, spans[-1].end
        text = card.document.text[start:end]
        if _MARK in text or section.span.start > start:
            return ()
        return (Edit(card.document.span(start, start + len(text.rstrip())), body),)
    last = section.span.start + len(card.document.slice(section.span).rstrip())
    line = card.document.line_span(card.document.line_at(max(last - 1, section.span.start)))
    # The heading's line goes with the edit: what others put in behind it comes after.
    return (Edit(line, f"{card.document.slice(line)}\n\n{body}"),)


def _place(card: Card, *, first: bool) -> tuple[int, Span]:
    """Return the level of a new heading, and where it goes: the end, or under the title."""
    text = card.document.text
    headings = [block for block in card.markdown.blocks if block.kind == "heading"]
    titles = [block for block in headings if block.level == _TITLE]
    level = _TITLE if len(titles) > 1 else _TITLE + 1
    end = len(text)
    if first and titles and titles[0] is headings[0] and len(headings) > 1:
        # What stands under the title stays there.
        end = headings[1].start
    end = card.document.line_span(card.document.line_at(len(text[:end].rstrip()))).end
    return level, Span(card.path, end, end)


def key_with(card: Card, key: str, value: str, after: str = "") -> tuple[Edit, ...]:
    """Return the edit that puts a key at the top of the metadata, or after another entry."""
    front_matter = card.front_matter
    if front_matter is None:
        return ()
    at = front_matter.block.start
    if after in card.data:
        line = card.document.line_at(max(card.at(after).end - 1, card.at(after).start))
        at = card.document.line_span(line).end
        return (Edit(Span(card.path, at, at), f"\n{key}: {value}"),)
    return (Edit(Span(card.path, at, at), f"{key}: {value}\n"),)


def last_key_with(card: Card, key: str, value: str) -> tuple[Edit, ...]:
    """Return the edit that puts a key at the end of the metadata."""
    front_matter = card.front_matter
    if front_matter is None:
        return ()
    end = front_matter.block.start + len(card.document.slice(front_matter.block).rstrip())
    return (Edit(Span(card.path, end, end), f"\n{key}: {value}"),)


def without_key(card: Card, key: str) -> tuple[Edit, ...]:
    """Return the edit that deletes an entry of the metadata with its lines."""
    document, entry = card.document, card.at(key)
    first, last = document.line_at(entry.start), document.line_at(max(entry.end - 1, entry.start))
    start = document.line_span(first).start
    starts = document.line_starts
    if document.text[start : entry.start].strip() or last >= len(starts):
        return ()
    return (Edit(Span(card.path, start, starts[last]), ""),)
