"""What a card says that its training cost: emissions, hardware and hours."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import Sentence
from raillint.card.stated.claim import Stated, amount, is_own, is_said_of_one, stands_alone
from raillint.card.stated.labels import labelled
from raillint.model import Span

KIND, HARDWARE, HOURS = "emissions", "hardware", "training time"
_CARBON = (
    "carbon emitted", "emissions", "co2 emissions", "co2 emitted", "carbon emissions",
    "carbon footprint", "total emissions", "co2eq emissions", "carbon emission", "co2",
)  # fmt: skip
_MACHINES = ("hardware type", "hardware", "gpu type", "gpus", "gpu", "training hardware")
_TIMES = ("hours used", "training time", "training duration", "time", "gpu hours", "hours")
WORDS = ("co2", "emission", "emitted", "co₂", "carbon")
_UNKNOWN = frozenset({"unknown", "more information needed", "n/a", "none", "tbd", "-"})
_GRAMS = {"g": 1, "gram": 1, "kg": 1000, "kilogram": 1000, "kilo": 1000, "t": 10**6, "ton": 10**6,
          "tonne": 10**6, "mg": 0.001}  # fmt: skip


def stated_emissions(card: Card) -> Iterator[Stated]:
    """Yield the emissions that a card states, in grams of CO2 equivalent."""
    yield from _in_metadata(card)
    if not card.sentences.holds(*WORDS):
        return
    for line in labelled(card, *_CARBON):
        label_unit = _label_unit().search(line.line.partition(":")[0])
        match = _value().match(line.text.lower())
        unit = (match["unit"] if match else None) or (label_unit[1] if label_unit else None)
        if match is not None and unit:
            yield from _stated(card, match, unit, line.start, line.line)
    for sentence in card.sentences.around("co2", "co₂", "carbon dioxide"):
        found = list(_in_prose().finditer(sentence.plain))
        if len(found) == 1 and _is_own(card, sentence, found[0].start()):
            yield from _stated(card, found[0], found[0]["unit"], sentence.start, sentence.plain)


def _is_own(card: Card, sentence: Sentence, at: int) -> bool:
    """Tell whether emissions are those of the model's training, which may be the subject."""
    if is_own(card, sentence, at):
        return True
    named = _training().search(sentence.plain[:at]) is not None
    return named and is_said_of_one(sentence.plain, at) and stands_alone(card, sentence)


def stated_hardware(card: Card) -> Iterator[Stated]:
    """Yield the machines that a card says the model was trained on."""
    for line in labelled(card, *_MACHINES):
        text = line.text.strip(" *`_")
        if (
            text
            and not text.startswith(("[", "{", "<"))
            and text.lower().rstrip(".") not in _UNKNOWN
        ):
            span = card.document.span(line.start, line.start + len(line.text.rstrip()))
            yield Stated(HARDWARE, text.lower(), text, span, line.line)


def stated_hours(card: Card) -> Iterator[Stated]:
    """Yield the hours that a card says the training took."""
    for line in labelled(card, *_TIMES):
        match = _hours().match(line.text.lower())
        if match is None or not (match["unit"] or "hours" in line.label):
            continue
        found = amount(match["figure"])
        if found is not None:
            factor = 24 if (match["unit"] or "").startswith("d") else 1
            span = card.document.span(line.start + match.start("figure"), line.start + match.end())
            yield Stated(
                HOURS, found.value * factor, card.document.slice(span), span, line.line,
                found.low * factor, found.high * factor,
            )  # fmt: skip


def _in_metadata(card: Card) -> Iterator[Stated]:
    """Yield the number under `co2_eq_emissions`, which counts in grams (Hub docs)."""
    given = card.data.get("co2_eq_emissions")
    route: tuple[str, ...] = ("co2_eq_emissions",)
    if isinstance(given, dict):
        given, route = given.get("emissions"), (*route, "emissions")
    if isinstance(given, int | float) and type(given) is not bool and 0 < given < 10**15:
        span: Span = card.value(*route)
        line = "co2_eq_emissions"
        yield Stated(KIND, float(given), card.document.slice(span), span, line, given, given, line)


def _stated(card: Card, match: re.Match[str], unit: str, base: int, line: str) -> Iterator[Stated]:
    found = amount(match["figure"])
    factor = _GRAMS.get(unit.rstrip("s").rstrip("."), 0)
    if found is not None and factor and found.value:
        span = card.document.span(base + match.start("figure"), base + match.end("figure"))
        yield Stated(
            KIND, found.value * factor, card.document.slice(span), span, line,
            found.low * factor, found.high * factor, unit,
        )  # fmt: skip


_UNIT = r"(?P<unit>kilograms?|kilos?|grams?|tonnes?|tons?|kgs?|mg|g|t)"


@cache
def _value() -> re.Pattern[str]:
    return re.compile(
        r"[\s*_`~≈]{0,8}(?:approx(?:imately|\.)?|about|around)?[\s~≈]{0,3}"
        rf"(?P<figure>\d[\d.,]{{0,24}}\d|\d)\s?{_UNIT}?(?=[\s.,;)*`]|co|of|$)"
    )


@cache
def _in_prose() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.,])(?P<figure>\d[\d.,]{{0,24}}\d|\d)\s?{_UNIT}\s?(?:of )?"
        r"(?:\(?co2|co₂|carbon dioxide)"
    )


@cache
def _training() -> re.Pattern[str]:
    """Return a subject that is the model's cost; a total may be that of a whole family."""
    return re.compile(
        r"^\W*(?:the |our |its )?(?:(?:model )?(?:carbon )?(?:footprint|emissions?)"
        r"|training(?: of (?:the|this) model)?)\b[^.;:]{0,60}$"
    )


@cache
def _label_unit() -> re.Pattern[str]:
    return re.compile(r"\((?:in )?(kg|kilograms|grams|g|tons|tonnes|t)\b")


@cache
def _hours() -> re.Pattern[str]:
    return re.compile(
        r"[\s*_`~≈]{0,8}(?:approx(?:imately|\.)?|about|around)?[\s~≈]{0,3}"
        r"(?P<figure>\d[\d.,]{0,12}\d|\d)\s?(?P<unit>(?:gpu[\s-])?hours?|hrs?|h|days?)?"
        r"(?=[\s.,;)*`]|$)"
    )
