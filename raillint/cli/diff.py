"""`raillint licenses diff`: two licences side by side."""

import json
import os.path
from collections.abc import Iterator
from typing import Any, NamedTuple

import click

from raillint.cli.options import JSON, OWN, knowing_own, known_licenses, own_folder
from raillint.config import read_settings
from raillint.errors import DataError, SourceError, UsageError
from raillint.licensing.contrast import (
    ADDED,
    DIFFERENT,
    MISSING,
    MIXED,
    SAME,
    STRONGER,
    WEAKER,
    Contrast,
    RestrictionRow,
    Side,
    contrast,
    side_of_descriptor,
    side_of_match,
)
from raillint.licensing.descriptor import read_descriptor
from raillint.licensing.given import Given
from raillint.licensing.identify import Library, shipped_library
from raillint.licensing.match import Match
from raillint.licensing.restrictions import Restriction, Restrictions, Shortfall, as_data
from raillint.licensing.terms import qualifier_told, title_of
from raillint.licensing.worddiff import Passage, differing
from raillint.repo.snapshot import MAX_LICENSE, LicenseFile, RepoSnapshot
from raillint.repo.source import CardSource, LocalSource
from raillint.terminal import printable

SCHEMA_VERSION = 1
_ENDINGS = (".md", ".markdown", ".txt", ".yaml", ".yml", ".json", ".html")
_MARKS = {SAME: "same", STRONGER: "stronger", WEAKER: "weaker", MIXED: "differs"}
NAME = 24  # columns of a side


class Compared(NamedTuple):
    """A side with its text, where that is at hand; ``text_missing`` says why it is not."""

    side: Side
    given: Given | None
    text_missing: str = ""


@click.command()
@click.argument("a", metavar="A", shell_complete=known_licenses)
@click.argument("b", metavar="B", shell_complete=known_licenses)
@OWN
@click.option("--license-texts", "texts", default="", help="A folder of verbatim licence texts.")
@JSON
def diff(a: str, b: str, *, folder: str, texts: str, as_json: bool) -> int:
    """Hold two licences side by side: restrictions, obligations, facts, words.

    A and B are each a file, a licence id, or an id with its edition (openrail++@2023-07-26).
    Words are compared where both texts are at hand; the network is not used.
    """
    texts = texts or read_settings(LocalSource(".")).license_texts
    with knowing_own(own_folder(folder)) as library:
        one = _compared(a, texts, library or shipped_library())
        other = _compared(b, texts, library or shipped_library())
        found = contrast(one.side, other.side)
        words = differing(one.given, other.given) if one.given and other.given else None
        if as_json:
            click.echo(json.dumps(_data(one, other, found, words), indent=2))
            return 0
        for line in _page(one, other, found, words):
            click.echo(printable(line))
    return 0


def _compared(named: str, texts: str, library: Library) -> Compared:
    if os.path.lexists(named):
        return _of_file(named, library)
    license_id, at, edition = named.rpartition("@")
    license_id, edition = (license_id, edition) if at else (named, "")
    if os.sep in named or named.startswith("~") or named.lower().endswith(_ENDINGS):
        raise UsageError(f"there is no file {named}")
    descriptor = read_descriptor(license_id)
    side = side_of_descriptor(named, license_id, descriptor.data)
    if len(descriptor.editions) > 1 and not edition:
        dates = ", ".join(one.date for one in descriptor.editions)
        side = side._replace(notes=(*side.notes, f"{license_id} has the editions {dates}"))
    return _with_text(side, license_id, edition, texts)


def _with_text(side: Side, license_id: str, edition: str, texts: str) -> Compared:
    from raillint.document import Document  # noqa: PLC0415
    from raillint.licensing.texts import license_text  # noqa: PLC0415 - not for files

    try:
        found = license_text(license_id, edition, texts)
    except DataError as error:
        return Compared(side, None, str(error))
    name = side.name if edition or not found.edition else f"{license_id}@{found.edition}"
    return Compared(side, Given(Document(name, found.text)))


def _of_file(path: str, library: Library) -> Compared:
    source = CardSource(path)
    file = RepoSnapshot(source).text_file(source.name, MAX_LICENSE)
    if file is None:
        raise UsageError(f"there is no file {path}")
    if file.document is None:
        raise SourceError(f"{path} is no UTF-8 text")
    license_file = LicenseFile(path, file.document, library.identify(file.document), file.cut)
    side, match = _side_of_file(license_file)
    span = match.span if match is not None and match.embedded else None
    given = Given(file.document, *((span.start, span.end) if span else ()))
    return Compared(side, given)


