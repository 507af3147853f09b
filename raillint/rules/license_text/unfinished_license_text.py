"""LT206: a field was left unfilled, or nobody added their own line to the upstream's."""

import re
from functools import cache

from raillint.licensing.catalogue import License, find
from raillint.licensing.match import EXACT
from raillint.licensing.placeholders import unfilled
from raillint.model import Confidence, Hit, Related, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot

# Where a copyright line of the whole text stands.
HEAD = 2_000


@repo_rule(
    code="LT206",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("text-has-fields",),
)
def unfinished_license_text(repo: RepoSnapshot) -> Outcome:
    """A field of the licence was left unfilled, or only the upstream's holder is named.

    ## Why it matters
    A licence is given by somebody. Where the year, the holder or a list still reads
    "insert here", nobody can tell who permits what. On a model that was made from
    another, the line of the original stays; who licenses the changes should stand below.

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
    holder: ""
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
    holder: 2026 Acme Labs
    ```
    """
    for file in repo.license_files:
        whole = [match.span for match in file.matches if match.status == EXACT]
        field = unfilled(file.document, whole)
        if field is not None:
            more = f" and {field.more} more" if field.more else ""
            yield Hit(
                f"{file.path} holds a field that nobody filled in: {field.field}{more}",
                field.span,
                help="write what belongs there: the year, who licenses the model, the list",
            )
        hit = _only_upstream(repo, file)
        if hit is not None:
            yield hit


def _only_upstream(repo: RepoSnapshot, file: LicenseFile) -> Hit | None:
    """Return the hit for a derivative whose licence names the original's holders alone."""
    card = repo.card
    bases = _bases(repo)
    if card is None or not bases or not file.matches:
        return None
    known = find(file.matches[0].license)
    if known is None or not known.holders or _is_of_the_base(repo, file, bases):
        return None
    lines = list(_copyright().finditer(file.document.text[:HEAD]))
    if not lines or not all(_is_upstream(line[0], known) for line in lines):
        return None
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


def _is_of_the_base(repo: RepoSnapshot, file: LicenseFile, bases: list[str]) -> bool:
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
        r"^[ \t>*#_]*copyright[ \t]*(?:\(c\)|©|\d{4})[^\n]{0,200}", re.IGNORECASE | re.MULTILINE
    )


@cache
def _somebody() -> re.Pattern[str]:
    """Match a word that is none of a copyright line's own."""
    own = "copyright|c|and|the|contributors|ltd|inc|all|rights|reserved|by|creativeml|open|rail|m"
    return re.compile(rf"\b(?!(?:{own}|license|dated|july|november|august|\d+)\b)\w+")
