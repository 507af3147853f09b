"""What became of each base's terms along a lineage: the verdict on every edge, as data."""

from typing import Any, NamedTuple

from raillint.licensing.catalogue import find
from raillint.licensing.compatibility import (
    COVERS,
    FORBIDDEN,
    INCURABLE,
    UNKNOWN,
    Relicensing,
    kind_of,
    known_map,
    relicense_verdict,
)
from raillint.licensing.match import CLAIMED
from raillint.repo.evidence import Evidence, climb, required_of
from raillint.repo.hub_id import owner_of
from raillint.repo.lineage import (
    DATASET,
    HOSTED,
    LEADS,
    TEXT,
    Ancestor,
    Derivative,
    Lineage,
    Mention,
    Parent,
    Unknown,
)
from raillint.repo.restricted import own_restrictions
from raillint.repo.snapshot import RepoSnapshot

_PERMISSIVE = "permissive"  # a kind of `licenses/compatibility.yaml`
HERE = ""  # the id of the repository itself on an edge


class OwnLicense(NamedTuple):
    """The licence that a repository is under: an id, none for no licence, and how that shows.

    ``told`` is false where the repository says something that names no one licence.
    ``others`` are further ones of a list, all of which permit at least as much: whichever
    of them applies, what the base asks for is met no better.
    """

    id: str | None
    told: bool = True
    how: str = ""
    others: tuple[str, ...] = ()


def own_license(repo: RepoSnapshot) -> OwnLicense:
    """Return the one licence of a repository: what its metadata declare, else its files."""
    card = repo.card
    declared = card.license_ids if card else ()
    if card is not None and declared == ("other",):
        name = card.data.get("license_name")
        known = find(name.strip().lower()) if isinstance(name, str) else None
        if known is not None:
            return OwnLicense(known.id, how="license_name")
    if len(declared) == 1 and declared[0] not in {"other", "unknown"}:
        return OwnLicense(declared[0], how="license")
    found = {
        match.license: file.path
        for file in repo.license_files
        for match in file.matches
        if match.status != CLAIMED
    }
    if len(found) == 1:
        license_id, path = next(iter(found.items()))
        return OwnLicense(license_id, how=path)
    if card is not None and card.unreadable and card.unreadable.hides:
        return OwnLicense(None, told=False)
    if not found and {kind_of(item) for item in declared} == {_PERMISSIVE}:
        return OwnLicense(declared[0], how="license", others=declared[1:])
    nothing = not declared and not repo.license_files and repo.whole and card is not None
    return OwnLicense(None, told=nothing and card is not None and "license" not in card.data)


class Passage(NamedTuple):
    """What became of a parent's terms in a repository, and the evidence that was looked at.

    ``by_license`` is the verdict by the two licences alone, before anything else that may
    carry the terms on was looked at.
    """

    verdict: Relicensing
    evidence: Evidence | None = None
    by_license: Relicensing = Relicensing(UNKNOWN)


def passage(made: Derivative, parent: Parent) -> Passage:
    """Return what became of a parent's terms: by licence, then by all that may carry them on.

    Unknown where the parent, its licence or the repository's own is not known. Worked out
    once for each parent. Raises SourceError where a file cannot be read.
    """
    known: dict[str, Passage] = made.repo.derived.setdefault("passages", {})
    if parent.id not in known:
        known[parent.id] = passage_of(made.repo, made.known(parent), parent.relation)
    return known[parent.id]


def passage_of(repo: RepoSnapshot, base: Ancestor | Unknown, relation: str = "") -> Passage:
    """Return what became in a repository of the terms of any ancestor of it."""
    own = own_license(repo)
    reason = _undecidable(base, own, relation)
    if reason or isinstance(base, Unknown):
        return Passage(Relicensing(UNKNOWN, reason=reason))
    given = own_restrictions(repo) or None
    verdict = relicense_verdict(base.license, own.id, given, base.restrictions)
    if verdict.kind == COVERS:
        return Passage(verdict, by_license=verdict)
    evidence = climb(repo, base, curable=verdict.kind not in {INCURABLE, FORBIDDEN})
    if evidence.passed:
        told = evidence.rungs[-1].told()
        carried = Relicensing(COVERS, reason=told, paragraph=verdict.paragraph)
        return Passage(carried, evidence, verdict)
    return Passage(verdict, evidence, verdict)


def _undecidable(base: Ancestor | Unknown, own: OwnLicense, relation: str) -> str:
    """Return why nothing can be said of a parent's terms, or nothing."""
    if isinstance(base, Unknown):
        return base.reason
    if relation == DATASET:
        return "what data ask of that which is made of them is for their own terms"
    if relation == HOSTED:
        return "the licence of a Space is for its code; what it tells its users is judged by OB308"
    if not base.license:
        return _unlicensed(base)
    return "" if own.told else "the repository does not name one licence"


