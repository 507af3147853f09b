"""EV405: generation_config.json holds settings that contradict each other."""

import json
from typing import Any

from raillint.document import Document
from raillint.model import Edit, Fix, Hit, Severity, Undecided
from raillint.registry import GENERATION, README, Outcome, repo_rule
from raillint.repo.readings.decoding import faults, without_effect
from raillint.repo.readings.parsed import parsed
from raillint.repo.snapshot import RepoSnapshot


@repo_rule(
    code="EV405",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, GENERATION),
    kinds=("model",),
    fix="safe",
    when=("inputs-at-hand",),
)
def contradictory_generation_config(repo: RepoSnapshot) -> Outcome:
    """generation_config.json holds settings that contradict each other or mean nothing.

    ## Why it matters
    The file decides how everyone who loads the model decodes. A temperature without
    sampling is ignored with a warning, newer versions of the library refuse to save such
    a file, and the author believes in a default that nobody gets.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```json generation_config.json
    {
      "do_sample": false,
      "temperature": 0.6
    }
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```json generation_config.json
    {
      "do_sample": true,
      "temperature": 0.6
    }
    ```
    """
    data, reason = parsed(repo, GENERATION)
    document = repo.document(GENERATION)
    if reason:
        yield Undecided(reason, (GENERATION,))
    if not isinstance(data, dict) or document is None:
        return
    for key, why in faults(data):
        yield Hit(why, _at(document, key), help="change or drop the setting")
    dead = without_effect(data)
    if dead:
        shown = ", ".join(f"`{key}: {data[key]}`" for key in dead)
        off = "is `false`" if data.get("do_sample") is False else "is not set"
        yield Hit(
            f"{shown} has no effect, since `do_sample` {off}",
            _at(document, dead[0]),
            help="drop it, or set `do_sample` to `true` if the model should sample",
            fix=_without(document, data, dead),
        )


def _at(document: Document, key: str) -> Any:
    at = max(document.text.find(f'"{key}"'), 0)
    line = document.line_span(document.line_at(at))
    return line._replace(start=at)


def _without(document: Document, data: dict[Any, Any], keys: list[str]) -> Fix | None:
    """Return the fix that drops settings which stand on lines of their own."""
    lines = document.text.split("\n")
    kept = [line for line in lines if not line.lstrip().startswith(tuple(f'"{k}"' for k in keys))]
    if len(lines) - len(kept) != len(keys):
        return None
    for number in range(len(kept) - 1, 0, -1):
        if kept[number].strip() == "}":
            kept[number - 1] = kept[number - 1].rstrip().removesuffix(",")
            break
    text = "\n".join(kept)
    try:
        same = json.loads(text) == {key: data[key] for key in data if key not in keys}
    except ValueError:
        return None
    whole = document.span(0, len(document.text))
    # Nothing changes in what the library does; only where sampling is off by name is it sure
    # that nothing else was meant.
    safe = data.get("do_sample") is False
    return Fix("drop what has no effect", (Edit(whole, text),), safe=safe) if same else None
