"""LT202: a use restriction of the licence was removed or narrowed."""

from typing import TYPE_CHECKING

from raillint.licensing.catalogue import License
from raillint.licensing.match import Match
from raillint.model import Hit, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._text_fixes import restored
from raillint.rules._texts import changed_copies, declared_here, share_found

if TYPE_CHECKING:
    from raillint.licensing.compare import RestrictionState

_DONE = {"missing": "removed", "narrowed": "narrowed"}


@repo_rule(
    code="LT202",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    when=("text-differs",),
    fix="suggested",
)
def weakened_use_restrictions(repo: RepoSnapshot) -> Outcome:
    """A use restriction of a RAIL licence was removed or narrowed, under the licence's name.

    ## Why it matters
    Who reads the licence's name believes that all its restrictions apply. A text without
    one of them, or with one that reaches less far, is another licence. Where the model is
    made from another under that licence, its restrictions have to be passed on whole.

    ## Bad
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
    edits:
    - delete-item: (d)
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
    edits:
    - reflow: 60
    ```
    """
    for file, match, known in changed_copies(repo):
        weakened = [item for item in match.restrictions if item.status in _DONE]
        disarmed = tuple(item for item in weakened if _at_once(item, weakened))
        if disarmed:
            yield _all_told(repo, file, match, disarmed, known)
        for item in weakened:
            if item not in disarmed:
                yield _told(repo, file, match, item, known)


def _at_once(item: "RestrictionState", weakened: "list[RestrictionState]") -> bool:
    """Tell whether one change weakened a restriction together with others."""
    return item.status == "narrowed" and any(
        other is not item and (other.span, other.sentence) == (item.span, item.sentence)
        for other in weakened
    )


def _told(
    repo: RepoSnapshot, file: LicenseFile, match: Match, item: "RestrictionState", known: License
) -> Hit:
    title = _title(item.code)
    where = f", {item.label}" if item.label else ""
    return Hit(
        f"the restriction “{title}”{where} of {known.name}, was {_DONE[item.status]}: "
        f"{item.sentence}",
        item.span,
        help=advice(known),
        evidence=(share_found(file, match), "the other wording of the clause was compared"),
        related=declared_here(repo.card),
        fix=restored(repo, file, match),
        folds=title,
    )


def _all_told(
    repo: RepoSnapshot,
    file: LicenseFile,
    match: Match,
    items: "tuple[RestrictionState, ...]",
    known: License,
) -> Hit:
    """Return the hit for one change by which many restrictions bind no longer."""
    titles = ", ".join(dict.fromkeys(_title(item.code) for item in items))
    return Hit(
        f"{len(items)} restrictions of {known.name} were disarmed at once: {items[0].sentence}",
        items[0].span,
        help=advice(known),
        evidence=(share_found(file, match), f"they were: {titles}"),
        related=declared_here(repo.card),
        fix=restored(repo, file, match),
    )


def _title(code: str) -> str:
    from raillint.licensing.terms import title_of  # noqa: PLC0415 - only a finding needs it

    return title_of(code)


def advice(known: License) -> str:
    """Say how to set a changed text right."""
    return (
        f"restore the clause from the text of {known.name}, or declare `license: other` with a "
        "`license_name` of its own"
    )
