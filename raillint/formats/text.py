"""The report for a person at a terminal: each finding with its source and a caret."""

import os.path
from collections import Counter, defaultdict
from collections.abc import Iterable

from raillint.formats.summary import counted, fixed, repaired, summary
from raillint.model import Finding, RepoReport, Report, Severity, Verdict
from raillint.terminal import number_of, printable

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_VERDICTS = {
    Verdict.PASS: "32",
    Verdict.FAIL: "31",
    Verdict.UNDECIDED: "33",
    Verdict.ERROR: "31",
}
MAX_CARET = 100
_LONG = 100  # letters of a help that is not said twice of a file
_UNSAID = "the card does not say"


class _Paint:
    """Colours, or nothing where the output is no terminal."""

    def __init__(self, *, color: bool) -> None:
        self.color = color

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color and text else text


def render(report: Report, *, color: bool = False, verbose: bool = False) -> str:
    """Return the report as text that ends with a summary line."""
    paint = _Paint(color=color)
    parts = [_repo(repo, paint, verbose=verbose) for repo in report.repos]
    if len(report.repos) > 1:
        parts.append(_table(report, paint))
    parts.append(paint(summary(report), "1"))
    parts += fixed(report)
    return "\n".join(part for part in parts if part) + "\n"


def _repo(repo: RepoReport, paint: _Paint, *, verbose: bool) -> str:
    told: dict[object, int] | None = None if verbose else {}
    lines = [
        _folded(repo, group, paint)
        if len(group) > 1 and not verbose
        else "\n".join(_finding(repo, finding, paint, told) for finding in group)
        for group in _groups(repo.findings)
    ]
    lines += [repaired(item, paint) for item in repo.repairs]
    lines += [""] if repo.repairs else []
    target = printable(repo.target)
    lines += [f"{paint('note', '36')}: {printable(note)}" for note in repo.notes]
    if repo.error:
        lines.append(paint("error", "31;1") + f": {printable(repo.error)}")
    lines += [
        paint(f"error[{crash.code}]", "31;1")
        + f": raillint itself failed in this rule: {printable(crash.error)}"
        for crash in repo.crashes
    ]
    unsure = _undecided(repo, paint, verbose=verbose)
    unsure += _skipped(repo, paint, verbose=verbose)
    lines += [*unsure, ""] if unsure else []
    if verbose:
        lines += [
            f"{paint('silenced', '2')} {item.finding.code} at {_where(repo, item.finding)}"
            f" ({item.by}): {printable(item.reason)}"
            for item in repo.silenced
        ]
        lines += [
            f"{paint('claimed', '2')} {code}: {printable(reason)} (not counted)"
            for code, reason in repo.claims.items()
        ]
    verdict = paint(repo.verdict.value, _VERDICTS[repo.verdict] + ";1")
    lines.append(f"{paint(target, '1')} ({repo.kind}): {verdict}{counted(repo)}")
    return "\n".join(lines) + "\n"


def _table(report: Report, paint: _Paint) -> str:
    """Return a line for every repository, to be read at a glance."""
    width = max(_columns(printable(repo.target)) for repo in report.repos)
    lines = []
    for repo in report.repos:
        target = printable(repo.target)
        room = " " * (width - _columns(target))
        verdict = paint(f"{repo.verdict.value:9}", _VERDICTS[repo.verdict])
        lines.append(f"{target}{room}  {verdict} {counted(repo).strip(' ()')}".rstrip())
    return "\n".join(lines) + "\n"


