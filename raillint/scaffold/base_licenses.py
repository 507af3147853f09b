"""Under what the bases of a repository are, and how that is remembered where one had to say it."""

from raillint.licensing.compatibility import known_map
from raillint.repo.bases import lock_of, offline_bases
from raillint.repo.lineage import TAG, Ancestor, Bases
from raillint.repo.lock import render_lock
from raillint.repo.snapshot import RepoSnapshot
from raillint.scaffold.answers import Answers


def licenses_of(answers: Answers, bases: Bases) -> dict[str, str]:
    """Return the licence of each base: what is known, else what was answered."""
    rows = {base: bases.look_up(base) for base in answers.bases}
    known = {base: row.license for base, row in rows.items() if isinstance(row, Ancestor)}
    return {base: known.get(base) or answers.base_license for base in answers.bases}


def lock_with_said(repo: RepoSnapshot, answers: Answers, today: str, notes: list[str]) -> str:
    """Return the lock file with the licence that was said of bases, or nothing new.

    So `check` knows as well what nobody but the author could tell. It counts no more than a
    tag does.
    """
    lock = lock_of(repo)
    entries = dict(lock.entries) if lock else {}
    said = answers.base_license
    for base in answers.bases if said else ():
        row = offline_bases(repo).look_up(base)
        if not isinstance(row, Ancestor) or not row.license:
            entries[base.lower()] = Ancestor(
                base, (said,), restrictions=known_map(said), basis=TAG, date=today,
                source="said with `raillint init --base-license`",
            )  # fmt: skip
        elif row.license != said:
            notes.append(f"{base} is known to be under {row.license}, so that {said} was not used")
    return render_lock(entries.values()) if entries != (lock.entries if lock else {}) else ""
