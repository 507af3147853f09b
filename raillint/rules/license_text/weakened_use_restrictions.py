"""LT202: a use restriction of the licence was removed or narrowed."""

from typing import TYPE_CHECKING

from raillint.model import Hit, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._restoring import changed_here, words_here, words_of
from raillint.rules._text_fixes import restored
from raillint.rules._texts import Copy, changed_copies

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
    for copy in changed_copies(repo):
        weakened = [item for item in copy.match.restrictions if item.status in _DONE]
        disarmed = [item for item in weakened if _at_once(item, weakened)]
        fix = restored(repo, copy.file, copy.match)
        if disarmed:
            yield _all_told(repo, copy, disarmed)._replace(fix=fix)
        for item in weakened:
            if item not in disarmed:
                yield _told(repo, copy, item)._replace(fix=fix)


def _at_once(item: "RestrictionState", weakened: "list[RestrictionState]") -> bool:
    """Tell whether one change weakened a restriction together with others."""
    return item.status == "narrowed" and any(
        other is not item and (other.span, other.sentence) == (item.span, item.sentence)
        for other in weakened
    )


def _told(repo: RepoSnapshot, copy: Copy, item: "RestrictionState") -> Hit:
    where = f", {item.label}" if item.label else ""
    done = f"was {_DONE[item.status]}"
    if item.status == "missing":
        done += f" after line {copy.file.document.line_at(item.span.start)}"
    words = words_of(repo, copy, item)
    what = f"the restriction “{_title(item.code)}”{where} of {copy.known.name}"
    return changed_here(repo, copy, f"{what}, {done}: {item.sentence}", item.span, words)


def _all_told(repo: RepoSnapshot, copy: Copy, items: "list[RestrictionState]") -> Hit:
    """Return the hit for one change by which many restrictions bind no longer."""
    titles = ", ".join(dict.fromkeys(_title(item.code) for item in items))
    first = items[0]
    message = f"{len(items)} restrictions of {copy.known.name} were disarmed at once"
    words = (*words_here(repo, copy, first.span), f"they were: {titles}")
    return changed_here(repo, copy, f"{message}: {first.sentence}", first.span, words)


def _title(code: str) -> str:
    from raillint.licensing.terms import title_of  # noqa: PLC0415 - only a finding needs it

    return title_of(code)
