"""What is known about a repository or a licence file, as a page for a terminal."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from raillint.card.sections import Status
from raillint.licensing.limits import limits_told
from raillint.licensing.restrictions import qualifiers_of
from raillint.licensing.terms import title_of
from raillint.terminal import number_of, printable

_SHOWN = 8  # lines on which paragraphs without a name were changed


def page(facts: dict[str, Any]) -> str:
    """Return the facts as a page for a terminal."""
    lines = [f"{facts['target']} ({facts['kind']})", ""]
    card = facts["card"]
    lines.append(f"Card      {card['path']}" if card else "Card      none")
    for key, value in (card["front_matter"] or {}).items() if card else ():
        lines.append(f"          {key}: {_short(value)}")
    lines += section_lines(card["sections"]) if card else []
    license_ = facts["license"]
    declared = ", ".join(f"{item['id']} (line {item['line']})" for item in license_["declared"])
    if card and card["front_matter"] is None:
        lines.append("          its metadata cannot be read: `raillint check` says why")
    lines += ["", f"License   declared: {declared or 'nothing'}"]
    lines += [f"          {line}" for file in license_["files"] for line in file_lines(file)]
    if not license_["files"]:
        lines.append("          no licence file")
    codes = list(facts["restriction_map"])
    whole = any(
        match["status"] == "exact" for file in license_["files"] for match in file["matches"]
    )
    uses = number_of(len(codes), "use") + (": " + ", ".join(codes) if codes else "")
    lines += ["", f"Restricts {uses if whole else 'unknown: no whole licence text was found'}"]
    parents = facts["lineage"]["parents"]
    made_from = [_parent_line(parent) for parent in parents] or ["nothing that it names"]
    lines += ["", f"Made from {made_from[0]}"]
    lines += [f"          {line}" for line in made_from[1:]]
    return "\n".join(printable(line) for line in lines)


def _parent_line(parent: dict[str, Any]) -> str:
    license_id = parent["license"] or "licence not known"
    first = parent["evidence"][0]
    place = first["path"] + (f":{first['line']}" if first["line"] else "")
    return f"{parent['id']} ({parent['relation']}, {license_id}; {place})"


def section_lines(sections: dict[str, dict[str, Any]]) -> list[str]:
    """Return the sections as a table: those that are there, then what is missing."""
    there = {id_: item for id_, item in sections.items() if item["status"] != Status.ABSENT}
    absent = [id_.replace("_", " ") for id_ in sections if id_ not in there]
    lines = ["", f"Sections  {'section':26}{'status':13}{'line':>5}{'words':>7}  heading"]
    for id_, item in there.items():
        words = item["words"] or ""
        heading = _short(item["heading"] or "-", 40)
        name = id_.replace("_", " ")
        lines.append(f"          {name:26}{item['status']:13}{item['line']:5}{words:>7}  {heading}")
    return [*lines, *wrap(f"absent: {', '.join(absent)}")] if absent else lines


def wrap(text: str) -> list[str]:
    """Return a text in lines that fit beside the page's left column."""
    from textwrap import wrap as lines_of  # noqa: PLC0415 - only this page needs it

    return [f"          {line}" for line in lines_of(text, 70)]


def file_lines(file: dict[str, Any]) -> list[str]:
    """Return what a licence file holds: its licences, what was touched, what is wrong."""
    path = file["path"]
    lines = [_match_line(path, match) for match in file["matches"]] or _unknown(file)
    touched = [item for item in file["restrictions"] if item["status"] not in {None, "same"}]
    same = sum(item["status"] == "same" for item in file["restrictions"])
    stated = [item for item in file["restrictions"] if item["status"] is None]
    if same or touched:
        statuses = Counter(item["status"] for item in touched)
        counts = [f"{count} {status}" for status, count in sorted(statuses.items())]
        unchanged = f"{number_of(same, 'restriction')} unchanged"
        lines.append(f"  {', '.join([unchanged, *counts])}")
    lines += _touched(path, touched)
    lines += _changes(path, file["changes"])
    lines += [f"  {path}:{item['line']}: restricts {_use(item)}{_told(item)}" for item in stated]
    return lines + [
        f"  {path}:{item['line']}: {item['kind']}: {item['detail']}" for item in file["defects"]
    ]


def _touched(path: str, items: list[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each touched restriction, and one for all that one change touched."""
    together: dict[tuple[object, ...], list[dict[str, Any]]] = {}
    for item in items:
        place = item["line"], item["end_line"], item["status"], item["detail"]
        together.setdefault(place, []).append(item)
    for (line, _, status, detail), group in together.items():
        # In a copy that lost a clause the letters after it may have moved up.
        own = " of the published text" if status == "missing" else ""
        labels = (f", {item['label']}{own}" if item["label"] else "" for item in group)
        uses = "; ".join(f"{_use(item)}{label}" for item, label in zip(group, labels, strict=True))
        yield f"  {path}:{line}: {status}: {uses}" + (f" - {detail}" if detail else "")


def _use(item: dict[str, Any]) -> str:
    code = item["code"]
    return f"{title_of(code)} [{code}]" if code else "a use outside the taxonomy"


def _changes(path: str, changes: list[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each paragraph with a name, and one for all the others of a kind."""
    others: dict[str, list[int]] = {}
    for item in changes:
        if item["obligation"] or ": " in item["detail"]:
            yield f"  {path}:{item['line']}: {item['detail']}"
        else:
            others.setdefault(item["kind"], []).append(item["line"])
    for kind, lines in others.items():
        at = [*dict.fromkeys(map(str, lines))]
        places = ", ".join(at[:_SHOWN]) + (", …" if len(at) > _SHOWN else "")
        plural = "s" * (len(lines) > 1)
        what = f"{len(lines)} other passage{plural} {'were' if plural else 'was'} {kind}"
        yield f"  {path}:{lines[0]}: {what} (line{'s' * (len(at) > 1)} {places})"


def _match_line(path: str, match: dict[str, Any]) -> str:
    return (
        f"{path}:{match['span']['line']}-{match['span']['end_line']}: {match['license']}"
        + (f" of {match['edition']}" if match["edition"] else "")
        + f", {match['status']}"
        + (
            f" ({min(match['score'], 0.999):.1%})"
            if match["status"] != "exact" and match["score"]
            else ""
        )
        + (", embedded" if match["embedded"] else "")
    )


def _unknown(file: dict[str, Any]) -> list[str]:
    near = file["nearest"]
    return [
        f"{file['path']}: unknown: no licence that raillint knows",
        *(
            f"  {'nearest' if item is near[0] else 'then'}: {item['license']}"
            f" ({item['score']:.0%}): {item['reason']}"
            for item in near
        ),
    ]


def _told(item: dict[str, Any]) -> str:
    limits = limits_told(qualifiers_of(item["qualifiers"]))
    return f": {'; '.join(limits)}" if limits else ""


def _short(value: object, width: int = 80) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= width else text[: width - 1] + "…"
