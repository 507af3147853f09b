"""LN116: a base changed its licence or access since it was last looked at."""

from raillint.model import Confidence, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.bases import lock_of
from raillint.repo.hub_bases import HUB
from raillint.repo.lineage import DATASET, Ancestor, Derivative, Parent
from raillint.repo.lock import LOCK_FILE


@lineage_rule(
    code="LN116",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("hub-asked",),
)
def changed_base(made: Derivative) -> Outcome:
    """A base is under another licence than when it was written down, or cannot be had any more.

    ## Why it matters
    A licence that is given cannot be taken back from those who have it, but newcomers get
    the new terms. `.raillint.lock.yaml` says under which terms, at which revision and on
    which day a base was used; without it nobody can tell afterwards. The Hub (here below `hub/`)
    is asked with `--online`.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    base_model: acme/base
    ---

    # A model
    ```
    ```yaml .raillint.lock.yaml
    version: 1
    parents:
      acme/base: {license: [mit], basis: tag, date: '2026-01-01'}
    ```
    ```markdown hub/acme/base/README.md
    ---
    license: apache-2.0
    ---

    # The base
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    base_model: acme/base
    ---

    # A model
    ```
    ```yaml .raillint.lock.yaml
    version: 1
    parents:
      acme/base: {license: [mit], basis: tag, date: '2026-01-01'}
    ```
    ```markdown hub/acme/base/README.md
    ---
    license: mit
    ---

    # The base
    ```
    """
    lock = lock_of(made.repo)
    for parent in made.parents:
        known = made.known(parent)
        if parent.relation == DATASET or not isinstance(known, Ancestor):
            continue
        noted = lock.entries.get(parent.id.lower()) if lock else None
        said = _said(made, known, noted)
        if said:
            yield _hit(parent, known, noted, *said)


def _said(
    made: Derivative, known: Ancestor, noted: Ancestor | None
) -> tuple[str, str, Confidence] | None:
    """Return what changed, what to do about it, and how sure that weighs."""
    if known.problem and known.licenses:
        return (
            f"is {known.problem} on the Hub",
            "keep a copy of its licence and card, and say in the card where the base came from",
            Confidence.HIGH,
        )
    if known.origin != HUB:
        return None
    if noted and known.licenses and set(noted.licenses) != set(known.licenses):
        before, after = " and ".join(noted.licenses), " and ".join(known.licenses)
        when = f" on {noted.date}" if noted.date else ""
        return (
            f"is under `{after}` now, and was under `{before}`{when}",
            f"check which terms your copy came with; take the entry out of {LOCK_FILE} to "
            "accept the new ones",
            Confidence.HIGH,
        )
    if known.gated and noted is not None and not noted.gated:
        return "is gated now", "tell users that they need access to the base", Confidence.HIGH
    if known.gated and not made.repo.source.gated:
        return (
            "asks people to agree to its terms before they get it, and this repository does not",
            "consider a gate with the same terms",
            Confidence.LOW,
        )
    return None


def _hit(
    parent: Parent, known: Ancestor, noted: Ancestor | None, what: str, help_: str, sure: Confidence
) -> Hit:
    revision = (f"revision {known.sha}",) if known.sha else ()
    before = (f"{LOCK_FILE}: {noted.told()}",) if noted else ()
    return Hit(
        f"the base `{parent.id}` {what}",
        parent.span,
        help=help_,
        evidence=(*(item.told() for item in parent.evidence[:2]), known.told(), *before, *revision),
        confidence=min(sure, parent.confidence),
    )
