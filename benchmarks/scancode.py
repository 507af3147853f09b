"""What ScanCode says of the same edits, run as a program of its own environment."""

import json
import random
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

# At this score and above ScanCode calls a text the licence, as it does for the text itself.
SURE = 99.0

HEAD = (
    "| edit | sample | raillint: changed | ScanCode: same licences as of the text itself "
    "| and score 99 or more: cannot tell |"
)


class Sample(NamedTuple):
    """A text of a family of edits, the number of the text it was made of, and our verdict."""

    family: str
    origin: int
    text: str
    changed: bool


class Answer(NamedTuple):
    """What ScanCode says of a file: the licence expression, and its lowest score."""

    expression: str
    score: float


def drawn(rows: Iterable[Sample], size: int, seed: int) -> list[Sample]:
    """Return at most so many samples of each family, drawn by a seed."""
    families: dict[str, list[Sample]] = defaultdict(list)
    for row in rows:
        families[row.family].append(row)
    chance = random.Random(seed)
    return [
        row for rows_ in families.values() for row in chance.sample(rows_, min(size, len(rows_)))
    ]


def answers(program: str, texts: list[str]) -> list[Answer]:
    """Return what ScanCode says of each text, all in one run."""
    with tempfile.TemporaryDirectory() as folder:
        inside = Path(folder) / "texts"
        for number, text in enumerate(texts):
            path = inside / str(number) / "LICENSE"
            path.parent.mkdir(parents=True)
            path.write_text(text, "utf-8")
        report = Path(folder) / "report.json"
        subprocess.run(
            [program, "--license", "--quiet", "--json", str(report), str(inside)], check=True
        )
        files = json.loads(report.read_text("utf-8"))["files"]
    said = {
        int(item["path"].split("/")[-2]): _answer(item) for item in files if item["type"] == "file"
    }
    return [said[number] for number in range(len(texts))]


def _answer(item: dict[str, Any]) -> Answer:
    matches = [match for found in item["license_detections"] for match in found["matches"]]
    score = min((float(match["score"]) for match in matches), default=0.0)
    return Answer(item["detected_license_expression"] or "", score)


def table(program: str, originals: list[str], samples: list[Sample]) -> str:
    """Return what both say of the samples, as a Markdown table."""
    said = answers(program, [*originals, *(sample.text for sample in samples)])
    known, judged = said[: len(originals)], said[len(originals) :]
    rows: dict[str, list[tuple[bool, bool, bool]]] = defaultdict(list)
    for sample, answer in zip(samples, judged, strict=True):
        same = answer.expression == known[sample.origin].expression
        rows[sample.family].append((sample.changed, same, same and answer.score >= SURE))
    lines = [HEAD, "| --- | --- | --- | --- | --- |"]
    for family, found in rows.items():
        cells = [f"{sum(column)} of {len(found)}" for column in zip(*found, strict=True)]
        lines.append(f"| {family} | {len(found)} | " + " | ".join(cells) + " |")
    scores = ", ".join(f"{answer.expression} {answer.score:g}" for answer in known)
    return "\n".join([*lines, "", f"Of the texts themselves ScanCode says: {scores}."])
