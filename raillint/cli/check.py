"""`raillint check`: judge repositories."""

from collections.abc import Iterator

import click

from raillint.cli.judging import Plan, edits_wanted, judge, read_baseline, read_given, run_for
from raillint.cli.options import COLOR, FORMAT, KIND, TARGETS, known_rules, paint, split_codes
from raillint.config import severity_of
from raillint.errors import UsageError
from raillint.formats import render
from raillint.model import PROFILES, Report, Rule, Severity
from raillint.repo.source import CardSource, LocalSource, find_sources


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
@click.option("--fix", is_flag=True, help="Write the fixes that keep your meaning.")
@click.option("--diff", is_flag=True, help="Show what --fix would write, and write nothing.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff: also what you have to look over."
)
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
    fix: bool,
    diff: bool,
    unsafe_fixes: bool,
    kind: str | None,
    format_: str,
    color: str,
    verbose: bool,
) -> int:
    """Judge repositories: a folder, a folder of folders, or a single card."""
    own = _own_rules(own_schema) if own_schema else ()
    _refuse_unknown(ignore, own)
    if write_baseline and (fix or diff):
        raise UsageError("--write-baseline lists what is there: use it without --fix and --diff")
    plan = Plan(
        profile=profile,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        strict_undecided=strict_undecided,
        no_repo_config=no_repo_config,
        baseline=read_baseline(baseline) if baseline else None,
        writes_baseline=bool(write_baseline),
        own=own,
        edits=edits_wanted(format_, fixing=fix or diff, unsafe=unsafe_fixes),
    )
    sources = _sources(targets, kind)
    threshold = severity_of(fail_on) if fail_on else Severity.ERROR
    if diff or fix:
        from raillint.cli.fixing import fix_sources, show_changes  # noqa: PLC0415 - few runs fix

        fixed = fix_sources(sources, plan, write=not diff, unsafe=unsafe_fixes)
        if diff:
            return _code(show_changes(fixed), exit_zero=exit_zero)
        repos = [item.report for item in fixed]
    else:
        repos = []
        for source in sources:
            run = run_for(source, plan)
            threshold = run.settings.fail_on
            repos.append(judge(source, run))
    report = Report(tuple(repos), fail_on=threshold)
    if write_baseline:
        _write_baseline(write_baseline, report)
        return 0
    click.echo(render(format_, report, color=paint(color), verbose=verbose), nl=False, color=True)
    return _code(report.exit_code, exit_zero=exit_zero)


def _code(code: int, *, exit_zero: bool) -> int:
    return 0 if exit_zero and code == 1 else code


def _sources(targets: tuple[str, ...], kind: str | None) -> Iterator[LocalSource | CardSource]:
    for target in targets or (".",):
        yield from find_sources(target, kind)


def _refuse_unknown(codes: tuple[str, ...], own: tuple[Rule, ...]) -> None:
    from raillint.profiles import unknown_option  # noqa: PLC0415 - only with --ignore
    from raillint.registry import rule_table  # noqa: PLC0415
    from raillint.suppress import known_options  # noqa: PLC0415

    known = known_options((*rule_table(), *own)) if codes else frozenset[str]()
    for code in codes:
        if code not in known:
            raise UsageError(unknown_option(code, known))


def _own_rules(path: str) -> tuple[Rule, ...]:
    from raillint.own_schema import own_rules  # noqa: PLC0415 - imports jsonschema

    return own_rules(read_given(path, "the schema"), path)


def _write_baseline(path: str, report: Report) -> None:
    from pathlib import Path  # noqa: PLC0415 - a check writes nothing

    from raillint import baseline, writing  # noqa: PLC0415

    writing.write_file(Path(path), baseline.render(report.repos, path), replace=True)
    count = sum(len(repo.findings) for repo in report.repos)
    click.echo(f"wrote {count} finding{'s' * (count != 1)} to {path}", err=True)
