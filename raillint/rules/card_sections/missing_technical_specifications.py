"""CS215: the files state technical specifications that the card leaves out."""

from functools import partial

from raillint.card.additions import can_ask_for
from raillint.card.sections import Status
from raillint.model import Fix, Hit, Severity
from raillint.registry import CONFIG, README, Outcome, repo_rule
from raillint.repo.filled import filled_section
from raillint.repo.snapshot import RepoSnapshot

SECTION = "technical_specifications"
# The keys of config.json that answer what readers ask first, and what they tell.
_KEYS = {
    "architectures": "the architecture", "model_type": "the type of the model",
    "max_position_embeddings": "the context length", "n_positions": "the context length",
    "n_ctx": "the context length", "vocab_size": "the vocabulary",
    "torch_dtype": "the number format", "dtype": "the number format",
}  # fmt: skip
_TOLD = frozenset({Status.CONTENT, Status.INLINE})


@repo_rule(
    code="CS215",
    severity=Severity.INFO,
    since="0.1",
    profile="strict",
    inputs=(README, CONFIG),
    requires=("front-matter-parses",),
    kinds=("model",),
    fix="safe",
)
def missing_technical_specifications(repo: RepoSnapshot) -> Outcome:
    """The card holds no technical specifications, although config.json states them.

    ## Why it matters
    Architecture, number of parameters and the longest input are what integrators plan by,
    and what the model documentation of the EU's AI Act asks for. The files know them; a
    reader of the card does not.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    Sorts short sums by size.
    ```
    ```json config.json
    {"model_type": "bert", "architectures": ["BertForMaskedLM"], "max_position_embeddings": 512}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # Sorter

    ## Technical specifications

    A BERT encoder that reads up to 512 tokens.
    ```
    ```json config.json
    {"model_type": "bert", "architectures": ["BertForMaskedLM"], "max_position_embeddings": 512}
    ```
    """
    card = repo.card
    section = card.sections.get(SECTION) if card is not None else None
    if card is None or section is None or section.status in _TOLD:
        return
    known = tuple(
        dict.fromkeys(told for key, told in _KEYS.items() if (repo.config or {}).get(key))
    )
    if not known:
        return
    fix = None
    if can_ask_for(section) or section.status is Status.PLACEHOLDER:
        later = partial(filled_section, repo, card, SECTION)
        fix = Fix("write what the files state", safe=True, later=later)
    yield Hit(
        "the card holds no technical specifications; config.json states " + ", ".join(known),
        card.at() if section.status is Status.ABSENT else section.span,
        help="add a section with architecture, parameters, context length and software",
        evidence=("config.json",),
        fix=fix,
        folds="technical specifications",
    )
