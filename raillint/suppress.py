"""Suppressions: what a publisher asks raillint to be silent about, and why.

`# raillint: ignore[CODE] reason` in the metadata, `<!-- raillint: ignore[CODE] reason -->`
in the text, `ignore: {CODE: reason}` in the configuration. `until=2027-01-01` may end the
reason. A comment covers its own line; one that stands alone covers the next line with
text as well, and at the top of the metadata also the opening fence, where missing keys
are reported.
"""

import datetime
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.document import Document
from raillint.model import Edit, Finding, Fix, Rule, Span

MARK = "raillint:"


class Directive(NamedTuple):
    """One suppression: the codes it names, its reason, its end, and what it covers.

    ``lines`` are the lines of ``span.path`` that it covers; none means the whole repository.
    ``text`` is a comment as written, and ``whole`` what goes where it is deleted: the lines
    that it has to itself, or the blanks before it; none where that is not plain.
    """

    codes: tuple[str, ...]
    reason: str
    until: datetime.date | None
    span: Span
    origin: str
    lines: frozenset[int] | None = None
    bad_end: str = ""
    text: str = ""
    whole: Span | None = None

    def covers(self, finding: Finding, code: str) -> bool:
        """Tell whether one of its codes, here ``code``, silences a finding here."""
        if not matches(code, finding.code, finding.name):
            return False
        if self.lines is None:
            return True
        return finding.place.path == self.span.path and finding.place.line in self.lines

    def expired(self, today: datetime.date) -> bool:
        """Tell whether its end has passed; the day itself still counts."""
        return self.until is not None and self.until < today


class Used(NamedTuple):
    """A directive after the run: which of its codes covered a finding."""

    directive: Directive
    used: frozenset[str]


class Directives(NamedTuple):
    """Every suppression of a repository after the run, for the rules about them.

    ``left`` are the findings that nothing silenced.
    """

    all: tuple[Used, ...]
    known: frozenset[str]
    ran: frozenset[str]
    today: datetime.date
    stale_baseline: tuple[str, ...] = ()
    baseline_path: str = ""
    left: tuple[Finding, ...] = ()


def matches(option: str, code: str, name: str) -> bool:
    """Tell whether an option (code, family prefix or name) means a rule."""
    return option in {code, name} or (
        option.isalpha() and option.isupper() and code.startswith(option)
    )


def known_options(rules: tuple[Rule, ...]) -> frozenset[str]:
    """Return every word that names a rule or a family."""
    codes = {rule.code for rule in rules}
    return frozenset(codes | {code[:2] for code in codes} | {rule.name for rule in rules})


@cache
def _directive() -> re.Pattern[str]:
    return re.compile(r"raillint:[ \t]*ignore\b(?:[ \t]*\[([^\]\n]*)\])?[ \t:]*([^\n]*)")


@cache
def _until() -> re.Pattern[str]:
    return re.compile(r"\s*\buntil=(\S*)\s*$")


def split_until(reason: str) -> tuple[str, datetime.date | None, str]:
    """Split `until=DATE` off a reason: the reason, the date, and the text of one that is none."""
    match = _until().search(reason)
    if match is None:
        return reason.strip(), None, ""
    before, end = reason[: match.start()].strip(), match.group(1)
    try:
        return before, datetime.date.fromisoformat(end), ""
    except ValueError:
        return before, None, end


def in_card(card: Card) -> tuple[Directive, ...]:
    """Return the suppressions that a card holds, in order."""
    if MARK not in card.document.text:
        return ()
    found = [*_in_metadata(card), *_in_text(card)]
    return tuple(sorted(found, key=lambda item: item.span.start))


def _in_metadata(card: Card) -> Iterator[Directive]:
    front_matter = card.front_matter
    if front_matter is None:
        return
    document, block = card.document, front_matter.block
    first = document.line_at(block.start)
    for line in range(first, document.line_at(block.end) + 1):
        span = document.line_span(line)
        text = document.slice(span)
        at = text.find("#")
        while at >= 0 and not _starts_comment(text, at):
            at = text.find("#", at + 1)
        if at < 0:
            continue
        match = _directive().match(text[at:].lstrip("# \t"))
        if match is None:
            continue
        lines = {line}
        if not text[:at].strip():
            lines.add(_next_line(document, line))
            if line == first:
                lines.add(document.line_at(front_matter.opening.start))
        yield _made(match, document.span(span.start + at, span.end), lines, document)


def _starts_comment(line: str, at: int) -> bool:
    """Tell whether a `#` begins a comment: after a space and outside of quotes."""
    if at > 0 and not line[at - 1].isspace():
        return False
    before = line[:at]
    return before.count('"') % 2 == 0 and before.count("'") % 2 == 0


