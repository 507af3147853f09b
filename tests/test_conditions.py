"""A condition of a rule is never wrongly no: without it the rule says the same."""

from itertools import islice

from harness.cases import bases_on, codes, documented, place_on_hub, take_hub
from harness.reference import corpus_cards, reference

from raillint.config import Settings
from raillint.model import PROFILES
from raillint.profiles import chosen_rules
from raillint.registry import all_rules, rule_table
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource
from raillint.runner import Run, check_repo

STRICT = Settings(profile=PROFILES[-1])
EVERY = 40


def says_the_same(files: dict[str, str | bytes], *, whole: bool) -> bool:
    rules = chosen_rules(STRICT)
    hub = take_hub(files)
    source = MemorySource(files, whole=whole)
    place_on_hub(source, hub)
    bases = bases_on(hub)
    always = tuple(rule._replace(when=(), words=()) for rule in rules)
    with_conditions, without = (
        check_repo(RepoSnapshot(source), Run(chosen, STRICT, bases=bases))
        for chosen in (rules, always)
    )
    return with_conditions == without


def test_on_the_example_of_every_rule() -> None:
    for rule in all_rules():
        for heading in ("Bad", "Good"):
            assert says_the_same(documented(rule, heading), whole=True), (rule.name, heading)


def test_on_real_cards() -> None:
    reference()
    for row in islice(corpus_cards(), 0, None, EVERY):
        assert says_the_same({"README.md": row["text"]}, whole=False), row["hf_id"]


def test_rule_whose_condition_fails_says_nothing() -> None:
    rule = next(item for item in rule_table() if item.words == ("arxiv",))
    source = MemorySource({"README.md": "---\nlicense: mit\n---\narxiv:99.1"}, whole=False)
    for words, expected in ((rule.words, [rule.code]), (("elsewhere",), [])):
        run = Run((rule._replace(words=words),), STRICT)
        assert codes(check_repo(RepoSnapshot(source), run)) == expected
