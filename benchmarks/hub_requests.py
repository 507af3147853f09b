"""How many requests and how long `check` takes for 1,000 repositories of a test Hub.

    python benchmarks/hub_requests.py [REPOSITORIES] [RUNS]

The server runs in a process of its own, on the same machine.
"""

import json
import multiprocessing
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

FAULT_RATE = 0.03


class Run(NamedTuple):
    """One call of raillint: what it said, what it cost."""

    report: dict[str, Any]
    requests: int
    seconds: float
    megabytes: float


class Server:
    """The test Hub in a process of its own; `count` gives the requests since the last call."""

    def __init__(self, root: Path, fault_rate: float) -> None:
        self._ours, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.Process(
            target=_serve, args=(root, fault_rate, theirs), daemon=True
        )
        self._process.start()
        self.endpoint: str = self._ours.recv()

    def count(self) -> int:
        self._ours.send("count")
        answer: int = self._ours.recv()
        return answer

    def stop(self) -> None:
        self._process.terminate()
        self._process.join()


def _serve(root: Path, fault_rate: float, pipe: Connection) -> None:
    with import_module("hub.server").HubServer(root, fault_rate=fault_rate) as server:
        for repository in server.shelf.of("model", "acme"):
            assert repository.info_json  # read before the clock starts
        pipe.send(server.endpoint)
        while pipe.recv():
            pipe.send(len(server.requests))
            server.requests.clear()


def make(root: Path, count: int) -> None:
    """Write repositories of README and LICENSE, no two the same."""
    example = ROOT / "examples" / "hub" / "acme" / "tone-base"
    card = (example / "README.md").read_text("utf-8")
    text = (example / "LICENSE").read_text("utf-8")
    for number in range(count):
        folder = root / "acme" / f"tone-{number:04}"
        folder.mkdir(parents=True)
        (folder / "README.md").write_text(card.replace("tone-base", folder.name), "utf-8")
        (folder / "LICENSE").write_text(text.replace("2026 The", f"2026 The {number}th"), "utf-8")


def check(server: Server, targets: Path, cache: Path) -> Run:
    started = time.perf_counter()
    server.count()
    done = subprocess.run(
        [sys.executable, "-m", "raillint", "check", "--from-file", targets, "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=cache,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "HF_ENDPOINT": server.endpoint,
            "HF_HOME": str(cache),
            "HF_HUB_DOWNLOAD_TIMEOUT": "2",
            "RAILLINT_CACHE": str(cache),
        },
    )
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    if not done.stdout:
        sys.exit(done.stderr)
    return Run(json.loads(done.stdout), server.count(), seconds, peak)


def told(name: str, run: Run, count: int) -> None:
    repos = run.report["repos"]
    verdicts = dict(Counter(repo["verdict"] for repo in repos))
    print(
        f"{name:28} {run.requests / count:5.3f} requests a repository, "
        f"{count / run.seconds:4.0f} repositories a second, peak {run.megabytes:.0f} MB, {verdicts}"
    )
    unnamed = [repo for repo in repos if repo["verdict"] == "error" and not repo.get("error")]
    assert len(repos) == count, "a repository was lost"
    assert not unnamed, "an error without a name"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        root = work / "repositories"
        make(root, count)
        targets = work / "targets.txt"
        names = [f"acme/tone-{number:04}" for number in range(count)]
        targets.write_text("\n".join(names), "utf-8")
        few = work / "few.txt"
        few.write_text("\n".join(names[: count // 10]), "utf-8")
        server = Server(root, 0)
        (work / "few").mkdir()
        told(f"a tenth, {count // 10}", check(server, few, work / "few"), count // 10)
        speeds = []
        for number in range(runs):
            cache = work / f"cache-{number}"
            cache.mkdir()
            cold = check(server, targets, cache)
            told("cold", cold, count)
            speeds.append(count / cold.seconds)
            told("warm", check(server, targets, cache), count)
        server.stop()
        print(f"median of {runs} cold runs: {statistics.median(speeds):.0f} repositories a second")
        faulty = Server(root, FAULT_RATE)
        cache = work / "cache-faults"
        cache.mkdir()
        run = check(faulty, targets, cache)
        told(f"{FAULT_RATE:.0%} of answers faulty", run, count)
        for error, times in Counter(
            repo["error"].partition(": ")[2] for repo in run.report["repos"] if repo.get("error")
        ).items():
            print(f"  {times} x {error}")
        faulty.stop()


if __name__ == "__main__":
    main()
