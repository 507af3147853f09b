"""A block that is no YAML is explained in plain words, at the line that has to be mended."""

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from raillint.broken_yaml import explain_yaml
from raillint.card.front_matter import FrontMatter, read_front_matter
from raillint.card.unreadable import Unreadable
from raillint.document import Document

# The lines of a block, the line to mend (from 1, without the fence) and what is said of it.
FAULTS = [
    ('license: "mit\ntags:\n- a', 1, 'the quote `"` is opened'),
    ("license: mit\ntags:\n- 'a\n- b\nmodel_name: x's", 3, "the quote `'` is opened"),
    ("license: mit\nname: 'it's nice'", 2, "text stands after the quote"),
    ('license: mit\nname: "a" b\ntags: x', 2, "text stands after the quote"),
    ('license: "a\\qb"', 1, "a backslash in double quotes"),
    ("tags:\n\t- a", 2, "a tab stands"),
    ("tags:\n- name: x\n\tvalue: 1", 3, "a tab stands"),
    ("license:mit", 1, "a space is missing after `license:`"),
    ("license: mit\npretty_name:Tone\ntags:\n- a", 2, "a space is missing after `pretty_name:`"),
    ("license: mit\npretty_name:Tone", 2, "a space is missing after `pretty_name:`"),
    ("pretty_name:Tone\n\nlicense: mit", 1, "a space is missing after `pretty_name:`"),
    ("license mit\ntags:\n- a", 1, "a line is no `key: value`"),
    ("tags:\n- a\nlicense mit", 3, "a line is no `key: value`"),
    ("license: mit\nname: Tone: a model", 2, "a text that holds `: `"),
    ("license: mit\n tags:\n- a", 2, "the line is indented otherwise"),
    ("license: mit\ntags:\n - a\n- b", 4, "the list item is indented otherwise"),
    ("tags:\n  - a\n  b: c", 3, "the line is indented otherwise"),
    ("model-index:\n- name: x\n   results: []", 3, "the line is indented otherwise"),
    ("license: mit\n- tags", 2, "the list item is indented otherwise"),
    ("tags: - a", 1, "a list begins on the line of its key"),
    ("license: mit\ntags: [a, b\nlanguage: en", 2, "the bracket `[` is opened"),
    ("license: {mit\ntags: x", 1, "the bracket `{` is opened"),
    ("license: mit\ntags: ['a' b]", 2, "what stands in `[]` cannot be read"),
    ("license: @mit", 1, "no value can begin with `@`"),
    ("tags:\n- %x", 2, "no value can begin with `%`"),
    ("license: mit\nname: **Tone**", 2, "a value that begins with `*`"),
    ("license: *mit", 1, "`*mit` is read as an alias"),
    ("license: !mit", 1, "`!mit` is read as a tag"),
    ("license: mit\nname: |Tone", 2, "a text stands on the line of its `|`"),
    ("license: mit\ndate: 2024-13-45", 2, "`2024-13-45` looks like a date"),
    ("license: mit\n...\nname: x", 3, "the text goes on"),
    ("? [a]\n: b", 1, "a list or a mapping stands where a key"),
    ("license: mit\n<<: 1", 2, "`<<` takes keys from a mapping"),
    ("license: a\x01b", 1, "a control character stands here"),
]
JARGON = re.compile(r"expected|token|scalar|context|constructor|mapping values|simple key|node")


def fault_of(lines: str) -> tuple[Unreadable, int]:
    document = Document("README.md", f"---\n{lines}\n---\n# Acme\n")
    read = read_front_matter(document)
    assert not isinstance(read, FrontMatter)
    return read, document.place(read.span).line - 1


@pytest.mark.parametrize(("lines", "line", "said"), FAULTS)
def test_fault_is_named_at_the_line_to_mend(lines: str, line: int, said: str) -> None:
    fault, at = fault_of(lines)
    assert said in fault.message
    assert fault.message.startswith("the metadata ")
    assert at == line
    assert fault.help


@pytest.mark.parametrize("lines", [lines for lines, *_ in FAULTS])
def test_line_ends_change_nothing(lines: str) -> None:
    here, line = fault_of(lines)
    crlf, its_line = fault_of(lines.replace("\n", "\r\n"))
    assert (crlf.message, its_line) == (here.message, line)


@given(st.text(st.sampled_from("ab:- \n\t'\"[]{},*&!|>%@`#?.\\"), max_size=60))
def test_whatever_libyaml_refuses_is_said_with_a_remedy_and_without_its_jargon(text: str) -> None:
    document = Document(".raillint.yaml", text)
    try:
        yaml.load(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        fault = explain_yaml(document, document.span(0, len(text)), error)
        assert fault.help
        assert not JARGON.search(fault.message), fault.message
    except ValueError:
        pass
