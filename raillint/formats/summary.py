"""The counts at the end of a report, in words."""

from collections import Counter
from collections.abc import Callable

from raillint.model import Repair, RepoReport, Report, Severity, Verdict
from raillint.terminal import number_of, printable


def _plain(text: str, color: str) -> str:
    del color
    return text


def counted(repo: RepoReport) -> str:
    """Return the counts of one repository, to stand after its verdict."""
    parts = _severities(Counter(item.severity for item in repo.findings))
    if repo.undecided:
        parts.append(f"{len(repo.undecided)} undecided")
    if repo.silenced:
        parts.append(f"{len(repo.silenced)} silenced")
    if repo.skipped:
        parts.append(f"{number_of(len(repo.skipped), 'rule')} skipped")
    return f" ({', '.join(parts)})" if parts else ""


def summary(report: Report) -> str:
    """Return one line about the whole run."""
    repos = len(report.repos)
    noun = "repository" if repos == 1 else "repositories"
    severities = Counter(item.severity for repo in report.repos for item in repo.findings)
    parts = _severities(severities) or ["no findings"]
    failed = sum(repo.verdict is Verdict.FAIL for repo in report.repos)
    broken = sum(repo.verdict is Verdict.ERROR for repo in report.repos)
    if repos > 1 and failed:
        parts.append(f"{failed} failed")
    unsure = sum(len(repo.undecided) for repo in report.repos)
    if unsure:
        parts.append(f"{unsure} undecided")
    if broken:
        parts.append(f"{broken} could not be checked")
    return f"Checked {repos} {noun}: {', '.join(parts)}"


def repaired(repair: Repair, paint: Callable[[str, str], str] = _plain) -> str:
    """Return what became of a fix, in one line."""
    color = {"fixed": "32", "started": "33", "dropped": "31"}[repair.outcome]
    word = {"dropped": "not fixed"}.get(repair.outcome, repair.outcome)
    reason = f" ({printable(repair.reason)})" if repair.reason else ""
    what = f"{repair.code} in {printable(repair.path)}: {printable(repair.title)}"
    return f"{paint(word, color)} {what}{reason}"


def fixed(report: Report) -> list[str]:
    """Return the lines on what was fixed, and on what could be."""
    done = Counter(item.outcome for repo in report.repos for item in repo.repairs)
    ready = Counter(
        item.fix.safe
        for repo in report.repos
        for item in repo.findings
        if item.fix is not None and not item.fix.hindered
    )
    if done:
        told = [f"Fixed {done['fixed']}"]
        told += [f"started {done['started']}"] if done["started"] else []
        told += [f"not fixed {done['dropped']}"] if done["dropped"] else []
        more = f"; {ready[False]} more with --unsafe-fixes" if ready[False] else ""
        return [f"{', '.join(told)}{more}"]
    if ready[True]:
        more = f"; {ready[False]} more with --unsafe-fixes" if ready[False] else ""
        return [f"[*] {ready[True]} fixable with --fix{more}"]
    return [f"{ready[False]} fixable with --fix --unsafe-fixes"] if ready[False] else []


def _severities(counts: Counter[Severity]) -> list[str]:
    ordered = (Severity.ERROR, Severity.WARNING)
    parts = [number_of(counts[item], item.label) for item in ordered if counts[item]]
    if counts[Severity.INFO]:
        parts.append(f"{counts[Severity.INFO]} info")
    return parts
