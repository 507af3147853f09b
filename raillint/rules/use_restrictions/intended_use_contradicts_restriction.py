"""UR203: the card announces a use that the licence restricts."""

from collections.abc import Iterator

from raillint.card.card import Card
from raillint.card.sentences import Sentence
from raillint.licensing.contrary import Found, contrary_uses, said_in
from raillint.licensing.terms import title_of
from raillint.model import Confidence, Hit, Related, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._announced import Announced, announced_uses, signal_of
from raillint.rules._governing import Governing, governing, may_govern

_SHOWN = 140
_ADVICE = "drop the use or choose a licence that allows it; what the text means is for counsel"


@repo_rule(
    code="UR203",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def intended_use_contradicts_restriction(repo: RepoSnapshot) -> Outcome:
    """The card announces a use that its licence restricts.

    ## Why it matters
    Who follows the card breaks the licence. The rule reads only what the card says the
    model is for, in its section on intended use or in a sentence on its purpose. A
    sentence that does the restricted thing outright weighs as an error, words for it
    together with a tag, data set or name as a warning, and the words alone as an info.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Sorter

    ## Intended use

    The model gives medical advice to people with a rash.
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # Sorter

    ## Intended use

    The model draws pictures of rashes for textbooks. It does not give medical advice.
    ```
    """
    card = repo.card
    if card is None or not may_govern(repo) or not may_govern(repo, contrary_uses().codes):
        return
    announced = announced_uses(card)
    if not announced:
        return
    terms = governing(repo)
    if isinstance(terms, Undecided):
        yield from _undecided(announced, terms)
    elif terms is not None:
        for rows in announced.values():
            if rows[0].use.code in terms.uses:
                yield from _judged(repo, card, rows, terms)


def _undecided(announced: dict[str, list[Announced]], why: Undecided) -> Iterator[Undecided]:
    for code, rows in announced.items():
        if any(row.found.explicit for row in rows):
            title = title_of(code).lower()
            yield Undecided(f"the card announces {title}, and {why.reason}", why.looked_at)


def _judged(
    repo: RepoSnapshot, card: Card, rows: list[Announced], terms: Governing
) -> Iterator[Hit]:
    """Yield one hit for a restricted use: of all sentences that announce it, the surest."""
    use = rows[0].use
    qualifiers = terms.uses[use.code]
    meant = [row for row in rows if not use.excused(said_in(row.sentence.plain), qualifiers)]
    if not meant:
        return
    sentence, found = next((row for row in meant if row.found.explicit), meant[0])[1:]
    signal = signal_of(repo, card, use)
    label = terms.labels.get(use.code)
    clause = f", {label}" if label else ""
    yield Hit(
        f"the card announces a use that `{terms.id}` restricts ({title_of(use.code).lower()}): "
        f"“{_shown(card, sentence)}”",
        card.sentences.span(sentence, found.start, found.end),
        help=_ADVICE,
        evidence=(f"{terms.evidence}; it restricts {use.code}{clause}", *signal),
        related=(Related("the licence stands here", terms.places.get(use.code, terms.span)),),
        confidence=_confidence(found, terms, signal),
    )


def _confidence(found: Found, terms: Governing, signal: tuple[str, ...]) -> Confidence:
    if found.explicit and terms.known:
        return Confidence.HIGH
    return Confidence.MEDIUM if found.explicit or signal else Confidence.LOW


def _shown(card: Card, sentence: Sentence) -> str:
    end = sentence.start + len(sentence.plain)
    text = " ".join(card.document.text[sentence.start : end].split()).lstrip("-*+•#> ")
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
