"""Settings of decoding that cannot be, or change nothing. Pure."""

from collections.abc import Iterator
from typing import Any, TypeGuard

from raillint.repo.readings.reading import plain

# What sampling settings are worth when they change nothing (transformers,
# `GenerationConfig.validate`).
_NEUTRAL = {
    "temperature": 1.0, "top_p": 1.0, "top_k": 50, "typical_p": 1.0, "epsilon_cutoff": 0.0,
    "eta_cutoff": 0.0, "min_p": None,
}  # fmt: skip
_NUMBERS = (*_NEUTRAL, "num_beams", "num_return_sequences", "repetition_penalty", "max_new_tokens")


def without_effect(data: dict[Any, Any]) -> list[str]:
    """Return the settings of sampling that stand where nothing is sampled."""
    return [key for key in _NEUTRAL if _is_dead(data, key)]


def _is_dead(data: dict[Any, Any], key: str) -> bool:
    """Tell whether a setting of sampling stands where nothing is sampled."""
    value, sampled = data.get(key), data.get("do_sample")
    # Contrastive search reads `top_k` with `penalty_alpha`.
    if not (sampled is None or sampled is False) or data.get("penalty_alpha"):
        return False
    return _is_number(value) and value != _NEUTRAL[key] and not (key == "top_k" and value == 0)


def faults(data: dict[Any, Any]) -> Iterator[tuple[str, str]]:
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
