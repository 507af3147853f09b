"""Which section of a card is present, and whether it says anything.

The sections of a kind of card and their names are data (`schemas/sections.yaml`).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from raillint.card.boilerplate import Substance, substance, sum_up
from raillint.card.claims import Claim, read_claims
from raillint.card.headings import outline
from raillint.card.markdown import Markdown, read_markdown
from raillint.card.mentions import Mentions
from raillint.card.names import SectionType, section_types
from raillint.document import Document
from raillint.model import Span


class Status(StrEnum):
    """How far a section is there, from the best to the worst."""

    CONTENT = "content"
    INLINE = "inline"
    BOILERPLATE = "boilerplate"
    PLACEHOLDER = "placeholder"
    EMPTY = "empty"
    ABSENT = "absent"


_RANK = {status: rank for rank, status in enumerate(Status)}


class Section(NamedTuple):
    """A section of a card.

    ``heading`` is the text of its heading as written, or nothing. ``span`` is that of
    the heading, of the words that give the information inline, or else of the first
    line. ``words`` counts real text, and ``text_spans`` is where the text stands.
    """

    id: str
    status: Status
    heading: str
    span: Span
    words: int = 0
    text_spans: tuple[Span, ...] = ()


def find_sections(
    document: Document, kind: str = "model", markdown: Markdown | None = None
) -> Mapping[str, Section]:
    """Return every section that a card of a kind can have, in a fixed order."""
    types = section_types(kind)
    entries = tuple(outline(document, (markdown or read_markdown(document)).blocks, kind))
    headed = _Headed(document, types)
    for number, claim in enumerate(read_claims(entries, kind, types)):
        # Under the title of a card stands running text.
        if claim.ids or number:
            headed.add(claim)
    mentions = Mentions(document, entries)
    first_line = document.span(0, document.text.find("\n"))
    absent = Section("", Status.ABSENT, "", first_line)
    found: dict[str, Section] = {}
    for id_, type_ in types.items():
        section = headed.sections.get(id_)
        if section is None or section.status is not Status.CONTENT:
            span = mentions.find(type_)
            if span is not None:
                section = Section(id_, Status.INLINE, "", span)
        found[id_] = section or absent._replace(id=id_)
    return found


class _Headed:
    """The sections that have headings: of several headings for one, the best counts."""

    def __init__(self, document: Document, types: dict[str, SectionType]) -> None:
        self._document = document
        self._types = types
        self.sections: dict[str, Section] = {}

    def add(self, claim: Claim) -> None:
        """Judge the text of a heading, and note each section that it serves."""
        texts = [(item.kind, self._document.text[item.start : item.end]) for item in claim.texts]
        if not claim.ids:
            ids = self._shown(texts)
            if not ids:
                return
        totals = [(kind, substance(kind, raw)) for kind, raw in texts]
        total = sum_up(item for _, item in totals)
        status = _status(total, claim)
        if claim.ids:
            ids = claim.ids
            if status is Status.CONTENT:
                prose = any(item.words for kind, item in totals if kind != "code")
                ids = self._served(claim, "\n".join(raw for _, raw in texts).lower(), prose=prose)
        spans = tuple(self._document.span(item.start, item.end) for item in claim.texts)
        place = self._document.span(claim.heading.start, claim.heading.end)
        for id_ in (*ids, *claim.also):
            self._note(Section(id_, status, claim.heading.title, place, total.words, spans))

    def _shown(self, texts: list[tuple[str, str]]) -> tuple[str, ...]:
        """Return the sections that code shows under a heading of any name."""
        code = "\n".join(raw for kind, raw in texts if kind == "code")
        if not code:
            return ()
        return tuple(
            id_ for id_, type_ in self._types.items()
            if any(word in code for word in type_.code)
        )  # fmt: skip

    def _served(self, claim: Claim, lowered: str, *, prose: bool) -> tuple[str, ...]:
        """Return the sections that a text serves, of those that its heading names and more."""
        ids = claim.ids
        if not claim.sure or len(ids) > 1:
            proven = tuple(id_ for id_ in ids if self._proves(id_, lowered))
            ids = proven or (ids[:1] if claim.sure else ())
        elif not _holds(self._types[ids[0]].proof, lowered):
            return ()
        if not prose:
            ids = tuple(self._types[id_].code_serves or id_ for id_ in ids)
        return ids + tuple(
            id_ for id_, type_ in self._types.items()
            if type_.under and id_ not in ids and not set(type_.under).isdisjoint(ids)
            and self._proves(id_, lowered)
        )  # fmt: skip

    def _proves(self, id_: str, lowered: str) -> bool:
        return _holds(self._types[id_].evidence, lowered)

    def _note(self, section: Section) -> None:
        known = self.sections.get(section.id)
        if known is None or _RANK[section.status] < _RANK[known.status]:
            self.sections[section.id] = section
        elif section.status == known.status:
            self.sections[section.id] = known._replace(
                words=known.words + section.words,
                text_spans=known.text_spans + section.text_spans,
            )


def _holds(words: tuple[str, ...], lowered: str) -> bool:
    return not words or any(word in lowered for word in words)


def _status(total: Substance, claim: Claim) -> Status:
    if total.words:
        return Status.CONTENT
    if total.template:
        return Status.BOILERPLATE
    if total.placeholder:
        return Status.PLACEHOLDER
    # A heading that only groups other sections says nothing of its own.
    return Status.ABSENT if claim.groups else Status.EMPTY
