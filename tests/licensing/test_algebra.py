"""The algebra of use restrictions, and the schemas and recognition that agree with it."""

import json

import pytest
from harness.reference import ROOT
from harness.restriction_pages import stock_ids
from harness.texts import every_stock_text, match_of, stock_text
from hypothesis import given
from hypothesis import strategies as st

from raillint.errors import DataError
from raillint.licensing.restrictions import (
    ORDERS,
    Qualifiers,
    as_data,
    at_least,
    covers,
    difference,
    qualifiers_of,
    restriction_map,
    restrictions_of,
    shortfall,
    strongest,
    union,
)
from raillint.licensing.terms import terms

CODES = ("legal.violate-law", "medical.advice", "military.use", "disinfo.impersonation")
qualifiers = st.builds(Qualifiers, **{name: st.sampled_from(row) for name, row in ORDERS.items()})
maps = st.dictionaries(st.sampled_from(CODES), qualifiers)


@given(maps)
def test_a_map_covers_itself(one: dict[str, Qualifiers]) -> None:
    assert covers(one, one)


@given(maps, maps, maps)
def test_covering_is_transitive(
    one: dict[str, Qualifiers], two: dict[str, Qualifiers], three: dict[str, Qualifiers]
) -> None:
    stronger = union(union(one, two), three)
    middle = union(one, two)
    assert covers(stronger, middle)
    assert covers(middle, one)
    assert covers(stronger, one)
    if covers(one, two) and covers(two, three):
        assert covers(one, three)


@given(maps, maps)
def test_union_covers_both_and_no_more(
    one: dict[str, Qualifiers], other: dict[str, Qualifiers]
) -> None:
    both = union(one, other)
    assert covers(both, one)
    assert covers(both, other)
    assert both == union(other, one)
    assert union(both, one) == both


@given(maps, maps, maps)
def test_union_is_the_least_that_covers_both(
    one: dict[str, Qualifiers], other: dict[str, Qualifiers], any_: dict[str, Qualifiers]
) -> None:
    if covers(any_, one) and covers(any_, other):
        assert covers(any_, union(one, other))


@given(maps, maps)
def test_difference_is_empty_iff_covered(
    required: dict[str, Qualifiers], own: dict[str, Qualifiers]
) -> None:
    lacking = difference(required, own)
    assert (not lacking) == covers(own, required)
    assert covers(union(own, lacking), required)


@given(qualifiers, qualifiers)
def test_strongest_is_at_least_both(one: Qualifiers, other: Qualifiers) -> None:
    assert at_least(strongest(one, other), one)
    assert at_least(strongest(one, other), other)


@given(qualifiers)
def test_data_gives_the_qualifiers_back(one: Qualifiers) -> None:
    assert qualifiers_of(as_data(one)) == one


def test_unknown_qualifier_is_refused() -> None:
    with pytest.raises(DataError):
        qualifiers_of({"intent": "perhaps"})


@pytest.mark.parametrize("license_id", stock_ids())
@given(data=st.data())
def test_schema_accepts_what_covers(license_id: str, data: st.DataObject) -> None:
    from jsonschema import Draft7Validator

    path = ROOT / "schemas" / "restrictions" / f"{license_id}.schema.json"
    validator = Draft7Validator(json.loads(path.read_bytes()))
    required = restriction_map(restrictions_of(license_id))
    own = dict(required)
    for code in data.draw(st.lists(st.sampled_from(sorted(required)), max_size=3)):
        own.pop(code, None)
    for code in data.draw(st.lists(st.sampled_from([*sorted(required), *CODES]), max_size=3)):
        own[code] = data.draw(qualifiers)
    given_data = {code: as_data(one) for code, one in own.items()}
    assert validator.is_valid(given_data) == covers(own, required)


def test_orders_are_those_of_the_taxonomy() -> None:
    told = {name: tuple(v.value for v in one.values) for name, one in terms().qualifiers.items()}
    assert told == ORDERS
    schema = json.loads((ROOT / "schemas" / "license.schema.json").read_bytes())
    listed = schema["definitions"]["restriction"]["properties"]["qualifiers"]["properties"]
    assert {name: tuple(one["enum"]) for name, one in listed.items()} == ORDERS


@every_stock_text
def test_qualifiers_of_the_descriptor_are_those_of_the_text(license_id: str, edition: str) -> None:
    match = match_of(stock_text(license_id, edition), license_id)
    stated = [(one.code, one.label, qualifiers_of(one.qualifiers)) for one in match.restrictions]
    assert stated == [tuple(one) for one in restrictions_of(license_id)]


def test_similar_terms_are_enough_downstream_of_bigcode_alone() -> None:
    bigcode = restriction_map(restrictions_of("bigcode-openrail-m"))
    bigscience = restriction_map(restrictions_of("bigscience-openrail-m"))
    assert set(shortfall("bigcode-openrail-m", bigscience).missing) == {"security.malware"}
    assert not shortfall("bigcode-openrail-m", bigscience).weaker
    assert len(shortfall("bigscience-openrail-m", bigcode).weaker) == 10
