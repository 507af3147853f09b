"""What becomes of a base's terms: the decision table cell by cell, and merges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raillint.licensing.catalogue import catalogue
from raillint.licensing.compatibility import (
    COVERS,
    DROPS,
    FORBIDDEN,
    INCURABLE,
    NARROWER,
    UNKNOWN,
    kind_of,
    known_map,
    relicense_verdict,
    stock_cover,
    united,
)
from raillint.licensing.restrictions import RestrictionMap, covers

BLOOM, BIGSCIENCE = "bigscience-bloom-rail-1.0", "bigscience-openrail-m"
CREATIVE, PLUS, BIGCODE = "creativeml-openrail-m", "openrail++", "bigcode-openrail-m"
ORDER = (BLOOM, BIGSCIENCE, CREATIVE, PLUS, BIGCODE)
# The columns of the table, each with licences that stand for it.
COLUMNS = {
    **{license_id: (license_id,) for license_id in ORDER},
    "permissive": ("apache-2.0", "mit", "bsd-3-clause", "cc0-1.0", "unlicense"),
    "attribution": ("cc-by-4.0", "cc-by-3.0"),
    "noncommercial": ("cc-by-nc-4.0",),
    "copyleft": ("gpl-3.0", "agpl-3.0", "lgpl-3.0", "gfdl", "cc-by-sa-4.0"),
    "no-derivatives": ("cc-by-nd-4.0", "cc-by-nc-nd-4.0"),
    "vendor": ("llama3", "gemma"),
    "openrail": ("openrail",),
    "none": (None,),
}
UNDISCLOSED, POSING, MALWARE = "disinfo.undisclosed-ai", "disinfo.impersonation", "security.malware"
TEN = {
    "privacy.pii-harm", UNDISCLOSED, "harass.defame-harass", POSING, "legal.automated-decision",
    "discrimination.social-scoring", "exploit.vulnerable-groups", "medical.advice",
    "discrimination.protected-classes", "legal.justice-enforcement",
}  # fmt: skip
EIGHT = TEN - {UNDISCLOSED, POSING}
# A verdict, and the codes it names where the table names them.
OK, ALL, NEVER, ASK = (COVERS, None), (DROPS, None), (INCURABLE, None), (UNKNOWN, None)
REST = {
    "permissive": ALL, "attribution": ALL, "noncommercial": ALL, "copyleft": NEVER,
    "no-derivatives": NEVER, "vendor": ALL, "openrail": ASK, "none": ALL,
}  # fmt: skip
LACKS_TWO = (DROPS, {UNDISCLOSED, POSING})
LACKS_THREE = (DROPS, {UNDISCLOSED, POSING, MALWARE})
ALMOST = (NARROWER, {MALWARE})
NC, NC_SA, OWN, SA = (
    {"noncommercial"},
    {"noncommercial", "share-alike"},
    {"own-terms"},
    {"share-alike"},
)
TABLE: dict[str, dict[str, tuple[str, set[str] | None]]] = {
    BLOOM: {BLOOM: OK, BIGSCIENCE: (NARROWER, {POSING}), CREATIVE: LACKS_TWO, PLUS: LACKS_TWO,
            BIGCODE: (NARROWER, TEN), **REST},
    BIGSCIENCE: {BLOOM: OK, BIGSCIENCE: OK, CREATIVE: LACKS_TWO, PLUS: LACKS_TWO,
                 BIGCODE: (NARROWER, TEN), **REST},
    CREATIVE: {BLOOM: OK, BIGSCIENCE: OK, CREATIVE: OK, PLUS: OK, BIGCODE: (NARROWER, EIGHT),
               **REST},
    PLUS: {BLOOM: OK, BIGSCIENCE: OK, CREATIVE: OK, PLUS: OK, BIGCODE: (NARROWER, EIGHT), **REST},
    BIGCODE: {BLOOM: ALMOST, BIGSCIENCE: ALMOST, CREATIVE: LACKS_THREE, PLUS: LACKS_THREE,
              BIGCODE: OK, **REST},
    "rail-generator-openrail": {**dict.fromkeys((*ORDER, "vendor"), ASK), **{
        name: cell for name, cell in REST.items() if name != "vendor"}},
    "opt-175b": dict.fromkeys(COLUMNS, (FORBIDDEN, None)),
    "deepfloyd-if-license": dict.fromkeys(COLUMNS, (FORBIDDEN, None)),
    "cc-by-nd-4.0": dict.fromkeys(COLUMNS, (FORBIDDEN, None)),
    "cc-by-nc-nd-4.0": dict.fromkeys(COLUMNS, (FORBIDDEN, None)),
    "apache-2.0": {**dict.fromkeys(COLUMNS, OK), "none": ASK},
    "mit": {**dict.fromkeys(COLUMNS, OK), "none": ASK},
    "cc-by-nc-4.0": {**dict.fromkeys(COLUMNS, (DROPS, NC)), "noncommercial": OK,
                     "no-derivatives": ASK},
    "cc-by-nc-sa-4.0": {**dict.fromkeys(COLUMNS, (DROPS, NC_SA)), "noncommercial": (DROPS, SA),
                        "no-derivatives": (DROPS, SA)},
    "gpl-3.0": {**dict.fromkeys((*ORDER, "vendor", "openrail"), NEVER),
                **dict.fromkeys(("permissive", "attribution", "noncommercial", "none"),
                                (DROPS, SA))},
    "llama3": {**dict.fromkeys((*ORDER, "permissive", "attribution", "noncommercial", "openrail",
                                "none"), (DROPS, OWN)), "copyleft": NEVER, "no-derivatives": NEVER},
    "gemma": {**dict.fromkeys((*ORDER, "permissive", "attribution", "noncommercial", "openrail",
                               "none"), (DROPS, OWN)), "copyleft": NEVER, "no-derivatives": NEVER},
}  # fmt: skip
CELLS = [
    (base, derivative, *cell)
    for base, row in TABLE.items()
    for column, cell in row.items()
    for derivative in COLUMNS[column]
]


@pytest.mark.parametrize(("base", "derivative", "kind", "named"), CELLS)
def test_cell(base: str, derivative: str | None, kind: str, named: set[str] | None) -> None:
    verdict = relicense_verdict(base, derivative)
    assert verdict.kind == kind
    assert verdict.reason
    if named is not None:
        assert {*verdict.codes, *verdict.terms} == named


def test_the_table_was_read_whole() -> None:
    assert len(CELLS) >= 250


@pytest.mark.parametrize(
    ("base", "derivative", "kind"),
    [
        ("gpl-3.0", "gpl-3.0", COVERS),
        ("cc-by-nc-sa-4.0", "cc-by-nc-sa-4.0", COVERS),
        ("cc-by-sa-4.0", "cc-by-sa-4.0", COVERS),
        ("cc-by-sa-4.0", CREATIVE, INCURABLE),
        ("llama2", "llama3.1", COVERS),
        ("llama3", "gemma", DROPS),
        ("gemma", "gemma", COVERS),
        ("opt-175b", "opt-175b", UNKNOWN),
        ("rail-generator-openrail", "rail-generator-openrail", UNKNOWN),
        ("rail-generator-rail", "rail-generator-rail", FORBIDDEN),
        ("openrail", "openrail", UNKNOWN),
        ("no-such-license", "mit", UNKNOWN),
        (BIGSCIENCE, "no-such-license", UNKNOWN),
        ("qwen-2024", "mit", UNKNOWN),
        ("qwen-2024", "qwen-2024", COVERS),
    ],
)
def test_beside_the_table(base: str, derivative: str, kind: str) -> None:
    assert relicense_verdict(base, derivative).kind == kind


def test_a_research_only_text_is_lost_under_every_stock_licence() -> None:
    for derivative in ORDER:
        verdict = relicense_verdict("rail-generator-research-rail", derivative)
        assert (verdict.kind, verdict.codes) == (DROPS, ("research.only",))


@pytest.mark.parametrize("base", ORDER)
def test_texts_in_the_repository_cure_what_a_tag_drops(base: str) -> None:
    held = known_map(base)
    assert relicense_verdict(base, "apache-2.0", given=held).kind == COVERS
    assert relicense_verdict(base, None, given=held).kind == COVERS
    assert relicense_verdict(base, "gpl-3.0", given=held).kind == INCURABLE


def test_a_partial_list_names_what_it_lacks() -> None:
    held = dict(known_map(BIGSCIENCE) or {})
    del held["medical.advice"]
    verdict = relicense_verdict(BIGSCIENCE, "mit", given=held)
    assert (verdict.kind, verdict.codes) == (DROPS, ("medical.advice",))


def test_the_bases_own_list_wins_over_that_of_its_id() -> None:
    required = {"medical.advice": (known_map(BIGSCIENCE) or {})["medical.advice"]}
    verdict = relicense_verdict("openrail", BIGSCIENCE, required=required)
    assert verdict.kind == COVERS
    assert relicense_verdict("openrail", "mit", required=required).codes == ("medical.advice",)


def test_a_list_from_general_knowledge_is_named() -> None:
    assert relicense_verdict(BIGSCIENCE, "llama2").unverified == ("llama2",)
    assert relicense_verdict(BIGSCIENCE, "llama3").unverified == ()


def test_paragraphs_are_those_of_the_descriptors() -> None:
    assert relicense_verdict(CREATIVE, "mit").paragraph == "4.a"
    assert relicense_verdict(BIGCODE, "mit").paragraph == "5.1"
    assert relicense_verdict("mit", CREATIVE).paragraph == ""


def test_every_licence_has_one_kind() -> None:
    assert [license_id for license_id in catalogue() if not kind_of(license_id)] == []


def maps(*ids: str) -> list[RestrictionMap]:
    return [known_map(license_id) or {} for license_id in ids]


@pytest.mark.parametrize(
    ("parents", "stock"),
    [
        ((CREATIVE, PLUS), (CREATIVE, PLUS, BIGSCIENCE)),
        ((BIGSCIENCE, CREATIVE), (BIGSCIENCE,)),
        ((BIGSCIENCE, BIGCODE), ()),
        ((BLOOM, BIGCODE), ()),
        ((CREATIVE, "cc-by-nc-4.0"), ()),
        ((CREATIVE, "apache-2.0"), (CREATIVE, PLUS, BIGSCIENCE)),
        ((BIGCODE, BIGCODE), (BIGCODE,)),
    ],
)
def test_merges(parents: tuple[str, ...], stock: tuple[str, ...]) -> None:
    assert stock_cover(united(maps(*parents))) == stock


def test_a_licence_written_for_one_model_is_offered_only_on_request() -> None:
    wanted = united(maps(BLOOM))
    assert stock_cover(wanted) == ()
    assert stock_cover(wanted, bound=True) == (BLOOM,)


@given(st.lists(st.sampled_from(ORDER), min_size=1, max_size=4))
def test_what_covers_a_merge_covers_every_parent(parents: list[str]) -> None:
    for license_id in stock_cover(united(maps(*parents)), bound=True):
        for parent in parents:
            assert covers(known_map(license_id) or {}, known_map(parent) or {})
            assert relicense_verdict(parent, license_id).kind == COVERS


@given(st.sampled_from(sorted(catalogue())), st.sampled_from([None, *sorted(catalogue())]))
def test_every_pair_has_a_verdict_and_a_reason(base: str, derivative: str | None) -> None:
    verdict = relicense_verdict(base, derivative)
    assert verdict.kind in {COVERS, NARROWER, DROPS, INCURABLE, FORBIDDEN, UNKNOWN}
    assert verdict.reason
    assert bool(verdict.codes) <= (verdict.kind in {NARROWER, DROPS})
