"""What a page of the HTML report shows, put into words; the templates only lay it out."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import quote

from raillint.duties_page import sections as duty_sections
from raillint.formats.charts import bars
from raillint.formats.lineage_svg import draw
from raillint.formats.text import shown_path
from raillint.model import Finding, Place, RepoReport, Report, Rule, Severity, Verdict

MAX_LINE = 400  # characters of a source line
_MARKS = {
    Verdict.PASS: "✓",
    Verdict.FAIL: "✗",
    Verdict.UNDECIDED: "?",
    Verdict.ERROR: "!",
}
# What a cell of the matrix says: its sign and its word.
CELLS = {
    "stated": ("●", "restricted"),
    "kept": ("✓", "kept"),
    "carried": ("✓", "kept otherwise"),
    "narrowed": ("◐", "narrowed"),
    "lost": ("✗", "lost"),
    "added": ("+", "added"),
    "none": ("–", "not restricted"),
    "unknown": ("?", "not known"),
}
_COPIES = {
    "exact": "holds {name}, unchanged",
    "modified": "holds {name}, changed",
    "partial": "holds only a part of {name}",
    "claimed": "names {name} but does not hold its text",
    "unknown": "holds no licence that raillint knows",
}
_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SECTION_STATES = (
    ("content", "filled"),
    ("inline", "in running text"),
    ("boilerplate", "template only"),
    ("placeholder", "placeholder"),
    ("empty", "empty"),
    ("absent", "missing"),
)


class Marked(NamedTuple):
    """A source line: its number, and its text before, inside and after what is marked."""

    number: int
    before: str
    marked: str
    after: str


class Chart(NamedTuple):
    """A distribution: its title, its rows, and the drawing where one could be made."""

    title: str
    head: str
    rows: tuple[tuple[str, int], ...]
    drawing: str


def repo_view(repo: RepoReport, rules: Mapping[str, Rule], number: int) -> dict[str, Any]:
    """Return everything that is shown of one repository; ``number`` tells its anchors apart."""
    dossier = repo.dossier
    findings = sorted(repo.findings, key=lambda item: -item.severity)
    shown = [_finding(repo, item, at) for at, item in enumerate(findings, 1)]
    return {
        "id": f"r{number}",
        "name": repo.target,
        "kind": repo.kind,
        "verdict": repo.verdict.value,
        "mark": _MARKS[repo.verdict],
        "sentence": verdict_sentence(repo),
        "profile": repo.profile,
        "date": dossier.get("date", ""),
        "licenses": list(_licenses(dossier)),
        "problem": dossier.get("problem", ""),
        "matrix": _matrix(dossier, shown),
        "drawing": draw(dossier.get("lineage", {}), f"The lineage of {repo.target}"),
        "lineage": list(_edges(dossier)),
        "findings": shown,
        "severities": [
            (item.label, sum(one.severity is item for one in findings))
            for item in sorted(Severity, reverse=True)
        ],
        "duties": duty_sections(dossier["duties"]) if "duties" in dossier else [],
        "sections": dossier.get("sections", []),
        "section_words": dict(_SECTION_STATES),
        "files": dossier.get("files", []),
        "more_files": dossier.get("more_files", 0),
        "rules": _manuals(findings, rules),
        "ran": len([code for code in rules if code not in {one.code for one in repo.skipped}]),
        "undecided": repo.undecided,
        "skipped": repo.skipped,
        "silenced": [
            {"code": item.finding.code, "where": _where(repo, item.finding.place), "by": item.by,
             "reason": item.reason, "message": item.finding.message}
            for item in repo.silenced
        ],
        "crashes": repo.crashes,
        "error": repo.error,
        "claims": dict(repo.claims),
        "notes": repo.notes,
        "repairs": repo.repairs,
    }  # fmt: skip


def verdict_sentence(repo: RepoReport) -> str:
    """Return the verdict in one sentence."""
    counts = Counter(item.severity for item in repo.findings)
    told = [
        f"{counts[item]} {_NOUNS[item]}{'s' * (counts[item] != 1)}"
        for item in sorted(Severity, reverse=True)
        if counts[item]
    ]
    found = _listed(told) or "nothing"
    held = f"the {repo.profile} profile" if repo.profile else "the rules that were chosen"
    if repo.verdict is Verdict.ERROR:
        return "It could not be checked, so nothing is said of what it holds."
    if repo.verdict is Verdict.FAIL:
        return f"It does not meet {held}: {found} found."
    unsure = len(repo.undecided)
    if repo.verdict is Verdict.UNDECIDED:
        checks = "1 check" if unsure == 1 else f"{unsure} checks"
        return f"What could be decided meets {held} ({found} found), but {checks} could not be."
    return f"It meets {held}: {found} found."


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _licenses(dossier: Mapping[str, Any]) -> Iterable[dict[str, str]]:
    licenses = dossier.get("licenses", {})
    for row in licenses.get("declared", ()):
        name = f" ({row['name']})" if row["name"] and row["name"] != row["id"] else ""
        yield {"said": f"declares `{row['id']}`{name}", "where": f"{row['path']}:{row['line']}"}
    for row in licenses.get("files", ()):
        edition = f" of {row['edition']}" if row["edition"] else ""
        said = _COPIES[row["status"]].format(name=f"{row['name']}{edition}")
        yield {"said": said, "where": f"{row['path']}:{row['line']}"}


def _matrix(dossier: Mapping[str, Any], findings: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    matrix: dict[str, Any] = dict(dossier.get("matrix", {}))
    if not matrix:
        return {}
    rows = []
    for row in matrix["rows"]:
        title = row["title"].lower()
        about = next((item["id"] for item in findings if title in item["all"]), "")
        cells = [_cell(cell, about, at) for at, cell in enumerate(row["cells"])]
        rows.append({**row, "cells": cells})
    return {**matrix, "rows": rows, "states": _states(rows)}


def _cell(cell: Mapping[str, Any], about: str, column: int) -> dict[str, Any]:
    sign, word = CELLS[cell["state"]]
    leads = f"column-{column}"
    if cell["clause"] is not None:
        leads = f"clause-{cell['clause']}"
    elif column == 0 and about and cell["state"] in {"lost", "narrowed"}:
        leads = about
    return {**cell, "sign": sign, "word": word, "leads": leads}


def _states(rows: Iterable[Mapping[str, Any]]) -> list[tuple[str, str, int]]:
    """Return how many uses of the repository itself are in each state, the worst first."""
    counts = Counter(row["cells"][0]["state"] for row in rows if row["cells"])
    order = ("lost", "narrowed", "unknown", "kept", "carried", "added", "stated")
    return [(state, CELLS[state][1], counts[state]) for state in order if counts[state]]


def _edges(dossier: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    lineage = dossier.get("lineage", {})
    names = {node["id"]: node for node in lineage.get("nodes", ())}
    mentions = dossier.get("mentions", {})
    for edge in lineage.get("edges", ()):
        base, made = names[edge["to"]], names[edge["from"]]
        yield {
            "base": base["name"],
            "made": made["name"],
            "own": not made["id"],
            "lead": edge["lead"],
            "verdict": edge["verdict"],
            "reason": edge["reason"][:1].upper() + edge["reason"][1:],
            "licenses": " and ".join(base["licenses"]),
            "problem": base["problem"],
            "evidence": mentions.get(edge["to"], []) if not made["id"] else [],
        }


def _finding(repo: RepoReport, finding: Finding, number: int) -> dict[str, Any]:
    fix = finding.fix
    return {
        "id": f"finding-{number}",
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "where": _where(repo, finding.place),
        "url": _url(repo, finding.place),
        "path": finding.place.path,
        "line": finding.place.line,
        "message": finding.message,
        "help": finding.help,
        "evidence": finding.evidence,
        "related": [
            {"message": item.message, "where": _where(repo, item.place),
             "url": _url(repo, item.place)}
            for item in finding.related
        ],
        "fix": fix.title if fix and not fix.hindered else "",
        "option": "--fix" if fix and fix.safe else "--fix --unsafe-fixes",
        "lines": list(_marked(finding)),
        # What the matrix finds a use by.
        "all": " ".join((finding.code, finding.name, finding.place.path, finding.message,
                         finding.help, *finding.evidence)).lower(),
    }  # fmt: skip


def _marked(finding: Finding) -> Iterable[Marked]:
    place = finding.place
    if finding.excerpt.lines == ("---",):  # the opening fence stands for a card as a whole
        return
    for at, text in enumerate(finding.excerpt.lines):
        number = finding.excerpt.first_line + at
        start = place.column - 1 if number == place.line else 0
        end = place.end_column - 1 if number == place.end_line else len(text)
        if not place.line <= number <= place.end_line:
            start = end = len(text)
        cut = text[:MAX_LINE]
        more = "…" if len(text) > MAX_LINE else ""
        yield Marked(number, cut[:start], cut[start:end], cut[max(start, end) :] + more)


def _where(repo: RepoReport, place: Place) -> str:
    return f"{shown_path(repo, place.path)}:{place.line}"


def _url(repo: RepoReport, place: Place) -> str:
    """Return where a line is shown on the web, or nothing for a file on a disk."""
    if not repo.page.startswith(("https://", "http://")):
        return ""
    return f"{repo.page}/{quote(place.path, errors='replace')}#L{place.line}"


def _manuals(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> list[dict[str, str]]:
    codes = dict.fromkeys(item.code for item in findings)
    return [
        {"code": code, "name": rules[code].name, "summary": rules[code].summary,
         "why": why_of(rules[code].doc)}
        for code in sorted(codes) if code in rules
    ]  # fmt: skip


def why_of(doc: str) -> str:
    """Return the part of a rule's documentation that says why it matters."""
    match = _why().search(doc)
    return " ".join(match[1].split()) if match else ""


