"""Makes what somebody answered fit for a card: words stay, nothing in them can act.

A template is rendered once, and what is put into it is data. Markdown of running text
(lists, emphasis, links) is kept; HTML, headings, fences and rules of a page are not.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = "raillint.scaffold"


def render(template: str, /, **values: Any) -> str:
    """Return a template of this package filled with values."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> "Environment":
    import jinja2

    return jinja2.Environment(
        loader=jinja2.PackageLoader(TEMPLATES),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - Markdown and YAML; every value is made inert before
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def inert(text: str) -> str:
    """Return a text as running Markdown in which no HTML, heading or fence can begin."""
    lines = _plain(text).replace("<", "&lt;").split("\n")
    return "\n".join(_opener().sub(r"\1\\\2", line) for line in lines).strip()


def one_line(text: str) -> str:
    """Return a text as a part of one line."""
    return inert(" ".join(text.split())).replace("|", "\\|")


def cell(text: str) -> str:
    """Return a text for a link's words or a cell of a table."""
    return one_line(text).replace("[", "\\[").replace("]", "\\]")


def fenced(code: str, language: str = "python") -> str:
    """Return code in a fence that it cannot close."""
    longest = max((len(run) for run in _ticks().findall(code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{_plain(code).strip(chr(10))}\n{fence}"


def _plain(text: str) -> str:
    """Return a text with LF line ends and without characters that steer a reader's screen."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in text if sign in "\n\t" or sign.isprintable())


@cache
def _opener() -> re.Pattern[str]:
    """Match what would make a line a heading, a fence, a rule or the line under a heading."""
    within = r"(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*"
    return re.compile(
        rf"^({within})(#|```|~~~|-{{2,}}[ \t]*$|={{1,}}[ \t]*$|-[ \t]*$|[_*][ \t]*[_*][ \t]*[_*])"
    )


@cache
def _ticks() -> re.Pattern[str]:
    return re.compile("`+")
