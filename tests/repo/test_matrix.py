"""The decision table of lineages, cell by cell and end to end, and merges of two.

The table is typed from the licence texts' comparison, not read from raillint's own data.
"""

import sys
from collections.abc import Iterator
from itertools import combinations, product
from typing import NamedTuple

from raillint.config import Settings
from raillint.licensing.compatibility import known_map
from raillint.model import RepoReport
from raillint.profiles import chosen_rules
from raillint.repo.bases import LockedBases
from raillint.repo.lineage import Ancestor
from raillint.repo.lock import read_lock, render_lock
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource
from raillint.runner import Run, check_repo

BLOOM, BIGSCIENCE = "bigscience-bloom-rail-1.0", "bigscience-openrail-m"
CREATIVE, PLUS, BIGCODE = "creativeml-openrail-m", "openrail++", "bigcode-openrail-m"
STOCK = (BLOOM, BIGSCIENCE, CREATIVE, PLUS, BIGCODE)
PERMISSIVE = ("apache-2.0", "mit", "bsd-3-clause", "cc0-1.0", "unlicense")
CC = ("cc-by-4.0", "cc-by-nc-4.0")
CLOSED = ("cc-by-sa-4.0", "gpl-3.0", "agpl-3.0", "lgpl-3.0", "cc-by-nd-4.0")
VENDOR = ("llama3", "gemma")
NONE = ""  # no licence at all

# A cell: the rule and its weight, nothing where the terms go on, or that it cannot be told.
Cell = tuple[str, str] | None
OK: Cell = None
ASK: Cell = ("undecided", "")
NARROWER: Cell = ("LN103", "warning")
LACKS: Cell = ("LN102", "error")
DROPS: Cell = ("LN101", "error")
NEVER: Cell = ("LN101", "never")  # no added text cures it
FORBIDDEN: Cell = ("LN107", "never")
KEEP: Cell = ("LN108", "error")
BARS: Cell = ("LN108", "never")
NC: Cell = ("LN109", "error")


def row(stock: tuple[Cell, ...], *, permissive: Cell, closed: Cell, vendor: Cell,
        openrail: Cell) -> dict[str, Cell]:  # fmt: skip
    """Return a row of the table by the derivative's licence.

    No licence, and CC BY with or without NC, do to a base what a permissive licence does.
    """
    return {
        **dict(zip(STOCK, stock, strict=False)),
        **dict.fromkeys(PERMISSIVE, permissive),
        **dict.fromkeys(CC, permissive),
        **dict.fromkeys(CLOSED, closed),
        **dict.fromkeys(VENDOR, vendor),
        "openrail": openrail,
        NONE: permissive,
    }


def rail(*stock: Cell, vendor: Cell = LACKS) -> dict[str, Cell]:
    return row(stock, permissive=DROPS, closed=NEVER, vendor=vendor, openrail=ASK)


def alike(cell: Cell) -> dict[str, Cell]:
    return row((cell,) * 5, permissive=cell, closed=cell, vendor=cell, openrail=cell)


def own_terms(own: str) -> dict[str, Cell]:
    cells = row((DROPS,) * 5, permissive=DROPS, closed=NEVER, vendor=DROPS, openrail=DROPS)
    return {**cells, own: OK}


def without(cells: dict[str, Cell], *unstated: str) -> dict[str, Cell]:
    """Return a row without the cells of which the table says nothing."""
    return {license_id: cell for license_id, cell in cells.items() if license_id not in unstated}


COPYLEFT = row((BARS,) * 5, permissive=KEEP, closed=OK, vendor=BARS, openrail=BARS)
TABLE: dict[str, dict[str, Cell]] = {
    BLOOM: rail(OK, NARROWER, LACKS, LACKS, NARROWER),
    BIGSCIENCE: rail(OK, OK, LACKS, LACKS, NARROWER),
    CREATIVE: rail(OK, OK, OK, OK, NARROWER),
    PLUS: rail(OK, OK, OK, OK, NARROWER),
    BIGCODE: rail(NARROWER, NARROWER, LACKS, LACKS, OK),
    "rail-generator-openrail": rail(*[ASK] * 5, vendor=ASK),
    "opt-175b": alike(FORBIDDEN),
    **{base: without(alike(OK), NONE) for base in ("apache-2.0", "mit", "bsd-3-clause")},
    "cc-by-nc-4.0": {**without(alike(NC), *CLOSED), "cc-by-nc-4.0": OK},
    "cc-by-nc-sa-4.0": {**without(alike(NC), *CLOSED, "cc-by-nc-4.0"), "cc-by-nc-sa-4.0": OK},
    "cc-by-nd-4.0": alike(FORBIDDEN),
    "cc-by-nc-nd-4.0": alike(FORBIDDEN),
    # Which copyleft licences may follow one another depends on their versions.
    "gpl-3.0": without(COPYLEFT, *(item for item in CLOSED if item != "gpl-3.0")),
    "agpl-3.0": without(COPYLEFT, *(item for item in CLOSED if item != "agpl-3.0")),
    "llama3": own_terms("llama3"),
    "gemma": own_terms("gemma"),
}
ASKING = {BLOOM, BIGSCIENCE, CREATIVE, PLUS, BIGCODE, "rail-generator-openrail", "cc-by-nc-4.0",
          "cc-by-nc-sa-4.0", "gpl-3.0", "agpl-3.0", "llama3", "gemma"}  # fmt: skip


