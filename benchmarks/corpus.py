"""How many cards a second `check` judges in one process, beside bare YAML.

Both go over the same cards in the same run, alternately in slices, so that a noisy
machine disturbs both alike. Also prints the growth of memory between the first and the
second half:

    RAILLINT_REFERENCE=FOLDER python benchmarks/corpus.py [ROUNDS]
"""

import gzip
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from raillint.bounded_yaml import Loader
from raillint.card.front_matter import fence_pattern
from raillint.config import Settings
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource
from raillint.runner import Run, check_repo

SLICE = 500


def cards(folder: Path) -> Iterator[str]:
    """Yield the text of every card of the corpus."""
    with gzip.open(folder / "corpus" / "cards.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """Return how long some work takes over some texts."""
    started = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - started


def bare(text: str) -> None:
    """Read the metadata with PyYAML alone, as the client of the Hub does."""
    match = fence_pattern().match(text)
    if match is None:
        return
    try:
        yaml.load(match.group(2), Loader)
    except (yaml.YAMLError, ValueError):
        return


def peak() -> int:
    """Return the largest memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Print cards a second for both, and the ratio."""
    folder = os.environ.get("RAILLINT_REFERENCE", "")
    if not folder:
        print("set RAILLINT_REFERENCE to the folder of reference data", file=sys.stderr)
        return 2
    settings = Settings()
    run = Run(chosen_rules(settings), settings)

    def check(text: str) -> None:
        check_repo(RepoSnapshot(MemorySource({"README.md": text}, whole=False)), run)

    texts = list(cards(Path(folder)))
    ratios, halfway = [], 0
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 3):
        spent = {bare: 0.0, check: 0.0}
        for at in range(0, len(texts), SLICE):
            for work in spent:
                spent[work] += seconds(work, texts[at : at + SLICE])
            halfway = halfway or (peak() if at > len(texts) // 2 else 0)
        ratios.append(spent[check] / spent[bare])
        rates = {work.__name__: len(texts) / took for work, took in spent.items()}
        print(f"{len(texts)} cards: bare YAML {rates['bare']:,.0f} a second, "
              f"check {rates['check']:,.0f} a second, ratio {ratios[-1]:.2f}")  # fmt: skip
    print(f"median ratio {statistics.median(ratios):.2f}")
    print(f"peak memory {halfway} MB halfway, {peak()} MB at the end (the texts are in memory)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
