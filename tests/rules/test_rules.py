"""Every rule: its documentation is executed, and each case folder is a claim about it."""

import re
from pathlib import Path

import pytest
from harness.cases import TODAY, codes, documented, shown, write_case
from harness.generated import check_or_write

from raillint.baseline import Baseline
from raillint.config import Settings, read_settings
from raillint.explain import parts
from raillint.model import PROFILES, RepoReport, Rule
from raillint.profiles import chosen_rules
from raillint.registry import all_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource
from raillint.runner import Run, check_repo

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/expected.txt")) or sorted(HERE.glob("*/*/"))
PREFIXES = {
    "metadata": "MD",
    "license_identity": "LI",
    "license_text": "LT",
    "use_restrictions": "UR",
    "obligations": "OB",
    "lineage": "LN",
    "card_sections": "CS",
    "evidence": "EV",
    "ethics": "ET",
    "access": "GA",
    "regulation": "RG",
    "repository": "RH",
    "datasets": "DS",
    "suppressions": "RL",
}


def by_name(rule: Rule) -> str:
    return rule.name


def example(rule: Rule, heading: str) -> RepoReport:
    """Check an example with its rule and the profile `hub` on."""
    hub = chosen_rules(Settings(profile="hub"))
    rules = tuple({item.code: item for item in (*hub, rule)}.values())
    files = documented(rule, heading)
    baseline = files.pop("baseline.json", None)
    known = Baseline.parse(str(baseline), "baseline.json") if baseline else None
    # The example of a rule about suppressions needs the rule that it silences.
    source = MemorySource(files)
    settings = read_settings(source)._replace(profile="hub")
    run = Run(rules, settings, baseline=known, today=TODAY)
    return check_repo(RepoSnapshot(source), run)


@pytest.mark.parametrize("rule", all_rules(), ids=by_name)
def test_bad_example_gives_exactly_this_rule(rule: Rule) -> None:
    report = example(rule, "Bad")
    assert set(codes(report)) == {rule.code}
    assert not report.crashes


@pytest.mark.parametrize("rule", all_rules(), ids=by_name)
def test_good_example_gives_nothing(rule: Rule) -> None:
    report = example(rule, "Good")
    assert codes(report) == []
    assert not report.crashes


@pytest.mark.parametrize("rule", all_rules(), ids=by_name)
def test_documentation_has_its_parts_in_order(rule: Rule) -> None:
    assert list(parts(rule.doc)) == ["", "Why it matters", "Bad", "Good"]
    assert rule.summary.endswith(".")


@pytest.mark.parametrize("rule", all_rules(), ids=by_name)
def test_code_belongs_to_the_folder(rule: Rule) -> None:
    assert re.fullmatch(PREFIXES[rule.family] + r"\d{3}", rule.code)
    assert rule.profile in PROFILES


@pytest.mark.parametrize("rule", all_rules(), ids=by_name)
def test_every_rule_has_a_case_that_it_hits_and_one_that_it_does_not(rule: Rule) -> None:
    folder = HERE / rule.name
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*/expected.txt"))]
    assert any(f"[{rule.code}]" in text for text in texts), f"no case of {rule.name} hits"
    assert any(f"[{rule.code}]" not in text for text in texts), f"no case of {rule.name} is clean"


def test_codes_and_names_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


@pytest.mark.parametrize(
    "case", sorted(HERE.glob("*/*/")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_case(case: Path, tmp_path: Path) -> None:
    write_case(case, tmp_path)
    check_or_write(case / "expected.txt", shown(tmp_path).encode())
