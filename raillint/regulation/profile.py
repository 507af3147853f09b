"""The opt-in profiles of regulation, from `schemas/profiles/*.yaml`.

A profile says which items a text asks to be documented, by which point, and where in a card
or in files each is looked for. Its shape is `schemas/regulation-profile.schema.json`.
"""

import datetime
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from raillint.bounded_yaml import load
from raillint.data import data_file
from raillint.errors import DataError

ITEMS_RULE = "RG705"  # reports what no other rule reports


class Text(NamedTuple):
    """A law, a guideline or a standard.

    ``title`` is short, ``full`` its whole name. ``checked`` is `primary` where the points were
    taken from the text itself, `secondary` where from others' accounts. ``effective_from`` is a
    date, ``effective_by`` who says so.
    """

    id: str
    title: str
    full: str
    url: str
    checked: str
    effective_from: str
    effective_by: str


class Point(NamedTuple):
    """A place in a text: the key of the text, and the article, annex point or control."""

    text: str
    point: str


class Item(NamedTuple):
    """Something that is asked to be documented.

    ``finders`` say where it is looked for (`raillint.regulation.finders`). ``only`` says of
    which models it is asked, ``rule`` which rule reports it where it is missing.
    """

    id: str
    title: str
    asked_by: tuple[Point, ...]
    finders: tuple[Mapping[str, Any], ...]
    help: str
    rule: str = ITEMS_RULE
    only: str = ""
    note: str = ""


class Scope(NamedTuple):
    """The figures of a guideline by which a model is likely to be meant.

    ``factor`` times parameters times tokens estimates the training compute in FLOP.
    """

    factor: int
    threshold: float
    modified_share: float
    tasks: frozenset[str]
    asked_by: tuple[Point, ...]


class Profile(NamedTuple):
    """A profile of regulation: what it extends, the rules it turns on, and its items."""

    id: str
    title: str
    extends: str
    rules: frozenset[str]
    texts: Mapping[str, Text]
    items: tuple[Item, ...]
    scope: Scope | None
    as_of: str

    def told(self, points: tuple[Point, ...]) -> str:
        """Return points with the titles of their texts, for people."""
        return "; ".join(f"{self.texts[item.text].title}, {item.point}" for item in points)


@cache
def regulation(name: str) -> Profile:
    """Return a profile. Raises DataError where its data is missing or broken."""
    path = data_file(f"schemas/profiles/{name}.yaml")
    try:
        data: dict[str, Any] = load(Path(path).read_text("utf-8"))
        return _profile(name, data)
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise DataError(f"the profile {path} is broken: {error}; install raillint again") from error


def _profile(name: str, data: Mapping[str, Any]) -> Profile:
    texts = {
        key: Text(
            key, row["title"], row["full"], row["url"], row["checked"],
            datetime.date.fromisoformat(row["effective_from"]).isoformat(), row["effective_by"],
        )
        for key, row in data["texts"].items()
    }  # fmt: skip
    items = tuple(_item(row) for row in data["items"])
    for point in (point for item in items for point in item.asked_by):
        if point.text not in texts:
            raise ValueError(f"it names the text {point.text}, which it does not describe")
    scope = data.get("scope")
    return Profile(
        name,
        data["title"],
        data["extends"],
        frozenset(data["rules"]),
        texts,
        items,
        _scope(scope) if scope else None,
        data["as_of"],
    )


def _item(row: Mapping[str, Any]) -> Item:
    return Item(
        row["id"],
        row["title"],
        _points(row["asked_by"]),
        tuple(row["look_in"]),
        row["help"],
        row.get("rule", ITEMS_RULE),
        row.get("only", ""),
        row.get("note", ""),
    )


def _scope(row: Mapping[str, Any]) -> Scope:
    return Scope(
        row["factor"],
        float(row["threshold"]),
        float(row["modified_share"]),
        frozenset(row["tasks"]),
        _points(row["asked_by"]),
    )


def _points(rows: list[Mapping[str, str]]) -> tuple[Point, ...]:
    return tuple(Point(row["text"], row["point"]) for row in rows)
