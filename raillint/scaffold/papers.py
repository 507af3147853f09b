"""The papers that a repository owes for its licence and for what it was made from."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from raillint.licensing.catalogue import find
from raillint.licensing.duties import (
    CHANGES,
    COPY,
    NOTICE_FILE,
    NOTICES,
    PASSTHROUGH,
    Duty,
    duties_of,
)
from raillint.licensing.passing_on import RELATION_WORDS, Source, asked_at_gate, passed_on
from raillint.licensing.summary import hosted_terms
from raillint.scaffold.answers import Answers
from raillint.scaffold.wording import cell, render

FOOTER = "terms-footer.md"
# What is kept by keeping the text: who may remove no notice keeps that of the terms as well.
_WITH_TEXT = frozenset({PASSTHROUGH, COPY, NOTICES})
# What people call a repository of a kind.
WHAT = {"model": "model", "dataset": "dataset", "space": "Space"}


class Base(NamedTuple):
    """Something that a repository was made from, under a licence that is known or not.

    ``duties`` are those of its licence that the relation makes due, by their kind. ``copy``
    is the file that its text is to be in, ``link`` its publisher's page where the text cannot
    be had; both are empty where nothing is owed. ``notice`` is the set text of a NOTICE, as
    far as it is known.
    """

    id: str
    license: str
    name: str
    duties: dict[str, Duty]
    copy: str
    link: str = ""
    notice: str = ""

    @property
    def where(self) -> str:
        """What a card links to for the text."""
        return self.copy or self.link


def base_of(base_id: str, license_id: str, relation: str, own: str) -> Base:
    """Return what a base and the relation to it make due."""
    known = find(license_id) if license_id else None
    if known is None or known.is_family:
        return Base(base_id, license_id, known.name if known else "", {}, "")
    duties = {
        duty.kind: duty
        for duty in duties_of(license_id, relation)
        # A notice file that only some works have is asked of those alone.
        if "only where" not in duty.note
    }
    copy = ""
    if not _WITH_TEXT.isdisjoint(duties):
        copy = "LICENSE" if license_id == own else f"LICENSE-BASE-{license_id}"
    return Base(base_id, license_id, known.name, duties, copy)


def notice(answers: Answers, bases: Sequence[Base]) -> str:
    """Return the NOTICE that bases ask for, or nothing where none does."""
    owing = [base for base in bases if base.duties.keys() & {CHANGES, NOTICE_FILE}]
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
            "notice": base.notice,
            "paragraph": base.duties[NOTICE_FILE].paragraph if NOTICE_FILE in base.duties else "",
        }
        for base in owing
    ]
    return render(
        "notice.jinja",
        name=answers.name or "This repository",
        what=f"This {WHAT[answers.kind]} is",
        relation=RELATION_WORDS[answers.relation],
        bases=rows,
        states_changes=any(CHANGES in base.duties for base in owing),
        changes=changes,
        keeps_notices=any(NOTICES in base.duties for base in owing),
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
    owing = [base for base in bases if PASSTHROUGH in base.duties]
    if not owing:
        return ""
    return passed_on(WHAT[answers.kind], answers.relation, _sources(owing))


def footer(bases: Sequence[Base]) -> str:
    """Return the line for the page of a Space that runs restricted models, or nothing."""
    owing = [base for base in bases if PASSTHROUGH in base.duties]
    rows = [(base.id, base.name, base.where) for base in _cells(owing)]
    return hosted_terms(rows) if rows else ""


def gate_prompt(license_id: str, kind: str) -> str:
    """Return what people accept before they get the files, or nothing without restrictions."""
    known = find(license_id)
    if known is None or not known.restrictions:
        return ""
    return asked_at_gate(known.name, WHAT[kind])


def _sources(bases: Iterable[Base]) -> list[Source]:
    return [Source(cell(base.id), cell(base.name), base.where, _paragraph(base)) for base in bases]


def _paragraph(base: Base) -> str:
    duty = base.duties.get(PASSTHROUGH)
    return duty.paragraph if duty is not None else ""


def _cells(bases: Iterable[Base]) -> list[Base]:
    return [base._replace(id=cell(base.id), name=cell(base.name)) for base in bases]
