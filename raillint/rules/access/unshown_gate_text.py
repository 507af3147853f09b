"""GA601: terms for a gate that is off."""

from raillint.model import Hit, Severity, Undecided
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

KEYS = ("extra_gated_prompt", "extra_gated_fields", "extra_gated_heading",
        "extra_gated_description", "extra_gated_button_content")  # fmt: skip


@repo_rule(
    code="GA601",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    words=("extra_gated_",),
    requires=("front-matter-parses",),
    inputs=(README,),
    kinds=("model", "dataset"),
)
def unshown_gate_text(repo: RepoSnapshot) -> Outcome:
    """The metadata hold terms for a gate, and the gate is off.

    ## Why it matters
    `extra_gated_prompt` and the fields beside it are shown to those who ask for access, and
    only where access requests are turned on in the settings of the repository on the Hub.
    With the gate off nobody sees them, and nobody has agreed to anything.

    Whether the gate is on can be seen for a repository on the Hub alone; a folder that
    nobody asks the Hub about is undecided. `hub/self.yaml` says here
    what the Hub does.

    ## Bad
    ```markdown
    ---
    license: mit
    extra_gated_prompt: You agree to name the makers.
    ---

    # A model
    ```
    ```yaml hub/self.yaml
    gated: ""
    ```

    ## Good
    ```markdown
    ---
    license: mit
    extra_gated_prompt: You agree to name the makers.
    ---

    # A model
    ```
    ```yaml hub/self.yaml
    gated: auto
    ```
    """
    card = repo.card
    key = next((key for key in KEYS if card is not None and card.data.get(key)), "")
    if card is None or not key:
        return
    gated = repo.source.gated
    if gated is None:
        yield Undecided("whether the gate is on cannot be seen here", (f"{card.path}: {key}",))
        return
    if not gated:
        yield Hit(
            f"nobody is shown `{key}`: access requests are off for this repository",
            card.key(key),
            help="turn on access requests in the settings of the repository, or drop the text",
            evidence=(f"the Hub: gated is off for {repo.source.hub_id or 'this repository'}",),
        )
