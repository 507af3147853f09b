"""LI107: a text calls itself RAIL or OpenRAIL, and lacks what makes one."""

import re
from functools import cache

from raillint.licensing.catalogue import find
from raillint.licensing.match import CLAIMED, EXACT, Match
from raillint.model import Confidence, Hit, Severity, Span
from raillint.registry import Outcome, license_rule
from raillint.repo.snapshot import LicenseFile
from raillint.rules._language import is_foreign

HEAD = 600  # characters among which the title stands
READ = 120_000


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
    title = _title().search(file.document.text[:HEAD])
    if title is None or is_foreign(file.document):
        return
    at = file.document.span(*title.span())
    called = title[0].strip()
    claimed = next((match for match in file.matches if _claims_a_text(match)), None)
    lacks = _lacks(file)
    if claimed is not None:
        yield _hit(
            file, at, f"{file.path} names “{called}” at its head, and {_other(claimed, lacks)}"
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


def _claims_a_text(match: Match) -> bool:
    """Tell whether a title is that of one published text; "Acme OpenRAIL" only says the family."""
    known = find(match.license)
    return match.status == CLAIMED and known is not None and not known.is_family


def _other(claimed: Match, lacks: str) -> str:
    known = find(claimed.license)
    name = known.name if known else claimed.license
    return f"its text is not that of {name}" + (f": {lacks}" if lacks else "")


def _lacks(file: LicenseFile) -> str:
    from raillint.licensing.recognise import stated_restrictions  # noqa: PLC0415 - rare

    text = file.document.text[:READ]
    restricts = bool(stated_restrictions(file.document)) or _restricts().search(text) is not None
    passes_on = _is_passed_on(text)
    if not restricts:
        return "it states no use restriction" + (
            "" if passes_on else " and has none passed on downstream"
        )
    return "" if passes_on else "it does not have its use restrictions passed on downstream"


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


@cache
def _title() -> re.Pattern[str]:
    """Match a name with RAIL in it, or "Responsible AI … License", in a line of the head."""
    return re.compile(
        r"(?:\b[A-Z][\w.]*[ \t]+){0,4}\b(?:Open ?|Research[- ]?(?:Only )?)?RAIL(?:\+\+)?"
        r"(?:-[A-Z]{1,4}\b)?(?:[ \t]+License)?|Responsible AI(?:[ \t]+\w+){0,2}[ \t]+Licen[sc]e"
    )


def _is_passed_on(text: str) -> bool:
    """Tell whether a sentence, of whatever wording, has the terms handed on downstream."""
    return any(
        _whom().search(sentence) and _duty().search(sentence) and _what().search(sentence)
        for sentence in _sentence_end().split(text)
    )


@cache
def _restricts() -> re.Pattern[str]:
    return re.compile(
        r"(?:prohibited|restricted|forbidden|unacceptable) (?:uses?|applications?)"
        r"|use(?:-based)? restrictions?|may not (?:be )?used?"
        r"|(?:must|shall|do|agree) not (?:to )?use",
        re.IGNORECASE,
    )


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.;](?=\s)|\n[ \t>]*\n")


@cache
def _whom() -> re.Pattern[str]:
    return re.compile(
        r"distribut|\bshar(?:e|ing)|downstream|recipient|third part|sublicen|derivative|subsequent"
        r"|your (?:own )?users|transfer",
        re.IGNORECASE,
    )


@cache
def _duty() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:must|shall|have to|has to|require|subject to|include|agree|bound)", re.IGNORECASE
    )


@cache
def _what() -> re.Pattern[str]:
    return re.compile(
        r"this licen[sc]e|\b(?:same|these|such)\b.{0,40}(?:restriction|term|condition)"
        r"|restrictions?\b|Attachment A",
        re.IGNORECASE | re.DOTALL,
    )
