"""`raillint check --fix --create-pr`: propose the fixes as pull requests on the Hub."""

import sys
from collections.abc import Iterable, Iterator
from functools import partial

import click

from raillint import PROJECT_URL, __version__
from raillint.cli.fixing import FixedSource, fixed_source, show_diffs
from raillint.errors import RaillintError, UsageError
from raillint.judging import Judge
from raillint.model import Repair, RepoReport, Verdict
from raillint.repo.hub import HubSource
from raillint.repo.hub_proposal import TITLE, Proposal, open_proposal, propose, refuse_unfit
from raillint.repo.source import FailedSource, Source

_MOST_CODES = 4
_WAITING = "a pull request of raillint is open already; merge or close it before a new one"


def refuse_options(*, create_pr: bool, yes: bool, fixing: bool, offline: bool) -> None:
    """Raise UsageError for options that make no sense together."""
    if create_pr and not fixing:
        raise UsageError("--create-pr proposes what --fix would write: give --fix, without --diff")
    if create_pr and offline:
        raise UsageError("--create-pr needs the network: leave out --offline")
    if yes and not create_pr:
        raise UsageError("--yes answers what --create-pr asks: use it with --create-pr")


def propose_fixes(
    sources: Iterable[Source], judge: Judge, *, unsafe: bool, sure: bool
) -> Iterator[RepoReport]:
    """Fix repositories of the Hub in memory, and open a pull request for each that changes.

    The diff is shown on standard error first, and the user is asked unless ``sure``. What
    cannot be done for one is its error; the others go on. Raises UsageError before anything
    is read where the call cannot be carried out.
    """
    if not sure and not sys.stdin.isatty():
        raise UsageError("--create-pr asks before it opens anything: without a terminal, add --yes")
    named = tuple(sources)
    for source in named:
        if isinstance(source, HubSource):
            refuse_unfit(source)
        elif not isinstance(source, FailedSource):
            raise UsageError(
                f"--create-pr is for repositories on the Hub: {source.label} is a folder, which "
                "--fix alone mends"
            )
    return map(partial(_proposed, judge=judge, unsafe=unsafe, sure=sure), named)


def _proposed(source: Source, *, judge: Judge, unsafe: bool, sure: bool) -> RepoReport:
    try:
        if isinstance(source, FailedSource):
            raise source.error
        assert isinstance(source, HubSource)
        fixed = fixed_source(source, judge, unsafe=unsafe)
        if fixed.report.verdict is Verdict.ERROR:
            return fixed.report
        if not fixed.after:
            return _with_note(fixed.report, "nothing to propose: no fix would change a file")
        waiting = open_proposal(source)
        if waiting:
            return _with_note(judge(source), f"{_WAITING}: {waiting}")
        show_diffs((fixed,), err=True)
        if not sure and not click.confirm(f"Open a pull request at {source.label}?", err=True):
            return _with_note(judge(source), "no pull request was opened")
        address = propose(source, _proposal(fixed))
        return _with_note(fixed.report, f"what is fixed is proposed, not merged: {address}")
    except RaillintError as error:
        kind = source.kind or "model"
        return RepoReport(source.label, kind, Verdict.ERROR, error=str(error))


def _with_note(report: RepoReport, note: str) -> RepoReport:
    return report._replace(notes=(*report.notes, note))


def _proposal(fixed: FixedSource) -> Proposal:
    """Return the words of a pull request: codes and names alone, nothing from the repository."""
    made = [repair for repair in fixed.report.repairs if repair.outcome != "dropped"]
    codes = list(dict.fromkeys(repair.code for repair in made))
    more = f" and {len(codes) - _MOST_CODES} more" if len(codes) > _MOST_CODES else ""
    rows = "\n".join(dict.fromkeys(map(_row, made)))
    return Proposal(
        f"{TITLE}: {', '.join(codes[:_MOST_CODES])}{more}",
        f"{rows}\n\nMade by [raillint]({PROJECT_URL}) {__version__}; `raillint explain CODE` gives "
        "the reasons. Please read the changes before you merge them: they are no legal advice.",
        fixed.after,
    )


def _row(repair: Repair) -> str:
    rest = ", for you to go on with" if repair.outcome == "started" else ""
    return f"- {repair.code} ({repair.name}){rest}"
