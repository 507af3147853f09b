"""The generated schemas and the page on use restrictions."""

import json

import yaml

from harness.reference import ROOT
from raillint.licensing.catalogue import catalogue
from raillint.licensing.compatibility import relicense_verdict
from raillint.licensing.restrictions import (
    as_data,
    restriction_map,
    restrictions_of,
    schema_of,
    shortfall,
)
from raillint.licensing.terms import terms

STOCK = (
    "bigscience-bloom-rail-1.0",
    "bigscience-openrail-m",
    "creativeml-openrail-m",
    "openrail++",
    "bigcode-openrail-m",
)

_ABOUT = """\
Generated from `licenses/*.yaml`: `RAILLINT_UPDATE=1 pytest`. OpenRAIL++ is one licence with two
editions, 2022-11-24 and 2023-07-26, whose restrictions are the same. This is no legal advice."""
_HOW_TO_READ = """\
A row is the licence of the base model, a column that of the derivative. ✔ carries all of them on ·
△ has a clause that is weaker · ✘ lacks a clause. Of a base under BigCode OpenRAIL-M, which is
content with terms of the same purpose (paragraph 5.1), only a lacking clause counts; where all that
is lacking is the malware clause, unlawful use is still restricted by the clause on breaking the
law, so it is marked △."""
_HOW_IT_ENDS = """\
Every licence of the catalogue has a kind (`licenses/compatibility.yaml`); one of each kind stands
for it here. ✔ carries everything on · △ some of it more weakly · ✘ loses it unless a text in the
repository keeps it · ⛔ cannot be cured: one of the two bars what the other requires, or the base
lets nobody share the derivative · ? says nothing, and `raillint` says why."""
_ORDER = """\
Values stand in order, the strongest first; a restriction covers another if it is no weaker in every
qualifier."""


def stock_ids() -> list[str]:
    """Return the RAIL licences whose restrictions were checked against the text."""
    return [
        item.id
        for item in catalogue().values()
        if item.family == "rail" and item.verified == "text" and item.restrictions
    ]


def restriction_schema(license_id: str) -> bytes:
    """Return the schema of the maps that carry on a licence's restrictions."""
    required = restriction_map(restrictions_of(license_id))
    schema = schema_of(required, license_id, catalogue()[license_id].name)
    return json.dumps(schema, indent=2, ensure_ascii=False).encode() + b"\n"


def restrictions_page() -> bytes:
    """Return docs/restrictions.md: who restricts what, how strongly, and who covers whom."""
    parts = [
        "# Use restrictions of the RAIL licences",
        _ABOUT,
        "## Which licence carries on the restrictions of which",
        _HOW_TO_READ,
        _table(),
        "## What becomes of a base's terms under any licence",
        _HOW_IT_ENDS,
        _kinds(),
        _verdicts(),
        "## Who restricts what",
        "A cell names the clause and the qualifiers that differ from a clause without conditions.",
        _clauses(),
        "## Qualifiers",
        _ORDER,
        _qualifiers(),
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _table() -> str:
    lines = [_row(["base ↓ / derivative →", *STOCK]), _row(["---"] * (len(STOCK) + 1))]
    lines += [_row([base, *(_cell(base, other) for other in STOCK)]) for base in STOCK]
    return "\n".join(lines)


def _cell(base: str, derivative: str) -> str:
    lacking = shortfall(base, restriction_map(restrictions_of(derivative)))
    if not lacking.missing and not lacking.weaker:
        return "✔"
    partly = base == "bigcode-openrail-m" and set(lacking.missing) == {"security.malware"}
    mark = "✘" if lacking.missing and not partly else "△"
    told = []
    if lacking.missing:
        told.append("lacks " + ", ".join(lacking.missing))
    if lacking.weaker:
        told.append(f"weaker in {len(lacking.weaker)}: " + ", ".join(lacking.weaker))
    return f"{mark} {'; '.join(told)}"


_MARKS = {
    "covers": "✔",
    "narrower": "△",
    "drops": "✘",
    "incurable": "⛔",
    "forbidden": "⛔",
    "unknown": "?",
}


def _kind_rows() -> list[tuple[str, str, list[str]]]:
    """Return each kind with its title and licences, those checked against a text first."""
    data = yaml.safe_load((ROOT / "licenses" / "compatibility.yaml").read_bytes())
    known = catalogue()
    return [
        (
            kind["id"],
            kind["title"],
            sorted(kind["licenses"], key=lambda one: (known[one].verified != "text", one)),
        )
        for kind in data["kinds"]
    ]


def _kinds() -> str:
    lines = [_row(["kind", "licences"]), _row(["---"] * 2)]
    lines += [_row([title, ", ".join(sorted(ids))]) for _, title, ids in _kind_rows()]
    return "\n".join(lines)


def _verdicts() -> str:
    others = [ids[0] for kind, _, ids in _kind_rows() if kind != "rail"]
    columns: list[str | None] = ["creativeml-openrail-m", "bigscience-openrail-m", "openrail"]
    columns += [*others, None]
    lines = [_row(["base ↓ / derivative →", *(column or "none" for column in columns)])]
    lines.append(_row(["---"] * (len(columns) + 1)))
    for base in [*STOCK, "rail-generator-openrail", "rail-generator-research-rail", *others]:
        verdicts = [relicense_verdict(base, column) for column in columns]
        cells = [f"{_MARKS[one.kind]} {', '.join(one.terms)}".strip() for one in verdicts]
        lines.append(_row([base, *cells]))
    return "\n".join(lines)


def _clauses() -> str:
    maps = {
        license_id: {item.code: item for item in restrictions_of(license_id)}
        for license_id in STOCK
    }
    codes = [code for code in terms().codes if any(code in listed for listed in maps.values())]
    lines = [_row(["code", "in plain words", *STOCK]), _row(["---"] * (len(STOCK) + 2))]
    for code in codes:
        cells = []
        for license_id in STOCK:
            item = maps[license_id].get(code)
            told = (
                ", ".join(f"{k} {v}" for k, v in as_data(item.qualifiers).items()) if item else ""
            )
            cells.append(f"{item.label}{': ' + told if told else ''}" if item else "–")
        lines.append(_row([f"`{code}`", terms().codes[code].summary, *cells]))
    return "\n".join(lines)


def _qualifiers() -> str:
    lines = [_row(["qualifier", "what it says", "values"]), _row(["---"] * 3)]
    for qualifier in terms().qualifiers.values():
        values = "; ".join(f"`{one.value}`: {one.summary}" for one in qualifier.values)
        lines.append(_row([qualifier.name, qualifier.summary, values]))
    return "\n".join(lines)


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