class Case(NamedTuple):
    """A derivative of one base or more."""

    bases: tuple[str, ...]
    own: str
    passed_on: bool = False
    same_owner: bool = False
    sure: bool = True


def cases() -> Iterator[Case]:
    for base, cells in TABLE.items():
        for own, passed_on, same_owner, sure in product(cells, *[(False, True)] * 3):
            yield Case((base,), own, passed_on, same_owner, sure)


def merges() -> Iterator[Case]:
    for pair in combinations(TABLE, 2):
        both = TABLE[pair[0]].keys() & TABLE[pair[1]].keys()
        for own in (*STOCK, "apache-2.0", "cc-by-nc-4.0", "gpl-3.0", "llama3", "openrail", NONE):
            if own in both:
                yield from (Case(pair, own, passed_on) for passed_on in (False, True))


def expected(case: Case) -> set[tuple[str, str]]:
    """Return what the table says: rules with their weights, and whether something is undecided."""
    found = [(base, cell) for base in case.bases if (cell := _cell(case, base)) is not None]
    asking = [base for base in case.bases if base in ASKING]
    said = {cell for base, cell in found if cell == ASK or base not in asking or len(asking) < 2}
    merged = {cell[1] for base, cell in found if base in asking and cell != ASK}
    if len(asking) == 2 and merged:
        said.add(("LN110", "error" if "error" in merged else "warning"))
    return said


def _cell(case: Case, base: str) -> Cell:
    cell = TABLE[base][case.own]
    if cell is None:
        return None
    code, weight = cell
    if weight != "never" and case.passed_on:
        return None
    # Llama and Gemma are not for those who build on them to license anew.
    if case.same_owner and base not in VENDOR:
        return None if cell == ASK else (code, "info")
    weight = "error" if weight == "never" else weight
    return code, "warning" if weight == "error" and not case.sure else weight


def checked(case: Case) -> RepoReport:
    """Check the derivative as a repository on the Hub whose bases a lock file knows."""
    ids = [f"studio/base-{at}" for at in range(len(case.bases))]
    known = [
        Ancestor(
            repo_id,
            (license_id,),
            restrictions=known_map(license_id),
            basis="checked" if case.sure else "tag",
        )
        for repo_id, license_id in zip(ids, case.bases, strict=True)
    ]
    lines = ["---", *([f"license: {case.own}"] if case.own else []), "base_model:"]
    lines += [*(f"- {repo_id}" for repo_id in ids), "---", "", "# A model", ""]
    if case.passed_on:
        links = (
            f"[its licence](https://huggingface.co/{repo_id}/blob/main/LICENSE)" for repo_id in ids
        )
        lines += [f"Use is subject to the restrictions of {link}.\n" for link in links]
    owner = "studio" if case.same_owner else "shop"
    source = MemorySource({"README.md": "\n".join(lines)}, hub_id=f"{owner}/made", gated="")
    settings = Settings(select=("LN",))
    lock = read_lock(render_lock(known))
    run = Run(chosen_rules(settings), settings, bases=lambda _: LockedBases(lock))
    return check_repo(RepoSnapshot(source), run)


def said(report: RepoReport) -> set[tuple[str, str]]:
    found = {(item.code, item.severity.label) for item in report.findings}
    return found | ({ASK} if report.undecided else set())


def differences(every: Iterator[Case]) -> tuple[int, list[str]]:
    """Return how many cases were checked, and those where the report is not as the table says."""
    count, wrong = 0, []
    for case in every:
        report = checked(case)
        assert not report.crashes, report.crashes
        count += 1
        if said(report) != expected(case):
            wrong.append(f"{case}: {said(report)}, the table says {expected(case)}")
    return count, wrong


def test_every_cell_is_judged_as_the_table_says() -> None:
    count, wrong = differences(cases())
    assert not wrong, "\n".join(wrong[:20])
    assert count >= 2_000
    sys.stdout.write(f"{count:,} derivatives of one base, all as the table says\n")


def test_every_merge_of_two_is_judged_as_the_table_says() -> None:
    count, wrong = differences(merges())
    assert not wrong, "\n".join(wrong[:20])
    assert count >= 1_000
    sys.stdout.write(f"{count:,} merges of two, all as the table says\n")


def test_an_accusation_says_what_was_looked_at() -> None:
    (finding,) = checked(Case((CREATIVE,), "apache-2.0")).findings
    told = "\n".join(finding.evidence)
    for rung in ("licence files:", "card:", "gate text:", "same organisation:", "relicensed base:"):
        assert rung in told
    assert "README.md:4" in told
    assert "this repository: apache-2.0" in told
    assert "lost: breaking the law" in told
    assert "raillint licenses compose --from creativeml-openrail-m" in finding.help
