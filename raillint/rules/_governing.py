"""Which licence governs a repository, and which uses it restricts: the text before the tag."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.licensing.catalogue import OwnLicenses, catalogue, find, own_licenses
from raillint.licensing.match import CLAIMED, PARTIAL, Match
from raillint.licensing.restrictions import Qualifiers, qualifiers_of, restrictions_of, union
from raillint.model import Span, Undecided
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._terms import declared_licenses
from raillint.rules.license_identity.license_tag_contradicts_text import main_license_file

_FREE = frozenset({"permissive", "public-domain", "creative-commons", "copyleft", "data"})


class Governing(NamedTuple):
    """The licence that governs a repository.

    ``uses`` maps the codes it restricts to their qualifiers, ``labels`` to their names in
    its text, ``places`` to where a text at hand has them. ``known`` is false where the
    codes were recognised by phrases, so that others may have been missed.
    """

    id: str
    uses: Mapping[str, Qualifiers]
    labels: Mapping[str, str]
    places: Mapping[str, Span]
    span: Span
    evidence: str
    known: bool = True


def may_govern(repo: RepoSnapshot, codes: frozenset[str] = frozenset()) -> bool:
    """Tell, before terms are compared, whether those of a repository may restrict uses.

    With ``codes``, whether they may restrict one of these.
    """
    free = _free_ids(codes, own_licenses())
    if repo.whole and repo.license_files:
        matches = [match for file in repo.license_files for match in file.matches]
        return not matches or any(match.license not in free for match in matches)
    ids = repo.card.license_ids if repo.card is not None else ()
    return bool(ids) and free.isdisjoint(ids)


@cache
def _free_ids(codes: frozenset[str], _: OwnLicenses | None) -> frozenset[str]:
    """Return the ids of the licences that are known to restrict nothing, or none of some codes."""
    return frozenset(
        item.id
        for item in catalogue().values()
        if (codes and item.restrictions and codes.isdisjoint(item.restrictions))
        or not (item.restrictions or item.is_rail)
    )


def governing(repo: RepoSnapshot) -> Governing | Undecided | None:
    """Return the licence that governs, why it is not known, or nothing where there is none."""
    if "governing" not in repo.derived:
        repo.derived["governing"] = _find(repo)
    found: Governing | Undecided | None = repo.derived["governing"]
    return found


def _find(repo: RepoSnapshot) -> Governing | Undecided | None:
    card = repo.card
    if repo.whole and repo.license_files:
        main = main_license_file(repo)
        if main is not None:
            return _from_text(main)
        return Undecided(
            "several licence files could govern the repository",
            tuple(file.path for file in repo.license_files),
        )
    return None if card is None or not card.license_ids else _from_tag(card)


def _from_text(file: LicenseFile) -> Governing | Undecided:
    named = [match for match in file.matches if match.status != CLAIMED]
    if not named:
        return _recognised(file)
    # Where a file holds two licences, the one that restricts uses counts.
    match = next((item for item in named if _may_restrict(item.license)), named[0])
    if match.status == PARTIAL:
        return Undecided(f"{file.path} holds only a part of {match.license}", (file.path,))
    listed = () if _is_made_to_order(match.license) else restrictions_of(match.license)
    if not listed and _may_restrict(match.license) and not match.restrictions:
        return _recognised(file)
    evidence = f"{file.path}: the text is {match.license}, {match.status}"
    labels = {item.code: item.label for item in listed}
    if match.status == "exact" and (listed or not _may_restrict(match.license)):
        uses = {item.code: item.qualifiers for item in listed}
        return Governing(match.license, uses, labels, {}, file.span(), evidence)
    uses, places = _as_it_stands(match)
    if listed and not uses:
        return Undecided(
            f"{file.path} lists none of the restrictions of {match.license}", (file.path,)
        )
    name = match.license if match.status == "exact" else f"{match.license}, altered"
    return Governing(name, uses, labels, places, file.span(), evidence)


def _as_it_stands(match: Match) -> tuple[dict[str, Qualifiers], dict[str, Span]]:
    """Return the restrictions of an altered text as it states them."""
    uses: dict[str, Qualifiers] = {}
    places: dict[str, Span] = {}
    for item in match.restrictions:
        if item.code and item.status != "missing":
            uses = union(uses, {item.code: qualifiers_of(item.qualifiers)})
            places.setdefault(item.code, item.span)
    return uses, places


def _recognised(file: LicenseFile) -> Governing:
    from raillint.licensing.recognise import stated_restrictions  # noqa: PLC0415 - seldom needed

    uses: dict[str, Qualifiers] = {}
    places: dict[str, Span] = {}
    for item in stated_restrictions(file.document):
        uses = union(uses, {item.code: item.qualifiers})
        places.setdefault(item.code, item.span)
    evidence = f"{file.path}: no licence that raillint knows; its restrictions were recognised"
    return Governing(file.path, uses, {}, places, file.span(), evidence, known=False)


def _may_restrict(license_id: str) -> bool:
    return license_id not in _free_ids(frozenset(), own_licenses())


def _is_made_to_order(license_id: str) -> bool:
    """Tell whether the copies of a licence differ in what they restrict."""
    known = find(license_id)
    return known is not None and known.family == "rail-generator"


def _from_tag(card: Card) -> Governing | Undecided:
    declared = declared_licenses(card)
    looked_at = (card.path,)
    if not declared:
        return Undecided("the card declares a licence that raillint does not know", looked_at)
    # Of several licences the user may choose the one that restricts least.
    license_ = min(declared, key=lambda item: len(item.restrictions))
    listed = restrictions_of(license_.id)
    if not listed and license_.family not in _FREE:
        return Undecided(f"`{license_.id}` does not tell which uses it restricts", looked_at)
    return Governing(
        license_.id,
        {item.code: item.qualifiers for item in listed},
        {item.code: item.label for item in listed},
        {},
        card.at("license"),
        f"{card.path}: `license` declares {license_.name}",
    )
