"""LI102: `openrail` names a family, and nothing says which text."""

from raillint.card.card import Card
from raillint.licensing.catalogue import find, linked
from raillint.model import Fix, Hit, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.declared import may_name_parents
from raillint.repo.snapshot import RepoSnapshot


@repo_rule(
    code="LI102",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    fix="suggested",
)
def generic_openrail_without_text(repo: RepoSnapshot) -> Outcome:
    """`license: openrail` without the text that would say which OpenRAIL licence it is.

    ## Why it matters
    The Hub's id `openrail` stands for a family. Its texts restrict 11, 13 or 14 uses, and
    differ in whether you must keep to the latest version. Without the text nobody can
    know, follow or pass on what applies.

    ## Bad
    ```markdown
    ---
    license: openrail
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: openrail
    ---

    # A model
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    """
    card = repo.card
    if card is None or "openrail" not in card.license_ids or _link_tells(card):
        return
    if not repo.whole:
        yield Undecided("only the card is at hand: which text `openrail` means", (card.path,))
        return
    if any(one.status != "claimed" for file in repo.license_files for one in file.matches):
        return
    if repo.license_files:
        paths = tuple(file.path for file in repo.license_files)
        yield Undecided(f"{paths[0]} holds no licence that raillint knows", paths)
        return
    yield Hit(
        "`openrail` is a family of licences, and nothing here says which text applies",
        card.at("license"),
        help="name the text (`creativeml-openrail-m`, `openrail++`, `bigscience-openrail-m`, "
        "`bigcode-openrail-m`) or add it as LICENSE",
        evidence=("no licence file in the repository", "no `license_link` to a known text"),
        fix=_as_base(repo) if len(card.license_ids) == 1 else None,
    )


def _as_base(repo: RepoSnapshot) -> Fix | None:
    """Return the fix that names the base's licence, where it is a text of that family."""
    if not may_name_parents(repo):
        return None
    from raillint.repo.bases import derivative_of  # noqa: PLC0415 - few have a base
    from raillint.rules._relicensing import of_bases, relicensed  # noqa: PLC0415

    made = derivative_of(repo)
    ids = of_bases(made) if made is not None else ()
    known = find(ids[0]) if len(ids) == 1 else None
    return relicensed(repo, known.id) if known is not None and known.is_rail else None


def _link_tells(card: Card) -> bool:
    link = card.data.get("license_link")
    return isinstance(link, str) and linked(link) is not None
