"""What the difference between two licences means legally, in one sentence."""

from collections import Counter
from collections.abc import Iterable, Sequence

from raillint.licensing.contrast import (
    ADDED,
    DIFFERENT,
    MISSING,
    MIXED,
    SAME,
    STRONGER,
    WEAKER,
    ObligationRow,
    RestrictionRow,
)
from raillint.licensing.obligations import obligations

_SHOWN = 4  # duties that are named
# What B does to the restrictions of A, the weightiest first.
_DOES = ((MISSING, "loses"), (WEAKER, "narrows"), (MIXED, "narrows in part and widens in part"),
         (STRONGER, "widens"), (ADDED, "adds"))  # fmt: skip


def summary(
    restrictions: Iterable[RestrictionRow] | None, duties: Iterable[ObligationRow] | None
) -> str:
    """Return what B leaves of A, as a sentence. Nothing in place of rows: they are not known."""
    return f"In short: {_uses(restrictions)}; {_duties(duties)}"


def _uses(rows: Iterable[RestrictionRow] | None) -> str:
    if rows is None:
        return "what B makes of A's use restrictions cannot be told"
    found = Counter(row.status for row in rows)
    if not found:
        return "neither side is known to restrict uses"
    if set(found) == {SAME}:
        return f"B has the same {found[SAME]} use restrictions as A"
    does = _joined([f"{word} {found[status]}" for status, word in _DOES if found[status]])
    weaker = found[MISSING] + found[WEAKER] + found[MIXED]
    free = (
        "some of what A forbids is free under B"
        if weaker
        else "B forbids all that A does, and more"
    )
    return f"of the use restrictions B {does}: {free}"


def _duties(rows: Iterable[ObligationRow] | None) -> str:
    if rows is None:
        return "what it makes of the duties cannot be told"
    listed = list(rows)
    parts = []
    for status, word in ((MISSING, "drops"), (DIFFERENT, "changes"), (ADDED, "adds")):
        titles = (obligations()[row.name].title for row in listed if row.status == status)
        names = [title[:1].lower() + title[1:] for title in titles]
        parts += [f"{word} {len(names)} ({_named(names)})"] if names else []
    return f"of the duties and rights it {_joined(parts)}" if parts else "no duty or right differs"


def _joined(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
