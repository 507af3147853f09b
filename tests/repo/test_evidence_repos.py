"""On repositories of real files every wrong card is named, and no honest one is accused."""

from pathlib import Path

import pytest
from harness.evidence import REPOS, Repo

from raillint.config import Settings
from raillint.model import RepoReport
from raillint.profiles import chosen_rules
from raillint.registry import all_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource
from raillint.runner import Run, check_repo

# What stands elsewhere: the licence in the weights (EV414), values that `init` wrote (EV417).
OTHERS = {"EV414", "EV417"}


def judged(repo: Repo, folder: Path) -> RepoReport:
    repo.build(folder)
    settings = Settings(profile="strict", select=("EV",))
    return check_repo(RepoSnapshot(LocalSource(folder)), Run(chosen_rules(settings), settings))


@pytest.mark.parametrize("repo", REPOS, ids=lambda repo: repo.name)
def test_the_wrong_are_named_and_the_others_are_not(repo: Repo, tmp_path: Path) -> None:
    report = judged(repo, tmp_path)
    assert {finding.code for finding in report.findings} == set(repo.wrong)
    assert not report.undecided
    assert not report.crashes


def test_there_are_enough_of_each_sort() -> None:
    mine = {rule.code for rule in all_rules() if rule.code.startswith("EV")} - OTHERS
    assert len(REPOS) >= 60
    assert len({repo.name for repo in REPOS}) == len(REPOS)
    assert {code for repo in REPOS for code in repo.wrong} == mine
    assert sum(not repo.wrong for repo in REPOS) >= 30
