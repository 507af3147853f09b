"""What `raillint init` writes, held to `raillint check` over a whole grid; and real cards.

    RAILLINT_REFERENCE=FOLDER PYTHONPATH=. python benchmarks/scaffolding.py

The grid: kinds, licences whose text is at hand, relations that a known base allows. Every
repository is made twice, without answers and with complete ones, and judged.
"""

import gzip
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from raillint import api
from raillint.errors import RaillintError, SourceError
from raillint.licensing.catalogue import catalogue, generated
from raillint.licensing.compatibility import COVERS, relicense_verdict
from raillint.licensing.duties import NAMING, duty_of
from raillint.model import RepoReport
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource
from raillint.scaffold.answers import Answers
from raillint.scaffold.license_files import licensed_text
from raillint.scaffold.project import Options, inferred, plan, understood

YEAR = 2026
RELATIONS = ("finetune", "adapter", "merge", "quantized", "distilled", "mirror")
CARDS = 200
# Findings that say a section, or the holder of a licence, is not written yet.
UNFINISHED = frozenset(
    {"CS201", "CS202", "CS203", "CS204", "CS205", "CS206", "CS208", "CS210", "CS211", "CS216",
     "UR204", "LT206", "OB303"}
)  # fmt: skip
SAID = {
    "description": "The sorter reads a short review of household goods and says whether it is "
    "a happy or an unhappy one. It was made for a course on small models.",
    "developers": "Acme Labs, example street 1; write to models@example.org.",
    "intended_use": "Shop owners can sort reviews by tone and read the unhappy ones first.",
    "out_of_scope_use": "Nobody should judge people by the result. It was not made for texts "
    "about health, and what the licence restricts is out of scope as well.",
    "bias_risks_limitations": "Irony is missed in half of the 100 ironic reviews that were tried. "
    "Reviews in dialect came out 4 points worse on 400 reviews.",
    "how_to_get_started": "from transformers import pipeline\n\n"
    'run = pipeline("text-classification", model="acme/sorter")\nprint(run("It fits well."))',
    "training_data": "48,000 reviews that customers of the Acme shop agreed to publish in 2024.",
    "training_procedure": "AdamW, learning rate 5e-4, six epochs, batches of 64, seed 17.",
    "evaluation": "Accuracy 0.874 and F1 0.876 on 4,000 reviews that were held back.",
    "safety_evaluation": "Three people changed 300 reviews for two hours; 87 labels flipped.",
    "environmental_impact": "One run took 22 minutes and 0.031 kWh on one card in Frankfurt.",
    "monitoring": "Version 1.0 is the first. Report misuse to safety@example.org; we answer "
    "within ten days.",
    "dataset_structure": "Two fields, text and label, in three splits of 40,000, 4,000 and 4,000.",
    "data_creation": "The shop asked buyers for a review in 2024; staff removed names.",
    "personal_information": "Names and order numbers were removed by hand.",
}


class Cell(NamedTuple):
    """One combination of the grid."""

    kind: str
    license: str
    relation: str
    base: str

    def told(self) -> str:
        base = f" {self.relation} of {self.base}" if self.base else ""
        return f"{self.kind} {self.license}{base}"


def texts_folder() -> str:
    named = os.environ.get("RAILLINT_REFERENCE", "")
    return str(Path(named) / "license_texts") if named else ""


def at_hand(folder: str) -> list[str]:
    """Return the licences whose text can be had here."""
    found = []
    for item in catalogue().values():
        if item.is_family or item.family == "rail-generator":
            continue
        try:
            licensed_text(item.id, folder, "", YEAR)
        except RaillintError:
            continue
        found.append(item.id)
    return found


@cache
def bases() -> dict[str, str]:
    """Return one known base for each licence that known bases have."""
    found: dict[str, str] = {}
    for row in generated("known-bases.json"):
        found.setdefault(row["license"], row["id"])
    return found


def grid(licenses: list[str]) -> Iterator[Cell]:
    for kind in ("model", "dataset", "space"):
        for license_ in licenses:
            known = catalogue()[license_]
            if kind == "dataset" and known.is_rail and "data" not in known.artefacts:
                continue
            yield Cell(kind, license_, "", "")
    for held, base in bases().items():
        if held not in licenses:
            continue
        for license_ in licenses:
            if relicense_verdict(held, license_).kind == COVERS:
                for relation in RELATIONS:
                    yield Cell("model", license_, relation, base)
                yield Cell("space", license_, "", base)


