"""DS902: a dataset's licence permits what the licence of its sources does not."""

from collections.abc import Iterator

from raillint.card.card import Card
from raillint.licensing.compatibility import (
    DROPS,
    FORBIDDEN,
    INCURABLE,
    kind_of,
    relicense_verdict,
)
from raillint.model import Hit, Severity, Span, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.bases import dataset_licenses
from raillint.repo.snapshot import RepoSnapshot

# Kinds of licence whose terms bind what is made from the data, whatever it is called.
_BINDING = frozenset(
    {"rail", "noncommercial", "noncommercial-share-alike", "share-alike", "no-derivatives"}
)
# Words of the Hub's own list that name no dataset.
_NO_IDS = ("original", "extended", "other", "unknown")
_MOST = 12  # each costs a request
_WHAT = {"noncommercial": "bars commercial use", "share-alike": "keeps its own licence"}


@repo_rule(
    code="DS902",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("dataset",),
    words=("source_datasets",),
)
def source_license_dropped(repo: RepoSnapshot) -> Outcome:
    """A dataset permits what the licence of a dataset that it was made from does not.

    ## Why it matters
    Data gathered from other datasets stay under the terms of these. A licence that is wider
    than that of a source grants what its publisher does not have, and everybody who trains
    on the data relies on it.

    What a source is under is asked of the Hub (here below `hub/`); without it the rule is
    undecided.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    source_datasets:
      - acme/letters
    ---

    # Letters in one line
    ```
    ```markdown hub/datasets/acme/letters/README.md
    ---
    license: cc-by-nc-4.0
    task_categories:
      - text-generation
    ---

    # Letters
    ```

    ## Good
    ```markdown
    ---
    license: cc-by-nc-4.0
    source_datasets:
      - acme/letters
    ---

    # Letters in one line
    ```
    ```markdown hub/datasets/acme/letters/README.md
    ---
    license: cc-by-nc-4.0
    task_categories:
      - text-generation
    ---

    # Letters
    ```
    """
    card = repo.card
    ids = card.license_ids if card is not None else ()
    if card is None or len(ids) != 1 or not kind_of(ids[0]):
        return
    unknown: list[str] = []
    for source, span in _sources(card):
        licenses = dataset_licenses(repo, source)
        if licenses is None or len(licenses) != 1:
            unknown.append(source)
        elif kind_of(licenses[0]) in _BINDING:
            yield from _against(card, ids[0], source, licenses[0], span)
    if unknown:
        yield Undecided(
            f"the licence of the source {', '.join(unknown[:3])} is not known or not one; "
            "`raillint check --online` asks the Hub",
            tuple(unknown),
        )


def _sources(card: Card) -> Iterator[tuple[str, Span]]:
    """Yield the ids of the datasets that this one was made from."""
    named = card.data.get("source_datasets")
    listed = named if isinstance(named, list) else [named]
    for at, item in enumerate(listed[:_MOST]):
        source = item.removeprefix("extended|").strip() if isinstance(item, str) else ""
        if source and not source.lower().startswith(_NO_IDS) and "|" not in source:
            route = ("source_datasets", at) if listed is named else ("source_datasets",)
            yield source, card.value(*route)


def _against(card: Card, own: str, source: str, license_: str, span: Span) -> Iterator[Hit]:
    verdict = relicense_verdict(license_, own)
    if verdict.kind not in {DROPS, INCURABLE, FORBIDDEN}:
        return
    lost = " and ".join(_WHAT.get(term, term) for term in verdict.terms)
    what = lost or ("permits no adapted copies" if verdict.kind == FORBIDDEN else "restricts uses")
    yield Hit(
        f"the source `{source}` is under {license_}, which {what}; this dataset is under {own}",
        span,
        help="take over the terms of the source, ask its authors, or leave out what came from it",
        evidence=(
            f"{source}: {license_} by its metadata on the Hub",
            f"{card.path}: license: {own}",
            verdict.reason,
        ),
    )
