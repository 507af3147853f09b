"""What the rules on licence texts share: which copies are judged, and under what name."""

from collections.abc import Iterator
from typing import NamedTuple

from raillint.card.card import Card
from raillint.document import Document
from raillint.licensing.catalogue import License, find
from raillint.licensing.match import CHANGED, EXACT, Match
from raillint.model import Related
from raillint.repo.snapshot import LicenseFile, RepoSnapshot

# A text that restricts uses and was written as a RAIL licence or after one; what the generator
# makes differs from output to output and is another rule's matter.
_JUDGED = frozenset({"rail", "rail-derived"})


class Copy(NamedTuple):
    """A copy of a licence that was changed: its file, what was found there, the licence."""

    file: LicenseFile
    match: Match
    known: License


def changed_copies(repo: RepoSnapshot) -> Iterator[Copy]:
    """Yield the RAIL texts that were changed and are not passed off under a name of their own.

    A copy without any restriction is incomplete (LT204), and damage is damage (LT207).
    """
    for file in repo.license_files:
        if all(match.status == EXACT for match in file.matches):
            continue
        for match in undamaged(repo, file):
            known = find(match.license) if match.status == CHANGED and match.score else None
            if known is None or known.family not in _JUDGED or has_own_name(repo.card, known):
                continue
            if not lacks_restrictions(match):
                yield Copy(file, match, known)


def lacks_restrictions(match: Match) -> bool:
    """Tell whether none of a licence's restrictions is in a copy."""
    return any(defect.kind == "attachment-missing" for defect in match.defects)


def has_own_name(card: Card | None, known: License) -> bool:
    """Tell whether the metadata calls the licence by another name than that of the known text."""
    if card is None or "other" not in card.license_ids:
        return False
    name = _letters(card.data.get("license_name"))
    return bool(name) and name not in {
        _letters(item) for item in (known.id, known.hub_id, known.name, *known.aliases)
    }


def _letters(name: object) -> str:
    """Return a name without what people write differently."""
    lowered = name.lower() if isinstance(name, str) else ""
    bare = lowered.replace("license", "").replace("licence", "")
    return "".join(letter for letter in bare if letter.isalnum() or letter == "+")


def undamaged(repo: RepoSnapshot, file: LicenseFile) -> tuple[Match, ...]:
    """Return what a file holds once garbled characters and cut words are restored.

    The spans are those of the file as it is: mending moves nothing.
    """
    key = f"undamaged {file.path}"
    if key not in repo.derived:
        repo.derived[key] = _identified(repo, file)
    found: tuple[Match, ...] = repo.derived[key]
    return found


def _identified(repo: RepoSnapshot, file: LicenseFile) -> tuple[Match, ...]:
    from raillint.licensing.damage import mended, shows_damage  # noqa: PLC0415 - few need it

    if not shows_damage(file.document.text):
        return file.matches
    return repo.identify(Document(file.path, mended(file.document.text)))


def declared_here(card: Card | None) -> tuple[Related, ...]:
    """Return the place where the metadata declares the licence."""
    if card is None or not card.license_ids:
        return ()
    return (Related("the metadata declares the licence here", card.at("license")),)


def share_found(file: LicenseFile, match: Match) -> str:
    """Say where a copy stands and how much of the licence it holds."""
    lines = file.document.place(match.span)
    edition = f" of {match.edition}" if match.edition else ""
    return (
        f"{file.path}:{lines.line}-{lines.end_line}: {match.share} of {match.license}"
        f"{edition} is in place"
    )
