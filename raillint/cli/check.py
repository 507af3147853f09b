"""`raillint check`: judge repositories."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING

import click

from raillint import api
from raillint.cli.options import (
    COLOR,
    FORMAT,
    KIND,
    OFFLINE,
    ONLINE,
    OUTPUT,
    TARGETS,
    hinting,
    known_rules,
    listed_targets,
    paint,
    put,
    split_codes,
)
from raillint.errors import RaillintError, SourceError, UsageError
from raillint.formats import format_of, is_folder
from raillint.model import RepoReport, Report, Verdict
from raillint.profiles import profile_names
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import FailedSource, Source
from raillint.targets import once, sources_of
from raillint.terminal import complain, number_of

if TYPE_CHECKING:
    from raillint.repo.lineage import Bases

# Half of what the Hub lets an anonymous address have at a time does it no harm.
MAX_JOBS = 8


@click.command()
@TARGETS
@click.option(
    "--profile",
    type=click.Choice(profile_names()),
    help="How much a repository must hold. [default: publisher]",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    callback=split_codes,
    shell_complete=known_rules,
    help="Run only these rules: codes, families (MD) or names; with commas or several times.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="CODES",
    callback=split_codes,
    shell_complete=known_rules,
    help="Silence these rules; the findings stay in the JSON report; with commas or several times.",
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
@click.option("--fix", is_flag=True, help="Write the fixes that keep your meaning.")
@click.option("--diff", is_flag=True, help="Show what --fix would write, and write nothing.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff: also what you have to look over."
)
@click.option(
    "--create-pr",
    is_flag=True,
    help="With --fix: propose the fixes as a pull request on the Hub, after asking.",
)
@click.option("--yes", is_flag=True, help="With --create-pr: do not ask; for scripts.")
@KIND
@FORMAT
@OUTPUT
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
    fix: bool,
    diff: bool,
    unsafe_fixes: bool,
    create_pr: bool,
    yes: bool,
    kind: str | None,
    format_: str | None,
    outputs: tuple[str, ...],
    color: str,
    verbose: bool,
) -> int:
    """Judge repositories: a folder, a folder of folders, a single card, or on the Hub.

    TARGET is a path, org/name[@revision], hf://datasets/org/name, hf://spaces/org/name or
    a whole organisation, hf://org.

    One of several that cannot be checked gets the verdict `error` and exit code 3; the
    others are judged all the same. Where nothing can be checked, a wrong call stays 2.
    """
    if write_baseline and (fix or diff):
        raise UsageError("--write-baseline lists what is there: use it without --fix and --diff")
    if diff and (outputs or format_ not in {None, "text"}):
        raise UsageError(
            "--diff shows changes and makes no report: use it without --output and --format"
        )
    if create_pr or yes:
        from raillint.cli.proposing import refuse_options  # noqa: PLC0415 - few runs propose

        refuse_options(create_pr=create_pr, yes=yes, fixing=fix and not diff, offline=offline)
    written = {path: format_of(path, format_) for path in outputs if path != "-"}
    _refuse_taken(*written, *(() if write_baseline is None else (write_baseline,)))
    # A format that goes to a file is not repeated on standard output, unless `-` asks for it.
    repeated = format_ in written.values() and "-" not in outputs
    shown = "text" if format_ is None or repeated else format_
    judge = api.judge_of(
        profile=profile,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        strict_undecided=strict_undecided,
        repo_config=not no_repo_config,
        baseline="" if write_baseline else baseline,
        schema=own_schema,
        offline=offline,
        online=online,
        after=_write_lock if online else None,
        edits=_edits_wanted({shown, *written.values()}, fixing=fix or diff, unsafe=unsafe_fixes),
        dossier="html" in {shown, *written.values()},
    )
    if from_file:
        targets = (*targets, *listed_targets(from_file))
    many = bool(from_file)
    sources = hinting(once(sources_of(targets or (".",), kind, offline=offline, many=many)))
    if create_pr:
        from raillint.cli.proposing import propose_fixes  # noqa: PLC0415 - few runs propose

        report = judge.report(propose_fixes(sources, judge, unsafe=unsafe_fixes, sure=yes))
    elif diff or fix:
        from raillint.cli.fixing import fix_sources, show_changes  # noqa: PLC0415 - few runs fix

        fixed = fix_sources(sources, judge, write=not diff, unsafe=unsafe_fixes)
        if diff:
            return _code(show_changes(fixed), exit_zero=exit_zero)
        report = judge.report(item.report for item in fixed)
    else:
        faults: list[RaillintError] = []
        named = len(targets) if from_file else None
        reports = tuple(_judged(_or_say_why_not(judge, faults), sources, jobs, named))
        _refuse(faults if len(faults) == len(reports) and named is None else ())
        report = judge.report(reports)
    if not write_baseline:
        put(api.render(shown, report, color=paint(color), verbose=verbose), color=True)
    _write_reports(written, report)
    if write_baseline:
        return _write_baseline(write_baseline, report)
    return _code(report.exit_code, exit_zero=exit_zero)


def _edits_wanted(formats: Collection[str], *, fixing: bool, unsafe: bool) -> str:
    """Return which fixes a run makes ready: those that it applies, or that a format shows."""
    if fixing:
        return "all" if unsafe else "safe"
    return "" if set(formats) <= {"text", "concise"} else "all"


def _code(code: int, *, exit_zero: bool) -> int:
    return 0 if exit_zero and code == 1 else code


def _or_say_why_not(
    judge: Callable[[Source], RepoReport], faults: list[RaillintError]
) -> Callable[[Source], RepoReport]:
    """Return the judge that reports a repository it cannot judge, and keeps the reason."""

    def judged(source: Source) -> RepoReport:
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
    judge: Callable[[Source], RepoReport],
    sources: Iterator[Source],
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


def _write_lock(repo: RepoSnapshot, bases: "Bases | None") -> None:
    from raillint.cli.bases import write_lock  # noqa: PLC0415 - only with --online

    write_lock(repo, bases)


def _refuse_taken(*places: str) -> None:
    """Raise UsageError, before anything is read, where an output cannot be written."""
    for place in places:
        from raillint.cli.output import STDOUT, refuse_taken  # noqa: PLC0415 - few runs write

        if place != STDOUT and not is_folder(place):
            refuse_taken(place)


def _write_baseline(path: str, report: Report) -> int:
    from raillint import baseline  # noqa: PLC0415 - a check writes nothing
    from raillint.cli.output import write_output  # noqa: PLC0415

    write_output(path, baseline.render(report.repos, path))
    count = sum(len(repo.findings) for repo in report.repos)
    place = "standard output" if path == "-" else path
    click.echo(f"wrote {number_of(count, 'finding')} to {place}", err=True)
    broken = [repo for repo in report.repos if repo.verdict is Verdict.ERROR]
    for repo in broken:
        complain(f"{repo.target}: {repo.reason or 'raillint itself failed'}; not in the baseline")
    return SourceError.exit_code if broken else 0


def _write_reports(written: Mapping[str, str], report: Report) -> None:
    for place, name in written.items():
        from raillint.cli.output import write_output, write_pages  # noqa: PLC0415 - few runs write

        if name == "html" and is_folder(place):
            write_pages(place, api.render_pages(report))
        else:
            write_output(place, api.render(name, report))
