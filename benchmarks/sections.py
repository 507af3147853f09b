"""How well the section finder agrees with labels made by hand.

Prints, for each section, precision and recall of `content` and how many labelled cards
have it, over two sets: the reference's labels and tests/labels/card_sections.json.
`--misses` lists every disagreement, `--all` those about other statuses too.
"""

import argparse
import gzip
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from raillint.card.headings import Outline
from raillint.card.sections import find_sections
from raillint.document import Document

VARIABLE = "RAILLINT_REFERENCE"
OWN = Path(__file__).resolve().parent.parent / "tests" / "labels" / "card_sections.json"


class Labelled(NamedTuple):
    """A card with the statuses that a person gave its sections."""

    repo: str
    path: str
    labels: dict[str, str]


class Decision(NamedTuple):
    """One section of one card: what the person said and what the finder says."""

    card: str
    section: str
    label: str
    found: str
    heading: str


def reference_labels(folder: Path) -> list[Labelled]:
    rows: list[dict[str, Any]] = json.loads((folder / "corpus" / "card_labels.json").read_bytes())
    return [Labelled(row["origin"]["repo"], row["origin"]["path"], row["sections"]) for row in rows]


def own_labels() -> list[Labelled]:
    if not OWN.is_file():
        return []
    rows: list[dict[str, Any]] = json.loads(OWN.read_bytes())
    return [Labelled(row["repo"], row["path"], row["labels"]) for row in rows]


def card_texts(folder: Path, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    texts = {}
    with gzip.open(folder / "corpus" / "cards.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if (row["repo"], row["path"]) in wanted:
                texts[row["repo"], row["path"]] = row["text"]
    return texts


def decisions(labelled: list[Labelled], texts: dict[tuple[str, str], str]) -> Iterator[Decision]:
    for card in labelled:
        found = find_sections(Outline(Document("README.md", texts[card.repo, card.path]), "model"))
        for section, label in card.labels.items():
            told = found[section]
            yield Decision(card.path, section, label, str(told.status), told.heading)


def table(made: list[Decision]) -> str:
    names = dict.fromkeys(item.section for item in made)
    rows = [_row(name, [item for item in made if item.section == name]) for name in names]
    same = sum(item.label == item.found for item in made)
    head = f"{'section':24} {'precision':>9} {'recall':>9} {'cards':>6}"
    return "\n".join([head, _row("all", made), *rows, f"same status: {same} of {len(made)}"])


def _row(name: str, made: list[Decision]) -> str:
    counts = Counter((item.label == "content", item.found == "content") for item in made)
    both, missed, wrong = counts[True, True], counts[True, False], counts[False, True]
    return f"{name:24} {_share(both, wrong)} {_share(both, missed)} {both + missed:6}"


def _share(right: int, other: int) -> str:
    return f"{right / (right + other):9.3f}" if right + other else f"{'-':>9}"


def misses(made: list[Decision], *, every: bool) -> Iterator[str]:
    for item in made:
        contents = (item.label == "content") + (item.found == "content")
        if contents == 1 or (every and item.label != item.found):
            said = f"{item.section:24} {item.label:>11} -> {item.found:11}"
            yield f"{said} {item.card[-60:]} {item.heading!r}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--set", choices=["reference", "own"])
    options = parser.parse_args()
    folder = Path(os.environ.get(VARIABLE, ""))
    if not (folder / "corpus" / "card_labels.json").is_file():
        print(f"needs the reference data: set {VARIABLE} to their folder", file=sys.stderr)
        return 2
    sets = {"reference": reference_labels(folder), "own": own_labels()}
    wanted = {(card.repo, card.path) for cards in sets.values() for card in cards}
    texts = card_texts(folder, wanted)
    for name, cards in sets.items():
        if not cards or options.set not in {None, name}:
            continue
        made = list(decisions(cards, texts))
        print(f"{name}: {len(cards)} cards\n{table(made)}")
        if options.misses or options.all:
            print("\n".join(misses(made, every=options.all)))
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
