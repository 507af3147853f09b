"""The public functions: judge repositories, and say what is known of one."""

import os
from collections.abc import Iterable
from typing import Any

from raillint.errors import SourceError, UsageError
from raillint.judging import After, Judge, Plan, read_baseline, settings_for
from raillint.model import Report, Rule
from raillint.own_licenses import knowing_own
from raillint.profiles import profile_names
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import Source
from raillint.targets import Target, one_source, sources_of, the_hub

_THRESHOLDS = ("error", "warning", "info", "never")


def check(  # noqa: PLR0913 - one parameter an option of the command line
    *targets: Target,
    profile: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_on: str | None = None,
    strict_undecided: bool = False,
    repo_config: bool = True,
    baseline: str | os.PathLike[str] | None = None,
    schema: str | os.PathLike[str] | None = None,
    kind: str | None = None,
    offline: bool = False,
    online: bool = False,
    dossier: bool = False,
) -> Report:
    """Judge repositories as `raillint check` does, and return the report.

    A target is a path (a repository, a folder of repositories, a card), a repository on
    the Hub (`org/name`, `hf://…`) or a source, such as a `MemorySource`; without one it
    is the working directory. ``profile``, ``select`` (codes, families or names) and
    ``fail_on`` (error, warning, info or never) win over the configuration, which
    ``repo_config=False`` leaves out altogether. ``baseline`` is the file of known
    findings; an empty text leaves out the one that the configuration names. ``schema`` is
    a JSON Schema of one's own, ``kind`` is model, dataset or space where that cannot be
    seen. ``offline`` asks no network; ``online`` asks the Hub for the parents of a folder.
    ``dossier`` gathers what the format `html` shows besides the findings.

    Raises UsageError for a wrong option, target or configuration, SourceError where the
    only repository cannot be read; one of several gets the verdict `error`, and the others
    are judged. What is wrong inside a repository raises nothing.
    """
    judge = judge_of(
        profile=profile,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        strict_undecided=strict_undecided,
        repo_config=repo_config,
        baseline=baseline,
        schema=schema,
        offline=offline,
        online=online,
        dossier=dossier,
    )
    report = judge.report(map(judge, sources_of(targets or (".",), kind, offline=offline)))
    if len(report.repos) == 1 and report.repos[0].error:
        raise SourceError(report.repos[0].error)
    return report


def judge_of(  # noqa: PLR0913 - likewise
    *,
    profile: str | None,
    select: Iterable[str],
    ignore: Iterable[str],
    fail_on: str | None,
    strict_undecided: bool,
    repo_config: bool,
    baseline: str | os.PathLike[str] | None,
    schema: str | os.PathLike[str] | None,
    offline: bool,
    online: bool,
    after: "After | None" = None,
    edits: str = "all",
    dossier: bool = False,
) -> Judge:
    """Return who judges by the options of `check`. Raises UsageError for a wrong one."""
    if online and offline:
        raise UsageError("--online and --offline exclude one another: leave one out")
    own = _own_rules(_path(schema, "schema")) if schema is not None else ()
    codes = _words(ignore, "ignore")
    _refuse_unknown(codes, own)
    plan = Plan(
        profile=_one_of(profile, profile_names(), "profile"),
        select=_words(select, "select"),
        ignore=codes,
        fail_on=_one_of(fail_on, _THRESHOLDS, "threshold"),
        strict_undecided=strict_undecided,
        no_repo_config=not repo_config,
        baseline=read_baseline(_path(baseline, "baseline")) if baseline else None,
        no_baseline=baseline == "",
        own=own,
        hub=the_hub(offline=False, many=False) if online else None,
        after=after,
        edits=edits,
        dossier=dossier,
    )
    return Judge(plan)


def render(name: str, report: Report, **options: bool) -> str:
    """Return a report in a format of `raillint check`; ``options`` are those of `text`.

    Raises UsageError for a format or an option that there is none of, and for no report.
    """
    from raillint import formats  # noqa: PLC0415 - judging needs none

    _refuse_other(report)
    if name in tuple(formats.WITH_MANUALS):
        report = _with_manuals(report)
    return formats.render(name, report, **options)


def render_pages(report: Report) -> dict[str, str]:
    """Return a report as pages of HTML by their file names: an overview, and one a repository.

    The report has to be made with ``dossier``, or the pages show the findings alone.
    Raises UsageError for no report.
    """
    from raillint.formats.html import pages  # noqa: PLC0415 - judging needs none

    _refuse_other(report)
    return pages(_with_manuals(report))


def inspect(
    target: Target = ".", *, kind: str | None = None, offline: bool = False
) -> dict[str, Any]:
    """Return what is known of one repository, as `raillint inspect --json` prints it.

    The shape is `schemas/facts.schema.json`. Raises UsageError where the target names no
    repository or several, SourceError where it cannot be read.
    """
    return inspected(one_source(target, kind, offline=offline))[1]


def inspected(source: Source) -> tuple[RepoSnapshot, dict[str, Any]]:
    """Return what was read of a repository and what is known of it. Raises SourceError."""
    from raillint.facts import facts_of  # noqa: PLC0415 - `check` needs no facts

    with knowing_own(settings_for(source).licenses) as library:
        repo = RepoSnapshot(source, library)
        return repo, facts_of(repo)


def _refuse_other(report: object) -> None:
    if not isinstance(report, Report):
        raise UsageError(f"what is rendered is the report of a check, not {report!r:.60}")


def _with_manuals(report: Report) -> Report:
    """Return a report whose rules carry their documentation; a run goes without."""
    from raillint.registry import all_rules  # noqa: PLC0415 - imports every rule

    declared = {rule.code: rule for rule in all_rules()}
    return report._replace(rules=tuple(declared.get(rule.code, rule) for rule in report.rules))


def _words(given: Iterable[str], what: str) -> tuple[str, ...]:
    """Return the words that an option lists. Raises UsageError where it lists none or others."""
    words = (given,) if isinstance(given, str) else given
    if not isinstance(words, Iterable):
        raise UsageError(f"{what} lists codes, families or names, and {given!r} is no list")
    words = tuple(words)
    for word in words:
        if not isinstance(word, str):
            raise UsageError(f"{what} lists codes, families or names, and {word!r} is none")
    return words


def _path(given: object, what: str) -> str:
    if not isinstance(given, str | os.PathLike):
        raise UsageError(f"{what} is the path of a file, not {given!r}")
    return os.fspath(given)


def _one_of(word: str | None, allowed: tuple[str, ...], what: str) -> str | None:
    if word is not None and word not in allowed:
        raise UsageError(f"unknown {what} {word}: choose from {', '.join(allowed)}")
    return word


def _own_rules(path: str) -> tuple[Rule, ...]:
    from raillint.given import read_given  # noqa: PLC0415 - few have a schema of their own
    from raillint.own_schema import own_rules  # noqa: PLC0415 - imports jsonschema

    return own_rules(read_given(path, "the schema"), path)


def _refuse_unknown(codes: tuple[str, ...], own: tuple[Rule, ...]) -> None:
    if not codes:
        return
    from raillint.profiles import unknown_option  # noqa: PLC0415 - only with codes to ignore
    from raillint.registry import rule_table  # noqa: PLC0415
    from raillint.suppress import known_options  # noqa: PLC0415

    known = known_options((*rule_table(), *own))
    for code in codes:
        if code not in known:
            raise UsageError(unknown_option(code, known))
