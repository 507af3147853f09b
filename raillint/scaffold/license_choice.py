"""Which licences fit a release: what is released, what is allowed, what the bases require."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from raillint.errors import UsageError
from raillint.licensing.catalogue import License, catalogue, find
from raillint.licensing.compatibility import (
    COVERS,
    DROPS,
    FORBIDDEN,
    INCURABLE,
    NARROWER,
    Relicensing,
    known_map,
    relicense_verdict,
    stock_cover,
    united,
)
from raillint.licensing.descriptor import read_descriptor
from raillint.licensing.duties import PASS_ON
from raillint.scaffold.answers import Answers
from raillint.scaffold.papers import Base

# What a release without a restricted base is most often put under, by what is released.
_COMMON = {
    "data": ("cc-by-4.0", "cc0-1.0", "cc-by-sa-4.0", "cc-by-nc-4.0"),
    "model": ("apache-2.0", "mit", "openmdw-1.0"),
    "source": ("apache-2.0", "mit", "rail-source-1.1"),
    "application": ("apache-2.0", "mit"),
}
# What bars commercial use, sharing what is made from it, or both; no stock RAIL does.
_BARRING = {
    (False, True): ("cc-by-nc-4.0", "cc-by-nc-sa-4.0"),
    (True, False): ("cc-by-nd-4.0",),
    (False, False): ("cc-by-nc-nd-4.0",),
}
_SHARED = frozenset({"allowed", "share-alike"})
_RELEASED = {"model": ("model",), "dataset": ("data",), "space": ("application", "source")}
_SUFFIX = {"data": "D", "application": "A", "model": "M", "source": "S"}


_NAMED = 4  # codes that a message names
_MOST_CHOICES = 6  # licences that it names


class Proposal(NamedTuple):
    """A licence that fits, its letters in the name of a RAIL (D, A, M, S), and why it fits."""

    id: str
    name: str
    suffix: str
    why: str


def released_by(kind: str) -> tuple[str, ...]:
    """Return what a repository of a kind releases unless somebody says otherwise."""
    return _RELEASED[kind]


def suffix_of(artefacts: Iterable[str]) -> str:
    """Return the letters of what is released, in the order of the name (licenses.ai)."""
    chosen = set(artefacts)
    return "".join(letter for name, letter in _SUFFIX.items() if name in chosen)


def proposals(
    released: Sequence[str],
    bases: Sequence[str],
    *,
    restricted: bool = True,
    commercial: bool = True,
    derivatives: bool = True,
) -> tuple[Proposal, ...]:
    """Return the licences that cover what every base requires, the closest first.

    ``bases`` are licence ids. ``restricted`` asks for a RAIL licence where the bases leave
    the choice; ``commercial`` for one that allows commercial use, and without it for one
    that bars it, as without ``derivatives`` for one that bars sharing what is made from it.
    """
    wanted = united(found for base in bases if (found := known_map(base)))
    rail = [*stock_cover(wanted)] if "model" in released else []
    common = list(dict.fromkeys(one for what in released for one in _COMMON[what]))
    order = [*rail, *common] if restricted or wanted else [*common, *rail]
    if not (commercial and derivatives):
        order = [*(_BARRING[commercial, derivatives]), *order]
    # A base's own licence comes first: nothing of it can be lost.
    fitting = [
        known
        for known in map(find, dict.fromkeys((*bases, *order)))
        if known is not None
        and _fits(known, released, bases)
        and not _goes_against(known, commercial=commercial, derivatives=derivatives)
    ]
    return tuple(_proposal(known, released, bases) for known in fitting)


def _fits(known: License, released: Sequence[str], bases: Sequence[str]) -> bool:
    if known.is_family:
        return False
    if known.is_rail and not set(known.artefacts).intersection(released):
        return False
    return all(relicense_verdict(base, known.id).kind == COVERS for base in bases)


def _goes_against(
    known: License, *, commercial: bool | None, derivatives: bool | None
) -> tuple[str, ...]:
    """Return what a licence says against the answers, in words; nothing where they are open."""
    if commercial is None and derivatives is None:
        return ()
    made_from = read_descriptor(known.id).data.get("derivatives")
    against = (
        (commercial is True and known.commercial == "barred", "bars commercial use"),
        (commercial is False and known.commercial == "allowed", "allows commercial use"),
        (derivatives is True and made_from == "barred", "bars sharing what others make from it"),
        (derivatives is False and made_from in _SHARED, "lets others share what they make from it"),
    )
    return tuple(words for holds, words in against if holds)


def contradictions(
    chosen: str, released: Sequence[str], *, commercial: bool | None, derivatives: bool | None
) -> tuple[str, ...]:
    """Return where a chosen licence is at odds with the answers, each as a note."""
    known = find(chosen)
    if known is None or known.is_family:
        return ()
    notes = [
        f"{chosen} {words}, which is not what you answered"
        for words in _goes_against(known, commercial=commercial, derivatives=derivatives)
    ]
    rest = _not_covered(known, released)
    return (*notes, *([f"{known.name} {rest}"] if rest else ()))


def not_chosen(
    answers: Answers, asked: Sequence[str], bases: Sequence[Base], *, licensed: bool
) -> Iterator[str]:
    """Yield what to know where no licence was chosen: what bases require, and what would fit.

    ``asked`` are the licences of the bases that bind. Nothing where the repository is
    ``licensed`` already and nobody said what they want.
    """
    wishes = (answers.commercial, answers.derivatives, answers.restricted)
    wished = bool(answers.released) or any(item is not None for item in wishes)
    if licensed and not wished:
        return
    owing = [base for base in bases if base.license]
    if not wished and not owing:
        if answers.kind != "space":
            yield (
                "no licence is chosen: --license takes one, and --commercial or --restricted "
                "name some"
            )
        return
    if owing and not licensed:
        yield "no licence is chosen: --license takes one"
        for base in owing:
            yield f"{base.id} is under {base.license}, {_required(base)}"
    fitting = proposals(
        answers.released or released_by(answers.kind),
        asked,
        restricted=answers.restricted is not False,
        commercial=answers.commercial is not False,
        derivatives=answers.derivatives is not False,
    )
    named = _listed(fitting[:_MOST_CHOICES])
    if asked and not wished:
        yield f"{named or 'no stock licence'} would carry on what the bases ask"
    else:
        yield f"these licences fit: {named}" if named else "no stock licence fits what you answered"


def _required(base: Base) -> str:
    """Return what a base's licence has people pass on, in words, and where the rest stands."""
    known = find(base.license)
    uses = _uses(known) if known else "is not known"
    handed_on = [
        f"{duty.sentence[:1].lower()}{duty.sentence[1:]} ({duty.paragraph})"
        for duty in base.duties.values()
        if duty.group == PASS_ON
    ]
    asked = f"; whoever shares this has to {'; '.join(handed_on)}" if handed_on else ""
    return f"which {uses}{asked}; `raillint duties {base.license}` tells all that it asks"


