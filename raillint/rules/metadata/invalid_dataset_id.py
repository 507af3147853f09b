"""MD110: `datasets` holds something else than ids."""

from collections.abc import Iterator

from raillint.card.card import Card
from raillint.card.front_matter import Key
from raillint.card.shape import violations_of
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

_MOST = 8  # each costs a request
_HUB = "huggingface.co/datasets/"


@repo_rule(
    code="MD110",
    severity=Severity.INFO,
    since="0.1",
    requires=("front-matter-parses",),
    words=("datasets",),
    inputs=(README,),
    fix="suggested",
)
def invalid_dataset_id(repo: RepoSnapshot) -> Outcome:
    """`datasets` holds a value that is no dataset id.

    ## Why it matters
    The Hub links every dataset that a card names, and refuses values that cannot be
    ids: names in prose, links, paths. Without the link nobody can follow the terms of
    the data. With `--online`, and for a repository on the Hub, the Hub is asked whether it
    has the datasets.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    datasets:
      - our own web crawl
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    datasets:
      - org/web-crawl
    ---

    # A model
    ```
    """
    card = repo.card
    if card is None:
        return
    for violation in violations_of(card, "MD110"):
        yield Hit(
            violation.message,
            card.at(*violation.route),
            help=violation.help,
            fix=_fix(card, violation.route, violation.value),
        )
    ask = repo.derived.get("ask")
    if ask is not None and ask(repo) is not None and "datasets" not in card.violated_keys:
        yield from _missing(repo, card)


def _missing(repo: RepoSnapshot, card: Card) -> Iterator[Hit]:
    """Yield the datasets that the Hub has not, or does not show."""
    from raillint.repo.bases import lacks_dataset  # noqa: PLC0415 - only where the Hub answers

    named = card.data.get("datasets")
    listed = isinstance(named, list)
    for at, item in enumerate((named if isinstance(named, list) else [named])[:_MOST]):
        if isinstance(item, str) and lacks_dataset(repo, item.strip()):
            yield Hit(
                f"the Hub has no dataset `{item.strip()[:96]}` that everybody can see",
                card.value("datasets", at) if listed else card.value("datasets"),
                help="correct the id, or say in the card where the data can be had",
                evidence=(f"the Hub was asked for the dataset {item.strip()[:96]}",),
            )


def _fix(card: Card, route: tuple[Key, ...], value: object) -> Fix | None:
    """Return the fix for a link to a dataset on the Hub, or nothing."""
    link = value if isinstance(value, str) else ""
    _, found, path = link.partition(_HUB)
    parts = path.strip("/").split("/") if found and link.startswith(("http", _HUB)) else []
    if len(parts) not in {1, 2} or not all(parts):
        return None
    edit = Edit(card.value(*route), "/".join(parts))
    return Fix(f"write `{edit.replacement}`", (edit,))
