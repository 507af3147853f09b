"""LN116: a base changed its licence or access since it was last looked at."""

from typing import NamedTuple

from raillint.model import Confidence, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.bases import lock_of
from raillint.repo.hub_bases import HUB
from raillint.repo.lineage import DATASET, Ancestor, Derivative, Parent
from raillint.repo.lock import LOCK_FILE


class _Change(NamedTuple):
    """What became of a base, what to do about it, and how sure that weighs."""

    what: str
    help: str
    sure: Confidence = Confidence.HIGH


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
            yield _hit(parent, known, noted, said)


def _said(made: Derivative, known: Ancestor, noted: Ancestor | None) -> _Change | None:
    """Return what changed, or nothing."""
    if known.problem and known.licenses:
        return _Change(
            f"is {known.problem} on the Hub",
            "keep a copy of its licence and card, and say in the card where the base came from",
        )
    if known.origin != HUB:
        return None
    if noted and known.licenses and set(noted.licenses) != set(known.licenses):
        before, after = " and ".join(noted.licenses), " and ".join(known.licenses)
        when = f" on {noted.date}" if noted.date else ""
        return _Change(
            f"is under `{after}` now, and was under `{before}`{when}",
            "check which terms your copy came with; "
            f"take the entry out of {LOCK_FILE} to accept the new ones",
        )
    if known.gated and noted is not None and not noted.gated:
        return _Change("is gated now", "tell users that they need access to the base")
    if known.gated and not made.repo.source.gated:
        what = "asks people to agree to its terms before they get it; this repository does not"
        return _Change(what, "consider a gate with the same terms", Confidence.LOW)
    return None


def _hit(parent: Parent, known: Ancestor, noted: Ancestor | None, change: _Change) -> Hit:
    revision = (f"revision {known.sha}",) if known.sha else ()
    before = (f"{LOCK_FILE}: {noted.told()}",) if noted else ()
    return Hit(
        f"the base `{parent.id}` {change.what}",
        parent.span,
        help=change.help,
        evidence=(*(item.told() for item in parent.evidence[:2]), known.told(), *before, *revision),
        confidence=min(change.sure, parent.confidence),
    )
