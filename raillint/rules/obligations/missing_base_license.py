"""OB302: a derivative comes without a copy of its base's licence."""

from raillint.licensing.catalogue import find, linked
from raillint.licensing.duties import COPY
from raillint.licensing.match import CHANGED, EXACT
from raillint.model import Confidence, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.evidence import CARD, OWN_FILES, climb, notice_files
from raillint.repo.lineage import Derivative
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._owed import Debt, debts, linked_licenses, unsure
from raillint.rules._text_fixes import written


@lineage_rule(
    code="OB302",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("duty-owed",),
    fix="safe",
)
def missing_base_license(made: Derivative) -> Outcome:
    """The repository holds no copy of the licence of its base.

    ## Why it matters
    Whoever shares a derivative of a RAIL model gives a copy of the licence along (4.b; 5.2.a
    in BigCode's), whatever licence the derivative itself is under. One copy serves for all
    bases under the same text. A repository that declares the base's own licence and has no
    text is LT201's matter.

    The base stands below `hub/` here.

    ## Bad
    ```markdown
    ---
    license: openrail
    base_model: acme/base
    ---

    # A model
    ```
    ```yaml hub/acme/base/LICENSE.from.yaml
    license: example-rail-m-1.0
    ```

    ## Good
    ```markdown
    ---
    license: openrail
    base_model: acme/base
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    ```yaml hub/acme/base/LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    """
    repo = made.repo
    owed = [debt for debt in debts(made, COPY) if not _is_own(repo, debt)]
    if owed and not repo.whole:
        reason = "only the card is at hand"
        yield from unsure("whether the licence and the notices go along of", owed, reason)
        return
    missing: dict[str, Debt] = {}
    for debt in owed:
        if not _is_here(repo, debt.base.license):
            missing.setdefault(debt.base.license, debt)
    unread = [file.path for file in repo.license_files if not file.matches]
    for debt in missing.values():
        yield _hit(repo, debt, unread)


def _is_own(repo: RepoSnapshot, debt: Debt) -> bool:
    """Tell whether LT201 already asks for the same text."""
    declared = repo.card.license_ids if repo.card else ()
    return not repo.license_paths and debt.base.license in declared[:1]


def _is_here(repo: RepoSnapshot, license_id: str) -> bool:
    known = find(license_id)
    family = known is not None and known.is_family
    return any(
        match.status in {EXACT, CHANGED}
        and (match.license == license_id or (family and _is_rail(match.license)))
        for file in _files(repo)
        for match in file.matches
    )


def _is_rail(license_id: str) -> bool:
    known = find(license_id)
    return known is not None and known.is_rail


def _files(repo: RepoSnapshot) -> tuple[LicenseFile, ...]:
    return (*repo.license_files, *notice_files(repo))


def _hit(repo: RepoSnapshot, debt: Debt, unread: list[str]) -> Hit:
    paths = ", ".join(file.path for file in _files(repo)) or "none"
    linked_text = _link(repo, debt)
    sure = debt.confidence
    where = ""
    if linked_text:
        # A link to the text is most of a copy, and less than one: it can move.
        sure, where = Confidence.LOW, f", only a link ({linked_text})"
    elif unread or (repo.card is not None and repo.card.data.get("license_link")):
        # A file or a page that raillint does not know may hold the text after all.
        sure = min(sure, Confidence.MEDIUM)
    return Hit(
        f"no copy of {debt.license_name}, the licence of the base `{debt.base.id}`, is in the "
        f"repository{where}; {debt.clause} asks for one",
        debt.parent.span,
        help="add the text beside your own licence, where it can be had by `raillint licenses "
        f"fetch {debt.base.license} -o LICENSE-BASE-{debt.base.license}`",
        evidence=debt.told(f"licence and notice files: {paths}"),
        confidence=sure,
        fix=written(repo, debt.base.license, f"LICENSE-BASE-{debt.base.license}"),
    )


def _link(repo: RepoSnapshot, debt: Debt) -> str:
    """Return how the card or a file links the right text, or nothing."""
    link = repo.card.data.get("license_link") if repo.card else None
    known = linked(link) if isinstance(link, str) else None
    if known is not None and known.id == debt.base.license:
        return "`license_link`"
    if repo.card is not None and debt.base.license in linked_licenses(repo.card):
        return repo.card.path
    for rung in climb(repo, debt.base).rungs:
        if rung.passed and rung.name in {OWN_FILES, CARD} and " refers to " in rung.found:
            return rung.found.partition(" refers to ")[0]
    return ""