def _uses(known: License) -> str:
    count = len(set(known.restrictions))
    return f"restricts {count} use{'s' * (count != 1)}" if count else "restricts no use"


def _not_covered(known: License, released: Sequence[str]) -> str:
    """Return what of a release a RAIL licence is not written for, in words, or nothing."""
    left = [what for what in released if what not in known.artefacts]
    return f"does not cover the {' and the '.join(left)}" if known.is_rail and left else ""


def _proposal(known: License, released: Sequence[str], bases: Sequence[str]) -> Proposal:
    uses = _uses(known)
    suffix = suffix_of(known.artefacts) if known.is_rail else ""
    if not bases:
        why = uses
    elif known.id in bases:
        why = f"{uses}; it is the licence of the base itself"
    else:
        named = " and ".join(dict.fromkeys(bases))
        why = f"{uses}; it carries on all that {named} requires"
    rest = _not_covered(known, released)
    return Proposal(known.id, known.name, suffix, f"{why}; {rest}" if rest else why)


def known_license(chosen: str) -> License:
    """Return a licence by its id. Raises UsageError, with the nearest, where there is none."""
    known = find(chosen)
    if known is None:
        from difflib import get_close_matches  # noqa: PLC0415 - only for a wrong id

        near = get_close_matches(chosen, catalogue(), 1)
        meant = f"; did you mean {near[0]}?" if near else "; `raillint licenses list` shows them"
        raise UsageError(f"there is no licence {chosen}{meant}")
    return known


def refuse_unfit(chosen: str, bases: Sequence[str], kind: str) -> tuple[str, ...]:
    """Return notes on a chosen licence where its fit with the bases is in doubt.

    Raises UsageError where it is not known, names no text, or loses what a base requires.
    """
    known = known_license(chosen)
    if known.is_family:
        raise UsageError(f"{chosen} names a family of texts: choose one text of it")
    if kind == "dataset" and known.is_rail and "data" not in known.artefacts:
        raise UsageError(
            f"{known.name} is written for {' and '.join(known.artefacts)}s, not for data: "
            f"choose {_listed(proposals(('data',), ()))}"
        )
    notes = []
    for base in bases:
        found = relicense_verdict(base, chosen)
        if found.kind in {DROPS, INCURABLE, FORBIDDEN}:
            fitting = proposals(released_by(kind), bases)
            raise UsageError(_lost(chosen, base, found, fitting))
        if found.kind == NARROWER:
            notes.append(
                f"{chosen} restricts {', '.join(found.codes[:_NAMED])} less than {base} requires; "
                f"`raillint licenses diff {base} {chosen}` shows both"
            )
        elif found.kind != COVERS:
            notes.append(
                f"whether {chosen} carries on all that {base} requires is not known: {found.reason}"
            )
    return tuple(notes)


def _lost(chosen: str, base: str, found: Relicensing, fitting: Sequence[Proposal]) -> str:
    lost = f" ({', '.join(found.codes[:_NAMED])})" if found.codes else ""
    advice = (
        f"; these carry it on: {_listed(fitting)}"
        if fitting
        else ("; no stock licence does: `raillint licenses compose --from` writes a text")
    )
    return f"{chosen} does not carry on what {base} requires: {found.reason}{lost}{advice}"


def _listed(fitting: Iterable[Proposal]) -> str:
    return ", ".join(item.id for item in fitting)
