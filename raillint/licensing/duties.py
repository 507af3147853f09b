"""What a licence asks of those who use or pass on what it covers.

Which obligation a text contains, and in which paragraph, stands in its descriptor; what
each way of use and each relation to a base owes is `licenses/duties.yaml`. Both are read
from the generated `duties.json`. Pure.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from raillint.errors import DataError
from raillint.licensing.catalogue import generated

PASSTHROUGH, COPY, CHANGES = "passthrough", "give_copy", "state_changes"
NOTICES, CARD, NOTICE_FILE = "retain_notices", "model_card", "notice_file"
NAMING, DISPLAY = "naming_prefix", "display"
LATEST, UPDATE = "latest_version_duty", "licensor_may_update"

# The groups of duties, in the order in which they are told.
MUST, MAY_NOT, PASS_ON, KNOW = "must", "may-not", "pass-on", "know"
GROUPS = (MUST, MAY_NOT, PASS_ON, KNOW)


class Duty(NamedTuple):
    """One duty under a licence.

    ``kind`` is an obligation of the descriptors (`passthrough`, `give_copy`, …);
    ``paragraph`` is where the text says so; ``sentence`` says it in words, without full
    stop. ``group`` is one of GROUPS, ``to`` whom it is owed to. ``note`` is what is
    particular to this licence, such as the word that a name has to begin with.
    """

    kind: str
    paragraph: str
    sentence: str
    group: str = MUST
    to: str = ""
    note: str = ""


class _Use(NamedTuple):
    title: str
    condition: str
    owes: frozenset[str]
    besides: frozenset[str]


class _Table(NamedTuple):
    duties: tuple[Duty, ...]
    uses: Mapping[str, _Use]
    licenses: Mapping[str, Mapping[str, tuple[str, str]]]
    marks: Mapping[str, Mapping[str, list[str]]]


@cache
def _table() -> _Table:
    data = generated("duties.json")
    try:
        duties = tuple(Duty(kind, "", said, group, to) for kind, group, to, said in data["duties"])
        uses = {
            name: _Use(title, condition, frozenset(owes), frozenset((*data["always"], *besides)))
            for name, title, condition, owes, besides in data["uses"]
        }
        return _Table(duties, uses, data["licenses"], data["marks"])
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(
            f"the duties of the licences are broken: {error}; install raillint again"
        ) from error


def uses() -> Mapping[str, str]:
    """Return every way of use and relation to a base by its id, with its title."""
    return {name: use.title for name, use in _table().uses.items()}


def tells_duties(license_id: str) -> bool:
    """Tell whether a licence's obligations were written down, so that no duty means none."""
    return license_id in _table().licenses


def duties_of(license_id: str, use: str) -> tuple[Duty, ...]:
    """Return what a licence asks of one use of what it covers, in a fixed order.

    ``use`` is a purpose (`embed`, `host`, `redistribute`, `finetune`, `quantize`, `merge`)
    or a relation to a base (`adapter`, `mirror`, `distilled`, …); one that is not known
    counts as `finetune`. Nothing for a licence whose obligations are not written down
    (see `tells_duties`).
    """
    table = _table()
    asked = table.licenses.get(license_id, {})
    way = table.uses.get(use) or table.uses["finetune"]
    owed = way.besides
    if not way.condition or way.condition in asked:
        owed |= way.owes
    return tuple(
        _told(duty, *asked[duty.kind])
        for duty in table.duties
        if duty.kind in owed and duty.kind in asked
    )


def duty_of(license_id: str, use: str, kind: str) -> Duty | None:
    """Return one duty of a licence, or nothing where it does not ask for it."""
    return next((duty for duty in duties_of(license_id, use) if duty.kind == kind), None)


def marks_of(license_id: str, kind: str) -> tuple[str, ...]:
    """Return the words in lower case that a vendor's set text cannot be without, or nothing."""
    return tuple(_table().marks.get(license_id, {}).get(kind, ()))


def _told(duty: Duty, paragraph: str, note: str) -> Duty:
    if "{note}" in duty.sentence:
        sentence = duty.sentence.replace("{note}", note)
    else:
        sentence = f"{duty.sentence} ({note})" if note else duty.sentence
    return duty._replace(paragraph=paragraph, sentence=sentence, note=note)
