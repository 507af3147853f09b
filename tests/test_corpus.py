"""The rules over every real card: nothing crashes, and the counts are known."""

import json
from collections import Counter

import pytest
from harness.cases import check_card
from harness.generated import check_or_write
from harness.reference import ROOT, corpus_cards, reference


@pytest.mark.slow
def test_counts_over_the_corpus_are_the_golden_ones() -> None:
    reference()
    counts: Counter[str] = Counter()
    cards = 0
    for row in corpus_cards():
        cards += 1
        report = check_card(row["text"])
        assert not report.crashes, (row["hf_id"], report.crashes)
        counts.update(f"{item.code} {item.severity.label}" for item in report.findings)
        counts.update(f"{item.code} undecided" for item in report.undecided)
    assert cards > 26_000
    golden = {"cards": cards, "counts": dict(sorted(counts.items()))}
    check_or_write(
        ROOT / "tests" / "corpus_counts.json", (json.dumps(golden, indent=1) + "\n").encode()
    )
