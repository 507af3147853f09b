"""The nouns that every part of raillint shares. Imports the standard library only.

Offsets count characters of a document's text; lines and columns count from 1.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import IntEnum, StrEnum
from typing import Any, NamedTuple

ALL_KINDS = ("model", "dataset", "space")
PROFILES = ("hub", "publisher", "openrail", "strict")
# Stands for the profile of rules that run only where a profile of regulation names them.
OPT_IN = "opt-in"


class Severity(IntEnum):
    """How much a finding weighs; ordered, so that thresholds compare."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in output and options."""
        return self.name.lower()


class Confidence(IntEnum):
    """How sure a hit is; less than high lowers the severity it can reach."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @property
    def label(self) -> str:
        """The word used in output."""
        return self.name.lower()


class Scope(StrEnum):
    """What a rule looks at, and so what the runner hands to it."""

    CARD = "card"
    LICENSE = "license"
    REPO = "repo"
    LINEAGE = "lineage"
    SUPPRESSIONS = "suppressions"


class Verdict(StrEnum):
    """The outcome for one repository."""

    PASS = "pass"  # noqa: S105 - a verdict, no password
    FAIL = "fail"
    UNDECIDED = "undecided"
    ERROR = "error"


class Span(NamedTuple):
    """A stretch of one file: ``start`` inclusive, ``end`` exclusive, in characters."""

    path: str
    start: int
    end: int


class Place(NamedTuple):
    """A span as people read it."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class Edit(NamedTuple):
    """Replace the text of a span; the runner adds the place that the span is at.

    In a file that is not there, or whose bytes are no text, the span is 0 to 0 and the
    replacement becomes the whole file.
    """

    span: Span
    replacement: str
    place: Place | None = None


class Move(NamedTuple):
    """Give a file another path, its bytes as they are."""

    path: str
    to: str


class Fix(NamedTuple):
    """A remedy in words and, where raillint can write it, as edits.

    ``safe`` edits keep the meaning that the author plainly intended. ``later`` makes the
    edits where that takes time: only when they are asked for. ``unfinished`` says that the
    author has to fill in what the edits prepare, so that the finding stays, or goes on as that
    of the rule ``becomes``. ``hindered`` says why no edits could be made, or were dropped.
    ``respells`` says that they write what stands there already so that it is read, and may
    bring to light what was wrong all along.
    """

    title: str
    edits: tuple[Edit, ...] = ()
    safe: bool = False
    moves: tuple[Move, ...] = ()
    later: Callable[[], tuple[Edit, ...]] | None = None
    unfinished: bool = False
    hindered: str = ""
    respells: bool = False
    becomes: str = ""


class Related(NamedTuple):
    """Another place that a hit speaks of."""

    message: str
    span: Span


class Hit(NamedTuple):
    """What a rule yields for a violation: no code, no severity (the runner adds both).

    ``weight`` is set only where a profile's schema or the settings give the severity.
    ``folds`` are the few words that stand for the hit where a format folds several.
    """

    message: str
    span: Span
    help: str = ""
    evidence: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    confidence: Confidence = Confidence.HIGH
    weight: Severity | None = None
    folds: str = ""


class Undecided(NamedTuple):
    """What a rule yields when it cannot know: the reason, and what it looked at."""

    reason: str
    looked_at: tuple[str, ...] = ()


class Rule(NamedTuple):
    """A check with its identity; made by the decorators of ``raillint.registry``.

    ``profile`` is the weakest profile that turns the rule on. ``inputs`` are the file
    patterns whose change can change the outcome. ``fix`` says which remedy it offers:
    ``safe``, ``suggested`` or nothing. ``when`` and ``words`` say what must hold for it to
    have anything to say.
    """

    code: str
    name: str
    family: str
    scope: Scope
    severity: Severity
    since: str
    profile: str
    requires: tuple[str, ...]
    inputs: tuple[str, ...]
    kinds: tuple[str, ...]
    fix: str
    doc: str
    check: Callable[[Any], Iterator[Hit | Undecided]]
    when: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """The first sentence of the rule's documentation."""
        return self.doc.partition("\n")[0]


class RelatedPlace(NamedTuple):
    """Another place that a finding speaks of, as people read it."""

    message: str
    place: Place


class Excerpt(NamedTuple):
    """The source lines of a finding: the number of the first, and their texts."""

    first_line: int
    lines: tuple[str, ...]


class Finding(NamedTuple):
    """A hit with its identity, weight and place."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    place: Place
    message: str
    help: str
    evidence: tuple[str, ...]
    related: tuple[RelatedPlace, ...]
    fix: Fix | None
    excerpt: Excerpt
    folds: str = ""


class Silenced(NamedTuple):
    """A finding that a suppression, the configuration or a baseline covers."""

    finding: Finding
    reason: str
    by: str


class Unsure(NamedTuple):
    """An undecided check with its identity."""

    code: str
    name: str
    reason: str
    looked_at: tuple[str, ...]


class Skipped(NamedTuple):
    """A rule that could not be run on this repository, and why."""

    code: str
    name: str
    reason: str


class Crash(NamedTuple):
    """A fault in raillint itself, with the rule that it happened in."""

    code: str
    name: str
    error: str


class Repair(NamedTuple):
    """What became of a fix: `fixed`, `started` (the author has to finish it) or `dropped`.

    ``reason`` says why a fix was dropped.
    """

    code: str
    name: str
    path: str
    title: str
    outcome: str
    reason: str = ""


class RepoReport(NamedTuple):
    """Everything found out about one repository; ``repairs`` where fixes were asked for.

    ``profile`` is what it was held to; empty where rules were selected one by one.
    ``dossier`` is what a page for readers shows besides (`raillint.dossier`), where one was
    asked for. ``page`` is the address that its files stand under on the web, if they do.
    """

    target: str
    kind: str
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    undecided: tuple[Unsure, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    crashes: tuple[Crash, ...] = ()
    error: str = ""
    claims: Mapping[str, str] = {}
    notes: tuple[str, ...] = ()
    lineage: Mapping[str, Any] = {}
    profile: str = ""
    repairs: tuple[Repair, ...] = ()
    dossier: Mapping[str, Any] = {}
    page: str = ""

    @property
    def reason(self) -> str:
        """Why nothing could be judged, to stand beside the name of the target."""
        return self.error.removeprefix(f"{self.target}: ")


class Report(NamedTuple):
    """One run over one or more repositories; ``rules`` are those that ran, by code."""

    repos: tuple[RepoReport, ...]
    fail_on: Severity | None = Severity.ERROR
    strict_undecided: bool = False
    rules: tuple[Rule, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 nothing at or above the threshold, 1 findings, 3 raillint could not do its work."""
        verdicts = {repo.verdict for repo in self.repos}
        if Verdict.ERROR in verdicts:
            return 3
        return 1 if Verdict.FAIL in verdicts else 0
