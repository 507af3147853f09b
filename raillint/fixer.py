"""Applies the fixes of a repository's findings, in memory, and keeps what proves right.

Edits are spans on the text as it stands: nothing is parsed and written anew. Whatever
breaks the metadata, leaves its finding or brings a new one is dropped, with the reason.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from raillint.edits import UnfitError, changed_files, without_overlaps
from raillint.errors import UsageError
from raillint.model import Edit, Finding, Fix, Repair, RepoReport, Span, Verdict
from raillint.repo.overlay import OverlaySource
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import Source

Check = Callable[[Source], RepoReport]
# A fix may open the way for the next; a chain longer than this is none.
MOST_PASSES = 10


class Fixed(NamedTuple):
    """A repository after its fixes: its report, and the files that differ (none: gone)."""

    report: RepoReport
    changed: Mapping[str, bytes | None]


class _State(NamedTuple):
    """A repository between two passes."""

    source: OverlaySource
    report: RepoReport


def fix_repo(source: Source, check: Check, *, unsafe: bool = False) -> Fixed:
    """Apply the safe fixes of a repository, or all, until no more can be applied.

    ``check`` judges a source with the edits of its fixes made. Raises SourceError where
    the repository cannot be read.
    """
    state = _State(OverlaySource(source, {}), check(source))
    repairs: list[Repair] = []
    lost: dict[object, Repair] = {}
    for _ in range(MOST_PASSES):
        wanted = [item for item in state.report.findings if _applies(item, unsafe=unsafe)]
        wanted = [item for item in wanted if _key(item) not in lost]
        if not wanted:
            break
        state, tried = _pass(state, wanted, check)
        kept = [repair for _, repair in tried if repair.outcome != "dropped"]
        repairs += kept
        # What was dropped has another chance where the text has changed since.
        lost = {} if kept else lost | dict(tried)
    repairs += lost.values()
    repairs += [
        _dropped(item, item.fix.hindered)
        for item in state.report.findings
        if item.fix is not None and item.fix.hindered and (unsafe or item.fix.safe)
    ]
    left = tuple(_without_lost(item, lost) for item in state.report.findings)
    report = state.report._replace(findings=left, repairs=tuple(repairs))
    return Fixed(report, state.source.changed)


def _without_lost(finding: Finding, lost: Mapping[object, Repair]) -> Finding:
    """Return a finding that says of a fix which was tried in vain that it is none."""
    tried = lost.get(_key(finding))
    if tried is None or finding.fix is None:
        return finding
    return finding._replace(fix=finding.fix._replace(hindered=tried.reason))


def _applies(finding: Finding, *, unsafe: bool) -> bool:
    fix = finding.fix
    return fix is not None and bool(fix.edits or fix.moves) and (fix.safe or unsafe)


def _key(finding: Finding) -> object:
    """Return what a finding is told by while lines move."""
    return finding.code, finding.place.path, finding.message


def _fix(finding: Finding) -> Fix:
    assert finding.fix is not None
    return finding.fix


def _repair(finding: Finding, outcome: str, reason: str = "") -> Repair:
    title = _fix(finding).title
    return Repair(finding.code, finding.name, finding.place.path, title, outcome, reason)


def _pass(
    state: _State, wanted: Sequence[Finding], check: Check
) -> tuple[_State, list[tuple[object, Repair]]]:
    """Apply what does not overlap: all at once, or one by one where that goes wrong."""
    chosen = [wanted[at] for at in without_overlaps([_fix(item) for item in wanted])]
    after, reason = _tried(state, chosen, check)
    if after is not None:
        return after, [(_key(item), _done(item)) for item in chosen]
    if len(chosen) == 1:
        return state, [(_key(chosen[0]), _dropped(chosen[0], reason))]
    kept: list[Finding] = []
    repairs: list[tuple[object, Repair]] = []
    now = state
    for item in chosen:
        after, reason = _tried(state, [*kept, item], check, beside=now.report)
        if after is None:
            repairs.append((_key(item), _dropped(item, reason)))
        else:
            kept.append(item)
            now = after
            repairs.append((_key(item), _done(item)))
    return now, repairs


def _done(finding: Finding) -> Repair:
    return _repair(finding, "started" if _fix(finding).unfinished else "fixed")


def _dropped(finding: Finding, reason: str) -> Repair:
    return _repair(finding, "dropped", reason)


def _tried(
    state: _State, chosen: Sequence[Finding], check: Check, beside: RepoReport | None = None
) -> tuple[_State | None, str]:
    """Return the state after some fixes, or nothing and what is wrong with them.

    ``beside`` is the report that the last of them is measured by, without it.
    """
    try:
        changed = changed_files(state.source, [_fix(item) for item in chosen])
    except UnfitError as error:
        return None, str(error)
    source = OverlaySource(state.source.below, {**state.source.changed, **changed})
    edits = [edit for item in chosen for edit in _fix(item).edits]
    reason = _breaks_metadata(state.source, source, edits)
    if reason:
        return None, reason
    try:
        report = check(source)
    except UsageError as error:
        return None, str(error)  # the configuration can be edited as well
    judged = chosen if beside is None else chosen[-1:]
    reason = _worsens(beside or state.report, report, judged)
    return (None, reason) if reason else (_State(source, report), "")


def _worsens(before: RepoReport, after: RepoReport, chosen: Sequence[Finding]) -> str:
    """Return what is worse after some fixes, or nothing."""
    if after.verdict is Verdict.ERROR:
        return "the result could not be checked"
    known, found = _counts(before), _counts(after)
    unjudged = {item.code for item in before.skipped}
    least = min(item.severity for item in chosen)
    respelt = all(_fix(item).respells for item in chosen)
    expected = {_fix(item).becomes for item in chosen}
    for item in () if respelt else after.findings:
        if item.code in expected:
            continue
        new = found[item.code] > known[item.code] and item.code not in unjudged
        if new and item.severity >= least:
            return f"it would bring {item.code} ({item.name})"
    were, are = Counter(map(_key, before.findings)), Counter(map(_key, after.findings))
    for item in chosen:
        if _fix(item).unfinished and not (found[item.code] or found[_fix(item).becomes]):
            return "it would hide what the author still has to write"
        if are[_key(item)] >= were[_key(item)]:
            return "the finding would stay"
    return ""


def _counts(report: RepoReport) -> Counter[str]:
    return Counter(item.code for item in report.findings)


def _breaks_metadata(before: Source, after: Source, edits: Sequence[Edit]) -> str:
    """Return how edits change the metadata beyond the keys that they touch, or nothing."""
    old = RepoSnapshot(before).card
    front = old.front_matter if old is not None else None
    if old is None or front is None or not any(edit.span.path == old.path for edit in edits):
        return ""
    new = RepoSnapshot(after).card
    if new is None or new.front_matter is None:
        return "the metadata could not be read afterwards"
    own = [edit for edit in edits if edit.span.path == old.path]
    text = old.document.text
    for key in {**old.data, **new.data}:
        same = key in old.data and key in new.data and _equal(old.data[key], new.data[key])
        if not same and not _touches(own, key, front.at(key), text, new=key not in old.data):
            return f"it would change `{key}`, which it was not meant to"
    return ""


def _equal(one: object, other: object) -> bool:
    """Compare values of metadata; `1`, `1.0` and `true` are not the same there."""
    return repr(one) == repr(other)


def _touches(edits: Sequence[Edit], key: object, at: Span, text: str, *, new: bool) -> bool:
    """Tell whether one of some edits writes a new key, or reaches into the entry of an old one."""
    if new:
        return any(str(key) in edit.replacement for edit in edits)
    end = max(text.find("\n", at.end), at.end)
    return any(edit.span.start <= end and edit.span.end >= at.start for edit in edits)
