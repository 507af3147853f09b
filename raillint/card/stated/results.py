"""Which results a card states: those of its metadata, and those that a trainer wrote."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.front_matter import Key
from raillint.card.stated.claim import Stated

WORDS = ("model-index", "evaluation set")
_OWN_RESULTS = "on the evaluation set"
_MOST = 100
_REACH = 1_500


def stated_results(card: Card) -> Iterator[Stated]:
    """Yield the results of `model-index`, and the list that a trainer writes under its sentence.

    ``label`` is the split of the data where the metadata names it.
    """
    yield from _of_model_index(card)
    for sentence in card.sentences.around(_OWN_RESULTS):
        if "results" in sentence.plain and card.sentences.setting(sentence).asserted:
            yield from _of_list(card, sentence.start + len(sentence.plain))


def _of_model_index(card: Card) -> Iterator[Stated]:
    listed = card.data.get("model-index")
    for a, model in enumerate(listed[:_MOST] if isinstance(listed, list) else []):
        results = model.get("results") if isinstance(model, dict) else None
        for b, result in enumerate(results[:_MOST] if isinstance(results, list) else []):
            metrics = result.get("metrics") if isinstance(result, dict) else None
            data = result.get("dataset") if isinstance(result, dict) else None
            split = data.get("split") if isinstance(data, dict) else None
            for c, metric in enumerate(metrics[:_MOST] if isinstance(metrics, list) else []):
                route = ("model-index", a, "results", b, "metrics", c, "value")
                yield from _of_metric(card, metric, str(split or ""), route)


def _of_metric(card: Card, metric: object, split: str, route: tuple[Key, ...]) -> Iterator[Stated]:
    value = metric.get("value") if isinstance(metric, dict) else None
    name = metric.get("type") if isinstance(metric, dict) else None
    if isinstance(value, int | float) and type(value) is not bool and isinstance(name, str):
        span = card.value(*route)
        shown = card.document.slice(span)
        half = _half(shown)
        line = f"model-index: {name}"
        value = float(value)
        yield Stated(_bare(name), value, shown, span, line, value - half, value + half, split)


def _of_list(card: Card, at: int) -> Iterator[Stated]:
    text = card.document.text[at : at + _REACH]
    offset = 0
    for line in text.split("\n"):
        match = _item().fullmatch(line)
        if match is not None:
            start = at + offset + match.start(2)
            span = card.document.span(start, start + len(match[2]))
            value, half = float(match[2]), _half(match[2])
            yield Stated(
                _bare(match[1]), value, match[2], span, line, value - half, value + half,
                "evaluation",
            )  # fmt: skip
        elif line.strip() and offset:
            return
        offset += len(line) + 1


def _half(shown: str) -> float:
    """Return half of the last place of a figure."""
    _, point, part = shown.partition(".")
    return 0.5 * float(f"1e-{len(part) if point and part.isdigit() else 0}")


def _bare(name: str) -> str:
    """Return the name of a metric as the keys of results have it: `Rouge-L` is `rougel`."""
    return "".join(sign for sign in name.lower() if sign.isalnum())


@cache
def _item() -> re.Pattern[str]:
    return re.compile(r"[-*] ([A-Za-z][\w /-]{0,40}): (-?\d{1,12}(?:\.\d{1,16})?)\s{0,3}")
