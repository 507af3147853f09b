"""Runs the rules over a repository and makes its report.

Rules yield hits; identity, weight, place and silence are added here and nowhere else.
"""

import datetime
import os.path
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from raillint.baseline import Baseline
from raillint.conditions import Conditions, Group, grouped
from raillint.config import Settings
from raillint.errors import SourceError
from raillint.lazy import lazy
from raillint.model import (
    ALL_KINDS,
    Crash,
    Finding,
    Hit,
    RepoReport,
    Rule,
    Scope,
    Severity,
    Silenced,
    Skipped,
    Undecided,
    Unsure,
    Verdict,
)
from raillint.profiles import base_profile
from raillint.repo.declared import may_name_parents
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import Source
from raillint.suppress import (
    Directive,
    Directives,
    Used,
    counts,
    in_card,
    in_settings,
    known_options,
    matches,
)

if TYPE_CHECKING:
    from raillint.repo.lineage import Bases, Derivative


class _Run(NamedTuple):
    """What is the same for every repository of a run.

    ``ignore`` holds the codes that the command line silences; ``trusted`` says whether
    suppressions in the repository count. Where they do not, they are claims, and so is
    what ``claimed``, the settings that the repository carries, would silence.
    ``bases`` gives those who know the parents of a repository; left out, or where it gives
    none, those who need no network do. ``edits`` says which fixes are to be made ready:
    none, the `safe` ones or `all`.
    """

    rules: tuple[Rule, ...]
    settings: Settings
    ignore: tuple[str, ...] = ()
    baseline: Baseline | None = None
    trusted: bool = True
    today: datetime.date = datetime.date.min
    claimed: Callable[[Source], Settings] | None = None
    bases: "Callable[[RepoSnapshot], Bases | None] | None" = None
    edits: str = ""


class Run(_Run):
    """What is the same for every repository of a run, and the rules by their conditions."""

    @lazy
    def groups(self) -> Mapping[str, tuple[Group, ...]]:
        """The rules of each kind of repository."""
        return {
            kind: grouped(rule for rule in self.rules if kind in rule.kinds) for kind in ALL_KINDS
        }


def _read(repo: RepoSnapshot) -> Iterator[Hit]:
    """Read what every rule needs, so that a crash there has a name."""
    _subjects(repo)
    _unmet(repo)
    yield from ()


READING = Rule(
    code="RL900",
    name="reading",
    family="",
    scope=Scope.REPO,
    severity=Severity.ERROR,
    since="0.1",
    profile="hub",
    requires=(),
    inputs=(),
    kinds=(),
    fix="",
    doc="",
    check=_read,
)


def _trace(made: "Derivative") -> Iterator[Hit]:
    """Keep the lineage as data, where a rule has asked for it."""
    if "lineage" in made.__dict__:
        from raillint.repo.ancestry import lineage_data  # noqa: PLC0415 - few have parents

        made.repo.derived["lineage"] = lineage_data(made)
    yield from ()


TRACING = READING._replace(name="tracing", scope=Scope.LINEAGE, check=_trace)


class _Record:
    """What the rules have said so far about one repository."""

    def __init__(self, repo: RepoSnapshot) -> None:
        self.repo = repo
        self.conditions = Conditions(repo)
        self.findings: list[Finding] = []
        self.undecided: list[Unsure] = []
        self.skipped: list[Skipped] = []
        self.crashes: list[Crash] = []