def _unlicensed(known: Ancestor) -> str:
    if known.licenses:
        return f"{known.id} is under several licences"
    return f"the licence of {known.id} is not known" + (
        f": {known.problem}" if known.problem else ""
    )


def between(base: Ancestor | Unknown, derivative: Ancestor | Unknown) -> Relicensing:
    """Return what became of a base's terms in another ancestor, as far as both are known."""
    if isinstance(base, Unknown) or isinstance(derivative, Unknown):
        unknown = base if isinstance(base, Unknown) else derivative
        return Relicensing(UNKNOWN, reason=f"{unknown.id} is not known")
    if not base.license or len(derivative.licenses) > 1:
        return Relicensing(UNKNOWN, reason=_unlicensed(base if not base.license else derivative))
    if not derivative.licenses and derivative.problem:
        return Relicensing(UNKNOWN, reason=_unlicensed(derivative))
    owner = owner_of(base.renamed or base.id)
    if owner and owner == owner_of(derivative.renamed or derivative.id):
        return Relicensing(COVERS, reason=f"{owner} may license its own work anew")
    given = derivative.restrictions if derivative.basis == TEXT else None
    return relicense_verdict(base.license, derivative.license or None, given, base.restrictions)


def lineage_data(made: Derivative) -> dict[str, Any]:
    """Return a lineage as JSON data: its nodes, and its edges with what was lost on each."""
    lineage = made.lineage
    own = own_license(made.repo)
    given = own_restrictions(made.repo)
    count = len(given) if given else _count(known_map(own.id) if own.id else None)
    nodes: dict[str, dict[str, Any]] = {
        HERE: {
            "id": HERE,
            "name": made.repo.source.label,
            "licenses": [own.id, *own.others] if own.id else [],
            "restrictions": count,
            "basis": "",
            "problem": "" if own.told else "which licence it is under cannot be told",
        }
    }
    edges = []
    for step in lineage.walk():
        nodes.setdefault(step.parent.id.lower(), _node(step.known, step.parent))
        if len(step.path) == 1:
            verdict = passage(made, step.parent).verdict
        else:
            verdict = between(step.known, lineage.known(step.path[-2]))
        edges.append(
            {
                "from": step.path[-2].lower() if len(step.path) > 1 else HERE,
                "to": step.parent.id.lower(),
                "relation": step.parent.relation,
                "lead": LEADS.get(step.parent.relation, f"{step.parent.relation} of"),
                "confidence": step.parent.confidence.label,
                "cycle": step.cycle,
                "verdict": verdict.kind,
                "codes": list(verdict.codes),
                "terms": list(verdict.terms),
                "reason": verdict.reason,
            }
        )
    return {"nodes": list(nodes.values()), "edges": edges, "cut": lineage.cut}


def _node(known: Ancestor | Unknown, parent: Parent) -> dict[str, Any]:
    if isinstance(known, Unknown):
        return {
            "id": parent.id.lower(),
            "name": parent.id,
            "licenses": [],
            "restrictions": None,
            "basis": "",
            "problem": known.reason,
        }
    return {
        "id": parent.id.lower(),
        "name": known.renamed or known.id,
        "licenses": list(known.licenses),
        "restrictions": _count(required_of(known)),
        "basis": known.basis,
        "problem": known.problem,
    }


def _count(restrictions: Any) -> int | None:
    return None if restrictions is None else len(restrictions)


def parents_data(parents: tuple[Parent, ...], lineage: Lineage) -> list[dict[str, Any]]:
    """Return the direct parents as JSON data, with every place that names each."""
    return [_parent(parent, lineage.known(parent.id)) for parent in parents]


def _parent(parent: Parent, known: Ancestor | Unknown) -> dict[str, Any]:
    license_id = known.license if isinstance(known, Ancestor) else ""
    return {
        "id": parent.id,
        "relation": parent.relation,
        "confidence": parent.confidence.label,
        "evidence": [_mention(item) for item in parent.evidence],
        "license": license_id or None,
        "basis": (known.basis or None) if isinstance(known, Ancestor) else None,
        "unresolved": parent.unresolved or None,
    }


def _mention(item: Mention) -> dict[str, Any]:
    return {
        "path": item.path,
        "line": item.line or None,
        "how": item.how,
        "words": item.words,
        "relation": item.relation or None,
        "confidence": item.confidence.label,
    }
