"""MD106: `base_model` is no id of the Hub."""

from collections.abc import Iterator

from raillint.card.card import Card
from raillint.card.shape import violations_of
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

_HUB = ("https://huggingface.co/", "http://huggingface.co/", "https://hf.co/", "huggingface.co/")


@repo_rule(
    code="MD106",
    severity=Severity.ERROR,
    since="0.1",
    requires=("front-matter-parses",),
    kinds=("model",),
    fix="safe",
    words=("base_model",),
    inputs=(README,),
)
def malformed_base_model(repo: RepoSnapshot) -> Outcome:
    """`base_model` is no Hub id: a link, a local path, no text at all, or the model itself.

    ## Why it matters
    The base model is how the Hub, and every reader, follows the terms from a model to
    what was made of it. A link or a path on the author's machine breaks that chain, and a
    model that names itself leads round in a circle.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    base_model: https://huggingface.co/org/base
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    base_model: org/base
    ---

    # A model
    ```
    """
    card = repo.card
    if card is None:
        return
    yield from _itself(card, repo.source.hub_id)
    for violation in violations_of(card, "MD106"):
        span = card.value(*violation.route)
        model_id = _id_in_link(violation.value)
        yield Hit(
            violation.message,
            span,
            help=f"write `{model_id}`"
            if model_id
            else "write the id of the model on the Hub, such as `org/model`",
            fix=Fix(f"write `{model_id}`", (Edit(span, model_id),), safe=True, respells=True)
            if model_id
            else None,
        )


def _itself(card: Card, own: str) -> Iterator[Hit]:
    """Yield the places where a model on the Hub names itself as its base."""
    named = card.data.get("base_model")
    listed = isinstance(named, list)
    for at, item in enumerate(named if isinstance(named, list) else [named]):
        if own and isinstance(item, str) and item.strip().lower() == own.lower():
            yield Hit(
                "`base_model` names this model itself",
                card.value("base_model", at) if listed else card.value("base_model"),
                help="name the model that it was made from, or drop the key",
            )


def _id_in_link(value: object) -> str:
    """Return the model id in a link to the Hub, or nothing."""
    if not isinstance(value, str):
        return ""
    for start in _HUB:
        if value.startswith(start):
            parts = value.removeprefix(start).strip("/").split("/")
            plain = len(parts) == 2 or (len(parts) == 4 and parts[2:] == ["tree", "main"])  # noqa: PLR2004
            return "/".join(parts[:2]) if plain and all(parts) else ""
    return ""