def answers_for(cell: Cell, *, complete: bool) -> Answers:
    first = Answers(
        kind=cell.kind,
        license=cell.license,
        bases=(cell.base,) if cell.base else (),
        relation=cell.relation,
    )
    if not complete:
        return first
    ids = _sections(cell.kind)
    return first._replace(
        name=name_of(cell),
        holder="Acme Labs",
        language=("en",),
        task="text-classification",
        library="transformers" if cell.kind == "model" else "",
        sdk="gradio" if cell.kind == "space" else "",
        changes="The classifier was trained on shop reviews in May 2026; every file differs.",
        sections={id_: text for id_, text in SAID.items() if id_ in ids},
    )


def _sections(kind: str) -> frozenset[str]:
    from raillint.card.names import section_types

    return frozenset(section_types(kind))


def name_of(cell: Cell) -> str:
    """Return a name that the base's terms allow."""
    held = next((item for item, base in bases().items() if base == cell.base), "")
    asked = duty_of(held, cell.relation, NAMING)
    return f"acme/{asked.note.replace(' ', '-')}-sorter" if asked else "acme/sorter"


def made(
    answers: Answers,
    folder: str,
    files: dict[str, str | bytes] | None = None,
    name: str = "acme/sorter",
) -> MemorySource:
    """Return the repository that init would write over some files."""
    there = dict(files or {})
    source = MemorySource(there, name, kind=answers.kind or None)
    repo = RepoSnapshot(source)
    known = understood(repo, answers)
    done = plan(repo, known, Options(folder, f"{YEAR}-01-01", inferred=inferred(answers, known)))
    there |= {path: data for path, data in done.after.items() if data is not None}
    return MemorySource(there, name, kind=answers.kind or None)


def judged(source: MemorySource, profile: str) -> RepoReport:
    return api.check(source, profile=profile, offline=True).repos[0]


def faults(cell: Cell, folder: str) -> list[str]:
    """Return what is wrong with the two repositories of a cell."""
    bare = made(answers_for(cell, complete=False), folder, name=name_of(cell))
    found = [
        f"hub {item.code} {item.message}"
        for item in judged(bare, "hub").findings
        if item.severity.label == "error"
    ]
    found += [
        f"publisher {item.code} {item.message}"
        for item in judged(bare, "publisher").findings
        if item.code not in UNFINISHED and item.severity.label != "info"
    ]
    full = made(answers_for(cell, complete=True), folder, name=name_of(cell))
    found += [
        f"strict {item.code} {item.message}"
        for item in judged(full, "strict").findings
        if item.severity.label != "info"
    ]
    return found


def real_cards(count: int) -> list[str]:
    path = Path(os.environ["RAILLINT_REFERENCE"], "corpus", "cards.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    random.Random(417).shuffle(rows)
    return [row["text"] for row in rows[:count]]


def lost_lines(card: str) -> list[str]:
    """Return the lines of a card that init does not keep, in their order."""
    try:
        source = made(Answers(), "", {"README.md": card})
    except SourceError:
        return []  # a card that cannot be read is refused, and stays as it is
    blob = source.read("README.md", 10_000_000)
    after = map(_bare, (blob.data if blob else b"").decode().split("\n"))
    return [line for line in map(_bare, card.split("\n")) if line not in after]


def _bare(line: str) -> str:
    """Return a line without its end: the last of a card may gain one."""
    return line.rstrip("\r")


def main() -> int:
    folder = texts_folder()
    cells = list(grid(at_hand(folder)))
    bad: dict[str, list[str]] = {}
    for cell in cells:
        found = faults(cell, folder)
        if found:
            bad[cell.told()] = found
    kinds = Counter(cell.kind for cell in cells)
    print(f"{len(cells)} combinations ({dict(kinds)}), {len(cells) - len(bad)} as promised")
    for text, count in Counter(line for lines in bad.values() for line in lines).most_common(30):
        print(f"  {count:5} {text[:170]}")
    for told in list(bad)[:5]:
        print(f"  such as {told}")
    lost = 0
    if os.environ.get("RAILLINT_REFERENCE"):
        cards = real_cards(CARDS)
        lost = sum(bool(lost_lines(card)) for card in cards)
        print(f"{len(cards)} real cards completed, {lost} of them lost a line")
    return int(bool(bad or lost or not cells))


if __name__ == "__main__":
    sys.exit(main())
