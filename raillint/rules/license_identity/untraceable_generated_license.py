"""LI110: a licence of the RAIL generator that cannot be traced to its template."""

import re
from functools import cache

from raillint.licensing.catalogue import find
from raillint.licensing.match import CHANGED, CLAIMED, Match
from raillint.model import Hit, Related, Severity, Span
from raillint.registry import Outcome, license_rule
from raillint.repo.snapshot import LicenseFile

BEFORE = 1_500  # characters before the title in which the generator's header stands
SHOWN = 5


@license_rule(
    code="LI110", severity=Severity.INFO, since="0.1", profile="publisher", when=("text-differs",)
)
def untraceable_generated_license(file: LicenseFile) -> Outcome:
    """A licence of the RAIL generator without its number, or with an edited body.

    ## Why it matters
    The generator lets its user pick the restrictions, so no two texts are alike. Its
    header records the licence's number and the version of the template: with them anyone
    can see what was picked, and that the rest is the template's.

    ## Bad
    ```markdown
    ---
    license: other
    license_name: acme-openrail-m
    license_link: LICENSE
    ---

    # A model
    ```
    ```text LICENSE
    Acme OpenRAIL-M

    Licensed Artifact(s):

    - Model

    This license is applicable to the Artifacts identified above. For valuable consideration,
    You may use the Artifact or Derivatives for any Permitted Purpose, and must pass these
    restrictions on to recipients. You may not use it to harass people.
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: acme-openrail-m
    license_link: LICENSE
    ---

    # A model
    ```
    ```text LICENSE
    License ID: 01234567-89ab-cdef-0123-456789abcdef
    License Template Version: 0123456789abcdef0123456789abcdef01234567

    Acme OpenRAIL-M

    Licensed Artifact(s):

    - Model

    This license is applicable to the Artifacts identified above. For valuable consideration,
    You may use the Artifact or Derivatives for any Permitted Purpose, and must pass these
    restrictions on to recipients. You may not use it to harass people.
    ```
    """
    for match in file.matches:
        known = find(match.license)
        if known is None or known.family != "rail-generator" or match.status == CLAIMED:
            continue
        number, version = _header(file, match)
        if not number:
            yield Hit(
                f"{file.path} was made with the RAIL generator and does not say its License ID",
                _line(file, match.span.start),
                help="keep the generator's header: License ID and License Template Version",
                evidence=(f"no License ID stands above or in the text of {known.name}",),
            )
        if match.status == CHANGED and match.score and match.changes:
            yield _edited(file, match, number, version)


def _edited(file: LicenseFile, match: Match, number: str, version: str) -> Hit:
    changes = sorted(match.changes, key=lambda item: item.span.start)
    count = len(changes)
    what = "a paragraph" if count == 1 else f"{count} paragraphs"
    return Hit(
        f"{file.path} was made with the RAIL generator and edited afterwards: {what} of its body "
        f"differ{'s' if count == 1 else ''} from the output that raillint knows",
        changes[0].span,
        help="generate the text anew, or say in its title that it was changed",
        evidence=(
            f"License ID {number or 'not named'}, template version {version or 'not named'}",
            f"{match.score:.1%} of the known output is in place",
        ),
        related=tuple(Related(item.sentence, item.span) for item in changes[1 : SHOWN + 1]),
    )


def _header(file: LicenseFile, match: Match) -> tuple[str, str]:
    """Return the licence's number and the template's version, as the header records them."""
    start = max(match.span.start - BEFORE, 0)
    text = file.document.text[start : match.span.end]
    found = (pattern.search(text) for pattern in (_number(), _version()))
    number, version = (match_[1] if match_ else "" for match_ in found)
    return number, version


def _line(file: LicenseFile, offset: int) -> Span:
    return file.document.line_span(file.document.line_at(offset))


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"licen[sc]e id\W{1,8}([0-9a-f][0-9a-f-]{7,39})", re.IGNORECASE)


@cache
def _version() -> re.Pattern[str]:
    return re.compile(r"template version\W{1,8}([\w.-]{1,64})", re.IGNORECASE)
