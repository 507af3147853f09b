"""A value that a file states, and what a value can be."""

import math
from typing import Any, NamedTuple

Value = str | int | float | bool
LONGEST = 120  # characters of a text
# A tokenizer without a limit writes 1e30 (transformers, `VERY_LARGE_INTEGER`).
NO_LIMIT = 1_000_000_000
GRAMS = 1000  # of the kilograms that CodeCarbon writes
_LARGEST = 10**18

# What readings are of, where more than one module speaks of it.
PARAMETERS, ARCHITECTURE, MODEL_TYPE = "Parameters", "Architecture", "Model type"
CONTEXT, WINDOW = "Context length", "Sliding window"
NUMBER_FORMAT, QUANTISATION, BITS = "Number format", "Quantisation", "Bits per weight"
DECODING = "Default decoding, "
EMISSIONS = "Emissions"
RESULT, SETTING, DATASET, LANGUAGE = "Result", "Training setting", "Dataset", "Language"


class Reading(NamedTuple):
    """A value that a file states.

    ``fact`` names what it is of, ``section`` the section of a card where it belongs; a
    reading without a section is no line of a card and serves comparison only. ``key`` is its
    place in the file with dots, ``line`` counts from 1 and is 0 in a header. ``value`` is as
    the file has it, ``unit`` that of the shown value.
    """

    fact: str
    section: str
    value: Value
    unit: str
    path: str
    key: str
    line: int = 0

    @property
    def place(self) -> str:
        """Where it stands, for a message: the file and the line, or the file and its key."""
        return f"{self.path}:{self.line}" if self.line else f"{self.path} ({self.key})"


def plain(value: Any) -> Value | None:
    """Return a value that a line of a card can hold, or nothing."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return value if abs(value) < _LARGEST and math.isfinite(value) else None
    if isinstance(value, str) and value.strip() and len(value) <= LONGEST and value.isprintable():
        return value
    return None


def is_length(value: object) -> bool:
    """Tell whether a value is a number of tokens that limits anything."""
    return isinstance(value, int | float) and type(value) is not bool and 0 < value < NO_LIMIT