def _side_of_file(file: LicenseFile) -> tuple[Side, Match | None]:
    whole = [match for match in file.matches if match.status != "claimed" and match.score]
    if not whole:
        return _side_of_stated(file), None
    match = max(whole, key=lambda one: (one.span.end - one.span.start) * one.score)
    data = read_descriptor(match.license).data
    edition = f" of {match.edition}" if match.edition else ""
    side = side_of_match(side_of_descriptor(file.path, match.license, data), match)
    notes = [f"{file.path} is {match.license}{edition}, {match.status}", *side.notes[:-1]]
    if match.status == "exact":
        notes = [notes[0], *side.notes]
    others = sorted({one.license for one in whole} - {match.license})
    if others:
        notes.append(f"{file.path} also holds {', '.join(others)}, which is left out here")
    if file.cut:
        side = side._replace(unsure=f"{file.path} is too large to be read whole")
    return side._replace(notes=tuple(notes)), match


def _side_of_stated(file: LicenseFile) -> Side:
    """Return a text that no known licence fits, with the restrictions read from it."""
    from raillint.facts import stated_in  # noqa: PLC0415 - a known text needs no reading

    listed = tuple(
        Restriction(one.code, f"line {file.document.line_at(one.span.start)}", one.qualifiers)
        for one in stated_in(file)
    )
    note = (
        f"{file.path} is no licence that raillint knows: its restrictions are those that "
        "raillint recognised in it, its obligations and facts are not known"
    )
    unsure = "" if listed else f"raillint recognised no use restriction in {file.path}"
    return Side(file.path, "", Restrictions(listed), {}, {}, unsure, (note,))


def _data(
    one: Compared, other: Compared, found: Contrast, words: tuple[Passage, ...] | None
) -> dict[str, Any]:
    return {
        "schema": SCHEMA_VERSION,
        "a": _side_data(one),
        "b": _side_data(other),
        "restrictions": [_restriction_data(row, one, other) for row in found.restrictions],
        "obligations": [row._asdict() for row in found.obligations],
        "facts": [row._asdict() for row in found.facts] if _both_known(one, other) else [],
        "a_covers_b": _covers(found.a_lacks),
        "b_covers_a": _covers(found.b_lacks),
        "a_lacks": _lacking_data(found.a_lacks),
        "b_lacks": _lacking_data(found.b_lacks),
        "verdict": verdict(one.side, other.side, found),
        "words": None if words is None else [_passage_data(item) for item in words],
        "words_missing": [item.text_missing for item in (one, other) if item.text_missing],
    }


def _side_data(item: Compared) -> dict[str, Any]:
    side = item.side
    return {
        "name": side.name,
        "license": side.license or None,
        "similar_terms_will_do": side.restrictions.similar,
        "unsure": side.unsure or None,
        "notes": list(side.notes),
    }


def _restriction_data(row: RestrictionRow, one: Compared, other: Compared) -> dict[str, Any]:
    return {
        "code": row.code,
        "title": title_of(row.code),
        "status": row.status,
        "a": None if row.a is None else {"label": row.a, "qualifiers": _qualifiers(one, row.code)},
        "b": None
        if row.b is None
        else {"label": row.b, "qualifiers": _qualifiers(other, row.code)},
        "differing": [
            {
                **item._asdict(),
                "a_told": qualifier_told(item.qualifier, item.a),
                "b_told": qualifier_told(item.qualifier, item.b),
            }
            for item in row.differing
        ],
    }


def _qualifiers(item: Compared, code: str) -> dict[str, str]:
    from raillint.licensing.restrictions import restriction_map  # noqa: PLC0415

    return as_data(restriction_map(item.side.restrictions.listed)[code])


def _covers(lacks: Shortfall | None) -> bool | None:
    return None if lacks is None else not (lacks.missing or lacks.weaker)


def _lacking_data(lacks: Shortfall | None) -> dict[str, list[str]] | None:
    return lacks and {"missing": [*lacks.missing], "weaker": [*lacks.weaker]}


def _passage_data(item: Passage) -> dict[str, Any]:
    return {
        "paragraph": item.paragraph or None,
        "a_line": item.a_line,
        "b_line": item.b_line,
        "parts": [{"in": kind, "text": text} for kind, text in item.parts],
    }


def _both_known(one: Compared, other: Compared) -> bool:
    return bool(one.side.facts and other.side.facts)


