"""MD104: `license: other` does not say which."""

from raillint.card.additions import key_with, without_key
from raillint.card.card import Card
from raillint.model import Confidence, Edit, Fix, Hit, Severity, Undecided
from raillint.registry import LICENSES, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._identified import identified


@repo_rule(
    code="MD104",
    severity=Severity.ERROR,
    since="0.1",
    requires=("front-matter-parses",),
    inputs=(README, LICENSES),
    fix="suggested",
)
def other_license_without_name(repo: RepoSnapshot) -> Outcome:
    """`license: other` without a `license_name`, or without a text that can be found.

    ## Why it matters
    `other` alone tells a reader nothing. The Hub's documentation asks for a short name in
    `license_name` and for the text: a LICENSE file, or a `license_link`. The name beside an
    id from the list is shown nowhere and can only contradict it (a warning).

    ## Bad
    ```markdown
    ---
    license: other
    license_link: https://example.org/license
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: acme-rail-m
    license_link: https://example.org/license
    ---

    # A model
    ```
    """
    card = repo.card
    if card is None:
        return
    if "other" in card.license_ids:
        yield from _of_other(repo, card)
    elif card.license_ids and "license_name" in card.data:
        yield Hit(
            f"`license_name` has no effect beside `license: {card.license_ids[0]}`",
            card.at("license_name"),
            help="drop it, or write `license: other` if the terms differ from that licence",
            fix=Fix("drop `license_name`", without_key(card, "license_name")),
            confidence=Confidence.MEDIUM,
        )


def _of_other(repo: RepoSnapshot, card: Card) -> Outcome:
    if not card.data.get("license_name"):
        yield Hit(
            "`license: other` needs a `license_name`",
            card.at("license"),
            help="name the licence in a few lower-case words, such as `acme-rail-m-1.0`",
            fix=_named(repo, card),
        )
    link = card.data.get("license_link")
    if isinstance(link, str) and _missing_file(link, repo):
        yield Hit(
            f"`license_link` names the file `{link}`, which the repository does not hold",
            card.at("license_link"),
            help=f"add the file{_had(card)}, or link the page that holds the text",
            fix=_linked(repo, card) or _written(repo, card, link),
        )
        return
    if link or repo.license_paths:
        return
    if repo.whole:
        yield Hit(
            "`license: other` needs its text: there is no licence file and no `license_link`",
            card.at("license"),
            help=f"add a LICENSE file{_had(card)}, or link the text in `license_link`",
            fix=_written(repo, card, "LICENSE"),
        )
    else:
        yield Undecided("only the card is at hand: whether there is a LICENSE file", (card.path,))


def _named(repo: RepoSnapshot, card: Card) -> Fix | None:
    """Return the fix that names the licence of the text in the repository, or nothing."""
    found = identified(repo)
    if found is None or found.value != "other" or "license_name" in card.data:
        return None
    name = dict(found.details)["license_name"]
    return Fix(
        f"write `license_name: {name}`", key_with(card, "license_name", name, after="license")
    )


def _meant(card: Card) -> str:
    """Return the id of the licence that is named, where raillint knows its text."""
    from raillint.licensing.catalogue import find  # noqa: PLC0415 - only for a finding

    name = card.data.get("license_name")
    known = find(name.strip().lower()) if isinstance(name, str) else None
    return known.id if known is not None and not known.is_family else ""


def _had(card: Card) -> str:
    license_id = _meant(card)
    return f" (`raillint licenses fetch {license_id} -o LICENSE`)" if license_id else ""


def _written(repo: RepoSnapshot, card: Card, path: str) -> Fix | None:
    """Return the fix that writes the text of the licence that is named, or nothing."""
    from raillint.rules._text_fixes import written  # noqa: PLC0415 - only for a finding

    license_id, path = _meant(card), path.strip().removeprefix("./")
    if not license_id or repo.license_paths or "/" in path:
        return None
    return written(repo, license_id, path)


def _linked(repo: RepoSnapshot, card: Card) -> Fix | None:
    """Return the fix that links the one licence file at the root, or nothing."""
    root = [path for path in repo.license_paths if "/" not in path]
    if len(root) != 1:
        return None
    edit = Edit(card.value("license_link"), root[0])
    return Fix(f"link {root[0]}", (edit,))


def _missing_file(link: str, repo: RepoSnapshot) -> bool:
    """Tell whether a link is a path in the repository that leads nowhere."""
    path = link.strip().removeprefix("./")
    return repo.whole and bool(path) and "://" not in path and path not in repo.paths
