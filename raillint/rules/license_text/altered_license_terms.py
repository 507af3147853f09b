"""LT205: a grant, a duty or another paragraph was altered, and the licence kept its name."""

from itertools import chain
from typing import TYPE_CHECKING

from raillint.licensing.catalogue import find
from raillint.licensing.dates import other_date
from raillint.licensing.match import Match
from raillint.model import Hit, Related, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._alterations import told
from raillint.rules._restoring import changed_here, words_here
from raillint.rules._texts import Copy, changed_copies, has_own_name

if TYPE_CHECKING:
    from raillint.licensing.compare import ClauseChange
    from raillint.licensing.riders import Rider

# Of the paragraphs without a name, so many are shown.
SHOWN = 5
# Of the changes in one finding, so many are quoted.
QUOTED = 3
# With more of the named ones touched, the text was written anew: one finding says so.
MANY = 6
# Characters of a term beside the licence that are quoted.
WORDS = 300


@repo_rule(
    code="LT205",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("text-differs",),
)
def altered_license_terms(repo: RepoSnapshot) -> Outcome:
    """A grant, a duty or another paragraph of a RAIL licence was altered, under its name.

    Also a term that was set beside a licence in its file ("non-commercial use only").

    ## Why it matters
    The paragraphs beside the use restrictions say who may use and share the model, what
    must be passed on and what the licensor may still do. A change there gives everyone
    other rights than the licence's name tells.

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
        before: 7. Stopping misuse
        text: Every thousandth call of the Model costs one euro.
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
    - reflow: 72
    ```
    """
    for copy in changed_copies(repo):
        file, match, known = copy
        dated = other_date(file.document.text, match) if match.changes else ""
        if dated:
            yield Undecided(
                f"{file.path} is dated {dated}, and raillint knows {known.name} of "
                f"{match.edition}: whether its other paragraphs were altered or are those of "
                "another edition",
                (file.path,),
            )
            continue
        named = [item for item in match.changes if item.name]
        others = [item for item in match.changes if not item.name]
        if len(named) > MANY:
            yield _hit(repo, copy, [*named, *others])
            continue
        for item in named:
            yield _hit(repo, copy, [item])
        if others:
            yield _hit(repo, copy, others)
    for file in repo.license_files:
        yield from _beside(repo, file)


def _beside(repo: RepoSnapshot, file: LicenseFile) -> Outcome:
    """Yield the terms that were set beside a licence which may itself be whole."""
    from raillint.licensing.riders import riders, unread  # noqa: PLC0415 - few texts differ

    found: dict[Match, list[Rider]] = {}
    for rider in riders(file.document, file.matches):
        found.setdefault(rider.match, []).append(rider)
    for match, beside in found.items():
        known = find(match.license)
        if known is not None and not has_own_name(repo.card, known):
            yield _beside_hit(repo, Copy(file, match, known), beside)
    foreign = unread(file.document, file.matches) if file.matches else None
    if foreign is not None:
        line = file.document.line_at(foreign.start)
        yield Undecided(
            f"what {file.path} says from line {line} on, beside the licence, is in a language that "
            "raillint does not read: whether it changes the terms",
            (file.path,),
        )


def _beside_hit(repo: RepoSnapshot, copy: Copy, beside: "list[Rider]") -> Hit:
    first, *others = beside
    said = " ".join(copy.file.document.slice(first.span).split())[:WORDS]
    more = f", and {len(others)} more {'does' if len(others) == 1 else 'do'}" if others else ""
    message = f"“{first.words}” sets a term beside {copy.known.name}, in the same file{more}"
    hit = changed_here(repo, copy, message, first.span, (f"it says: “{said}”",))
    told = (Related(f"“{one.words}” sets another term", one.span) for one in others[:SHOWN])
    return hit._replace(related=(*told, *hit.related))


def _hit(repo: RepoSnapshot, copy: Copy, changes: "list[ClauseChange]") -> Hit:
    ordered = sorted(changes, key=lambda item: item.span.start)
    quoted = (words_here(repo, copy, item.span) for item in ordered[:QUOTED])
    words = dict.fromkeys(chain.from_iterable(quoted))
    hit = changed_here(repo, copy, told(copy.known, changes), ordered[0].span, words)
    others = (Related(item.sentence, item.span) for item in ordered[1 : SHOWN + 1])
    return hit._replace(related=(*others, *hit.related))
