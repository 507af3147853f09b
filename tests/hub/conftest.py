"""A Hub on the loopback with small repositories, and raillint asked about them."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from harness.reference import ROOT
from hub.repositories import Settings
from hub.server import HubServer

from raillint.cli import main

EXAMPLES = ROOT / "examples" / "hub"
CARD = "---\nlicense: mit\nlanguage: en\n---\n# A model\n"


class Outcome(NamedTuple):
    """What a call said."""

    code: int
    out: str
    err: str

    @property
    def repos(self) -> list[dict[str, Any]]:
        return json.loads(self.out)["repos"]

    @property
    def error(self) -> str:
        (repo,) = self.repos
        assert repo["verdict"] == "error"
        return repo["error"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of repositories: `acme/plain` of README and LICENSE, and the examples."""
    folder = tmp_path / "repositories"
    for path in EXAMPLES.iterdir():
        if path.is_dir():
            shutil.copytree(path, folder / path.name)
    plain = folder / "acme" / "plain"
    plain.mkdir()
    shutil.copy(EXAMPLES / "acme" / "tone-base" / "LICENSE", plain)
    shutil.copy(EXAMPLES / "acme" / "tone-base" / "README.md", plain)
    return folder


@pytest.fixture
def settings() -> dict[str, Settings]:
    return {}


@pytest.fixture
def server(
    root: Path, settings: dict[str, Settings], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[HubServer]:
    """The server, with everything that raillint keeps in a folder of this test."""
    for name in ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RAILLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", "5")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    with HubServer(root, settings) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.endpoint)
        yield running


@pytest.fixture
def run(server: HubServer, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Call the command line as a user would."""
    del server

    def call(*args: str) -> Outcome:
        with pytest.raises(SystemExit) as end:
            main(list(args))
        out, err = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return Outcome(end.value.code, out, err)

    return call


@pytest.fixture
def check(run: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """Check targets, with the report as JSON."""
    return lambda *args: run("check", *args, "--format", "json")


def write(folder: Path, **files: str) -> None:
    """Write files; `__` in a name stands for a dot."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, "utf-8")
