"""LT203: a use restriction was added, widened or reworded, and the licence kept its name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from raillint.licensing.catalogue import License
from raillint.licensing.match import Match
from raillint.licensing.wording import NOT_DECIDED
from raillint.model import Fix, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._declaring import declared_by_name
from raillint.rules._restoring import changed_here, words_of
from raillint.rules._texts import changed_copies

if TYPE_CHECKING:
    from raillint.licensing.compare import RestrictionState

_LOST = frozenset({"missing", "narrowed"})
_DONE = frozenset({"added", "widened", "reworded"})


@repo_rule(
    code="LT203",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("text-differs",),
    fix="suggested",
)
def altered_use_restrictions(repo: RepoSnapshot) -> Outcome:
    """A use restriction was added, widened or reworded, under the licence's name.

    ## Why it matters
    You may restrict more than a stock licence does. But the text is then no longer that
    licence, and who knows the stock text by its name misses what you added.

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
    - insert-paragraph:
        before: (h) tell
        text: (p) breed, train or race greyhounds for money;
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: acme-rail-m-1.0
    license_link: LICENSE
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    edits:
    - insert-paragraph:
        before: (h) tell
        text: (p) breed, train or race greyhounds for money;
    ```
    """
    for copy in changed_copies(repo):
        file, match, known = copy
        for item in match.restrictions:
            if item.status in _DONE:
                words = words_of(repo, copy, item) if item.label else ()
                message = _told(known, item)
                hit = changed_here(repo, copy, message, item.span, words)
                yield hit._replace(fix=_renamed(repo, file, match, known))
        yield from _unclear(file, match, known)


def _unclear(file: LicenseFile, match: Match, known: License) -> Iterator[Undecided]:
    """Yield one line for the clauses whose new wording may reach less far."""
    unclear = [item for item in match.restrictions if item.sentence.endswith(NOT_DECIDED)]
    if unclear:
        count = f"{len(unclear)} restriction{'s' * (len(unclear) > 1)}"
        yield Undecided(
            f"the reach of {count} of {known.name} in {file.path} is not known: the wording was "
            "changed",
            tuple(f"{file.path}: {item.label or item.code}" for item in unclear[:8]),
        )


def _renamed(repo: RepoSnapshot, file: LicenseFile, match: Match, known: License) -> Fix | None:
    """Return the fix that gives the changed text a name of its own.

    Where a restriction was lost as well, LT202 restores the text, and no new name is needed.
    """
    if any(item.status in _LOST for item in match.restrictions):
        return None
    card = repo.card
    if card is None or card.front_matter is None or len(card.license_ids) != 1:
        return None
    name = f"{known.id}-modified"
    return Fix(f"declare it as {name}", declared_by_name(card, name, file.path))


def _told(known: License, item: "RestrictionState") -> str:
    from raillint.licensing.terms import title_of  # noqa: PLC0415 - only a finding needs it

    name = f"“{title_of(item.code)}”" if item.code else "a use outside the taxonomy"
    if item.status == "added":
        return f"a restriction was added that {known.name} does not have: {name}"
    where = f", {item.label}" if item.label else ""
    return f"the restriction {name}{where} of {known.name}, was {item.status}: {item.sentence}"
