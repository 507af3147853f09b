"""The lineage as a drawing: what a model was made from above it, in SVG that stands in a page.

Colours come from the page (`report.css`). What a drawing says by colour it says by a sign too.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from raillint.terminal import printable

_WIDTH, _HEIGHT = 216, 66
_GAP, _RISE = 28, 92
_EDGE = 14
_LETTERS = 27  # that fit into a box
MAX_NODES = 40  # more make no drawing that anybody reads; the list below it has them all

_SIGNS = {
    "covers": ("kept", "✓"),
    "narrower": ("weaker", "◐"),
    "drops": ("lost", "✗"),
    "incurable": ("lost", "✗"),
    "forbidden": ("lost", "✗"),
    "unknown": ("unsure", "?"),
}

Data = Mapping[str, Any]


class _Spot(NamedTuple):
    """The middle of a box."""

    x: float
    y: float


def draw(data: Data, title: str) -> str:
    """Return the drawing, or nothing where there is no more than one box or far too many."""
    if not data.get("edges") or len(data["nodes"]) > MAX_NODES:
        return ""
    rows = _rows(data)
    widest = max(len(row) for row in rows)
    width = widest * (_WIDTH + _GAP) - _GAP + 2 * _EDGE
    height = len(rows) * (_HEIGHT + _RISE) - _RISE + 2 * _EDGE
    spots = _spots(rows, width, height)
    nodes = {node["id"]: node for node in data["nodes"]}
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    parts = [f'<svg class="lineage" role="img" {size} aria-label={_quoted(title)}>']
    parts += [_edge(edge, spots) for edge in data["edges"]]
    parts += [_box(nodes[node_id], spot) for node_id, spot in spots.items()]
    return "\n".join([*parts, "</svg>"])


def _rows(data: Data) -> list[list[str]]:
    """Return the ids in rows: the repository in the first, each ancestor above all made from it."""
    above: dict[str, list[str]] = {}
    for edge in data["edges"]:
        if not edge["cycle"]:
            above.setdefault(edge["from"], []).append(edge["to"])
    depth = {node["id"]: 0 for node in data["nodes"]}
    for _ in data["nodes"]:  # as often as the longest chain can be long
        for low, highs in above.items():
            for high in highs:
                depth[high] = min(max(depth[high], depth[low] + 1), len(depth))
    levels = sorted(set(depth.values()))
    return [[node_id for node_id in depth if depth[node_id] == level] for level in levels]


def _spots(rows: list[list[str]], width: float, height: float) -> dict[str, _Spot]:
    spots = {}
    for level, row in enumerate(rows):
        room = len(row) * (_WIDTH + _GAP) - _GAP
        left = (width - room) / 2 + _WIDTH / 2
        y = height - _EDGE - _HEIGHT / 2 - level * (_HEIGHT + _RISE)
        for at, node_id in enumerate(row):
            spots[node_id] = _Spot(left + at * (_WIDTH + _GAP), y)
    return spots


def _box(node: Data, spot: _Spot) -> str:
    licenses = " and ".join(node["licenses"]) or node["problem"] or "no licence"
    count = node["restrictions"]
    told = "restrictions not known" if count is None else f"{count} restricted uses"
    told = "1 restricted use" if count == 1 else told
    x, y = spot.x - _WIDTH / 2, spot.y - _HEIGHT / 2
    own = "" if node["id"] else " own"
    return (
        f'<g class="node{own}"><title>{_plain(node["name"])}: {_plain(licenses)}, {told}</title>'
        f'<rect x="{x}" y="{y}" width="{_WIDTH}" height="{_HEIGHT}" rx="8"/>'
        f'<text x="{spot.x}" y="{y + 22}" class="name">{_short(node["name"])}</text>'
        f'<text x="{spot.x}" y="{y + 40}">{_short(licenses)}</text>'
        f'<text x="{spot.x}" y="{y + 56}" class="count">{told}</text></g>'
    )


def _edge(edge: Data, spots: Mapping[str, _Spot]) -> str:
    low, high = spots[edge["from"]], spots[edge["to"]]
    kind, sign = _SIGNS[edge["verdict"]]
    bottom, top = low.y - _HEIGHT / 2, high.y + _HEIGHT / 2
    middle = _Spot((low.x + high.x) / 2, (bottom + top) / 2)
    bend = (bottom - top) / 2
    lost = len(edge["codes"]) + len(edge["terms"])
    label = f"{edge['relation']}{f', {lost} {kind}' if lost else ''}"
    return (
        f'<g class="edge {kind}"><title>{_plain(edge["reason"])}</title>'
        f'<path d="M{low.x} {bottom} C{low.x} {bottom - bend} {high.x} {top + bend} '
        f'{high.x} {top}"/>'
        f'<circle cx="{middle.x}" cy="{middle.y}" r="11"/>'
        f'<text x="{middle.x}" y="{middle.y + 5}" class="sign">{sign}</text>'
        f'<text x="{middle.x + 18}" y="{middle.y + 4}" class="relation">{_plain(label)}</text></g>'
    )


def _short(text: str) -> str:
    text = printable(text)
    return escape(text if len(text) <= _LETTERS else f"{text[: _LETTERS - 1]}…")


def _plain(text: str) -> str:
    return escape(printable(text))


def _quoted(text: str) -> str:
    return quoteattr(printable(text))
