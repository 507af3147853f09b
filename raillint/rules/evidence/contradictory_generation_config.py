"""EV405: generation_config.json holds settings that contradict each other."""

import json
from collections.abc import Iterator
from typing import Any, TypeGuard

from raillint.document import Document
from raillint.model import Edit, Fix, Hit, Severity, Undecided
from raillint.registry import GENERATION, README, Outcome, repo_rule
from raillint.repo.readings.parsed import parsed
from raillint.repo.readings.reading import plain
from raillint.repo.snapshot import RepoSnapshot

# What sampling settings are worth when they change nothing (transformers,
# `GenerationConfig.validate`).
_NEUTRAL = {
    "temperature": 1.0, "top_p": 1.0, "top_k": 50, "typical_p": 1.0, "epsilon_cutoff": 0.0,
    "eta_cutoff": 0.0, "min_p": None,
}  # fmt: skip
_NUMBERS = (*_NEUTRAL, "num_beams", "num_return_sequences", "repetition_penalty", "max_new_tokens")


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
    for key, why in _faults(data):
        yield Hit(why, _at(document, key), help="change or drop the setting")
    dead = [key for key in _NEUTRAL if _is_dead(data, key)]
    if dead:
        shown = ", ".join(f"`{key}: {data[key]}`" for key in dead)
        off = "is `false`" if data.get("do_sample") is False else "is not set"
        yield Hit(
            f"{shown} has no effect, since `do_sample` {off}",
            _at(document, dead[0]),
            help="drop it, or set `do_sample` to `true` if the model should sample",
            fix=_without(document, data, dead),
        )


def _is_dead(data: dict[Any, Any], key: str) -> bool:
    """Tell whether a setting of sampling stands where nothing is sampled."""
    value, sampled = data.get(key), data.get("do_sample")
    # Contrastive search reads `top_k` with `penalty_alpha`.
    if not (sampled is None or sampled is False) or data.get("penalty_alpha"):
        return False
    return _is_number(value) and value != _NEUTRAL[key] and not (key == "top_k" and value == 0)


def _faults(data: dict[Any, Any]) -> Iterator[tuple[str, str]]:
    """Yield the settings that cannot be, each with what is wrong."""
    for key in _NUMBERS:
        value = data.get(key)
        if value is not None and not _is_number(value):
            yield key, f"`{key}` is no number: `{_short(value)}`"
    if not isinstance(data.get("do_sample"), bool | None):
        yield "do_sample", f"`do_sample` is neither true nor false: `{_short(data['do_sample'])}`"
    sampled = data.get("do_sample") is True
    temperature, top_p = data.get("temperature"), data.get("top_p")
    if sampled and _is_number(temperature) and temperature <= 0:
        yield "temperature", f"a temperature of {temperature} cannot be sampled with"
    if _is_number(top_p) and not 0 <= top_p <= 1:
        yield "top_p", f"`top_p` is a share between 0 and 1, and here {_short(top_p)}"
    beams, wanted = data.get("num_beams", 1), data.get("num_return_sequences", 1)
    if not sampled and _is_number(beams) and _is_number(wanted) and wanted > max(beams, 1):
        yield (
            "num_return_sequences",
            f"{wanted} answers are asked for, and without sampling {beams} beams give no more",
        )


def _is_number(value: object) -> TypeGuard[float]:
    found = plain(value)
    return isinstance(found, int | float) and not isinstance(found, bool)


def _short(value: object) -> str:
    return "".join(sign for sign in str(value)[:40] if sign.isprintable() and sign != "`")


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
