"""EV403: the card promises a longer context than any file allows."""

from raillint.card.stated.claim import Stated
from raillint.card.stated.lengths import stated_lengths
from raillint.model import Hit, Severity, Undecided
from raillint.registry import CONFIG, GGUF, README, Outcome, repo_rule
from raillint.repo.readings.parsed import parsed, value_at
from raillint.repo.readings.reading import CONTEXT, WINDOW, Reading
from raillint.repo.readings.table import read_all, unusable, unusable_scaling
from raillint.repo.readings.weights import ggufs
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import beside, like, rewritten, said, told, unread

_SLACK = 1.01
# Models whose positions are relative to each other: their configuration limits nothing.
_UNLIMITED = ("alibi", "attn_config.alibi", "relative_attention")


@repo_rule(
    code="EV403",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, CONFIG, GGUF),
    kinds=("model",),
    fix="safe",
    when=("inputs-at-hand",),
    words=("context", "sequence length", "seq length", "input length", "max tokens"),
)
def overstated_context_length(repo: RepoSnapshot) -> Outcome:
    """The card promises a longer context than the model's files allow.

    ## Why it matters
    Who plans with 128k tokens and gets 4k loses the rest of every document without a
    word. Each length that a file gives is accepted, also the scaled one, that of the
    tokenizer, and 32k as 32,000 or 32,768; a claim below the longest of them is no fault,
    and neither is one that names the means of reaching it (YaRN, RoPE scaling, ALiBi).

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Context length: 128k tokens
    ```
    ```json config.json
    {"model_type": "llama", "max_position_embeddings": 4096}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Context length: 4k tokens
    ```
    ```json config.json
    {"model_type": "llama", "max_position_embeddings": 4096}
    ```
    """
    card = repo.card
    claims = tuple(stated_lengths(card)) if card is not None else ()
    if not claims:
        return

    all_ = read_all(repo)
    limits = [item for item in all_ if item.fact == CONTEXT and isinstance(item.value, int | float)]
    if not limits:
        yield from unread(repo, (CONFIG, *ggufs(repo)))
        yield from (Undecided(why, (CONFIG,)) for why in unusable(repo, CONTEXT)[:1])
        return
    if _is_unlimited(repo):
        return
    others = [item for item in all_ if item.fact in {WINDOW, "Tokenizer limit"}]
    longest = max(float(item.value) for item in (*limits, *others))
    beyond = [claim for claim in claims if claim.low > longest * _SLACK]
    unknown = unusable_scaling(repo) if beyond else ""
    if unknown:
        yield Undecided(f"whether the context is reached that the card gives: {unknown}", (CONFIG,))
        return
    for claim in beyond:
        yield _hit(repo, claim, max(limits, key=lambda item: float(item.value)), limits)


def _is_unlimited(repo: RepoSnapshot) -> bool:

    config = parsed(repo, CONFIG).data
    return any(value_at(config, key) is True for key in _UNLIMITED)


def _hit(repo: RepoSnapshot, claim: Stated, file: Reading, limits: list[Reading]) -> Hit:

    sure = len({item.value for item in limits}) == 1
    return Hit(
        f"the card promises a context of {said(claim)} tokens, and {file.place} allows "
        f"{told(file.value)}",
        claim.span,
        help="state the length that the files allow, or how the longer one is reached",
        fix=rewritten(claim, like(claim.shown, float(file.value)), safe=claim.labelled)
        if sure
        else None,
        evidence=tuple(f"{item.path}: {item.key} = {told(item.value)}" for item in limits[:4]),
        related=beside(repo, file, "the longest context that a file allows"),
    )
