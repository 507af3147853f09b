"""LT204: a licence file is cut off, lacks its list of restrictions, or is a page's source."""

from raillint.licensing.catalogue import find
from raillint.licensing.match import CHANGED, EXACT, PARTIAL, Match
from raillint.model import Confidence, Fix, Hit, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._terms import declared_licenses
from raillint.rules._text_fixes import restored
from raillint.rules._texts import lacks_restrictions

# What a saved web page, a rich text or a zipped document begins with.
_DUMPS = (("<!doctype html", "a web page"), ("<html", "a web page"), ("{\\rtf", "a rich text file"))
_PAGES = (".html", ".htm", ".rtf")


@repo_rule(
    code="LT204",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    when=("text-differs",),
    fix="safe",
)
def incomplete_license_text(repo: RepoSnapshot) -> Outcome:
    """A licence file holds a part of a licence, lacks its use restrictions, or is a page's source.

    ## Why it matters
    What is not in the text binds nobody: a copy that ends before its attachment restricts
    no use at all. Who passes a licence on has to give a whole copy.

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
    - cut: 0.6
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
        yield from _judged(repo, file)


def _judged(repo: RepoSnapshot, file: LicenseFile) -> Outcome:
    whole = False
    for match in file.matches:
        whole = whole or match.status == EXACT
        if match.status == PARTIAL:
            yield _cut_short(file, match)._replace(fix=_fix(repo, file, match))
        elif match.status == CHANGED and match.score and lacks_restrictions(match):
            yield _without_restrictions(file, match)._replace(fix=_fix(repo, file, match))
    dump = _dump(file)
    if dump:
        yield Hit(
            f"{file.path} is the source of {dump}, not a plain text",
            file.span(),
            help="save the text of the licence itself",
            evidence=("raillint found a licence in it" if file.matches else "no licence in it",),
            confidence=Confidence.MEDIUM if whole else Confidence.HIGH,
        )


def _fix(repo: RepoSnapshot, file: LicenseFile, match: Match) -> Fix | None:
    """Return the fix that makes a text whole: safe where the metadata declares that licence."""
    if len(file.matches) > 1:
        return None
    declared = {known.id for known in declared_licenses(repo.card)} if repo.card else set()
    return restored(repo, file, match, safe=declared == {match.license})


def _cut_short(file: LicenseFile, match: Match) -> Hit:
    known = find(match.license)
    rail = known is not None and known.is_rail
    end = next((one for one in match.defects if one.kind == "truncated"), None)
    here = sum(item.status != "missing" for item in match.restrictions)
    listed = f"{here or 'none'} of its {len(match.restrictions)} use restrictions"
    gone = f", and {listed} {'is' if here == 1 else 'are'} here" if match.restrictions else ""
    return Hit(
        f"{file.path} ends early: it holds {match.score:.0%} of {_name(match)}{gone}",
        end.span if end is not None else match.span,
        help="replace the file by the whole text",
        evidence=(_found(file, match), *_hidden(match)),
        confidence=Confidence.HIGH if rail else Confidence.MEDIUM,
    )


def _without_restrictions(file: LicenseFile, match: Match) -> Hit:
    missing = next(one for one in match.defects if one.kind == "attachment-missing")
    return Hit(
        f"{file.path} is {_name(match)} without its list: {missing.detail}",
        missing.span,
        help="add the attachment with the use restrictions, from the whole text",
        evidence=(_found(file, match), *_hidden(match)),
    )


def _hidden(match: Match) -> tuple[str, ...]:
    """Return what a reader should know who sees the missing words in the file."""
    from raillint.licensing.compare import UNSEEN  # noqa: PLC0415 - only a finding needs it

    unseen = sum(item.sentence.startswith(UNSEEN) for item in match.restrictions)
    told = f"the words of {unseen} stand in the file, but hidden or struck out"
    return (told,) if unseen else ()


def _dump(file: LicenseFile) -> str:
    """Return what kind of page's source a file is, unless its name says so."""
    if file.path.lower().endswith(_PAGES):
        return ""
    head = file.document.text[:200].lstrip().lower()
    return next((kind for mark, kind in _DUMPS if head.startswith(mark)), "")


def _name(match: Match) -> str:
    known = find(match.license)
    return known.name if known else match.license


def _found(file: LicenseFile, match: Match) -> str:
    lines = file.document.place(match.span)
    return f"{file.path}:{lines.line}-{lines.end_line}: {match.share} of {match.license} found"
