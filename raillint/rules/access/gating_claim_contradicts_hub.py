"""GA606: the card says of access what the Hub says otherwise."""

import re
from functools import cache

from raillint.model import Hit, Severity, Undecided
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

_WORDS = ("gated", "access")


@repo_rule(
    code="GA606",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    words=_WORDS,
    requires=("front-matter-parses",),
    inputs=(README,),
    kinds=("model", "dataset"),
)
def gating_claim_contradicts_hub(repo: RepoSnapshot) -> Outcome:
    """The card says that access is gated, or that it is not, and the Hub has it otherwise.

    ## Why it matters
    Users plan by the card: who reads that the model is gated waits for an approval that
    nobody gives, and who reads that it is not builds a pipeline that stops at the form.

    Whether the gate is on can be seen for a repository on the Hub alone. `hub/self.yaml` says
    here what the Hub does.

    ## Bad
    ```markdown
    ---
    license: mit
    ---

    # A model

    This model is gated: ask for access on this page.
    ```
    ```yaml hub/self.yaml
    gated: ""
    ```

    ## Good
    ```markdown
    ---
    license: mit
    ---

    # A model

    Everybody can download this model.
    ```
    ```yaml hub/self.yaml
    gated: ""
    ```
    """
    card, gated = repo.card, repo.source.gated
    if card is None:
        return
    claim = _open() if gated else _closed()
    for sentence in card.sentences.around(*_WORDS):
        found = claim.search(sentence.plain)
        if found is None or not card.sentences.setting(sentence).asserted:
            continue
        if gated is None:
            yield Undecided("whether the gate is on cannot be seen here", (found[0],))
            return
        state = f"on ({gated})" if gated else "off"
        yield Hit(
            f"the card says “{found[0]}”, and the gate is {state} on the Hub",
            card.sentences.span(sentence, found.start(), found.end()),
            help="say how it is, or change the setting",
            evidence=(f"the Hub: the gate is {state}",),
        )
        return


@cache
def _closed() -> re.Pattern[str]:
    this = r"this (?:model|repo|repository|dataset|checkpoint)"
    return re.compile(
        rf"\b{this} is (?:a )?gated\b|\baccess to {this} "
        r"(?:is gated|is restricted|must be requested|requires (?:approval|accepting|a request))"
    )


@cache
def _open() -> re.Pattern[str]:
    this = r"this (?:model|repo|repository|dataset|checkpoint)"
    return re.compile(
        rf"\b{this} is (?:not gated|ungated|un-gated|no longer gated)\b|\bno gated access\b"
    )
