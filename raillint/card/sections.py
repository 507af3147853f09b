"""Which section of a card is present, and whether it says anything.

The sections of a kind of card and their names are data (`schemas/sections.yaml`).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from raillint.card.boilerplate import Substance, count_words, substance
from raillint.card.claims import Claim, read_claims
from raillint.card.headings import Outline, Text
from raillint.card.mentions import mentions
from raillint.card.names import section_types, types_with
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


def find_sections(outline: Outline) -> Mapping[str, Section]:
    """Return every section that a card of its kind can have, in a fixed order."""
    document, kind, entries = outline.document, outline.kind, outline.entries
    types = section_types(kind)
    headed = _Headed(document, kind)
    claims = read_claims(entries, kind, types)
    for number, claim in enumerate(claims):
        # Under the title of a card stands running text.
        if claim.ids or number:
            headed.add(claim)
    noted = headed.sections()
    known = frozenset(id_ for id_, section in noted.items() if section.status is Status.CONTENT)
    # What a heading announces is no information that running text gives.
    announced = {claim.heading.start for claim in claims if claim.ids}
    spoken = (entry for entry in entries if entry.start not in announced)
    mentioned = mentions(document, spoken, kind, known)
    first_line = document.span(0, document.text.find("\n"))
    found: dict[str, Section] = {}
    for id_ in types:
        section = noted.get(id_)
        if id_ in mentioned and id_ not in known:
            section = Section(id_, Status.INLINE, "", mentioned[id_])
        found[id_] = section or Section(id_, Status.ABSENT, "", first_line)
    return found


class _Headed:
    """The sections that have headings: of several headings for one, the best counts."""

    def __init__(self, document: Document, kind: str) -> None:
        self._document = document
        self._kind = kind
        self._types = section_types(kind)
        self._noted: dict[str, list[Section]] = {}

    def add(self, claim: Claim) -> None:
        """Judge the text of a heading, and note each section that it serves."""
        ids = claim.ids or self._shown(claim.texts)
        if not ids:
            return
        text = self._document.text
        texts = [(item.kind, text[item.start : item.end]) for item in claim.texts]
        judged = _judge(texts)
        status = _status(judged, claim)
        if claim.ids and status is Status.CONTENT:
            ids = self._served(claim, texts, prose=judged.prose)
        path = self._document.path
        spans = tuple([Span(path, item.start, item.end) for item in claim.texts])
        place = Span(path, claim.heading.start, claim.heading.end)
        for id_ in dict.fromkeys((*ids, *claim.also)):
            self._note(Section(id_, status, claim.heading.title, place, judged.words, spans))

    def _shown(self, texts: list[Text]) -> tuple[str, ...]:
        """Return the sections that code shows under a heading of any name."""
        code = [item for item in texts if item.kind == "code"]
        if not code:
            return ()
        find = self._document.text.find
        return tuple(
            type_.id for type_ in types_with(self._kind, "code")
            if any(find(word, item.start, item.end) >= 0 for item in code for word in type_.code)
        )  # fmt: skip

    def _served(
        self, claim: Claim, texts: list[tuple[str, str]], *, prose: bool
    ) -> tuple[str, ...]:
        """Return the sections that a text serves, of those that its heading names and more."""
        ids = claim.ids
        if not claim.sure or len(ids) > 1:
            lowered = _lowered(texts)
            proven = tuple(id_ for id_ in ids if _holds(self._types[id_].evidence, lowered))
            ids = proven or (ids[:1] if claim.sure else ())
        elif self._types[ids[0]].proof and not _holds(self._types[ids[0]].proof, _lowered(texts)):
            return ()
        if not prose:
            ids = tuple(self._types[id_].code_serves or id_ for id_ in ids)
        return ids + tuple(
            type_.id for type_ in types_with(self._kind, "under")
            if type_.id not in ids and not set(type_.under).isdisjoint(ids)
            and _holds(type_.evidence, _lowered(texts))
        )  # fmt: skip

    def _note(self, section: Section) -> None:
        best = self._noted.setdefault(section.id, [section])
        if _RANK[section.status] < _RANK[best[0].status]:
            self._noted[section.id] = [section]
        elif section.status is best[0].status and section is not best[0]:
            best.append(section)

    def sections(self) -> dict[str, Section]:
        """Return the sections found: the first heading of the best, with all their text."""
        return {
            id_: noted[0]._replace(
                words=sum(section.words for section in noted),
                text_spans=tuple(span for section in noted for span in section.text_spans),
            )
            for id_, noted in self._noted.items()
        }


def _lowered(texts: list[tuple[str, str]]) -> str:
    return "\n".join([raw for _, raw in texts]).lower()


def _holds(words: tuple[str, ...], lowered: str) -> bool:
    return not words or any(word in lowered for word in words)


class _Judged(NamedTuple):
    words: int
    prose: bool
    template: bool
    placeholder: bool


def _judge(texts: list[tuple[str, str]]) -> _Judged:
    """Return what the texts of a section amount to together."""
    words, prose, template, placeholder = 0, False, False, False
    for kind, raw in texts:
        # One text of its own makes the section say something; then all of it counts.
        found = Substance(count_words(raw)) if words else substance(kind, raw)
        words += found.words
        prose = prose or (found.words > 0 and kind != "code")
        template = template or found.template
        placeholder = placeholder or found.placeholder
    return _Judged(words, prose, template, placeholder)


def _status(judged: _Judged, claim: Claim) -> Status:
    if judged.words:
        return Status.CONTENT
    if judged.template:
        return Status.BOILERPLATE
    if judged.placeholder:
        return Status.PLACEHOLDER
    # A heading that only groups other sections says nothing of its own.
    return Status.ABSENT if claim.groups else Status.EMPTY
