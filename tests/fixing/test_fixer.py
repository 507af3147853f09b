"""Only fixes that prove right are kept; what they leave is what they found but for the change."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from harness.cases import TODAY, codes
from hypothesis import given, settings
from hypothesis import strategies as st

from raillint.card.card import Card
from raillint.config import Settings
from raillint.fixer import Fixed, fix_repo
from raillint.licensing.texts import license_text
from raillint.model import (
    ALL_KINDS,
    Edit,
    Fix,
    Hit,
    RepoReport,
    Rule,
    Scope,
    Severity,
)
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource, Source
from raillint.runner import Run, check_repo

CARD = "README.md"
TEXT = "---\nlicense: mit\ntags: [bad]\n---\n\n# Sorter\n"


def judge(*own: Rule, select: tuple[str, ...] = ("MD", "RL")) -> Callable[[Source], RepoReport]:
    chosen = Settings(select=select)
    run = Run((*chosen_rules(chosen), *own), chosen, today=TODAY, edits="all")
    return lambda source: check_repo(RepoSnapshot(source), run)


def fixed(text: str | bytes, *own: Rule, unsafe: bool = False) -> Fixed:
    return fix_repo(MemorySource({CARD: text}, whole=False), judge(*own), unsafe=unsafe)


def rule(
    find: Callable[[Card], Iterator[Hit]], code: str = "XX001", weight: Severity = Severity.WARNING
) -> Rule:
    return Rule(
        code, "own", "test", Scope.CARD, weight, "0", "hub", (), (), ALL_KINDS, "safe", "", find
    )


def replacing(old: str, new: str, message: str = "it is there") -> Rule:
    """Return a rule that finds a text in a card, and offers to replace it."""

    def find(card: Card) -> Iterator[Hit]:
        at = card.document.text.find(old)
        if at >= 0:
            span = card.document.span(at, at + len(old))
            yield Hit(message, span, fix=Fix("replace it", (Edit(span, new),), safe=True))

    return rule(find)


def repairs(done: Fixed) -> list[tuple[str, str, str]]:
    return [(item.code, item.outcome, item.reason) for item in done.report.repairs]


def test_a_fix_that_proves_right_is_kept() -> None:
    done = fixed(TEXT, replacing("bad", "good"))
    assert repairs(done) == [("XX001", "fixed", "")]
    assert done.changed == {CARD: TEXT.replace("bad", "good").encode()}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("mit\n", "MIT\n", "it would bring MD103 (unknown-license-id)"),
        ("]\n---", "]\n", "the metadata could not be read afterwards"),
        ("]\n---", "]\n  no: yes\n---", "the metadata could not be read afterwards"),
        ("bad", "bad, bad", "the finding would stay"),
        ("# Sorter", "# Sorter, # Sorter", "the finding would stay"),
    ],
)
def test_a_fix_that_does_harm_is_dropped_with_the_reason(old: str, new: str, reason: str) -> None:
    done = fixed(TEXT, replacing(old, new))
    assert repairs(done) == [("XX001", "dropped", reason)]
    assert not done.changed


def test_a_finding_whose_fix_was_dropped_offers_none() -> None:
    (left,) = fixed(TEXT, replacing("bad", "bad, bad")).report.findings
    assert left.fix is not None
    assert left.fix.hindered == "the finding would stay"


def test_a_fix_may_change_the_keys_only_that_it_touches() -> None:
    """An edit inside an anchor changes another key, far from where it stands."""
    text = "---\nlicense: mit\ntags: &a [bad]\nmetrics: *a\n---\n"
    done = fixed(text, replacing("bad", "good"))
    assert repairs(done) == [
        ("XX001", "dropped", "it would change `metrics`, which it was not meant to")
    ]


def test_a_bad_fix_does_not_stop_a_good_one() -> None:
    text = TEXT.replace("mit", "MIT").replace("bad", "nfaa")
    done = fixed(text, replacing("# Sorter", "# Sorter # Sorter"))
    assert ("XX001", "dropped", "the finding would stay") in repairs(done)
    assert {item[0] for item in repairs(done) if item[1] == "fixed"} == {"MD103", "MD107"}
    assert (
        done.changed[CARD]
        == text.replace("MIT", "mit").replace("nfaa", "not-for-all-audiences").encode()
    )


def test_a_good_fix_that_overlaps_a_bad_one_gets_its_turn() -> None:
    text = TEXT.replace("mit", "MIT")
    done = fixed(text, replacing("license: MIT", "license: [MIT", "it is bad"))
    assert [(item[0], item[1]) for item in repairs(done)] == [
        ("MD103", "fixed"),
    ]


def test_fixes_that_never_end_are_bounded() -> None:
    def find(card: Card) -> Iterator[Hit]:
        size = card.document.text.count("x")
        at = card.document.span(len(card.document.text), len(card.document.text))
        yield Hit(f"{size} is too few", at, fix=Fix("add one", (Edit(at, "x"),), safe=True))

    done = fixed(TEXT, rule(find))
    assert 1 < len(done.report.repairs) <= 10


def test_a_stub_that_would_hide_its_finding_is_dropped() -> None:
    def find(card: Card) -> Iterator[Hit]:
        at = card.document.span(len(card.document.text), len(card.document.text))
        if "## Results" not in card.document.text:
            yield Hit(
                "no results",
                at,
                fix=Fix("ask", (Edit(at, "\n## Results\n"),), safe=True, unfinished=True),
            )

    done = fixed(TEXT, rule(find))
    assert repairs(done) == [
        ("XX001", "dropped", "it would hide what the author still has to write")
    ]


def test_suggested_fixes_wait_until_they_are_asked_for() -> None:
    text = "---\nlicense: mit\nlicense_name: my-mit\n---\n"
    assert not fixed(text).changed
    assert fixed(text, unsafe=True).changed == {CARD: b"---\nlicense: mit\n---\n"}


def test_silenced_findings_are_not_fixed() -> None:
    text = "---\nlicense: MIT  # raillint: ignore[MD103] the tests want it so\n---\n"
    assert not fixed(text).changed


def test_stubs_for_everything_hide_nothing() -> None:
    """After all stubs the same sections are reported, and no stub counts as a placeholder left."""
    text = "---\nlicense: mit\n---\n\n# Sorter\n"
    settings_ = Settings(profile="strict", select=("CS",))
    run = Run(chosen_rules(settings_), settings_, today=TODAY, edits="all")

    def check(source: Source) -> RepoReport:
        return check_repo(RepoSnapshot(source), run)

    source = MemorySource({CARD: text}, whole=False)
    before = codes(check(source))
    done = fix_repo(source, check, unsafe=True)
    assert len(before) >= 9
    assert sorted(codes(done.report)) == sorted(before)
    assert {item.outcome for item in done.report.repairs} == {"started"}
    again = fix_repo(
        MemorySource({CARD: done.changed[CARD] or b""}, whole=False), check, unsafe=True
    )
    assert not again.changed


lines = st.sampled_from(
    ["license: MIT", "license: mit  # as ever", "License: mit", "language: no", "languages: [en]",
     "tags: [nfaa, a]", "tags:\n  # kept\n  - nfaa\n  - b   # kept too", "base_model: https://hf.co/a/b",
     "license:mit", "datasets: [a/b]", "# a comment", "pretty_name: a: b", "model_name: 'x'",
     "widget:\n\t- text: hi", "co2_eq_emissions: 3 kg", "extra_gated_fields:\n  ok: tickbox",
     "license: other  # raillint: ignore[MD104] soon", "tags: []  # raillint: ignore[MD107] gone",
     "license: creativeml-openrail-m", "license: &l bigcode-openrail-m\nlicense_name: *l"]
)  # fmt: skip
bodies = st.sampled_from(
    ["# Sorter\n\nSorts sums.\n", "", "# Sorter", "## Limitations\n\n## Evaluation\n\nFine.\n",
     "# A\n\n```python\nx\n```\n\n## Out-of-scope use\n\n[More Information Needed]\n",
     "See arxiv.org/abs/221204567.\n", "The OpenRAIL license.\n\n<!-- raillint: ignore[X] -->\n",
     "`unclosed\n```\nfence\n", "<!-- open comment\n", "# A\n# B\n"]
)  # fmt: skip


forms = st.fixed_dictionaries(
    {
        "fence": st.sampled_from(["---", "--- ", "----"]),
        "end": st.sampled_from(["\n", "\r\n"]),
        "mark": st.booleans(),
        "unsafe": st.booleans(),
    }
)


@given(st.lists(lines, min_size=1, max_size=6), bodies, forms)
@settings(max_examples=60, deadline=None)
def test_fixing_any_card_is_done_once_and_keeps_what_it_does_not_mend(
    head: list[str], body: str, form: dict[str, Any]
) -> None:
    text = f"{form['fence']}\n" + "\n".join(head) + f"\n---\n\n{body}"
    mark = b"\xef\xbb\xbf" if form["mark"] else b""
    data = mark + text.replace("\n", form["end"]).encode()
    check = judge(select=("MD", "CS", "LI", "LT", "UR", "GA", "RL"))
    source = MemorySource({CARD: data}, whole=False)
    done = fix_repo(source, check, unsafe=form["unsafe"])
    after = done.changed.get(CARD)
    if after is None:
        return
    again = fix_repo(MemorySource({CARD: after}, whole=False), check, unsafe=form["unsafe"])
    assert not again.changed, again.report.repairs
    assert after.startswith(b"\xef\xbb\xbf") == form["mark"]
    if form["end"] == "\r\n":
        assert after.count(b"\n") == after.count(b"\r\n")
    if len(set(head)) == len(head):  # of an entry that stands twice one goes with its comments
        for comment in (b"# as ever", b"# kept", b"# kept too", b"# a comment"):
            assert after.count(comment) == data.count(comment)
    old, new = (RepoSnapshot(MemorySource({CARD: one}, whole=False)).card for one in (data, after))
    assert old is not None
    assert new is not None
    if old.front_matter:
        assert new.front_matter, "a card that could be read cannot be read any more"
        grave = [item.code for item in done.report.findings if item.severity is Severity.ERROR]
        assert set(grave) <= {item.code for item in check(source).findings}


def test_a_text_is_restored_or_renamed_and_never_both() -> None:
    """One restriction is gone and another was added: the verified text needs no new name."""
    stock = license_text("example-rail-m-1.0").text
    start, end = stock.index("\n(d) "), stock.index("\n(e) ")
    changed = stock[:start] + "\n(d) to gamble, or to help others to gamble;" + stock[end:]
    card = (
        "---\nlicense: other\nlicense_name: example-rail-m-1.0\nlicense_link: LICENSE\n---\n# A\n"
    )
    source = MemorySource({CARD: card, "LICENSE": changed})
    found = codes(judge(select=("LT",))(source))
    assert {"LT202", "LT203"} <= set(found)
    done = fix_repo(source, judge(select=("LT",)), unsafe=True)
    assert done.changed == {"LICENSE": stock.encode()}
    assert codes(done.report) == ["LT206"]
