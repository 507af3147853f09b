"""EV413: a result in the card is another one than in the files of the evaluation."""

from raillint.card.stated.claim import Stated
from raillint.card.stated.results import stated_results
from raillint.model import Hit, Severity, Undecided
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.readings.fields import RESULTS
from raillint.repo.readings.reading import Reading
from raillint.repo.readings.table import read_all, unusable_results
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import beside, rewritten, said, told, unread

_EVALUATED = frozenset({"", "validation", "eval", "evaluation", "dev", "valid"})
_SLACK = 0.0005  # of the value: trainers round on the way into a card
_PERCENT = 100


@repo_rule(
    code="EV413",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    inputs=(README, *RESULTS),
    kinds=("model",),
    fix="safe",
    when=("inputs-at-hand",),
    words=("model-index", "evaluation set"),
)
def result_differs_from_files(repo: RepoSnapshot) -> Outcome:
    """A result in the card differs from that of the same metric in the evaluation's files.

    ## Why it matters
    The numbers of `model-index` go into leaderboards. When a model is trained again, the
    files change and the card keeps the old score, or a better one. Results of a test
    split are not compared, and percentages agree with shares.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    model-index:
      - name: sorter
        results:
          - task:
              type: text-classification
            dataset:
              type: acme/notes
              name: Notes
            metrics:
              - type: accuracy
                value: 0.95
    ---

    # A model
    ```
    ```json eval_results.json
    {"eval_accuracy": 0.81}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    model-index:
      - name: sorter
        results:
          - task:
              type: text-classification
            dataset:
              type: acme/notes
              name: Notes
            metrics:
              - type: accuracy
                value: 0.81
    ---

    # A model
    ```
    ```json eval_results.json
    {"eval_accuracy": 0.81}
    ```
    """
    claims = tuple(stated_results(repo.card)) if repo.card is not None else ()
    mine = [claim for claim in claims if claim.label.lower() in _EVALUATED]
    if not mine:
        return
    yield from unread(repo, RESULTS)
    yield from (Undecided(why, RESULTS) for why in unusable_results(repo)[:1])
    measured = [
        item for item in read_all(repo) if item.path in RESULTS and isinstance(item.value, float)
    ]
    for kind in dict.fromkeys(claim.kind for claim in mine):
        files = [item for item in measured if _bare(item.key) == kind]
        stated = [claim for claim in mine if claim.kind == kind]
        # Several results of one metric are of several data sets.
        if not files or any(_agree(claim, item) for claim in claims for item in files
                            if claim.kind == kind):  # fmt: skip
            continue
        if len({claim.value for claim in stated}) == 1:
            for claim in stated:
                yield _hit(repo, claim, files[0])


def _bare(key: str) -> str:
    return "".join(sign for sign in key.removeprefix("eval_").lower() if sign.isalnum())


def _agree(claim: Stated, file: Reading) -> bool:
    value = float(file.value)
    return any(
        claim.low - _SLACK * abs(number) <= number <= claim.high + _SLACK * abs(number)
        for number in (value, value * _PERCENT, value / _PERCENT)
    )


def _hit(repo: RepoSnapshot, claim: Stated, file: Reading) -> Hit:
    value = float(file.value)
    percent = abs(float(claim.value)) > 1 >= abs(value) and claim.kind not in {"loss", "perplexity"}
    places = max(len(claim.shown.partition(".")[2]), 1)
    text = f"{value * _PERCENT if percent else value:.{min(places, 6)}f}"
    return Hit(
        f"the card gives {said(claim)} as {claim.kind}, and {file.place} says {told(value)}",
        claim.span,
        help="bring the result up to date, or name the split and the checkpoint that it is of",
        fix=rewritten(claim, text, safe=True),
        evidence=(f"{file.path}: {file.key}",),
        related=beside(repo, file, "the result that was saved"),
    )
