"""EV404: a long context is promised, and the layers look at a window that the card keeps back."""

from raillint.card.stated.lengths import stated_lengths
from raillint.model import Hit, Severity
from raillint.registry import CONFIG, GGUF, README, Outcome, repo_rule
from raillint.repo.readings.parsed import parsed, value_at
from raillint.repo.readings.reading import WINDOW
from raillint.repo.readings.table import read_fact
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import beside, said, told, unread

_DISCLOSED = (
    "sliding",
    "local attention",
    "window attention",
    "windowed",
    "swa",
    "attention window",
)


@repo_rule(
    code="EV404",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    inputs=(README, CONFIG, GGUF),
    kinds=("model",),
    when=("inputs-at-hand",),
    words=("context", "sequence length", "input length"),
)
def undisclosed_attention_window(repo: RepoSnapshot) -> Outcome:
    """A long context is promised, and the attention window that is shorter is not mentioned.

    ## Why it matters
    With sliding-window attention a layer sees only the last tokens. What lies further back
    reaches the answer by detours or not at all, so the nominal length is not the one in
    which the model finds things again.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Context length: 32k tokens
    ```
    ```json config.json
    {"max_position_embeddings": 32768, "sliding_window": 4096}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Context length: 32k tokens, with sliding-window attention over 4,096
    ```
    ```json config.json
    {"max_position_embeddings": 32768, "sliding_window": 4096}
    ```
    """
    card = repo.card
    claims = tuple(stated_lengths(card)) if card is not None else ()
    if card is None or not claims or card.sentences.holds(*_DISCLOSED):
        return

    yield from unread(repo, (CONFIG,))
    if value_at(parsed(repo, CONFIG).data, "use_sliding_window") is False:
        return
    for file in read_fact(repo, WINDOW):
        for claim in claims:
            if isinstance(file.value, int) and claim.low > file.value:
                yield Hit(
                    f"the card promises a context of {said(claim)} tokens, and {file.place} gives "
                    f"the attention a window of {told(file.value)}, which it does not mention",
                    claim.span,
                    help="say how far a layer looks, and how well far text is used",
                    evidence=(f"{file.path}: {file.key}",),
                    related=beside(repo, file, "the window of the attention"),
                )
                return
