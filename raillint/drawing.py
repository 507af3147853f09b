"""A lineage drawn from its data: as a tree of text, for Mermaid and for Graphviz."""

from collections.abc import Callable, Mapping
from typing import Any

from raillint.licensing.compatibility import TERMS
from raillint.licensing.terms import title_of
from raillint.terminal import number_of, printable

_MARKS = {
    "covers": "✔",
    "narrower": "△",
    "drops": "✘",
    "incurable": "⛔",
    "forbidden": "⛔",
    "unknown": "?",
}
_LOST = frozenset({"drops", "incurable", "forbidden"})
_SHOWN = _LOST | {"narrower"}
_NAMED = 3  # losses named on an edge of a graph

Data = Mapping[str, Any]


def draw(data: Data, form: str) -> str:
    """Return the drawing of a lineage in a form: text, mermaid or dot."""
    drawers: dict[str, Callable[[Data], str]] = {"text": _text, "mermaid": _mermaid, "dot": _dot}
    return drawers[form](data)


def _text(data: Data) -> str:
    nodes = {node["id"]: node for node in data["nodes"]}
    lines = [_title(nodes[""])]
    below: dict[str, list[Data]] = {}
    for edge in data["edges"]:
        below.setdefault(edge["from"], []).append(edge)
    drawn: set[str] = set()

    def branch(node_id: str, indent: str) -> None:
        edges = below.get(node_id, [])
        for at, edge in enumerate(edges):
            last = at + 1 == len(edges)
            node = nodes[edge["to"]]
            lines.append(f"{indent}{'└─' if last else '├─'} {edge['lead']} {_title(node)}")
            inner = indent + ("   " if last else "│  ")
            lines.append(f"{inner}{_MARKS[edge['verdict']]} {_told(edge)}")
            lines.extend(f"{inner}  - {title_of(code)} ({code})" for code in edge["codes"])
            if edge["cycle"]:
                lines.append(f"{inner}it is made from itself: the chain is a circle")
            elif node["id"] in drawn and node["id"] in below:
                lines.append(f"{inner}what it was made from stands above")
            elif node["id"] not in drawn:
                drawn.add(node["id"])
                branch(node["id"], inner)

    branch("", "")
    if not data["edges"]:
        lines.append("names nothing that it was made from")
    if data["cut"]:
        lines.append(f"The rest is not shown: {data['cut']}.")
    return "\n".join(printable(line) for line in lines) + "\n"


def _title(node: Data) -> str:
    """Return a node in a line: its name, its licences and how many uses it restricts."""
    licenses = " and ".join(node["licenses"])
    if not licenses:
        problem = node["problem"] or "no licence is named"
        told = problem if node["id"] or node["problem"] else "no licence"
        return f"{node['name']}: {told}"
    how = ", by its tag alone" if node["basis"] == "tag" else ""
    return f"{node['name']}: {licenses}, {_restricts(node)}{how}"


def _restricts(node: Data) -> str:
    count = node["restrictions"]
    if count is None:
        return "restrictions not known"
    return number_of(count, "restriction")


def _told(edge: Data) -> str:
    """Return what became of the terms on an edge, but for the restrictions one by one."""
    named = ", ".join(TERMS.get(term, term) for term in edge["terms"])
    return f"{edge['reason']}: {named}" if named else str(edge["reason"])


def _mermaid(data: Data) -> str:
    numbers = {node["id"]: f"n{at}" for at, node in enumerate(data["nodes"])}
    lines = ["graph BT"]
    lines += [f'  {numbers[node["id"]]}["{_markup(_title(node))}"]' for node in data["nodes"]]
    for at, edge in enumerate(data["edges"]):
        label = "<br/>".join(_markup(line) for line in _label(edge))
        lines.append(f'  {numbers[edge["from"]]} -->|"{label}"| {numbers[edge["to"]]}')
        if edge["verdict"] in _LOST:
            lines.append(f"  linkStyle {at} stroke:#c00,stroke-width:2px")
    return "\n".join(lines) + "\n"


def _dot(data: Data) -> str:
    numbers = {node["id"]: f"n{at}" for at, node in enumerate(data["nodes"])}
    lines = ["digraph lineage {", "  rankdir=BT;", "  node [shape=box];"]
    lines += [f"  {numbers[node['id']]} [label={_quoted(_title(node))}];" for node in data["nodes"]]
    for edge in data["edges"]:
        label = _quoted(*_label(edge))
        colour = ", color=red" if edge["verdict"] in _LOST else ""
        ends = f"{numbers[edge['from']]} -> {numbers[edge['to']]}"
        lines.append(f"  {ends} [label={label}{colour}];")
    return "\n".join([*lines, "}"]) + "\n"


def _label(edge: Data) -> list[str]:
    """Return the lines on an edge of a graph: what was made, and the first losses by name."""
    named = [TERMS.get(term, term) for term in edge["terms"]]
    named += [title_of(code) for code in edge["codes"]]
    head = f"{_MARKS[edge['verdict']]} {edge['relation']}"
    if edge["verdict"] not in _SHOWN:
        return [head]
    shown = named[:_NAMED] if len(named) > _NAMED + 1 else named
    more = [f"and {len(named) - len(shown)} more"] if len(shown) < len(named) else []
    return [f"{head}, {edge['verdict']}" + (f" {len(named)}" if named else ""), *shown, *more]


def _markup(text: str) -> str:
    """Return a text that Mermaid shows as it is, whatever it holds."""
    return "".join(
        letter if letter.isalnum() or letter in " -_./,:+✔△✘⛔?" else f"#{ord(letter)};"
        for letter in printable(text)
    )


def _quoted(*lines: str) -> str:
    """Return lines of text as a Graphviz string."""
    plain = (printable(line).replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    joined = "\\n".join(plain)
    return f'"{joined}"'
