"""Draw findings over the reference corpus to be read, and say how many were right.

`findings.py CODE` prints the findings that were drawn; `findings.py --table` prints the
table of docs/accuracy.md from tests/labels/findings.json. The folder with the corpus is
named by RAILLINT_REFERENCE.
"""

import argparse
import gzip
import hashlib
import json
import math
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from raillint.card.front_matter import fence_pattern  # noqa: E402 - found through the line above
from raillint.config import Settings  # noqa: E402
from raillint.model import Finding  # noqa: E402
from raillint.profiles import chosen_rules  # noqa: E402
from raillint.repo.snapshot import RepoSnapshot  # noqa: E402
from raillint.repo.source import MemorySource  # noqa: E402
from raillint.runner import Run, check_repo  # noqa: E402

VARIABLE = "RAILLINT_REFERENCE"
LABELS = ROOT / "tests" / "labels" / "findings.json"
SEED = "22 November 2026"
WEIGHTS = ("error", "warning", "info")
SHOWN = 100


class Drawn(NamedTuple):
    """A finding with the card that it was made in."""

    hf_id: str
    finding: Finding

    @property
    def at(self) -> tuple[str, int]:
        """The card and the line: what a label names."""
        return self.hf_id, self.finding.place.line

    @property
    def kind(self) -> str:
        """The message without numbers, which tell apart places, not faults."""
        return re.sub(r"\d+| \(and .*\)$", "", self.finding.message)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("code", nargs="?", help="the rule whose findings to draw")
    parser.add_argument("--severity", choices=WEIGHTS, help="only findings of this weight")
    parser.add_argument("--count", type=int, default=150, help="how many to draw")
    parser.add_argument("--license", help="judge every card as if it declared this licence")
    parser.add_argument("--table", action="store_true", help="print how many labels are right")
    options = parser.parse_args()
    if bool(options.code) == options.table:
        parser.error("name a rule, or ask for the --table")
    folder = os.environ.get(VARIABLE, "")
    corpus = Path(folder) / "corpus" / "cards.jsonl.gz"
    if not folder or not corpus.is_file():
        print(f"set {VARIABLE} to the folder that holds corpus/cards.jsonl.gz", file=sys.stderr)
        return 2
    if options.table:
        _print_table(corpus)
        return 0
    found = [
        item
        for item in _findings(corpus, (options.code,), options.license or "")
        if options.severity in {None, item.finding.severity.label}
    ]
    chosen = draw(found, options.count)
    print(f"{len(found)} findings, {len(chosen)} drawn")
    for item in chosen:
        line = (item.finding.excerpt.lines or ("",))[0][:SHOWN]
        weight, message = item.finding.severity.label, item.finding.message
        print(item.hf_id, item.finding.place.line, weight, message, line, sep=" | ")
    return 0


def draw(found: list[Drawn], count: int) -> list[Drawn]:
    """Return the findings to read: one of each kind first, up to half, then any.

    The order comes from a hash of the card and the line, so that the draw stays nearly
    the same when a rule changes. A line of a card counts once.
    """
    waiting = sorted({item.at: item for item in reversed(found)}.values(), key=_shuffled)
    first = {item.kind: item for item in reversed(waiting)}
    variety = sorted(first.values(), key=_shuffled)[: count // 2]
    taken = {item.at for item in variety}
    rest = [item for item in waiting if item.at not in taken]
    return variety + rest[: count - len(variety)]


def _shuffled(item: Drawn) -> str:
    return hashlib.sha256(f"{SEED} {item.hf_id} {item.finding.place.line}".encode()).hexdigest()


def _findings(corpus: Path, codes: tuple[str, ...], license_: str = "") -> Iterator[Drawn]:
    settings = Settings(profile="strict", select=codes)
    run = Run(chosen_rules(settings), settings)
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            card = json.loads(line)
            text = under(card["text"], license_) if license_ else card["text"]
            for source, wanted in sources(text, card["hf_id"], codes):
                for finding in check_repo(RepoSnapshot(source), run).findings:
                    if finding.code in wanted:
                        yield Drawn(card["hf_id"], finding)


def sources(text: str, name: str, codes: Iterable[str]) -> Iterator[tuple[MemorySource, set[str]]]:
    """Yield a card as what rules judge it as: a card alone, or all that a repository holds.

    Rules on lineage say nothing of a card whose repository is not at hand.
    """
    of_names = ("LN", "OB30", "OB311", "LT201", "ET511")
    of_lineage = {code for code in codes if code.startswith(of_names)}
    of_lineage -= {"OB309"}
    # Rules on ethics also look at the name that the card is published under.
    of_named = {code for code in codes if code.startswith("ET")} - of_lineage
    others = {*codes} - of_lineage - of_named
    if others:
        yield MemorySource({"README.md": text}, name, whole=False), others
    if of_named:
        yield MemorySource({"README.md": text}, name, whole=False, hub_id=name), of_named
    if of_lineage:
        yield MemorySource({"README.md": text}, name, hub_id=name, gated=""), of_lineage


def under(text: str, license_: str) -> str:
    """Return a card with another licence in its metadata, for rules that few real cards meet."""
    block = fence_pattern().match(text)
    if block is None:
        return f"---\nlicense: {license_}\n---\n{text}"
    start, end = block.span(2)
    lines = re.sub(r"(?m)^license:.*\n?(?:[ ]*-.*\n?)*", "", text[start:end])
    return f"{text[:start]}license: {license_}\n{lines}{text[end:]}"


def wilson(right: int, read: int) -> tuple[float, float]:
    """Return the 95 % interval of a share after Wilson (1927)."""
    z = 1.959964
    middle = (right + z * z / 2) / (read + z * z)
    part = z / (read + z * z) * math.sqrt(right * (read - right) / read + z * z / 4)
    return max(middle - part, 0.0), min(middle + part, 1.0)


def _print_table(corpus: Path) -> None:
    rules: dict[str, dict[str, list[dict[str, Any]]]] = json.loads(LABELS.read_bytes())["rules"]
    found: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for item in _findings(corpus, tuple(rules)):
        found.setdefault((item.finding.code, item.finding.severity.label), []).append(item.at)
    print("| Rule | Weight | Findings | Read | Right | Share | 95 % interval |")
    print("|---|---|---:|---:|---:|---:|---|")
    gone = []
    for code, weights in rules.items():
        for weight, labels in weights.items():
            places = found.get((code, weight), [])
            still = [label for label in labels if (label["hf_id"], label["line"]) in set(places)]
            right = sum(label["right"] for label in still)
            print(f"| {code} | {weight} | {len(places):,} | {_shares(right, len(still))} |")
            if len(still) < len(labels):
                lost = sum(label["right"] for label in labels) - right
                gone.append(f"{code} {weight}: {len(labels) - len(still)}, {lost} of them right")
    for line in gone:
        print(f"\nLabelled findings that are no longer made: {line}.")


def _shares(right: int, read: int) -> str:
    if not read:
        return "0 | 0 | – | –"
    low, high = wilson(right, read)
    return f"{read} | {right} | {right / read:.1%} | {low:.1%} to {high:.1%}"


if __name__ == "__main__":
    sys.exit(main())
