"""What `--fix` makes of every card of the corpus, and how many cards a second it takes.

All in memory. Each card is fixed, and what came out is fixed again: the second time nothing
may change. A card that could be read must still be readable, and the lines of its text stay
but for those that a fix rewrites.

    RAILLINT_REFERENCE=FOLDER python benchmarks/fixing.py [--unsafe-fixes] [CARDS]
"""

import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from corpus import SLICE, cards

from raillint.card.card import Card
from raillint.config import Settings
from raillint.fixer import Fixed, fix_repo
from raillint.model import RepoReport
from raillint.profiles import chosen_rules
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource, Source
from raillint.runner import Run, check_repo

CARD = "README.md"
# Rules whose fix rewrites words of the text below the metadata, or the ends of all lines.
REWRITES = frozenset({"CS212", "LI108", "LI109", "MD101", "UR206", "RL901", "RL902", "RL903",
                      "RL904"})  # fmt: skip
# Rules whose fix may put a text in the place of a placeholder, and how long that may be.
FILLS = frozenset({"CS204", "UR201", "UR204"})
PLACEHOLDER = 3


class Judge:
    """Checks and fixes single cards with the default profile."""

    def __init__(self, *, unsafe: bool = False) -> None:
        settings = Settings()
        self.unsafe = unsafe
        self.run = Run(chosen_rules(settings), settings, edits="all" if unsafe else "safe")

    def check(self, source: Source) -> RepoReport:
        """Check a source with the edits of its fixes made."""
        return check_repo(RepoSnapshot(source), self.run)

    def fix(self, card: bytes) -> Fixed:
        """Fix a single card."""
        source = MemorySource({CARD: card}, whole=False)
        return fix_repo(source, self.check, unsafe=self.unsafe)


class Outcome(NamedTuple):
    """What went wrong with a fixed card, in words; nothing where all is as promised."""

    faults: tuple[str, ...]
    changed: bool
    fixed: Fixed


def judged(judge: Judge, text: str) -> Outcome:
    """Fix a card, and say what is wrong with the result."""
    before = text.encode("utf-8", "replace")
    fixed = judge.fix(before)
    after = fixed.changed.get(CARD)
    if after is None:
        return Outcome((), changed=False, fixed=fixed)
    return Outcome(tuple(_faults(judge, before, after, fixed)), changed=True, fixed=fixed)


def _faults(judge: Judge, before: bytes, after: bytes, fixed: Fixed) -> list[str]:
    faults = []
    if judge.fix(after).changed:
        faults.append("a second run changes it again")
    old, new = _card(before), _card(after)
    if old is not None and old.front_matter and (new is None or new.front_matter is None):
        faults.append("its metadata can no longer be read")
    codes = {item.code for item in fixed.report.repairs if item.outcome != "dropped"}
    lines, left = _body(before), iter(_body(after))
    if not codes & REWRITES:
        missing = sum(line not in left for line in lines) if not codes & FILLS else 0
        if missing:
            faults.append(f"{missing} lines of its text are gone or stand elsewhere")
        if codes & FILLS and _lost(lines, _body(after)) > PLACEHOLDER:
            faults.append("more of its text is gone than a placeholder")
    return faults


def _card(data: bytes) -> Card | None:
    return RepoSnapshot(MemorySource({CARD: data}, whole=False)).card


def _body(data: bytes) -> list[str]:
    """Return the lines of the text below the metadata."""
    card = _card(data)
    front = card.front_matter if card is not None else None
    return card.document.text[front.block.end :].splitlines() if card is not None and front else []


def _lost(before: list[str], after: list[str]) -> int:
    """Return how many lines are not there any more, wherever they stood."""
    return (Counter(before) - Counter(after)).total()


def _seconds(judge: Judge, texts: list[str]) -> tuple[float, float]:
    """Return how long fixing takes, and checking alone, taken alternately in slices."""
    plain = judge.run._replace(edits="")
    spent = {"fix": 0.0, "check": 0.0}
    for at in range(0, len(texts), SLICE):
        slice_ = [text.encode("utf-8", "replace") for text in texts[at : at + SLICE]]
        started = time.perf_counter()
        for card in slice_:
            judge.fix(card)
        between = time.perf_counter()
        for card in slice_:
            check_repo(RepoSnapshot(MemorySource({CARD: card}, whole=False)), plain)
        spent["fix"] += between - started
        spent["check"] += time.perf_counter() - between
    return spent["fix"], spent["check"]


def main() -> int:
    """Print how many cards were fixed, what failed, and the speed."""
    folder = os.environ.get("RAILLINT_REFERENCE", "")
    if not folder:
        print("set RAILLINT_REFERENCE to the folder of reference data", file=sys.stderr)
        return 2
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    judge = Judge(unsafe="--unsafe-fixes" in sys.argv)
    texts = list(cards(Path(folder)))[: numbers[0] if numbers else None]
    fixing, checking = _seconds(judge, texts)
    done: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    changed = 0
    for number, text in enumerate(texts):
        outcome = judged(judge, text)
        changed += outcome.changed
        done.update(f"{item.outcome} {item.code} {item.reason}".strip()
                    for item in outcome.fixed.report.repairs)  # fmt: skip
        for fault in outcome.faults:
            wrong[fault] += 1
            print(f"card {number}: {fault}", file=sys.stderr)
    print(f"{len(texts)} cards, {changed} changed; {len(texts) / fixing:,.0f} a second, "
          f"check alone {len(texts) / checking:,.0f}, ratio {fixing / checking:.2f}")  # fmt: skip
    for line, count in sorted(done.items()):
        print(f"  {count:6} {line}")
    print("faults:", dict(wrong) or "none")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
