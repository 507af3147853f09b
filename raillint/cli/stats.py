"""`raillint stats`: what many cards say, counted."""

import json
import shutil
from collections import Counter

import click

from raillint.cli.options import COLOR, JSON, KIND, OFFLINE, TARGET, paint
from raillint.errors import SourceError, UsageError
from raillint.facts import SCHEMA_VERSION
from raillint.survey import Survey, cards_in, cards_of, is_table, survey
from raillint.targets import sources_of
from raillint.terminal import printable

_SHOWN = 12
_NARROWEST, _WIDEST = 4, 60
_EIGHTHS = " ▏▎▍▌▋▊▉"
_FULL = "█"
_STATUSES = {"content": "32", "inline": "36", "boilerplate": "33", "placeholder": "35"}
_LEFT = 26
_COLUMN = 12  # the longest status, and a blank
_NUMBERS = 4 * _COLUMN


@click.command()
@TARGET
@KIND
@COLOR
@OFFLINE
@JSON
def stats(target: str, kind: str | None, color: str, *, offline: bool, as_json: bool) -> int:
    """Count the sections, licences and languages of many cards.

    TARGET is a folder of repositories, a card, a repository on the Hub or a whole
    organisation (hf://org), or a .jsonl or .jsonl.gz file whose rows hold a card under
    `text`.
    """
    faults: list[SourceError] = []
    if is_table(target):
        cards = cards_in(target, kind)
    else:
        cards = cards_of(sources_of((target,), kind, offline=offline), faults)
    counted = survey(cards)
    if not counted.cards and faults:
        raise faults[0]
    if not counted.cards:
        raise UsageError(f"{target} holds no card that could be read; name a folder that does")
    if as_json:
        click.echo(json.dumps(_data(counted), indent=2))
        return 0
    width = shutil.get_terminal_size((100, 24)).columns
    click.echo("\n".join(_page(counted, width, colored=paint(color))), color=paint(color))
    return 0


def _data(counted: Survey) -> dict[str, object]:
    return {
        "schema": SCHEMA_VERSION,
        "cards": counted.cards,
        "unread": counted.unread,
        "sections": {id_: dict(found) for id_, found in counted.sections.items()},
        "licenses": dict(counted.licenses.most_common()),
        "languages": dict(counted.languages.most_common()),
    }


def _page(counted: Survey, width: int, *, colored: bool) -> list[str]:
    room = min(max(width - _LEFT - _NUMBERS - 2, _NARROWEST), _WIDEST)
    head = "".join(f"{status:>{_COLUMN}}" for status in _STATUSES)
    unread = f", {counted.unread} could not be read" if counted.unread else ""
    noun = "card" if counted.cards == 1 else "cards"
    lines = [f"{counted.cards} {noun}{unread}", "", f"{'section':{_LEFT}}{' ' * room}{head}"]
    for id_, found in counted.sections.items():
        shares = {status: found[status] / found.total() for status in _STATUSES}
        numbers = "".join(
            _painted(f"{shares[key]:{_COLUMN}.1%}", key, colored) for key in _STATUSES
        )
        lines.append(f"{id_:{_LEFT}}{bar(shares['content'], room)}{numbers}")
    lines += _ranking("licence", counted.licenses, counted.cards, room)
    lines += _ranking("language", counted.languages, counted.cards, room)
    return lines


def _painted(text: str, status: str, colored: bool) -> str:  # noqa: FBT001 - private
    return f"\x1b[{_STATUSES[status]}m{text}\x1b[0m" if colored else text


def _ranking(title: str, counts: Counter[str], cards: int, room: int) -> list[str]:
    lines = ["", title]
    for value, count in counts.most_common(_SHOWN):
        name = printable(value)
        name = name if len(name) < _LEFT else name[: _LEFT - 2] + "…"
        lines.append(f"{name:{_LEFT}}{bar(count / cards, room)}{count / cards:8.1%}{count:8}")
    if len(counts) > _SHOWN:
        lines.append(f"and {len(counts) - _SHOWN} more")
    return lines


def bar(share: float, room: int) -> str:
    """Return a bar for a share, in eighths of a character, padded to its room."""
    eighths = round(min(max(share, 0), 1) * room * len(_EIGHTHS))
    if share > 0:
        eighths = max(eighths, 1)
    full, rest = divmod(eighths, len(_EIGHTHS))
    drawn = _FULL * full + (_EIGHTHS[rest] if rest else "")
    return f"{drawn:{room}}"
