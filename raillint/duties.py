"""What whoever takes a model has to do, may not do and has to pass on, as plain data.

The facts are those of the licence texts (`raillint.licensing.duties`) that bind: a
repository's own and every ancestor's (`raillint.repo.terms`). The schema of the data is
`schemas/duties-page.schema.json`.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from raillint import __version__
from raillint.licensing.catalogue import find
from raillint.licensing.compatibility import DROPS, FORBIDDEN, INCURABLE, NARROWER, TERMS
from raillint.licensing.contrast import Side
from raillint.licensing.duties import KNOW, MAY_NOT, duties_of, tells_duties, uses
from raillint.licensing.limits import limits_told
from raillint.licensing.restrictions import Qualifiers, as_data, union
from raillint.licensing.terms import terms as taxonomy
from raillint.licensing.terms import title_of
from raillint.repo.ancestry import lineage_data
from raillint.repo.lineage import Derivative
from raillint.repo.terms import (
    Binding,
    Gap,
    Terms,
    inherited_terms,
    own_terms,
    terms_of_license,
)

SCHEMA_VERSION = 1
PURPOSES = ("embed", "host", "redistribute", "finetune", "quantize", "merge")
_CHANGING = ("finetune", "quantize", "merge")
LICENSE = "license"  # the kind of a target that is a licence


class _Owed(NamedTuple):
    """A duty that one licence of one repository lays on one way of use."""

    key: tuple[str, str, str, str]  # group, kind, sentence, to
    use: str
    reference: tuple[str, str, str, str]  # licence, name, paragraph, of


def license_duties(license_id: str, purpose: str = "") -> dict[str, Any]:
    """Return what a licence alone asks. Raises UsageError for one that is not known."""
    binding = Binding((terms_of_license(license_id),), ())
    return _page(license_id, LICENSE, purpose, binding, [])


def duties_data(made: Derivative, purpose: str = "") -> dict[str, Any]:
    """Return what whoever takes a repository owes; ``purpose`` is one of PURPOSES, or all.

    Raises SourceError where a file of the repository cannot be read.
    """
    own, inherited = own_terms(made.repo), inherited_terms(made)
    binding = Binding(
        (*own.terms, *inherited.terms),
        (*own.gaps, *inherited.gaps),
        (*own.uncovered, *inherited.uncovered),
        own.clashes,
    )
    lost = list(_lost(lineage_data(made)))
    return _page(made.repo.source.label, made.repo.kind, purpose, binding, lost)


def _page(
    target: str, kind: str, purpose: str, binding: Binding, lost: list[dict[str, Any]]
) -> dict[str, Any]:
    wanted = (purpose,) if purpose else PURPOSES
    clashes = [_clash(one) for one in binding.clashes]
    return {
        "raillint": __version__,
        "schema": SCHEMA_VERSION,
        "target": target,
        "kind": kind,
        "for": purpose or None,
        "uses": {use: uses()[use] for use in wanted},
        "conflicts": clashes + lost,
        "restrictions": _restrictions(binding.terms),
        "duties": _duties(binding.terms, wanted),
        "unknown": [_gap(one) for one in (*binding.gaps, *_doubts(binding.terms))],
        "not_covered": [*binding.uncovered, *_not_covered(binding.terms, kind)],
        "texts": [_text(one) for one in binding.terms],
    }


def _clash(sentence: str) -> dict[str, Any]:
    return {"kind": "several-licenses", "of": None, "codes": [], "sentence": sentence}


def _restrictions(terms: Iterable[Terms]) -> list[dict[str, Any]]:
    """Return every restricted use once, as strong as the strongest of the texts has it."""
    held: dict[str, Qualifiers] = {}
    places: dict[str, list[dict[str, Any]]] = {}
    for one in terms:
        for item in one.side.restrictions.listed:
            held = union(held, {item.code: item.qualifiers})
            place = {**_reference(one, item.label), "limits": list(limits_told(item.qualifiers))}
            if place not in places.setdefault(item.code, []):
                places[item.code].append(place)
    return [
        {
            "code": code,
            "title": title_of(code),
            "summary": known.summary if (known := taxonomy().codes.get(code)) else "",
            "limits": list(limits_told(qualifiers)),
            "qualifiers": as_data(qualifiers),
            "references": places[code],
        }
        for code, qualifiers in held.items()
    ]


def _reference(one: Terms, paragraph: str) -> dict[str, Any]:
    return {
        "license": one.license or None,
        "name": _name(one),
        "paragraph": paragraph or None,
        "of": one.of or None,
    }


def _name(one: Terms) -> str:
    known = find(one.license) if one.license else None
    return known.name if known else one.side.name


def _duties(terms: Iterable[Terms], wanted: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return every duty once, with the ways of use that owe it and the paragraphs that say so."""
    rows: dict[tuple[str, str, str, str], dict[str, Any]] = {}
    for owed in _owed(terms, wanted):
        group, kind, sentence, to = owed.key
        row = rows.setdefault(owed.key, {"group": group, "kind": kind, "sentence": sentence,
                                         "to": to, "for": [], "references": []})  # fmt: skip
        license_id, name, paragraph, of = owed.reference
        place = {"license": license_id, "name": name, "paragraph": paragraph or None,
                 "of": of or None}  # fmt: skip
        if owed.use not in row["for"]:
            row["for"].append(owed.use)
        if place not in row["references"]:
            row["references"].append(place)
    return list(rows.values())


