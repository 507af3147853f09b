"""`--fix` over every real card: nothing is lost, and a second run has nothing to do."""

from collections import Counter

import pytest
from fixing import Judge, judged
from harness.reference import corpus_cards, reference


@pytest.mark.slow
def test_fixing_every_card_of_the_corpus_keeps_what_it_does_not_mend() -> None:
    reference()
    judge = Judge()
    wrong = []
    outcomes: Counter[str] = Counter()
    for row in corpus_cards():
        outcome = judged(judge, row["text"])
        wrong += [(row["hf_id"], fault) for fault in outcome.faults]
        outcomes.update(item.outcome for item in outcome.fixed.report.repairs)
        outcomes["cards"] += 1
    assert not wrong
    assert outcomes["cards"] > 26_000
    assert outcomes["fixed"] > 3_000
    assert outcomes["dropped"] * 100 < outcomes["fixed"]


@pytest.mark.slow
def test_suggested_fixes_of_every_tenth_card_keep_what_they_do_not_mend() -> None:
    reference()
    judge = Judge(unsafe=True)
    wrong = []
    started = 0
    for row in list(corpus_cards())[::10]:
        outcome = judged(judge, row["text"])
        wrong += [(row["hf_id"], fault) for fault in outcome.faults]
        started += sum(item.outcome == "started" for item in outcome.fixed.report.repairs)
    assert not wrong
    assert started > 5_000
