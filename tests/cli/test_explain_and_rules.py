"""`raillint rules` and `raillint explain` print what the rules' own files say."""

import inspect
import json

import pytest
from click.testing import CliRunner

from raillint.cli import cli
from raillint.model import Rule
from raillint.registry import all_rules


def output(*args: str) -> str:
    result = CliRunner().invoke(cli, list(args))
    assert result.exit_code == 0
    return result.output


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_explain_prints_the_docstring_and_no_recipe(rule: Rule) -> None:
    told = [part for part in inspect.cleandoc(rule.doc).split("```") if ".from.yaml" not in part]
    for option in (rule.code, rule.name, rule.code.lower()):
        page = output("explain", option)
        assert ".from.yaml" not in page
        assert "edits:" not in page
        assert all(part in page for part in told)


def test_explain_says_in_words_what_a_licence_text_of_an_example_is() -> None:
    page = output("explain", "LT202")
    assert (
        "```text LICENSE\n[the text of Example RAIL-M License, without its item (d)]\n```" in page
    )


def test_rules_lists_every_rule_once() -> None:
    lines = output("rules").splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in all_rules()]


def test_profile_hub_holds_fewer_rules_than_publisher() -> None:
    def listed(profile: str) -> set[str]:
        return {
            row["code"]
            for row in json.loads(output("rules", "--json", "--profile", profile))["rules"]
        }

    assert "LI101" not in listed("hub")
    assert "LI101" in listed("publisher")
    assert listed("hub") < listed("publisher") <= listed("openrail") <= listed("strict")
