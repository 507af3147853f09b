"""What differs legally between two repositories, as a page for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from raillint.duties_page import NO_ADVICE
from raillint.terminal import printable

Data = Mapping[str, Any]


def page(data: Data) -> str:
    """Return the page."""
    return "\n".join(printable(line) for line in _lines(data)) + "\n"


def _lines(data: Data) -> Iterator[str]:
    yield f"A  {data['a']}"
    yield f"B  {data['b']}"
    if data["same"]:
        yield ""
        yield "Nothing of legal interest differs, as far as raillint can see."
    else:
        yield ""
        yield data["summary"]
    yield from _part("Licence", [_license(row) for row in data["licenses"]])
    yield from _part("Facts of the licence", [_pair(row["fact"], row) for row in data["facts"]])
    yield from _compared("Use restrictions", data["restrictions"], _restriction, data["same"])
    yield from _compared("Duties and rights", data["obligations"], _obligation, data["same"])
    yield from _part("Card sections", [_section(row) for row in data["sections"]])
    yield from _part("Gate", [_pair(row["what"], row) for row in data["gate"]])
    yield from _part("Made from", [_parent(row) for row in data["parents"]])
    yield from _part("Not known", [[f"{row['side'].upper()}: {row['reason']}"]
                                   for row in data["unknown"]])  # fmt: skip
    yield ""
    yield NO_ADVICE


def _part(heading: str, rows: list[list[str]]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield heading
    for first, *rest in rows:
        yield f"  {first}"
        yield from (f"    {line}" for line in rest)


def _compared(heading: str, rows: Any, told: Any, same: bool) -> Iterator[str]:  # noqa: FBT001
    """Return a part that cannot be compared where a side is not known."""
    if rows is not None:
        yield from _part(heading, [told(row) for row in rows])
    elif not same:
        yield from _part(heading, [["cannot be compared: see what is not known"]])


def _pair(name: str, row: Data) -> list[str]:
    return [name, f"A  {row['a'] or 'none'}", f"B  {row['b'] or 'none'}"]


_LICENSE = {
    "declared": "declared in {path}",
    "identified": "what {path} holds",
    "reworded": "the words of {path} differ",
}


def _license(row: Data) -> list[str]:
    return _pair(_LICENSE[row["what"]].format(path=row["path"]), row)


def _restriction(row: Data) -> list[str]:
    places = ", ".join(
        f"{name.upper()}: {row[name]['label'] or 'unlabelled'}" for name in ("a", "b") if row[name]
    )
    lines = [f"{row['change']:9} {row['title']} [{row['code']}] ({places})"]
    if row["differing"]:
        for item in row["differing"]:
            lines += [f"A  {item['a']}", f"B  {item['b']}"]
        return lines
    limits = "; ".join((row["a"] or row["b"])["limits"])
    return [*lines, limits] if limits else lines


def _obligation(row: Data) -> list[str]:
    places = ", ".join(
        f"{name.upper()}: {row[name]['paragraph'] or 'no paragraph'}"
        for name in ("a", "b")
        if row[name]
    )
    lines = [f"{row['change']:9} {row['title']} ({places})"]
    if row["change"] == "different":
        lines += [f"{name.upper()}  {row[name]['note'] or 'nothing particular'}" for name in "ab"]
    return lines


def _section(row: Data) -> list[str]:
    name = row["id"].replace("_", " ")
    if row["change"] == "reworded":
        return [f"reworded  {name}: read both"]
    return [f"{row['change']:9} {name} ({row['a']} -> {row['b']})"]


def _parent(row: Data) -> list[str]:
    relation = " -> ".join(filter(None, (row["a"], row["b"])))
    return [f"{row['change']:9} {row['id']} ({relation})"]
