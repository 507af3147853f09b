"""RG702: a card relies on an exemption for open-source models, and its licence restricts use."""

from raillint.card.card import Card
from raillint.card.sentences import Sentence, is_negated
from raillint.licensing.catalogue import License, find
from raillint.model import Hit, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._regulation import profile_of

_EXEMPT = ("exempt", "53(2)")
_ACT = ("ai act", "2024/1689", "gpai", "general-purpose ai", "53(2)")


@repo_rule(
    code="RG702",
    severity=Severity.WARNING,
    since="0.1",
    profile="opt-in",
    requires=("front-matter-parses",),
    kinds=("model",),
    words=_EXEMPT,
)
def claimed_open_source_exemption(repo: RepoSnapshot) -> Outcome:
    """The card relies on the exemption for open-source models, and its licence restricts use.

    ## Why it matters
    The AI Act frees providers from some duties where a model is released under a free and
    open-source licence. Whether one with use restrictions or without commercial use may qualify is
    doubtful: the guidelines leave out licences that bar commercial use or some users, and speak of
    proportionate safety terms less clearly. Who builds on the model should not rely on it unseen.

    ## Bad
    ```markdown
    ---
    license: openrail++
    ---

    # A model

    It is exempt from the documentation duties of the AI Act as an open-source model.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    It is exempt from the documentation duties of the AI Act as an open-source model.
    ```
    """
    card, profile = repo.card, profile_of(repo)
    if card is None or profile is None:
        return
    known = next((one for one in map(find, _names(card)) if one and _restricts(one)), None)
    if known is None:
        return
    for sentence in card.sentences.around(*_EXEMPT):
        if _relies(card, sentence):
            start = card.document.place(card.at("license")).line
            yield Hit(
                f"the card relies on the exemption for open-source models, and {known.name} "
                f"{_why(known)}: it may not qualify",
                card.sentences.span(sentence, sentence.at, sentence.at + len("exempt")),
                help="have it looked at, and keep the documentation of annexes XI and XII ready: "
                "`raillint form --profile eu-gpai`",
                evidence=(
                    f"{card.path}:{start}: the declared licence is {known.id}",
                    "AI Act, Article 53(2); the Commission's guidelines on it",
                ),
            )
            return


def _names(card: Card) -> tuple[str, ...]:
    own = str(card.data.get("license_name") or "").strip().lower()
    return (*card.license_ids, own) if "other" in card.license_ids else card.license_ids


def _restricts(known: License) -> bool:
    return known.is_rail or known.commercial == "barred"


def _why(known: License) -> str:
    return "restricts uses" if known.is_rail else "bars commercial use"


def _relies(card: Card, sentence: Sentence) -> bool:
    """Tell whether a sentence claims the exemption for this model, as a fact."""
    plain = sentence.plain
    return (
        any(word in plain for word in _ACT)
        and ("open-source" in plain or "open source" in plain or "53(2)" in plain)
        and not is_negated(plain, sentence.at)
        and "may " not in plain
        and card.sentences.setting(sentence).asserted
    )
