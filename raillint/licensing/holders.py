"""Who holds the rights in a text: its copyright lines, kept or filled in, and set notices. Pure."""

import re
from collections.abc import Iterable
from functools import cache

from raillint.document import Document
from raillint.licensing.placeholders import unfilled

_HEAD = 60  # lines of a text in which its own copyright line stands


def with_notice(text: str) -> str:
    """Return a text with the copyright line above it that it speaks of and does not hold.

    MIT and the BSD licences ask to keep "the above copyright notice"; copies of the bare terms
    have none.
    """
    if "abovecopyrightnotice" not in "".join(text.lower().split()):
        return text
    if any(map(_is_holder, text.split("\n")[:_HEAD])):
        return text
    return f"Copyright (c) [YEAR] [COPYRIGHT HOLDER]\n\n{text}"


def signed(text: str, holder: str, year: int) -> str:
    """Return a text whose copyright line names the holder, where it has fields for that."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if "how to apply" in line.lower():
            break
        if _copyright().match(line) is None or unfilled(Document("", line)) is None:
            continue
        lines[number] = _signed_line(line, holder, year)
        break
    return "\n".join(lines)


def _signed_line(line: str, holder: str, year: int) -> str:
    line = _year().sub(lambda _: str(year), line, count=1)
    fields = list(_field().finditer(line))
    if not fields:
        return line
    return line[: fields[0].start()] + holder + line[fields[-1].end() :]


@cache
def _copyright() -> re.Pattern[str]:
    return re.compile(r"[ \t>*#_]*(?:copyright|©|\(c\))", re.IGNORECASE)


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"[\[<{](?:year|yyyy|date)[^\]>}\n]{0,20}[\]>}]", re.IGNORECASE)


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r"[\[<{][^\]>}\n]{1,80}[\]>}]")


def kept_holders(text: str, old: str, lead: str = "") -> str:
    """Return a clean text with the copyright lines that a file had in its copy.

    ``old`` is the copy that the text takes the place of, ``lead`` what stands before it in
    the file and stays.
    """
    there = {line.strip() for line in lead.splitlines()}
    lines = [line for line in text.split("\n") if not (_is_holder(line) and line.strip() in there)]
    known = {line.strip() for line in lines}
    own = [line for line in _holders(old.splitlines()) if line.strip() not in known | there]
    if own:
        at = next((n for n, line in enumerate(lines[:_HEAD]) if _is_holder(line)), -1)
        if at >= 0 and unfilled(Document("", lines[at])) is not None:
            lines[at : at + 1] = own
        else:
            lines[at + 1 : at + 1] = own if at >= 0 else [*own, ""]
    return "\n".join(lines).strip("\n")


def _holders(lines: Iterable[str]) -> list[str]:
    """Return the copyright lines that name somebody, before any advice on how to apply a text."""
    found = []
    for number, line in enumerate(lines):
        if number == _HEAD or "how to apply" in line.lower():
            break
        if _is_holder(line) and unfilled(Document("", line)) is None:
            found.append(line.rstrip())
    return found


def _is_holder(line: str) -> bool:
    return _copyright().match(line) is not None and _dated().search(line) is not None


def set_notice(text: str) -> str:
    """Return the words that a licence wants in a NOTICE, as its text quotes them, or nothing."""
    found = _quoted_notice().search(text)
    return " ".join(found[1].split()) if found else ""


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(r"\d{4}|[\[<{]")


@cache
def _quoted_notice() -> re.Pattern[str]:
    return re.compile(
        r"[\"“]notice[\"”]\s{1,9}text\s{1,9}file[^:]{1,200}:\s{1,9}[\"“]([^\"“”]{20,600})[\"”]",
        re.IGNORECASE,
    )
