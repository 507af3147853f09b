"""A card with a block that is never closed: nothing is put where readers would not see it."""

from pathlib import Path

import pytest

from raillint.cli import main

HEAD = "---\nlicense: creativeml-openrail-m\n---\n\n# Tone\n\n"
OPEN = ("<!-- to do", "```\ncode", "~~~~\ncode\n~~~", "<pre>", "<script>", "<?php", "<![CDATA[")
CLOSED = (
    "<!-- to do -->",
    "```\ncode\n```",
    "<pre>x</pre>",
    "- a\n\n  ```\n  b",
    "> ```",
    "x <!-- y",
)
SELECT = ("--select", "UR,CS203", "--fix", "--unsafe-fixes")


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as end:
        main(list(args))
    assert isinstance(end.value.code, int)
    return end.value.code


def written(folder: Path, block: str) -> Path:
    path = folder / "README.md"
    path.write_text(f"{HEAD}{block}\n", "utf-8")
    return path


@pytest.mark.parametrize("block", OPEN)
def test_fix_puts_nothing_into_it_and_keeps_the_findings(
    tmp_path: Path, block: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, block)
    before = path.read_bytes()
    run("check", str(tmp_path), *SELECT)
    out = capsys.readouterr().out
    assert path.read_bytes() == before
    assert "UR201" in out
    assert "CS203" in out
    assert "(the file has no place for it where readers would see it)" in out
    assert "fixable" not in out


@pytest.mark.parametrize("block", CLOSED)
def test_fix_writes_below_a_block_that_ends(tmp_path: Path, block: str) -> None:
    path = written(tmp_path, block)
    run("check", str(tmp_path), *SELECT)
    text = path.read_text("utf-8")
    assert text.startswith(f"{HEAD}{block}\n")
    assert "\n\n## Intended use\n" in text


@pytest.mark.parametrize("block", OPEN)
def test_init_names_the_line_and_writes_nothing(
    tmp_path: Path,
    block: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("RAILLINT_CACHE", str(tmp_path / "cache"))
    repo = tmp_path / "repo"
    repo.mkdir()
    path = written(repo, block)
    before = path.read_bytes()
    assert run("init", str(repo)) == 3
    assert "README.md:7: what begins here is never closed" in capsys.readouterr().err
    assert {item.name: item.read_bytes() for item in repo.iterdir()} == {"README.md": before}
