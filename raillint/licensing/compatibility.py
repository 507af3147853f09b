"""What becomes of a base's terms when its derivative is put under another licence.

The kinds of licence and what each may become are data (`licenses/compatibility.yaml`, read
from the generated `compatibility.json`); restrictions are compared clause by clause. Pure.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from raillint.errors import DataError
from raillint.licensing.catalogue import find, generated
from raillint.licensing.restrictions import (
    RestrictionMap,
    covers,
    difference,
    restriction_map,
    restrictions_of,
    shortfall,
    union,
)

# The verdicts, from the mildest. `unknown` says nothing, and why.
COVERS, NARROWER, DROPS = "covers", "narrower", "drops"
INCURABLE, FORBIDDEN, UNKNOWN = "incurable", "forbidden", "unknown"
_COMPARE = "compare"
# What a licence can ask besides restrictions, as a reader understands it.
TERMS = {
    "noncommercial": "no commercial use",
    "share-alike": "the same licence downstream",
    "own-terms": "its own terms handed on",
}

MALWARE, LAW = "security.malware", "legal.violate-law"
# Kinds that restrict no use, so that an empty map is all they require.
_FREE = frozenset(
    {"permissive", "attribution", "share-alike", "copyleft", "lesser-copyleft", "other-copyleft"}
)


class Relicensing(NamedTuple):
    """What a derivative's licence does to what its base requires.

    ``kind`` is `covers` (carries everything on) · `narrower` (``codes`` are weaker, or all
    but covered) · `drops` (``codes`` are lost; terms in the repository can cure it) ·
    `incurable` (the derivative's licence bars the terms that the base requires, so no
    added text helps) · `forbidden` (the base lets nobody share the derivative) · `unknown`.
    ``weaker`` are the codes that are there but weaker where others are lost. ``terms`` are
    what is lost beside restrictions: `noncommercial`, `share-alike`, `own-terms`.
    ``reason`` is one line for people; ``paragraph`` is the base's on passing terms on.
    ``unverified`` are licences compared here whose lists were not checked against a text.
    """

    kind: str
    codes: tuple[str, ...] = ()
    weaker: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    reason: str = ""
    paragraph: str = ""
    unverified: tuple[str, ...] = ()


class _Row(NamedTuple):
    bases: frozenset[str]
    derivatives: frozenset[str]
    verdict: str
    terms: tuple[str, ...]
    reason: str


class _Table(NamedTuple):
    kinds: Mapping[str, str]
    paragraphs: Mapping[str, str]
    stock: tuple[str, ...]
    bound: tuple[str, ...]
    rows: tuple[_Row, ...]


@cache
def _table() -> _Table:
    data = generated("compatibility.json")
    try:
        rows = tuple(
            _Row(frozenset(bases), frozenset(derivatives), verdict, tuple(terms), reason)
            for bases, derivatives, verdict, terms, reason in data["rows"]
        )
        stock, bound = tuple(data["stock"]), tuple(data["bound"])
        return _Table(data["kinds"], data["paragraphs"], stock, bound, rows)
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(
            f"the compatibility of the licences is broken: {error}; install raillint again"
        ) from error


def kind_of(license_id: str) -> str:
    """Return the kind of a licence, or nothing for one that is not in the catalogue."""
    return _table().kinds.get(license_id, "")


def passthrough_paragraph(license_id: str) -> str:
    """Return the paragraph by which a licence has its restrictions passed on, or nothing."""
    return _table().paragraphs.get(license_id, "")


def known_map(license_id: str) -> RestrictionMap | None:
    """Return the restrictions of a licence by its id, none where the id does not tell them.

    A family such as `openrail` and the outputs of the generator differ from text to text.
    """
    known = find(license_id)
    if known is None or known.is_family or known.family == "rail-generator":
        return None
    listed = restriction_map(restrictions_of(license_id))
    if listed or kind_of(license_id) in _FREE:
        return listed
    return None


def relicense_verdict(
    base: str,
    derivative: str | None,
    given: RestrictionMap | None = None,
    required: RestrictionMap | None = None,
) -> Relicensing:
    """Return what becomes of a base's terms under the derivative's licence.

    Licences are catalogue ids; no derivative means no licence at all. ``given`` is what
    the derivative's own texts restrict, and ``required`` what the base's does; without
    them the licences' own lists count.
    """
    base_kind = kind_of(base)
    own = "" if derivative is None else kind_of(derivative)
    paragraph = passthrough_paragraph(base)
    if not base_kind:
        return Relicensing(UNKNOWN, reason=f"{base or 'the licence of the base'} is not known")
    row = _row(base, base_kind, derivative, own)
    if row.verdict == _COMPARE:
        return _compared(base, derivative or "", given, required)._replace(paragraph=paragraph)
    if derivative is not None and not own and row.verdict not in {FORBIDDEN, COVERS}:
        return _compared(base, derivative, given, required)._replace(paragraph=paragraph)
    if row.verdict == DROPS and not row.terms:
        return _dropped(base, given, required, row.reason)._replace(paragraph=paragraph)
    return Relicensing(row.verdict, terms=row.terms, reason=row.reason, paragraph=paragraph)


def _row(base: str, base_kind: str, derivative: str | None, own: str) -> _Row:
    names = {"any", "none" if derivative is None else own}
    if derivative == base:
        names.add("same")
    fitting = (
        row
        for row in _table().rows
        if not row.bases.isdisjoint({"any", base_kind}) and not row.derivatives.isdisjoint(names)
    )
    return next(fitting)


def _dropped(
    base: str, given: RestrictionMap | None, required: RestrictionMap | None, reason: str
) -> Relicensing:
    """Return what a licence without restrictions loses, unless the texts state them."""
    wanted = required if required is not None else known_map(base)
    if given and wanted is not None:
        found = lacking(base, given, wanted)
        if found.kind in {COVERS, NARROWER}:
            return found
        return found._replace(reason=reason)
    return Relicensing(DROPS, tuple(wanted or ()), reason=reason)


def _compared(
    base: str, derivative: str, given: RestrictionMap | None, required: RestrictionMap | None
) -> Relicensing:
    wanted = required if required is not None else known_map(base)
    held = given if given is not None else known_map(derivative)
    if held is None:
        name = derivative or "the licence of the derivative"
        return Relicensing(UNKNOWN, reason=f"{name} does not tell which uses it restricts")
    if wanted is None:
        # What every text of a family restricts is lost whatever else the one at hand does.
        found = difference(restriction_map(restrictions_of(base)), held)
        if found and derivative != base:
            reason = "restrictions that every text of this licence has are missing"
            return Relicensing(DROPS, tuple(found), reason=reason)
        return Relicensing(UNKNOWN, reason=f"{base} does not tell which uses it restricts")
    looked_up = [base] * (required is None) + [derivative] * (given is None)
    return lacking(base, held, wanted)._replace(unverified=_unverified(looked_up))


def _unverified(ids: list[str]) -> tuple[str, ...]:
    known = ((license_id, find(license_id)) for license_id in ids)
    return tuple(license_id for license_id, item in known if item and item.verified != "text")


def lacking(base: str, given: RestrictionMap, wanted: RestrictionMap) -> Relicensing:
    """Return what given terms lack of what a base under a licence wants carried on."""
    known = known_map(base)
    if known is not None and dict(known) == dict(wanted):
        missing, weaker = shortfall(base, given)
    else:
        rest = difference(wanted, given)
        missing = {code: item for code, item in rest.items() if code not in given}
        weaker = {code: item for code, item in rest.items() if code in given}
    if set(missing) == {MALWARE} and LAW in given and base == "bigcode-openrail-m":
        # Terms of the same purpose will do (5.1), and unlawful use is restricted still.
        reason = "the malware clause is missing; that on breaking the law covers part of it"
        return Relicensing(NARROWER, (MALWARE,), tuple(weaker), reason=reason)
    if missing:
        reason = "restrictions of the base are missing"
        return Relicensing(DROPS, tuple(missing), tuple(weaker), reason=reason)
    if weaker:
        reason = "restrictions of the base are weaker"
        return Relicensing(NARROWER, tuple(weaker), reason=reason)
    return Relicensing(COVERS, reason="every restriction of the base is carried on")


def united(required: Iterable[RestrictionMap]) -> RestrictionMap:
    """Return what a merge has to restrict: every code of its parents, each at its strongest."""
    joined: RestrictionMap = {}
    for item in required:
        joined = union(joined, item)
    return joined


def stock_cover(wanted: RestrictionMap, *, bound: bool = False) -> tuple[str, ...]:
    """Return the stock RAIL licences that cover what is required, the least beyond it first.

    ``bound`` adds those that are written for one model. Nothing means that only a text of
    one's own does: a stock licence with what it lacks appended.
    """
    table = _table()
    ids = (*table.stock, *table.bound) if bound else table.stock
    maps = [(license_id, restriction_map(restrictions_of(license_id))) for license_id in ids]
    fitting = [(len(held), license_id) for license_id, held in maps if covers(held, wanted)]
    return tuple(license_id for _, license_id in sorted(fitting, key=lambda item: item[0]))
