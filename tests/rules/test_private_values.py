"""A secret in a configuration reaches no report, whatever the format and whoever finds it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from raillint.cli import cli
from raillint.formats import FORMATS

CASE = Path(__file__).parent / "private-value-in-config" / "token-is-not-shown"
TOKEN = "hf_Qm7ZtXbW3rLk9VcHs2NdYpFgJe5TaUoR8x"


@pytest.mark.parametrize("format_", FORMATS)
def test_no_format_shows_a_secret(format_: str) -> None:
    assert TOKEN in (CASE / "config.json").read_text("utf-8")
    done = CliRunner().invoke(cli, ["check", str(CASE), "--format", format_])
    assert "RH804" in done.output or format_ == "badge"
    assert "Qm7ZtX" not in done.output


@pytest.mark.parametrize(
    "arguments",
    [["check", "--diff"], ["check", "--fix", "--diff", "--unsafe-fixes"], ["inspect", "--json"]],
)
def test_no_command_shows_a_secret(arguments: list[str]) -> None:
    command, *options = arguments
    done = CliRunner().invoke(cli, [command, str(CASE), *options])
    assert done.exit_code in {0, 1, 2}
    assert "Qm7ZtX" not in done.output
