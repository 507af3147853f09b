"""GitLab's code quality report: a JSON list of findings (GitLab docs, "Code Quality")."""

import json
from collections.abc import Iterator
from typing import Any

from raillint.formats.identity import Identified, digest, identified
from raillint.model import RepoReport, Report, Severity
from raillint.terminal import printable

_WEIGHTS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """Return the findings, and what raillint could not do as blockers, one a line."""
    rows = [row for repo in report.repos for row in (*_faults(repo), *_findings(repo))]
    if not rows:
        return "[]\n"
    return "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n"


def _findings(repo: RepoReport) -> Iterator[dict[str, Any]]:
    return (_finding(item) for item in identified(repo))


def _finding(item: Identified) -> dict[str, Any]:
    finding = item.finding
    advice = f" ({finding.help})" if finding.help else ""
    return {
        "description": printable(f"{finding.message}{advice}"),
        "check_name": finding.code,
        "fingerprint": item.id,
        "severity": _WEIGHTS[finding.severity],
        "location": {"path": printable(item.path), "lines": {"begin": finding.place.line}},
    }


def _faults(repo: RepoReport) -> Iterator[dict[str, Any]]:
    faults = [(crash.code, f"raillint itself failed: {crash.error}") for crash in repo.crashes]
    faults += [("raillint", repo.error)] if repo.error else []
    for code, text in faults:
        yield {
            "description": printable(text),
            "check_name": code,
            "fingerprint": digest(repo.target, code, text),
            "severity": "blocker",
            "location": {"path": printable(repo.target), "lines": {"begin": 1}},
        }
