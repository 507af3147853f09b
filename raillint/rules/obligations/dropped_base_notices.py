"""OB304: the copyright lines of a base did not come along."""

import re
from functools import cache

from raillint.licensing.duties import NOTICES
from raillint.model import Edit, Fix, Hit, Severity, Span, Undecided
from raillint.registry import Outcome, lineage_rule
from raillint.repo.bases import InTurn
from raillint.repo.lineage import Derivative
from raillint.repo.snapshot import RepoSnapshot, TextFile
from raillint.rules._owed import Debt, debts, unsure

_NOTICE = "NOTICE"
_MOST = 20  # lines of one base
_READ = 20_000  # characters; notices stand at the head of a text


@lineage_rule(
    code="OB304",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("duty-owed",),
    fix="safe",
)
def dropped_base_notices(made: Derivative) -> Outcome:
    """The base's copyright and attribution notices are not kept.

    ## Why it matters
    RAIL licences let nobody remove the notices of copyright and attribution of the base
    (4.d; 5.2.c in BigCode's). Those who made it are named nowhere else. The licence files
    and NOTICE of the base come from the Hub (here below `hub/`). Where they are not at hand,
    this is undecided; `raillint check --online` asks for them.

    ## Bad
    ```markdown
    ---
    license: openrail
    base_model: acme/base
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    holder: 2026 Garden Studio
    ```
    ```yaml hub/acme/base/LICENSE.from.yaml
    license: example-rail-m-1.0
    holder: 2025 Acme Labs
    ```

    ## Good
    ```markdown
    ---
    license: openrail
    base_model: acme/base
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    holder: 2025 Acme Labs
    ```
    ```yaml hub/acme/base/LICENSE.from.yaml
    license: example-rail-m-1.0
    holder: 2025 Acme Labs
    ```
    """
    repo = made.repo
    owed = debts(made, NOTICES) if repo.whole else ()
    unread: list[Debt] = []
    for debt in owed:
        files = made.notices_of(debt.base.id)
        if files is None:
            unread.append(debt)
            continue
        lost = [holder for holder in _holders(files) if holder not in _kept(repo)]
        if lost:
            yield _hit(debt, files, lost)._replace(fix=_fix(repo, debt, files, lost))
    yield from _unread(made, unread)


def _unread(made: Derivative, owed: list[Debt]) -> Outcome:
    """Say once that the files of bases are not at hand, which other rules on them rely on."""
    asked = isinstance(made.bases, InTurn)
    hint = "" if asked else "; `raillint check --online` asks for them"
    reason = f"the files of the base are not at hand{hint}"
    found: list[Undecided] = list(unsure("whether the notices are kept of", owed, reason))
    yield from found


def _fix(
    repo: RepoSnapshot, debt: Debt, files: tuple[TextFile, ...], lost: list[str]
) -> Fix | None:
    """Return the fix that copies the lines of the base into NOTICE."""
    lines = dict.fromkeys(
        " ".join(line[0].split())
        for file in files
        for line in _line().finditer(file.document.text[:_READ] if file.document else "")
        if _plain(line["name"]) in lost
    )
    there = repo.text_file(_NOTICE) if _NOTICE in repo.paths else None
    if there is not None and (there.document is None or there.cut):
        return None
    told = f"Notices of {debt.base.id}:\n\n" + "\n".join(lines) + "\n"
    text = there.document.text if there is not None and there.document else ""
    start = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    at = Span(_NOTICE, len(text), len(text))
    return Fix(f"copy them into {_NOTICE}", (Edit(at, start + told),), safe=True)


def _holders(files: tuple[TextFile, ...]) -> tuple[str, ...]:
    """Return whom the copyright lines name, in lower case and without years."""
    found: dict[str, None] = {}
    for file in files:
        text = file.document.text[:_READ] if file.document else ""
        for line in _line().finditer(text):
            name = _plain(line["name"])
            if name and not _is_field(line["name"]):
                found.setdefault(name)
    return tuple(found)[:_MOST]


def _kept(repo: RepoSnapshot) -> str:
    """Return the words of all places where a notice can stand."""
    if "kept-notices" not in repo.derived:
        texts = [file.document.text for file in repo.license_files]
        texts += [_notices(repo), repo.card.document.text if repo.card else ""]
        repo.derived["kept-notices"] = _plain("\n".join(texts))
    kept: str = repo.derived["kept-notices"]
    return kept


def _notices(repo: RepoSnapshot) -> str:
    """Return the text of the files that are for notices."""
    paths = [path for path in repo.paths if "/" not in path and _place().match(path)]
    files = [repo.text_file(path) for path in paths[:8]]
    return "\n".join(file.document.text for file in files if file is not None and file.document)


def _hit(debt: Debt, files: tuple[TextFile, ...], lost: list[str]) -> Hit:
    names = ", ".join(lost[:3]) + (f" and {len(lost) - 3} more" if len(lost) > 3 else "")  # noqa: PLR2004
    return Hit(
        f"the copyright notices of the base `{debt.base.id}` are not kept: nothing here names "
        f"{names}; {debt.clause} asks to keep them",
        debt.parent.span,
        help="copy the lines into a file NOTICE, beside your own",
        evidence=debt.told(
            f"of the base: {', '.join(file.path for file in files)}",
            "looked at here: licence files, NOTICE, AUTHORS, the card",
        ),
        confidence=debt.confidence,
    )


def _plain(text: str) -> str:
    return " ".join(_word().findall(text.lower()))


def _is_field(name: str) -> bool:
    return "[" in name or "{" in name or "<" in name or "yyyy" in name.lower()


@cache
def _line() -> re.Pattern[str]:
    return re.compile(
        r"(?im)^[ \t#*>/-]{0,12}copyright[ \t]{0,4}(?:(?:\(c\)|©|&copy;)[ \t]{0,4})?"
        r"(?:\d{4}(?:[ \t]{0,2}[-–,][ \t]{0,2}\d{2,4}){0,4},?[ \t]{0,4})(?:by[ \t]{1,4})?"
        r"(?P<name>[^\n,.]{2,80})"
    )


@cache
def _place() -> re.Pattern[str]:
    return re.compile(r"(?i)(?:NOTICE|AUTHORS|COPYRIGHT|ATTRIBUTION|CREDITS|THIRD)")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")
