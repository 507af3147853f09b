"""LI111: `license_link` leads nowhere, to another licence, or to a page that can change."""

from raillint.card.card import Card
from raillint.licensing.catalogue import find, linked
from raillint.model import Confidence, Fix, Hit, Severity, Undecided
from raillint.registry import LICENSES, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._terms import declared_licenses

_FILE = "LICENSE"
_BRANCHES = ("/blob/main/", "/resolve/main/", "/raw/main/", "/blob/master/", "/raw/master/",
             "/tree/main/", "/resolve/master/")  # fmt: skip


@repo_rule(
    code="LI111",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    words=("license_link",),
    requires=("front-matter-parses",),
    inputs=(README, LICENSES),
    fix="suggested",
)
def unreliable_license_link(repo: RepoSnapshot) -> Outcome:
    """`license_link` leads to no file, to another licence, or to a page that can change.

    ## Why it matters
    For `license: other` the link is all that users have of the terms. A RAIL licence wants
    a copy given along (4.b), and what stands at the top of somebody's branch today may be
    another text tomorrow.

    ## Bad
    ```markdown
    ---
    license: openrail++
    license_link: https://github.com/acme/models/blob/main/LICENSE
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: openrail++
    license_link: https://github.com/acme/models/blob/0123456789abcdef0123456789abcdef01234567/LICENSE
    ---

    # A model
    ```
    """
    card = repo.card
    link = card.data.get("license_link") if card else None
    if card is None or not isinstance(link, str) or not link.strip():
        return
    link = link.strip()
    if "://" not in link:
        if "other" not in card.license_ids:  # there MD104 says it
            yield from _in_repository(repo, card, link)
        return
    declared = declared_licenses(card)
    known = linked(link)
    if known is not None and declared and not _means(known.id, [item.id for item in declared]):
        yield Hit(
            f"`license_link` leads to {known.name}, and the metadata says {declared[0].name}",
            card.value("license_link"),
            help="link the text of the declared licence, or declare the one that is linked",
            evidence=(f"{card.path}: license_link: {link[:200]}",),
        )
        return
    if repo.whole and not repo.license_paths and known is None:
        yield from _elsewhere(repo, card, link, may_restrict=any(i.is_rail for i in declared))


def _means(license_id: str, declared: list[str]) -> bool:
    """Tell whether a declared licence can be the one that is linked."""
    for item in declared:
        known = find(item)
        if item == license_id or (known is not None and known.is_family):
            return True
    return False


def _in_repository(repo: RepoSnapshot, card: Card, link: str) -> Outcome:
    path = link.partition("#")[0].removeprefix("./").lstrip("/")
    # A name without a dot or slash may be a licence that somebody wrote in the wrong place.
    if not path or " " in path:
        return
    if not repo.whole:
        yield Undecided(f"only the card is at hand: whether it holds {path[:80]}", (card.path,))
        return
    if path not in repo.paths and path.lower() not in map(str.lower, repo.license_paths):
        yield Hit(
            f"`license_link` names {path[:80]}, and the repository has no such file",
            card.value("license_link"),
            help="add the licence text under this name, or link where it is",
            evidence=(f"looked through {len(repo.paths)} file{'s' * (len(repo.paths) != 1)}",),
            fix=_copy(repo, card, path),
        )


def _copy(repo: RepoSnapshot, card: Card, path: str) -> Fix | None:
    """Return the fix that puts the text of the one declared licence where the link leads."""
    declared = declared_licenses(card)
    parts = path.split("/")
    if len(declared) != 1 or ".." in parts or "" in parts or not path.isascii():
        return None
    from raillint.rules._text_fixes import written  # noqa: PLC0415 - only for a finding

    return written(repo, declared[0].id, path, safe=False)


def _elsewhere(repo: RepoSnapshot, card: Card, link: str, *, may_restrict: bool) -> Outcome:
    """Judge a link to a text that raillint knows no address of, where no copy is at hand."""
    from raillint.repo.hub_id import id_in_url  # noqa: PLC0415 - most links name a file

    moving = any(branch in link for branch in _BRANCHES)
    base = id_in_url(link)
    if base and base.lower() == repo.source.hub_id.lower():
        path = link.partition("/main/")[2].partition("?")[0].partition("#")[0]
        if path and path not in repo.paths:
            yield Hit(
                f"`license_link` leads to {path[:80]} of this repository, which has no such file",
                card.value("license_link"),
                help="add the licence text under this name, or link where it is",
                evidence=(f"looked through {len(repo.paths)} file{'s' * (len(repo.paths) != 1)}",),
            )
        return
    if moving:
        yield Hit(
            "`license_link` leads to the top of a branch, whose text can change, "
            "and no copy is here",
            card.value("license_link"),
            help="add the text as LICENSE and link that; RAIL licences ask for a copy (4.b)"
            if may_restrict
            else "add the text as LICENSE, or link a commit of it",
            evidence=(f"license_link: {link[:200]}", "no licence file in the repository"),
            confidence=Confidence.HIGH if may_restrict else Confidence.LOW,
            fix=_copy(repo, card, _FILE),
        )
