"""Bar charts as static SVG, drawn by pygal (the extra `report`)."""

import sys
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Comment, tostring

from raillint.terminal import printable

_MOST = 12  # bars in a chart; the table beside it has all
_LETTERS = 28


def bars(name: str, title: str, rows: Sequence[tuple[str, int]]) -> str:
    """Return a chart of labels and counts, or nothing where pygal is not installed.

    ``name`` tells the charts of a page apart: letters and `-` only.
    """
    try:
        import pygal  # noqa: PLC0415 - an extra, for reports on many repositories
        from pygal.style import Style  # noqa: PLC0415
    except ImportError:
        return ""
    _leave_imports_alone()
    shown = [(_short(label), count) for label, count in rows[:_MOST]][::-1]
    style = Style(
        background="transparent",
        plot_background="transparent",
        foreground="currentColor",
        foreground_strong="currentColor",
        foreground_subtle="currentColor",
        colors=("var(--bar)",),
        # Paler bars would leave the white numbers in them a contrast of 3 to 1.
        opacity="1",
        font_family="inherit",
        label_font_size=14,
        major_label_font_size=14,
        value_font_size=14,
    )
    chart = pygal.HorizontalBar(
        style=style,
        show_legend=False,
        show_y_guides=False,
        show_x_labels=False,
        print_values=True,
        js=[],
        disable_xml_declaration=True,
        explicit_size=False,
        width=460,
        height=max(90, 34 * len(shown) + 30),
        margin=4,
        range=(0, max((count for _, count in shown), default=1)),
        pretty_print=False,
        formatter=lambda value: f"{value:,.0f}",
    )
    chart.uuid = name
    chart.x_labels = [label for label, _ in shown]
    chart.add(printable(title), [count for _, count in shown])
    return _static(chart.render_tree())


def _leave_imports_alone() -> None:
    """Take back pygal's hook for plug-ins: every later import would warn of its old style."""
    sys.meta_path[:] = [one for one in sys.meta_path if type(one).__module__ != "pygal"]


def _static(tree: Any) -> str:
    """Return a drawing without its script and without the comments that date it."""
    for parent in tree.iter():
        for child in list(parent):
            if child.tag is Comment or str(child.tag).endswith("script"):
                parent.remove(child)
    drawn: str = tostring(tree, encoding="unicode")
    return drawn


def _short(text: str) -> str:
    text = printable(text)
    return text if len(text) <= _LETTERS else f"{text[: _LETTERS - 1]}…"