def _page(
    one: Compared, other: Compared, found: Contrast, words: tuple[Passage, ...] | None
) -> Iterator[str]:
    a, b = one.side, other.side
    yield f"A  {a.name}"
    yield f"B  {b.name}"
    for note in (*a.notes, *b.notes):
        yield f"   note: {note}"
    yield ""
    yield "Use restrictions (what B says, against A)"
    for row in found.restrictions:
        yield from _restriction_lines(row)
    yield "" if found.restrictions else "  none on either side"
    yield verdict(a, b, found)
    yield from _obligation_lines(found, one, other)
    if found.facts and _both_known(one, other):
        yield ""
        yield "Facts that differ"
        for fact in found.facts:
            yield f"  {fact.fact:12} A: {fact.a}"
            yield f"  {'':12} B: {fact.b}"
    yield ""
    yield from _word_lines(one, other, words)
    yield ""
    yield "No legal advice."


def _restriction_lines(row: RestrictionRow) -> Iterator[str]:
    title = f"{title_of(row.code)} [{row.code}]"
    if row.status == MISSING:
        yield f"  missing   {title}: only in A{_at(row.a)}"
        return
    if row.status == ADDED:
        yield f"  added     {title}: only in B{_at(row.b)}"
        return
    places = " / ".join(label or "unlabelled" for label in (row.a, row.b))
    yield f"  {_MARKS[row.status]:9} {title}: {places}"
    for item in row.differing:
        yield f"            A  {qualifier_told(item.qualifier, item.a)}"
        yield f"            B  {qualifier_told(item.qualifier, item.b)}"


def _at(label: str | None) -> str:
    return f", {label}" if label else ""


def verdict(a: Side, b: Side, found: Contrast) -> str:
    """Return one line that says which side restricts all that the other does."""
    if found.a_lacks is None or found.b_lacks is None:
        reasons = "; ".join(reason for reason in (a.unsure, b.unsure) if reason)
        return f"Verdict: cannot be told - {reasons}"
    forth, back = _covers(found.a_lacks), _covers(found.b_lacks)
    similar = [side.name for side in (a, b) if side.restrictions.similar]
    rule = (
        f" ({' and '.join(similar)} asks for terms of the same purpose only, so a weaker clause "
        "counts as carried on)"
        if similar
        else ""
    )
    if forth and back:
        return f"Verdict: A covers B, and B covers A{rule}"
    lacks = [
        f"{name} {_lack_told(lack)}"
        for name, lack, covered in (("A", found.a_lacks, forth), ("B", found.b_lacks, back))
        if not covered
    ]
    head = "A covers B" if forth else "B covers A" if back else "neither covers the other"
    return f"Verdict: {head}; {'; '.join(lacks)}{rule}"


def _lack_told(lacks: Shortfall) -> str:
    parts = []
    if lacks.missing:
        parts.append(f"lacks {', '.join(lacks.missing)}")
    if lacks.weaker:
        parts.append(f"is weaker in {', '.join(lacks.weaker)}")
    return " and ".join(parts)


def _obligation_lines(found: Contrast, one: Compared, other: Compared) -> Iterator[str]:
    from raillint.licensing.obligations import obligations  # noqa: PLC0415

    if not one.side.license or not other.side.license:
        return
    yield ""
    yield "Duties, rights of the licensor and terms"
    for row in found.obligations:
        places = " / ".join(item["paragraph"] if item else "-" for item in (row.a, row.b))
        yield f"  {row.status:9} {obligations()[row.name].title}: {places}"
        if row.status == DIFFERENT:
            for mark, item in (("A", row.a), ("B", row.b)):
                yield f"            {mark}  {(item or {}).get('note', 'nothing particular')}"


def _word_lines(one: Compared, other: Compared, words: tuple[Passage, ...] | None) -> Iterator[str]:
    if words is None:
        yield "Words: not compared"
        for item in (one, other):
            if item.text_missing:
                yield f"  {item.text_missing}"
        return
    if not words:
        yield "Words: the same in both texts, layout aside"
        return
    yield f"Words that differ: {len(words)} passages, [-only in A-] {{+only in B+}}"
    for passage in words:
        paragraph = f"paragraph {passage.paragraph}, " if passage.paragraph else ""
        yield f"  {paragraph}line {passage.a_line} of A, line {passage.b_line} of B"
        yield f"    {' '.join(_marked(kind, text) for kind, text in passage.parts)}"


def _marked(kind: str, text: str) -> str:
    return {"-": f"[-{text}-]", "+": f"{{+{text}+}}"}.get(kind, text)
