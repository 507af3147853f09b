"""How settings and options become a run, and how repositories are judged by it."""

import datetime
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from raillint.baseline import Baseline
from raillint.config import Settings, claimed_settings, read_settings, severity_of
from raillint.model import RepoReport, Report, Rule, Severity, Verdict
from raillint.own_licenses import knowing_own
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import CardSource, LocalSource, Source
from raillint.runner import Run, check_repo

if TYPE_CHECKING:
    from raillint.repo.hub import Hub
    from raillint.repo.lineage import Bases


After: TypeAlias = "Callable[[RepoSnapshot, Bases | None], None]"


class Plan(NamedTuple):
    """What the caller asks of every repository; it wins over a repository's settings.

    ``no_baseline`` says that the baseline which the settings name does not count either.
    ``edits`` says which fixes are made ready, as in `raillint.runner.Run`. ``hub`` is
    asked for the parents of folders; ``after`` is called with each repository that could
    be judged. ``dossier`` says that a report for readers will be made of it.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    strict_undecided: bool = False
    no_repo_config: bool = False
    baseline: Baseline | None = None
    no_baseline: bool = False
    own: tuple[Rule, ...] = ()
    edits: str = ""
    hub: "Hub | None" = None
    after: "After | None" = None
    dossier: bool = False


class Judge:
    """Judges repositories by one plan, and makes their report; may be shared by threads."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._today = datetime.datetime.now(tz=datetime.UTC).date()
        self._rules: dict[str, Rule] = {}
        self._thresholds: set[Severity] = set()
        self._strict = False
        self._others: Run | None = None

    def __call__(self, source: Source) -> RepoReport:
        """Judge a repository. Raises UsageError for broken settings."""
        if source.local:
            return self._judged(source, self._dated(run_for(source, self.plan)))
        # Nothing in what is not the user's own changes how it is checked.
        if self._others is None:
            self._others = self._dated(run_for(source, self.plan))
        return self._judged(source, self._others)

    def _dated(self, run: Run) -> Run:
        return run._replace(today=self._today, bases=self._bases)

    def as_changed(self, source: Source, changed: Source) -> RepoReport:
        """Judge what a repository would be after changes, its settings among them."""
        known = self.plan.baseline
        # Entries of a baseline are met once in each run over the rules.
        plan = self.plan._replace(baseline=known.fresh() if known is not None else None)
        return self._judged(changed, self._dated(run_for(source, plan, changed)))

    def _judged(self, source: Source, run: Run) -> RepoReport:
        plan = self.plan
        self._rules |= {rule.code: rule for rule in run.rules}
        if run.settings.fail_on is not None:
            self._thresholds.add(run.settings.fail_on)
        self._strict = self._strict or run.settings.strict_undecided
        with knowing_own(run.settings.licenses) as library:
            repo = RepoSnapshot(source, library)
            report = check_repo(repo, run)
            if report.verdict is Verdict.ERROR:
                return report
            if plan.after is not None:
                plan.after(repo, self._bases(repo))
            if plan.dossier:
                from raillint.dossier import dossier_of  # noqa: PLC0415 - pages alone show it

                today = self._today.isoformat()
                report = report._replace(dossier=dossier_of(repo, self._bases(repo), today))
        return report

    def _bases(self, repo: RepoSnapshot) -> "Bases | None":
        if self.plan.hub is None and repo.source.local:
            return None
        from raillint.repo.bases import bases_for  # noqa: PLC0415 - few repositories have parents

        return bases_for(repo, self.plan.hub, self._today.isoformat())

    def report(self, repos: Iterable[RepoReport]) -> Report:
        """Return the report of the run; of several thresholds the strictest stands for all."""
        reports = tuple(repos)  # they may be judged only now
        return Report(
            reports,
            fail_on=min(self._thresholds, default=None),
            strict_undecided=self._strict,
            rules=tuple(self._rules[code] for code in sorted(self._rules)),
        )


def run_for(source: Source, plan: Plan, changed: Source | None = None) -> Run:
    """Return how a repository is to be checked; ``changed`` is what it would be after changes.

    Raises UsageError for broken settings.
    """
    settings = Settings() if plan.no_repo_config else _settings(source, changed)
    settings = settings._replace(
        profile=plan.profile or settings.profile,
        select=plan.select or settings.select,
        strict_undecided=plan.strict_undecided or settings.strict_undecided,
        fail_on=severity_of(plan.fail_on) if plan.fail_on else settings.fail_on,
    )
    trusted = source.local and not plan.no_repo_config
    return Run(
        rules=(*chosen_rules(settings, plan.own), *plan.own),
        settings=settings,
        ignore=plan.ignore,
        baseline=_baseline(plan, settings),
        trusted=trusted,
        claimed=None if trusted else claimed_settings,
        edits=plan.edits,
    )


def _settings(source: Source, changed: Source | None) -> Settings:
    # Of what is not the user's own, no settings count: they would be the publisher's.
    if changed is not None and source.local:
        settings = read_settings(changed)
        if settings.document is not None:
            return settings
    return settings_for(source)


def settings_for(source: Source) -> Settings:
    """Return the settings of the repository, else those of the working directory.

    For what is not the user's own working tree those of the working directory alone count,
    and their suppressions, written for another repository, do not.
    """
    folders = (source.folder, ".") if isinstance(source, LocalSource | CardSource) else (".",)
    for place in folders:
        settings = read_settings(LocalSource(place))
        if settings.document is not None:
            mine = source.local
            return settings if mine else settings._replace(ignore={}, baseline="", document=None)
    return Settings()


def read_baseline(path: str) -> Baseline:
    """Read a baseline file. Raises UsageError where that cannot be done."""
    from raillint.given import read_given  # noqa: PLC0415 - few runs have a baseline

    return Baseline.parse(read_given(path, "the baseline"), path)


def _baseline(plan: Plan, settings: Settings) -> Baseline | None:
    if plan.no_baseline:
        return None
    if plan.baseline is not None:
        return plan.baseline
    return read_baseline(settings.baseline) if settings.baseline else None
