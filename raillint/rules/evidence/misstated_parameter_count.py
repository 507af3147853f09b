"""EV401: the card gives another number of parameters than the weights hold."""

from raillint.card.stated.claim import Stated
from raillint.card.stated.sizes import stated_sizes
from raillint.model import Hit, Severity, Undecided
from raillint.registry import CONFIG, README, WEIGHTS, WEIGHTS_INDEX, Outcome, repo_rule
from raillint.repo.readings.counts import Count, counted, countings
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import like, rewritten, said

_SLACK = 0.05
# Files with weights of other kinds that are copies of the same model, by their beginnings.
_COPIES = ("pytorch_model", "model", "tf_model", "flax_model", "rust_model", "training_args",
           "optimizer", "scheduler", "rng_state", "tokenizer")  # fmt: skip
_OTHER_WEIGHTS = (".bin", ".pt", ".pth", ".ckpt", ".onnx", ".gguf", ".msgpack", ".h5", ".npz")


@repo_rule(
    code="EV401",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, WEIGHTS, WEIGHTS_INDEX, CONFIG),
    kinds=("model",),
    fix="safe",
    when=("weights-there",),
    words=("param", "model size"),
)
def misstated_parameter_count(repo: RepoSnapshot) -> Outcome:
    """The card states another number of parameters than the weights hold.

    ## Why it matters
    The size decides what a model costs to run and how it is classed by law and by
    benchmarks. A copied figure of the base model or of a larger sibling misleads both.
    The count comes from the headers of the safetensors files. It may differ by 5 %, by
    rounding, and by a quarter where the card gives one digit; the count without the
    tables of tokens is accepted, and of a mixture of experts the total and the active one.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Parameters: 7B
    ```
    ```json model.safetensors.index.json
    {"metadata": {"total_parameters": 1100048384}, "weight_map": {"a": "model-1.safetensors"}}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Parameters: 1.1B
    ```
    ```json model.safetensors.index.json
    {"metadata": {"total_parameters": 1100048384}, "weight_map": {"a": "model-1.safetensors"}}
    ```
    """
    card = repo.card
    claims = tuple(stated_sizes(card)) if card is not None else ()
    # The size in the card of an adapter is that of its base.
    if not claims or "adapter_config.json" in repo.paths or _has_others(repo):
        return
    counts, reasons = counted(repo)
    if reasons or not counts:
        yield from (Undecided(f"the parameters cannot be counted: {why}") for why in reasons[:1])
        return
    allowed = tuple(countings(repo, counts))
    for claim in claims:
        if not _agrees(claim, counts, allowed):
            yield _hit(claim, counts)


def _agrees(claim: Stated, counts: list[Count], allowed: tuple[tuple[str, float], ...]) -> bool:
    if claim.label == "trainable":
        return claim.low * (1 - _SLACK) <= sum(item.values for item in counts)
    if claim.label == "active":
        allowed = tuple(item for item in allowed if item[0] == "active") or (
            # What share is in use is not known here: a part of the whole agrees.
            *allowed,
            ("active", min(float(claim.value), max(item.values for item in counts))),
        )
    return any(
        claim.low * (1 - _SLACK) <= value <= claim.high * (1 + _SLACK) for _, value in allowed
    )


def _hit(claim: Stated, counts: list[Count]) -> Hit:
    main = max(counts, key=lambda item: item.values)
    held = f"{main.name} holds {main.values:,}" + (
        f", all {len(counts)} sets of weights {sum(item.values for item in counts):,}"
        if len(counts) > 1
        else ""
    )
    # A unit in the label, `Params (M)`, is none of the figure's.
    whole = claim.shown[-1:].isalpha() or claim.shown.replace(",", "") == f"{claim.value:.0f}"
    sure = len(counts) == 1 and not claim.label and whole
    return Hit(
        f"the card says {said(claim)} parameters, and {held}",
        claim.span,
        help="write the number that the weights hold, or say whose number it is",
        fix=rewritten(claim, like(claim.shown, main.values), safe=claim.labelled) if sure else None,
        evidence=tuple(f"{item.name}: {item.values:,} values" for item in counts[:4]),
    )


def _has_others(repo: RepoSnapshot) -> bool:
    """Tell whether weights of another kind at the top may hold a part that is not counted."""
    return any(
        path.endswith(_OTHER_WEIGHTS) and "/" not in path and not path.startswith(_COPIES)
        for path in repo.paths
    )
