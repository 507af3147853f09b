"""The metadata block is read as the Hub reads it, measured on its client."""

import datetime
from typing import Any

import pytest
from harness.reference import corpus_cards, facts, reference

from raillint.card.front_matter import FrontMatter, fence_pattern, read_front_matter
from raillint.document import Document

# Each measured input of the reference by its name; `{0}` and the like are what a file holds.
INPUTS = {
    "plain": "---\nlicense: mit\n---\n",
    "no front matter": "# Title\n",
    "UTF-8 BOM still in the string": "\ufeff---\nlicense: mit\n---\n",
    "CRLF": "---\r\nlicense: mit\r\n---\r\n",
    "blank lines before ---": "\n\n---\nlicense: mit\n---\n",
    "text before ---": "text\n---\nlicense: mit\n---\n",
    "no closing ---": "---\nlicense: mit\n",
    "'---\\n---' empty block": "---\n---\n",
    "block with only a comment": "---\n# nothing\n---\n",
    "duplicate key": "---\nlicense: mit\nlicense: apache-2.0\n---\n",
    "tab indentation": "---\na:\n\tb: c\n---\n",
    "top-level list": "---\n- a\n---\n",
    "spaces after closing ---": "---\nlicense: mit\n---  \n",
    "spaces after opening ---": "---  \nlicense: mit\n---\n",
    "---- (four dashes)": "----\nlicense: mit\n----\n",
    "emoji in value": "---\ntags: [🦊]\n---\n",
    "language: no": "---\nlanguage: no\n---\n",
    "license_name: 1.0": "---\nlicense_name: 1.0\n---\n",
    "license: [mit, apache-2.0]": "---\nlicense: [mit, apache-2.0]\n---\n",
    "license: (nothing)": "---\nlicense:\n---\n",
    "license: {license}": "---\nlicense: {license}\n---\n",
    "{{ card_data }} left in": "---\n{{ card_data }}\n---\n",
    "license_name: foo: bar": "---\nlicense_name: foo: bar\n---\n",
    "model-index: not correct": "---\nmodel-index: not correct\n---\n",
    "unquoted date": "---\ndate: 2023-01-01\n---\n",
    "CR-only line ends": "---\rlicense: mit\r---\r",
    "no newline after closing ---": "---\nlicense: mit\n---",
}
READ: dict[str, dict[str, Any]] = {
    "plain": {"license": "mit"},
    "CRLF": {"license": "mit"},
    "blank lines before ---": {"license": "mit"},
    "spaces after closing ---": {"license": "mit"},
    "emoji in value": {"tags": ["🦊"]},
    "language: no": {"language": False},
    "license_name: 1.0": {"license_name": 1.0},
    "license: [mit, apache-2.0]": {"license": ["mit", "apache-2.0"]},
    "license: (nothing)": {"license": None},
    "license: {license}": {"license": {"license": None}},
    "model-index: not correct": {"model-index": "not correct"},
    "unquoted date": {"date": datetime.date(2023, 1, 1)},
    "no newline after closing ---": {"license": "mit"},
}


@pytest.mark.parametrize("name", INPUTS)
def test_measured_inputs_are_data_or_a_fault(name: str) -> None:
    read = read_front_matter(Document("README.md", INPUTS[name]))
    assert (read.data if isinstance(read, FrontMatter) else None) == READ.get(name)


def test_every_measured_input_has_its_test() -> None:
    measured = facts("hub/hub_yaml_edge_cases.json")
    assert isinstance(measured, dict)
    assert {case[0] for case in measured["cases"]} == set(INPUTS)
    for name, matches, _ in measured["cases"]:
        assert (fence_pattern().match(INPUTS[name]) is not None) == matches, name


def test_pattern_is_the_hub_clients_own() -> None:
    import huggingface_hub
    from huggingface_hub import repocard

    if int(huggingface_hub.__version__.split(".")[0]) < 2:
        pytest.skip("the Hub's pattern is that of the client from version 2 on")
    ours = fence_pattern().pattern.replace("(?:", "(")
    assert ours == repocard.REGEX_YAML_BLOCK.pattern.replace("(?:", "(")


def test_every_real_fault_ends_in_a_finding_or_a_clean_parse() -> None:
    rows = [
        line.split("\t")
        for line in (reference() / "corpus" / "faults.tsv").read_text("utf-8").splitlines()[1:]
    ]
    wanted = {(row[3], row[4]): row[0] for row in rows if len(row) > 4}
    met = set()
    for card in corpus_cards():
        fault = wanted.get((card["repo"], card["path"]))
        if fault is None:
            continue
        met.add(fault)
        read = read_front_matter(Document("README.md", card["text"]))
        if "not recognised" in fault or fault in {
            "no front matter",
            "front matter not at top of file",
        }:
            assert not isinstance(read, FrontMatter), card["hf_id"]
    assert len(met) > 40
