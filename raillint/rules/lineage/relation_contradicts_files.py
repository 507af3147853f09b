"""LN114: `base_model_relation` says what the files do not show."""

from raillint.card.card import Card
from raillint.model import Confidence, Fix, Hit, Severity, Span
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import ADAPTER, FINETUNE, MERGE, QUANTIZED, Derivative
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._declaring import set_to

_ADAPTER_FILE = "adapter_config.json"
_FULL = ("model.safetensors", "pytorch_model.bin", "model-00001-of-", "pytorch_model-00001-of-")


@lineage_rule(
    code="LN114",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    fix="safe",
)
def relation_contradicts_files(made: Derivative) -> Outcome:
    """`base_model_relation` says another thing than the files of the repository show.

    ## Why it matters
    The relation decides what users expect to download and how the Hub draws the model tree:
    an adapter does nothing without its base, a merge is bound by several.

    ## Bad
    ```markdown
    ---
    license: mit
    base_model: EleutherAI/gpt-neo-1.3B
    base_model_relation: finetune
    ---

    # An adapter
    ```
    ```json adapter_config.json
    {"base_model_name_or_path": "EleutherAI/gpt-neo-1.3B"}
    ```

    ## Good
    ```markdown
    ---
    license: mit
    base_model: EleutherAI/gpt-neo-1.3B
    base_model_relation: adapter
    ---

    # An adapter
    ```
    ```json adapter_config.json
    {"base_model_name_or_path": "EleutherAI/gpt-neo-1.3B"}
    ```
    """
    repo, card = made.repo, made.repo.card
    if card is None or not repo.whole:
        return
    said = card.data.get("base_model_relation")
    if said is None:
        yield from _guessed(made)
        return
    shown = _shown(made, said)
    if shown:
        relation, evidence = shown
        yield Hit(
            f"`base_model_relation` says {said}, and the files show "
            f"{'an' if relation == ADAPTER else 'a'} {_WORDS[relation]}",
            card.at("base_model_relation"),
            help=f"write `base_model_relation: {relation}`",
            evidence=(evidence,),
            fix=_fix(card, relation, safe=True),
        )


_WORDS = {ADAPTER: "adapter", FINETUNE: "whole model", QUANTIZED: "quantised copy of one model"}


def _shown(made: Derivative, said: object) -> tuple[str, str] | None:
    """Return the relation that the files prove instead, and what proves it."""
    repo = made.repo
    weights = [path for path in repo.paths if "/" not in path and path.startswith(_FULL)]
    if _ADAPTER_FILE in repo.paths and not weights and said in {FINETUNE, MERGE, QUANTIZED}:
        return ADAPTER, f"{_ADAPTER_FILE}, and no weights of a whole model"
    shards = [path for path in weights if "-of-" in path]
    if said == ADAPTER and shards and _ADAPTER_FILE not in repo.paths and not _is_quantized(repo):
        return FINETUNE, f"{shards[0]}, and no {_ADAPTER_FILE}"
    if said == MERGE and not weights and len(made.parents) == 1 and not _merge_told(made):
        ggufs = [path for path in repo.paths if path.lower().endswith(".gguf")]
        return (QUANTIZED, f"{ggufs[0]}, and a single base") if ggufs else None
    return None


def _is_quantized(repo: RepoSnapshot) -> bool:
    return "quantization_config" in (repo.config or {})


def _merge_told(made: Derivative) -> bool:
    return any(parent.told_by("mergekit", "modelspec") for parent in made.parents)


def _guessed(made: Derivative) -> Outcome:
    """Yield where the Hub takes a model that was exported to ONNX for a quantised copy."""
    repo = made.repo
    tags = [tag for tag in repo.source.tags if tag.startswith("base_model:quantized:")]
    onnx = [path for path in repo.paths if path.endswith(".onnx")]
    weights = [path for path in repo.paths if "/" not in path and path.startswith(_FULL)]
    if tags and onnx and weights and not _is_quantized(repo) and repo.card is not None:
        yield Hit(
            "the Hub lists this as a quantised copy, which it guesses from an ONNX file",
            repo.card.at("base_model") if "base_model" in repo.card.data else _start(repo),
            help="say what it is: `base_model_relation: finetune`",
            evidence=(tags[0], onnx[0], weights[0]),
            fix=_fix(repo.card, FINETUNE, safe=False),
            confidence=Confidence.LOW,
        )


def _fix(card: Card, relation: str, *, safe: bool) -> Fix:
    edits = set_to(card, "base_model_relation", relation, after="base_model")
    return Fix(f"write `base_model_relation: {relation}`", edits, safe=safe)


def _start(repo: RepoSnapshot) -> Span:
    return Span(repo.card_path, 0, 0)
