"""RH805: a licence file where nobody looks."""

from raillint.model import Hit, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import LicenseFile, RepoSnapshot


@repo_rule(code="RH805", severity=Severity.INFO, since="0.1", profile="publisher")
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
        )
