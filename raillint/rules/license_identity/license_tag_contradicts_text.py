"""LI101: the tag names one licence, the text is another."""

from raillint.card.card import Card
from raillint.licensing.catalogue import find
from raillint.licensing.match import CLAIMED, PARTIAL, Match
from raillint.model import Confidence, Fix, Hit, Related, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._declaring import declared_as


@repo_rule(
    code="LI101",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    fix="suggested",
)
def license_tag_contradicts_text(repo: RepoSnapshot) -> Outcome:
    """`license` names one licence, and the licence file holds another.

    ## Why it matters
    The tag is what the Hub shows and searches; the text is what binds. Where they differ,
    everyone who trusted the tag works under terms that they never read.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    license_link: LICENSE
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    """
    card = repo.card
    if card is None or not card.license_ids or "license" in card.violated_keys:
        return  # what the Hub does not read is MD103's matter
    if not repo.whole:
        yield Undecided(
            "only the card is at hand: whether the licence file agrees with the tag", (card.path,)
        )
        return
    main = main_license_file(repo)
    if main is None:
        return
    named = [match for match in main.matches if match.status in {"exact", "modified"}]
    if not named:
        reason = _unknown(main, card)
        if reason:
            yield Undecided(reason, (main.path,))
    elif not any(_agrees(match, card) for match in named):
        yield _contradiction(card, main, named[0])


def _unknown(file: LicenseFile, card: Card) -> str:
    """Say why the text cannot be held against the tag; nothing where another rule tells.

    A part of the declared licence is LT204's finding, a title without its text LI107's.
    """
    if all(_only_names_the_family(match) for match in file.matches):
        return f"{file.path} holds no licence that raillint knows"
    parts = [match for match in file.matches if match.status == PARTIAL]
    if not parts or any(_agrees(part, card) for part in parts):
        return ""
    return f"{file.path} holds a part ({parts[0].score:.0%}) of {_title(parts[0])} and no more"


def _only_names_the_family(match: Match) -> bool:
    known = find(match.license)
    return match.status == CLAIMED and known is not None and known.is_family


def _contradiction(card: Card, file: LicenseFile, match: Match) -> Hit:
    name = str(card.data.get("license_name") or "")
    own = "other" in card.license_ids and name
    declared = f"`{name}`" if own else ", ".join(f"`{item}`" for item in card.license_ids)
    # A name of one's own for a text that has an id is less wrong than another licence's name.
    sure = not own or find(name.strip().lower()) is not None
    return Hit(
        f"the metadata says {declared}, but {file.path} is {_title(match)}",
        card.at("license_name" if own else "license"),
        help=f"declare the licence of the text ({_advice(match)}), or ship the declared text",
        evidence=(_evidence(file, match), "the text of a licence decides, not its tag"),
        related=(Related(f"the text is {_title(match)}", match.span),),
        fix=_fix(card, file, match),
        confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
    )


def _fix(card: Card, file: LicenseFile, match: Match) -> Fix | None:
    """Return the fix that declares the licence of the text, or nothing where it was changed."""
    known = find(match.license)
    if known is None or match.status != "exact" or len(card.license_ids) != 1:
        return None
    return Fix(f"declare the licence of {file.path}", declared_as(card, known, file.path))


def main_license_file(repo: RepoSnapshot) -> LicenseFile | None:
    """Return the licence file that speaks for the whole repository: the one at the root.

    A file whose name limits it to a part (LICENSE-CODE) does not speak for the model.
    Where several could, none is taken: LI103 judges them.
    """
    root = [
        file for file in repo.license_files
        if "/" not in file.path and not _is_partial(file.path) and not _is_policy(file.path)
    ]  # fmt: skip
    return root[0] if len(root) == 1 else None


def _is_partial(path: str) -> bool:
    name = path.upper()
    return any(part in name for part in ("CODE", "DATA", "THIRD", "BASE", "UPSTREAM"))


def _is_policy(path: str) -> bool:
    return "POLICY" in path.upper()


def _agrees(match: Match, card: Card) -> bool:
    """Tell whether the declared licence can mean the text that was found."""
    known = find(match.license)
    for declared in card.license_ids:
        if declared in {match.license, known.hub_id if known else ""}:
            return True
        if declared == "other":
            # A name of one's own may mean any text but one that has an id on the Hub.
            name = str(card.data.get("license_name") or "").strip().lower()
            other = find(name)
            if known is None or not known.hub_id or known.is_family:
                return other is None or other.id == match.license
            return not name or name in {known.id, known.hub_id, known.name.lower()}
        family = find(declared)
        if family is not None and family.is_family and _in_family(match.license, declared):
            return True
    return "unknown" in card.license_ids


def _in_family(license_id: str, family: str) -> bool:
    """Tell whether a text belongs to a family id of the Hub (`openrail`, `gpl`, `cc` …)."""
    known = find(license_id)
    if known is None:
        return False
    if family == "openrail":
        return known.is_rail or known.family == "rail-derived"
    return license_id.startswith(family)


def _title(match: Match) -> str:
    known = find(match.license)
    name = known.name if known else match.license
    edition = f" of {match.edition}" if match.edition else ""
    changed = ", changed in places" if match.status == "modified" else ""
    return f"{name}{edition}{changed}"


def _advice(match: Match) -> str:
    known = find(match.license)
    if known is not None and known.hub_id:
        return f"`license: {known.hub_id}`"
    return f"`license: other` with `license_name: {match.license}`"


def _evidence(file: LicenseFile, match: Match) -> str:
    lines = file.document.place(match.span)
    found = f"{match.share} of the text" if match.status == "modified" else "the whole text"
    return f"{file.path}:{lines.line}-{lines.end_line}: {found} of {match.license} found"
