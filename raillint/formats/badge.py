"""A badge with the verdict on one repository: as SVG, or as data for shields.io."""

import json
from collections import Counter
from typing import NamedTuple
from xml.sax.saxutils import escape

from raillint.model import RepoReport, Severity, Verdict

# White text stands out from each by at least 4.5 to 1 (WCAG 2.1, 1.4.3).
_COLORS = {
    Verdict.PASS: "#1a7f37",
    Verdict.FAIL: "#cf222e",
    Verdict.UNDECIDED: "#8a5d00",
    Verdict.ERROR: "#57606a",
}
_LABEL_COLOR = "#444c56"
_PADDING = 6
_HEIGHT = 20
# The widths of Verdana at 11 pixels: narrow letters, wide ones, and all others.
_WIDTHS = dict.fromkeys("ijl,. ", 3.6) | dict.fromkeys("frt", 4.5) | {"m": 10.7, "w": 9.0}
_COMMON = 6.8

_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" role="img" \
aria-label="{title}">
<title>{title}</title>
<clipPath id="r"><rect width="{width}" height="{height}" rx="3"/></clipPath>
<g clip-path="url(#r)">
<rect width="{left}" height="{height}" fill="{label_color}"/>
<rect x="{left}" width="{right}" height="{height}" fill="{color}"/>
</g>
<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
<text x="{padding}" y="14" textLength="{label_length}">{label}</text>
<text x="{message_at}" y="14" textLength="{message_length}">{message}</text>
</g>
</svg>
"""


class Badge(NamedTuple):
    """What a badge says: the label on the left, the message on the right, its colour."""

    label: str
    message: str
    color: str


def badge_of(repo: RepoReport) -> Badge:
    """Return the badge of a repository: its profile and its verdict."""
    label = f"raillint {repo.profile}" if repo.profile else "raillint, selected rules"
    return Badge(label, _message(repo), _COLORS[repo.verdict])


def _message(repo: RepoReport) -> str:
    counts = Counter(item.severity for item in repo.findings)
    for severity in (Severity.ERROR, Severity.WARNING):
        count = counts[severity]
        if repo.verdict is Verdict.FAIL and count:
            return f"{count} {severity.label}{'s' * (count != 1)}"
    return {Verdict.ERROR: "not checked"}.get(repo.verdict, repo.verdict.value)


def svg(badge: Badge) -> str:
    """Return a badge as an SVG file that needs no network."""
    label_length, message_length = _length(badge.label), _length(badge.message)
    left, right = label_length + 2 * _PADDING, message_length + 2 * _PADDING
    return _SVG.format(
        title=_quoted(f"{badge.label}: {badge.message}"),
        label=_quoted(badge.label),
        message=_quoted(badge.message),
        color=badge.color,
        label_color=_LABEL_COLOR,
        width=left + right,
        height=_HEIGHT,
        left=left,
        right=right,
        padding=_PADDING,
        label_length=label_length,
        message_at=left + _PADDING,
        message_length=message_length,
    )


def endpoint(badge: Badge) -> str:
    """Return a badge as shields.io reads it (https://shields.io/badges/endpoint-badge)."""
    data = {
        "schemaVersion": 1,
        "label": badge.label,
        "message": badge.message,
        "color": badge.color.removeprefix("#"),
        "labelColor": _LABEL_COLOR.removeprefix("#"),
    }
    return json.dumps(data, indent=2) + "\n"


def _length(text: str) -> int:
    return round(sum(_WIDTHS.get(letter, _COMMON) for letter in text))


def _quoted(text: str) -> str:
    return escape(text, {'"': "&quot;"})
