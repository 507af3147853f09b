"""The report as JSON for programs; its shape is `schemas/report.schema.json`."""

import json
from collections import Counter
from typing import Any

from raillint import __version__
from raillint.baseline import fingerprint
from raillint.model import Edit, Finding, Fix, Place, RepoReport, Report, Severity, Verdict

SCHEMA_VERSION = 1


def render(report: Report) -> str:
    """Return the whole report as one JSON document, in ASCII, so that nothing steers a terminal."""
    data = {
        "raillint": __version__,
        "schema": SCHEMA_VERSION,
        "repos": [repo_data(repo) for repo in report.repos],
        "summary": _summary(report),
    }
    return json.dumps(data, indent=2) + "\n"


def repo_data(repo: RepoReport) -> dict[str, Any]:
    """Return what is known of one repository as JSON data."""
    data: dict[str, Any] = {
        "target": repo.target,
        "kind": repo.kind,
        "verdict": repo.verdict.value,
        "findings": [finding_data(item) for item in repo.findings],
        "undecided": [
            {
                "code": item.code,
                "name": item.name,
                "reason": item.reason,
                "looked_at": list(item.looked_at),
            }
            for item in repo.undecided
        ],
        "silenced": [
            {"finding": finding_data(item.finding), "reason": item.reason, "by": item.by}
            for item in repo.silenced
        ],
        "skipped": [
            {"code": item.code, "name": item.name, "reason": item.reason} for item in repo.skipped
        ],
        "crashes": [
            {"code": item.code, "name": item.name, "error": item.error} for item in repo.crashes
        ],
    }
    if repo.profile:
        data["profile"] = repo.profile
    if repo.page:
        data["page"] = repo.page
    if repo.error:
        data["error"] = repo.error
    if repo.lineage:
        data["lineage"] = dict(repo.lineage)
    if repo.claims:
        data["claims"] = dict(repo.claims)
    if repo.notes:
        data["notes"] = list(repo.notes)
    if repo.repairs:
        data["repairs"] = [
            {key: value for key, value in item._asdict().items() if value} for item in repo.repairs
        ]
    return data


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as JSON data."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "confidence": finding.confidence.label,
        **_place(finding.place),
        "message": finding.message,
        "help": finding.help,
        "evidence": list(finding.evidence),
        "related": [{"message": item.message, **_place(item.place)} for item in finding.related],
        "fix": _fix(finding.fix) if finding.fix else None,
        "fingerprint": fingerprint(finding),
    }


def _place(place: Place) -> dict[str, Any]:
    return place._asdict()


def _fix(fix: Fix) -> dict[str, Any]:
    data: dict[str, Any] = {
        "title": fix.title,
        "safe": fix.safe,
        "edits": [_edit(edit) for edit in fix.edits],
    }
    if fix.moves:
        data["moves"] = [move._asdict() for move in fix.moves]
    if fix.unfinished:
        data["unfinished"] = True
    if fix.hindered:
        data["hindered"] = fix.hindered
    return data


def _edit(edit: Edit) -> dict[str, Any]:
    return {**edit.span._asdict(), "replacement": edit.replacement}


def _summary(report: Report) -> dict[str, Any]:
    severities = Counter(item.severity for repo in report.repos for item in repo.findings)
    verdicts = Counter(repo.verdict for repo in report.repos)
    return {
        "repos": len(report.repos),
        "findings": {item.label: severities[item] for item in sorted(Severity, reverse=True)},
        "verdicts": {item.value: verdicts[item] for item in Verdict},
        "undecided": sum(len(repo.undecided) for repo in report.repos),
        "exit_code": report.exit_code,
    }
