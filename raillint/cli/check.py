"""`raillint check`: judge repositories."""

import datetime
import os.path
from collections.abc import Callable, Collection, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

import click

from raillint.baseline import Baseline
from raillint.cli.options import (
    COLOR,
    FORMAT,
    KIND,
    OFFLINE,
    ONLINE,
    TARGETS,
    AnySource,
    knowing_own,
    known_rules,
    listed_targets,
    paint,
    settings_for,
    sources_of,
    split_codes,
    the_hub,
)
from raillint.config import Settings, claimed_settings, severity_of
from raillint.errors import RaillintError, SourceError, UsageError
from raillint.formats import render
from raillint.model import PROFILES, RepoReport, Report, Rule, Severity, Verdict
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import CardSource, FailedSource, LocalSource
from raillint.runner import Run, check_repo
from raillint.terminal import complain

if TYPE_CHECKING:
    from raillint.repo.lineage import Bases

# Half of what the Hub lets an anonymous address have at a time does it no harm.
MAX_JOBS = 8


@click.command()
@TARGETS
@click.option(
    "--profile",
    type=click.Choice(PROFILES),
    help="How much a repository must hold. [default: publisher]",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    callback=split_codes,
    shell_complete=known_rules,
    help="Run only these rules: codes, families (MD) or names, with commas.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="CODES",
    callback=split_codes,
    shell_complete=known_rules,
    help="Silence these rules; the findings stay in the JSON report.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="The weight from which findings give exit code 1. [default: error]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 in spite of findings; 3 stays 3.")
@click.option("--strict-undecided", is_flag=True, help="Fail where something could not be decided.")
@click.option(
    "--no-repo-config",
    is_flag=True,
    help="Count no configuration, baseline or suppression found in the repository.",
)
@click.option(
    "--baseline", type=click.Path(dir_okay=False), help="Silence the findings listed in this file."
)
@click.option(
    "--write-baseline",
    type=click.Path(dir_okay=False),
    help="Write the findings of this run to a baseline file.",
)
@click.option(
    "--schema",
    "own_schema",
    type=click.Path(dir_okay=False),
    help="Judge by a JSON Schema of your own as well; see docs/own-schema.md.",
)
@click.option(
    "--from-file",
    metavar="FILE",
    help="Read targets from a file, one a line; `-` is standard input.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, MAX_JOBS),
    default=MAX_JOBS,
    show_default=True,
    help="How many repositories on the Hub to read at a time.",
)
@OFFLINE
@ONLINE
@KIND
@FORMAT
@COLOR
@click.option("-v", "--verbose", is_flag=True, help="Show skipped and silenced checks as well.")
def check(  # noqa: PLR0913 - one parameter an option
    targets: tuple[str, ...],
    *,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    exit_zero: bool,
    strict_undecided: bool,
    no_repo_config: bool,
    baseline: str | None,
    write_baseline: str | None,
    own_schema: str | None,
    from_file: str | None,
    jobs: int,
    offline: bool,
    online: bool,
    kind: str | None,
    format_: str,
    color: str,
    verbose: bool,
) -> int:
    """Judge repositories: a folder, a folder of folders, a single card, or on the Hub.

    TARGET is a path, org/name[@revision], hf://datasets/org/name, hf://spaces/org/name or
    a whole organisation, hf://org.

    One of several that cannot be checked gets the verdict `error` and exit code 3; the
    others are judged all the same. Where nothing can be checked, a wrong call stays 2.
    """
    known = _read_baseline(baseline) if baseline else None
    own = _own_rules(own_schema) if own_schema else ()
    _refuse_unknown(ignore, own)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    threshold: Severity | None = Severity.ERROR
    if online and offline:
        raise UsageError("--online and --offline exclude one another")
    hub = the_hub(offline=False, many=False) if online else None

    def bases(repo: RepoSnapshot) -> "Bases | None":
        from raillint.cli.bases import bases_for  # noqa: PLC0415 - few repositories have parents

        return bases_for(repo, hub, today.isoformat())

    def judge(source: AnySource) -> RepoReport:
        nonlocal threshold
        settings = Settings() if no_repo_config else settings_for(source)
        settings = settings._replace(
            profile=profile or settings.profile,
            select=select or settings.select,
            strict_undecided=strict_undecided or settings.strict_undecided,
            fail_on=severity_of(fail_on) if fail_on else settings.fail_on,
        )
        threshold = settings.fail_on
        baseline_here = known
        if write_baseline:
            baseline_here = None
        elif known is None and settings.baseline:
            baseline_here = _read_baseline(settings.baseline)
        trusted = source.local and not no_repo_config
        run = Run(
            rules=(*chosen_rules(settings, own), *own),
            settings=settings,
            ignore=ignore,
            baseline=baseline_here,
            trusted=trusted,
            today=today,
            claimed=None if trusted else claimed_settings,
            bases=bases,
        )
        with knowing_own(settings.licenses) as library:
            repo = RepoSnapshot(source, library)
            report = check_repo(repo, run)
            if hub is not None and report.verdict is not Verdict.ERROR:
                from raillint.cli.bases import write_lock  # noqa: PLC0415 - only with --online

                write_lock(repo, bases(repo))
        return report

    if from_file:
        targets = (*targets, *listed_targets(from_file))
    sources = sources_of(targets or (".",), kind, offline=offline, many=bool(from_file))
    faults: list[RaillintError] = []
    named = len(targets) if from_file else None
    reports = tuple(_judged(_or_say_why_not(judge, faults), _once(sources), jobs, named))
    _refuse(faults if len(faults) == len(reports) and named is None else ())
    report = Report(reports, fail_on=threshold)
    if write_baseline:
        return _write_baseline(write_baseline, report)
    click.echo(render(format_, report, color=paint(color), verbose=verbose), nl=False, color=True)
    code = report.exit_code
    return 0 if exit_zero and code == 1 else code


def _once(sources: Iterator[AnySource]) -> Iterator[AnySource]:
    """Yield each repository once, however it was named."""
    seen = set()
    for source in sources:
        path = source.label
        if isinstance(source, LocalSource | CardSource):
            path = os.path.realpath(getattr(source, "file", source.folder))
        if (type(source), path) not in seen:
            seen.add((type(source), path))
            yield source


def _or_say_why_not(
    judge: Callable[[AnySource], RepoReport], faults: list[RaillintError]
) -> Callable[[AnySource], RepoReport]:
    """Return the judge that reports a repository it cannot judge, and keeps the reason."""

    def judged(source: AnySource) -> RepoReport:
        try:
            if isinstance(source, FailedSource):
                raise source.error
            return judge(source)
        except RaillintError as error:
            faults.append(error)
            kind = source.kind or "model"
            return RepoReport(source.label, kind, Verdict.ERROR, error=str(error))

    return judged


def _refuse(faults: Collection[RaillintError]) -> None:
    """Say why nothing could be checked, each reason once, if each is a fault of the call."""
    if not faults or not all(isinstance(error, UsageError) for error in faults):
        return
    *others, last = {str(error): error for error in faults}.values()
    for error in others:
        complain(str(error))
    raise last


def _judged(
    judge: Callable[[AnySource], RepoReport],
    sources: Iterator[AnySource],
    jobs: int,
    named: int | None,
) -> Iterator[RepoReport]:
    """Yield the report of each source; those on the Hub are asked several at a time."""
    ahead = list(islice(sources, 2))
    rest = chain(ahead, sources)
    if len(ahead) == 1 or (named is None and all(source.local for source in ahead)):
        yield from map(judge, rest)
        return
    from raillint.cli.many import in_order, with_progress  # noqa: PLC0415 - not for one folder

    yield from with_progress(in_order(judge, rest, jobs), named)


def _refuse_unknown(codes: tuple[str, ...], own: tuple[Rule, ...]) -> None:
    from raillint.profiles import unknown_option  # noqa: PLC0415 - only with --ignore
    from raillint.registry import rule_table  # noqa: PLC0415
    from raillint.suppress import known_options  # noqa: PLC0415

    known = known_options((*rule_table(), *own)) if codes else frozenset[str]()
    for code in codes:
        if code not in known:
            raise UsageError(unknown_option(code, known))


def _read_baseline(path: str) -> Baseline:
    return Baseline.parse(_read(path, "the baseline"), path)


def _own_rules(path: str) -> tuple[Rule, ...]:
    from raillint.own_schema import own_rules  # noqa: PLC0415 - imports jsonschema

    return own_rules(_read(path, "the schema"), path)


def _read(path: str, what: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise UsageError(f"cannot read {what} {path}: {reason.lower()}") from error


def _write_baseline(path: str, report: Report) -> int:
    from pathlib import Path  # noqa: PLC0415 - a check writes nothing

    from raillint import baseline, writing  # noqa: PLC0415

    writing.write_file(Path(path), baseline.render(report.repos, path), replace=True)
    count = sum(len(repo.findings) for repo in report.repos)
    click.echo(f"wrote {count} finding{'s' * (count != 1)} to {path}", err=True)
    broken = [repo for repo in report.repos if repo.verdict is Verdict.ERROR]
    for repo in broken:
        complain(f"{repo.target}: {repo.error or 'raillint itself failed'}; not in the baseline")
    return SourceError.exit_code if broken else 0
