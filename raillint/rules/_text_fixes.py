"""Fixes that write a licence text, or set a changed copy right, from the verified text."""

from functools import partial

from raillint.document import Document
from raillint.licensing.catalogue import License, find
from raillint.licensing.match import Match
from raillint.model import Edit, Fix, Span
from raillint.repo.snapshot import LicenseFile, RepoSnapshot

# What is left of a text that was cut off in the middle of a clause.
_REMNANT = 200


def written(repo: RepoSnapshot, license_id: str, path: str, *, safe: bool = True) -> Fix | None:
    """Return the fix that writes the newest text of a licence at hand, or nothing.

    There is none for a family of texts, or where another file has the path.
    """
    known = find(license_id)
    taken = path.lower() in map(str.lower, repo.paths)
    if known is None or known.is_family or taken or not repo.whole:
        return None
    later = partial(_text, repo.license_texts, known, path)
    return Fix(f"write the text of {known.name} as {path}", later=later, safe=safe)


def _text(folder: str, license_: License, path: str) -> tuple[Edit, ...]:
    """Return the edit that writes a text, without the network.

    Raises DataError where no copy is at hand, or only one that lacks a part.
    """
    from raillint.licensing.texts import whole_text  # noqa: PLC0415 - only for a fix

    return (Edit(Span(path, 0, 0), whole_text(license_.id, folder)),)


def restored(repo: RepoSnapshot, file: LicenseFile, match: Match, *, safe: bool = False) -> Fix:
    """Return the fix that puts the verified text in the place of a changed copy.

    The copyright lines of the file stay, and so does what stands around the copy.
    """
    known = find(match.license)
    name = known.name if known else match.license
    later = partial(_whole, repo.license_texts, file.document, match)
    return Fix(f"restore the text of {name} in {file.path}", later=later, safe=safe)


def _whole(folder: str, document: Document, match: Match) -> tuple[Edit, ...]:
    """Return the edit that restores a copy. Raises DataError where no text is at hand."""
    from raillint.licensing.holders import kept_holders  # noqa: PLC0415 - only for a fix
    from raillint.licensing.texts import whole_text  # noqa: PLC0415

    start, end = match.span.start, match.span.end
    rest = document.text[end:]
    if len(rest) <= _REMNANT and "\n\n" not in rest.strip():
        end = len(document.text) if rest.strip() else end
    text = whole_text(match.license, folder, match.edition)
    text = kept_holders(text, document.text[start:end], document.text[:start])
    text += "\n" if end == len(document.text) > match.span.end else ""
    return (Edit(document.span(start, end), text),)
