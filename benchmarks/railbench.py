"""How well licence texts are identified and their touched clauses named.

    python benchmarks/railbench.py [--texts DIR] [--misses N] [--scancode PROGRAM [--sample N]]

Mutates the stock RAIL texts that are at hand (`raillint[texts]`, `RAILLINT_LICENSE_TEXTS`,
`RAILLINT_REFERENCE`) with fixed seeds, and prints a table; with `--scancode` also what that
program says of a sample of each family.
"""

import argparse
import os
import random
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

import mutations as edits
import scancode
from mutations import Mutation

from raillint.document import Document
from raillint.errors import DataError
from raillint.licensing.defects import file_defects
from raillint.licensing.identify import Match, shipped_library
from raillint.licensing.texts import license_text

STOCK = (
    ("bigscience-bloom-rail-1.0", "2022-05-19"),
    ("bigscience-openrail-m", "2022-08-18"),
    ("creativeml-openrail-m", "2022-08-22"),
    ("openrail++", "2022-11-24"),
    ("openrail++", "2023-07-26"),
    ("bigcode-openrail-m", "2023-05"),
    ("example-rail-m-1.0", "2026-11-01"),
)
SEED = 20261101


HEAD = (
    "| edit | examined | licence and edition | flagged | codes named exactly | status right "
    "| clause precision | clause recall | false alarms "
    "| median ms | 95th percentile | longest |"
)


class Score:
    """Counts of one family of edits."""

    def __init__(self) -> None:
        self.examined = self.identified = self.flagged = self.named = self.right = 0
        self.alarms = self.found = self.true = self.wanted = 0
        self.times: list[float] = []
        self.misses: list[str] = []


class Text(NamedTuple):
    """A stock text at hand."""

    license: str
    edition: str
    text: str


def stock_texts(folder: str) -> Iterator[Text]:
    """Yield the stock texts that can be had; names the others on standard error."""
    for license_id, edition in STOCK:
        try:
            found = license_text(license_id, edition, folder)
            yield Text(license_id, edition, found.text)
        except DataError:
            print(f"not at hand, left out: {license_id} of {edition}", file=sys.stderr)


def mutants(text: Text) -> Iterator[Mutation]:
    """Yield every change of a text that must be noticed."""
    chance = random.Random(f"{SEED}{text.license}{text.edition}")
    match = shipped_library().identify(Document("LICENSE", text.text))[0]
    spans = [(item.code, item.span.start, item.span.end) for item in match.restrictions]
    clauses = edits.clauses_in(text.text, spans)
    plain = [
        *edits.deletions(text.text, clauses, chance),
        *edits.insertions(text.text, clauses),
        *edits.drops(text.text, clauses),
        *edits.additions(text.text, clauses),
        *edits.two_at_once(text.text, clauses, chance),
    ]
    yield from plain
    yield from edits.untaught(text.text, clauses, chance)
    yield from edits.swaps(text.text, clauses, chance)
    yield from edits.list_first(text.text, clauses)
    hidden = [*edits.hidings(text.text, clauses)]
    yield from hidden
    for mutation in chance.sample(plain, min(len(plain), 150)):
        yield edits.compound(mutation, chance)
    weakened = [*edits.disarmings(text.text, clauses), *edits.releases(text.text, clauses)]
    weakened += edits.disarmings_around(text.text, clauses)
    weakened += edits.loosenings(text.text)
    yield from weakened
    for mutation in weakened:
        yield edits.compound(mutation, chance)
    for mutation in chance.sample([*plain, *weakened], 60):
        yield edits.on_one_line(mutation)


def benign(text: Text) -> Iterator[Mutation]:
    """Yield every change of a text that makes no difference, alone and in pairs."""
    yield Mutation("as it is", text.text, {})
    chance = random.Random(f"{SEED}{text.license}")
    for name, edit in edits.BENIGN.items():
        yield Mutation(f"benign: {name}", edit(text.text), {})
    for _ in range(60):
        names = chance.sample(sorted(edits.BENIGN), 2)
        if any(group.issuperset(names) for group in edits.APART):
            continue
        changed = edits.BENIGN[names[1]](edits.BENIGN[names[0]](text.text))
        yield Mutation(f"benign: {names[0]}, {names[1]}", changed, {})


