"""The command line in an empty folder."""

from pathlib import Path

import pytest

from raillint.cli import main


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run a command in an empty folder; give exit code, output and error output."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAILLINT_LICENSE_TEXTS", raising=False)
    monkeypatch.setenv("RAILLINT_CACHE", str(tmp_path / "cache"))

    def call(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main(list(args))
        out, err = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, out, err

    return call
