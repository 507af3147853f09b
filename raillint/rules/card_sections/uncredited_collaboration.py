"""CS218: a model that many trained together, and nobody is named for it."""

from raillint.card.card import Card
from raillint.card.collaboration import WORDS, collective_training, names_compute
from raillint.card.sections import Status
from raillint.model import Hit, Severity
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

_PEOPLE_FILES = ("authors", "contributors", "credits", "acknowledgements", "acknowledgments")
_THERE = frozenset({Status.CONTENT, Status.INLINE})


@repo_rule(
    code="CS218",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    inputs=(README,),
    kinds=("model",),
    words=WORDS,
)
def uncredited_collaboration(repo: RepoSnapshot) -> Outcome:
    """The model was trained by many together, and the card credits neither them nor their compute.

    ## Why it matters
    In a collaborative training volunteers lend their machines, and the licence speaks of
    contributors whom nobody can name later. The card should say who took part, or who speaks
    for them, and what hardware and time came together: the run costs energy like any other.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    tags: [hivemind]
    ---

    # Sorter

    This model was trained collaboratively by volunteers on public data.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    tags: [hivemind]
    ---

    # Sorter

    This model was trained collaboratively by volunteers, on 40 GPUs for nine days.

    ## Contributors

    The list of peers and the hours of each is in the run's log; Acme Labs speaks for them.
    ```
    """
    card = repo.card
    found = collective_training(card) if card is not None else None
    if card is None or found is None:
        return
    told = {
        "who took part": _names_people(repo, card),
        "the hardware and time": names_compute(card),
    }
    lacking = [what for what, there in told.items() if not there]
    if lacking:
        words = " ".join(card.document.slice(found).split())
        yield Hit(
            f"many trained this model together (“{words}”), and the card does not say "
            + " or ".join(lacking),
            found,
            help="name the contributors or who speaks for them, and what hardware and time "
            "the run took",
            evidence=(f"{card.path}: credits, authors, hardware",),
        )


def _names_people(repo: RepoSnapshot, card: Card) -> bool:
    if any(card.sections[id_].status in _THERE for id_ in ("developers",) if id_ in card.sections):
        return True
    if any(path.lower().startswith(_PEOPLE_FILES) for path in repo.paths):
        return True
    return card.sentences.holds(
        "contributors",
        "thanks to",
        "acknowledg",
        "credits",
        "participants",
        "authors",
        "leaderboard",
    )