def identified(text: Text, mutation: Mutation) -> tuple[Match | None, float]:
    """Return the match with the text's licence and edition, and how long it took."""
    document = Document("LICENSE", mutation.text)
    started = time.perf_counter()
    matches = shipped_library().identify(document)
    taken = time.perf_counter() - started
    named = [one for one in matches if (one.license, one.edition) == (text.license, text.edition)]
    return (named[0] if named else None), taken


def judge_change(text: Text, mutation: Mutation, score: Score) -> None:
    match, taken = identified(text, mutation)
    score.examined += 1
    score.times.append(taken)
    if match is None:
        score.misses.append(f"{text.license} {mutation.expected}: not identified")
        return
    score.identified += 1
    found = [(item.code, item.status) for item in match.restrictions if item.status != "same"]
    score.flagged += match.status != "exact"
    codes = {code for code, _ in found}
    score.true += len(codes & set(mutation.expected))
    score.found += len(codes)
    score.wanted += len(mutation.expected)
    score.named += codes == set(mutation.expected) and len(found) == len(codes)
    right = {code: "*" if mutation.expected.get(code) == "*" else status for code, status in found}
    score.right += right == mutation.expected
    if right != mutation.expected:
        score.misses.append(
            f"{text.license} wanted {mutation.expected} found {found} {mutation.note}"
        )


def judge_benign(text: Text, mutation: Mutation, score: Score) -> None:
    match, taken = identified(text, mutation)
    score.examined += 1
    score.times.append(taken)
    score.identified += match is not None
    if (
        match is None
        or match.status != "exact"
        or match.changes
        or any(item.status != "same" for item in match.restrictions)
    ):
        score.alarms += 1
        told = match and (
            match.status,
            [c.sentence for c in match.changes],
            [r[:3] for r in match.restrictions if r.status != "same"],
        )
        score.misses.append(f"{text.license} {text.edition} {mutation.family}: {told}")


