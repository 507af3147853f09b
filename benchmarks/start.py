"""How long `raillint check` takes to start, beside the imports that it cannot do without.

Times both alternately in new processes and prints medians and their ratio:

    python benchmarks/start.py [ROUNDS]
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = {
    "python -c 'import click, yaml'": ["-c", "import click, yaml"],
    "raillint --version": ["-m", "raillint", "--version"],
    "raillint check, card and RAIL text": ["-m", "raillint", "check", "examples/tidy-model"],
    "raillint check, card with faults": ["-m", "raillint", "check", "examples/untidy-model"],
    "raillint licenses identify, exact text": [
        *("-m", "raillint", "licenses", "identify", "examples/tidy-model/LICENSE"),
    ],
    "raillint licenses identify, altered text": [
        *("-m", "raillint", "licenses", "identify", "examples/weakened-model/LICENSE"),
    ],
}


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """Return the wall time of one run in a new process."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        check=False,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        env=environment,
    )
    return time.perf_counter() - started


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    # An installed package has its compiled modules; a checkout may be told not to write any.
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        environment["PYTHONPYCACHEPREFIX"] = folder
        for _ in range(rounds + 2):
            for name, arguments in COMMANDS.items():
                times[name].append(seconds(arguments, environment))
    # The first two rounds write and warm the caches of compiled modules.
    medians = {name: statistics.median(values[2:]) for name, values in times.items()}
    base = next(iter(medians.values()))
    print(f"Median of {rounds} alternating runs, Python {sys.version.split()[0]}\n")
    print("| command | ms | ratio |\n| --- | --- | --- |")
    for name, median in medians.items():
        print(f"| `{name}` | {median * 1000:.0f} | {median / base:.2f} |")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"\nLargest memory of any of them: {peak} MB")


if __name__ == "__main__":
    main()
