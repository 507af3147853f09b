"""LT205: a grant, a duty or another paragraph was altered, and the licence kept its name."""

import re
from functools import cache
from typing import TYPE_CHECKING

from raillint.licensing.catalogue import License
from raillint.licensing.match import Match
from raillint.model import Hit, Related, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._texts import changed_copies, declared_here, share_found

if TYPE_CHECKING:
    from raillint.licensing.compare import ClauseChange

# Characters before and after the start of a text in which it says its date.
BEFORE, HEAD = 300, 700
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
# Of the paragraphs with a name, so many are named in one message.
NAMED = 3
# Of the paragraphs without a name, so many are shown.
SHOWN = 5
# With more of the named ones touched, the text was written anew: one finding says so.
MANY = 6


@repo_rule(
    code="LT205",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("text-differs",),
)
def altered_license_terms(repo: RepoSnapshot) -> Outcome:
    """A grant, a duty or another paragraph of a RAIL licence was altered, under its name.

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
    for file, match, known in changed_copies(repo):
        dated = _other_date(file, match) if match.changes else ""
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
            yield _hit(repo, file, match, known, [*named, *others])
            continue
        for item in named:
            yield _hit(repo, file, match, known, [item])
        if others:
            yield _hit(repo, file, match, known, others)


def _hit(
    repo: RepoSnapshot,
    file: LicenseFile,
    match: Match,
    known: License,
    changes: "list[ClauseChange]",
) -> Hit:
    ordered = sorted(changes, key=lambda item: item.span.start)
    first = ordered[0] if len(changes) > 1 else changes[0]
    return Hit(
        _told(known, changes),
        first.span,
        help=f"restore the text of {known.name}, or declare `license: other` with a "
        "`license_name` of its own",
        evidence=(share_found(file, match),),
        related=(
            *(Related(item.sentence, item.span) for item in ordered[1 : SHOWN + 1]),
            *declared_here(repo.card),
        ),
    )


def _told(known: License, changes: "list[ClauseChange]") -> str:
    if len(changes) == 1:
        return f"in this copy of {known.name}, {changes[0].sentence}"
    counts = {kind: sum(item.kind == kind for item in changes) for kind in _KINDS}
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
    names = [*dict.fromkeys(_name(item) for item in changes if item.name)]
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    among = f", some of them on {', '.join(names[:NAMED])}{more}" if names else ""
    count = f"{len(changes)} paragraphs that restrict no use were altered"
    return f"in this copy of {known.name}, {count}: {told}{among}"


_KINDS = ("changed", "removed", "added")


def _other_date(file: LicenseFile, match: Match) -> str:
    """Return the date in a text's head, if there is one and it is not that of the edition."""
    start = max(match.span.start - BEFORE, 0)
    head = file.document.text[start : match.span.start + HEAD]
    dates = {}
    for found in _date().finditer(head):
        day, month, year = found[1] or found[4], found[2] or found[3], found[5]
        dates[f"{year}-{_MONTHS.index(month.lower()) + 1:02}-{int(day):02}"] = found[0]
    if not match.edition or any(date.startswith(match.edition) for date in dates):
        return ""
    return next(iter(dates.values()), "")


@cache
def _date() -> re.Pattern[str]:
    months = "|".join(_MONTHS)
    return re.compile(
        rf"\b(?:(\d{{1,2}})\.? ({months})|({months}) (\d{{1,2}})),? (\d{{4}})\b", re.IGNORECASE
    )


def _name(item: "ClauseChange") -> str:
    from raillint.licensing.terms import terms  # noqa: PLC0415 - only a finding needs it

    on = terms().duties.get(item.name, item.name)
    return on + (f" ({item.label})" if item.label else "")
