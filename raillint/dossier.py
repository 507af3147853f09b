"""What a page for readers shows of one repository beside the findings, as JSON data.

It is gathered only where such a page is asked for (`--format html`).
"""

from typing import Any

from raillint.card.names import section_types
from raillint.duties import duties_data
from raillint.errors import SourceError
from raillint.licensing.catalogue import find
from raillint.matrix import matrix_of, mentions_of
from raillint.repo.ancestry import lineage_data
from raillint.repo.bases import offline_bases
from raillint.repo.lineage import Bases, Derivative
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import LicenseFile, RepoSnapshot

_MOST_PATHS = 200


def dossier_of(repo: RepoSnapshot, bases: Bases | None, today: str) -> dict[str, Any]:
    """Return the licence, the matrix, the lineage, the duties and the sections of a repository.

    ``today`` is the day of the run (ISO). What cannot be read is said under `problem`.
    """
    try:
        known = repo.derived.get("derivative")
        made = known if isinstance(known, Derivative) else _made(repo, bases)
        return {
            "date": today,
            "licenses": _licenses(repo),
            "matrix": matrix_of(made),
            "lineage": lineage_data(made),
            "mentions": mentions_of(made.parents),
            "duties": duties_data(made),
            "sections": _sections(repo),
            "files": list(repo.paths[:_MOST_PATHS]),
            "more_files": max(0, len(repo.paths) - _MOST_PATHS),
        }
    except SourceError as error:
        return {"date": today, "problem": str(error)}


def _made(repo: RepoSnapshot, bases: Bases | None) -> Derivative:
    return Derivative(repo, find_parents(repo), bases or offline_bases(repo))


def _licenses(repo: RepoSnapshot) -> dict[str, Any]:
    card = repo.card
    return {
        "declared": [
            {
                "id": str(item.value),
                "name": known.name if (known := find(str(item.value))) else None,
                "path": card.path,
                "line": card.document.place(item.span).line,
            }
            for item in (card.licenses if card else ())
            if card is not None
        ],
        "files": [row for file in repo.license_files for row in _file(file)],
    }


def _file(file: LicenseFile) -> list[dict[str, Any]]:
    if not file.matches:
        return [{"path": file.path, "license": None, "name": None, "edition": None,
                 "status": "unknown", "line": 1, "end_line": 1}]  # fmt: skip
    return [
        {
            "path": file.path,
            "license": match.license,
            "name": known.name if (known := find(match.license)) else match.license,
            "edition": match.edition or None,
            "status": match.status,
            "line": file.document.place(match.span).line,
            "end_line": file.document.place(match.span).end_line,
        }
        for match in file.matches
    ]


def _sections(repo: RepoSnapshot) -> list[dict[str, Any]]:
    card = repo.card
    if card is None:
        return []
    types = section_types(repo.kind)
    return [
        {
            "id": section.id,
            "title": types[section.id].title,
            "status": section.status.value,
            "line": card.document.line_at(section.span.start),
        }
        for section in card.sections.values()
    ]
