"""A short report for a job summary or a comment on a pull request.

The verdict comes first; errors stand open, the rest is folded. Text of a repository
appears as code or escaped, so that it can neither mark up, link, mention nor close.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from raillint.formats.summary import counted, summary
from raillint.formats.text import shown_path
from raillint.model import Finding, RepoReport, Report, Severity, Unsure, Verdict
from raillint.terminal import printable

_MARKS = {Verdict.PASS: "✅", Verdict.FAIL: "❌", Verdict.UNDECIDED: "❔", Verdict.ERROR: "⚠️"}
_ORDER = (Verdict.ERROR, Verdict.FAIL, Verdict.UNDECIDED, Verdict.PASS)
# GitHub takes 65,536 characters in a comment; people read far fewer.
MAX_LENGTH = 60_000
MAX_OPEN = 20
MAX_FOLDED = 100
MAX_TEXT = 400
_INVISIBLE_GAP = "&#8203;"


def render(report: Report) -> str:
    """Return the report as GitHub Flavored Markdown of at most 65,000 characters."""
    verdicts = {repo.verdict for repo in report.repos}
    worst = next((item for item in _ORDER if item in verdicts), Verdict.PASS)
    lines = [f"### {_MARKS[worst]} raillint: {worst.value}", "", summary(report), ""]
    alone = len(report.repos) == 1
    repos = sorted(report.repos, key=lambda repo: (_ORDER.index(repo.verdict), repo.target))
    lines += _bounded(line for repo in repos for line in _repo(repo, alone=alone))
    lines.append("<sub>raillint compares texts; this is no legal advice.</sub>")
    return "\n".join(lines) + "\n"


def _bounded(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines as far as a comment has room, and close what is then open."""
    length, is_open = 0, False
    for line in lines:
        length += len(line) + 1
        if length > MAX_LENGTH:
            yield from ("", "</details>", "") if is_open else ("",)
            yield "There is more: the other formats list all of it."
            yield ""
            return
        yield line
        is_open = line.startswith("<details>") or (is_open and line != "</details>")


def _repo(repo: RepoReport, *, alone: bool) -> Iterator[str]:
    if not alone or repo.verdict is Verdict.ERROR:
        verdict = repo.verdict.value
        mark = _MARKS[repo.verdict]
        yield f"{mark} {code(repo.target)} ({repo.kind}): **{verdict}**{counted(repo)}"
        yield ""
    if repo.error:
        yield f"- **error**: {escaped(repo.error)}"
    for crash in repo.crashes:
        yield f"- **error** {crash.code}: raillint itself failed: {escaped(crash.error)}"
    errors = [item for item in repo.findings if item.severity is Severity.ERROR]
    others = [item for item in repo.findings if item.severity is not Severity.ERROR]
    others.sort(key=lambda item: -item.severity)
    yield from _shown((_finding(repo, item) for item in errors), len(errors), MAX_OPEN)
    if others:
        yield from _folded("Warnings and notes", [_finding(repo, item) for item in others])
    if repo.undecided:
        yield from _folded("Undecided", [_undecided(item) for item in repo.undecided])
    if repo.silenced:
        yield from _folded(
            "Silenced",
            [
                f"- {item.finding.code} {_where(repo, item.finding)} ({item.by}): "
                f"{escaped(item.reason)}"
                for item in repo.silenced
            ],
        )
    yield ""


def _shown(lines: Iterable[str], count: int, most: int) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == most:
            yield f"- and {count - most} more: the other formats list them all"
            return
        yield line


def _folded(title: str, lines: list[str]) -> Iterator[str]:
    # Markdown inside of an HTML block needs an empty line before it and after.
    yield ""
    yield f"<details><summary>{title} ({len(lines)})</summary>"
    yield ""
    yield from _shown(lines, len(lines), MAX_FOLDED)
    yield ""
    yield "</details>"


def _finding(repo: RepoReport, finding: Finding) -> str:
    weight = finding.severity.label
    head = f"- **{weight}** {finding.code} {_where(repo, finding)}: {escaped(finding.message)}"
    return f"{head}\\\n  help: {escaped(finding.help)}" if finding.help else head


def _where(repo: RepoReport, finding: Finding) -> str:
    return code(f"{shown_path(repo, finding.place.path)}:{finding.place.line}")


def _undecided(item: Unsure) -> str:
    return f"- {item.code} {item.name}: {escaped(item.reason)}"


def code(text: str) -> str:
    """Return text as a code span on one line; a backtick, which would end it, becomes `'`."""
    shown = printable(text)[:MAX_TEXT].replace("`", "'").strip()
    return f"`{shown}`" if shown else ""


def escaped(text: str) -> str:
    """Return text with nothing in it that Markdown or GitHub acts upon; `code` stays code."""
    text = printable(text)
    if len(text) > MAX_TEXT:
        text = text[: MAX_TEXT - 1] + "…"
    pieces = text.split("`")
    if len(pieces) % 2 == 0:  # a backtick without its partner
        pieces[-2:] = ["'".join(pieces[-2:])]
    return "".join(
        code(piece) if number % 2 else _prose(piece) for number, piece in enumerate(pieces)
    )


def _prose(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _punctuation().sub(r"\\\g<0>", text)
    # A link, a mention or a reference is recognised in the finished HTML as well.
    return _reference().sub(rf"\g<0>{_INVISIBLE_GAP}", text)


@cache
def _punctuation() -> re.Pattern[str]:
    # What only acts at the start of a line never stands there: each line starts with our words.
    return re.compile(r"[\\*_\[\]~$|]")


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(r"[@#]|!(?=\d)|\b(?i:www|gh-)|:(?=/)")
