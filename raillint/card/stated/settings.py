"""With which settings a card says that its model was trained."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.stated.claim import Stated
from raillint.card.stated.labels import labelled

WORDS = ("learning", "batch", "epoch", "warmup", "seed", "decay", "scheduler", "lora")
# The labels that the library's trainers write and people use, with the name of the setting.
_LABELS = {
    "learning rate": "learning rate", "lr": "learning rate", "peak learning rate": "learning rate",
    "train batch size": "batch size", "batch size": "batch size",
    "per device train batch size": "batch size", "micro batch size": "batch size",
    "gradient accumulation steps": "gradient accumulation", "seed": "seed",
    "num epochs": "epochs", "epochs": "epochs", "number of epochs": "epochs",
    "num train epochs": "epochs", "training epochs": "epochs",
    "weight decay": "weight decay", "warmup steps": "warm-up steps",
    "lr scheduler warmup steps": "warm-up steps", "warmup ratio": "warm-up ratio",
    "lr scheduler warmup ratio": "warm-up ratio", "lr scheduler type": "scheduler",
    "lora rank": "adapter rank", "lora r": "adapter rank", "rank": "adapter rank",
    "lora alpha": "adapter alpha", "lora dropout": "adapter dropout",
}  # fmt: skip


def stated_settings(card: Card) -> Iterator[Stated]:
    """Yield the settings of the training that a card states in lines with a label."""
    if not card.sentences.holds(*WORDS):
        return
    for line in labelled(card, *_LABELS):
        kind = _LABELS[line.label]
        match = (_word() if kind == "scheduler" else _number()).match(line.text)
        if match is None:
            continue
        span = card.document.span(line.start + match.start(1), line.start + match.end(1))
        if kind == "scheduler":
            yield Stated(kind, match[1].lower(), match[1], span, line.line)
            continue
        value = float(match[1].replace(",", ""))
        yield Stated(kind, value, match[1], span, line.line, value, value)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"[\s*_`]{0,6}(\d{1,12}(?:,\d{3})*(?:\.\d{1,12})?(?:[eE][+-]?\d{1,2})?)[\s*_`]{0,6}(?:$|\()"
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[\s*_`]{0,6}([A-Za-z_]{3,40})[\s*_`]{0,6}$")
