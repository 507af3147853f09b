"""Whom the copyright lines of a licence file name: nobody, the upstream alone, or somebody here."""

import re
from collections.abc import Iterable
from functools import cache

from raillint.licensing.catalogue import License, find
from raillint.licensing.match import CHANGED, EXACT
from raillint.model import Confidence, Hit, Related
from raillint.repo.lineage import MIRROR
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import LicenseFile, RepoSnapshot

# Where a copyright line of the whole text stands.
_HEAD = 2_000
# Files that may hold the line instead, in capitals.
_ELSEWHERE = ("NOTICE", "COPYRIGHT", "AUTHORS")
# By these words a text without holders of its own speaks of a line at its head.
_ASKS = "copyright holder named above"


def nobody_named(repo: RepoSnapshot, file: LicenseFile) -> Hit | None:
    """Return the hit for a copy without the copyright line that its text is published with."""
    match = next((one for one in file.matches if one.status in {EXACT, CHANGED}), None)
    known = find(match.license) if match is not None and match.score else None
    if match is None or known is None or not known.is_rail:
        return None
    text = file.document.text
    if not (known.holders or _ASKS in text.lower()) or _signature().search(text):
        return None
    paths = (path.rpartition("/")[2].upper() for path in repo.paths)
    if any(path.startswith(_ELSEWHERE) for path in paths) or _is_of_the_base(repo, file, ()):
        return None
    start = match.span.start
    return Hit(
        f"{file.path} names nobody who gives the licence: {known.name} is published with a "
        "copyright line, and this copy has none",
        file.document.span(start, start),
        help="write the line above the text, such as “Copyright (c) 2026 Your Name”; a line that "
        "the text came with, as that of a base, has to stay",
        evidence=(f"{file.path}: no line in it begins with copyright, (c), © or licensor",),
        confidence=Confidence.MEDIUM,
    )


def only_upstream(repo: RepoSnapshot, file: LicenseFile) -> Hit | None:
    """Return the hit for a derivative whose licence names the original's holders alone."""
    card = repo.card
    bases = _bases(repo)
    if card is None or not bases or not file.matches:
        return None
    known = find(file.matches[0].license)
    if known is None or not known.holders or _is_of_the_base(repo, file, bases):
        return None
    lines = list(_copyright().finditer(file.document.text[:_HEAD]))
    if not lines or not all(_is_upstream(line[0], known) for line in lines):
        return None
    if {parent.relation for parent in find_parents(repo)} == {MIRROR}:
        return None  # who changed nothing has nothing to sign
    return Hit(
        f"{file.path} names only the holder of the original text, and the model is made "
        f"from {bases[0]}",
        file.document.span(*lines[0].span()),
        help="keep that line and add one for your own changes below it: paragraph 4 lets you "
        "add a copyright statement to them",
        evidence=(f"{card.path}: base_model is {bases[0]}",),
        related=(Related("the model is made from another", card.at("base_model")),),
        confidence=Confidence.LOW,
    )


def _bases(repo: RepoSnapshot) -> list[str]:
    named = repo.card.data.get("base_model") if repo.card is not None else None
    listed = named if isinstance(named, list) else [named]
    return [item for item in listed if isinstance(item, str) and item]


def _is_of_the_base(repo: RepoSnapshot, file: LicenseFile, bases: Iterable[str]) -> bool:
    """Tell whether a text is the original's own: by its name, or by the same publisher."""
    name = file.path.upper()
    owner = repo.source.label.partition("/")[0].lower()
    return any(word in name for word in ("BASE", "UPSTREAM", "THIRD", "ORIGINAL")) or any(
        base.lower().startswith(f"{owner}/") for base in bases
    )


def _is_upstream(line: str, known: License) -> bool:
    """Tell whether a copyright line names holders of the published text and nobody else."""
    left = line.lower()
    for holder in known.holders:
        left = left.replace(holder.lower(), " ")
    return left != line.lower() and not _somebody().search(left)


@cache
def _copyright() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t>*#_]*copyright[ \t]*(?:\(c\)|©|&copy;|\d{4})[^\n]{0,200}",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _somebody() -> re.Pattern[str]:
    """Match a word that is none of a copyright line's own."""
    own = "copyright|c|and|the|contributors|ltd|inc|all|rights|reserved|by|creativeml|open|rail|m"
    return re.compile(rf"\b(?!(?:{own}|license|dated|july|november|august|\d+)\b)\w+")


@cache
def _signature() -> re.Pattern[str]:
    """Match the beginning of any line that names a holder, in whatever form."""
    return re.compile(
        r"^(?:[ \t>*#_/|-]|<[^<>\n]{1,40}>){0,12}(?:copyright[ \t]*(?:\(c\)|©|&copy;|[:\d\[{<])"
        r"|copyright\b[^\n]{1,80}\b(?:19|20)\d\d\b|\(c\)[ \t]*\d|©|&copy;|licensor[*_]{0,2}:)",
        re.IGNORECASE | re.MULTILINE,
    )
