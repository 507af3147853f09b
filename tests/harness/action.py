"""Run the GitHub Action of this checkout by `act`, on this machine and without the network."""

import re
import subprocess
from pathlib import Path

import yaml

from harness.checkout import new_repo, run
from harness.reference import ROOT

ANNOTATION = re.compile(r"::(?:error|warning|notice) file=.*?,line=(\d+),.*title=(\w+) ")
# Stands in for an action that act cannot fetch without the network.
STAND_IN = """\
name: stands in for {name}
inputs:
  path: {{required: false}}
  key: {{required: false}}
  sarif_file: {{required: false}}
  category: {{required: false}}
runs:
  using: composite
  steps:
    - shell: bash
      run: |
        echo "{name} was asked for: $ASKED"
        if [ -f "$ASKED" ]; then cp "$ASKED" {copy}; fi
      env:
        ASKED: ${{{{ inputs.key || inputs.sarif_file }}}}
"""


def stood_in(folder: Path, copy: Path) -> list[str]:
    """Return the options by which act takes stand-ins for the actions that ours uses.

    What is to be uploaded is copied to ``copy``.
    """
    options = []
    for step in yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]:
        name, _, sha = step.get("uses", "").partition("@")
        if name:
            owner_repo, inner = "/".join(name.split("/")[:2]), "/".join(name.split("/")[2:])
            place = folder / owner_repo
            text = STAND_IN.format(name=name, copy=copy)
            new_repo(place, {f"{inner}/action.yml".lstrip("/"): text})
            options += ["--local-repository", f"{owner_repo}@{sha}={place}"]
    return options


def under_act(
    act: str, repo: Path, project: Path, stand_ins: list[str], home: Path
) -> subprocess.CompletedProcess[str]:
    """Push a repository whose workflow uses a copy of this project as `raillint@v0.1.0`."""
    return run(
        act, "push", "-P", "ubuntu-latest=-self-hosted",
        "--local-repository", f"raillint/raillint@v0.1.0={project}", *stand_ins,
        cwd=repo, HOME=str(home), XDG_CACHE_HOME=str(home / ".cache"),
    )  # fmt: skip
