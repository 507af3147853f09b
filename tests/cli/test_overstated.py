"""The example whose card overstates its model: named with both values, and mended."""

import json
import shutil
from pathlib import Path

from click.testing import CliRunner
from harness.reference import ROOT

from raillint.cli import cli

EXAMPLE = ROOT / "examples" / "overstated-model"
# The rule, the line of the card, what the card says, what a file says and where.
FAULTS = {
    ("EV401", 18, "7B", "1,100,048,384", "model.safetensors.index.json"),
    ("EV403", 19, "128K", "32,768", "config.json:4"),
    ("EV406", 24, "greedy decoding", "true", "generation_config.json:2"),
    ("EV406", 24, "0.2", "0.9", "generation_config.json:3"),
    ("EV409", 7, "3.25", "3,250", "emissions.csv:2"),
    ("EV409", 28, "3.25", "3,250", "emissions.csv:2"),
}


def findings(*arguments: str) -> list[dict[str, object]]:
    command = ["check", *arguments, "--select", "EV", "--format", "json"]
    result = CliRunner().invoke(cli, command)
    (repo,) = json.loads(result.stdout)["repos"]
    found: list[dict[str, object]] = repo["findings"]
    return found


def test_every_fault_is_named_with_both_values_and_lines() -> None:
    found = findings(str(EXAMPLE))
    assert {(item["code"], item["line"]) for item in found} == {fault[:2] for fault in FAULTS}
    for code, line, *words in FAULTS:
        assert any(
            (item["code"], item["line"]) == (code, line)
            and all(word in str(item["message"]) for word in words)
            for item in found
        ), (code, line)


def test_what_the_files_decide_is_mended(tmp_path: Path) -> None:
    folder = shutil.copytree(EXAMPLE, tmp_path / "model")
    left = findings(str(folder), "--fix")
    assert [(item["code"], item["line"]) for item in left] == [("EV406", 24)]
    card = (folder / "README.md").read_text("utf-8")
    for line in ("  emissions: 3250\n", "- **Parameters:** 1.1B\n", "32K tokens\n",
                 "temperature of 0.9.", "- **Carbon Emitted:** 3250 g CO2 eq.\n"):  # fmt: skip
        assert line in card
