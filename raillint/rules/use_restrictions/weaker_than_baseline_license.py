"""UR207: the licence restricts less than the one that the settings compare it with."""

from raillint.licensing.restrictions import (
    ORDERS,
    Qualifiers,
    difference,
    restriction_map,
    restrictions_of,
    strength,
)
from raillint.licensing.terms import terms, title_of
from raillint.model import Hit, Severity, Undecided
from raillint.registry import LICENSES, README, SETTINGS, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._governing import Governing, governing


@repo_rule(
    code="UR207",
    severity=Severity.INFO,
    since="0.1",
    inputs=(README, LICENSES, SETTINGS),
    when=("settings-compare",),
    kinds=("model", "dataset"),
)
def weaker_than_baseline_license(repo: RepoSnapshot) -> Outcome:
    """The licence leaves out or narrows a restriction of the licence named in `compare-with`.

    ## Why it matters
    Two licences that look alike can differ by a word: harm only with intent, decisions
    only where they are fully automated. Who relies on one licence everywhere wants to see
    where another protects less. Nothing is compared without `compare-with`.

    ## Bad
    ```markdown
    ---
    license: bigcode-openrail-m
    ---

    # Sorter
    ```
    ```yaml .raillint.yaml
    compare-with: bigscience-openrail-m
    ```

    ## Good
    ```markdown
    ---
    license: bigscience-openrail-m
    ---

    # Sorter
    ```
    ```yaml .raillint.yaml
    compare-with: creativeml-openrail-m
    ```
    """
    baseline = repo.policy.compare_with
    if not baseline:
        return
    licence = governing(repo)
    if licence is None or isinstance(licence, Undecided) or not licence.known:
        reason, looked_at = _unknown(licence)
        yield Undecided(f"whether the licence restricts less than {baseline}: {reason}", looked_at)
        return
    required = restriction_map(restrictions_of(baseline))
    for code, wanted in difference(required, licence.uses).items():
        mine = licence.uses.get(code)
        told = "not restricted" if mine is None else "; ".join(_weaker(mine, wanted))
        yield Hit(
            f"`{licence.id}` restricts less than `{baseline}`: {title_of(code).lower()}: {told}",
            licence.places.get(code, licence.span),
            help="choose a licence that covers it, or accept the difference with a reason",
            evidence=(licence.evidence, f"compared with {baseline}: {code}"),
            folds=title_of(code).lower(),
        )


def _unknown(licence: Governing | Undecided | None) -> tuple[str, tuple[str, ...]]:
    if licence is None:
        return "there is no licence", ()
    if isinstance(licence, Undecided):
        return licence.reason, licence.looked_at
    return "its text is not one that raillint knows", (licence.id,)


def _weaker(mine: Qualifiers, wanted: Qualifiers) -> list[str]:
    """Return in words each qualifier in which a restriction is weaker than another."""
    return [
        f"{terms().qualifiers[name].weakened} ({name}: {ours} instead of {theirs})"
        for name, ours, theirs in zip(ORDERS, mine, wanted, strict=True)
        if strength(name, ours) > strength(name, theirs)
    ]
