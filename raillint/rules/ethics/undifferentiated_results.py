"""ET502: people are classified, and the results are one number for all."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.model import Hit, Severity, Span
from raillint.registry import CONFIG, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._classifiers import is_sorting, names_people
from raillint.rules._copies import title_of

_MOST_LABELS = 200


@repo_rule(
    code="ET502",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, CONFIG),
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("sorts-people",),
)
def undifferentiated_results(repo: RepoSnapshot) -> Outcome:
    """A model that classifies people or what they say gives no results by group.

    ## Why it matters
    Classifiers of faces, voices and of hateful speech have been found to err far more often
    for some groups of people than for others, under one good number for all. Only results
    by group show it.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    pipeline_tag: text-classification
    ---

    # Hate speech detector

    ## Evaluation

    It reaches an F1 of 0.91 on the test set.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    pipeline_tag: text-classification
    ---

    # Hate speech detector

    ## Evaluation

    It reaches an F1 of 0.91 on the test set, by dialect 0.93 (standard) and 0.78 (regional).
    ```
    """
    card = repo.card
    if card is None or not _classifies(repo, card):
        return
    found = next(_subjects(repo, card), None)
    if found is None or _by_group().search(_body(card)) is not None:
        return
    what, span, how = found
    section = card.sections["evaluation"]
    yield Hit(
        f"the model classifies by {what}, and the card gives no results by group",
        section.span if section.status is Status.CONTENT else span,
        help="give the results for the groups of people that it is used on, such as by gender, "
        "age, skin or dialect, or say why you could not",
        evidence=(how,),
    )


def _body(card: Card) -> str:
    return card.sentences.lowered[card.front_matter.block.end if card.front_matter else 0 :]


def _classifies(repo: RepoSnapshot, card: Card) -> bool:
    tags = card.data.get("tags")
    if is_sorting(card):
        return not (isinstance(tags, list) and "fill-mask" in tags)
    names = (repo.source.hub_id, title_of(card))
    if any(_sorts().search(_words(name)) is not None for name in names):
        return card.data.get("pipeline_tag") is None
    built = (repo.config or {}).get("architectures")
    return isinstance(built, list) and any("Classification" in str(item) for item in built)


def _subjects(repo: RepoSnapshot, card: Card) -> Iterator[tuple[str, Span, str]]:
    """Yield what is classified, its place, and what shows it: the name or the labels."""
    headings = card.outline.headings
    title = headings[0] if headings else None
    places = [(repo.source.hub_id, card.document.line_span(1), "the id")]
    if title is not None:
        span = card.document.line_span(card.document.line_at(title.start))
        places.append((title.title, span, "the title"))
    for name, span, how in places:
        if not names_people(name):
            continue
        match = _subject().search(_words(name))
        if match is not None and _things().search(name.lower()) is None:
            yield _told(match[0]), span, f"{how} says `{' '.join(name.split())[:80]}`"
    labels = (repo.config or {}).get("id2label")
    if isinstance(labels, dict):
        held = {str(item).strip().lower() for item in list(labels.values())[:_MOST_LABELS]}
        for what, words in _LABELS.items():
            if held and words & held and len(held) <= len(words) + 1:
                yield what, card.document.line_span(1), f"config.json: id2label has {sorted(held)}"


def _words(name: str) -> str:
    return re.sub(r"[_/.-]", " ", name.lower())


_LABELS = {
    "gender": frozenset({"male", "female", "man", "woman", "men", "women"}),
    "ethnicity": frozenset({"white", "black", "asian", "indian", "latino", "hispanic", "arab"}),
    "hateful speech": frozenset({"hate", "hateful", "not hate", "toxic", "offensive", "non-toxic"}),
}


def _told(words: str) -> str:
    kinds = {
        "hateful or toxic speech": ("hate", "toxic", "offensive", "abus", "sexis"),
        "age": ("age ",),
        "race": ("race ", "fairface"),
        "emotion of speakers or faces": ("emotion", "expression"),
        "state of mind": ("depress", "suicid", "personality", "deception"),
        "worth or risk of a person": ("recidiv", "resume", "hiring", "credit"),
    }
    for kind, starts in kinds.items():
        if any(start in words for start in starts):
            return kind
    return " ".join(words.split())


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:gender|ethnicity|ethnic group|nationality|race (?:classif\w+|detect\w+|predict\w+)"
        r"|age (?:classif\w+|detect\w+|predict\w+|estimat\w+|group)|fairface"
        r"|hate ?speech|hateful|hatexplain|hate (?:detect\w+|classif\w+|roberta|bert)|toxic\w*"
        r"|offensive\w*|abusive|abuse detect\w+|sexis\w+"
        r"|(?:speech|voice|facial|face|audio) emotion\w*|facial expression\w*|face expression\w*"
        r"|recidivism|resume (?:classif\w+|screen\w+)|hiring|credit (?:scor\w+|risk)"
        r"|depression|suicid\w+|personality|deception)\b"
    )


@cache
def _things() -> re.Pattern[str]:
    """Return the words of names that speak of goods or grammar, not of people."""
    return re.compile(r"fashion|product|cloth|garment|grammat|noun|word[-_ ]gender|cell|tree|wine")


@cache
def _sorts() -> re.Pattern[str]:
    return re.compile(r"\b(?:classif\w+|detect(?:or|ion)|recogni[sz]\w+|predict(?:or|ion))\b")


@cache
def _by_group() -> re.Pattern[str]:
    """Return the words by which a card shows that it looked at groups."""
    return re.compile(
        r"disaggregat|sub-?groups?\b|\bfairness|demographic|unintended bias|equali[sz]ed odds"
        r"|identity (?:group|term|mention)|protected (?:group|attribute|characteristic)"
        r"|(?:by|per|across|for each|between|among|different) (?:\w+ ){0,2}"
        r"(?:gender|sex|age|race|ethnicit|skin|dialect|accent|nationalit|religio|groups?\b|minorit"
        r"|speaker|countr)"
        r"|(?:fe)?male[^\n]{0,60}\d|\bwom[ae]n[^\n]{0,60}\d|\bmen\b[^\n]{0,40}\d"
        r"|\| *(?:gender|group|age|dialect|accent|country|language|skin)s? *\|"
        r"|(?:gender|racial|ethnic|dialect|identity|demographic) bias"
    )
