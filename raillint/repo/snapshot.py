"""A repository, each of its files read and parsed once, when first asked for."""

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from raillint.card.card import Card
from raillint.document import Document
from raillint.lazy import lazy
from raillint.licensing.digests import known_whole
from raillint.licensing.match import Match
from raillint.model import Span
from raillint.repo.policy import NO_POLICY
from raillint.repo.source import Source

if TYPE_CHECKING:
    from raillint.licensing.identify import Library

# A megabyte is more than the longest card of 26,545 real ones (732 kB) and any licence.
MAX_TEXT = 1_000_000
MAX_LICENSE = 300_000
MAX_JSON = 4_000_000

# Files about licences that are data or code.
_NO_TEXTS = (".json", ".py", ".yaml", ".yml")

# What the Trainer of transformers and AutoTrain write beside the weights, readable ones first.
TRAINING_FILES = (
    "trainer_state.json", "train_results.json", "training_params.json", "training_args.bin",
)  # fmt: skip
# How the names of files with weights end.
WEIGHT_ENDINGS = (".safetensors", ".ckpt", ".bin", ".pt", ".pth", ".gguf", ".onnx", ".h5")

LICENSE_PATTERN = r"((UN)?LICEN[CS]E|COPYING|MODEL[-_]LICENSE|USE[-_]POLICY)([-_.].*)?"


def _is_backup(path: str) -> bool:
    """Tell whether a file is a copy that `--force` keeps of what it replaced."""
    _, mark, number = path.rpartition(".bak")
    return bool(mark) and (not number or number.isdigit())


class TextFile(NamedTuple):
    """A text file as far as it could be read.

    ``document`` is missing where the bytes are no UTF-8; ``encoding`` then names what
    they are, where that can be seen. ``size`` is the size of the whole file in bytes.
    """

    path: str
    document: Document | None
    size: int
    cut: bool
    encoding: str = ""


class LicenseFile(NamedTuple):
    """A licence file with the licences that its text was identified as."""

    path: str
    document: Document
    matches: tuple[Match, ...]
    cut: bool

    def span(self) -> Span:
        """Return the span of the file's first line with text."""
        text = self.document.text
        start = len(text) - len(text.lstrip())
        return self.document.line_span(self.document.line_at(start))


class RepoSnapshot:
    """Everything that rules may ask about one repository."""

    def __init__(self, source: Source, library: "Library | None" = None) -> None:
        self.source = source
        self.profile = "publisher"
        self.regulation = ""  # the profile of regulation that it is held to, if any
        self.policy = NO_POLICY
        # Whether what the repository says of how it is to be judged counts.
        self.trusted = True
        self.license_texts = ""
        self._library = library
        self._files: dict[str, TextFile | None] = {}
        # What later layers derive once and keep with the repository.
        self.derived: dict[str, Any] = {}

    @property
    def whole(self) -> bool:
        """Whether all files of the repository are at hand."""
        return self.source.whole

    @lazy
    def paths(self) -> tuple[str, ...]:
        """The paths of all files, sorted."""
        return self.source.paths()

    def text_file(self, path: str, limit: int = MAX_TEXT) -> TextFile | None:
        """Return a file as text, or nothing where there is none. Raises SourceError."""
        if path not in self._files:
            blob = self.source.read(path, limit)
            self._files[path] = None if blob is None else _decode(path, blob.data, blob.size)
        return self._files[path]

    def document(self, path: str) -> Document | None:
        """Return the document of a text file that has been read before."""
        file = self._files.get(path)
        return file.document if file else None

    @property
    def card_path(self) -> str:
        """The path of the card: README.md, or the single file that was named."""
        return "README.md" if self.whole else self.source.paths()[0]

    @property
    def read_card(self) -> TextFile | None:
        """The file of the card as far as it could be read, or nothing where there is none."""
        return self.text_file(self.card_path)

    @property
    def card_is_cut(self) -> bool:
        """Whether the card is too large to be read whole."""
        file = self.read_card
        return file is not None and file.cut

    @lazy
    def card(self) -> Card | None:
        """The card, or nothing where there is none or its bytes are no text."""
        file = self.read_card
        if file is None or file.document is None:
            return None
        return Card(file.document, self.source.kind)

    @property
    def kind(self) -> str:
        """The kind of repository: model, dataset or space."""
        if self.card is not None:
            return self.card.kind
        return self.source.kind or "model"

    @lazy
    def license_paths(self) -> tuple[str, ...]:
        """The paths of files that are licences by their names, at any depth."""
        if not self.whole:
            return ()
        import re  # noqa: PLC0415 - a single card needs no pattern

        named = re.compile(LICENSE_PATTERN, re.IGNORECASE)
        return tuple(
            path
            for path in self.paths
            if named.fullmatch(path.rpartition("/")[2])
            and not path.endswith(_NO_TEXTS)
            and not _is_backup(path)
        )

    def identify(self, document: Document) -> tuple[Match, ...]:
        """Return the licences that a text holds, by the library of this run."""
        whole = known_whole(document) if self._library is None else None
        if whole is not None:
            return (whole,)
        from raillint.licensing.identify import shipped_library  # noqa: PLC0415 - 30 ms

        return (self._library or shipped_library()).identify(document)

    @lazy
    def license_files(self) -> tuple[LicenseFile, ...]:
        """The licence files that are text, each identified."""
        files = []
        for path in self.license_paths:
            file = self.text_file(path, MAX_LICENSE)
            if file is not None and file.document is not None:
                document = file.document
                files.append(LicenseFile(path, document, self.identify(document), file.cut))
        return tuple(files)

    @lazy
    def config(self) -> dict[str, Any] | None:
        """The model's config.json, or nothing where there is none or it is no mapping."""
        file = self.text_file("config.json", MAX_JSON) if self.whole else None
        if file is None or file.document is None:
            return None
        try:
            parsed = json.loads(file.document.text)
        except (ValueError, RecursionError):
            return None
        return parsed if isinstance(parsed, dict) else None


def _decode(path: str, data: bytes, size: int) -> TextFile:
    cut = len(data) < size
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return TextFile(path, None, size, cut, "UTF-16")
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        # The limit may have cut a character in two.
        if not cut or error.start < len(data) - 4:
            return TextFile(path, None, size, cut, "")
        text = data[: error.start].decode()
    return TextFile(path, Document(path, text), size, cut)
