"""MD111: a value has a type or form that the Hub does not read."""

from raillint.card.card import Card
from raillint.card.front_matter import Key
from raillint.card.shape import violations_of
from raillint.model import Edit, Fix, Hit, Severity, Span
from raillint.registry import Outcome, card_rule

# Words that YAML 1.1 reads as true or false and YAML 1.2 as texts.
_BARE_WORDS = frozenset({"no", "yes", "on", "off", "n", "y"})
# Codes that ISO 639 has withdrawn, or that are taken for a language by their country.
_MEANT = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "jp": "ja", "cn": "zh", "cz": "cs"}

_WITHDRAWN = frozenset({"iw", "in", "ji", "jw"})


@card_rule(
    code="MD111",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
    fix="safe",
    when=("schema-broken",),
)
def invalid_metadata_value(card: Card) -> Outcome:
    """A value of the metadata has a form that the Hub does not read.

    ## Why it matters
    The Hub checks some keys when a card is pushed and reads others silently. A language
    that is no ISO 639 code is refused. A bare `no` is Norwegian to the Hub, but false to
    every reader of YAML 1.1, the Hub's own Python client among them.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    language: english
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    language: en
    ---

    # A model
    ```
    """
    for violation in violations_of(card, "MD111"):
        span = card.value(*violation.route)
        word = card.document.slice(span)
        if isinstance(violation.value, bool) and word.lower() in _BARE_WORDS:
            yield _bare_word(word, span)
        else:
            advice = _language_advice(violation.route, violation.value) or violation.help
            fix = _meant(card, violation.route, violation.value, advice)
            yield Hit(violation.message, card.at(*violation.route), help=advice, fix=fix)


def _bare_word(word: str, span: Span) -> Hit:
    return Hit(
        f"a bare `{word}` is no text to YAML 1.1 readers, the Hub's Python client among them",
        span,
        help=f'write `"{word}"`',
        fix=Fix(f'write `"{word}"`', (Edit(span, f'"{word}"'),), safe=True),
    )


def _meant(card: Card, route: tuple[Key, ...], value: object, advice: str) -> Fix | None:
    """Return the fix that writes the value which is meant, or nothing.

    It is safe where a code was withdrawn for another, or letters and digits are the same.
    """
    _, found, rest = advice.partition("did you mean `")
    meant = rest.partition("`")[0]
    if not found or not isinstance(value, str) or "\n" in card.document.slice(card.value(*route)):
        return None
    safe = value in _WITHDRAWN if route[0] == "language" else _letters(value) == _letters(meant)
    return Fix(f"write `{meant}`", (Edit(card.value(*route), meant),), safe=safe)


def _letters(word: str) -> str:
    return "".join(letter for letter in word.lower() if letter.isalnum())


def _language_advice(route: tuple[Key, ...], value: object) -> str:
    """Return what to write for a language that is nearly a code, or nothing."""
    if route[0] != "language" or not isinstance(value, str):
        return ""
    if value in _MEANT:
        return f"did you mean `{_MEANT[value]}`?"
    code, _, region = value.replace("_", "-").partition("-")
    if region and len(code) in {2, 3} and code.isalpha():
        return f"write `{code.lower()}` here and `{code.lower()}-{region}` in `language_bcp47`"
    return ""
