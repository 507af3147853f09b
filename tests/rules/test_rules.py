"""Every rule: its documentation is executed, and each case folder is a claim about it."""

import re
from collections import Counter
from pathlib import Path

import pytest
from harness.cases import (
    TODAY,
    bases_on,
    codes,
    documented,
    fixed_by,
    hub_of,
    place_on_hub,
    shown,
    take_hub,
    tree,
    write_case,
    write_fixed,
)
from harness.generated import check_or_write, updating

from raillint.baseline import Baseline
from raillint.config import Settings, read_settings
from raillint.explain import parts
from raillint.model import OPT_IN, PROFILES, RepoReport, Rule
from raillint.profiles import chosen_rules, opted_rules, regulation_names
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


def opting(rule: Rule) -> str:
    """Return the first profile of regulation that turns an opt-in rule on."""
    return next(name for name in regulation_names() if rule.code in opted_rules(name))


def example(rule: Rule, heading: str) -> RepoReport:
    """Check an example with its rule and the profile `hub` on."""
    hub = chosen_rules(Settings(profile="hub"))
    rules = tuple({item.code: item for item in (*hub, rule)}.values())
    files = documented(rule, heading)
    hub = take_hub(files)
    baseline = files.pop("baseline.json", None)
    known = Baseline.parse(str(baseline), "baseline.json") if baseline else None
    # The example of a rule about suppressions needs the rule that it silences.
    source = MemorySource(files)
    place_on_hub(source, hub)
    source.local = True  # an example stands for a folder of one's own
    profile = opting(rule) if rule.profile == OPT_IN else "hub"
    settings = read_settings(source)._replace(profile=profile)
    run = Run(rules, settings, baseline=known, today=TODAY, bases=bases_on(hub))
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
    assert rule.profile in {*PROFILES, OPT_IN}
    if rule.profile == OPT_IN:
        assert opting(rule)


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
    check_or_write(case / "expected.txt", shown(tmp_path, hub_of(case)).encode())


FIXED = sorted(path.parent for path in HERE.glob("*/*/fixed"))


@pytest.mark.parametrize("case", FIXED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_fixed_case(case: Path, tmp_path: Path) -> None:
    """A fix writes what the case says, rids the rule's finding, brings none, and is done then."""
    rule = next(rule for rule in all_rules() if rule.name == case.parent.name)
    before, wanted, after = tmp_path / "before", tmp_path / "wanted", tmp_path / "after"
    for folder in (before, wanted, after):
        folder.mkdir()
    write_case(case, before)
    old, fixed = fixed_by(before, rule.code, hub_of(case))
    files = tree(before) | fixed.changed
    files = {path: data for path, data in files.items() if data is not None}
    if updating():
        write_fixed(case, files)
    write_case(case / "fixed", wanted)
    assert files == tree(wanted)
    assert {item.outcome for item in fixed.report.repairs} <= {"fixed", "started"}
    for path, data in files.items():
        (after / path).parent.mkdir(parents=True, exist_ok=True)
        (after / path).write_bytes(data)
    new, again = fixed_by(after, rule.code, hub_of(case))
    assert not again.changed
    were, are = Counter(codes(old)), Counter(codes(new))
    # Where a fix makes plain which licence holds, the rules on that licence begin to judge.
    mended = min(item.severity for item in old.findings if item.code == rule.code)
    unjudged = {item.code for item in old.skipped}
    weighty = {item.code for item in new.findings if item.severity >= mended}
    assert {code for code in weighty if are[code] > were[code]} <= unjudged
    if any(item.outcome == "started" for item in fixed.report.repairs):
        assert are[rule.code], "a stub hides what the author still has to write"
    else:
        assert are[rule.code] < were[rule.code]


@pytest.mark.parametrize("rule", all_rules(), ids=by_name)
def test_a_rule_that_offers_a_fix_has_a_case_of_it(rule: Rule, tmp_path: Path) -> None:
    cases = [case for case in FIXED if case.parent.name == rule.name]
    assert bool(cases) == bool(rule.fix)
    if rule.fix == "safe":
        outcomes = []
        for number, case in enumerate(cases):
            (tmp_path / str(number)).mkdir()
            write_case(case, tmp_path / str(number))
            folder = tmp_path / str(number)
            report = fixed_by(folder, rule.code, hub_of(case), unsafe=False)[1].report
            outcomes += [item.outcome for item in report.repairs]
        assert "fixed" in outcomes