@cache
def _why() -> re.Pattern[str]:
    return re.compile(r"##[ ]Why[ ]it[ ]matters\s+(.*?)(?=\n\s*##[ ]|\Z)", re.DOTALL)


def overview(report: Report) -> dict[str, Any]:
    """Return what is shown of many repositories together: a row for each, and distributions."""
    return {"rows": [_row(repo, at) for at, repo in enumerate(report.repos, 1)],
            "charts": [_chart(*item) for item in _distributions(report)]}  # fmt: skip


def _row(repo: RepoReport, number: int) -> dict[str, Any]:
    counts = Counter(item.severity for item in repo.findings)
    rows = repo.dossier.get("matrix", {}).get("rows", ())
    cells = Counter(row["cells"][0]["state"] for row in rows)
    return {
        "id": f"r{number}",
        "name": repo.target,
        "kind": repo.kind,
        "verdict": repo.verdict.value,
        "mark": _MARKS[repo.verdict],
        "licenses": ", ".join(_license_names(repo)),
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "infos": counts[Severity.INFO],
        "undecided": len(repo.undecided),
        "lost": cells["lost"] + cells["narrowed"],
    }


def _license_names(repo: RepoReport) -> list[str]:
    licenses = repo.dossier.get("licenses", {})
    declared = [row["id"] for row in licenses.get("declared", ())]
    read = [row["license"] for row in licenses.get("files", ()) if row["license"]]
    return list(dict.fromkeys(read if read and set(declared) <= {"other"} else declared))


def _distributions(report: Report) -> Iterable[tuple[str, str, str, Counter[str]]]:
    verdicts = Counter(repo.verdict.value for repo in report.repos)
    licenses = Counter(name for repo in report.repos for name in _license_names(repo) or ["none"])
    codes = Counter(f"{item.code} {item.name}" for repo in report.repos for item in repo.findings)
    filled = Counter(
        item["title"]
        for repo in report.repos
        for item in repo.dossier.get("sections", ())
        if item["status"] in {"content", "inline"}
    )
    yield "verdicts", "Verdicts", "repositories", verdicts
    yield "licenses", "Declared licences", "repositories", licenses
    yield "rules", "Rules that found something", "findings", codes
    yield "sections", "Sections that say something", "repositories", filled


def _chart(name: str, title: str, head: str, counts: Counter[str]) -> Chart:
    rows = tuple(counts.most_common())
    return Chart(title, head, rows, bars(name, title, rows) if rows else "")
