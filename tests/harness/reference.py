"""Where the checkout and the reference data are."""

import gzip
import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
VARIABLE = "RAILLINT_REFERENCE"


def reference() -> Path:
    """Return the folder of reference data; skip the test where there is none."""
    named = os.environ.get(VARIABLE, "")
    if not named or not Path(named).is_dir():
        pytest.skip(f"needs the reference data: set {VARIABLE} to their folder")
    return Path(named).resolve()


def corpus_cards() -> Iterator[dict[str, str]]:
    """Yield the real cards: `repo`, `path`, `hf_id`, `text`."""
    with gzip.open(reference() / "corpus" / "cards.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


@cache
def facts(name: str) -> object:
    """Return a JSON file of the facts."""
    return json.loads((reference() / "facts" / name).read_bytes())
