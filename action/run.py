"""What the GitHub Action does: install the raillint beside it, run it, pass on the result.

`run.py key` names a cache for what pip downloads. `run.py check` reads the inputs from the
environment, writes annotations to the log and the rest to the files that GitHub names. It
ends with 0 where raillint has run: its exit code is an output, for a later step.
"""

import hashlib
import json
import os
import shlex
import subprocess
import sys
import sysconfig
import tempfile
import venv
from pathlib import Path

ACTION = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
WORST_FIRST = ("error", "fail", "undecided", "pass")


def main() -> int:
    """Do what the first argument says."""
    if sys.version_info < OLDEST:
        print("::error title=raillint::raillint needs Python 3.11: use actions/setup-python first")
        return 2
    if sys.argv[1:] == ["key"]:
        put_out({"key": key()})
        return 0
    reports = Path(tempfile.mkdtemp(prefix="raillint-report-", dir=os.environ["RUNNER_TEMP"]))
    try:
        asked = arguments(reports)
    except ValueError:
        return refused("the input args holds a quote that is not closed, or ends in a backslash")
    code = subprocess.run([installed(), *asked], check=False).returncode
    found = counts(reports)
    if code == 0 and "findings" not in found:
        return refused("the input args asks for something that judges nothing, such as --help")
    put_out({**found, "exit-code": str(code)})
    summary = reports / "summary.md"
    if os.environ["RAILLINT_SUMMARY"] == "true" and summary.is_file():
        append(os.environ["GITHUB_STEP_SUMMARY"], summary.read_text("utf-8"))
    return 0


def refused(reason: str) -> int:
    """Annotate why nothing was judged, say so in the outputs, and return the exit code."""
    print(f"::error title=raillint::{reason}")
    put_out({"verdict": "error", "exit-code": "2"})
    return 2


def key() -> str:
    """Return what changes when pip has to download something else."""
    text = (ACTION / "pyproject.toml").read_bytes() + sys.version.encode()
    return hashlib.sha256(text).hexdigest()[:16]


def installed() -> Path:
    """Return the command in an environment of its own, made once a job."""
    folder = Path(os.environ["RUNNER_TEMP"]) / f"raillint-{key()}"
    scripts = sysconfig.get_path("scripts", "venv", {"base": str(folder)})
    program = Path(scripts) / "raillint"
    if not program.exists():
        venv.create(folder, with_pip=True, clear=True)
        python = Path(scripts) / "python"
        command: list[Path | str] = [
            python,
            "-I",
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]
        subprocess.run([*command, ACTION], check=True)
    return program


def arguments(reports: Path) -> list[str]:
    """Return the command line of `raillint` that the inputs ask for."""
    given = os.environ
    shown = "github" if given["RAILLINT_ANNOTATIONS"] == "true" else "text"
    listed = ["check", "--format", shown]
    for name in ("report.json", "raillint.sarif", "summary.md"):
        listed += ["--output", str(reports / name)]
    for option, name in (("--profile", "RAILLINT_PROFILE"), ("--fail-on", "RAILLINT_FAIL_ON")):
        listed += [option, given[name]] if given[name] else []
    targets = [line.strip() for line in given["RAILLINT_PATH"].splitlines() if line.strip()]
    return [*listed, *shlex.split(given["RAILLINT_ARGS"]), "--", *(targets or ["."])]


def counts(reports: Path) -> dict[str, str]:
    """Return the outputs that the report gives; where there is none, the verdict `error`."""
    path = reports / "report.json"
    if not path.is_file():
        return {"verdict": "error"}
    summary = json.loads(path.read_text("utf-8"))["summary"]
    verdicts = summary["verdicts"]
    return {
        "verdict": next((word for word in WORST_FIRST if verdicts[word]), "pass"),
        "findings": str(sum(summary["findings"].values())),
        "errors": str(summary["findings"]["error"]),
        "warnings": str(summary["findings"]["warning"]),
        "undecided": str(summary["undecided"]),
        "sarif-file": str(reports / "raillint.sarif"),
    }


def put_out(values: dict[str, str]) -> None:
    """Set outputs of the step."""
    append(os.environ["GITHUB_OUTPUT"], "".join(f"{name}={values[name]}\n" for name in values))


def append(path: str, text: str) -> None:
    """Add text to a file that GitHub reads after the step."""
    with Path(path).open("a", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    sys.exit(main())
