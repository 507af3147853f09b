"""RH805: a licence file where nobody looks."""

from raillint.licensing.catalogue import find
from raillint.model import Fix, Hit, Move, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot

_ROOT = "LICENSE"


@repo_rule(code="RH805", severity=Severity.INFO, since="0.1", profile="publisher", fix="safe")
def misplaced_license_file(repo: RepoSnapshot) -> Outcome:
    """The only licence file lies in a subfolder.

    ## Why it matters
    The Hub, its client and most tools look for LICENSE at the root. A text in a subfolder
    reads as the licence of that folder, and the repository as one without a text.

    ## Bad
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    ---

    # A model
    ```
    ```yaml docs/LICENSE.from.yaml
    license: example-rail-m-1.0
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
    if any("/" not in path for path in repo.license_paths):
        return
    if len(repo.license_files) == 1:
        file: LicenseFile = repo.license_files[0]
        yield Hit(
            f"the only licence file is {file.path}",
            file.span(),
            help="move it to LICENSE at the root, where the Hub and its users look",
            fix=_fix(repo, file),
        )


def _fix(repo: RepoSnapshot, file: LicenseFile) -> Fix | None:
    """Return the move to the root for a text that the card declares; another may be of a part."""
    card = repo.card
    declared = {*card.license_ids, card.data.get("license_name")} if card is not None else set()
    found = {match.license for match in file.matches if match.status == "exact"}
    ids = {known.hub_id or known.id for known in map(find, found) if known is not None}
    if len(ids) != 1 or not ids & declared:
        return None
    return Fix(f"move it to {_ROOT}", moves=(Move(file.path, _ROOT),), safe=True)