def judge_cuts(text: Text, score: Score) -> None:
    for tenth in range(1, 10):
        cut = text.text[: len(text.text) * tenth // 10]
        document = Document("LICENSE", cut)
        started = time.perf_counter()
        matches = shipped_library().identify(document)
        score.times.append(time.perf_counter() - started)
        score.examined += 1
        named = [
            one for one in matches if (one.license, one.edition) == (text.license, text.edition)
        ]
        score.identified += bool(named)
        kinds = {defect.kind for defect in file_defects(document, matches)}
        score.flagged += bool(matches) and matches[0].status == "partial" and "truncated" in kinds
        if not named or matches[0].status != "partial" or "truncated" not in kinds:
            score.misses.append(
                f"{text.license} {text.edition} {tenth}/10: {[one[:5] for one in matches]} {kinds}"
            )


def judge_beside(text: Text, scores: dict[str, Score]) -> None:
    """Set terms beside a licence, which must be told, and words, which must not."""
    terms = edits.beside(text.text, edits.TERMS, "term beside")
    for mutation in (*terms, *edits.beside(text.text, edits.WORDS, "words beside")):
        score = scores[mutation.family]
        match, taken = identified(text, mutation)
        score.examined += 1
        score.times.append(taken)
        score.identified += match is not None
        document = Document("LICENSE", mutation.text)
        told = any(one.kind == "rider" for one in file_defects(document, [match] if match else []))
        touched = match is None or match.status != "exact"
        if mutation.family == "term beside":
            score.flagged += told
        score.alarms += touched or (told and mutation.family == "words beside")
        if touched or told != (mutation.family == "term beside"):
            score.misses.append(f"{text.license} {mutation.note}: {match and match.status} {told}")


def judge_words(text: Text, score: Score) -> None:
    """Drop, double and replace single words anywhere after the title: each must show."""
    chance = random.Random(f"{SEED}{text.license}{text.edition}words")
    places = [at for at in _words(text.text) if at[0] > 400]
    for number, (start, end) in enumerate(chance.sample(places, 120)):
        word = text.text[start:end]
        new = ("", f"{word} notwithstanding", "nevertheless")[number % 3]
        mutation = Mutation("words", text.text[:start] + new + text.text[end:], {})
        match, taken = identified(text, mutation)
        score.examined += 1
        score.times.append(taken)
        score.identified += match is not None
        score.flagged += match is not None and match.status != "exact"
        if match is None or match.status == "exact":
            score.misses.append(
                f"{text.license} {word!r} -> {new!r} at {start}: "
                f"{match and match.status} {text.text[start - 30 : end + 20]!r}"
            )


def _words(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(r"\b[a-z]{2,}\b", text)]


def run(folder: str) -> dict[str, Score]:
    """Return the scores of all families."""
    scores: dict[str, Score] = defaultdict(Score)
    for text in stock_texts(folder):
        for mutation in benign(text):
            judge_benign(
                text,
                mutation,
                scores[mutation.family if mutation.family == "as it is" else "benign edits"],
            )
        for mutation in mutants(text):
            judge_change(text, mutation, scores[mutation.family])
        judge_cuts(text, scores["cut at every tenth"])
        judge_words(text, scores["single words"])
        judge_beside(text, scores)
    return scores


def beside_scancode(folder: str, program: str, size: int) -> str:
    """Return the table of what ScanCode says of a sample of each family."""
    # A text of our own is none that ScanCode could know.
    texts = [text for text in stock_texts(folder) if not text.license.startswith("example")]
    rows = []
    for number, text in enumerate(texts):
        for mutation in (*benign(text), *mutants(text)):
            match, _ = identified(text, mutation)
            changed = match is None or match.status != "exact"
            family = "benign edits" if mutation.family.startswith("benign") else mutation.family
            rows.append(scancode.Sample(family, number, mutation.text, changed))
    return scancode.table(program, [text.text for text in texts], scancode.drawn(rows, size, SEED))


def table(scores: dict[str, Score]) -> str:
    """Return the scores as a Markdown table."""
    lines = [
        HEAD,
        "| --- " * 12 + "|",
    ]
    for name, score in scores.items():
        benign_family = name in {"as it is", "benign edits", "words beside"}
        clauses = score.wanted > 0 or name.startswith(("swap", "loosen"))
        cells = [
            name,
            str(score.examined),
            _share(score.identified, score.examined),
            ""
            if benign_family or name.startswith("swap")
            else _share(score.flagged, score.examined),
            _share(score.named, score.examined) if clauses else "",
            _share(score.right, score.examined) if clauses else "",
            _share(score.true, score.found) if score.wanted else "",
            _share(score.true, score.wanted) if score.wanted else "",
            str(score.alarms) if benign_family else "",
            *(f"{seconds * 1000:.1f}" for seconds in _spread(score.times)),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _spread(times: list[float]) -> tuple[float, float, float]:
    """Return the median, the 95th percentile and the longest."""
    ranked = sorted(times)
    return statistics.median(ranked), ranked[len(ranked) * 95 // 100], ranked[-1]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", default="", help="a folder of licence texts")
    parser.add_argument("--misses", type=int, default=0, help="print so many misses of each family")
    parser.add_argument("--scancode", default="", help="the program `scancode`, to compare with")
    parser.add_argument("--sample", type=int, default=20, help="texts of each family for it")
    options = parser.parse_args()
    named = os.environ.get("RAILLINT_REFERENCE", "")
    folder = options.texts or (str(Path(named) / "license_texts") if named else "")
    scores = run(folder)
    if not scores:
        print("no stock text is at hand", file=sys.stderr)
        return 3
    print(table(scores))
    for name, score in scores.items():
        for miss in score.misses[: options.misses]:
            print(f"{name}: {miss}")
    if options.scancode:
        print(f"\n{beside_scancode(folder, options.scancode, options.sample)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
