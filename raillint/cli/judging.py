"""How the commands that check read their settings and run the rules on one repository."""

import datetime
from typing import NamedTuple

from raillint.baseline import Baseline
from raillint.cli.options import library_of, settings_for
from raillint.config import Settings, read_settings, severity_of
from raillint.errors import UsageError
from raillint.model import RepoReport, Rule
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import CardSource, LocalSource, Source
from raillint.runner import Run, check_repo


class Plan(NamedTuple):
    """What the command line asks of every repository; ``edits`` as in `raillint.runner.Run`."""

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    strict_undecided: bool = False
    no_repo_config: bool = False
    baseline: Baseline | None = None
    writes_baseline: bool = False
    own: tuple[Rule, ...] = ()
    edits: str = ""


def edits_wanted(format_: str, *, fixing: bool, unsafe: bool) -> str:
    """Return which fixes a run makes ready: those that it applies, or that its format shows."""
    if fixing:
        return "all" if unsafe else "safe"
    return "" if format_ in {"text", "concise"} else "all"


def run_for(source: LocalSource | CardSource, plan: Plan, changed: Source | None = None) -> Run:
    """Return how a repository is to be checked; ``changed`` is what it would be after changes."""
    settings = Settings() if plan.no_repo_config else _settings(source, changed)
    settings = settings._replace(
        profile=plan.profile or settings.profile,
        select=plan.select or settings.select,
        strict_undecided=plan.strict_undecided or settings.strict_undecided,
        fail_on=severity_of(plan.fail_on) if plan.fail_on else settings.fail_on,
    )
    return Run(
        rules=(*chosen_rules(settings, plan.own), *plan.own),
        settings=settings,
        ignore=plan.ignore,
        baseline=_baseline(plan, settings),
        trusted=not plan.no_repo_config,
        today=datetime.datetime.now(tz=datetime.UTC).date(),
        edits=plan.edits,
    )


def judge(source: Source, run: Run) -> RepoReport:
    """Check a repository."""
    return check_repo(RepoSnapshot(source, library_of(run.settings.licenses)), run)


def _settings(source: LocalSource | CardSource, changed: Source | None) -> Settings:
    if changed is not None:
        settings = read_settings(changed)
        if settings.document is not None:
            return settings
    return settings_for(source)


def _baseline(plan: Plan, settings: Settings) -> Baseline | None:
    if plan.writes_baseline:
        return None
    if plan.baseline is not None:
        return plan.baseline
    return read_baseline(settings.baseline) if settings.baseline else None


def read_baseline(path: str) -> Baseline:
    """Read a baseline file. Raises UsageError where that cannot be done."""
    return Baseline.parse(read_given(path, "the baseline"), path)


def read_given(path: str, what: str) -> str:
    """Return the text of a file that the user named. Raises UsageError."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise UsageError(f"cannot read {what} {path}: {reason.lower()}") from error
