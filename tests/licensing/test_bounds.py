"""Hostile and odd texts: no crash, places that are right, little weight."""

import subprocess
import sys
import time

import pytest
from harness.reference import ROOT
from harness.texts import EXAMPLE, identify, stock_text
from hypothesis import given
from hypothesis import strategies as st

from raillint.document import Document
from raillint.licensing.identify import shipped_library
from raillint.licensing.normalise import words_of
from raillint.licensing.recognise import stated_restrictions
from raillint.licensing.regions import LONG


@given(st.text())
def test_words_stand_where_their_offsets_say(text: str) -> None:
    found = words_of(text)
    assert found.offsets == sorted(found.offsets)
    assert all(0 <= at < len(text) for at in found.offsets)


@given(
    st.text(alphabet=st.sampled_from("ab .;:-*(1)\n<>&[]{}'#~\\|!/\r\ufeff\u0301ﬁ"), max_size=400)
)
def test_odd_text_is_identified_without_a_crash(text: str) -> None:
    document = Document("LICENSE", text)
    shipped_library().identify(document)
    stated_restrictions(document)


@given(st.integers(0, 6000), st.integers(0, 400), st.text(max_size=40))
def test_any_splice_of_a_text_can_be_compared(start: int, size: int, new: str) -> None:
    text = stock_text(*EXAMPLE)
    for match in identify(text[:start] + new + text[start + size :]):
        spans = [item.span for item in (*match.restrictions, *match.changes, *match.defects)]
        assert all(0 <= span.start <= span.end for span in spans)


UNITS = (
    "(", "<!--", "<a ", "a", "\n", "a. ", "'", "&a", "copyright ", "](", "~~", "~~a ", "<s>",
    "<div hidden>", "\\.", "page 1\n", "\n\n1", "1.1 ", "section 1. ", "unless. ",
)  # fmt: skip


@pytest.mark.parametrize("size", [LONG, 10_000_000])
@pytest.mark.parametrize("unit", UNITS)
def test_long_text_of_one_sign_takes_no_second(unit: str, size: int) -> None:
    text = (unit * size)[:size]
    document = Document("LICENSE", text)
    started = time.process_time()
    shipped_library().identify(document)
    assert time.process_time() - started < 1.5


def test_index_is_small() -> None:
    size = (ROOT / "licenses" / "index.bin").stat().st_size
    assert 100_000 < size < 1_500_000


def test_identification_imports_no_parser_and_compiles_nothing_at_import() -> None:
    code = (
        "import base64, enum, hashlib, heapq, json, pathlib, re, sys, typing\n"
        "compiled = []; real = re.compile\n"
        "re.compile = lambda *a, **k: compiled.append(a) or real(*a, **k)\n"
        "import raillint.licensing.identify\n"
        "own = [a for a in compiled]\n"
        "print(sorted({'yaml', 'jsonschema', 'jinja2', 'huggingface_hub'} & set(sys.modules)), own)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert told.stdout.strip() == "[] []"


def test_section_of_a_card_states_its_codes() -> None:
    head = "# Model\n\nIt writes medical advice and malware.\n\n## Use restrictions\n\n"
    text = f"{head}- harassing people\n- military use\n"
    document = Document("README.md", text)
    found = stated_restrictions(document, len(head), forbidding=True)
    assert [one.code for one in found] == ["harass.defame-harass", "military.use"]
    assert [document.slice(one.span) for one in found] == ["harassing people", "military use"]
    assert stated_restrictions(document) == found  # the heading says it too
