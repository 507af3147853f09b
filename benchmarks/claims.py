"""Draw claims of cards in the reference corpus to be read: is the value the model's own?

`claims.py KIND [--count N]` prints how many claims of a kind the cards make and a draw of
them. The folder with the corpus is named by RAILLINT_REFERENCE.
"""

import argparse
import gzip
import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from raillint.card.card import Card  # noqa: E402 - found through the line above
from raillint.card.stated import (  # noqa: E402
    architectures,
    decoding,
    emissions,
    formats,
    lengths,
    results,
    settings,
    sizes,
    sources,
)
from raillint.card.stated.claim import Stated  # noqa: E402
from raillint.document import Document  # noqa: E402

VARIABLE = "RAILLINT_REFERENCE"
SEED = "22 November 2026"
SHOWN = 160
KINDS: dict[str, Callable[[Card], Iterator[Stated]]] = {
    "size": sizes.stated_sizes,
    "architecture": architectures.stated_architectures,
    "context": lengths.stated_lengths,
    "format": formats.stated_formats,
    "decoding": decoding.recommended_decoding,
    "evaluated": decoding.evaluated_decoding,
    "result": results.stated_results,
    "dataset": sources.stated_datasets,
    "language": sources.stated_languages,
    "hardware": emissions.stated_hardware,
    "hours": emissions.stated_hours,
    "emissions": emissions.stated_emissions,
    "setting": settings.stated_settings,
}


def main() -> int:
    """Print the draw."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("kind", choices=KINDS, help="the kind of claims")
    parser.add_argument("--count", type=int, default=150, help="how many to draw")
    options = parser.parse_args()
    corpus = Path(os.environ.get(VARIABLE, "")) / "corpus" / "cards.jsonl.gz"
    if not os.environ.get(VARIABLE) or not corpus.is_file():
        print(f"set {VARIABLE} to the folder that holds corpus/cards.jsonl.gz", file=sys.stderr)
        return 2
    found = []
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            card = Card(Document("README.md", row["text"]))
            for claim in KINDS[options.kind](card):
                place = card.document.line_at(claim.span.start)
                found.append((row["hf_id"], place, claim))
    found.sort(key=lambda item: hashlib.sha256(f"{SEED} {item[:2]}".encode()).hexdigest())
    cards = len({name for name, _, _ in found})
    print(f"{len(found)} claims in {cards} cards, {min(len(found), options.count)} drawn")
    for name, place, claim in found[: options.count]:
        line = " ".join(claim.sentence.split())[:SHOWN]
        print(name, place, claim.kind, claim.shown, claim.label, line, sep=" | ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
