"""The report as one file of HTML for readers, which asks no network and runs no foreign code.

Every text of a repository is escaped by the template engine, and a policy in the page lets
run only the script that the page itself carries.
"""

from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING, Any

from raillint import __version__
from raillint.formats.html_view import overview, repo_view
from raillint.model import Report
from raillint.terminal import printable

if TYPE_CHECKING:
    from jinja2 import Environment

_PAGE_NAME = "repository-{number}.html"
INDEX = "index.html"


def render(report: Report) -> str:
    """Return the report as one page; several repositories stand below one another."""
    if len(report.repos) == 1:
        return _page("one.html.jinja", repo=_views(report)[0], back="")
    repos = _views(report)
    links = {repo["id"]: f"#{repo['id']}" for repo in repos}
    return _page("many.html.jinja", repos=repos, links=links, **overview(report))


def pages(report: Report) -> dict[str, str]:
    """Return the report as the pages of a folder: an overview, and a page for each repository."""
    if len(report.repos) == 1:
        return {INDEX: render(report)}
    repos = _views(report)
    names = {repo["id"]: _PAGE_NAME.format(number=at) for at, repo in enumerate(repos, 1)}
    files = {INDEX: _page("many.html.jinja", repos=[], links=names, **overview(report))}
    for repo in repos:
        files[names[repo["id"]]] = _page("one.html.jinja", repo=repo, back=INDEX)
    return files


def _views(report: Report) -> list[dict[str, Any]]:
    rules = {rule.code: rule for rule in report.rules}
    return [repo_view(repo, rules, at) for at, repo in enumerate(report.repos, 1)]


def _page(template: str, **values: Any) -> str:
    from hashlib import sha256  # noqa: PLC0415 - a check that prints text needs none

    script = _environment().get_template("report.js").render()
    return _environment().get_template(template).render(
        values,
        version=__version__,
        script=script,
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
    )  # fmt: skip


@cache
def _environment() -> "Environment":
    import jinja2
    from markupsafe import Markup, escape  # noqa: PLC0415

    def shown(value: object) -> object:
        return printable(value) if value.__class__ is str else value

    def with_code(text: str) -> Markup:
        """Return text whose parts between backticks are code."""
        # Escaping makes and takes no backtick, so once for the whole text is enough.
        pieces = str(escape(printable(text))).split("`")
        if len(pieces) % 2 == 0:  # a backtick without its partner
            pieces[-2:] = ["`".join(pieces[-2:])]
        pieces[1::2] = [f"<code>{piece}</code>" for piece in pieces[1::2]]
        return Markup("".join(pieces))  # noqa: S704 - escaped above

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("raillint.formats"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["with_code"] = with_code
    # Drawings and the script are made of our own markup and of text that is escaped in it.
    environment.filters["own_markup"] = Markup
    return environment
