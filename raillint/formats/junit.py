"""JUnit XML, as Jenkins' xUnit plugin describes it (`junit-10.xsd`).

A finding is a test case. It fails where the finding counts for the exit code; one below
the threshold passes and keeps its words in `system-out`, so that red means what the exit
code means.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from raillint.formats.text import shown_path
from raillint.model import Finding, RepoReport, Report, Verdict
from raillint.terminal import printable


class _Case(NamedTuple):
    """A test case: where it stands, its name, and what came of it."""

    place: str
    name: str
    outcome: str
    kind: str
    message: str
    text: str


def render(report: Report) -> str:
    """Return the report as one XML document without characters that XML 1.0 forbids."""
    suites = [list(_cases(repo, report)) for repo in report.repos]
    every = [case for suite in suites for case in suite]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="raillint" {_counts(every)}>')
    for repo, cases in zip(report.repos, suites, strict=True):
        skipped = sum(case.outcome == "skipped" for case in cases)
        lines.append(f'  <testsuite name={_attribute(repo.target)} {_counts(cases)} '
                     f'skipped="{skipped}">')  # fmt: skip
        lines += map(_case, cases)
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _cases(repo: RepoReport, report: Report) -> Iterator[_Case]:
    found = False
    for case in (*_faults(repo), *_findings(repo, report), *_undecided(repo, report)):
        found = True
        yield case
    if not found:
        yield _Case(repo.target, "no findings", "", "", "", "")


def _findings(repo: RepoReport, report: Report) -> Iterator[_Case]:
    for item in repo.findings:
        path, line = shown_path(repo, item.place.path), item.place.line
        # Repositories may have thresholds of their own: one that passes has no failure.
        failed = repo.verdict in {Verdict.FAIL, Verdict.ERROR}
        counts = failed and report.fail_on is not None and item.severity >= report.fail_on
        yield _Case(
            path,
            f"{item.code} {item.name} at line {line}",
            "failure" if counts else "system-out",
            item.severity.label,
            item.message,
            printable(f"{path}:{line}:{item.place.column}: ") + _words(item),
        )


def _words(item: Finding) -> str:
    # A line of its own could be a workflow command where the output goes to a log of GitHub.
    lines = [f"{item.severity.label}[{item.code}] {item.message}"]
    lines += [f"help: {item.help}"] if item.help else []
    lines += [f"evidence: {text}" for text in item.evidence]
    return "\n".join(map(printable, lines))


def _undecided(repo: RepoReport, report: Report) -> Iterator[_Case]:
    outcome = "failure" if report.strict_undecided else "skipped"
    for item in repo.undecided:
        name = f"{item.code} {item.name} undecided"
        yield _Case(repo.target, name, outcome, "undecided", item.reason, printable(item.reason))


def _faults(repo: RepoReport) -> Iterator[_Case]:
    if repo.error:
        yield _Case(
            repo.target, "raillint", "error", "unreadable", repo.error, printable(repo.error)
        )
    for crash in repo.crashes:
        name = f"{crash.code} {crash.name}"
        yield _Case(repo.target, name, "error", "crash", crash.error, printable(crash.error))


def _case(case: _Case) -> str:
    head = f"    <testcase classname={_attribute(case.place)} name={_attribute(case.name)}"
    if not case.outcome:
        return head + "/>"
    if case.outcome == "system-out":
        inner = f"<system-out>{_text(case.text)}</system-out>"
    else:
        inner = (
            f"<{case.outcome} type={_attribute(case.kind)} message={_attribute(case.message)}>"
            f"{_text(case.text)}</{case.outcome}>"
        )
    return f"{head}>\n      {inner}\n    </testcase>"


def _counts(cases: list[_Case]) -> str:
    failures = sum(case.outcome == "failure" for case in cases)
    errors = sum(case.outcome == "error" for case in cases)
    return f'tests="{len(cases)}" failures="{failures}" errors="{errors}"'


@cache
def _forbidden() -> dict[int, str]:
    """Map what XML 1.0 cannot hold even escaped (section 2.2), and `printable` lets pass."""
    return dict.fromkeys((0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}")


def _text(text: str) -> str:
    return escape(text.translate(_forbidden()))


def _attribute(text: str) -> str:
    return quoteattr(printable(text).translate(_forbidden()))
