"""What is made of real LICENSE files, held against their labels.

    RAILLINT_REFERENCE=DIR python benchmarks/real_licenses.py [--findings]

With `--findings` each file is put into a repository whose metadata declares the licence that
the file was identified as, and what the rules on licences say of it is printed, to be read.
The labels are those of the reference data, corrected by `tests/labels/licenses.json`.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from raillint.config import Settings
from raillint.document import Document
from raillint.licensing.catalogue import find
from raillint.licensing.defects import file_defects
from raillint.licensing.identify import shipped_library
from raillint.model import Finding, Unsure
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource
from raillint.runner import Run, check_repo

CORRECTIONS = Path(__file__).parent.parent / "tests" / "labels" / "licenses.json"
STOCK = frozenset(
    (
        "bigscience-bloom-rail-1.0",
        "bigscience-openrail-m",
        "creativeml-openrail-m",
        "openrail++",
        "bigcode-openrail-m",
    )
)


class Outcome(NamedTuple):
    """One file: its label, what was found, and what does not agree."""

    file: str
    kind: str
    found: str
    disagreements: tuple[str, ...]
    corrected: bool
    seconds: float


def labels(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the label of every file, corrected."""
    corrections = json.loads(CORRECTIONS.read_bytes())
    for case in json.loads((folder / "cases.json").read_bytes()):
        yield {
            **case,
            **corrections.get(case["file"], {}),
            "corrected": case["file"] in corrections,
        }


def outcomes(folder: Path) -> Iterator[Outcome]:
    """Identify every file."""
    for label in labels(folder):
        document = Document(label["file"], (folder / label["file"]).read_text("utf-8", "replace"))
        started = time.perf_counter()
        matches = shipped_library().identify(document)
        seconds = time.perf_counter() - started
        kinds = {defect.kind for defect in file_defects(document, matches)}
        told = ", ".join(f"{one.license} {one.edition} {one.status}" for one in matches)
        bad = tuple(_disagreements(label, matches, kinds))
        found = f"{told or 'unknown'}{' · ' + ', '.join(sorted(kinds)) if kinds else ''}"
        yield Outcome(label["file"], label["kind"], found, bad, label["corrected"], seconds)


def _disagreements(label: dict[str, Any], matches: Any, kinds: set[str]) -> Iterator[str]:
    named = [one for one in matches if one.status != "claimed"]
    if label["license"] is None:
        if named:
            yield f"is labelled as no licence, named {named[0].license}"
        if label["status"] == "claimed" and not any(one.status == "claimed" for one in matches):
            yield "is labelled as claimed"
    else:
        right = [one for one in named if one.license == label["license"]]
        if not right:
            yield f"is labelled {label['license']}"
        for field in ("edition", "status", "embedded"):
            if right and label.get(field) is not None and getattr(right[0], field) != label[field]:
                yield f"is labelled {label[field]}, found {getattr(right[0], field)}"
    missing = set(label["defects"]) - kinds
    if missing:
        yield f"lacks the defects {', '.join(sorted(missing))}"
    if label["kind"] != "positive":
        exact = [one for one in named if one.license in STOCK and one.status == "exact"]
        if exact:
            yield f"was called {exact[0].license}, exact"


def card_for(license_id: str) -> str:
    """Return a card that declares a licence, as the Hub has it."""
    known = find(license_id)
    if known is not None and known.hub_id and known.hub_names == "text":
        return f"---\nlicense: {known.hub_id}\n---\n\n# A model\n"
    name = license_id or "acme-terms"
    return f"---\nlicense: other\nlicense_name: {name}\nlicense_link: LICENSE\n---\n\n# A model\n"


def said(folder: Path) -> Iterator[tuple[str, tuple[Finding, ...], tuple[Unsure, ...]]]:
    """Yield what the rules on licence texts say of each file: findings, undecided checks."""
    settings = Settings(profile="publisher")
    rules = tuple(rule for rule in chosen_rules(settings) if rule.code[:2] in {"LI", "LT"})
    for label in labels(folder):
        text = (folder / label["file"]).read_text("utf-8", "replace")
        matches = shipped_library().identify(Document("LICENSE", text))
        declared = next((one.license for one in matches), "")
        source = MemorySource({"README.md": card_for(declared), "LICENSE": text})
        report = check_repo(RepoSnapshot(source), Run(rules, settings))
        yield label["file"], report.findings, report.undecided


def _print_said(folder: Path) -> None:
    counts: dict[str, int] = {}
    for file, findings, undecided in said(folder):
        for item in findings:
            counts[item.code] = counts.get(item.code, 0) + 1
            print(f"{file}:{item.place.line}: {item.severity.label}[{item.code}] {item.message}")
        for unsure in undecided:
            print(f"{file}: undecided[{unsure.code}] {unsure.reason}")
    print(", ".join(f"{code}: {count}" for code, count in sorted(counts.items())))


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--findings", action="store_true", help="print what the rules say")
    options = parser.parse_args()
    named = os.environ.get("RAILLINT_REFERENCE", "")
    folder = Path(named) / "corpus" / "licenses"
    if not named or not folder.is_dir():
        print("set RAILLINT_REFERENCE to the folder of reference data", file=sys.stderr)
        return 3
    if options.findings:
        _print_said(folder)
        return 0
    rows = list(outcomes(folder))
    agree = [row for row in rows if not row.disagreements]
    print(f"{len(agree)} of {len(rows)} files agree with their labels")
    for kind in ("positive", "derived", "negative"):
        chosen = [row for row in rows if row.kind == kind]
        good = sum(not row.disagreements for row in chosen)
        print(f"  {kind}: {good} of {len(chosen)}")
    print(f"labels corrected by hand: {sum(row.corrected for row in rows)}")
    print(f"slowest file: {max(row.seconds for row in rows) * 1000:.1f} ms")
    for row in rows:
        for told in row.disagreements:
            print(f"{row.file}: {told}; found {row.found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
