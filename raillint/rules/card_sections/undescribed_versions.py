"""CS217: several versions of the weights, and no word on how they differ."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.model import Hit, Severity
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.versions import version_number, weight_versions

_LOGS = ("changelog", "changes", "history", "release_notes", "release-notes", "news")
_TOLD = frozenset({Status.CONTENT, Status.INLINE})
_FEW = 4  # versions that a message names


@repo_rule(
    code="CS217",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    inputs=(README,),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("several-weights",),
)
def undescribed_versions(repo: RepoSnapshot) -> Outcome:
    """The repository holds several versions of its weights, and nothing says how they differ.

    ## Why it matters
    A model behaves differently after each training, and users who pin a file need to know
    what a newer one changes. Versions are told by the paths of the weights, such as
    `garden-v1.safetensors` and `garden-v2.safetensors`; a section on versions, a change log
    or a word on two of them in the card is enough.

    ## Bad
    ```markdown
    ---
    license: mit
    ---

    # Garden

    Draws gardens.
    ```
    ```text garden-v1.safetensors
    weights
    ```
    ```text garden-v2.safetensors
    weights
    ```

    ## Good
    ```markdown
    ---
    license: mit
    ---

    # Garden

    Draws gardens. Compared with v1, v2 was trained on winter scenes too.
    ```
    ```text garden-v1.safetensors
    weights
    ```
    ```text garden-v2.safetensors
    weights
    ```
    """
    card = repo.card
    versions = weight_versions(repo)
    if card is None or len(versions) < 2 or _has_log(repo):  # noqa: PLR2004 - one is no other
        return
    section = card.sections.get("monitoring")
    if (section is not None and section.status in _TOLD) or _speaks_of(card, versions):
        return
    named = list(versions)
    shown = ", ".join(named[:_FEW]) + (
        f" and {len(named) - _FEW} more" if len(named) > _FEW else ""
    )
    yield Hit(
        f"the weights are here in several versions ({shown}), and the card does not say how "
        "they differ",
        card.at(),
        help="add a section on versions, or a change log: what each one changes",
        evidence=tuple(versions[name] for name in named[:_FEW]),
    )


def _has_log(repo: RepoSnapshot) -> bool:
    names = (path.rpartition("/")[2].lower().partition(".")[0] for path in repo.paths)
    return any(name in _LOGS for name in names)


def _speaks_of(card: Card, versions: dict[str, str]) -> bool:
    """Tell whether the text names two of the versions, by their marks or as numbers."""
    start = card.front_matter.block.end if card.front_matter else 0
    body = card.sentences.lowered[start:]
    said = {version_number(match[1]) for match in _spoken().finditer(body)}
    return len(said & {version_number(name) for name in versions}) > 1


@cache
def _spoken() -> re.Pattern[str]:
    return re.compile(r"(?:\bv\.? ?|\bver\.? ?|\bversions? )(\d{1,3}(?:[._]\d{1,3}){0,2})\b")
