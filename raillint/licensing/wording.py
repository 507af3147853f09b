"""What the wording of a restriction says of its strength, before and after a change."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from raillint.licensing.recognise import marker_meaning, markers, qualifiers_from
from raillint.licensing.restrictions import (
    ORDERS,
    UNCONDITIONAL,
    Qualifiers,
    as_data,
    strength,
)
from raillint.licensing.terms import terms

NARROWED, WIDENED, REWORDED = "narrowed", "widened", "reworded"
NOT_DECIDED = "what that means was not decided"
# A clause that lost a larger share of its words, with nothing in their place, is another one.
GUTTED = 0.3

# What turns a prohibition into advice, or leaves it to whoever is bound by it.
HEDGES = frozenset({
    "advice", "advise", "advised", "advisory", "aim", "ask", "asked", "asks", "aspire",
    "attempt", "commercially", "discouraged", "encourage", "encouraged", "endeavor",
    "endeavour", "expected", "feasible", "guidance", "guideline", "guidelines", "hope",
    "ideally", "informative", "intend", "intention", "invited", "kindly", "nonbinding",
    "optional", "ought", "please", "possible", "practicable", "practical", "prefer",
    "preferably", "reasonable", "reasonably", "recommend", "recommendation",
    "recommended", "request", "requested", "should", "strive", "suggest", "suggested",
    "try", "unenforceable", "voluntarily", "voluntary", "wish",
})  # fmt: skip


# Words that begin a condition or a circumstance.
_CONDITIONS = frozenset(
    [
        "with",
        "without",
        "where",
        "when",
        "while",
        "unless",
        "if",
        "except",
        "for",
        "in",
        "on",
        "by",
        "during",
        "within",
        "under",
        "to",
        "that",
        "which",
        "who",
        "against",
        "through",
        "using",
        "via",
        "at",
        "after",
        "before",
        "until",
        "provided",
        "beyond",
        "outside",
        "inside",
        "as",
        "save",
        "than",
    ]
)


class Wording(NamedTuple):
    """The phrases of the taxonomy in a clause, and the qualifiers they state."""

    cues: frozenset[str]
    qualifiers: Qualifiers

    @classmethod
    def of(cls, cues: Iterable[str]) -> "Wording":
        """Return the wording of phrases that are known."""
        found = frozenset(cues)
        return cls(found, qualifiers_from(found))

    @classmethod
    def read(cls, text: str) -> "Wording":
        """Return the wording of a running text."""
        return cls.of(markers(text))

    def data(self) -> dict[str, str]:
        """Return the qualifiers as JSON data."""
        return as_data(self.qualifiers)


def judge(
    before: Wording, after: Wording, lost: str, gained: Sequence[str], size: int = 0
) -> tuple[str, str]:
    """Return the status of a changed restriction, and what follows in a plain sentence.

    ``lost`` are the roles of the words that are gone, ``gained`` the words that are new,
    ``size`` is how many words the clause had.
    """
    if not lost:  # nothing was taken away, so that what was there still counts
        after = Wording.of(after.cues | before.cues)
    elif not gained:
        after = Wording.of(after.cues & before.cues)
    weaker, stronger = _moved(before.qualifiers, after.qualifiers)
    if weaker and not stronger:
        return NARROWED, _sentence(weaker, before, after, weakened=True)
    if stronger and not weaker:
        return WIDENED, _sentence(stronger, before, after, weakened=False)
    if weaker:
        lost_part = _sentence(weaker, before, after, weakened=True)
        return REWORDED, f"{lost_part}; {_sentence(stronger, before, after, weakened=False)}"
    hedge = hedge_in(gained)
    if hedge:
        return NARROWED, f"“{hedge}” was added: what was forbidden is only advised against"
    return _by_cues(before, after) or _by_size(lost, gained, size) or _by_roles(lost, gained)


def hedge_in(words: Collection[str]) -> str:
    """Return the first word that makes advice of a prohibition, or nothing."""
    return next((word for word in words if word in HEDGES), "")


def _by_size(lost: str, gained: Sequence[str], size: int) -> tuple[str, str] | None:
    """Judge a clause of which much was cut away and little put in its place."""
    cut = len(lost) - lost.count("e") - len(gained)
    if size and cut > GUTTED * size:
        return (
            NARROWED,
            f"{len(lost)} of its {size} words were removed: the clause reaches less far",
        )
    return None


def _moved(before: Qualifiers, after: Qualifiers) -> tuple[list[str], list[str]]:
    """Return the qualifiers that became weaker, and those that became stronger."""
    steps = {
        name: strength(name, new) - strength(name, old)
        for name, old, new in zip(ORDERS, before, after, strict=True)
    }
    return [n for n, step in steps.items() if step > 0], [
        n for n, step in steps.items() if step < 0
    ]


def _sentence(names: Sequence[str], before: Wording, after: Wording, *, weakened: bool) -> str:
    parts = []
    for name in names:
        qualifier = terms().qualifiers[name]
        told = qualifier.weakened if weakened else qualifier.strengthened
        parts.append(f"{_because(name, before, after)}: {told}")
    return "; ".join(parts)


def _because(name: str, before: Wording, after: Wording) -> str:
    """Say which of our own phrases came or went."""
    added, removed = after.cues - before.cues, before.cues - after.cues
    for cues, what in ((added, "was added"), (removed, "was removed")):
        chosen = sorted(cue for cue in cues if marker_meaning(cue)[0] == name)
        if chosen:
            return f"“{chosen[0]}” {what}"
    return f"the words on {name} were changed"


def _by_cues(before: Wording, after: Wording) -> tuple[str, str] | None:
    """Judge phrases that came or went without moving a qualifier to another value.

    Phrases of a qualifier are asked before mere wording.
    """
    added, removed = after.cues - before.cues, before.cues - after.cues
    for wording in (False, True):
        came = {cue: _broadens(cue, after) for cue in added if _is_wording(cue) == wording}
        went = {cue: _broadens(cue, before) for cue in removed if _is_wording(cue) == wording}
        widening = {cue for cue, broad in came.items() if broad}
        widening |= {cue for cue, broad in went.items() if not broad}
        narrowing = (came.keys() | went.keys()) - widening
        if bool(narrowing) != bool(widening):
            cue = min(narrowing or widening)
            what = "added" if cue in added else "removed"
            if narrowing:
                return NARROWED, f"“{cue}” was {what}: the clause reaches less far"
            return WIDENED, f"“{cue}” was {what}: the clause reaches further"
    return None


def _is_wording(cue: str) -> bool:
    return marker_meaning(cue)[0] == "wording"


def _broadens(cue: str, wording: Wording) -> bool:
    """Tell whether a phrase makes a clause reach further."""
    name, value = marker_meaning(cue)
    if name == "wording":
        return value == "broad"
    if name == "disclosure":
        return value == "unless-clear" and wording.qualifiers.disclosure != "irrelevant"
    if name == "effect":
        return value == "likely"
    return (value == ORDERS[name][0] and value != getattr(UNCONDITIONAL, name)) or (
        name,
        value,
    ) == ("intent", "none")


def _by_roles(lost: str, gained: Sequence[str]) -> tuple[str, str]:
    """Judge by the place of the words: members of a list joined by "or" came or went."""
    if not gained and lost and set(lost) <= {"a", "o"}:
        return NARROWED, "a member of a list was dropped: the clause reaches less far"
    if gained and "or" in {gained[0], gained[-1]} and set(lost) <= {"o"}:
        return WIDENED, "an alternative was added: the clause reaches further"
    if gained and not lost and (gained[0] in _CONDITIONS or gained[-1].endswith("ly")):
        return NARROWED, "a condition was added: the clause reaches less far"
    if gained and list(gained) == ["and"] and lost == "o":
        return NARROWED, "“or” became “and”: both conditions must now be met"
    return REWORDED, f"the wording was changed; {NOT_DECIDED}"
