"""The page of duties for people, as text for a terminal and as Markdown."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import Any, NamedTuple

from raillint.terminal import printable

WIDTH = 92  # columns of the page as text
_GROUPS = {
    "must": "What you must do",
    "pass-on": "What you must pass on, and to whom",
    "know": "Good to know",
}
NO_ADVICE = "This is no legal advice; the texts alone bind."

Data = Mapping[str, Any]


class Item(NamedTuple):
    """One entry of a section: a lead in strong print, what is said, and small print below."""

    lead: str
    said: str = ""
    below: tuple[str, ...] = ()


class Section(NamedTuple):
    """A heading and its entries; ``intro`` stands between them."""

    heading: str
    items: tuple[Item, ...]
    intro: str = ""


def render(data: Data, form: str, width: int = WIDTH) -> str:
    """Return the page in a form: text, in lines of at most so many columns, or markdown."""
    found = sections(data)
    return _markdown(data, found) if form == "markdown" else _text(data, found, width)


def sections(data: Data) -> list[Section]:
    """Return what the page says, in its order."""
    return [section for section in _sections(data) if section.items or section.intro]


def _title(data: Data) -> str:
    return f"What you owe for {data['target']}"


def _purpose(data: Data) -> str:
    if data["for"]:
        return f"If you {data['uses'][data['for']]}."
    named = "; ".join(f"{name} = {title}" for name, title in data["uses"].items())
    return f"For every way of use. In brackets: where a duty is for some ways only ({named})."


def _sections(data: Data) -> Iterator[Section]:
    yield Section("Read this first", tuple(_first(data)))
    yield _may_not(data)
    for group, heading in _GROUPS.items():
        rows = [row for row in data["duties"] if row["group"] == group]
        intro = "" if rows or group == "know" else _none(data)
        yield Section(heading, tuple(_duty(row, data) for row in rows), intro)
    yield Section("What is not known", tuple(_unknown(row, data) for row in data["unknown"]))
    yield Section("What this does not cover", tuple(Item("", _cap(one) + ".")
                                                    for one in data["not_covered"]))  # fmt: skip
    yield Section("The texts that this rests on", tuple(_text_items(data)))


def _first(data: Data) -> Iterator[Item]:
    for row in data["conflicts"]:
        yield Item("", f"{row['sentence']}.")
    if not data["texts"]:
        yield Item("", "No terms could be read, so this page says nothing of what you owe.")
    elif data["unknown"]:
        count = len(data["unknown"])
        told = (
            "1 thing is not known; it stands"
            if count == 1
            else f"{count} things are not known; they stand"
        )
        yield Item("", f"This page is not complete: {told} under “What is not known”.")


def _none(data: Data) -> str:
    """Return what stands in place of duties where there are none."""
    if not data["texts"]:
        return ""
    if all(text["duties_known"] for text in data["texts"]):
        return "Nothing, as far as the texts at hand go."
    return "Not known: see below."


def _may_not(data: Data) -> Section:
    duties = [row for row in data["duties"] if row["group"] == "may-not"]
    items = [_restriction(row, data) for row in data["restrictions"]]
    items += [_duty(row, data) for row in duties]
    intro = ""
    if data["restrictions"]:
        intro = (
            "This holds for you and for all who get it from you, for the model and for what is "
            "made from it. In short and in other words than those of the texts, which alone bind."
        )
    elif data["texts"] and all(text["restrictions"] == 0 for text in data["texts"]):
        intro = "No use is restricted, as far as the texts at hand go."
    elif data["texts"]:
        intro = "Which uses are restricted is not known: see below."
    return Section("What you may not do", tuple(items), intro)


def _restriction(row: Data, data: Data) -> Item:
    limits = "; ".join(row["limits"])
    below = [f"{_cap(limits)}."] if limits else []
    return Item(f"{row['title']}.", row["summary"], (*below, _where(row["references"], data)))


def _duty(row: Data, data: Data) -> Item:
    to = (
        ""
        if row["to"] == "yourself" or row["group"] in {"know", "may-not"}
        else f"To: {row['to']}."
    )
    some = "" if len(row["for"]) == len(data["uses"]) else f" [{', '.join(row['for'])}]"
    below = (*([to] if to else []), _where(row["references"], data))
    return Item("", f"{row['sentence']}.{some}", below)


def _where(references: Iterable[Data], data: Data) -> str:
    """Return the paragraphs that something rests on, by the numbers of the texts."""
    numbered = {(text["name"], text["of"]): at for at, text in enumerate(data["texts"], 1)}
    places: dict[tuple[str, str], list[int]] = {}
    for item in references:
        key = (item["name"], item["paragraph"] or "")
        places.setdefault(key, []).append(numbered[item["name"], item["of"]])
    # Where all texts are one licence, its name says more than their numbers.
    alike = len({name for name, _ in numbered}) == 1
    told = [
        ", ".join(filter(None, key))
        if alike and len(set(at)) == len(numbered)
        else f"text {_joined(at)}{f', {key[1]}' if key[1] else ''}"
        for key, at in places.items()
    ]
    return _cap("; ".join(told)) + "."


def _joined(numbers: Iterable[int]) -> str:
    return " and ".join(map(str, sorted(set(numbers))))


def _unknown(row: Data, data: Data) -> Item:
    looked = f"Looked at: {'; '.join(row['looked_at'])}." if row["looked_at"] else ""
    return Item(f"{row['of'] or data['target']}:", f"{row['reason']}.", (looked,) if looked else ())


def _text_items(data: Data) -> Iterator[Item]:
    for at, row in enumerate(data["texts"], 1):
        of = row["of"] or ("" if data["kind"] == "license" else "this repository")
        relation = f" ({row['relation']})" if row["relation"] else ""
        id_ = f" ({row['license']})" if row["license"] and row["license"] != row["name"] else ""
        said = f"{row['name']}{id_}{f', of {of}{relation}' if of else ''}: {row['how']}."
        grants = f"Commercial use: {row['commercial']}. Changed versions: {row['derivatives']}."
        below = f"{_uses(row['restrictions'])}. {grants}"
        notes = (f"{_cap(note)}." for note in row["notes"])
        yield Item(f"Text {at}." if len(data["texts"]) > 1 else "", said, (below, *notes))


def _uses(count: int | None) -> str:
    if count is None:
        return "Which uses it restricts is not known"
    return f"It restricts {count or 'no'} use{'' if count == 1 else 's'}"


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]


def _text(data: Data, sections: list[Section], width: int) -> str:
    lines = [_title(data), *wrap(printable(_purpose(data)), width)]
    for section in sections:
        lines += ["", section.heading.upper()]
        lines += wrap(section.intro, width)
        for item in section.items:
            said = printable(f"{item.lead} {item.said}".strip())
            lines += _wrapped(said, "  - ", width)
            for below in item.below:
                lines += _wrapped(printable(below), "    ", width)
    lines += ["", NO_ADVICE]
    return "\n".join(printable(line) for line in lines) + "\n"


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    return wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent="    ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _markdown(data: Data, sections: list[Section]) -> str:
    lines = [f"# {_escaped(_title(data))}", "", _escaped(_purpose(data))]
    for section in sections:
        lines += ["", f"## {section.heading}", ""]
        lines += [section.intro, ""] if section.intro else []
        for item in section.items:
            lead = f"**{_escaped(item.lead)}** " if item.lead else ""
            lines.append(f"- {lead}{_escaped(item.said)}")
            lines += [f"  <br>{_escaped(below)}" for below in item.below]
    lines += ["", f"_{NO_ADVICE}_"]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    """Return text that stands for itself in Markdown."""
    special = {ord(mark): f"\\{mark}" for mark in "\\`*_[]<>#|!~$"}
    return printable(text).replace("&", "&amp;").translate(special)
