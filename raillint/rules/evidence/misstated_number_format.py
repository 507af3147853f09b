"""EV411: the card names another number format or quantisation than the files hold."""

from raillint.card.stated.claim import Stated
from raillint.card.stated.formats import NAMES, stated_formats
from raillint.model import Hit, Severity, Undecided
from raillint.registry import CONFIG, GGUF, README, WEIGHTS, Outcome, repo_rule
from raillint.repo.readings.reading import BITS, NUMBER_FORMAT, QUANTISATION, Reading
from raillint.repo.readings.table import read_all
from raillint.repo.readings.weights import weight_sets
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import rewritten, said

# How each dtype of safetensors is compared.
_DTYPES = {"F64": "f64", "F32": "f32", "F16": "f16", "BF16": "bf16", "F8_E4M3": "f8",
           "F8_E5M2": "f8"}  # fmt: skip
# `general.file_type` of GGUF by number (ggml, docs/gguf.md).
_FILE_TYPES = {0: "f32", 1: "f16", 2: "4-bit", 3: "4-bit", 7: "8-bit", 8: "5-bit", 9: "5-bit",
               10: "2-bit", 11: "3-bit", 12: "3-bit", 13: "3-bit", 14: "4-bit", 15: "4-bit",
               16: "5-bit", 17: "5-bit", 18: "6-bit", 32: "bf16"}  # fmt: skip
# The same format in the spelling of another.
_SPELLINGS = (
    {"f16": "float16", "bf16": "bfloat16", "f32": "float32"},
    {"f16": "fp16", "bf16": "bf16", "f32": "fp32"},
)
_OTHER_WEIGHTS = (".bin", ".pt", ".pth", ".ckpt", ".onnx", ".npz", ".msgpack", ".h5")


@repo_rule(
    code="EV411",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, CONFIG, WEIGHTS, GGUF),
    kinds=("model",),
    fix="safe",
    when=("inputs-at-hand",),
    words=("precision", "dtype", "tensor type", "quanti", "data type", "weight format",
           "weights"),
)  # fmt: skip
def misstated_number_format(repo: RepoSnapshot) -> Outcome:
    """The card names another number format or quantisation than the weights have.

    ## Why it matters
    The format decides how much memory a model takes, on which hardware it runs and how
    far its scores hold: those of 16 bits are not those of 4. Every format that any of the
    files has is accepted; formats of training and of loading are not compared.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Quantization: 4-bit
    ```
    ```json config.json
    {"quantization_config": {"quant_method": "gptq", "bits": 8}}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Quantization: 8-bit
    ```
    ```json config.json
    {"quantization_config": {"quant_method": "gptq", "bits": 8}}
    ```
    """
    claims = tuple(stated_formats(repo.card)) if repo.card is not None else ()
    if not claims or "adapter_config.json" in repo.paths:
        return
    held, reasons = _held(repo)
    if any(path.endswith(_OTHER_WEIGHTS) for path in repo.paths):
        return
    wrong = [claim for claim in claims if claim.value not in held]
    if not wrong:
        return
    if reasons:
        yield Undecided(f"the format of the weights cannot be told: {reasons[0]}")
    elif held and "" not in held:
        for claim in wrong:
            yield _hit(claim, held)


def _held(repo: RepoSnapshot) -> tuple[dict[str, str], list[str]]:
    """Return each format that a file has with the place; an empty one stands for any.

    The reasons say which weights could not be read.
    """
    held: dict[str, str] = {}
    reasons = []
    for item in weight_sets(repo):
        if item.reason:
            reasons.append(item.reason)
        for kind in item.dtypes:
            # Integers hold packed weights, or the numbers beside them.
            if kind in _DTYPES:
                held.setdefault(_DTYPES[kind], item.name)
    for reading in read_all(repo):
        name = _format(reading)
        if name is not None:
            held.setdefault(name, reading.place)
    return held, reasons


def _format(reading: Reading) -> str | None:
    """Return the format that a reading names; empty where it is not known here, else nothing."""
    value = str(reading.value).lower()
    if reading.fact == NUMBER_FORMAT:
        return NAMES.get(value)
    if reading.fact == QUANTISATION:
        return value if value in {"gptq", "awq"} else ""
    if reading.fact == BITS:
        return f"{value}-bit"
    if reading.fact == "GGUF file type":
        return _FILE_TYPES.get(_whole(reading.value), "")
    return None


def _whole(value: object) -> int:
    return value if type(value) is int else -1


def _hit(claim: Stated, held: dict[str, str]) -> Hit:
    alike = sorted(
        held, key=lambda name: name.endswith("-bit") != str(claim.value).endswith("-bit")
    )
    found = "; ".join(f"{held[name]} has {name}" for name in alike[:3])
    text = _spelt(claim, next(iter(held))) if len(held) == 1 else ""
    return Hit(
        f"the card gives the format {said(claim)}, and {found}",
        claim.span,
        help="name the format that the weights have",
        fix=rewritten(claim, text, safe=True) if text else None,
        evidence=tuple(held.values())[:4],
    )


def _spelt(claim: Stated, name: str) -> str:
    """Return a format in the spelling of the claim, or nothing."""
    for spelling in _SPELLINGS:
        if spelling.get(str(claim.value)) == claim.shown.lower() and name in spelling:
            text = spelling[name]
            return text.upper() if claim.shown.isupper() else text
    if claim.shown.endswith("-bit") and name.endswith("-bit"):
        return name
    return ""
