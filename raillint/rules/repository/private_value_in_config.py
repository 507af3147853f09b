"""RH804: a key or the path of a home folder in a configuration that is published."""

from itertools import islice

from raillint.card.card import Card
from raillint.document import Document
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import CONFIGS, README, Outcome, repo_rule
from raillint.repo.configs import config_documents
from raillint.repo.private import Private, private_values
from raillint.repo.snapshot import RepoSnapshot

_MOST = 20  # of one file
# What libraries note of where a model was loaded from, and do not need to load it again.
_NOTED = "_name_or_path"
_BASE = "base_model_name_or_path"


@repo_rule(
    code="RH804",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, *CONFIGS),
    fix="safe",
    when=("config-tells-private",),
)
def private_value_in_config(repo: RepoSnapshot) -> Outcome:
    r"""A configuration file holds a secret, or a path that names somebody's home folder.

    ## Why it matters
    A key that is published is used by strangers within minutes, and it stays in the
    history after the file is mended. A path of a home folder tells the name of an account
    and leads no user anywhere; as the base of an adapter it makes the adapter unloadable.

    The value of a secret is never shown, in no format.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```json config.json
    {
      "_name_or_path": "C:\\Users\\marisol\\models\\tone",
      "model_type": "bert"
    }
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```json config.json
    {
      "_name_or_path": "acme/tone-base",
      "model_type": "bert"
    }
    ```
    """
    for document in config_documents(repo):
        found = list(islice(private_values(document), _MOST))
        # What a fix would write shows the lines around it.
        mend = not any(item.secret for item in found)
        for item in found:
            fix = _shortened(item, document, repo.card) if mend else None
            yield _secret(item) if item.secret else _path(item, fix)


def _secret(item: Private) -> Hit:
    return Hit(
        f"`{item.key}` in {item.span.path} holds {item.kind}",
        item.span,
        help="revoke it where it was issued, then take it out: it stays readable in the history",
    )


def _path(item: Private, fix: Fix | None) -> Hit:
    return Hit(
        f"`{item.key}` in {item.span.path} is {item.kind}: it names an account and leads nobody "
        "anywhere",
        item.span,
        help="write the id on the Hub of what lay there, or take the entry out",
        weight=Severity.INFO,
        fix=fix,
    )


def _shortened(item: Private, document: Document, card: Card | None) -> Fix | None:
    """Return the fix that writes the id of the base, or leaves the last part of the path."""
    path = document.slice(item.span).replace("\\\\", "/").replace("\\", "/").rstrip("/")
    name = path.rpartition("/")[2]
    base = card.data.get("base_model") if card is not None else None
    if isinstance(base, list) and len(base) == 1:
        base = base[0]
    if isinstance(base, str) and base.partition("/")[2].lower() == name.lower():
        if item.key in {_NOTED, _BASE} and base.isprintable() and '"' not in base:
            return Fix(f"write `{base}`", (Edit(item.span, base),), safe=True)
        return None
    if item.key == _NOTED and name:
        return Fix("leave the last part of the path", (Edit(item.span, name),), safe=True)
    return None
