"""What is known about a licence, as a page for a person who has to decide."""

from collections.abc import Iterable
from textwrap import wrap
from typing import Any

from raillint.cli.options import columns
from raillint.licensing.descriptor import Descriptor
from raillint.licensing.obligations import KINDS, derivative_told, obligations, told
from raillint.licensing.restrictions import as_data, qualifiers_of
from raillint.licensing.terms import qualifier_told, terms

WIDTH = 96
LEFT = 13  # columns before the text


def page(descriptor: Descriptor) -> list[str]:
    """Return the lines of the page."""
    data = descriptor.data
    return [
        f"{data['name']} ({data['id']})",
        "",
        *_facts(descriptor),
        "",
        *_restrictions(data),
        *_obligations(data.get("obligations", {})),
        *_notes(data),
    ]


def beside(label: str, text: str) -> list[str]:
    """Return a text in lines that fit, with a label in the column before the first."""
    lines = wrap(text, columns(WIDTH) - LEFT) or [""]
    return [f"{label:{LEFT - 1}} {lines[0]}", *(f"{'':{LEFT}}{line}" for line in lines[1:])]


def _facts(descriptor: Descriptor) -> list[str]:
    data = descriptor.data
    hub = data.get("hub")
    lines = beside(
        "Hub id",
        hub["id"] + (", which names a family of texts" if hub["names"] == "family" else "")
        if hub
        else "none: use `other`",
    )
    lines += beside("For", ", ".join(data.get("artefacts", ())) or "unknown")
    for key in ("openness", "commercial", "derivatives"):
        lines += beside(key.capitalize(), data.get(key, "unknown"))
    if data.get("derivative"):
        lines += beside("Derivative", derivative_told(data["derivative"]))
    for edition in descriptor.editions:
        publisher = f", {edition.publisher}" if edition.publisher else ""
        lines += beside("Edition", f"{edition.date or 'undated'}{publisher}")
    return lines


def _restrictions(data: dict[str, Any]) -> list[str]:
    listed = data.get("restrictions", ())
    if not listed and data["verified"] == "unverified":
        return ["Restrictions unknown: the text was not read"]
    where = f" ({data['restrictions_at']})" if data.get("restrictions_at") else ""
    count = "1 use" if len(listed) == 1 else f"{len(listed)} uses"
    lines = wrap(f"Restricts {count}{where}", columns(WIDTH))
    for item in listed:
        lines += _restriction(item)
    return lines


def _restriction(item: dict[str, Any]) -> list[str]:
    code = terms().codes[item["code"]]
    lines = beside(f"  {item.get('label', '')}", f"{code.title} [{code.code}]")
    lines += beside("", code.summary)
    qualifiers = as_data(qualifiers_of(item.get("qualifiers", {})))
    for name, value in qualifiers.items():
        lines += beside("", f"- {qualifier_told(name, value)}")
    return lines


def _obligations(listed: dict[str, dict[str, Any]]) -> list[str]:
    lines: list[str] = []
    known = obligations()
    for kind, heading in KINDS.items():
        rows = {name: item for name, item in listed.items() if known[name].kind == kind}
        lines += ["", heading] if rows else []
        for name, item in rows.items():
            text = f"{known[name].title}. {told(name, item)}"
            lines += beside(f"  {item.get('paragraph', '')}", text)
    return lines


def _notes(data: dict[str, Any]) -> Iterable[str]:
    if data.get("notes"):
        yield ""
        yield from wrap(data["notes"].strip(), columns(WIDTH))
    verified = {
        "text": f"Checked against {data.get('checked_against', 'the text')}.",
        "skimmed": "The text was skimmed, not checked clause by clause.",
    }
    yield ""
    checked = verified.get(data["verified"], "Not checked against the text.")
    yield from wrap(checked, columns(WIDTH), break_on_hyphens=False)
    yield "No legal advice."
