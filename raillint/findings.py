"""How a hit becomes a finding: identity, weight, place, excerpt, and a fix with its places."""

from raillint.document import Document
from raillint.edits import line_end, with_line_ends
from raillint.errors import DataError
from raillint.model import Confidence, Edit, Finding, Fix, Hit, RelatedPlace, Rule, Severity
from raillint.repo.private import masked
from raillint.repo.snapshot import RepoSnapshot

# The most that a hit can weigh, by how sure it is.
_CEILING = {
    Confidence.LOW: Severity.INFO,
    Confidence.MEDIUM: Severity.WARNING,
    Confidence.HIGH: Severity.ERROR,
}


def finding_of(
    rule: Rule, hit: Hit, repo: RepoSnapshot, settings: Document | None, edits: str
) -> Finding:
    """Return the finding of a rule's hit.

    ``settings`` is the file of settings, which a hit may be about; ``edits`` says which fixes
    are made ready: `all`, `safe`, or none.
    """
    own = _document(hit.span.path, repo, settings)
    related = [
        RelatedPlace(item.message, _document(item.span.path, repo, settings).place(item.span))
        for item in hit.related
    ]
    fix = None if hit.fix is None else _placed(_ready(hit.fix, edits), repo, settings)
    return Finding(
        rule.code,
        rule.name,
        min(hit.weight or rule.severity, _CEILING[hit.confidence]),
        hit.confidence,
        own.place(hit.span),
        hit.message,
        hit.help,
        hit.evidence,
        tuple(related),
        fix,
        masked(own, own.excerpt(hit.span)),
        hit.folds,
    )


# Most often a comment, a fence or HTML above that is never closed.
_NO_PLACE = "the file has no place for it where readers would see it"


def _placed(fix: Fix, repo: RepoSnapshot, settings: Document | None) -> Fix:
    """Return a fix with the place of each edit, for formats that know no offsets.

    Whoever applies such an edit knows nothing of line ends, so they are those of the file.
    """
    return fix._replace(edits=tuple(_at_place(edit, repo, settings) for edit in fix.edits))


def _at_place(edit: Edit, repo: RepoSnapshot, settings: Document | None) -> Edit:
    document = _document(edit.span.path, repo, settings)
    text = with_line_ends(edit.replacement, line_end(document.text))
    return edit._replace(place=document.place(edit.span), replacement=text)


def _ready(fix: Fix, wanted: str) -> Fix:
    """Return a fix with its edits where they are wanted; a finding holds on to no card."""
    if fix.later is None:
        return _with_a_place(fix)
    if wanted != "all" and not (wanted == "safe" and fix.safe):
        return fix._replace(later=None)
    try:
        return _with_a_place(fix._replace(edits=fix.later(), later=None))
    except DataError as error:
        return fix._replace(later=None, hindered=str(error))


def _with_a_place(fix: Fix) -> Fix:
    """Return a fix that says so where it would do nothing."""
    nothing = not (fix.edits or fix.moves or fix.hindered)
    return fix._replace(hindered=_NO_PLACE) if nothing else fix


def _document(path: str, repo: RepoSnapshot, settings: Document | None) -> Document:
    """Return the document of a path; a file without one has the single place 1:1."""
    if settings is not None and path == settings.path:
        return settings
    return repo.document(path) or Document(path, "")
