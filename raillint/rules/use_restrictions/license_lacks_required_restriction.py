"""UR208: the licence lacks a restriction that the organisation requires."""

from raillint.licensing.terms import terms, title_of
from raillint.model import Hit, Severity, Undecided
from raillint.registry import LICENSES, README, SETTINGS, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._governing import governing


@repo_rule(
    code="UR208",
    severity=Severity.ERROR,
    since="0.1",
    inputs=(README, LICENSES, SETTINGS),
    when=("settings-compare",),
    kinds=("model", "dataset"),
)
def license_lacks_required_restriction(repo: RepoSnapshot) -> Outcome:
    """The licence lacks a restriction that `require-restrictions` names.

    ## Why it matters
    An organisation may want every model to come with certain restrictions. No stock RAIL
    licence forbids military use, for one, so that it takes an addendum or another
    licence. Nothing is required without the setting.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Sorter
    ```
    ```yaml .raillint.yaml
    require-restrictions: [security.malware]
    ```

    ## Good
    ```markdown
    ---
    license: bigcode-openrail-m
    ---

    # Sorter
    ```
    ```yaml .raillint.yaml
    require-restrictions: [security.malware]
    ```
    """
    policy = repo.policy
    if not policy.required:
        return
    licence = governing(repo)
    if licence is None or isinstance(licence, Undecided):
        reason = "there is no licence" if licence is None else licence.reason
        looked_at = () if licence is None else licence.looked_at
        yield Undecided(f"whether the licence holds what the settings require: {reason}", looked_at)
        return
    missing = [code for code in policy.required if code not in licence.uses]
    if missing and not licence.known:
        named = ", ".join(missing)
        yield Undecided(
            f"whether the licence restricts {named}: its text is not one that raillint knows",
            (licence.id,),
        )
        return
    for code in missing:
        yield Hit(
            f"the settings require that the licence restricts {title_of(code).lower()} ({code}), "
            f"and `{licence.id}` does not",
            licence.span,
            help=f"choose a licence that says so, or add terms: {terms().codes[code].summary}",
            evidence=(licence.evidence, "it restricts " + (", ".join(licence.uses) or "no use")),
            weight=policy.weight,
            folds=title_of(code).lower(),
        )
