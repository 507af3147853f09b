"""EV404: a long context is promised, and the layers look at a window that the card keeps back."""

from raillint.card.additions import section_continued
from raillint.card.card import Card
from raillint.card.provenance import marked
from raillint.card.stated.lengths import stated_lengths
from raillint.model import Fix, Hit, Severity
from raillint.registry import CONFIG, GGUF, README, Outcome, repo_rule
from raillint.repo.readings.parsed import parsed, value_at
from raillint.repo.readings.reading import WINDOW, Reading
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
    fix="safe",
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
                    fix=_fix(card, file),
                )
                return


def _fix(card: Card, file: Reading) -> Fix | None:
    """Return the fix that states the window with its source, so that EV417 notices drift."""
    if not isinstance(file.value, int):
        return None
    line = f"- {file.fact}: {told(file.value)} tokens {marked(file.path, file.key, file.value)}"
    edits = section_continued(card, "technical_specifications", line)
    return Fix("state the window of the attention", edits, safe=True)