def check_repo(repo: RepoSnapshot, run: Run) -> RepoReport:
    """Run the rules over one repository.

    A file that cannot be read ends in the verdict `error`, never in a silent pass.
    """
    record = _Record(repo)
    repo.profile = base_profile(run.settings.profile)
    repo.regulation = run.settings.profile if repo.profile != run.settings.profile else ""
    repo.policy = run.settings.policy
    repo.trusted = run.trusted
    repo.derived["ask"] = run.bases
    repo.license_texts = run.settings.license_texts
    failed = RepoReport(
        repo.source.label,
        repo.source.kind or "model",
        Verdict.ERROR,
        profile=_held_to(run.settings),
    )
    try:
        _collect(READING, repo, record, run)
        if record.crashes:
            return failed._replace(crashes=tuple(record.crashes))
        kind = repo.kind
        subjects = _subjects(repo)
        groups = _satisfied(run, kind, repo, record)
        if any(group.scope is Scope.LINEAGE for group in groups):
            subjects[Scope.LINEAGE] = _derivatives(repo)
        for rule in _with_turn(groups, subjects, record):
            for subject in subjects[rule.scope]:
                _collect(rule, subject, record, run)
        for made in subjects.get(Scope.LINEAGE, ()):
            _collect(TRACING, made, record, run)
        directives = _directives(repo, run)
    except SourceError as error:
        return failed._replace(error=str(error))
    silenced, used = _silence(record, directives, run)
    _judge_suppressions(record, run, directives, used)
    findings = tuple(sorted(record.findings, key=_order))
    return RepoReport(
        target=repo.source.label,
        kind=kind,
        verdict=_verdict(findings, record, run.settings),
        findings=findings,
        undecided=tuple(record.undecided),
        silenced=silenced,
        skipped=tuple(record.skipped),
        crashes=tuple(record.crashes),
        claims={} if run.trusted else _claims(directives),
        notes=repo.source.notes,
        lineage=repo.derived.get("lineage", {}),
        profile=_held_to(run.settings),
        page=getattr(repo.source, "page", ""),
    )


def _held_to(settings: Settings) -> str:
    """Return the profile of a run, or nothing where rules were selected one by one."""
    return "" if settings.select else settings.profile


def _satisfied(run: Run, kind: str, repo: RepoSnapshot, record: _Record) -> tuple[Group, ...]:
    """Return the rules for which what they require could be read; note the others."""
    unmet = _unmet(repo)
    if not any(unmet.values()):
        return run.groups[kind]
    ready = []
    for rule in run.rules:
        if kind not in rule.kinds:
            continue
        reason = next((unmet[item] for item in rule.requires if unmet[item]), "")
        if reason:
            record.skipped.append(Skipped(rule.code, rule.name, reason))
        else:
            ready.append(rule)
    return grouped(ready)


def _with_turn(
    groups: Iterable[Group], subjects: Mapping[Scope, Sequence[object]], record: _Record
) -> list[Rule]:
    """Return the rules that may have anything to say, in their order."""
    turns: list[tuple[int, Rule]] = []
    for group in groups:
        if not subjects[group.scope]:
            continue
        try:
            turns += record.conditions.admitted(group)
        except SourceError:
            raise
        except Exception as error:  # noqa: BLE001 - a crash must not hide the other rules
            record.crashes += [_crash(rule, error) for _, rule in group.rules]
    return [rule for _, rule in sorted(turns)]


def _unmet(repo: RepoSnapshot) -> dict[str, str]:
    """Return each requirement of rules with the reason why it is not met, or nothing."""
    if repo.card is None:
        reason = "there is no card that could be read"
        return {"card": reason, "front-matter-parses": reason}
    unreadable = "the metadata of the card cannot be read" if repo.card.unreadable else ""
    return {"card": "", "front-matter-parses": unreadable}


def _subjects(repo: RepoSnapshot) -> dict[Scope, Sequence[object]]:
    """Return what the rules of each scope judge; suppressions are judged at the end."""
    return {
        Scope.CARD: () if repo.card is None else (repo.card,),
        Scope.LICENSE: repo.license_files,
        Scope.REPO: (repo,),
        Scope.SUPPRESSIONS: (),
    }


def _derivatives(repo: RepoSnapshot) -> Sequence[object]:
    """Return the repository as a derivative, or nothing where it names no parent."""
    if not may_name_parents(repo):
        return ()
    from raillint.repo.parents import find_parents  # noqa: PLC0415 - 5 ms

    if not find_parents(repo):
        return ()
    from raillint.repo.bases import derivative_of  # noqa: PLC0415 - few repositories have any

    return (derivative_of(repo),)


