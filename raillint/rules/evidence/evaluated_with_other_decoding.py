"""EV407: results were measured with greedy decoding, and the files set sampling."""

from raillint.card.stated.decoding import evaluated_decoding
from raillint.model import Hit, Severity
from raillint.registry import GENERATION, README, Outcome, repo_rule
from raillint.repo.readings.reading import DECODING
from raillint.repo.readings.table import read_fact
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import beside, said, unread


@repo_rule(
    code="EV407",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    inputs=(README, GENERATION),
    kinds=("model",),
    when=("inputs-at-hand",),
    words=("greedy", "temperature"),
)
def evaluated_with_other_decoding(repo: RepoSnapshot) -> Outcome:
    """The results were measured with greedy decoding, and the files make the model sample.

    ## Why it matters
    Sampling costs accuracy in tasks with one right answer. Whoever loads the model as it
    is shipped does not get the numbers of the card, and cannot tell why.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    ## Evaluation

    All scores were measured with greedy decoding.
    ```
    ```json generation_config.json
    {"do_sample": true, "temperature": 0.7}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    ## Evaluation

    All scores were measured with greedy decoding.
    ```
    ```json generation_config.json
    {"do_sample": false}
    ```
    """
    claims = tuple(evaluated_decoding(repo.card)) if repo.card is not None else ()
    if not claims:
        return
    yield from unread(repo, (GENERATION,))
    warm = [item.value for item in read_fact(repo, DECODING + "temperature")]
    for file in read_fact(repo, DECODING + "sampling"):
        if file.value is True and 0 not in warm:
            yield Hit(
                f"the results were measured with {said(claims[0])}, and {file.place} makes the "
                "model sample",
                claims[0].span,
                help="say that the results need other settings than the shipped ones, and which",
                evidence=(f"{file.path}: {file.key}",),
                related=beside(repo, file, "what is used where nothing else is set"),
            )
            return
