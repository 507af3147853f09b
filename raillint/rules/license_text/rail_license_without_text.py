"""LT201: a RAIL licence is declared, and its text is not in the repository."""

from typing import TYPE_CHECKING

from raillint.licensing.catalogue import License, find, linked
from raillint.model import Confidence, Hit, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.declared import may_name_parents
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._text_fixes import written

if TYPE_CHECKING:
    from raillint.rules._owed import Debt

_FILE = "LICENSE"


@repo_rule(
    code="LT201",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model", "dataset"),
    fix="safe",
)
def rail_license_without_text(repo: RepoSnapshot) -> Outcome:
    """A RAIL licence is declared, but the repository holds no licence text.

    ## Why it matters
    The restrictions of a RAIL licence stand in its text, and everyone downstream is bound
    to pass them on with a copy. Whoever gets this repository cannot read the terms from it.
    For a licensor's own model that is a warning. Where the base is under the same licence it
    is an error: whoever shares a derivative has to give a copy along (4.b; 5.2.a in BigCode's).

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    """
    card = repo.card
    if card is None:
        return
    declared = [item for item in map(find, card.license_ids) if item is not None and item.is_rail]
    if not declared or declared[0].is_family:
        return  # the family id alone is LI102's matter
    if not repo.whole:
        yield Undecided(
            "only the card is at hand: whether the repository holds the licence text", (card.path,)
        )
        return
    if repo.license_paths:
        return
    link = card.data.get("license_link")
    known = linked(link) if isinstance(link, str) else None
    where = f"; `license_link` leads to {known.name}" if known else ""
    found = f"no licence file among {len(repo.paths)} file{'s' * (len(repo.paths) != 1)}{where}"
    debt = _owed(repo, declared[0])
    told = f"; {debt.clause} asks for a copy, for `{debt.base.id}` is its base" if debt else ""
    yield Hit(
        f"the repository declares {declared[0].name} and does not hold its text{told}",
        card.at("license"),
        help="add the text as LICENSE: recipients of this repository cannot read the terms",
        evidence=debt.told(found) if debt else (found,),
        weight=None if debt and debt.confidence is Confidence.HIGH else Severity.WARNING,
        fix=written(repo, declared[0].id, _FILE) if len(declared) == 1 else None,
    )


def _owed(repo: RepoSnapshot, license_: License) -> "Debt | None":
    """Return a base that a copy of the licence is owed to, the surest of several."""
    if not may_name_parents(repo):
        return None
    from raillint.licensing.duties import COPY  # noqa: PLC0415 - few lack the text
    from raillint.repo.bases import derivative_of  # noqa: PLC0415
    from raillint.rules._owed import debts  # noqa: PLC0415

    made = derivative_of(repo)
    owed = debts(made, COPY) if made is not None else ()
    same = (debt for debt in owed if debt.base.license == license_.id)
    return max(same, key=lambda debt: debt.confidence, default=None)
