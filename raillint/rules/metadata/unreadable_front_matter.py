"""MD101: the Hub cannot read the metadata of the card."""

from raillint.card.card import Card
from raillint.card.unreadable import Unreadable
from raillint.model import Edit, Fix, Hit, Severity, Span
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._identified import identified

_TITLES = {
    "opening": "write the opening fence as three hyphens",
    "closing": "write the closing fence as three hyphens",
    "no-opening": "put a fence above the first key",
    "line-ends": "end the lines with LF",
    "unclosed": "close the block after its last key",
    "late": "move the block to the top of the file",
    "space": "put a space after the colon",
    "tab": "indent with spaces",
    "quotes": "put the value in quotes",
    "repeated": "keep the key once",
}


@repo_rule(
    code="MD101", severity=Severity.ERROR, since="0.1", fix="safe", when=("card-unreadable",)
)
def unreadable_front_matter(repo: RepoSnapshot) -> Outcome:
    """The card has no metadata block, or one that the Hub cannot read.

    ## Why it matters
    The Hub takes the licence, the language and the base model from the YAML block at the
    top of README.md. A block with a mistyped fence is dropped without a word: the model is
    then public with no licence at all. A block that is no valid YAML stops the push.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ----

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    """
    card = repo.card
    problem = card.unreadable if card is not None else None
    if card is not None and problem is not None:
        yield Hit(
            problem.message,
            problem.span,
            help=problem.help,
            related=problem.related,
            fix=_fix(card, problem) or _block(repo, card, problem),
        )


def _fix(card: Card, problem: Unreadable) -> Fix | None:
    if problem.kind not in _TITLES:
        return None
    from raillint.card.repair import repair  # noqa: PLC0415 - cards in order need none

    found = repair(card.document, problem)
    return Fix(_TITLES[problem.kind], found.edits, safe=found.safe) if found else None


def _block(repo: RepoSnapshot, card: Card, problem: Unreadable) -> Fix | None:
    """Return the block for a card without one, where the text in the repository gives a licence."""
    found = identified(repo) if problem.kind == "none" else None
    if found is None:
        return None
    keys = (("license", found.value), *found.details)
    block = "".join(f"{key}: {value}\n" for key, value in keys)
    edit = Edit(Span(card.path, 0, 0), f"---\n{block}---\n\n")
    return Fix(f"add a block with the licence of {found.path}", (edit,), safe=not found.details)
