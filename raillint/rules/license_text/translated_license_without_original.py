"""LT208: a licence in another language, and the original is not beside it."""

from raillint.licensing.catalogue import linked
from raillint.model import Fix, Hit, Related, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.declared import declares_rail
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.rules._language import is_english, is_foreign
from raillint.rules._terms import declared_licenses
from raillint.rules._text_fixes import written
from raillint.rules._texts import declared_here


@repo_rule(
    code="LT208",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=(
        "may-restrict",
        "text-differs",
    ),
    requires=("front-matter-parses",),
    fix="suggested",
)
def translated_license_without_original(repo: RepoSnapshot) -> Outcome:
    """A RAIL licence is declared, and the only licence text is in another language.

    ## Why it matters
    The published text of every stock RAIL licence is English. A translation helps people
    to read it, but nobody has checked that it says the same, and what has to be passed on
    is a copy of the licence itself.

    ## Bad
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    license_link: LICENSE
    ---

    # A model
    ```
    ```text LICENSE
    Beispiel-RAIL-M-Lizenz

    Der Lizenzgeber erlaubt dir, das Modell überall und ohne Entgelt zu kopieren, zu nutzen, zu
    untersuchen und zu verändern, daraus abgeleitete Modelle zu machen und all das mit anderen
    zu teilen, gegen Geld oder umsonst. Du gibst die Beschränkungen der Anlage A weiter, und
    keine davon wird dabei schwächer. Jeder Empfänger bekommt von dir den ganzen Text dieser
    Lizenz. Du nutzt das Modell nicht, um Recht zu brechen oder andere zu verleumden, und du
    verlangst dasselbe von allen, die du das Modell nutzen lässt. Die Lizenz endet, wenn du sie
    verletzt.
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
    ```text LICENSE-de
    Beispiel-RAIL-M-Lizenz

    Der Lizenzgeber erlaubt dir, das Modell überall und ohne Entgelt zu kopieren, zu nutzen, zu
    untersuchen und zu verändern, daraus abgeleitete Modelle zu machen und all das mit anderen
    zu teilen, gegen Geld oder umsonst. Du gibst die Beschränkungen der Anlage A weiter, und
    keine davon wird dabei schwächer. Jeder Empfänger bekommt von dir den ganzen Text dieser
    Lizenz. Du nutzt das Modell nicht, um Recht zu brechen oder andere zu verleumden, und du
    verlangst dasselbe von allen, die du das Modell nutzen lässt. Die Lizenz endet, wenn du sie
    verletzt.
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    """
    files = repo.license_files
    if not files or any(match.score for file in files for match in file.matches):
        return  # an original, or most of one, is here
    if not declares_rail(repo) or any(is_english(file.document) for file in files):
        return
    foreign = [file for file in files if is_foreign(file.document)]
    if foreign:
        yield _hit(repo, foreign[0])


def _hit(repo: RepoSnapshot, file: LicenseFile) -> Hit:
    card = repo.card
    link = card.data.get("license_link") if card is not None else None
    known = linked(link) if isinstance(link, str) else None
    related = declared_here(card)
    if known is not None and card is not None:
        related = (Related(f"this link leads to {known.name}", card.at("license_link")), *related)
    return Hit(
        f"{file.path} is not in English, and the original of the licence is not in the repository",
        file.span(),
        help="put the original text beside it, and keep the translation under a name such as "
        "LICENSE-translation",
        evidence=(f"{file.path}: hardly a word of it is English",),
        related=related,
        fix=_original(repo),
    )


def _original(repo: RepoSnapshot) -> Fix | None:
    """Return the fix that puts the text of the one declared licence beside the translation."""
    declared = declared_licenses(repo.card) if repo.card is not None else ()
    if len(declared) != 1:
        return None
    return written(repo, declared[0].id, f"LICENSE-{declared[0].id}", safe=False)
