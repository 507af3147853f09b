"""EV410: a data set that the model was trained on is not in the metadata."""

import re
from functools import cache
from typing import TYPE_CHECKING

from raillint.card.additions import last_key_with
from raillint.card.card import Card
from raillint.card.stated.sources import LINK, listed_datasets, stated_datasets
from raillint.model import Edit, Fix, Hit, Severity, Span
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.readings.fields import TRAINING
from raillint.repo.snapshot import RepoSnapshot

if TYPE_CHECKING:
    from raillint.repo.readings.reading import Reading

_LOCAL = frozenset({"data", "dataset", "datasets", "train", "output", "home", "content", "tmp"})
_FILES = (".json", ".jsonl", ".csv", ".tsv", ".txt", ".parquet", ".arrow", ".zip", ".gz", ".py")


@repo_rule(
    code="EV410",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    inputs=(README, *TRAINING),
    kinds=("model",),
    fix="suggested",
    when=("data-named",),
)
def unlisted_training_dataset(repo: RepoSnapshot) -> Outcome:
    """A data set of the Hub that the model was trained on is missing from `datasets`.

    ## Why it matters
    The Hub links a model and its data through `datasets`; so do audits that ask which
    models hold a person's text. What stands in the prose or in the training arguments
    alone is found by nobody.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    The model was trained on [notes](https://huggingface.co/datasets/acme/notes).
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    datasets:
      - acme/notes
    ---

    # A model

    The model was trained on [notes](https://huggingface.co/datasets/acme/notes).
    ```
    """
    card = repo.card
    if card is None:
        return
    listed = {_bare(name) for name in listed_datasets(card)}
    named: dict[str, tuple[Span, str]] = {}
    if card.sentences.holds(LINK):
        for claim in stated_datasets(card):
            named.setdefault(str(claim.value), (claim.span, "the text says"))
    for file in _of_arguments(repo) if _has_arguments(repo) else ():
        if isinstance(file.value, str) and _is_id(file.value):
            named.setdefault(file.value, (card.at("datasets"), f"{file.place} says"))
    for name, (span, who) in named.items():
        if _bare(name) not in listed:
            listed.add(_bare(name))
            yield Hit(
                f"{who} that `{name}` was trained on, and `datasets` does not list it",
                span,
                help="add it to `datasets`",
                fix=_added(card, name),
            )


def _has_arguments(repo: RepoSnapshot) -> bool:
    return repo.whole and not set(TRAINING).isdisjoint(repo.paths)


def _of_arguments(repo: RepoSnapshot) -> "tuple[Reading, ...]":
    """Return the data sets that the arguments of the training name."""
    from raillint.repo.readings.reading import DATASET  # noqa: PLC0415 - few keep the arguments
    from raillint.repo.readings.table import read_fact  # noqa: PLC0415

    return read_fact(repo, DATASET)


def _bare(name: str) -> str:
    """Return an id as the Hub compares it; old ids had no owner."""
    return name.lower().rpartition("/")[2]


def _is_id(name: str) -> bool:
    owner = name.partition("/")[0].lower()
    return (
        _id().fullmatch(name) is not None
        and owner not in _LOCAL
        and not name.lower().endswith(_FILES)
    )


def _added(card: Card, name: str) -> Fix | None:
    """Return the fix that adds an id to the list of the metadata."""
    listed = card.data.get("datasets")
    if listed is None and "datasets" not in card.data:
        edits = last_key_with(card, "datasets", f"[{name}]")
        return Fix(f"add `{name}` to `datasets`", edits) if edits else None
    if not isinstance(listed, list) or not listed:
        return None
    last = card.at("datasets", len(listed) - 1)
    line = card.document.line_span(card.document.line_at(last.start))
    before = card.document.text[line.start : last.start]
    if before.strip() != "-" or line.end != last.end:
        return None
    edit = Edit(last._replace(start=last.end), f"\n{before}{name}")
    return Fix(f"add `{name}` to `datasets`", (edit,))


@cache
def _id() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}")
