"""SARIF 2.1.0, for code scanning and for viewers (OASIS, sarif-v2.1.0).

Section numbers in comments are those of the standard.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from raillint import PROJECT_URL, __version__
from raillint.explain import manual, parts
from raillint.formats.artifacts import ROOT, Artifacts
from raillint.formats.identity import Identified, identified
from raillint.model import (
    Finding,
    Fix,
    RepoReport,
    Report,
    Rule,
    Severity,
    Silenced,
)
from raillint.terminal import printable

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_EXIT = {
    0: "nothing at or above the threshold",
    1: "findings",
    3: "something could not be read, or raillint itself failed",
}
FINGERPRINT = "raillint/v1"


def render(report: Report) -> str:
    """Return the report as one SARIF log, in ASCII, a result a line."""
    files = Artifacts()
    index = {rule.code: number for number, rule in enumerate(report.rules)}
    results = [line for repo in report.repos for line in _results(repo, index, files)]
    driver = {
        "name": "raillint",
        "semanticVersion": __version__,
        "informationUri": PROJECT_URL,
    }
    run = {
        # Columns count characters, and CR alone ends a line as well.
        "columnKind": '"unicodeCodePoints"',
        "newlineSequences": '["\\r\\n", "\\n", "\\r"]',
        "originalUriBaseIds": json.dumps(
            {ROOT: {"description": {"text": "The folder that raillint was called in."}}}
        ),
        "invocations": _lines([json.dumps(_invocation(report, index))]),
        "artifacts": _lines([json.dumps(item) for item in files.listed()]),
        "results": _lines(results),
        "properties": json.dumps({"repositories": [_repository(repo) for repo in report.repos]}),
    }
    rules = _lines([json.dumps(_rule(rule)) for rule in report.rules])
    tool = f'{{"driver": {{{json.dumps(driver)[1:-1]}, "rules": {rules}}}}}'
    body = ",\n".join(f'"{key}": {value}' for key, value in {"tool": tool, **run}.items())
    return f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{\n{body}\n}}]}}\n'


def _lines(items: list[str]) -> str:
    return "[\n" + ",\n".join(items) + "\n]" if items else "[]"


def _rule(rule: Rule) -> dict[str, Any]:
    doc = rule.doc or rule.name
    documented = parts(doc)
    plain = "\n\n".join(
        documented[part].strip() for part in ("", "Why it matters") if part in documented
    )
    data: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": doc.partition("\n")[0]},
        "fullDescription": {"text": documented[""].strip()},
        "help": {"text": plain, "markdown": manual(rule) or doc},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family], "problem.severity": _KINDS[rule.severity]},
    }
    if rule.since:  # a rule of the user's own has no page
        anchor = f"{rule.code} {rule.name}".lower().replace(" ", "-")
        data["helpUri"] = f"{PROJECT_URL}/blob/main/docs/rules.md#{anchor}"
    return data


def _results(repo: RepoReport, index: Mapping[str, int], files: Artifacts) -> Iterator[str]:
    # A finding that something covers stays on record as suppressed (3.27.23).
    covers = (*(None for _ in repo.findings), *repo.silenced)
    for item, silenced in zip(identified(repo, silenced=True), covers, strict=True):
        data = _result(item, repo, index, files)
        if silenced is not None:
            data["suppressions"] = [_suppression(silenced)]
        yield json.dumps(data)


def _result(
    item: Identified, repo: RepoReport, index: Mapping[str, int], files: Artifacts
) -> dict[str, Any]:
    finding = item.finding
    data: dict[str, Any] = {
        **_identity(finding.code, index),
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [files.location(repo, finding.place)],
        "partialFingerprints": {FINGERPRINT: item.id},
        "properties": {"confidence": finding.confidence.label},
    }
    if finding.evidence:
        data["properties"]["evidence"] = list(map(printable, finding.evidence))
    if finding.related:
        data["relatedLocations"] = [
            {
                "id": number,
                **files.location(repo, related.place),
                "message": {"text": _plain(related.message)},
            }
            for number, related in enumerate(finding.related, start=1)
        ]
    if finding.fix and finding.fix.moves:
        # A fix changes texts alone (3.55), so a move is told where programs may read it.
        data["properties"]["moves"] = [
            {name: printable(path) for name, path in move._asdict().items()}
            for move in finding.fix.moves
        ]
    changes = files.changes(repo, finding.fix) if finding.fix else []
    if finding.fix and changes:
        data["fixes"] = [{"description": _described(finding.fix), "artifactChanges": changes}]
    return data


def _identity(code: str, index: Mapping[str, int], prefix: str = "rule") -> dict[str, Any]:
    """Return what names a rule; one that no run lists, such as reading itself, has no place."""
    return {
        f"{prefix}Id": code,
        **({f"{prefix}Index": index[code]} if code in index else {}),
    }


def _described(fix: Fix) -> dict[str, str]:
    note = "" if fix.safe else " (look it over: it may change what is meant)"
    return {"text": _plain(fix.title) + note}


def _message(finding: Finding) -> str:
    lines = [finding.message, finding.help, *(f"evidence: {text}" for text in finding.evidence)]
    return "\n".join(_plain(line) for line in lines if line)


def _plain(text: str) -> str:
    """Return text in which a viewer sees no link; `[words](target)` would be one (3.11.6)."""
    text = printable(text)
    if "](" not in text:
        return text
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _suppression(silenced: Silenced) -> dict[str, str]:
    kind = "inSource" if silenced.by == "comment" else "external"
    return {"kind": kind, "status": "accepted", "justification": _plain(silenced.reason)}


def _invocation(report: Report, index: Mapping[str, int]) -> dict[str, Any]:
    code = report.exit_code
    return {
        "executionSuccessful": code in {0, 1},
        "exitCode": code,
        "exitCodeDescription": _EXIT[code],
        "toolExecutionNotifications": [
            note for repo in report.repos for note in _notifications(repo, index)
        ],
    }


def _notifications(repo: RepoReport, index: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """Yield what is no finding: faults, and checks that could not be decided or run.

    An undecided check is no result of the kind `open`: services that show results do not
    read the kind, and would accuse.
    """
    if repo.error:
        yield _notification(repo, "error", "", repo.error, index)
    for crash in repo.crashes:
        note = _notification(repo, "error", crash.code, crash.error, index)
        yield {**note, "exception": {"message": printable(crash.error)}}
    for unsure in repo.undecided:
        yield _notification(repo, "note", unsure.code, f"undecided: {unsure.reason}", index)
    for skipped in repo.skipped:
        yield _notification(repo, "note", skipped.code, f"skipped: {skipped.reason}", index)


def _notification(
    repo: RepoReport, level: str, code: str, text: str, index: Mapping[str, int]
) -> dict[str, Any]:
    data: dict[str, Any] = {
        "level": level,
        "message": {"text": _plain(f"{repo.target}: {text}")},
    }
    if code:
        rule = {"id": code, **({"index": index[code]} if code in index else {})}
        data["associatedRule"] = rule
    return data


def _repository(repo: RepoReport) -> dict[str, Any]:
    data: dict[str, Any] = {
        "target": printable(repo.target),
        "kind": repo.kind,
        "verdict": repo.verdict.value,
    }
    if repo.profile:
        data["profile"] = repo.profile
    if repo.claims:
        data["claims"] = {
            printable(code): printable(reason) for code, reason in repo.claims.items()
        }
    return data
