"""LT201: a RAIL licence is declared, and its text is not in the repository."""

from functools import partial

from raillint.licensing.catalogue import License, find, linked
from raillint.model import Edit, Fix, Hit, Severity, Span, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

_FILE = "LICENSE"


@repo_rule(
    code="LT201",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model", "dataset"),
    fix="safe",
)
def rail_license_without_text(repo: RepoSnapshot) -> Outcome:
    """A RAIL licence is declared, but the repository holds no licence text.

    ## Why it matters
    The restrictions of a RAIL licence stand in its text, and everyone downstream is bound
    to pass them on with a copy. Whoever gets this repository cannot read the terms from it.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # A model
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
    """
    card = repo.card
    if card is None:
        return
    declared = [item for item in map(find, card.license_ids) if item is not None and item.is_rail]
    if not declared or declared[0].is_family:
        return  # the family id alone is LI102's matter
    if not repo.whole:
        yield Undecided(
            "only the card is at hand: whether the repository holds the licence text", (card.path,)
        )
        return
    if repo.license_paths:
        return
    link = card.data.get("license_link")
    known = linked(link) if isinstance(link, str) else None
    where = f"; `license_link` leads to {known.name}" if known else ""
    yield Hit(
        f"the repository declares {declared[0].name} and does not hold its text",
        card.at("license"),
        help="add the text as LICENSE: recipients of this repository cannot read the terms",
        evidence=(f"no licence file among {len(repo.paths)} files{where}",),
        fix=Fix(
            f"write the text of {declared[0].name} as {_FILE}",
            later=partial(_text, repo.license_texts, declared[0]),
            safe=True,
        )
        if len(declared) == 1 and _FILE not in repo.paths
        else None,
    )


def _text(folder: str, license_: License) -> tuple[Edit, ...]:
    """Return the edit that writes the newest text at hand, without the network.

    Raises DataError where no copy is at hand, or only one that lacks a part.
    """
    from raillint.licensing.texts import whole_text  # noqa: PLC0415 - only for a fix

    return (Edit(Span(_FILE, 0, 0), whole_text(license_.id, folder)),)
