"""How long each format takes for a report of 10,000 findings, and how much memory.

    python benchmarks/formats.py [FINDINGS]

Each format renders in a process of its own; the median of five renderings counts, and the
memory is the peak above what the process held before the first.
"""

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import raillint

ROUNDS = 5
MOST_SECONDS = 1.0
MOST_MEGABYTES = 200
CARD = "---\nlanguages: en\nlicense: Apache-2.0\nbase_model: https://huggingface.co/acme/b\n---\n"


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    if len(sys.argv) > 2:
        measure(sys.argv[2], count)
        return 0
    from raillint.formats import FORMATS

    print(f"{count:,} findings\n\n| format | ms | peak MB | output kB |\n| --- | --- | --- | --- |")
    slow = False
    for name in FORMATS:
        command = [sys.executable, str(Path(__file__).resolve()), str(count), name]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds, megabytes, size = map(float, done.stdout.split())
        print(f"| `{name}` | {seconds * 1000:.0f} | {megabytes:.0f} | {size / 1000:,.0f} |")
        slow = slow or seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES
    return 1 if slow else 0


def measure(name: str, count: int) -> None:
    """Print seconds, megabytes and characters of one format."""
    from raillint import render

    report = big_report(count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        text = render(name, report)
        took.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(statistics.median(took), (peak - before) / 1024, len(text))


def big_report(count: int) -> "raillint.Report":
    """Return a report of real findings, repeated at other lines until there are enough."""
    import raillint

    report = raillint.check(raillint.MemorySource({"README.md": CARD}, label="acme/base"))
    (repo,) = report.repos
    found = repo.findings
    findings = tuple(
        item._replace(place=item.place._replace(line=number, end_line=number))
        for number in range(1, count // len(found) + 2)
        for item in found
    )[:count]
    assert len(findings) == count
    return report._replace(repos=(repo._replace(findings=findings),))


if __name__ == "__main__":
    sys.exit(main())
