"""EV406: the card recommends other decoding settings than the files set."""

from raillint.card.stated.claim import Stated
from raillint.card.stated.decoding import GREEDY, recommended_decoding
from raillint.model import Fix, Hit, Severity
from raillint.registry import GENERATION, GGUF, README, Outcome, repo_rule
from raillint.repo.readings.reading import DECODING, Reading
from raillint.repo.readings.table import read_all
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import beside, rewritten, said, told, unread

_SAME = 1e-6


@repo_rule(
    code="EV406",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, GENERATION, GGUF),
    kinds=("model",),
    fix="safe",
    when=("inputs-at-hand",),
    words=("temperature", "top_p", "top-p", "top p", "top_k", "top-k", "top k", "min_p", "min-p",
           "repetition penalty", "repetition_penalty", "greedy"),
)  # fmt: skip
def decoding_differs_from_files(repo: RepoSnapshot) -> Outcome:
    """The card recommends other decoding settings, or calls others its default, than the files.

    ## Why it matters
    Most people never set a temperature: they get what the file sets. If the card reports
    and recommends something else, what they see is not what was meant or measured. Only
    recommended and default settings are compared, and only with keys that the file has.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    The default temperature is 0.2.
    ```
    ```json generation_config.json
    {"do_sample": true, "temperature": 0.9}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    The default temperature is 0.9.
    ```
    ```json generation_config.json
    {"do_sample": true, "temperature": 0.9}
    ```
    """
    card = repo.card
    claims = list(recommended_decoding(card)) if card is not None else []
    if not claims:
        return

    yield from unread(repo, (GENERATION,))
    set_ = [item for item in read_all(repo) if item.fact.startswith(DECODING)]
    for kind in dict.fromkeys(claim.kind for claim in claims):
        fact = DECODING + ("sampling" if kind == GREEDY else kind)
        files = [item for item in set_ if item.fact == fact]
        mine = [claim for claim in claims if claim.kind == kind]
        if not files or any(_agree(claim, item) for claim in mine for item in files):
            continue
        claim, file = mine[0], files[0]
        yield Hit(
            f"the card {'gives' if claim.label else 'recommends'} "
            f"{'' if kind == GREEDY else kind + ' '}{said(claim)}"
            f"{' as the default' if claim.label else ''}, and "
            f"{file.place} sets `{file.key}` to {told(file.value)}",
            claim.span,
            help="ship the settings that are recommended, or recommend those that are shipped",
            fix=_fix(claim, files),
            evidence=(f"{file.path}: {file.key}",),
            related=beside(repo, file, "what is used where nothing else is set"),
        )


def _agree(claim: Stated, file: Reading) -> bool:
    if isinstance(file.value, bool):
        return not file.value
    if isinstance(claim.value, str) or isinstance(file.value, str):
        return True
    return abs(claim.value - file.value) < _SAME


def _fix(claim: Stated, files: list[Reading]) -> Fix | None:

    value = files[0].value
    if isinstance(value, bool) or len({item.value for item in files}) > 1:
        return None
    return rewritten(claim, f"{value:.6g}" if isinstance(value, float) else str(value), safe=True)
