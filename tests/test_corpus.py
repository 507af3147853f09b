"""The rules over every real card: nothing crashes, and the counts are known."""

import gc
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


def test_a_checked_card_leaves_nothing_for_the_garbage_collector() -> None:
    """A cycle would keep each card alive, so that memory grew with their number."""
    body = "# Sorter\n\n## Limitations\n\nMay be biased, under MIT.\n"
    card = f"---\nlicense: mit\ntags: [a]\n---\n\n{body}"
    check_card(card)
    gc.collect()
    for _ in range(20):
        check_card(card)
    assert gc.collect() < 20
