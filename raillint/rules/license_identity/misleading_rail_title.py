"""LI107: a text calls itself RAIL or OpenRAIL, and lacks what makes one."""

from raillint.licensing.match import CLAIMED, EXACT
from raillint.model import Confidence, Hit, Severity, Span
from raillint.registry import Outcome, license_rule
from raillint.repo.snapshot import LicenseFile
from raillint.rules._language import is_foreign
from raillint.rules._rail_name import claims_a_text, lacks_of, other_text, rail_title

HEAD = 600  # characters among which the title stands


@license_rule(
    code="LI107",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("text-differs",),
)
def misleading_rail_title(file: LicenseFile) -> Outcome:
    """A title says RAIL, and the text has no restrictions, does not pass them on or is not open.

    ## Why it matters
    By the naming convention RAIL means two things: the text restricts uses, and these
    restrictions have to be in the terms of everyone downstream. Open adds that anyone may
    use, change and share the work, for money too. Who trusts the name relies on all three.

    ## Bad
    ```markdown
    ---
    license: other
    license_name: acme-openrail
    license_link: LICENSE
    ---

    # A model
    ```
    ```text LICENSE
    Acme OpenRAIL License

    You may use the model for research only. Have fun with it.
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: acme-rail
    license_link: LICENSE
    ---

    # A model
    ```
    ```text LICENSE
    Acme RAIL License

    You may not use the model to harass people or to build malware. Whoever shares it must put
    the same restrictions into the terms that recipients agree to.
    ```
    """
    head = file.document.text[:HEAD].lower()
    if "rail" not in head and "responsible ai" not in head:
        return
    if any(match.status == EXACT and not match.embedded for match in file.matches):
        return
    title = rail_title(file.document.text[:HEAD])
    if title is None or is_foreign(file.document):
        return
    at = file.document.span(*title.span())
    called = title[0].strip()
    claimed = next((match for match in file.matches if claims_a_text(match)), None)
    lacks = lacks_of(file)
    if claimed is not None:
        yield _hit(
            file, at, f"{file.path} names “{called}” at its head, and {other_text(claimed, lacks)}"
        )
    elif lacks and all(match.status == CLAIMED for match in file.matches):
        yield _hit(file, at, f"{file.path} calls itself “{called}”, and {lacks}")
    yield from _closed(file)


def _hit(file: LicenseFile, at: Span, told: str) -> Hit:
    return Hit(
        told,
        at,
        help="use the whole text of a RAIL licence, or give the text another name",
        evidence=(f"{file.path} was read for use restrictions and for a duty to pass them on",),
    )


def _closed(file: LicenseFile) -> Outcome:
    """Yield the hit for terms that are not open under a name that says Open."""
    from raillint.licensing.defects import file_defects  # noqa: PLC0415 - rare

    for defect in file_defects(file.document, file.matches):
        if defect.kind == "non-commercial-under-open-name":
            yield Hit(
                f"{file.path} says Open in its name and is not: {defect.detail}",
                defect.span,
                help="take Open out of the name: ResearchRAIL is what such a licence is called",
                confidence=Confidence.MEDIUM,
            )
