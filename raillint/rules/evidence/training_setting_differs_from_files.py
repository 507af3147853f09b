"""EV416: a setting of the training is another one in the card than in the files."""

from raillint.card.stated.claim import Stated
from raillint.card.stated.settings import stated_settings
from raillint.model import Fix, Hit, Severity
from raillint.registry import ADAPTER, README, Outcome, repo_rule
from raillint.repo.readings.fields import TRAINER_STATE, TRAINING
from raillint.repo.readings.reading import SETTING, Reading
from raillint.repo.readings.table import read_all
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import beside, rewritten, said, told, unread

# What the trainer's state and the adapter call a setting.
_OTHERS = {
    "epochs": "Epochs", "batch size": "Batch size", "adapter rank": "Adapter rank",
    "adapter alpha": "Adapter alpha", "adapter dropout": "Adapter dropout",
}  # fmt: skip
_SLACK = 1e-3


@repo_rule(
    code="EV416",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    inputs=(README, *TRAINING, TRAINER_STATE, ADAPTER),
    kinds=("model",),
    fix="safe",
    when=("inputs-at-hand",),
    words=("learning", "batch", "epoch", "warmup", "seed", "decay", "scheduler", "lora"),
)
def training_setting_differs_from_files(repo: RepoSnapshot) -> Outcome:
    """A setting of the training is another one in the card than in the training's files.

    ## Why it matters
    Nobody can repeat a training from a card that names another learning rate or number
    of epochs than was used. `training_args.bin` is never opened: reading it would run
    code. A batch size agrees with any multiple of that of one device.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - learning_rate: 0.001
    ```
    ```json training_args.json
    {"learning_rate": 2e-05}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - learning_rate: 2e-05
    ```
    ```json training_args.json
    {"learning_rate": 2e-05}
    ```
    """
    claims = tuple(stated_settings(repo.card)) if repo.card is not None else ()
    if not claims:
        return
    yield from unread(repo, (*TRAINING, TRAINER_STATE, ADAPTER))
    readings = read_all(repo)
    for kind in dict.fromkeys(claim.kind for claim in claims):
        facts = {f"{SETTING}, {kind}", _OTHERS.get(kind, "")} - {""}
        files = [item for item in readings if item.fact in facts]
        mine = [claim for claim in claims if claim.kind == kind]
        if not files or any(_agree(claim, item) for claim in mine for item in files):
            continue
        claim, file = mine[0], files[0]
        yield Hit(
            f"the card gives {said(claim)} as {kind}, and {file.place} says {told(file.value)}",
            claim.span,
            help="write the setting that was used",
            fix=_fix(claim, files),
            evidence=(f"{file.path}: {file.key}",),
            related=beside(repo, file, "the setting of the training"),
        )


def _agree(claim: Stated, file: Reading) -> bool:
    if isinstance(claim.value, str) or isinstance(file.value, str):
        mine, other = str(claim.value), str(file.value).lower().rpartition(".")[2]
        return isinstance(claim.value, str) and (mine.startswith(other) or other.startswith(mine))
    value = float(file.value)
    if claim.kind == "batch size" and value > 0 and (claim.value % value) == 0:
        return True
    return abs(claim.value - value) <= _SLACK * max(abs(claim.value), abs(value))


def _fix(claim: Stated, files: list[Reading]) -> Fix | None:
    value = files[0].value
    if len({item.value for item in files}) > 1 or claim.kind == "batch size":
        return None
    if isinstance(value, bool) or isinstance(value, str) != isinstance(claim.value, str):
        return None
    return rewritten(claim, value if isinstance(value, str) else f"{value:.6g}", safe=True)
