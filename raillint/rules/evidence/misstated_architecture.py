"""EV402: the card names another architecture than config.json."""

from collections.abc import Iterable, Iterator

from raillint.card.stated.architectures import FAMILIES, stated_architectures
from raillint.card.stated.claim import Stated
from raillint.model import Hit, Severity
from raillint.registry import CONFIG, GGUF, README, Outcome, repo_rule
from raillint.repo.readings.reading import ARCHITECTURE, MODEL_TYPE
from raillint.repo.snapshot import RepoSnapshot


@repo_rule(
    code="EV402",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, CONFIG, GGUF),
    kinds=("model",),
    when=("inputs-at-hand",),
    words=("architecture", "model type"),
)
def misstated_architecture(repo: RepoSnapshot) -> Outcome:
    """The card names another architecture than the model's configuration.

    ## Why it matters
    The architecture decides which software runs the model, and it names the family whose
    licence may bind it. A card that was copied from another model leads to the wrong one.
    Families that share their code, such as Llama and Mistral, agree with each other; a
    `model_type` that is not known here is never contradicted.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Architecture: GPT-2
    ```
    ```json config.json
    {"model_type": "bloom"}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    - Architecture: BLOOM
    ```
    ```json config.json
    {"model_type": "bloom"}
    ```
    """
    card = repo.card
    claims = tuple(stated_architectures(card)) if card is not None else ()
    if not claims or _plainly_right(repo, claims):
        return
    # Most cards are right, and need no file read.
    from raillint.repo.readings.table import read_all  # noqa: PLC0415
    from raillint.repo.readings.weights import ggufs  # noqa: PLC0415
    from raillint.rules._agreement import beside, said, told, unread  # noqa: PLC0415

    named = [item for item in read_all(repo) if item.fact in {MODEL_TYPE, ARCHITECTURE}]
    if not named:
        yield from unread(repo, (CONFIG, *ggufs(repo)))
        return
    known = {name for family in FAMILIES for name in _names_of(family)}
    if not all(_begins(_bare(str(item.value)), known) for item in named):
        return
    for claim in claims:
        allowed = _names_of(str(claim.value))
        if not any(_begins(_bare(str(item.value)), allowed) for item in named):
            file = named[0]
            yield Hit(
                f"the card names the architecture {said(claim)}, and {file.place} says "
                f"{told(file.value)}",
                claim.span,
                help="name the architecture that the configuration has",
                evidence=tuple(_evidence(named)),
                related=beside(repo, file, "the architecture of the configuration"),
            )


def _plainly_right(repo: RepoSnapshot, claims: Iterable[Stated]) -> bool:
    """Tell whether config.json itself has every claim: no other file can change that."""
    config = repo.config or {}
    built = config.get("architectures")
    named = [config.get("model_type"), *(built if isinstance(built, list) else ())]
    bare = [_bare(name) for name in named if isinstance(name, str)]
    return all(any(_begins(name, _names_of(str(item.value))) for name in bare) for item in claims)


def _names_of(family: str) -> set[str]:
    return {_bare(name) for name in FAMILIES[family]}


def _evidence(named: list) -> Iterator[str]:  # type: ignore[type-arg]
    for item in named[:4]:
        yield f"{item.path}: {item.key}"


def _begins(name: str, families: set[str]) -> bool:
    return any(name.startswith(family) for family in families)


def _bare(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "")