def _owed(terms: Iterable[Terms], wanted: tuple[str, ...]) -> Iterator[_Owed]:
    for one in terms:
        for use in wanted:
            for duty in duties_of(one.license, use) if one.license else ():
                stated = one.side.obligations.get(duty.kind)
                if stated is None:
                    continue  # the copy at hand has lost it, which the page says
                key = (duty.group, duty.kind, duty.sentence, duty.to)
                yield _Owed(key, use, (one.license, _name(one), duty.paragraph, one.of))
            for group, kind, sentence in _of_facts(one.side, use):
                yield _Owed((group, kind, sentence, "yourself"), use,
                            (one.license, _name(one), "", one.of))  # fmt: skip


def _of_facts(side: Side, use: str) -> Iterator[tuple[str, str, str]]:
    """Yield what is settled of a licence without a paragraph of its own in the descriptor."""
    facts, codes = side.facts, {item.code for item in side.restrictions.listed}
    told = _DERIVATIVES.get(facts.get("derivatives", "")) if use in _CHANGING else None
    if told:
        yield told[0], "derivatives", told[1]
    for fact, code in (
        ("commercial", "commercial.noncommercial-only"),
        ("openness", "research.only"),
    ):
        told = _FACTS.get((fact, facts.get(fact, "")))
        # Where the text has it as a restriction, it is told there with its paragraph.
        if told and not (told[0] == MAY_NOT and code in codes):
            yield told[0], fact, told[1]


_DERIVATIVES = {
    "barred": (MAY_NOT, "Hand on no changed version, nor a model made from it"),
    "conditional": (KNOW, "Changed versions may be made or handed on under conditions only"),
    "unknown": (KNOW, "Whether changed versions may be handed on is not known: read the text"),
}
_FACTS = {
    ("commercial", "barred"): (MAY_NOT, "Use it for no commercial purpose"),
    ("commercial", "conditional"): (KNOW, "Commercial use is subject to conditions: read the text"),
    ("commercial", "unknown"): (KNOW, "Whether it may be used commercially is not known"),
    ("openness", "research-only"): (MAY_NOT, "Use it for nothing but research"),
}


def _lost(lineage: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what was lost or broken on the way from an ancestor: it is owed all the same."""
    names = {node["id"]: node["name"] for node in lineage["nodes"]}
    for edge in lineage["edges"]:
        if edge["verdict"] not in {NARROWER, DROPS, INCURABLE, FORBIDDEN}:
            continue
        base, to = names[edge["to"]], names[edge["from"]]
        titles = ", ".join(title_of(code) for code in edge["codes"])
        yield {
            "kind": edge["verdict"],
            "of": base,
            "codes": edge["codes"],
            "sentence": _lost_told(edge, base, to, titles),
        }


def _lost_told(edge: dict[str, Any], base: str, to: str, titles: str) -> str:
    what = titles or ", ".join(TERMS.get(one, one) for one in edge["terms"])
    if edge["verdict"] == FORBIDDEN:
        return (
            f"{base} lets nobody hand on what was made from it ({edge['reason']}), and {to} was: "
            f"do not hand it on before the publisher of {base} agrees in writing"
        )
    if edge["verdict"] == INCURABLE:
        return (
            f"the terms of {base} and those of {to} exclude one another ({edge['reason']}): "
            "nobody can keep both; ask both publishers before you hand anything on"
        )
    lead = "weakens" if edge["verdict"] == NARROWER else "does not carry on"
    return (
        f"{to} {lead} what {base} asks for{f' ({what})' if what else ''}: you still owe what "
        f"{base} asks, and have to pass it on"
    )


def _doubts(terms: Iterable[Terms]) -> Iterator[Gap]:
    """Yield what is known of a licence in part only, each once."""
    seen: set[tuple[str, str]] = set()
    for one in terms:
        for reason in _doubts_of(one):
            if (one.of, reason) not in seen:
                seen.add((one.of, reason))
                yield Gap(one.of, reason)


def _doubts_of(one: Terms) -> Iterator[str]:
    side = one.side
    if side.unsure:
        yield side.unsure
    if not one.license:
        yield f"what {side.name} asks besides the uses that were recognised is not known: read it"
        return
    known = find(one.license)
    if known is not None and known.verified != "text":
        yield f"what is said here of {one.license} was not checked against its whole text"
    if not tells_duties(one.license):
        yield f"what {one.license} asks besides its restrictions is not written down: read it"
    elif not one.exact and not one.of and one.how.startswith("read in"):
        yield f"the copy differs from the published {one.license}, so read it: {one.how}"


def _not_covered(terms: Iterable[Terms], kind: str) -> Iterator[str]:
    """Yield what the licences at hand do not license, by what they are made for."""
    listed = [find(one.license) for one in terms if one.license]
    covered = {artefact for known in listed if known is not None for artefact in known.artefacts}
    if kind == "dataset":
        if covered and "data" not in covered:
            yield "data: the licences at hand are not written for them; ask the publisher"
    elif "data" not in covered:
        yield "the data that the model was trained on: they have licences of their own"
    if kind == "space":
        yield "models that the app runs and the card does not list under `models`"
    if "source" not in covered:
        yield "the code in and around the repository: look for a licence of its own"
    yield "what the law asks of you besides: data protection, copyright in output, rules on AI"


def _gap(one: Gap) -> dict[str, Any]:
    return {"of": one.of or None, "reason": one.reason, "looked_at": list(one.looked_at)}


def _text(one: Terms) -> dict[str, Any]:
    side = one.side
    return {
        "license": one.license or None,
        "name": _name(one),
        "of": one.of or None,
        "how": one.how,
        "relation": one.relation or None,
        "restrictions": None if side.unsure else len({i.code for i in side.restrictions.listed}),
        "commercial": side.facts.get("commercial", "unknown"),
        "derivatives": side.facts.get("derivatives", "unknown"),
        "duties_known": bool(one.license) and tells_duties(one.license),
        "notes": [note for note in side.notes if note not in one.how],
    }
