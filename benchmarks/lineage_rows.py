"""Check real derivatives of RAIL bases against a Hub on the loopback, and print what is found.

The rows are those of `corpus/lineage_rail.tsv` in the reference folder whose derivative has
a card in the corpus. The card of each and of each base that has one is served as a repository
that holds nothing else, and asked for with the real client:

    RAILLINT_REFERENCE=FOLDER python benchmarks/lineage_rows.py [--weight error] [--code LN101]
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

VARIABLE = "RAILLINT_REFERENCE"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--weight", default="error", help="print findings of this weight")
    parser.add_argument("--code", default="LN", help="print findings of codes that begin so")
    options = parser.parse_args()
    folder = os.environ.get(VARIABLE, "")
    if not folder:
        print(f"set {VARIABLE} to the folder of reference data", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        shelf, targets = _serve(Path(folder) / "corpus", Path(scratch))
        with import_module("hub.server").HubServer(shelf) as server:
            repos = _checked(targets, server.endpoint, Path(scratch))
    weights = Counter(
        (item["code"], item["severity"])
        for repo in repos
        for item in repo["findings"]
        if item["code"].startswith("LN")
    )
    for (code, weight), count in sorted(weights.items()):
        print(f"{code} {weight}: {count}")
    undecided = sum(bool(repo["undecided"]) for repo in repos)
    print(f"{len(repos)} repositories checked, {undecided} with something undecided")
    for target, item in _wanted(repos, options.code, options.weight):
        print(f"\n{target}:{item['line']}: {item['code']} {item['message']}")
        for line in item["evidence"]:
            print(f"    {line}")
    return 0


def _wanted(
    repos: list[dict[str, Any]], code: str, weight: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    for repo in repos:
        for item in repo["findings"]:
            if item["code"].startswith(code) and item["severity"] == weight:
                yield repo["target"], item


def _serve(corpus: Path, scratch: Path) -> tuple[Path, list[str]]:
    """Write the cards of the rows as repositories; return their folder and the derivatives."""
    rows = (corpus / "lineage_rail.tsv").read_text("utf-8").splitlines()[1:]
    pairs = [(cells[0], cells[2]) for cells in (row.split("\t") for row in rows)]
    wanted = {name.lower() for pair in pairs for name in pair}
    shelf = scratch / "shelf"
    served: dict[str, str] = {}
    with gzip.open(corpus / "cards.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            card = json.loads(line)
            name = card["hf_id"]
            if name.lower() in wanted and name.lower() not in served and "/" in name:
                served[name.lower()] = name
                path = shelf / name / "README.md"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(card["text"], "utf-8")
    derivatives = dict.fromkeys(first for first, _ in pairs if first.lower() in served)
    with_base = sum(first.lower() in served and base.lower() in served for first, base in pairs)
    print(
        f"{len(pairs)} rows, {len(derivatives)} derivatives served, {with_base} rows with the base"
    )
    return shelf, [served[name.lower()] for name in derivatives]


def _checked(targets: list[str], endpoint: str, scratch: Path) -> list[dict[str, Any]]:
    listed = scratch / "targets.txt"
    listed.write_text("\n".join(targets) + "\n", "utf-8")
    home = str(scratch / "home")
    env = {**os.environ, "HF_ENDPOINT": endpoint, "HF_HOME": home, "RAILLINT_CACHE": home,
           "PYTHONPATH": str(ROOT)}  # fmt: skip
    command = ["check", "--from-file", str(listed), "--format", "json", "--profile", "openrail"]
    done = subprocess.run(
        [sys.executable, "-m", "raillint", *command],
        env=env, capture_output=True, text=True, check=False, cwd=scratch,
    )  # fmt: skip
    if not done.stdout:
        sys.exit(done.stderr)
    repos: list[dict[str, Any]] = json.loads(done.stdout)["repos"]
    return repos


if __name__ == "__main__":
    sys.exit(main())
