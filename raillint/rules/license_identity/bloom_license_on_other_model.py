"""LI105: the licence that was written for BLOOM alone, on a model that is not BLOOM."""

from raillint.card.card import Card
from raillint.model import Hit, Severity, Undecided
from raillint.registry import CONFIG, LICENSES, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

BLOOM_LICENSE = "bigscience-bloom-rail-1.0"
GENERAL = "bigscience-openrail-m"


@repo_rule(
    code="LI105",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("may-restrict",),
    requires=("front-matter-parses",),
    inputs=(README, LICENSES, CONFIG),
    kinds=("model",),
)
def bloom_license_on_other_model(repo: RepoSnapshot) -> Outcome:
    """The BLOOM licence on a model that is neither BLOOM nor made from it.

    ## Why it matters
    BigScience RAIL 1.0 defines its Model as BLOOM with its checkpoints. On another
    model its grants and restrictions have nothing to hold on to. BigScience published
    OpenRAIL-M, with the same restrictions, for every other model.

    ## Bad
    ```markdown
    ---
    license: bigscience-bloom-rail-1.0
    ---

    # A model
    ```
    ```json config.json
    {"model_type": "gpt2"}
    ```

    ## Good
    ```markdown
    ---
    license: bigscience-bloom-rail-1.0
    ---

    # A model
    ```
    ```json config.json
    {"model_type": "bloom"}
    ```
    """
    card = repo.card
    if card is None or BLOOM_LICENSE not in card.license_ids or _speaks_of_bloom(repo, card):
        return
    if not repo.whole:
        yield Undecided(
            "only the card is at hand, and it does not name BLOOM: what kind of model this is",
            (card.path,),
        )
        return
    kind = (repo.config or {}).get("model_type")
    if not isinstance(kind, str) or not kind:
        yield Undecided(
            "no config.json says what kind of model this is", (card.path, "config.json")
        )
        return
    if kind.lower().startswith("bloom"):
        return
    base = _unknown_base(card)
    if base:
        yield Undecided(f"whether {base} goes back to BLOOM", (card.path, "config.json"))
        return
    yield Hit(
        f"`{BLOOM_LICENSE}` is written for BLOOM, and this model is of the kind `{kind}`",
        card.at("license"),
        help=f"use `license: {GENERAL}`, which has the same restrictions for any model",
        evidence=(
            f"config.json: model_type is {kind}",
            "the metadata and the text do not name BLOOM",
            "the licence defines its Model as BLOOM",
        ),
    )


def _speaks_of_bloom(repo: RepoSnapshot, card: Card) -> bool:
    """Tell whether anything says that a model is BLOOM or made from it: its name, its card."""
    return "bloom" in repo.source.label.lower() or "bloom" in (
        card.document.text.lower().replace(BLOOM_LICENSE, "")
    )


def _unknown_base(card: Card) -> str:
    """Return a model that this one was made from and of which nothing is known here."""
    named = card.data.get("base_model")
    listed = named if isinstance(named, list) else [named]
    return next((item for item in listed if isinstance(item, str) and item), "")
