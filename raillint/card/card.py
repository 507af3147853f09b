"""A card: its metadata, its text, and where everything in it stands."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from raillint.card.front_matter import FrontMatter, Key, read_front_matter
from raillint.card.headings import Outline
from raillint.card.markdown import Comment, Markdown, prose_words
from raillint.card.sections import Section, find_sections
from raillint.card.sentences import Sentences
from raillint.card.unreadable import Unreadable
from raillint.document import Document
from raillint.guards import violated_keys
from raillint.lazy import lazy
from raillint.model import Span

# Keys that the Hub's documentation gives to one kind of card only.
_DATASET_KEYS = frozenset(
    {"task_categories", "task_ids", "size_categories", "dataset_info", "configs", "pretty_name",
     "annotations_creators", "language_creators", "source_datasets"}
)  # fmt: skip
_MODEL_KEYS = frozenset(
    {"library_name", "pipeline_tag", "base_model", "model-index", "widget", "inference"}
)


class Declared(NamedTuple):
    """A licence that the metadata declares: the value as written, and its place."""

    value: object
    span: Span


class Card:
    """The README.md of a model, dataset or Space."""

    def __init__(self, document: Document, kind: str | None = None) -> None:
        self.document = document
        self.path = document.path
        self._kind = kind

    @lazy
    def _read(self) -> FrontMatter | Unreadable:
        return read_front_matter(self.document)

    @property
    def front_matter(self) -> FrontMatter | None:
        """The metadata, or nothing where it cannot be read."""
        return self._read if isinstance(self._read, FrontMatter) else None

    @property
    def unreadable(self) -> Unreadable | None:
        """Why the metadata cannot be read, or nothing where it can."""
        return self._read if isinstance(self._read, Unreadable) else None

    @lazy
    def data(self) -> dict[Any, Any]:
        """The metadata as parsed; empty where it cannot be read."""
        return self._read.data if isinstance(self._read, FrontMatter) else {}

    @lazy
    def kind(self) -> str:
        """The kind of repository: as known, else as the metadata shows, else a model."""
        if self._kind is not None:
            return self._kind
        if "sdk" in self.data:
            return "space"
        if not self.data.keys() & _MODEL_KEYS and self.data.keys() & _DATASET_KEYS:
            return "dataset"
        return "model"

    def at(self, *route: Key) -> Span:
        """Return the span of an entry of the metadata, or of the first line."""
        return self.front_matter.at(*route) if self.front_matter else self.document.line_span(1)

    def value(self, *route: Key) -> Span:
        """Return the span of a value of the metadata, or of the first line."""
        return self.front_matter.value(*route) if self.front_matter else self.document.line_span(1)

    def key(self, *route: Key) -> Span:
        """Return the span of a key of the metadata, or of the first line."""
        return self.front_matter.key(*route) if self.front_matter else self.document.line_span(1)

    @lazy
    def licenses(self) -> tuple[Declared, ...]:
        """The licences under `license`, which may be one id or a list."""
        declared = self.data.get("license")
        if declared is None:
            return ()
        if isinstance(declared, list):
            return tuple(
                Declared(item, self.value("license", at)) for at, item in enumerate(declared)
            )
        return (Declared(declared, self.value("license")),)

    @property
    def license_ids(self) -> tuple[str, ...]:
        """The declared licences that are texts, as written."""
        return tuple(item.value for item in self.licenses if isinstance(item.value, str))

    @lazy
    def schema(self) -> str:
        """The name of the schema that this card's metadata must satisfy."""
        return f"front-matter/{self.kind}"

    @lazy
    def violated_keys(self) -> tuple[str, ...]:
        """The top-level keys whose values break the schema, in the order of the card."""
        return violated_keys(self.schema, self.data) if self.data else ()

    @lazy
    def outline(self) -> Outline:
        """The body with its headings: one parse for all who ask."""
        return Outline(self.document, self.kind)

    @property
    def markdown(self) -> Markdown:
        """The blocks of the body, and its comments."""
        return self.outline.markdown

    @lazy
    def comments(self) -> tuple[Comment, ...]:
        """The HTML comments of the body; those in code do not count."""
        return self.markdown.comments if "<!--" in self.document.text else ()

    @lazy
    def sections(self) -> Mapping[str, Section]:
        """Every section that a card of this kind can have, with what the card says of it."""
        return find_sections(self.outline)

    @property
    def words(self) -> int:
        """How many words of running text the card has, code and tables left out."""
        return prose_words(self.document, self.markdown)

    @lazy
    def sentences(self) -> Sentences:
        """The sentences of the body, to be found by a phrase."""
        block = self.front_matter.block if self.front_matter else None
        return Sentences(self.outline, block.end if block else 0)