def _in_text(card: Card) -> Iterator[Directive]:
    document = card.document
    for comment in card.comments:
        match = _directive().match(" ".join(comment.text.split()))
        if match is None:
            continue
        first, last = document.line_at(comment.span.start), document.line_at(comment.span.end)
        lines = set(range(first, last + 1))
        around = document.text[document.line_span(first).start : document.line_span(last).end]
        if around.strip() == document.slice(comment.span):
            lines.add(_next_line(document, last))
        yield _made(match, comment.span, lines, document)


def _next_line(document: Document, line: int) -> int:
    """Return the next line with text, or the line itself at the end."""
    for following in range(line + 1, len(document.line_starts) + 1):
        if document.slice(document.line_span(following)).strip():
            return following
    return line


def _made(match: re.Match[str], span: Span, lines: set[int], document: Document) -> Directive:
    reason, until, bad_end = split_until(match.group(2))
    codes = tuple(code.strip() for code in (match.group(1) or "").split(",") if code.strip())
    text, whole = document.slice(span), _whole(span, document)
    return Directive(codes, reason, until, span, "comment", frozenset(lines), bad_end, text, whole)


def _whole(span: Span, document: Document) -> Span:
    """Return a comment with its line ends where nothing else stands there, else with blanks."""
    first, last = document.line_at(span.start), document.line_at(max(span.end - 1, span.start))
    start, end = document.line_span(first).start, document.line_span(last).end
    if document.text[start:end].strip() == document.slice(span).strip():
        starts = document.line_starts
        return document.span(start, starts[last] if last < len(starts) else end)
    before = document.text[start : span.start]
    return document.span(start + len(before.rstrip()), span.end)


def without_code(directive: Directive, code: str) -> Fix | None:
    """Return the fix that takes a code out of a suppression, and the whole with its last code.

    Nothing where it shares a line of the configuration with others.
    """
    if directive.whole is None:
        return None
    if not code or len(directive.codes) <= 1:
        return Fix("delete the suppression", (Edit(directive.whole, ""),), safe=True)
    opening = directive.text.find("[") + 1
    closing = directive.text.find("]", opening)
    kept = [item.strip() for item in directive.text[opening:closing].split(",")]
    codes = ", ".join(item for item in kept if item and item != code)
    at = directive.span.start
    span = directive.span._replace(start=at + opening, end=at + closing)
    return Fix(f"take {code} out of the suppression", (Edit(span, codes),), safe=True)


def in_settings(ignore: Mapping[str, str], document: Document | None) -> tuple[Directive, ...]:
    """Return the suppressions of a configuration's `ignore` mapping, each at its line."""
    made = []
    for code, text in ignore.items():
        reason, until, bad_end = split_until(text)
        span, whole = Span("", 0, 0), None
        if document is not None:
            at = max(document.text.find(code, document.text.find("ignore")), 0)
            line = document.line_at(at)
            span = document.line_span(line)
            whole = _entry(document, line, code, alone=len(ignore) == 1)
        made.append(
            Directive((code,), reason, until, span, "configuration", None, bad_end, "", whole)
        )
    return tuple(made)


def _entry(document: Document, line: int, code: str, *, alone: bool) -> Span | None:
    """Return the lines of an entry of its own, with its key where nothing else stands there."""
    text = document.slice(document.line_span(line))
    bare = text.strip().replace('"', "").replace("'", "")
    # A byte order mark is a character of the configuration's text, and of no other.
    if document.text.startswith("\ufeff") or not bare.startswith((f"{code}:", f"{code} =")):
        return None
    first, starts = line, document.line_starts
    above = document.slice(document.line_span(line - 1)).strip() if line > 1 else ""
    if alone:
        if above not in {"ignore:", "[tool.raillint.ignore]"}:
            return None
        first = line - 1
    below = document.slice(document.line_span(line + 1)) if line < len(starts) else ""
    if len(below) - len(below.lstrip()) > len(text) - len(text.lstrip()):
        return None  # the reason goes on in the next line
    end = starts[line] if line < len(starts) else len(document.text)
    return document.span(starts[first - 1], end)


def without_reason(directive: Directive) -> bool:
    """Tell whether a suppression gives no reason, and so does not count."""
    return not directive.reason


def counts(directive: Directive, today: datetime.date) -> bool:
    """Tell whether a suppression silences anything: it has a reason and has not expired."""
    return bool(directive.reason) and not directive.bad_end and not directive.expired(today)
