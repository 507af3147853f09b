"""A crash in a rule is named and hides nothing."""

import subprocess
import sys
from collections.abc import Iterator

from harness.cases import TODAY

from raillint.config import Settings
from raillint.formats import render
from raillint.model import (
    ALL_KINDS,
    Hit,
    RepoReport,
    Report,
    Rule,
    Scope,
    Severity,
    Undecided,
    Verdict,
)
from raillint.profiles import chosen_rules
from raillint.repo.lineage import Derivative, Unknown
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


def named(made: Derivative) -> Iterator[Hit | Undecided]:
    for parent in made.parents:
        known = made.known(parent)
        if isinstance(known, Unknown):
            yield Undecided(known.reason, known.looked_at)
        else:
            yield Hit(f"{known.id} is {known.license}", parent.span)


LINEAGE_RULE = RULE._replace(name="named", scope=Scope.LINEAGE, check=named)


def lineage_report(card: str) -> RepoReport:
    run = Run((LINEAGE_RULE,), Settings(), today=TODAY)
    return check_repo(RepoSnapshot(MemorySource({"README.md": card})), run)


def test_a_lineage_rule_judges_repositories_that_name_parents() -> None:
    base = "CompVis/stable-diffusion-v1-4"
    report = lineage_report(f"---\nlicense: mit\nbase_model: [{base}, acme/none]\n---\n# M\n")
    assert [item.message for item in report.findings] == [f"{base} is creativeml-openrail-m"]
    assert [item.looked_at for item in report.undecided] == [("the known bases", "the cache")]
    assert [edge["verdict"] for edge in report.lineage["edges"]] == ["drops", "unknown"]
    assert '"lineage": {' in render("json", Report((report,)))


def test_a_lineage_rule_is_not_called_where_nothing_names_a_parent() -> None:
    report = lineage_report("---\nlicense: mit\n---\n# M\n")
    assert (report.verdict, report.lineage) == (Verdict.PASS, {})


def test_a_check_without_parents_loads_nothing_of_lineages() -> None:
    script = (
        "import sys\n"
        "from raillint.repo.snapshot import RepoSnapshot\n"
        "from raillint.repo.source import MemorySource\n"
        "from raillint.runner import Run, check_repo\n"
        "from raillint.config import Settings\n"
        "from raillint.profiles import chosen_rules\n"
        "files = {'README.md': '---\\nlicense: mit\\n---\\n# M\\n'}\n"
        "check_repo(RepoSnapshot(MemorySource(files)), Run(chosen_rules(Settings()), Settings()))\n"
        "print(*[name for name in sys.modules if name.startswith('raillint.repo.')])\n"
    )
    command = [sys.executable, "-c", script]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    heavy = {"bases", "ancestry", "evidence", "lock"}
    assert not {f"raillint.repo.{name}" for name in heavy} & set(loaded)
