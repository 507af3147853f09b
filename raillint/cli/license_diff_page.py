"""What `raillint licenses diff` says: as a page for people, and as JSON."""

from collections.abc import Iterator
from typing import Any, NamedTuple

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
)
from raillint.licensing.contrast_told import summary
from raillint.licensing.given import Given
from raillint.licensing.obligations import obligations
from raillint.licensing.restrictions import Shortfall, as_data, restriction_map
from raillint.licensing.terms import qualifier_told, title_of
from raillint.licensing.worddiff import Passage
from raillint.terminal import number_of

SCHEMA_VERSION = 1
_MARKS = {SAME: "same", STRONGER: "stronger", WEAKER: "weaker", MIXED: "differs"}


class Compared(NamedTuple):
    """A side with its text, where that is at hand; ``text_missing`` says why it is not."""

    side: Side
    given: Given | None
    text_missing: str = ""


def data(
    one: Compared, other: Compared, found: Contrast, words: tuple[Passage, ...] | None
) -> dict[str, Any]:
    """Return everything that was compared as JSON data."""
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
        "summary": _summary(one, other, found),
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


def page(
    one: Compared, other: Compared, found: Contrast, words: tuple[Passage, ...] | None
) -> Iterator[str]:
    """Yield the lines of the page. They may hold text from a file, as it is."""
    a, b = one.side, other.side
    yield f"A  {a.name}"
    yield f"B  {b.name}"
    for note in (*a.notes, *b.notes):
        yield f"   note: {note}"
    yield ""
    yield _summary(one, other, found)
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


def _summary(one: Compared, other: Compared, found: Contrast) -> str:
    unsure = found.a_lacks is None or found.b_lacks is None
    known = one.side.license and other.side.license
    return summary(None if unsure else found.restrictions, found.obligations if known else None)


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
    known = "" if a.license and b.license else ", as far as raillint recognised the restrictions"
    similar = [side.name for side in (a, b) if side.restrictions.similar]
    rule = (
        f" ({' and '.join(similar)} asks for terms of the same purpose only, so a weaker clause "
        "counts as carried on)"
        if similar
        else ""
    )
    if forth and back:
        return f"Verdict: A covers B, and B covers A{known}{rule}"
    lacks = [
        f"{name} {_lack_told(lack)}"
        for name, lack, covered in (("A", found.a_lacks, forth), ("B", found.b_lacks, back))
        if not covered
    ]
    head = "A covers B" if forth else "B covers A" if back else "neither covers the other"
    return f"Verdict: {head}; {'; '.join(lacks)}{known}{rule}"


def _lack_told(lacks: Shortfall) -> str:
    parts = []
    if lacks.missing:
        parts.append(f"lacks {', '.join(lacks.missing)}")
    if lacks.weaker:
        parts.append(f"is weaker in {', '.join(lacks.weaker)}")
    return " and ".join(parts)


def _obligation_lines(found: Contrast, one: Compared, other: Compared) -> Iterator[str]:
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
    yield f"Words that differ: {number_of(len(words), 'passage')}, [-only in A-] {{+only in B+}}"
    for passage in words:
        paragraph = f"paragraph {passage.paragraph}, " if passage.paragraph else ""
        yield f"  {paragraph}line {passage.a_line} of A, line {passage.b_line} of B"
        yield f"    {' '.join(_marked(kind, text) for kind, text in passage.parts)}"


def _marked(kind: str, text: str) -> str:
    return {"-": f"[-{text}-]", "+": f"{{+{text}+}}"}.get(kind, text)
