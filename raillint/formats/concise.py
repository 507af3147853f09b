"""One line a finding: `path:line:column: severity[CODE] message`."""

from raillint.formats.summary import fixed, repaired, summary
from raillint.formats.text import shown_path
from raillint.model import RepoReport, Report
from raillint.terminal import printable


def render(report: Report) -> str:
    """Return one line a finding, fix, fault or undecided check, and the counts."""
    lines = [line for repo in report.repos for line in _repo(repo)]
    done = fixed(report) if any(repo.repairs for repo in report.repos) else ()
    return "\n".join([*lines, summary(report), *done]) + "\n"


def _repo(repo: RepoReport) -> list[str]:
    lines = [
        printable(
            f"{shown_path(repo, item.place.path)}:{item.place.line}:{item.place.column}: "
            f"{item.severity.label}[{item.code}] {item.message}"
        )
        for item in repo.findings
    ]
    target = printable(repo.target)
    lines += [f"{target}: {repaired(item)}" for item in repo.repairs]
    lines += [
        f"{target}: undecided[{item.code}] {printable(item.reason)}" for item in repo.undecided
    ]
    lines += [
        f"{target}: error[{item.code}] raillint failed: {printable(item.error)}"
        for item in repo.crashes
    ]
    if repo.error:
        lines.append(f"{target}: error {printable(repo.reason)}")
    return lines
