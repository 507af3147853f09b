"""RH801: loading the model runs code of the repository, and the card keeps silent on it."""

import json
from collections.abc import Iterator

from raillint.document import Document
from raillint.model import Hit, Severity, Span
from raillint.registry import CONFIGS, README, Outcome, repo_rule
from raillint.repo.configs import config_documents
from raillint.repo.snapshot import RepoSnapshot

KEY = '"auto_map"'
_TOLD = ("trust_remote_code", "trust-remote-code", "remote code", "custom code", "custom_code",
         "custom modeling", "custom modelling", "custom architecture", "custom model code",
         "modeling_", "auto_map", "自定义代码", "カスタムコード")  # fmt: skip


@repo_rule(
    code="RH801",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, *CONFIGS),
    kinds=("model",),
    requires=("card",),
    when=("config-maps-code",),
)
def undisclosed_custom_code(repo: RepoSnapshot) -> Outcome:
    """The model cannot be loaded without running code that comes with it, and the card is silent.

    ## Why it matters
    `auto_map` in a configuration makes `transformers` import Python files of a repository,
    which may do anything on the user's machine. Who is asked for `trust_remote_code=True`
    by an error message decides without having been told what the code is for.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```json config.json
    {"model_type": "garden", "auto_map": {"AutoModel": "modeling_garden.GardenModel"}}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    Load it with `trust_remote_code=True`: the attention over rows is in `modeling_garden.py`.
    ```
    ```json config.json
    {"model_type": "garden", "auto_map": {"AutoModel": "modeling_garden.GardenModel"}}
    ```
    """
    card = repo.card
    if card is None or card.sentences.holds(*_TOLD):
        return
    for document in config_documents(repo):
        code = tuple(dict.fromkeys(_mapped(document)))
        if code:
            where = _elsewhere(code)
            yield Hit(
                f"loading the model runs {where or 'code of this repository'}, and the card does "
                "not say so",
                _place(document),
                help="say in the card that `trust_remote_code=True` is needed, what the code does, "
                "and which revision to pin",
                evidence=tuple(f"{document.path}: auto_map names {item}" for item in code[:4]),
            )
            return


def _mapped(document: Document) -> Iterator[str]:
    """Yield the classes that an `auto_map` names, as they stand."""
    try:
        data = json.loads(document.text) if KEY in document.text else None
    except (ValueError, RecursionError):
        return
    mapped = data.get("auto_map") if isinstance(data, dict) else None
    for value in mapped.values() if isinstance(mapped, dict) else ():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str) and item.strip():
                yield " ".join(item.split())[:120].replace("`", "")


def _elsewhere(code: tuple[str, ...]) -> str:
    """Return the repository that all of the code comes from, where that is another one."""
    owners = {item.partition("--")[0] if "--" in item else "" for item in code}
    return f"code of `{owners.pop()}`" if len(owners) == 1 and "" not in owners else ""


def _place(document: Document) -> Span:
    return document.line_span(document.line_at(max(document.text.find(KEY), 0)))
