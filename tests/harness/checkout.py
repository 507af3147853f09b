"""Git repositories for tests of what other programs fetch and run."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from harness.reference import ROOT

_IDENTITY = {
    "GIT_AUTHOR_NAME": "Test",
    "GIT_AUTHOR_EMAIL": "test@example.org",
    "GIT_COMMITTER_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def run(*command: str, cwd: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder, with a git identity and without this checkout's modules."""
    environment = {**os.environ, **_IDENTITY, **extra}
    environment.pop("PYTHONPATH", None)
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def git(*words: str, cwd: Path) -> str:
    """Run git and return what it prints."""
    done = run("git", *words, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return done.stdout


def new_repo(folder: Path, files: Mapping[str, str]) -> Path:
    """Make a git repository with files in its first commit."""
    folder.mkdir(parents=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    git("init", "-q", "-b", "main", cwd=folder)
    git("add", "-A", cwd=folder)
    git("commit", "-q", "-m", "First", cwd=folder)
    return folder


def project_copy(folder: Path, tag: str) -> Path:
    """Make a git repository of this project as it stands, with one commit and a tag."""
    listed = git("ls-files", "-co", "--exclude-standard", "-z", cwd=ROOT)
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    git("init", "-q", "-b", "main", cwd=folder)
    git("add", "-A", cwd=folder)
    git("commit", "-q", "-m", "All", cwd=folder)
    git("tag", tag, cwd=folder)
    return folder


def needs(program: str, how: str) -> str:
    """Return the path of a program; skip the test where it is not installed."""
    import sys

    import pytest

    beside = Path(sys.executable).with_name(program)
    found = str(beside) if beside.is_file() else shutil.which(program)
    if found is None:
        pytest.skip(f"needs {program}: {how}")
    return found
