"""LT207: damage on the way (decoding, line ends) changed words of a licence."""

from raillint.document import Document
from raillint.licensing.match import CHANGED, EXACT, Match
from raillint.model import Hit, Severity, Span
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._text_fixes import restored
from raillint.rules._texts import undamaged


@repo_rule(
    code="LT207",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    when=("text-differs",),
    fix="safe",
)
def damaged_license_text(repo: RepoSnapshot) -> Outcome:
    """Characters of a licence were garbled or words cut in two, inside its clauses.

    ## Why it matters
    A text that was decoded wrongly or copied out of a PDF still looks like the licence,
    and no longer says it word for word. Programs take it for another text, and a lost
    word can change what a clause covers.

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
    - garble: without its owner's leave
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
    for file in repo.license_files:
        changed = [match for match in file.matches if match.status == CHANGED and match.score]
        if not changed or not _shows(file.document):
            continue
        places = [place for match in changed for place in _places(file.document, match)]
        if not places:
            continue
        whole = all(match.status == EXACT for match in undamaged(repo, file))
        rest = "; mended, it is the known text" if whole else ""
        more = len(places) - 1
        many = f" and {more} more place{'s' * (more > 1)}" if more else ""
        yield Hit(
            f"characters or words of {file.path} were garbled inside a clause{many}{rest}",
            places[0],
            help="replace the file by a clean copy: saved as UTF-8, words whole",
            evidence=(_kind(file.document, places[0]),),
            fix=restored(repo, file, changed[0], safe=True)
            if whole and len(changed) == 1
            else None,
        )


def _shows(document: Document) -> bool:
    from raillint.licensing.damage import shows_damage  # noqa: PLC0415 - few texts are changed

    return shows_damage(document.text)


def _places(document: Document, match: Match) -> list[Span]:
    """Return the damage inside clauses that differ from the known text."""
    from raillint.licensing.damage import damaged  # noqa: PLC0415 - few texts are changed

    touched = [item.span for item in match.restrictions if item.status not in {"same", "missing"}]
    touched += [item.span for item in match.changes]
    found = {damaged(document, max(one.start - 3, 0), one.end + 3) for one in touched}
    return sorted(span for span in found if span is not None)


def _kind(document: Document, place: Span) -> str:
    words = document.slice(place)
    if "\ufffd" in words:
        return "a character was lost and stands as U+FFFD"
    if "-" in words:
        return "a word is cut in two at a line end"
    if any("\x80" <= letter <= "\x9f" for letter in words):
        return "Windows-1252 was read as Latin-1, which has no such quotes and dashes"
    return "UTF-8 was read as another encoding"
