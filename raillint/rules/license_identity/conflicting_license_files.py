"""LI103: several licences, and nothing says what each is for."""

from collections.abc import Iterator

from raillint.licensing.catalogue import find
from raillint.model import Hit, Related, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot


@repo_rule(code="LI103", severity=Severity.WARNING, since="0.1", profile="publisher")
def conflicting_license_files(repo: RepoSnapshot) -> Outcome:
    """Several licences, in one folder or one file, and nothing says what each of them is for.

    ## Why it matters
    Weights, code and data are often under different terms. Where the files do not say
    which is for what, a reader cannot know whether to follow one of them or all.

    ## Bad
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    ```yaml LICENSE.txt.from.yaml
    license: apache-2.0
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    ```yaml LICENSE-CODE.from.yaml
    license: apache-2.0
    ```
    """
    first: dict[str, tuple[LicenseFile, str]] = {}
    for file in repo.license_files:
        if len(file.matches) > 1:
            yield from _contradictions(file)
        name = _single(file)
        if not name or _says_what_for(file.path, name):
            continue
        folder = file.path.rpartition("/")[0]
        other, other_name = first.setdefault(folder, (file, name))
        if other_name != name:
            yield Hit(
                f"{file.path} holds {_name(name)}, and {other.path} holds {_name(other_name)}",
                file.span(),
                help="name each for what it covers: LICENSE-MODEL, LICENSE-CODE, LICENSE-DATA",
                related=(Related(f"{_name(other_name)} here", other.span()),),
            )


def _contradictions(file: LicenseFile) -> Iterator[Hit]:
    """Yield a file that holds a licence with restrictions beside one that allows none."""
    from raillint.licensing.defects import file_defects  # noqa: PLC0415 - few hold several

    for defect in file_defects(file.document, file.matches):
        if defect.kind == "contradictory-grants":
            yield Hit(
                f"{file.path} holds two licences that cannot both bind: {defect.detail}",
                defect.span,
                help="say which of them covers what, in files of their own: LICENSE-MODEL, "
                "LICENSE-CODE",
                evidence=tuple(
                    f"{file.path}:{file.document.line_at(one.span.start)}: {one.license}, "
                    f"{one.status}"
                    for one in file.matches
                ),
            )


def _single(file: LicenseFile) -> str:
    """Return the one licence that a file holds, or nothing where it is none or several."""
    names = {one.license for one in file.matches if one.status in {"exact", "modified"}}
    return names.pop() if len(names) == 1 else ""


def _says_what_for(path: str, name: str) -> bool:
    """Tell whether a file's name limits it: to a part, or to the licence it holds."""
    stem = path.rpartition("/")[2].upper().replace("_", "-")
    family = name.partition("-")[0].upper()
    parts = ("CODE", "DATA", "MODEL", "WEIGHT", "THIRD", "POLICY", "BASE", "UPSTREAM", family)
    return any(part in stem for part in parts)


def _name(license_id: str) -> str:
    known = find(license_id)
    return known.name if known else license_id
