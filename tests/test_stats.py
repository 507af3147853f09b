"""`raillint stats` counts what many cards say."""

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from raillint.cli import cli
from raillint.cli.stats import bar

CARD = "---\nlicense: mit\nlanguage: [en, DE]\n---\n\n# M\n\n## Limitations\n\nIt may fail.\n"


def counted(path: Path) -> dict[str, object]:
    result = CliRunner().invoke(cli, ["stats", str(path), "--json"])
    assert result.exit_code == 0, result.output
    data: dict[str, object] = json.loads(result.stdout)
    return data


@pytest.mark.parametrize("name", ["cards.jsonl", "cards.jsonl.gz"])
def test_rows_of_a_table_are_counted(tmp_path: Path, name: str) -> None:
    rows = "".join(json.dumps(row) + "\n" for row in ({"text": CARD}, {"text": "# M\n"}, {}))
    content = rows.encode()
    (tmp_path / name).write_bytes(gzip.compress(content) if name.endswith("gz") else content)
    data = counted(tmp_path / name)
    assert (data["cards"], data["unread"]) == (2, 1)
    assert data["licenses"] == {"mit": 1, "(none)": 1}
    assert data["languages"] == {"en": 1, "de": 1, "(none)": 1}
    assert data["sections"]["bias_risks_limitations"]["content"] == 1


def test_folder_of_repositories_is_counted(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / "README.md").write_text(CARD)
    assert counted(tmp_path)["cards"] == 2


def test_page_shows_a_bar_for_each_section(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(CARD)
    result = CliRunner().invoke(cli, ["stats", str(tmp_path)])
    line = next(row for row in result.stdout.splitlines() if row.startswith("bias_risks"))
    assert "█" in line
    assert "100.0%" in line
    assert "\x1b" not in result.stdout


def test_broken_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "cards.jsonl").write_text('{"text": "# M"}\n{\n')
    result = CliRunner().invoke(cli, ["stats", str(tmp_path / "cards.jsonl")])
    assert "cards.jsonl:2" in str(result.exception)


@pytest.mark.parametrize(
    ("share", "drawn"), [(0, "    "), (1, "████"), (0.5, "██  "), (0.001, "▏   "), (0.28, "█▏  ")]
)
def test_bar_is_drawn_in_eighths(share: float, drawn: str) -> None:
    assert bar(share, 4) == drawn
