"""CS207: the repository holds the traces of a training run that its card does not describe."""

from functools import partial

from raillint.card.additions import asked_for, can_ask_for
from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.model import Fix, Hit, Severity
from raillint.registry import README, STATE, Outcome, repo_rule
from raillint.repo.snapshot import TRAINING_FILES, RepoSnapshot

SECTION = "training_procedure"
_TOLD = frozenset({Status.CONTENT, Status.INLINE})


@repo_rule(
    code="CS207",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    inputs=(README, STATE),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("trained-here",),
    fix="safe",
)
def missing_training_procedure(repo: RepoSnapshot) -> Outcome:
    """A training run left its files here, and the card does not say how the model was trained.

    ## Why it matters
    Who wants to repeat the training, or to judge what the model can have learned, needs its
    steps, settings and hardware. The files that a trainer leaves hold some of them, and few
    readers open these. Converted copies and merges, which nobody trained here, are left out.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    Sorts short sums by size.
    ```
    ```json trainer_state.json
    {"num_train_epochs": 3, "global_step": 1200, "train_batch_size": 8}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    ## Training procedure

    Three epochs over 40,000 sums in batches of 8, on one graphics card.
    ```
    ```json trainer_state.json
    {"num_train_epochs": 3, "global_step": 1200, "train_batch_size": 8}
    ```
    """
    card = repo.card
    section = card.sections.get(SECTION) if card is not None else None
    if card is None or section is None or section.status in _TOLD or _was_converted(repo):
        return
    trace = next((name for name in TRAINING_FILES if name in repo.paths), "")
    if not trace:
        return
    start = (
        "the card does not say"
        if section.status is Status.ABSENT
        else (f"`{' '.join(section.heading.split())[:60]}` ({section.status}) does not say")
    )
    yield Hit(
        f"{start} how the model was trained, and {trace} shows that it was",
        card.at() if section.status is Status.ABSENT else section.span,
        help="add a section on the training procedure: method, settings, hardware, time",
        evidence=(f"{trace} is in the repository",),
        fix=_fix(repo, card),
        folds="how the model was trained",
    )


def _was_converted(repo: RepoSnapshot) -> bool:
    """Tell whether the weights are somebody's converted, merged or copied."""
    from raillint.repo.lineage import MERGE, MIRROR, QUANTIZED  # noqa: PLC0415 - few get here
    from raillint.repo.parents import find_parents  # noqa: PLC0415

    made = {parent.relation for parent in find_parents(repo)}
    return bool(made & {MERGE, MIRROR, QUANTIZED})


def _fix(repo: RepoSnapshot, card: Card) -> Fix | None:
    """Return the fix that writes what the files state, or else asks the author."""
    from raillint.repo.filled import filled_section  # noqa: PLC0415 - reads files

    edits = filled_section(repo, card, SECTION)
    if edits:
        return Fix("write what the files of the training state", edits, safe=True)
    if not can_ask_for(card.sections[SECTION]):
        return None
    later = partial(asked_for, card, SECTION)
    return Fix("add the section for you to write", later=later, unfinished=True)
