"""The papers that a repository owes for its licence and for what it was made from."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from raillint.document import Document
from raillint.errors import DataError
from raillint.licensing.catalogue import find
from raillint.licensing.descriptor import read_descriptor
from raillint.licensing.placeholders import unfilled
from raillint.scaffold.answers import Answers
from raillint.scaffold.wording import cell, render

FOOTER = "terms-footer.md"
_ALL = frozenset({"passthrough", "give_copy", "state_changes", "retain_notices", "notice_file"})
# What each relation makes due, of what a licence asks for at all. A mirror changes
# nothing; who distils or hosts changes no file of the base.
_DUE = {
    "finetune": _ALL,
    "adapter": _ALL,
    "quantized": _ALL,
    "merge": _ALL,
    "distilled": _ALL - {"state_changes"},
    "mirror": _ALL - {"state_changes"},
    "hosted": frozenset({"passthrough", "give_copy"}),
}
# What people call a repository of a kind.
WHAT = {"model": "model", "dataset": "dataset", "space": "Space"}
RELATION_WORDS = {
    "finetune": "a fine-tune of",
    "adapter": "an adapter of",
    "quantized": "a conversion of",
    "merge": "a merge that contains",
    "distilled": "distilled from",
    "mirror": "a copy of",
    "hosted": "an application of",
    "": "made from",
}


class Base(NamedTuple):
    """Something that a repository was made from, under a licence that is known or not.

    ``duties`` are those of its licence that the relation makes due, with their paragraphs.
    """

    id: str
    license: str
    name: str
    duties: dict[str, str]
    copy: str


def base_of(base_id: str, license_id: str, relation: str, own: str) -> Base:
    """Return what a base and the relation to it make due."""
    known = find(license_id) if license_id else None
    if known is None or known.is_family:
        return Base(base_id, license_id, known.name if known else "", {}, "")
    listed = read_descriptor(license_id).data.get("obligations") or {}
    due = _DUE.get(relation, _ALL)
    duties = {
        name: str(item["paragraph"])
        for name, item in listed.items()
        # A notice file that only some works have is asked of those alone.
        if name in due and "only where" not in str(item.get("note", ""))
    }
    copy = ""
    if duties.keys() & {"give_copy", "passthrough"}:
        copy = "LICENSE" if license_id == own else f"LICENSE-BASE-{license_id}"
    return Base(base_id, license_id, known.name, duties, copy)


def notice(answers: Answers, bases: Sequence[Base]) -> str:
    """Return the NOTICE that bases ask for, or nothing where none does."""
    owing = [base for base in bases if base.duties.keys() & {"state_changes", "notice_file"}]
    if not owing:
        return ""
    changes = one_paragraph(answers.changes) or (
        "[insert what was changed: files, data, method, dates]"
    )
    rows = [
        {
            "id": base.id,
            "name": base.name,
            "where": base.copy,
            "paragraph": f"paragraph {base.duties['notice_file']}"
            if "notice_file" in base.duties
            else "",
        }
        for base in owing
    ]
    return render(
        "notice.jinja",
        name=answers.name or "This repository",
        what=f"This {WHAT[answers.kind]} is",
        relation=RELATION_WORDS[answers.relation],
        bases=rows,
        states_changes=any("state_changes" in base.duties for base in owing),
        changes=changes,
        keeps_notices=any("retain_notices" in base.duties for base in owing),
        listed=" and ".join(base.id for base in owing),
    )


def one_paragraph(text: str) -> str:
    """Return an answer for a plain text file: lines as they are, nothing that steers a screen."""
    return "\n".join(
        "".join(sign for sign in line if sign == "\t" or sign.isprintable()).rstrip()
        for line in text.splitlines()
    ).strip()


def passing_on(answers: Answers, bases: Sequence[Base]) -> str:
    """Return the block of a card that passes restrictions on, or nothing where none is owed."""
    owing = [base for base in bases if "passthrough" in base.duties]
    if not owing:
        return ""
    return render(
        "passing-on.md.jinja",
        what=WHAT[answers.kind],
        relation=RELATION_WORDS[answers.relation],
        bases=_cells(owing),
        paragraph=owing[0].duties["passthrough"],
    ).strip()


def footer(bases: Sequence[Base]) -> str:
    """Return the line for the page of a Space that runs restricted models, or nothing."""
    owing = [base for base in bases if "passthrough" in base.duties]
    listed = " and ".join(cell(base.id) for base in owing)
    return render("footer.md.jinja", bases=_cells(owing), listed=listed).strip() if owing else ""


def gate_prompt(license_id: str, kind: str) -> str:
    """Return what people accept before they get the files, or nothing without restrictions."""
    known = find(license_id)
    if known is None or not known.restrictions:
        return ""
    return render("gate.txt.jinja", name=known.name, what=WHAT[kind]).strip()


def _cells(bases: Iterable[Base]) -> list[Base]:
    return [base._replace(id=cell(base.id), name=cell(base.name)) for base in bases]


def licensed_text(license_id: str, folder: str, holder: str, year: int) -> str:
    """Return a stock text, verified, with the copyright line filled in where it asks for one.

    Raises DataError where no whole copy is at hand; no network is asked.
    """
    from raillint.licensing.texts import fetch_text  # noqa: PLC0415 - only where one is asked for

    found = fetch_text(license_id, folder=folder, offline=True).text
    if found.quality.startswith("without"):
        raise DataError(f"the copy of {license_id} at hand is {found.quality}")
    text = found.text if found.text.endswith("\n") else found.text + "\n"
    return signed(text, holder, year) if holder else text


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
