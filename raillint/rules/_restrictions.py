"""What the licence of a repository restricts, for fixes that tell the readers of a card."""

from functools import partial

from raillint.card.additions import section_continued, section_with
from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.licensing.catalogue import License, find
from raillint.model import Edit, Fix, Hit
from raillint.repo.snapshot import RepoSnapshot

_TEXT = "LICENSE"
_FILLABLE = frozenset({Status.ABSENT, Status.INLINE, Status.EMPTY, Status.PLACEHOLDER})


def telling(hit: Hit, repo: RepoSnapshot, section: str, form: str, title: str) -> Hit:
    """Return a hit whose fix tells in a section of the card what the licence restricts.

    ``form`` is a `table` or a `list`. Where it is not known for sure what the licence
    restricts, the author is still asked.
    """
    card, license_ = repo.card, binding_license(repo)
    if card is None or license_ is None or not license_.restrictions:
        return hit
    if card.sections[section].status not in _FILLABLE:
        return hit
    later = partial(_told, repo, card, license_, section, form)
    return hit._replace(fix=Fix(title, later=later, safe=True))


def completing(hit: Hit, repo: RepoSnapshot, section: str, title: str) -> Hit:
    """Return a hit whose fix puts the whole table, with the way to the text, below a section."""
    card, license_ = repo.card, binding_license(repo)
    if card is None or license_ is None or not license_.restrictions:
        return hit
    later = partial(_below, repo, card, license_, section)
    return hit._replace(fix=Fix(title, later=later, safe=True))


def _below(repo: RepoSnapshot, card: Card, license_: License, section: str) -> tuple[Edit, ...]:
    from raillint.licensing.summary import restriction_table  # noqa: PLC0415 - only for a fix

    table = restriction_table(license_, address(repo, license_))
    return section_continued(card, section, table) if table else ()


def _told(
    repo: RepoSnapshot, card: Card, license_: License, section: str, form: str
) -> tuple[Edit, ...]:
    from raillint.licensing import summary  # noqa: PLC0415 - a card in order needs none

    told = summary.restriction_table if form == "table" else summary.restriction_list
    text = told(license_, address(repo, license_))
    return section_with(card, section, text) if text else ()


def binding_license(repo: RepoSnapshot) -> License | None:
    """Return the one RAIL licence whose restrictions bind, or nothing where that is open.

    A text in the repository decides: where it was changed, or is another licence, the
    restrictions of the stock text are not those that bind.
    """
    card = repo.card
    if card is None:
        return None
    names = list(card.license_ids)
    if names == ["other"]:
        names = [str(card.data.get("license_name") or "").strip().lower()]
    declared = find(names[0]) if len(names) == 1 else None
    if declared is None or not declared.is_rail:
        return None
    found = {(one.license, one.status) for file in repo.license_files for one in file.matches}
    if repo.license_files and found != {(declared.id, "exact")}:
        exact = {name for name, status in found if status == "exact"}
        only = find(exact.pop()) if len(found) == len(exact) == 1 else None
        return only if declared.is_family and only is not None and only.is_rail else None
    return None if declared.is_family else declared


def address(repo: RepoSnapshot, license_: License) -> str:
    """Return where readers find the text: the file at the root, or the publisher's page."""
    for path in repo.license_paths:
        if "/" not in path and path.upper().startswith(_TEXT):
            return path
    return published_at(license_)


def text_of(repo: RepoSnapshot, license_: License) -> str:
    """Return where readers find the text of a base's licence: a copy of it here, or its page."""
    for file in repo.license_files:
        if any((one.license, one.status) == (license_.id, "exact") for one in file.matches):
            return file.path
    return published_at(license_)


def published_at(license_: License) -> str:
    """Return the page of the publisher that holds a licence, or nothing."""
    from raillint.licensing.descriptor import read_descriptor  # noqa: PLC0415 - only for a fix

    editions = read_descriptor(license_.id).editions
    urls = [url for edition in editions[::-1] for url in edition.urls]
    return urls[0] if urls else ""
