"""EV417: a value that `init` took from a file no longer agrees with it."""

from raillint.card.provenance import Origin, Value, marked, origins, shown
from raillint.model import Edit, Fix, Hit, Severity, Span, Undecided
from raillint.registry import CONFIG, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

_GRAMS = "g of CO2 equivalent"


@repo_rule(
    code="EV417",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, CONFIG),
    fix="safe",
    words=("raillint: from ",),
)
def outdated_filled_in_value(repo: RepoSnapshot) -> Outcome:
    """A value that was taken from a file of the repository no longer agrees with that file.

    ## Why it matters
    `raillint init` fills a card with what the files say and notes the source of each value
    in a comment. When the model is trained again or converted, the files change and the
    card stays: its readers then plan with a context length or a size that is gone.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    ## Technical specifications

    - Context length: 512 tokens <!-- raillint: from config.json max_position_embeddings = 512 -->
    ```
    ```json config.json
    {"max_position_embeddings": 1024}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    ## Technical specifications

    - Context length: 512 tokens <!-- raillint: from config.json max_position_embeddings = 512 -->
    ```
    ```json config.json
    {"max_position_embeddings": 512}
    ```
    """
    card = repo.card
    if card is None:
        return
    from raillint.repo.readings.table import read_value  # noqa: PLC0415 - few cards name a source

    for item in origins(card):
        if not repo.whole:
            yield Undecided("only the card is at hand: its sources are not", (item.path,))
            return
        now = read_value(repo, item.path, item.key)
        if now is None:
            yield _gone(repo, item)
        elif type(now) is not type(item.value) or now != item.value:
            yield Hit(
                f"{item.path} now says {_told(now)} under `{item.key}`, and the card was filled in "
                f"with {_told(item.value)}",
                item.comment,
                help="bring the value up to date, or delete the comment if it is your own now",
                fix=_refilled(repo, item, now),
                evidence=(f"{item.path}: {item.key}",),
            )


def _gone(repo: RepoSnapshot, item: Origin) -> Hit | Undecided:
    if item.path in repo.paths:
        reason = f"{item.path} does not tell `{item.key}`, by which a value was filled in"
        return Undecided(reason, (item.path,))
    return Undecided(
        f"there is no {item.path}, which the card names as the source of a value", (item.path,)
    )


def _told(value: Value) -> str:
    return shown(value, "") if isinstance(value, str) else f"`{value}`"


def _refilled(repo: RepoSnapshot, item: Origin, now: Value) -> Fix | None:
    """Return the fix that writes the new value; nothing where the author wrote their own."""
    card = repo.card
    if card is None or not item.shown:
        return None
    grams = item.shown.endswith(_GRAMS)
    _, _, unit = item.shown.partition(" ")
    if isinstance(item.value, str):
        unit = ""
    if shown(item.value, unit, grams=grams) != item.shown:
        return None
    text = card.document.text
    start = text.rfind(item.shown, 0, item.comment.start)
    span = Span(card.path, start, item.comment.end)
    told = f"{shown(now, unit, grams=grams)} {marked(item.path, item.key, now)}"
    return Fix("write what the file says now", (Edit(span, told),), safe=True)
