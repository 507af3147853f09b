"""MD103: the licence id is none of the Hub's."""

from raillint.card.card import Card, Declared
from raillint.licensing.catalogue import HUB_WITHOUT_TERMS, catalogue, hub_ids
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import Outcome, card_rule


@card_rule(
    code="MD103",
    severity=Severity.ERROR,
    since="0.1",
    requires=("front-matter-parses",),
    fix="safe",
    when=("schema-broken",),
)
def unknown_license_id(card: Card) -> Outcome:
    """`license` holds an id that the Hub does not list.

    ## Why it matters
    The Hub accepts a closed list of ids, in lower case, and refuses a push with any
    other. SPDX spellings such as `Apache-2.0` are others.

    ## Bad
    ```markdown
    ---
    license: OpenRAIL++
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: openrail++
    ---

    # A model
    ```
    """
    if "license" not in card.violated_keys:
        return
    for declared in card.licenses:
        if declared.value in (None, "", []):
            continue  # an empty licence is missing: MD102
        if not isinstance(declared.value, str):
            text = card.document.slice(declared.span).strip()
            yield Hit(
                f"`license` must be an id, not `{text[:40]}`",
                declared.span,
                help="write the id alone, such as `apache-2.0`; quotes make a number a text",
            )
        elif declared.value not in hub_ids():
            nearest = nearest_id(declared.value)
            yield Hit(
                f"`{declared.value}` is no licence id of the Hub",
                declared.span,
                help=f"did you mean `{nearest}`?"
                if nearest
                else "write `license: other` with a `license_name` and a `license_link`",
                fix=_fix(card, declared, nearest),
            )


def _fix(card: Card, declared: Declared, nearest: str) -> Fix | None:
    """Return the fix that writes the nearest id, on one line also where several held it."""
    written = card.document.slice(declared.span)
    if not nearest or ("\n" in written and "#" in written):
        return None
    end = written[len(written.rstrip()) :]
    safe = isinstance(declared.value, str) and _is_plain(declared.value, nearest)
    edit = Edit(declared.span, nearest + end)
    return Fix(f"write `{nearest}`", (edit,), safe=safe, respells=True)


def nearest_id(value: str) -> str:
    """Return the Hub's id that a value most likely means, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a wrong id needs it

    lowered = value.strip().lower()
    # `openrail` and `openrail++` are two: signs count before they are left out.
    for plain in (_letters, _bare):
        for license_id in sorted(hub_ids()):
            if plain(lowered) == plain(license_id):
                return license_id
    wanted = _bare(lowered)
    for item in catalogue().values():
        if item.hub_id and wanted in map(_bare, (item.name, *item.aliases)):
            return item.hub_id
    return next(iter(get_close_matches(lowered, sorted(hub_ids()), 1, 0.84)), "")


def _is_plain(value: str, nearest: str) -> bool:
    """Tell whether a value can mean nothing else: it differs in case and separators alone.

    `other` is more than a slip: it needs a name and a text.
    """
    return nearest not in HUB_WITHOUT_TERMS and (
        _letters(value) == _letters(nearest) or _named(value, nearest)
    )


def _named(value: str, nearest: str) -> bool:
    """Tell whether a value is the full name of a licence, as the catalogue has it."""
    known = next((item for item in catalogue().values() if item.hub_id == nearest), None)
    return known is not None and _letters(value) in map(_letters, (known.name, *known.aliases))


def _letters(name: str) -> str:
    return "".join(
        letter for letter in name.lower().removesuffix(".0") if letter.isalnum() or letter == "+"
    )


def _bare(name: str) -> str:
    """Return a name without what people vary: case, separators, a trailing `.0`."""
    letters = "".join(letter for letter in name.lower().removesuffix(".0") if letter.isalnum())
    return letters.replace("version", "").replace("license", "").replace("licence", "")
