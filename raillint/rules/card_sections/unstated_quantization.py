"""CS214: the weights are quantised, and the card says neither how nor to how many bits."""

import re
from functools import cache

from raillint.card.additions import heading_with
from raillint.card.card import Card
from raillint.model import Fix, Hit, Severity
from raillint.registry import CONFIG, README, Outcome, repo_rule
from raillint.repo.quantized import Quantized, quantized
from raillint.repo.snapshot import RepoSnapshot


@repo_rule(
    code="CS214",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    inputs=(README, CONFIG),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("quantized",),
    fix="safe",
)
def unstated_quantization(repo: RepoSnapshot) -> Outcome:
    """The weights are quantised, and the card names neither the method nor the bits.

    ## Why it matters
    A quantised copy answers worse than its base, and how much worse depends on method and
    bits. A card that is silent on it passes the base's results off as those of the copy.
    What was lost should be measured; this rule asks only that the card names the method and
    the bits.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    Sorts short sums by size.
    ```
    ```json config.json
    {"quantization_config": {"quant_method": "gptq", "bits": 4}}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    Sorts short sums by size. Quantised to 4 bits with GPTQ; accuracy fell from 97 % to 95 %.
    ```
    ```json config.json
    {"quantization_config": {"quant_method": "gptq", "bits": 4}}
    ```
    """
    card = repo.card
    found = quantized(repo)
    if card is None or found is None:
        return
    body = card.sentences.lowered[card.front_matter.block.end if card.front_matter else 0 :]
    method, bits = _method().search(body) is not None, _bits().search(body) is not None
    if method or bits:
        return
    told = f"{found.method}, {found.bits}" if found.bits else found.method
    yield Hit(
        f"the card does not say how the weights were quantised; {found.path} shows {told}",
        card.at(),
        help="name the method and the bits, and what was lost against the base",
        evidence=(f"{found.path}: {told}",),
        fix=_fix(card, found),
    )


def _fix(card: Card, found: Quantized) -> Fix | None:
    if not found.bits:
        return None
    text = f"The weights are quantised: {found.method}, {found.bits} (`{found.path}`)."
    edits = heading_with(card, "Quantization details", text.replace("``", ""))
    return Fix("write what the files state", edits, safe=True)


@cache
def _method() -> re.Pattern[str]:
    return re.compile(
        r"\bquanti[sz]|quantis|量化|양자화|\b(?:gptq|awq|exl[23]|bitsandbytes|bnb|hqq|aqlm|quip|eetq"
        r"|ggml|gguf|llama\.cpp|imatrix|autoround|nf4|fp8|int[48]|compressed-tensors|torchao|mlx"
        r"|quanto|llm\.int8|smoothquant|modelopt|nvfp4|mxfp4)\b"
    )


@cache
def _bits() -> re.Pattern[str]:
    return re.compile(
        r"\b[1-8](?:\.\d+)?[- ]?(?:bits?|bpw)\b|\bi?q[1-8]_|\bw[48]a(?:4|8|16)\b|[1-8] ?ビット"
    )
