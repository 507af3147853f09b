"""Annotations of a pull request: GitHub's workflow commands, one a line.

GitHub shows ten errors and ten warnings of a step (GitHub docs, "Workflow commands"), so
the weightiest come first.
"""

from collections.abc import Iterator

from raillint.formats.summary import summary
from raillint.formats.text import shown_path
from raillint.model import Finding, RepoReport, Report, Severity
from raillint.terminal import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """Return one workflow command a finding or fault, and a summary line."""
    found = [(item, repo) for repo in report.repos for item in repo.findings]
    found.sort(key=lambda pair: -pair[0].severity)
    lines = [line for repo in report.repos for line in _faults(repo)]
    lines += [_annotation(finding, repo) for finding, repo in found]
    return "\n".join([*lines, summary(report)]) + "\n"


def _annotation(finding: Finding, repo: RepoReport) -> str:
    place = finding.place
    where = {"file": printable(shown_path(repo, place.path)), "line": str(place.line)}
    where["endLine"] = str(place.end_line)
    if place.line == place.end_line:
        # GitHub refuses columns of a stretch of several lines (Checks API, annotations).
        where |= {"col": str(place.column), "endColumn": str(place.end_column)}
    where["title"] = printable(f"{finding.code} {finding.name}")
    text = [printable(finding.message)]
    text += [printable(finding.help)] if finding.help else []
    return _command(_COMMANDS[finding.severity], where, "\n".join(text))


def _faults(repo: RepoReport) -> Iterator[str]:
    target = printable(repo.target)
    if repo.error:
        yield _command("error", {"title": "raillint"}, f"{target}: {printable(repo.reason)}")
    for crash in repo.crashes:
        text = f"{target}: raillint itself failed in this rule: {printable(crash.error)}"
        yield _command("error", {"title": f"{crash.code} {crash.name}"}, text)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    """Return a workflow command, escaped as GitHub's own toolkit does (`core/command.ts`)."""
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
