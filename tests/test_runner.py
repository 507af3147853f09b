"""A crash in a rule is named and hides nothing."""

from collections.abc import Iterator

from harness.cases import TODAY

from raillint.config import Settings
from raillint.formats import render
from raillint.model import ALL_KINDS, Hit, Report, Rule, Scope, Severity, Verdict
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource
from raillint.runner import Run, check_repo


def broken(subject: object) -> Iterator[Hit]:
    yield from ()
    raise RuntimeError(f"no {type(subject).__name__}")


RULE = Rule(
    "XX001",
    "broken",
    "test",
    Scope.CARD,
    Severity.ERROR,
    "0",
    "hub",
    (),
    (),
    ALL_KINDS,
    "",
    "",
    broken,
)


class Failing(MemorySource):
    def read(self, path: str, limit: int):
        raise ZeroDivisionError(path, limit)


def test_crash_names_its_rule_and_the_others_still_report() -> None:
    settings = Settings()
    run = Run((RULE, *chosen_rules(settings)), settings, today=TODAY)
    report = check_repo(RepoSnapshot(MemorySource({"README.md": "---\nlicense: MIT\n---\n"})), run)
    assert report.verdict is Verdict.ERROR
    assert [(item.code, item.error) for item in report.crashes] == [
        ("XX001", "RuntimeError: no Card")
    ]
    assert "MD103" in {item.code for item in report.findings}
    assert Report((report,)).exit_code == 3
    assert "raillint itself failed in this rule: RuntimeError: no Card" in render(
        "text", Report((report,))
    )


def test_crash_while_reading_is_no_silent_pass() -> None:
    settings = Settings()
    run = Run(chosen_rules(settings), settings, today=TODAY)
    report = check_repo(RepoSnapshot(Failing({})), run)
    assert report.verdict is Verdict.ERROR
    assert report.crashes[0].code == "RL900"