def _collect(rule: Rule, subject: object, record: _Record, run: Run) -> None:
    try:
        if rule.words and not record.conditions.holds_words_of(rule):
            return
        for given in rule.check(subject):
            said = _open_where_cut(rule, given, record.repo)
            if isinstance(said, Undecided):
                record.undecided.append(Unsure(rule.code, rule.name, *said))
            else:
                from raillint.findings import finding_of  # noqa: PLC0415 - tidy ones have none

                settings = run.settings.document
                record.findings.append(finding_of(rule, said, record.repo, settings, run.edits))
    except SourceError:
        raise
    except Exception as error:  # noqa: BLE001 - a crash of one rule must not hide the others
        record.crashes.append(_crash(rule, error))


def _crash(rule: Rule, error: Exception) -> Crash:
    return Crash(rule.code, rule.name, f"{type(error).__name__}: {error}")


def _open_where_cut(rule: Rule, said: Hit | Undecided, repo: RepoSnapshot) -> Hit | Undecided:
    if not repo.card_is_cut:
        return said
    from raillint.partly_read import open_where_cut  # noqa: PLC0415 - no real card is so large

    return open_where_cut(rule, said, repo)


def _order(finding: Finding) -> tuple[object, ...]:
    return (finding.place, finding.code, finding.message)


def _directives(repo: RepoSnapshot, run: Run) -> tuple[Directive, ...]:
    settings = run.settings
    if run.claimed is not None:
        settings = run.claimed(repo.source)
    comments = in_card(repo.card) if repo.card is not None else ()
    return (*comments, *in_settings(settings.ignore, settings.document))


def _silence(
    record: _Record, directives: tuple[Directive, ...], run: Run
) -> tuple[tuple[Silenced, ...], list[set[str]]]:
    """Move the findings that something covers out of the record."""
    used: list[set[str]] = [set() for _ in directives]
    silenced: list[Silenced] = []
    kept: list[Finding] = []
    for finding in record.findings:
        by = _covering(record.repo.source.label, finding, directives, used, run)
        if by is None:
            kept.append(finding)
        else:
            silenced.append(Silenced(finding, *by))
    record.findings = kept
    return tuple(sorted(silenced, key=lambda item: _order(item.finding))), used


def _covering(
    target: str, finding: Finding, directives: tuple[Directive, ...], used: list[set[str]], run: Run
) -> tuple[str, str] | None:
    for directive, codes in zip(directives, used, strict=True):
        if not run.trusted or not counts(directive, run.today):
            continue
        for code in directive.codes:
            if directive.covers(finding, code):
                codes.add(code)
                return directive.reason, directive.origin
    for option in run.ignore:
        if matches(option, finding.code, finding.name):
            return "--ignore on the command line", "option"
    if run.baseline is not None and run.baseline.covers(target, finding):
        return "known when the baseline was written", "baseline"
    return None


def _judge_suppressions(
    record: _Record, run: Run, directives: tuple[Directive, ...], used: list[set[str]]
) -> None:
    if not run.trusted:
        return
    stale = run.baseline.stale(record.repo.source.label) if run.baseline is not None else ()
    if not directives and not stale:
        return
    from raillint.registry import rule_table  # noqa: PLC0415 - the rules import this package

    subject = Directives(
        all=tuple(
            Used(item, frozenset(codes)) for item, codes in zip(directives, used, strict=True)
        ),
        known=known_options((*rule_table(), *run.rules)),
        ran=frozenset(rule.code for rule in run.rules) - {item.code for item in record.skipped},
        today=run.today,
        stale_baseline=stale,
        baseline_path=os.path.relpath(run.baseline.path, record.repo.source.label)
        if run.baseline is not None
        else "",
        left=tuple(sorted(record.findings, key=_order)),
    )
    for rule in run.rules:
        if rule.scope is Scope.SUPPRESSIONS:
            _collect(rule, subject, record, run)


def _verdict(findings: tuple[Finding, ...], record: _Record, settings: Settings) -> Verdict:
    if record.crashes:
        return Verdict.ERROR
    threshold = settings.fail_on
    if threshold is not None and any(item.severity >= threshold for item in findings):
        return Verdict.FAIL
    if record.undecided:
        return Verdict.FAIL if settings.strict_undecided else Verdict.UNDECIDED
    return Verdict.PASS


def _claims(directives: tuple[Directive, ...]) -> dict[str, str]:
    """Return the publisher's suppressions, for the reader to weigh."""
    return {code: item.reason for item in directives for code in item.codes}
