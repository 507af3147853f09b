"""Announced uses against restrictions: the data holds together, and words mean what they say."""

import time
from itertools import product
from typing import Any

import pytest
import yaml
from harness.reference import ROOT
from harness.restriction_pages import stock_ids

from raillint.licensing.contrary import contrary_uses, said_in
from raillint.licensing.restrictions import ORDERS, Qualifiers, restrictions_of
from raillint.licensing.terms import terms

DATA: dict[str, Any] = yaml.safe_load((ROOT / "licenses" / "contrary-uses.yaml").read_text("utf-8"))
PAIRS = [
    (use["code"], do.replace("*", "e"), to.replace("*", ""))
    for use in DATA["uses"]
    for act in use["acts"]
    for do, to in product(act["do"][:2], act["to"])
]


def test_codes_and_qualifiers_are_those_of_the_taxonomy() -> None:
    for use in DATA["uses"]:
        assert use["code"] in terms().codes
        for name, values in use["narrowed"].items():
            assert set(values) <= set(ORDERS[name][1:]), (use["code"], name)


def test_a_summary_can_be_seen_to_leave_out_any_restriction_of_a_stock_licence() -> None:
    codes = {item.code for license_id in stock_ids() for item in restrictions_of(license_id)}
    assert len(codes) >= 14
    assert [code for code in codes if not terms().codes[code].hints] == []


@pytest.mark.parametrize(("code", "do", "to"), PAIRS)
def test_every_act_states_its_use_outright(code: str, do: str, to: str) -> None:
    said = said_in(f"it will {do} the new {to} in the evening")
    found = contrary_uses().uses[code].find(said)
    assert found is not None
    assert found.explicit


@pytest.mark.parametrize(
    ("code", "phrase"), [(use["code"], one) for use in DATA["uses"] for one in use["phrases"]]
)
def test_every_phrase_names_its_use(code: str, phrase: str) -> None:
    said = said_in(f"for {phrase.replace('*', '').replace(' ', '-')}: fine")
    assert contrary_uses().uses[code].find(said) is not None


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("medical.advice", "gives advice to writers of medical novels"),
        ("medical.advice", "gives a summary. medical advice"),
        ("medical.advice", "diagnoses faults in engines"),
        ("legal.justice-enforcement", "predicts prices of houses"),
        ("disinfo.false-harmful", "generates newsletters"),
        ("security.malware", "writes software for malls"),
        ("disinfo.impersonation", "makes faces of people who never lived"),
    ],
)
def test_other_uses_are_not_taken_for_it(code: str, sentence: str) -> None:
    found = contrary_uses().uses[code].find(said_in(sentence))
    assert found is None or not found.explicit


def test_a_clause_that_forbids_less_asks_for_more() -> None:
    use = contrary_uses().uses["medical.advice"]
    beside = said_in("gives medical advice to doctors")
    replacing = said_in("gives medical advice, replacing doctors")
    assert not use.excused(beside, Qualifiers())
    assert use.excused(beside, Qualifiers(substitute="replacing"))
    assert not use.excused(replacing, Qualifiers(substitute="replacing"))


def test_the_longest_sentence_takes_no_time() -> None:
    said = said_in("predict medical give diagnose " * 40)
    started = time.process_time()
    for use in contrary_uses().uses.values():
        use.find(said)
        use.excused(said, Qualifiers())
    assert time.process_time() - started < 0.2
