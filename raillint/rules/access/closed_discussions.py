"""GA607: nobody can report misuse of a RAIL model: discussions are off, no contact is named."""

from raillint.card.sections import Status
from raillint.model import Hit, Severity, Undecided
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.declared import declares_rail
from raillint.repo.snapshot import RepoSnapshot

_ROUTES = ("monitoring", "contact")
_THERE = frozenset({Status.CONTENT, Status.INLINE})


@repo_rule(
    code="GA607",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    inputs=(README,),
    kinds=("model", "dataset"),
    when=("hub-tells", "may-restrict"),
)
def closed_discussions(repo: RepoSnapshot) -> Outcome:
    """Discussions are off on the Hub, and the card of a RAIL model names no other contact.

    ## Why it matters
    Use restrictions live on somebody seeing a breach and saying so. On the Hub the community
    tab is where readers do that. With discussions turned off and no address in the card,
    a report of misuse reaches nobody.

    Whether they are on is asked of the Hub where the card leads nowhere else; a folder says
    nothing of it. `hub/self.yaml` says here what the Hub does.

    ## Bad
    ```markdown
    ---
    license: openrail++
    ---

    # A model
    ```
    ```yaml hub/self.yaml
    discussions: false
    ```

    ## Good
    ```markdown
    ---
    license: openrail++
    ---

    # A model
    ```
    ```yaml hub/self.yaml
    discussions: true
    ```
    """
    card = repo.card
    if card is None or not declares_rail(repo):
        return
    if any(card.sections[id_].status in _THERE for id_ in _ROUTES if id_ in card.sections):
        return
    state, name = repo.source.discussions, repo.source.hub_id or "this repository"
    if state is None and repo.source.hub_id and not repo.source.local:
        looked_at = (f"{card.path}: no contact, no way to report misuse",)
        yield Undecided(f"whether discussions are on for {name} could not be asked", looked_at)
    if state is False:
        yield Hit(
            "discussions are turned off, and the card names no other way to report misuse",
            card.at("license"),
            help="turn discussions on in the settings of the repository, or name a contact",
            evidence=(
                f"the Hub: discussions are disabled for {name}",
                f"{card.path}: sections on contact and on monitoring",
            ),
        )
