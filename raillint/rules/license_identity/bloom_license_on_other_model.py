"""LI105: the licence that was written for BLOOM alone, on a model that is not BLOOM."""

from collections.abc import Iterator

from raillint.card.card import Card
from raillint.model import Confidence, Hit, Severity, Undecided
from raillint.registry import CONFIG, LICENSES, README, Outcome, repo_rule
from raillint.repo.bases import derivative_of
from raillint.repo.declared import may_name_parents
from raillint.repo.lineage import Ancestor, Derivative
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._relicensing import relicensed

BLOOM_LICENSE = "bigscience-bloom-rail-1.0"
GENERAL = "bigscience-openrail-m"


@repo_rule(
    code="LI105",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("may-restrict",),
    words=("bigscience-bloom-rail-1.0",),
    requires=("front-matter-parses",),
    inputs=(README, LICENSES, CONFIG),
    kinds=("model",),
    fix="suggested",
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
    made = derivative_of(repo) if may_name_parents(repo) else None
    if made is not None:
        if any(_is_bloom(item) for item in _ancestors(made)):
            return
        base = _unknown_base(made)
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
            *(item.told() for item in _ancestors(made)),
            "the licence defines its Model as BLOOM",
        ),
        fix=relicensed(repo, GENERAL),
    )


def _speaks_of_bloom(repo: RepoSnapshot, card: Card) -> bool:
    """Tell whether anything says that a model is BLOOM or made from it: its name, its card."""
    return "bloom" in repo.source.label.lower() or "bloom" in (
        card.document.text.lower().replace(BLOOM_LICENSE, "")
    )


def _ancestors(made: Derivative | None) -> Iterator[Ancestor]:
    """Yield the ancestors of which something is known."""
    for step in made.lineage.walk() if made is not None else ():
        if isinstance(step.known, Ancestor):
            yield step.known


def _is_bloom(base: Ancestor) -> bool:
    return BLOOM_LICENSE in base.licenses or "bloom" in base.id.lower()


def _unknown_base(made: Derivative) -> str:
    """Return an ancestor of which nothing is known, so that it may go back to BLOOM."""
    for step in made.lineage.walk():
        known = isinstance(step.known, Ancestor) and step.known.licenses
        if not known and step.parent.confidence > Confidence.LOW:
            return step.parent.id
    return ""