def _groups(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return findings in their order, those that fold at one place and weight together."""
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        folds = (finding.place, finding.severity, _lead(finding))
        key = folds if finding.folds else number
        groups.setdefault(key, []).append(finding)
    return list(groups.values())


def _folded(repo: RepoReport, group: list[Finding], paint: _Paint) -> str:
    """Return several findings of one kind as one line."""
    first = group[0]
    codes = ", ".join(finding.code for finding in group)
    said = "; ".join(printable(finding.folds) for finding in group)
    severity = paint(f"{first.severity.label}[{codes}]", _COLORS[first.severity] + ";1")
    note = "help: --verbose shows each with its remedy"
    head = f"{paint(_where(repo, first), '1')}: {severity}{_mark(paint, *group)}"
    head += f" {_lead(first)} {said}"
    return f"{head}\n  {paint('=', '34')} {note}\n"


def _lead(finding: Finding) -> str:
    """Return how a line of folded findings begins: of those on restrictions, or of a card."""
    lacking = finding.code.startswith("UR")
    return "the licence does not restrict, or less than asked:" if lacking else _UNSAID


def _where(repo: RepoReport, finding: Finding) -> str:
    place = finding.place
    return printable(f"{shown_path(repo, place.path)}:{place.line}:{place.column}")


def shown_path(repo: RepoReport, path: str) -> str:
    """Return the path of a file as the user can open it from where they are."""
    target = repo.target.rstrip("/")
    if target in {".", "", path}:
        return path
    if target.endswith(f"/{path}"):
        return target  # a single card
    return f"{target}/{path}" if "://" in target else os.path.normpath(f"{target}/{path}")


def _finding(
    repo: RepoReport, finding: Finding, paint: _Paint, told: dict[object, int] | None
) -> str:
    color = _COLORS[finding.severity]
    head = (
        f"{paint(_where(repo, finding), '1')}: "
        f"{paint(f'{finding.severity.label}[{finding.code}]', color + ';1')}"
        f"{_mark(paint, finding)} {printable(finding.message)}"
    )
    lines = [head, *_excerpt(finding, paint, color)]
    notes = _remedy(finding, told)
    notes += [
        f"note: {printable(item.message)} "
        f"({printable(shown_path(repo, item.place.path))}:{item.place.line})"
        for item in finding.related
    ]
    notes += [f"evidence: {printable(item)}" for item in finding.evidence]
    width = len(str(finding.excerpt.first_line + len(finding.excerpt.lines)))
    lines += [f"{' ' * width} {paint('=', '34')} {note}" for note in notes]
    return "\n".join(lines) + "\n"


def _remedy(finding: Finding, told: dict[object, int] | None) -> list[str]:
    """Return the help of a finding, or where the same was told before.

    ``told`` holds the line of each help so far by file and code; without it all are whole.
    """
    if told is not None and len(finding.help) > _LONG:
        key = (finding.place.path, finding.code, finding.help)
        if key in told:
            return [f"help: as for line {told[key]}"]
        told[key] = finding.place.line
    return [f"help: {printable(finding.help)}"] if finding.help else []


def _mark(paint: _Paint, *findings: Finding) -> str:
    """Return the sign of what `--fix` can mend, or nothing."""
    fixes = (item.fix for item in findings if item.fix is not None)
    safe = any(fix.safe and not fix.hindered for fix in fixes)
    return f" [{paint('*', '32')}]" if safe else ""


def _excerpt(finding: Finding, paint: _Paint, color: str) -> list[str]:
    """Return the source lines with a caret line under the first."""
    first, lines = finding.excerpt
    if not any(line.strip() for line in lines):
        return []
    width = len(str(first + len(lines)))
    bar = paint("|", "34")
    shown = [f"{' ' * width} {bar}"]
    for number, line in enumerate(lines, start=first):
        shown.append(f"{paint(str(number).rjust(width), '34')} {bar} {printable(line)}".rstrip())
        if number == finding.place.line:
            caret = _caret(finding, line)
            if caret:
                shown.append(f"{' ' * width} {bar} {paint(caret, color)}")
    return shown


def _caret(finding: Finding, line: str) -> str:
    place = finding.place
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    before, marked = printable(line[:start]), printable(line[start : min(end, len(line))])
    if start > len(line) or len(before) > 2 * MAX_CARET:
        return ""
    return " " * _columns(before) + "^" * max(1, min(_columns(marked), MAX_CARET))


def _columns(text: str) -> int:
    """Return how many terminal columns a text takes: wide East Asian letters take two."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width  # noqa: PLC0415 - few lines need it

    return sum(
        0 if combining(letter) else 1 + (east_asian_width(letter) in "WF") for letter in text
    )


def _undecided(repo: RepoReport, paint: _Paint, *, verbose: bool) -> list[str]:
    """Return what could not be known: one line, or each check where asked."""
    word = paint("undecided", "33")
    if verbose:
        return [
            f"{word} {item.code} {item.name}: {printable(item.reason)}" for item in repo.undecided
        ]
    by_reason: dict[str, list[str]] = defaultdict(list)
    for item in repo.undecided:
        by_reason[item.reason].append(item.code)
    return [
        f"{word} {', '.join(codes)}: {printable(reason)}" for reason, codes in by_reason.items()
    ]


def _skipped(repo: RepoReport, paint: _Paint, *, verbose: bool) -> list[str]:
    """Return which rules could not run: how many for each reason, or each where asked."""
    word = paint("skipped", "2")
    if verbose:
        return [
            f"{word} {item.code} {item.name}: {printable(item.reason)}" for item in repo.skipped
        ]
    reasons = Counter(item.reason for item in repo.skipped)
    return [
        f"{word} {number_of(count, 'rule')}: {printable(reason)} (--verbose names them)"
        for reason, count in reasons.items()
    ]
